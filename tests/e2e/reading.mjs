// What tests read off the page, as a person would.
import { expect } from "./fixtures.mjs";

/** The page says on how many futures its figures rest once a run is complete. */
export const settled = (page) =>
  expect(page.getByText(/^From [\d,]+ simulated futures$/)).toBeVisible({ timeout: 60_000 });

export const openView = (page, name) => page.getByRole("link", { name, exact: true }).click();

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
