// The timeline beside the plan, by mouse and by keyboard.
import { expect, test } from "./fixtures.mjs";
import { cell, give, lineOf, settled } from "./reading.mjs";

/** The bar of an item, which is taken hold of to set the day it must not start before. */
const bar = (page, item) => lineOf(page, item).locator('[data-handle="start"]');

/** Drags an element so many pixels to the right. */
async function pull(page, element, by) {
  const box = await element.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
}

test("a bar that is dragged sets the earliest start, and undo takes it back", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await settled(page);
  const item = "Receipts in the app";
  await page.getByText("Columns").click();
  await page.getByRole("checkbox", { name: "Not before" }).check();
  await page.keyboard.press("Escape");
  const earliest = await cell(page, item, "Not before");
  await expect(earliest).toHaveText("");
  await pull(page, bar(page, item), 60);
  await expect(lineOf(page, item).locator(".guide")).toContainText(/Not before \w{3}, \d+ \w{3} 2027/);
  await page.mouse.up();
  await expect(earliest).toHaveText(/^\d+ \w{3} 2027$/);
  await expect(await cell(page, item, "Timeline")).toHaveAttribute("aria-label", /not before \d+ \w{3} 2027/);
  await page.keyboard.press("Control+z");
  await expect(earliest).toHaveText("");

  // The flag of a due date; what is dragged back by Escape stays where it was.
  const due = await cell(page, "Self-service refunds", "Due");
  const flag = lineOf(page, "Self-service refunds").locator('[data-handle="due"] .touch');
  await pull(page, flag, 40);
  await page.mouse.up();
  await expect(due).not.toHaveText("30 Apr 2027");
  await page.keyboard.press("Control+z");
  await expect(due).toHaveText("30 Apr 2027");
  await pull(page, flag, 40);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(due).toHaveText("30 Apr 2027");
});

test("the keyboard moves dates as a slider does", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await settled(page);
  const item = "Key rotation for the card vault";
  const due = await cell(page, item, "Due");
  await due.click();
  await page.keyboard.press("End");
  const over = await cell(page, item, "Timeline");
  await expect(over).toBeFocused();
  await page.keyboard.press("Enter");
  const slider = page.getByRole("slider");
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-label", "Not before");
  await page.keyboard.press("Tab");
  await expect(slider).toHaveAttribute("aria-label", "Due");
  await expect(slider).toHaveAttribute("aria-valuetext", "Due Thu, 15 Apr 2027");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "Due Fri, 23 Apr 2027");
  await page.keyboard.press("Enter");
  await expect(due).toHaveText("23 Apr 2027");
  await expect(over).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(due).toHaveText("15 Apr 2027");
  await settled(page); // So that no forecast comes in and moves the focus by chance.
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(slider).toHaveCount(0);
  await expect(over).toBeFocused();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeDisabled();
});

test("time is zoomed, scrolled and hidden", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const heading = page.getByRole("columnheader", { name: "Timeline" });
  const width = async () => (await bar(page, "Receipts in the app").boundingBox()).width;
  const fit = await width();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  expect(await width()).toBeGreaterThan(fit * 2.5);
  await expect(heading).toContainText("Feb 2027");
  const place = async () => (await bar(page, "Receipts in the app").boundingBox()).x;
  await (await cell(page, "Receipts in the app", "Timeline")).focus();
  await page.keyboard.press("-");
  const before = await place();
  await page.keyboard.press(".");
  await expect.poll(place).toBeLessThan(before);
  await page.keyboard.press("0");
  expect(await width()).toBeCloseTo(fit, 0);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await expect(heading).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Zoom in" })).toHaveCount(0);
});

test("a bar stays in its line while both scroll", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const last = page.getByRole("row").last();
  await page.locator(".grid-scroll").evaluate((frame) => frame.scrollTo(0, 10_000));
  await expect(last).toBeInViewport();
  const rows = page.getByRole("row").filter({ has: page.locator('[data-handle="start"]') });
  expect(await rows.count()).toBeGreaterThan(3);
  for (const row of await rows.all()) {
    const [line, drawn] = [await row.locator("> .name").boundingBox(), await row.locator(".bar").boundingBox()];
    expect(drawn.y).toBeGreaterThan(line.y);
    expect(drawn.y + drawn.height).toBeLessThan(line.y + line.height);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`the timeline has no barrier, ${colorScheme}`, async ({ page, checkAccessibility }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    await settled(page);
    await (await cell(page, "Ledger API", "Timeline")).focus();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await checkAccessibility();
    await (await cell(page, "Self-service refunds", "Timeline")).focus();
    await page.keyboard.press("Enter");
    await checkAccessibility();
  });
}

test("an item opens by the space bar, and the focus comes back to its cell", async ({ page, checkAccessibility }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await settled(page);
  const name = await cell(page, "Self-service refunds", "Item");
  await name.click();
  await page.keyboard.press("Space");
  const panel = page.getByRole("complementary", { name: "Self-service refunds" });
  const heading = panel.getByRole("heading", { name: "Self-service refunds" });
  await expect(heading).toBeFocused();
  await expect(panel).toContainText(/It is likely to start on \w{3}, \d+ \w{3} 2027\. Before that and between its parts it waits/);
  await expect(panel.getByRole("img", { name: /^The estimate: P10/ }).first()).toBeVisible();
  await checkAccessibility();
  await page.keyboard.press("F6");
  await expect(name).toBeFocused();
  await page.keyboard.press("F6");
  await expect(heading).toBeFocused();
  await panel.getByRole("button", { name: "Ledger API", exact: true }).press("Enter");
  const other = page.getByRole("complementary", { name: "Ledger API" });
  await expect(other.getByRole("heading", { name: "Ledger API" })).toBeFocused();
  await expect(other.getByRole("region", { name: "What waits for it" })).toContainText("Self-service refunds");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(name).toBeFocused();
});

test("another plan fills the frame with its lines", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await settled(page);
  await give(page, "public/examples/large.roadcast.json");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "501");
  await expect
    .poll(() =>
      page.locator(".grid-scroll").evaluate((frame) => {
        const lines = [...frame.querySelectorAll(".lines-of-grid > .line")];
        const lowest = Math.max(...lines.map((line) => line.getBoundingClientRect().bottom));
        return lowest >= frame.getBoundingClientRect().bottom;
      }),
    )
    .toBe(true);
});
