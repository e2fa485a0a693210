// A technical PM looks for what holds the plan up: the team everybody waits for, the dependency that hurts,
// the risk worth a mitigation, and whether the work is for what it was meant to be for.
import { expect, test } from "./fixtures.mjs";
import { openView, settled } from "./reading.mjs";

test("the bottleneck, the dependency, the risk and the share of the work have a name", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("./");
  await settled(page);

  // Who is waited for stands above every view; an item says how long, and for what.
  await expect(page.getByRole("region", { name: "Headline" })).toContainText("Mobile is the bottleneck");
  await page.getByRole("button", { name: "Open the item: Wallets in the app" }).click();
  const item = page.getByRole("complementary", { name: "Wallets in the app" });
  await expect(item).toContainText(/waits? .*\d+ days/);
  await expect(item).toContainText("Apple Pay and Google Pay on the web");
  await page.keyboard.press("Escape");

  // What would help: of all changes, those that make a difference that can be told come first.
  await openView(page, "Forecast");
  await page.getByRole("button", { name: "Try every change" }).click();
  const levers = page.getByRole("table", { name: "What would help most" });
  await expect(page.getByRole("button", { name: "Try again" })).toBeEnabled({ timeout: 200_000 });
  await expect(levers.getByRole("row").nth(1).getByRole("cell").first()).toContainText(/days? earlier/);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(levers.getByRole("rowheader", { name: /does not wait for|without waiting for/ }).first()).toBeVisible();

  // The work of each category against its target.
  await openView(page, "Teams");
  const shares = page.locator("section.panel").filter({ has: page.getByRole("heading", { name: "What the work is for" }) });
  await expect(shares.getByRole("row", { name: /^platform/ })).toContainText(/\d+ points? (over|under) its target/);
  const mobile = page.getByRole("article", { name: "Mobile" });
  await expect(mobile).toContainText("Bottleneck");
  await expect(mobile).toContainText(/over-full: \d+ stories too many/);
});
