// What a visitor loads, and what Lighthouse says of it.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const COMPRESSED = /\.(html|css|js|wasm|json|svg|webmanifest)$/;

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 });

/** Bytes, compressed, of what in `dist` has a name like `pattern`. */
export function size(pattern) {
  const names = readdirSync("dist").filter((name) => pattern.test(name));
  return names.reduce((sum, name) => sum + gzipped(join("dist", name)).length, 0);
}

/** A copy of `dist` with every text compressed beside itself, as hosts serve it. */
export function compressedCopy() {
  const folder = mkdtempSync(join(tmpdir(), "roadcast-"));
  cpSync("dist", folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true })) {
    if (COMPRESSED.test(name)) writeFileSync(join(folder, `${name}.gz`), gzipped(join(folder, name)));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The categories with their scores of 100, as on a desk; `port` is the browser's own for its tools. */
export async function lighthouse(url, port) {
  const from = createRequire(pathToFileURL(".tools/lighthouse/"));
  const { default: run, desktopConfig } = await import(pathToFileURL(from.resolve("lighthouse")));
  const { lhr } = await run(url, { port, logLevel: "error" }, desktopConfig);
  return Object.values(lhr.categories).map(({ title, score }) => [title, 100 * score]);
}
