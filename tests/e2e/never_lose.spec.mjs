// Nothing that was typed is ever lost: not by a reload, a full disk, a second tab or a crash.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

const SMALL = "public/examples/small.roadcast.json";

const title = (page) => page.getByRole("textbox", { name: "Title" });
const saved = (page) => expect(page.getByText("Saved in this browser")).toBeVisible();

/** Opens the page with the plan that it has. */
async function start(page) {
  await page.goto("./");
  await settled(page);
}

async function rename(page, text) {
  await title(page).fill(text);
  await title(page).blur();
}

async function openFile(page, path) {
  await page.locator('input[type=file][accept=".json"]').setInputFiles(path);
}

async function openShelf(page) {
  await page.getByText("More ▾").click();
  await page.getByRole("button", { name: "Plans and versions" }).click();
  const sheet = page.getByRole("dialog", { name: "Plans and versions" });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** The lines under a heading of the sheet. */
const lines = (sheet, heading) =>
  sheet.locator("section").filter({ has: sheet.page().getByRole("heading", { name: heading }) }).getByRole("listitem");

test("an edit outlives a reload that comes right after it", async ({ page }) => {
  await start(page);
  for (const name of ["One", "Two", "Three"]) {
    await rename(page, name);
    await page.reload();
    await expect(title(page)).toHaveValue(name);
  }
});

test("an edit is in the browser within a second, with its version", async ({ page }) => {
  await start(page);
  await saved(page);
  await rename(page, "Mine");
  const found = await page.evaluate(async () => {
    const before = performance.now();
    const request = indexedDB.open("roadcast");
    const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const all = (store) =>
      new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    while (performance.now() - before < 1000) {
      const [texts, versions] = [await all("texts"), await all("versions")];
      if (texts.some((text) => JSON.parse(text).plan.title === "Mine")) return versions.map(({ words }) => words);
    }
    return "too late";
  });
  expect(found).toHaveLength(2);
  expect(found[1]).toMatch(/^Title of /);
});

test("what is opened gets a place of its own, and what was open before stays", async ({ page, checkAccessibility }) => {
  await start(page);
  await rename(page, "First");
  await openFile(page, SMALL);
  await expect(title(page)).not.toHaveValue("First");
  await page.getByText("More ▾").click();
  await page.getByRole("button", { name: "Start empty" }).click();
  await expect(title(page)).toHaveValue("");
  await saved(page);
  let sheet = await openShelf(page);
  const plans = lines(sheet, "Plans in this browser");
  await expect(plans).toHaveCount(3);
  await expect(plans.first()).toContainText("Open now");
  await checkAccessibility();
  await sheet.getByRole("button", { name: "Delete: Untitled plan" }).isHidden();
  await sheet.getByRole("button", { name: "Open: First" }).click();
  await expect(title(page)).toHaveValue("First");

  // Deleted, put back, and deleted for good only in the eyes of the list.
  sheet = await openShelf(page);
  await sheet.getByRole("button", { name: "Delete: Untitled plan" }).click();
  await expect(plans).toHaveCount(2);
  await sheet.getByRole("button", { name: "Put back: Untitled plan" }).click();
  await expect(plans).toHaveCount(3);
  await sheet.getByRole("button", { name: "Delete: Untitled plan" }).click();
  await expect(plans).toHaveCount(2);
  await page.reload();
  await expect(title(page)).toHaveValue("First");
  sheet = await openShelf(page);
  await expect(plans).toHaveCount(2);
  await expect(lines(sheet, "Deleted in the last seven days")).toHaveCount(1);
});

test("an earlier version is gone back to, which can be taken back", async ({ page }) => {
  await start(page);
  const first = await title(page).inputValue();
  await saved(page);
  await rename(page, "Mine");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("Mine");
  const sheet = await openShelf(page);
  const versions = lines(sheet, "Versions of this plan");
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText(`Title of ${first}`);
  await expect(versions.first()).toContainText("As it stands");
  await versions.last().getByRole("button", { name: /^Go back to it/ }).click();
  await expect(title(page)).toHaveValue(first);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title(page)).toHaveValue("Mine");
});

test("what an earlier release kept is taken over once", async ({ page }) => {
  const text = readFileSync(SMALL, "utf8");
  await page.goto("./");
  await settled(page);
  await saved(page);
  await page.evaluate((text) => {
    localStorage.setItem("roadcast.1.document", text);
    indexedDB.deleteDatabase("roadcast");
  }, text);
  await page.reload();
  await expect(title(page)).toHaveValue(JSON.parse(text).plan.title);
  await saved(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("roadcast.1.document"))).toBeNull();
  await page.reload();
  await expect(title(page)).toHaveValue(JSON.parse(text).plan.title);
  expect(await lines(await openShelf(page), "Plans in this browser").count()).toBe(1);
});

test("a second tab follows, takes over, and goes on when the other is closed", async ({ page, context, checkAccessibility }) => {
  await start(page);
  await rename(page, "First");
  await saved(page);
  const second = await context.newPage();
  await second.goto("./");
  const bar = (page) => page.getByText("This plan is being edited in another tab");
  await expect(bar(second)).toBeVisible();
  await expect(title(second)).toHaveValue("First");
  await expect(title(second)).not.toBeEditable();
  await rename(page, "Second");
  await expect(title(second)).toHaveValue("Second");

  // What the first one did last is there although nobody waited for it.
  await rename(page, "Third");
  await second.getByRole("button", { name: "Edit here" }).click();
  await expect(title(second)).toBeEditable();
  await expect(title(second)).toHaveValue("Third");
  await expect(bar(page)).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  await rename(second, "Fourth");
  await expect(title(page)).toHaveValue("Fourth");
  await checkAccessibility();

  await second.close();
  await expect(bar(page)).toBeHidden();
  await expect(title(page)).toBeEditable();
  await rename(page, "Fifth");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("Fifth");
});
