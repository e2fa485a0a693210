// Takes the pictures of the README from the built page: `node .ci/screenshots.mjs`, after `make build`.
import { execFileSync, spawn } from "node:child_process";
import { chromium } from "@playwright/test";

const address = "http://127.0.0.1:4187/";
const server = spawn("node_modules/.bin/sirv", ["dist", "--quiet", "--host", "127.0.0.1", "--port", "4187"]);
const executablePath = execFileSync(".ci/browser", { encoding: "utf8" }).trim() || undefined;
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  await fetch(address).catch(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, locale: "en-GB" });
    await page.goto(address);
    await page.getByText("From 10,000 simulated futures").waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: "Forecast" }).click();
    await page.getByText("The quarter").first().waitFor();
    await page.screenshot({ path: `public/screenshots/forecast-${colorScheme}.png` });
  }
} finally {
  await browser.close();
  server.kill();
}
