// After the first visit no network is needed; a newer version waits until somebody wants it.
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, test as base } from "./fixtures.mjs";
import { finish, settled } from "./reading.mjs";

const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
};

/** A host of this test's own, whose next version is there at a word. */
function host() {
  let version = "";
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1) || "index.html";
    const path = `dist/${name}`;
    const type = TYPES[name.split(".").pop()];
    if (!type || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": type });
    if (name !== "service_worker.js") return createReadStream(path).pipe(response);
    const worker = readFileSync(path, "utf8");
    response.end(worker.replace('const VERSION = "', `const VERSION = "${version}`));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        publish: (name) => (version = name),
        close: () => (server.closeAllConnections(), server.close()),
      });
    });
  });
}

const test = base.extend({
  site: async ({}, use) => {
    const site = await host();
    await use(site);
    site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});
test.use({ serviceWorkers: "allow" });

/** Until the app is kept. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

test("after the first visit the page works without a network", async ({ page, context, site }) => {
  test.setTimeout(180_000);
  await page.goto("./");
  const before = await finish(page);
  await kept(page);
  await context.setOffline(true);
  site.close();
  await page.goto("./");
  expect(await finish(page)).toEqual(before);
  await page.locator("summary").filter({ hasText: "Send" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Stand-alone page/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
});

test("the page can be installed", async ({ page, context }) => {
  await page.goto("./");
  await settled(page);
  await kept(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A test's profile is a private window, which is no fault of the page.
  const ours = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(ours).toEqual([]);
});

test("a new version is told of, waits, and is loaded once when it is wanted", async ({ page, site }) => {
  test.setTimeout(180_000);
  const notice = page.getByText("A new version of Roadcast is there.");
  const caches = () => page.evaluate(() => window.caches.keys());
  await page.goto("./");
  await settled(page);
  await kept(page);
  const [first] = await caches();
  await page.reload();
  await settled(page);
  await expect(notice).toBeHidden();

  site.publish("new-");
  await page.reload();
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => void (window.isTheSame = true));
  expect((await caches()).length, "both versions are kept").toBe(2);
  await settled(page);
  expect(await page.evaluate(() => window.isTheSame), "nobody reloads it").toBe(true);

  let loads = 0;
  page.on("load", () => loads++);
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => page.evaluate(() => window.isTheSame ?? null).catch(() => true)).toBe(null);
  await settled(page);
  await expect(notice).toBeHidden();
  expect(await caches()).toEqual([first.replace("roadcast-", "roadcast-new-")]);
  expect(loads).toBe(1);
});
