// In the planning meeting: somebody says "what if it takes twice as long?", and everybody sees what that
// comes to against the plan as it was, in the same futures.
import { expect, test } from "./fixtures.mjs";
import { lineOf, openView, settled, write } from "./reading.mjs";

test.setTimeout(120_000);

/** The line under the headline. */
const said = (page) => page.locator(".headline .since > span");

test("an edit says what it comes to, until it is taken back or begun anew", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  await expect(said(page)).toHaveCount(0);
  await write(page, "Guest checkout", "Effort", "60-90");
  await expect(said(page)).toHaveText(/^Since it was opened: 85 % sure finish [\d.]+ ± [\d.]+ working days later, /, { timeout: 60_000 });
  await checkAccessibility();
  // It stands above every view.
  await openView(page, "Forecast");
  await expect(said(page)).toBeVisible();
  await page.getByRole("button", { name: "Begin anew" }).click();
  await expect(said(page)).toHaveCount(0);
  await openView(page, "Plan");
  await write(page, "Guest checkout", "Effort", "7-18");
  await expect(said(page)).toHaveText(/^Since you began anew: 85 % sure finish [\d.]+ ± [\d.]+ working days earlier, /, { timeout: 60_000 });
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(lineOf(page, "Guest checkout")).toContainText("60-90");
  await expect(said(page)).toHaveCount(0, { timeout: 60_000 });
});

test("a scenario is told against the base plan", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.getByRole("combobox", { name: "Scenario" }).selectOption({ label: "Hire one more in Core" });
  await expect(said(page)).toHaveText(/^Against the base plan: 85 % sure finish/, { timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Begin anew" })).toBeHidden();
});

test("a plan of weeks ago says so and is brought to today", async ({ page, checkAccessibility }) => {
  await page.clock.setFixedTime(new Date("2027-02-20T09:00:00Z"));
  await page.goto("./");
  await settled(page);
  await expect(page.getByText("Work as it stood on Mon, 18 Jan 2027, 4 weeks ago.")).toBeVisible();
  await checkAccessibility();
  await page.getByRole("button", { name: "Bring it to today" }).click();
  await expect(page.getByText("Work as it stood on")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("Work as it stood on")).toBeVisible();
});
