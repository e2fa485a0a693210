// Anything is found by typing a part of its name, and done with the keyboard alone.
import { expect, test } from "./fixtures.mjs";
import { lineOf, settled } from "./reading.mjs";

const line = (page) => page.getByRole("combobox", { name: "Find anything" });

test("an item, a view and a deed are found and taken by keyboard", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  await page.keyboard.press("Control+k");
  await expect(line(page)).toBeFocused();
  await checkAccessibility();
  await page.keyboard.type("ledger");
  await expect(page.getByRole("listbox", { name: "Find anything" }).getByRole("option", { selected: true })).toContainText("Ledger API");
  await page.keyboard.press("Enter");
  await expect(line(page)).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Ledger API" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Ledger API" })).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("add a ris");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/risks$/);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveAttribute("title", /risk/);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("plan");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/plan$/);
  await expect(lineOf(page, "Ledger API")).toBeVisible();
});

test("Escape leaves the palette, and nothing else is closed", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.getByRole("button", { name: "Open the item: Ledger API" }).click();
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.keyboard.type("no such thing at all");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(line(page)).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Ledger API" })).toBeVisible();
});

test("the keys and the words are explained", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  await page.getByRole("link", { name: "Forecast" }).focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("Fill down");
  await checkAccessibility();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("p85");
  await page.keyboard.press("Enter");
  const words = page.getByRole("dialog", { name: "Words" });
  await expect(words).toContainText("85 of 100 futures");
  await checkAccessibility();
});

test("the two-minute start leads through the views and out again", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  await page.getByText("More ▾").click();
  await page.getByRole("button", { name: "Two-minute start" }).click();
  const card = page.getByRole("complementary", { name: "Two-minute start" });
  await expect(card).toContainText("1 of 6");
  await checkAccessibility();
  for (const view of ["plan", "forecast", "rank", "scenarios", "plan"]) {
    await card.getByRole("button", { name: "Next" }).click();
    await expect(page).toHaveURL(new RegExp(`#/${view}$`));
  }
  await card.getByRole("button", { name: "Done" }).click();
  await expect(card).toBeHidden();
});

test("what was deleted is brought back from where it is told", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.getByRole("button", { name: "Delete the item: Ledger API" }).click();
  await expect(lineOf(page, "Ledger API")).toBeHidden();
  await page.getByText("Deleted item Ledger API.").locator("..").getByRole("button", { name: "Undo" }).click();
  await expect(lineOf(page, "Ledger API")).toBeVisible();
  await expect(page.getByText("Deleted item Ledger API.")).toBeHidden();
});
