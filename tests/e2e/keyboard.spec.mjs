// The planning meeting without a mouse: an export comes in, work is estimated and promised, the order is
// changed and changed back, and the answer is read the way a screen reader has it.
import { expect, test } from "./fixtures.mjs";
import { cell, settled } from "./reading.mjs";

const EXPORT = "tests/e2e/files/jira.csv";

/** Finds something by a part of its name, and does it. */
async function command(page, typed) {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Find anything" })).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

/** Tab, until what has the focus is `locator`. */
async function tabTo(page, locator) {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

/** The arrow keys, until the focus is on the cell of `item` under `column`. */
async function walkTo(page, item, column) {
  const target = await cell(page, item, column);
  const place = (locator) =>
    locator.evaluate((cell) => ({
      line: Number(cell.closest("[data-line]").dataset.line),
      column: Number(cell.dataset.column),
    }));
  const focused = page.locator("[data-column]:focus");
  const [from, to] = [await place(focused), await place(target)];
  const press = async (key, times) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await press(to.line > from.line ? "ArrowDown" : "ArrowUp", Math.abs(to.line - from.line));
  await press(to.column > from.column ? "ArrowRight" : "ArrowLeft", Math.abs(to.column - from.column));
  await expect(target).toBeFocused();
  return target;
}

test("a quarter is planned with the keyboard alone", async ({ page, checkAccessibility }) => {
  test.setTimeout(240_000);
  await page.goto("./");
  await settled(page);

  // The export.
  const chosen = page.waitForEvent("filechooser");
  await command(page, "import");
  await (await chosen).setFiles(EXPORT);
  const sheet = page.getByRole("dialog", { name: "Import from Jira" });
  await tabTo(page, sheet.getByRole("button", { name: "Import", exact: true }));
  await page.keyboard.press("Enter");
  await expect(await cell(page, "Gift cards at the till", "Item")).toBeVisible();

  // Estimates: from the skip link into the grid, then with the arrow keys.
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await tabTo(page, page.locator('[role="rowheader"][tabindex="0"]'));
  await walkTo(page, "Gift cards at the till", "Effort");
  await page.keyboard.type("30-80");
  await page.keyboard.press("Enter");
  await walkTo(page, "Stock in real time", "Effort");
  await page.keyboard.type("20-60");
  await page.keyboard.press("Enter");
  const waits = await walkTo(page, "Returns without a receipt", "Waits for");
  await page.keyboard.type("gift");
  await page.keyboard.press("Tab");
  await expect(waits).toHaveText("SHOP-1");
  await settled(page);

  // What a screen reader has of a line.
  const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Gift cards at the till" }) });
  await expect(line).toMatchAriaSnapshot(`
    - row:
      - gridcell /\\d+/
      - 'rowheader "Gift cards at the till"'
      - gridcell "Storefront"
      - gridcell "30-80"
  `);

  // What is promised, in the panel of the item, and back.
  await walkTo(page, "Gift cards at the till", "Item");
  await page.keyboard.press("Space");
  const panel = page.getByRole("complementary", { name: "Gift cards at the till" });
  await expect(panel).toBeVisible();
  await tabTo(page, panel.getByLabel("Promised by"));
  await page.keyboard.type("06302027");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await settled(page);
  await expect(page.getByRole("region", { name: "Headline" })).toContainText("85 % sure: the committed item is done by 30 Jun 2027");

  // Another order, and back.
  const first = await cell(page, "Gift cards at the till", "#");
  await walkTo(page, "Gift cards at the till", "Item");
  const place = await first.innerText();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(first).not.toHaveText(place);
  await page.keyboard.press("Control+z");
  await expect(first).toHaveText(place);

  // The answer.
  await command(page, "forecast");
  await settled(page);
  await expect(page.getByRole("region", { name: "Forecast" })).toMatchAriaSnapshot(`
    - region "Forecast":
      - heading "Finish of" [level=2]
  `);
  await checkAccessibility();

  // The file.
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(file.suggestedFilename()).toMatch(/\.roadcast\.json$/);
});

test("the first Tab leads past the bar", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test("the plan is read without scrolling sideways", async ({ page, checkAccessibility }) => {
    await page.goto("./");
    await settled(page);
    const finish = await cell(page, "Ledger API", "P85");
    await expect(finish).toBeInViewport();
    await expect(page.getByRole("columnheader", { name: "Timeline" })).toHaveCount(0);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await checkAccessibility();
    for (const view of ["forecast", "rank", "scenarios", "teams", "risks", "report"]) {
      await page.goto(`./#/${view}`);
      await expect.poll(overflow, view).toBeLessThanOrEqual(0);
    }
  });
});
