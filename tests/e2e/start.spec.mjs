// The page starts from any path of a static host, and talks to nobody.
import { expect, test } from "./fixtures.mjs";

for (const colorScheme of ["light", "dark"]) {
  test(`the page starts, ${colorScheme}`, async ({ page, checkAccessibility }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    await expect(page).toHaveTitle(/Roadcast/);
    await expect(page.getByRole("main")).toBeVisible();
    await checkAccessibility();
  });
}

test("while the app is on its way the page shows it, and says when it does not come", async ({
  page,
  complaints,
  checkAccessibility,
}) => {
  let answer;
  const wanted = new Promise((resolve) => (answer = resolve));
  let comes = false;
  await page.route(/\/app-[0-9a-f]+_bg\.wasm$/, async (route) => {
    await wanted;
    return comes ? route.continue() : route.abort();
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { name: "Roadcast" })).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await checkAccessibility();
  answer();
  await expect(page.getByRole("alert")).toContainText("could not be loaded. Check the connection");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await checkAccessibility();
  complaints.length = 0;
  comes = true;
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByText("could not be loaded")).toHaveCount(0);
});

test("every file of the page is asked for by a relative address", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("./");
  await expect(page.getByRole("main")).toBeVisible();
  expect(asked.length).toBeGreaterThan(2);
  for (const url of asked) expect(url).toContain(baseURL);
});

test("a script that a file could carry does not run", async ({ page, complaints }) => {
  await page.goto("./");
  await expect(page.getByRole("main")).toBeVisible();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.wasRun = true";
    document.body.append(script);
  });
  expect(await page.evaluate(() => window.wasRun)).toBeUndefined();
  await expect.poll(() => complaints.join()).toContain("policy script-src");
  complaints.length = 0;
});

test("a request to another origin is noticed", async ({ page, complaints }) => {
  await page.goto("./");
  await page.evaluate(() => fetch("https://elsewhere.example/").catch(() => {}));
  await expect.poll(() => complaints.join()).toContain("connect-src");
  complaints.length = 0;
});

test("nothing of one profile is found in another", async ({ page, freshProfile }) => {
  await page.goto("./");
  await page.evaluate(() => localStorage.setItem("roadcast-test", "mine"));
  const other = await freshProfile();
  await other.goto("./");
  expect(await other.evaluate(() => localStorage.getItem("roadcast-test"))).toBeNull();
});

test("an error on the console is noticed, in a worker too", async ({ page, complaints }) => {
  await page.goto("./");
  await page.evaluate(() => {
    console.error("from the page");
    new Worker(URL.createObjectURL(new Blob(['console.error("from a worker")'])));
  });
  await expect.poll(() => complaints.join()).toContain("from the page");
  await expect.poll(() => complaints.join()).toContain("from a worker");
  complaints.length = 0;
});

// A worker with an address of its own has no policy of the page: here the watch itself must see it.
test("a request of a worker to another origin is noticed", async ({ page, complaints }) => {
  await page.goto("./");
  const started = page.waitForEvent("worker");
  await page.evaluate(() => void new Worker("./worker_loader.js"));
  const worker = await started;
  await worker.evaluate(() => fetch("https://elsewhere.example/").catch(() => {}));
  await expect.poll(() => complaints.join()).toContain("https://elsewhere.example/");
  complaints.length = 0;
});
