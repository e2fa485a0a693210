// Which order? A PM ranks the sample five ways and more, sees which orders differ and which do not, looks for
// a better one, takes it, and takes that back.
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

test.setTimeout(240_000);

const orders = (page) => page.getByRole("table", { name: "What each order is worth" }).first();

/** Opens the view and waits until every order was simulated. */
async function ranked(page) {
  await page.goto("./#/rank");
  await settled(page);
  await expect(orders(page).getByRole("row").nth(1)).toBeVisible({ timeout: 90_000 });
}

test("the sample is ranked nine ways, and each score opens to its formula", async ({ page }) => {
  await ranked(page);
  const ranks = page.getByRole("table", { name: "Every rank" });
  for (const method of ["Your list", "RICE", "WSJF", "CD3", "ICE", "MoSCoW", "Scorecard"]) {
    await expect(ranks.getByRole("button", { name: method, exact: true })).toBeVisible();
  }
  await ranks.getByRole("button", { name: "WSJF", exact: true }).click();
  const first = ranks.locator("tbody tr").first();
  await expect(first.getByRole("rowheader")).toHaveText("Load test before the summer sale");
  await first.getByRole("button").nth(2).click();
  const score = page.locator(".score");
  await expect(score).toContainText("WSJF of Load test before the summer sale");
  await expect(score.locator(".numbers")).toHaveText(/^\(.+ \+ .+ \+ .+\) ÷ .+ = .+$/);
  await score.getByRole("button", { name: "Close" }).click();
  await expect(score).toHaveCount(0);
});

test("two orders differ by more than their error, and two do not", async ({ page, checkAccessibility }) => {
  await ranked(page);
  const row = (name) => orders(page).getByRole("row").filter({
    has: page.getByRole("rowheader", { name, exact: true }),
  });
  await expect(row("CD3")).toContainText(/€[\d,]+ ± [\d,]+ less/);
  await expect(row("ICE")).toContainText(/€[\d,]+ ± [\d,]+ more/);
  await page.getByLabel("Compared in").selectOption("Finish of the plan");
  await page.getByLabel("Held against").selectOption("WSJF");
  await expect(row("RICE")).toContainText("no detectable difference");
  await checkAccessibility();
});

test("a better order is found, taken and taken back", async ({ page, checkAccessibility }) => {
  await ranked(page);
  const list = async () => {
    const rows = await page.getByRole("table", { name: "Every rank" }).locator("tbody th").allInnerTexts();
    return rows.join();
  };
  const before = await list();
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByText(/^[\d,]+ of 20,000 orders tried\./)).toBeVisible();
  await page.getByRole("button", { name: "That is enough" }).click();
  await expect(page.getByText(/^A better order for the least cost of delay: /)).toBeVisible({ timeout: 90_000 });
  await expect(orders(page).getByRole("rowheader", { name: "The found order" })).toBeVisible({ timeout: 90_000 });
  await checkAccessibility();
  await orders(page).getByRole("button", { name: "Use this order: The found order" }).click();
  await settled(page);
  await expect.poll(list).not.toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(list).toBe(before);
});

test("an order becomes a scenario, and the plan stays as it is", async ({ page }) => {
  await ranked(page);
  await orders(page).getByRole("button", { name: "As a new scenario: CD3", exact: true }).click();
  const scenario = page.getByLabel("Scenario");
  await expect(scenario.locator("option:checked")).toHaveText("Ordered by CD3");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(scenario.locator("option:checked")).toHaveText("Base plan");
});

test("what would help most is tried and sorted", async ({ page, checkAccessibility }) => {
  await page.goto("./#/forecast");
  await settled(page);
  await page.getByRole("button", { name: "Try every change" }).click();
  const levers = page.getByRole("table", { name: "What would help most" });
  await expect(levers.getByRole("row", { name: /One more person in Checkout/ })).toContainText(
    /working days earlier/,
    { timeout: 90_000 },
  );
  await page.getByRole("button", { name: "Stop", exact: true }).first().click();
  await page.getByLabel("Sorted by").selectOption("Cost of delay");
  await expect(levers.getByRole("row").nth(1)).toContainText(/€.* less/);
  await checkAccessibility();
});
