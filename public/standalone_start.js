// The start of a stand-alone page; the build puts it behind the app's own script, in one module.
// Everything that it needs stands in the page: nothing is asked of anybody.
function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
try {
  // A worker from a Blob may fetch nothing on file://: its source carries its WebAssembly.
  const worker = new Blob([document.getElementById("roadcast-worker").textContent]);
  document.documentElement.dataset.worker = URL.createObjectURL(worker);
  await __wbg_init({ module_or_path: unpacked("roadcast-app") });
} catch (error) {
  const failed = document.getElementById("roadcast-failed");
  if (failed) failed.hidden = false;
  throw error;
}
