// What if? A PM compares the scenarios of the sample, branches one, changes the plan in it, and sees the
// change in words and in money, while the base plan stays as it was.
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

test.setTimeout(180_000);

const worth = (page) => page.getByRole("table", { name: "What each scenario is worth" }).first();

async function compared(page) {
  await page.goto("./#/scenarios");
  await settled(page);
  await expect(worth(page).getByRole("row").nth(1)).toBeVisible({ timeout: 90_000 });
}

test("scenarios say what they change and what that is worth", async ({ page, checkAccessibility }) => {
  await compared(page);
  const hire = page.getByRole("article", { name: "Hire one more in Core" });
  await expect(hire).toContainText("Core Payments: 5 → 6 people from 15 Feb 2027");
  await expect(worth(page).getByRole("row", { name: /^Hire one more in Core/ })).toContainText(/€.* less/);
  await page.getByLabel("Held against").selectOption("Hire one more in Core");
  await expect(worth(page).getByRole("row", { name: /^Base plan/ })).toContainText(/€.* more/);
  await checkAccessibility();
});

test("a change in a branch is recorded there, and the base plan stays as it is", async ({ page }) => {
  await compared(page);
  const hire = page.getByRole("article", { name: "Hire one more in Core" });
  await hire.getByRole("button", { name: "Branch" }).click();
  await settled(page);
  await expect(page.getByText("Changes nothing yet. Show it, and edit the plan.")).toBeVisible();
  await page.goto("./#/teams");
  const lanes = page.getByRole("article", { name: "Mobile" }).getByLabel("Works on at once");
  const before = await lanes.inputValue();
  await lanes.fill(String(Number(before) + 1));
  await lanes.press("Tab");
  await page.goto("./#/scenarios");
  await expect(page.getByRole("article", { name: "S1" }).getByText(/^Mobile: /)).toBeVisible();
  await page.getByLabel("Scenario", { exact: true }).selectOption("Base plan");
  await page.goto("./#/teams");
  await expect(lanes).toHaveValue(before);
});
