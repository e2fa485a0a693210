// Every view, in light and in dark, for those who see it and those who hear it.
import { expect, test } from "./fixtures.mjs";
import { give, openSettings } from "./reading.mjs";

const VIEWS = ["plan", "forecast", "rank", "scenarios", "teams", "risks", "report"];

for (const colorScheme of ["light", "dark"]) {
  for (const view of VIEWS) {
    test(`${view} has no barrier, ${colorScheme}`, async ({ page, checkAccessibility }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.goto(`./#/${view}`);
      await expect(page.getByText(/^From [\d,]+ simulated futures$/)).toBeVisible({ timeout: 60_000 });
      await expect(page.locator("main > section.stack")).toBeVisible();
      await checkAccessibility();
    });
  }
}

test("an item, the settings and an import have no barrier", async ({ page, checkAccessibility }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await page.getByRole("button", { name: "Open the item: Ledger API" }).click();
  await expect(page.getByRole("complementary", { name: "Ledger API" })).toBeVisible();
  await checkAccessibility();
  await page.getByRole("button", { name: "Close" }).click();
  await openSettings(page);
  await expect(page.getByRole("dialog", { name: "Plan settings" }).getByLabel("Seed")).toBeVisible();
  await checkAccessibility();
  await page.keyboard.press("Escape");
  await give(page, "tests/e2e/files/jira.csv", "Import from Jira…");
  await expect(page.getByRole("dialog", { name: "Import from Jira" }).getByRole("table")).toBeVisible();
  await checkAccessibility();
});
