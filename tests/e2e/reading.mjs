// What tests read off the page, as a person would.
import { expect } from "./fixtures.mjs";

/** The page says on how many futures its figures rest once a run is complete. */
export const settled = (page) =>
  expect(page.getByText(/^From [\d,]+ simulated futures/)).toBeVisible({ timeout: 60_000 });

export const openView = (page, name) => page.getByRole("link", { name, exact: true }).click();

/** Gives `file`, a path or a content with its name, to the button that opens a plan, or an export. */
export async function give(page, file, button = "Open a file…") {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chosen).setFiles(file);
}

/** Opens the sheet of what holds for the whole plan. */
export async function openSettings(page) {
  await page.getByText("More ▾").click();
  await page.getByRole("button", { name: "Plan settings" }).click();
}

/** P50 and P85 of the whole plan, as the view Forecast shows them. */
export async function finish(page) {
  await openView(page, "Forecast");
  await settled(page);
  const panel = page.locator("section.panel").filter({ has: page.getByRole("heading", { name: "Finish of" }) });
  const dates = panel.locator("dl.facts dd");
  await expect(dates.nth(1)).toHaveText(/\d{4}/);
  return dates.allInnerTexts();
}

/** The cell of the plan's grid in the line of `item`, under the heading `column`. */
export async function cell(page, item, column) {
  const heading = page.getByRole("columnheader", { name: column, exact: true });
  const at = await heading.getAttribute("aria-colindex");
  return lineOf(page, item).locator(`[aria-colindex="${at}"]`);
}

/** The line of an item in the plan's grid. */
export const lineOf = (page, item) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: item, exact: true }) });

/** Types over what stands in a cell, and Enter. */
export async function write(page, item, column, text) {
  await (await cell(page, item, column)).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
