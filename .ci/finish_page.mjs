// The last step of a build: `node .ci/finish_page.mjs dist`.
//
// Trunk starts the app from a script inside index.html. A policy that forbids inline scripts (the
// strongest guard against a file's text ever running as code) needs it in a file of its own; the
// policy then goes into the page, because a static host may not let us send headers.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
const page = join(dist, "index.html");
const inline = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

const found = [...readFileSync(page, "utf8").matchAll(inline)];
if (found.length !== 1) {
  throw new Error(`${page}: expected Trunk's one inline script, found ${found.length}`);
}
const [element, script] = found[0];
const name = `start-${createHash("sha256").update(script).digest("hex").slice(0, 16)}.js`;
writeFileSync(join(dist, name), `${script.trim()}\n`);

const html = readFileSync(page, "utf8")
  .replace(element, `<script type="module" src="./${name}"></script>`)
  // What index.html explains to us, a visitor need not load.
  .replace(/\n\s*<!--[\s\S]*?-->|\n\s*(?=\n)/g, "")
  .replace(/<head>/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`);
writeFileSync(page, html);
