// What is the work for, and what can be promised? A head of product sets how much of the work each kind
// should get, and promises what the forecast can keep.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { give, openView, settled } from "./reading.mjs";

test.setTimeout(120_000);

test("the target of a category is set beside its share, and taken away", async ({ page, checkAccessibility }) => {
  await page.goto("./#/teams");
  await settled(page);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "reliability" }) }).first();
  const target = page.getByLabel("Target: reliability");
  await expect(target).toHaveValue("15%");
  await target.fill("35%");
  await target.press("Tab");
  await expect(row).toContainText(/\d+ points under its target of 35 %/);
  await expect(page.getByLabel("Target: compliance")).toBeFocused();
  await expect(page.getByText("The targets add up to 120 %.")).toBeVisible();
  await target.fill("a lot");
  await target.press("Tab");
  await expect(row).toContainText("This is not a number.");
  await checkAccessibility();
  await target.fill("");
  await target.press("Tab");
  await expect(row).toContainText("no target");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(row).toContainText("its target of 35 %");
});

test("what can be kept is promised with one button, and taken back with one undo", async ({ page, checkAccessibility }) => {
  const document = JSON.parse(readFileSync("public/examples/sample.roadcast.json", "utf8"));
  delete document.plan.commitments;
  document.scenarios = [];
  await page.goto("./");
  await settled(page);
  const buffer = Buffer.from(JSON.stringify(document));
  await give(page, { name: "unpromised.roadcast.json", mimeType: "application/json", buffer });
  await openView(page, "Forecast");
  const proposal = page.getByText(/From the top of the list, (\d+ items|1 item) could be promised by/);
  await expect(proposal).toBeVisible({ timeout: 60_000 });
  await checkAccessibility();
  const count = parseInt((await proposal.innerText()).match(/list, (\d+) item/)[1], 10);
  await page.getByRole("button", { name: "Promise these" }).click();
  const promises = page.getByRole("table", { name: "Promises" });
  await expect(promises.getByRole("rowheader")).toHaveCount(count);
  await expect(proposal).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(promises).toHaveCount(0);
  await expect(proposal).toBeVisible();
});
