// The start of the served page; the build writes the name of the app for `app`.
try {
  const { default: start } = await import("./app.js");
  await start({ module_or_path: "./app_bg.wasm" });
} catch (error) {
  document.querySelector("#starting progress")?.remove();
  const told = document.getElementById("not-started");
  if (told) told.hidden = false;
  throw error;
}
