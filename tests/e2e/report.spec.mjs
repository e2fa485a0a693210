// The report: a director gets one page, on paper or as text, that says what the plan says.
import { expect, test } from "./fixtures.mjs";
import { finish, settled } from "./reading.mjs";

test.setTimeout(180_000);

const report = (page) => page.getByRole("article").filter({ has: page.getByRole("heading", { level: 1 }) });

/** Opens the report, and waits until its scenarios are compared. */
async function opened(page) {
  await page.goto("./#/report");
  await settled(page);
  await expect(report(page).getByRole("columnheader", { name: /^Difference/ })).toBeVisible({ timeout: 120_000 });
}

test("the report says what the views say, and compares the scenarios by itself", async ({
  page,
  checkAccessibility,
}) => {
  await opened(page);
  const facts = await report(page).locator("dl.facts dd").allInnerTexts();
  for (const heading of ["Promises", "Milestones and objectives", "Risks", "Scenarios compared", "Decisions"]) {
    await expect(report(page).getByRole("heading", { name: heading })).toBeVisible();
  }
  const promised = report(page).getByRole("table", { name: "Promises" });
  await expect(promised.getByRole("row")).toHaveCount(9);
  await expect(promised.getByRole("row", { name: /Apple Pay and Google Pay on the web.*not met/ })).toBeVisible();
  const scenarios = report(page).getByRole("table", { name: "Scenarios compared" });
  await expect(scenarios.getByRole("row", { name: /^Hire one more in Core.*working days earlier/ })).toBeVisible();
  await checkAccessibility();
  expect(facts).toEqual((await finish(page)).slice(0, facts.length));
});

test("the report is copied as Markdown", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(page);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByText(/^The report is on the clipboard/)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# Payments and checkout, first half of 2027\n\n/);
  expect(text).toContain("\n| Item | Promised by | Chance | Tolerance |\n| --- | --- | --- | --- |\n| Ledger API | Wed, 31 Mar 2027 |");
  expect(text).toContain("\n## Scenarios compared\n");
});

test("the sample prints on one page, without what surrounds the report", async ({ page }) => {
  await opened(page);
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  await page.emulateMedia({ media: "print" });
  for (const around of [".bar", ".views", ".headline", ".report-deeds"]) {
    await expect(page.locator(around)).toBeHidden();
  }
  await expect(report(page).getByText(/7 of the 8 committed items/)).toBeVisible();
});
