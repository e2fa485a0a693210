// What may go wrong, and what is it worth to do something about it? A technical PM reads the register of
// the sample, switches a mitigation on, sees what that changes, and takes the register into a spreadsheet.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

test.setTimeout(240_000);

const register = (page) => page.getByRole("table", { name: "What each risk costs" });
const row = (page, risk) =>
  register(page).getByRole("row").filter({ has: page.getByRole("button", { name: risk, exact: true }) });
const matrix = (page) => page.getByRole("table", { name: "How probable, and how costly" }).first();

/** Opens the view and waits until every risk was simulated. */
async function simulated(page) {
  await page.goto("./#/risks");
  await settled(page);
  await expect(page.getByText(/costs most in delay/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^\d+ of \d+ simulated$/)).toHaveCount(0, { timeout: 120_000 });
  await expect(register(page)).not.toContainText("not simulated yet");
}

test("the register says what each risk costs, and the matrix shows where it stands", async ({ page, checkAccessibility }) => {
  await simulated(page);
  const certification = row(page, "The certification is repeated");
  await expect(certification).toContainText("25 %");
  await expect(certification).toContainText(/€[\d,]+ ± [\d,]+/);
  await expect(row(page, "The lender withdraws")).toContainText("closed, not simulated");
  await expect(row(page, "The security review finds a blocker")).toContainText(/would save €[\d,]+ ± [\d,]+/);
  // Five risks and more stand in it; the closed one does not.
  await expect(matrix(page).getByRole("button", { name: "A senior engineer leaves Core" })).toBeVisible();
  await expect(matrix(page).getByRole("button", { name: "The lender withdraws" })).toHaveCount(0);
  await checkAccessibility();
});

test("the costliest comes first when asked, and a risk opens by keyboard", async ({ page }) => {
  await simulated(page);
  const heading = register(page).getByRole("columnheader", { name: "Costs, money" });
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  await expect(register(page).getByRole("row").nth(1)).toContainText("The certification is repeated");
  await matrix(page).getByRole("button", { name: "App store rejects a release" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "App store rejects a release" })).toBeFocused();
});

test("a mitigation that is switched on changes the figures, and undo brings them back", async ({ page }) => {
  await simulated(page);
  const scope = row(page, "Scope of the ledger grows with finance's wishes");
  const money = scope.getByRole("cell").nth(4);
  const before = await money.innerText();
  await scope.getByRole("checkbox", { name: "Agree on the cut with finance" }).check();
  await expect(scope).toContainText("15 %, mitigated from 40 %");
  await expect(money).not.toHaveText(before, { timeout: 120_000 });
  await expect(scope).toContainText(/saves [^;]*€/, { timeout: 120_000 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(money).toHaveText(before, { timeout: 120_000 });
});

test("the register leaves as a file in which nothing is a formula", async ({ page }) => {
  await simulated(page);
  const card = page.getByRole("article", { name: "App store rejects a release" });
  await card.getByLabel("Owner").fill("=HYPERLINK(1)");
  await card.getByLabel("Owner").press("Tab");
  await settled(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the register" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("payments-and-checkout-first-half-of-2027-risks.csv");
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffId,Risk,Status,Owner,Probability,/);
  expect(lines[5]).toMatch(/^R5,App store rejects a release,Open,'=HYPERLINK\(1\),0.2,0.2,Mobile,/);
  expect(lines).toHaveLength(9);
});
