// Every view, in light and in dark, for those who see it and those who hear it.
import { expect, test } from "./fixtures.mjs";

const VIEWS = ["plan", "forecast", "teams", "risks"];

for (const colorScheme of ["light", "dark"]) {
  for (const view of VIEWS) {
    test(`${view} has no barrier, ${colorScheme}`, async ({ page, checkAccessibility }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.goto(`./#/${view}`);
      await expect(page.getByText(/^From [\d,]+ simulated futures$/)).toBeVisible({ timeout: 60_000 });
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
  await page.getByRole("button", { name: "Plan settings" }).click();
  await expect(page.getByRole("dialog", { name: "Plan settings" })).toBeVisible();
  await checkAccessibility();
  await page.keyboard.press("Escape");
  await page.locator('input[type=file][accept*="csv"]').setInputFiles("tests/e2e/files/jira.csv");
  await expect(page.getByRole("dialog", { name: "Import from Jira" })).toBeVisible();
  await checkAccessibility();
});

test("the keyboard moves a row and the focus goes with it", async ({ page }) => {
  await page.goto("./");
  const name = page.getByLabel("Name, Ledger API");
  const position = () => name.locator("xpath=ancestor::tr").locator("td").first().innerText();
  await name.focus();
  const before = Number(await position());
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(position).toBe(String(before - 1));
  await expect(name).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(position).toBe(String(before));
});

test("the mouse drags a row to another place", async ({ page }) => {
  await page.goto("./");
  // A headline that comes while the mouse is down moves the rows under it.
  await expect(page.getByText(/^From [\d,]+ simulated futures$/)).toBeVisible({ timeout: 60_000 });
  const row = (name) => page.getByRole("row").filter({ has: page.getByLabel(`Name, ${name}`) });
  await row("Guest checkout").locator("td.handle button").dragTo(row("Ledger API"));
  const names = page.locator("#items th input");
  await expect.poll(() => names.evaluateAll((all) => all.slice(0, 4).map((one) => one.value))).toEqual([
    "Payment intents API",
    "Checkout research and design",
    "Guest checkout",
    "Ledger API",
  ]);
});

test("a text that cannot be read says so beside its input", async ({ page }) => {
  await page.goto("./");
  const effort = page.getByLabel("Effort, Ledger API");
  await effort.fill("many");
  await effort.blur();
  await expect(effort).toHaveAttribute("aria-invalid", "true");
  await expect(effort).toHaveValue("many");
  const id = await effort.getAttribute("aria-describedby");
  await expect(page.locator(`#${id}`)).toBeVisible();
  await effort.fill("10-20");
  await effort.blur();
  await expect(effort).not.toHaveAttribute("aria-invalid", "true");
});

test("an added item is named, estimated and deleted", async ({ page }) => {
  await page.goto("./");
  const rows = page.locator("#items tr");
  await expect(page.getByLabel("Name, Ledger API")).toBeVisible();
  const count = await rows.count();
  await page.getByRole("button", { name: "Add an item" }).click();
  await expect(rows).toHaveCount(count + 1);
  await page.keyboard.type("Something new");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Name, Something new")).toHaveValue("Something new");
  await page.getByRole("button", { name: "Delete the item: Something new" }).click();
  await expect(rows).toHaveCount(count);
});
