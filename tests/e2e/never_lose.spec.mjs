// Nothing that was typed is ever lost: not by a reload, a full disk, a second tab or a crash.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { give, settled } from "./reading.mjs";

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
  await give(page, path);
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
  await expect(sheet.getByRole("button", { name: "Delete: Untitled plan" })).toHaveCount(0);
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
  await expect(lines(await openShelf(page), "Plans in this browser")).toHaveCount(1);
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

/** In the page, before its own scripts: a disk that is full as long as `window.full` says so. */
function fillDisk() {
  window.full = true;
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...args) {
    if (window.full) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, args);
  };
}

test("a full disk is told, and the next change is tried again", async ({ page }) => {
  await page.addInitScript(fillDisk);
  await start(page);
  await expect(page.getByText("Not saved in this browser")).toBeVisible();
  await rename(page, "Mine");
  await expect(page.getByText("This browser’s storage is full")).toBeVisible();
  await rename(page, "Still mine");
  await expect(title(page)).toHaveValue("Still mine");
  await page.evaluate(() => (window.full = false));
  await rename(page, "Kept");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("Kept");
});

/** In the page, before its own scripts: browsers that keep nothing. */
const refusals = {
  "has no IndexedDB": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  "refuses IndexedDB": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  },
  "refuses all storage": () => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(navigator, "locks", { value: undefined });
    window.BroadcastChannel = refuse;
  },
};

for (const [name, refuse] of Object.entries(refusals)) {
  test(`the page works in a browser that ${name}`, async ({ page }) => {
    await page.addInitScript(refuse);
    await start(page);
    await expect(page.getByText("Not saved in this browser")).toBeVisible();
    await rename(page, "Mine");
    await expect(page.getByText("This browser keeps nothing for this page")).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), "utf8")).plan.title).toBe("Mine");
  });
}

test("a writing that is broken off in the middle leaves what was there", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      // The line of the plan comes last, and one that is there already cannot be added.
      return window.breaks && this.name === "plans" ? this.add(...args) : put.apply(this, args);
    };
  });
  await start(page);
  await rename(page, "Before");
  await saved(page);
  await page.evaluate(() => (window.breaks = true));
  await rename(page, "After");
  await expect(page.getByText("This browser could not keep your last changes")).toBeVisible();
  await expect(page.getByText("Not saved in this browser")).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue("Before");
  const versions = lines(await openShelf(page), "Versions of this plan");
  await expect(versions).toHaveCount(2);
});

test("a tab that dies while it writes leaves the plan before or after the edit", async ({ page, context }) => {
  let here = page;
  await here.goto("./");
  await expect(title(here)).not.toHaveValue("");
  await rename(here, "0");
  await saved(here);
  for (const [at, pause] of [0, 300, 320, 340].entries()) {
    await rename(here, String(at + 1));
    // Somewhere around the moment when it is written.
    await here.waitForTimeout(pause);
    const inspector = await context.newCDPSession(here);
    const died = here.waitForEvent("crash");
    // Nobody is left to answer.
    inspector.send("Page.crash").catch(() => {});
    await died;
    const next = await context.newPage();
    await here.close();
    here = next;
    await here.goto("./");
    await expect(title(here)).toHaveValue(new RegExp(`^[0-${at + 1}]$`));
    // The last of the versions is the plan as it stands.
    const versions = lines(await openShelf(here), "Versions of this plan");
    await expect(versions.first()).toContainText("As it stands");
    await here.keyboard.press("Escape");
    await rename(here, String(at + 1));
    await saved(here);
  }
});

test("the browser is asked not to clear the plans at the first edit", async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => {
      window.asked += 1;
      return true;
    };
  });
  await start(page);
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await rename(page, "Mine");
  await rename(page, "Still mine");
  await saved(page);
  expect(await page.evaluate(() => window.asked)).toBe(1);
});

/** Brings the app to its end: it relies on a browser's own date to be one of the calendar. */
async function crash(page, complaints) {
  await page.evaluate(() => {
    Date.prototype.getMonth = () => 50;
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Start empty").click();
  });
  await expect(page.getByRole("heading", { name: "Roadcast stopped" })).toBeVisible();
  await expect.poll(() => complaints.join()).toContain("is a date of the calendar");
}

test("a crash says so, hands over the plan, and starts again with it", async ({
  page,
  complaints,
  checkAccessibility,
}) => {
  await start(page);
  await saved(page);
  await rename(page, "Mine");
  await crash(page, complaints);
  await checkAccessibility();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the plan" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("mine.roadcast.json");
  expect(JSON.parse(readFileSync(await file.path(), "utf8")).plan.title).toBe("Mine");
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(title(page)).toHaveValue("Mine");
  await settled(page);
  complaints.length = 0;
});

test("after a crash one can start without the plan, which stays on the shelf", async ({ page, complaints }) => {
  await start(page);
  await rename(page, "Mine");
  await saved(page);
  await crash(page, complaints);
  await page.getByRole("link", { name: "Start with an empty plan" }).click();
  await expect(page).not.toHaveURL(/empty/);
  await saved(page);
  await expect(title(page)).toHaveValue("");
  const sheet = await openShelf(page);
  await sheet.getByRole("button", { name: "Open: Mine" }).click();
  await expect(title(page)).toHaveValue("Mine");
  complaints.length = 0;
});
