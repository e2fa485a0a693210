// What of the app is loaded after the first screen: .ci/split took it out of the app's module.
//
// The script of the app asks a small script of the splitting tool for it. Both name each other, and the
// module, by the tool's names; in dist/ files are named by their contents.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where .ci/split left it. */
const FOLDER = "target/parts/app";
/** How the script of the app asks for the loader, and how that asks for the app's script and the module. */
const ASKS_LOADER = /import \* as (\w+) from "\.\/__wasm_split\.js";?/;
const ASKS_APP = /import \{ initSync \} from "\.\/main\.js";/;
const ASKS_MODULE = /fetch\(new URL\("\.\/split_parts\.wasm", import\.meta\.url\)\)/;

/**
 * Puts the parts into `dist`, and lets `app`, the script of the app there, ask for them. Returns the name
 * of the module, and the script of a page that carries the module in its element `id`; nothing for a
 * debug build, which has all in one module.
 */
export function finishParts(dist, app, id) {
  const glue = readFileSync(join(dist, app), "utf8");
  if (!ASKS_LOADER.test(glue)) return undefined;
  const loader = readFileSync(join(FOLDER, "__wasm_split.js"), "utf8");
  const small = join(FOLDER, "small.wasm");
  execFileSync("wasm-opt", ["-Oz", join(FOLDER, "split_parts.wasm"), "-o", small]);
  const bytes = readFileSync(small);
  const module = `parts-${hex(bytes)}.wasm`;
  writeFileSync(join(dist, module), bytes);

  const fetches = `fetch(new URL("./${module}", import.meta.url))`;
  const served = replaced(replaced(loader, ASKS_APP, `import { initSync } from "./${app}";`), ASKS_MODULE, fetches);
  const script = `parts-${hex(served)}.js`;
  writeFileSync(join(dist, script), served);
  writeFileSync(join(dist, app), replaced(glue, ASKS_LOADER, `import * as $1 from "./${script}";`));

  const [, name] = glue.match(ASKS_LOADER);
  const given = [...loader.matchAll(/^export const (\w+)/gm)].map(([, loads]) => loads).join(", ");
  const inline = replaced(replaced(loader, ASKS_APP, ""), ASKS_MODULE, `unpacked("${id}")`);
  const carried = `${inline.replaceAll("export const", "const")}\nconst ${name} = { ${given} };`;
  return { module, carried: replaced(glue, ASKS_LOADER, () => carried) };
}

/** A new version of the tool may write otherwise: better no page than one that never gets its parts. */
function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`the scripts of the parts hold nothing like ${pattern}`);
  return text.replace(pattern, by);
}

/** A name for these contents. */
export const hex = (data) => createHash("sha256").update(data).digest("hex").slice(0, 16);
