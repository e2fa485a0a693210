// A plan is sent to somebody else: as a page that opens from a disk, or as a link. Whoever opens it sees
// the same numbers to the last digit, and nothing that stands in a plan ever runs.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { finish, give, openView, settled } from "./reading.mjs";

const SAMPLE = readFileSync("public/examples/sample.roadcast.json", "utf8");
const HOSTILE = "</script><script>window.wasRun=1</script><img src=x onerror=\"window.wasRun=2\">";

/** Chooses a line of the menu “Send”. */
async function send(page, line) {
  await page.locator("summary").filter({ hasText: "Send" }).click();
  await page.getByRole("button", { name: line }).click();
}

/** Sends the plan as a stand-alone page, and keeps that in the folder of the test. */
async function sendPage(page, testInfo, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), send(page, /^Stand-alone page/)]);
  const path = testInfo.outputPath(name);
  await download.saveAs(path);
  return { path, suggested: download.suggestedFilename() };
}

async function sendLink(page) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await send(page, /^Link/);
  await expect(page.getByText(/^The link is on the clipboard/)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything that the forecast says. */
async function figures(page) {
  const dates = await finish(page);
  // Not what changed since the page was opened: that is each page's own.
  const headline = await page.locator(".headline > p").allInnerTexts();
  return { dates, headline, forecast: await page.getByRole("main").innerText() };
}

const open = (page, name, text) =>
  give(page, {
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(text),
  });

/** The plan's title, in the bar. */
const titleOf = (page) => page.locator(".bar").getByRole("textbox", { name: "Title" });

/** More people in Checkout. */
async function addPerson(page) {
  await openView(page, "Teams");
  const people = page
    .getByRole("article", { name: "Checkout" })
    .getByRole("group", { name: "People" })
    .getByLabel("People");
  await people.first().fill("9");
  await people.first().blur();
}

test("a page from a disk shows the same numbers and simulates every change", async ({
  page,
  openFromDisk,
  freshProfile,
}, testInfo) => {
  test.setTimeout(240_000);
  await page.goto("./");
  const served = await figures(page);
  const sent = await sendPage(page, testInfo, "sent.html");
  expect(sent.suggested).toMatch(/^[a-z0-9-]+\.html$/);

  const disk = await openFromDisk(sent.path);
  expect(await figures(disk)).toEqual(served);
  expect(disk.workers().length).toBe(await disk.evaluate(() => Math.min(navigator.hardwareConcurrency, 8)));

  await addPerson(disk);
  await addPerson(page);
  const changed = await figures(page);
  expect(changed.dates).not.toEqual(served.dates);
  expect(await figures(disk)).toEqual(changed);

  // A stand-alone page makes the next one of itself, and that is opened like any file.
  const back = await sendPage(disk, testInfo, "back.html");
  const other = await freshProfile();
  await other.goto(page.url().split("#")[0]);
  await settled(other);
  await open(other, "back.html", readFileSync(back.path));
  await expect.poll(async () => (await figures(other)).headline).toEqual(changed.headline);
  expect(await figures(other)).toEqual(changed);
  expect(await figures(await openFromDisk(back.path))).toEqual(changed);
});

/** In a page, before its own scripts: a browser that keeps nothing and starts no worker. */
function refuseEverything() {
  const refuse = () => {
    throw new DOMException("not here", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, { get: refuse });
  }
  window.Worker = class {
    constructor() {
      refuse();
    }
  };
}

test("a page from a disk needs neither storage nor workers", async ({ page, openFromDisk }, testInfo) => {
  test.setTimeout(120_000);
  await page.goto("./");
  const served = await figures(page);
  const { path } = await sendPage(page, testInfo, "sent.html");
  const disk = await openFromDisk(path, refuseEverything);
  expect(await figures(disk)).toEqual(served);
  // Links of a page without a host lead to the host that it came from.
  expect(await sendLink(disk)).toMatch(new RegExp(`^${page.url().split("#")[0]}#share=1\\.`));
});

test("the results stand in the page where no script runs", async ({ page, browser }, testInfo) => {
  await page.goto("./");
  const { dates } = await figures(page);
  const { path } = await sendPage(page, testInfo, "sent.html");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`file://${path}`);
  await expect(still.getByRole("heading", { name: "Payments and checkout, first half of 2027" })).toBeVisible();
  const shown = await still.locator("dl.facts dd").allInnerTexts();
  expect(shown).toEqual(dates.slice(0, shown.length));
  const promised = still.getByRole("table", { name: "Promises" });
  await expect(promised.getByRole("row", { name: /Ledger API/ })).toBeVisible();
  await expect(still.getByRole("row", { name: /Drop the old pay-by-bank provider/ })).toBeVisible();
  await context.close();
});

