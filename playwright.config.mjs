// End-to-end tests drive the optimized build in dist/, served under a path that is not the root, as a
// static host might: `npx playwright test`, after `make build`.
import { execFileSync } from "node:child_process";
import { createServer } from "node:net";
import { defineConfig, devices } from "@playwright/test";

// Any free port, chosen once: the processes that run the tests read this file too, and inherit it.
process.env.ROADCAST_E2E_PORT ??= String(await freePort());
const port = Number(process.env.ROADCAST_E2E_PORT);
const address = `http://127.0.0.1:${port}/any/path/`;
const browser = execFileSync(".ci/browser", { encoding: "utf8" }).trim();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // A run on a busy two-core machine is slow, not wrong: waits end early when the page is ready.
  timeout: 60_000,
  expect: { timeout: 15_000, toHaveScreenshot: { animations: "disabled", maxDiffPixelRatio: 0.01 } },
  snapshotPathTemplate: "{testDir}/visual/{arg}{ext}",
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    // It would fetch the whole page again in every test; offline.spec.mjs lets it in.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser || undefined,
      // Chromium's sandbox refuses to start for root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `mkdir -p target/site/any && ln -sfn ../../../dist target/site/any/path && sirv target/site --dev --quiet --host 127.0.0.1 --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
