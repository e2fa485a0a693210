// The last step of a build: `node .ci/finish_page.mjs dist`. It makes of what Trunk left
//
// - index.html with a policy that forbids inline scripts (the strongest guard against a file's text
//   ever running as code). Trunk starts the app from a script inside the page: it goes into a file of
//   its own; the policy goes into the page, because a static host may not let us send headers;
// - standalone.html, the template of the page that carries the app and a plan in one file;
// - service_worker.js, which keeps exactly these files for when there is no network.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { finishParts, hex } from "./parts.mjs";

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const dist = process.argv[2];
const read = (name) => readFileSync(join(dist, name), "utf8");
const write = (name, text) => writeFileSync(join(dist, name), text);
const source = (name) => readFileSync(join(import.meta.dirname, "../public", name), "utf8");
const hash = (algorithm, data) => createHash(algorithm).update(data).digest("base64");
const packed = (name) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).toString("base64");

const app = one(/^app-[0-9a-f]+\.js$/, read("index.html"));
const html = finishIndex();
const parts = finishParts(dist, app, "roadcast-parts");
const template = standalone();
write("standalone.html", template);
const size = Buffer.byteLength(template);
write("index.html", withMeta(html, { "roadcast-page-bytes": size, "roadcast-offline": "./service_worker.js" }));
write("service_worker.js", serviceWorker());
console.log(`${(size / 1e6).toFixed(2)} MB for a stand-alone page, before its plan`);

/** The served page with Trunk's start script in a file of its own. */
function finishIndex() {
  const page = read("index.html");
  const inline = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
  const found = [...page.matchAll(inline)];
  if (found.length !== 1) {
    throw new Error(`index.html: expected Trunk's one inline script, found ${found.length}`);
  }
  const [[element]] = found;
  const script = source("start.js").replaceAll("./app", `./${app.replace(".js", "")}`);
  const name = `start-${hex(script)}.js`;
  write(name, script);
  return page
    .replace(element, `<script type="module" src="./${name}"></script>`)
    // What index.html explains to us, a visitor need not load.
    .replace(/\n\s*<!--[\s\S]*?-->|\n\s*(?=\n)/g, "")
    .replace(/<head>/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`);
}

function withMeta(page, values) {
  const tags = Object.entries(values).map(([name, content]) => `    <meta name="${name}" content="${content}" />\n`);
  return page.replace("    <title>", () => `${tags.join("")}    <title>`);
}

/** What `page` loads by this pattern: exactly one file. */
function one(pattern, page) {
  const names = readdirSync(dist).filter((name) => pattern.test(name) && page.includes(name));
  if (names.length !== 1) throw new Error(`expected one file like ${pattern}, found ${names.join(", ") || "none"}`);
  return names[0];
}

/** The page in one file. Its parts are marked: a stand-alone page makes the next one of itself. */
function standalone() {
  const script = `${parts?.carried ?? read(app)}\n${source("standalone_start.js")}`;
  const style = read(one(/^style-[0-9a-f]+\.css$/, html));
  const worker = [
    read("worker.js"),
    `const PACKED = "${packed("worker_bg.wasm")}";`,
    source("standalone_worker.js"),
  ].join("\n");
  for (const [name, text] of Object.entries({ script, style, worker })) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`the ${name} of the page would end its element`);
  }
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash("sha256", script)}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${hash("sha256", style)}'`,
    "worker-src blob:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const icon = Buffer.from(read("icon.svg")).toString("base64");
  // The size is written into the page itself, where it is as long as the number that stands for it.
  const page = (size) => `<!doctype html>
<html lang="en" data-standalone="">
<head>
<meta data-part="head" charset="utf-8">
<meta data-part="head" http-equiv="Content-Security-Policy" content="${policy}">
<meta data-part="head" name="viewport" content="width=device-width, initial-scale=1">
<meta data-part="head" name="color-scheme" content="light dark">
<meta data-part="head" name="referrer" content="no-referrer">
<meta data-part="head" name="roadcast-page-bytes" content="${size}">
<title>Roadcast</title>
<link data-part="head" rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">
<style data-part="head">${style}</style>
</head>
<body>
<!--summary--><!--/summary-->
<script type="application/json" id="roadcast-plan" data-part="plan" data-home=""></script>
<script type="text/plain" id="roadcast-worker" data-part="app">${worker}</script>
<script type="text/plain" id="roadcast-app" data-part="app">${packed(app.replace(".js", "_bg.wasm"))}</script>
<script type="text/plain" id="roadcast-parts" data-part="app">${parts ? packed(parts.module) : ""}</script>
<script type="module" data-part="app">${script}</script>
</body>
</html>
`;
  return page(Buffer.byteLength(page(1_000_000)));
}

/** The files that make the app, and a version that is that of their contents. */
function serviceWorker() {
  const kept = readdirSync(dist).filter((name) => /\.(js|css|wasm|svg|png|webmanifest)$|^standalone\.html$/.test(name));
  const files = ["index.html", ...kept.filter((name) => name !== "service_worker.js").sort()].map((name) => [
    name === "index.html" ? "./" : `./${name}`,
    `sha256-${hash("sha256", readFileSync(join(dist, name)))}`,
  ]);
  const list = JSON.stringify(files, null, 2);
  const program = source("service_worker.js");
  return `const VERSION = "${hex(list + program)}";\nconst FILES = ${list};\n${program}`;
}