test("a title that is a script stays a title, on the disk and in a link", async ({
  page,
  openFromDisk,
  freshProfile,
}, testInfo) => {
  await page.goto("./");
  await settled(page);
  const hostile = JSON.parse(SAMPLE);
  hostile.plan.title = HOSTILE;
  hostile.plan.items[0].name = HOSTILE;
  await open(page, "hostile.roadcast.json", JSON.stringify(hostile));
  await expect(titleOf(page)).toHaveValue(HOSTILE);
  await settled(page);
  const { path, suggested } = await sendPage(page, testInfo, "sent.html");
  expect(suggested).toBe("hostile.html");
  const disk = await openFromDisk(path);
  const linked = await freshProfile();
  await linked.goto(await sendLink(page));
  for (const opened of [disk, linked]) {
    await expect(titleOf(opened)).toHaveValue(HOSTILE);
    expect(await opened.evaluate(() => window.wasRun)).toBeUndefined();
  }
});

test("a link opens the whole plan in another browser", async ({ page, freshProfile }) => {
  await page.goto("./");
  await settled(page);
  await addPerson(page);
  const sent = await figures(page);
  const link = await sendLink(page);
  expect(link.length).toBeLessThan(32_000);

  const other = await freshProfile();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  expect(await figures(other)).toEqual(sent);
  expect(asked.filter((url) => url.includes("share="))).toEqual([]);
  // Opened once: what is done to the plan now is not lost by a reload.
  expect(other.url()).not.toContain("share=");
});

test("a broken link says so and leaves the plan, and a whole one can be undone", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const link = await sendLink(page);
  await titleOf(page).fill("Mine");
  await titleOf(page).blur();
  const follow = (fragment) => page.evaluate((hash) => void (location.hash = hash), fragment);

  await follow(link.split("#")[1].slice(0, 2_000));
  await expect(page.getByText(/^The plan of this link cannot be opened\. It was cut off or changed/)).toBeVisible();
  await expect(titleOf(page)).toHaveValue("Mine");
  await expect.poll(() => page.url()).not.toContain("share=");

  await follow(link.split("#")[1]);
  await expect(titleOf(page)).toHaveValue("Payments and checkout, first half of 2027");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(titleOf(page)).toHaveValue("Mine");
});

test("a plan too large for a link says so, and goes as a page", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  const large = JSON.parse(SAMPLE);
  let seed = 1;
  const letters = () => String.fromCharCode(33 + ((seed = (seed * 48_271) % 2_147_483_647) % 90));
  for (const item of large.plan.items) item.notes = Array.from({ length: 3_000 }, letters).join("");
  await open(page, "large.roadcast.json", JSON.stringify(large));
  await settled(page);
  await page.locator("summary").filter({ hasText: "Send" }).click();
  const line = page.getByRole("button", { name: /^Link/ });
  await expect(line).toBeDisabled();
  await expect(line).toContainText("browsers and chats carry 32,000");
  await expect(page.getByRole("button", { name: /^Stand-alone page/ })).toBeEnabled();
  await checkAccessibility();
});

test("a web page without a plan is refused in words", async ({ page }) => {
  await page.goto("./");
  const before = await figures(page);
  await open(page, "news.html", "<!doctype html><title>News</title>");
  await expect(page.getByText(/“news.html” cannot be opened.*this web page carries no plan/)).toBeVisible();
  expect(await figures(page)).toEqual(before);
});
