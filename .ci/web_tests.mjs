// Starts wasm-bindgen's test server on the given wasm binary, opens it in the browser of the
// end-to-end tests, and prints what the page prints. Exits with 1 unless every test passed.
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";

/** The tests of one binary take seconds; a page that hangs must not hold up the rest. */
const LONGEST_RUN_MS = 10 * 60_000;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when the server says that it answers; the tests are compiled to a page before that. */
function started(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      if (said.includes("available at")) resolve();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the test server ended with ${code}:\n${said}`)));
  });
}

async function run(address) {
  const executablePath = execFileSync(".ci/browser", { encoding: "utf8" }).trim() || undefined;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    const beside = [];
    page.on("console", (message) => beside.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => beside.push(`exception: ${error}`));
    await page.goto(address);
    const output = page.locator("#output");
    await output
      .filter({ hasText: /test result: |no tests to run/ })
      .waitFor({ timeout: LONGEST_RUN_MS })
      .catch((error) => beside.push(`no result: ${error.message}`));
    const text = await output.textContent();
    const passed = /test result: ok|no tests to run/.test(text);
    if (!passed) console.log(beside.join("\n"));
    console.log(text);
    return passed;
  } finally {
    await browser.close();
  }
}

const address = `127.0.0.1:${await freePort()}`;
const server = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: address },
  stdio: ["ignore", "pipe", "pipe"],
});
try {
  await started(server);
  process.exitCode = (await run(`http://${address}`)) ? 0 : 1;
} finally {
  server.removeAllListeners("exit");
  server.kill();
}
