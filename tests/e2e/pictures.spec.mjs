// Charts leave the page as pictures that look the same elsewhere.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

test.setTimeout(120_000);

const finish = (page) => page.locator("figure.finish").first();

async function choose(page, figure, line) {
  await figure.locator("summary").filter({ hasText: "As a picture" }).click();
  await figure.getByRole("button", { name: line }).click();
}

async function download(page, figure, line, path) {
  const [found] = await Promise.all([page.waitForEvent("download"), choose(page, figure, line)]);
  await found.saveAs(path);
  return { name: found.suggestedFilename(), content: readFileSync(path) };
}

test("a drawing carries its own colors and needs nothing of the page", async ({ page }, testInfo) => {
  await page.goto("./#/forecast");
  await settled(page);
  const svg = await download(page, finish(page), "Download as SVG", testInfo.outputPath("chart.svg"));
  expect(svg.name).toBe("payments-and-checkout-first-half-of-2027-how-the-finish-is-spread.svg");
  const text = svg.content.toString();
  expect(text).not.toMatch(/var\(|light-dark|class=|style=/);
  expect(text).toContain(">P85</text>");
  // It is read as what it is, and its bars have the color that they have in the page.
  const bar = finish(page).locator("svg rect").nth(3);
  const color = await bar.evaluate((rect) => getComputedStyle(rect).fill);
  const drawn = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    return [read.localName, read.querySelectorAll("rect")[4].getAttribute("fill")];
  }, text);
  expect(drawn).toEqual(["svg", color]);
});

test("the timeline of the whole plan is a drawing, with lines that are out of sight too", async ({ page }, testInfo) => {
  await page.goto("./#/plan");
  await settled(page);
  const timeline = page.locator("figure.timeline-picture");
  const svg = await download(page, timeline, "Download as SVG", testInfo.outputPath("timeline.svg"));
  expect(svg.name).toBe("payments-and-checkout-first-half-of-2027-timeline.svg");
  const text = svg.content.toString();
  for (const name of ["Payment intents API", "Ledger API", "Load test before the summer sale"]) expect(text).toContain(`>${name}</text>`);
  expect(text).toContain(">Apr–Jun 2027</text>");
  await expect(timeline.locator("svg")).toHaveCount(0);
});

test("a picture in dots is twice as fine as the chart", async ({ page }, testInfo) => {
  await page.goto("./#/forecast");
  await settled(page);
  const burnUp = page.locator("figure.burn-up");
  const png = await download(page, burnUp, "Download as PNG", testInfo.outputPath("chart.png"));
  expect(png.name).toBe("payments-and-checkout-first-half-of-2027-items-done-over-time.png");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  // 720 × 240 with 16 of room on each side, twice.
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([1504, 544]);
});

test("a chart is copied as an image", async ({ page, checkAccessibility }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./#/forecast");
  await settled(page);
  await choose(page, finish(page), "Copy as an image");
  await expect(page.getByText(/^The chart is on the clipboard/)).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
  expect(types).toEqual(["image/png"]);
  await checkAccessibility();
});
