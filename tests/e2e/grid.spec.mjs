// The grid of the plan, as a person uses it: by mouse, by keyboard, and on a plan of thousands of items.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { cell, give, lineOf, settled, write } from "./reading.mjs";

const SAMPLE = "public/examples/sample.roadcast.json";

/** The names in the first lines, as they are shown. */
const names = (page, count) =>
  page.getByRole("rowheader").evaluateAll((all, many) => {
    const top = (one) => one.getBoundingClientRect().top;
    const sorted = all.toSorted((a, b) => top(a) - top(b));
    return sorted.slice(0, many).map((one) => one.getAttribute("aria-label"));
  }, count);

/** Opens the sample with so many items more. */
async function openLarge(page, count) {
  const document = JSON.parse(readFileSync(SAMPLE, "utf8"));
  for (let number = 1; number <= count; number += 1) {
    const parts = [{ team: "core", effort: { low: 1, high: 2 } }];
    document.plan.items.push({ id: `N-${number}`, name: `Number ${number}`, parts });
  }
  document.run = { ...document.run, trials: 500 };
  await give(page, {
    name: "many.roadcast.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(document)),
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`a grid with a selection and an unread text has no barrier, ${colorScheme}`, async ({
    page,
    checkAccessibility,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    await settled(page);
    await write(page, "Ledger API", "Effort", "many");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowRight");
    await checkAccessibility();
    await page.keyboard.press("F2");
    await checkAccessibility();
  });
}

test("arrow keys walk the cells, and one of them is in the tab order", async ({ page }) => {
  await page.goto("./");
  await (await cell(page, "Ledger API", "Team")).click();
  await page.keyboard.press("ArrowRight");
  await expect(await cell(page, "Ledger API", "Effort")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(await cell(page, "One-page checkout", "Effort")).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(page.getByRole("row").last().locator("> :last-child")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(page.locator("[data-line='0'] > :first-child")).toBeFocused();
  await expect(page.locator(".grid [tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add an item" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("[data-line='0'] > :first-child")).toBeFocused();
});

test("typing replaces, F2 opens, Escape forgets, Enter and Tab go on", async ({ page }) => {
  await page.goto("./");
  const effort = await cell(page, "Ledger API", "Effort");
  await effort.click();
  await page.keyboard.type("10-44");
  await page.keyboard.press("Enter");
  await expect(effort).toHaveText("10-44");
  await expect(await cell(page, "One-page checkout", "Effort")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await expect(page.getByLabel("Effort, Ledger API")).toHaveValue("10-44");
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await expect(effort).toHaveText("10-44");
  await expect(effort).toBeFocused();
  await page.keyboard.type("12w");
  await page.keyboard.press("Tab");
  await expect(effort).toHaveText("60");
  await expect(await cell(page, "Ledger API", "Waits for")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(effort).toHaveText("10-44");
  await expect(await cell(page, "Ledger API", "Waits for")).toBeFocused();
});

test("a text that cannot be read says so in its cell", async ({ page }) => {
  await page.goto("./");
  await write(page, "Ledger API", "Effort", "many");
  const effort = await cell(page, "Ledger API", "Effort");
  await expect(effort).toHaveAttribute("aria-invalid", "true");
  await effort.click();
  await expect(page.locator(`#${await effort.getAttribute("aria-describedby")}`)).toContainText("not an estimate");
  await page.keyboard.press("F2");
  await expect(page.getByLabel("Effort, Ledger API")).toHaveValue("many");
  await page.getByLabel("Effort, Ledger API").fill("10-20");
  await page.keyboard.press("Enter");
  await expect(effort).not.toHaveAttribute("aria-invalid", "true");
  await expect(effort).toHaveText("10-20");
});

test("the keyboard moves a line and the focus goes with it", async ({ page }) => {
  await page.goto("./");
  const name = await cell(page, "Ledger API", "Item");
  await name.click();
  const position = await cell(page, "Ledger API", "#");
  await expect(position).toHaveText("3");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(position).toHaveText("2");
  await expect(name).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(position).toHaveText("3");
  await expect(name).toBeFocused();
});

test("the keyboard moves a line to the top and to the end of the list", async ({ page }) => {
  await page.goto("./");
  const name = await cell(page, "Guest checkout", "Item");
  await name.click();
  await page.keyboard.press("Alt+Home");
  await expect.poll(() => names(page, 2)).toEqual(["Guest checkout", "Payment intents API"]);
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await page.keyboard.press("Alt+End");
  await expect(await cell(page, "Guest checkout", "#")).toHaveText("30");
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(await cell(page, "Guest checkout", "#")).toHaveText("13");
  await page.keyboard.press("Control+/");
  await expect(page.getByText("Move lines to the top or to the end of the list")).toBeVisible();
});

test("a line is dragged from far below to the top while the list scrolls under it", async ({ page }) => {
  await page.goto("./");
  await give(page, "public/examples/large.roadcast.json");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "501");
  await settled(page);
  const list = page.locator(".grid-scroll");
  await list.evaluate((list) => (list.scrollTop = 300 * 32));
  const line = page.locator('.line[data-line="305"]');
  const name = await line.getByRole("rowheader").getAttribute("aria-label");
  await line.locator('[draggable="true"]').hover();
  await page.mouse.down();
  await page.mouse.move(200, 500, { steps: 4 });
  // Some browsers end the drag of an element that leaves the page, if only to come back elsewhere.
  const left = await line.evaluateHandle((line) => {
    const seen = { times: 0 };
    const leaves = (changes) => changes.filter(({ removedNodes }) => [...removedNodes].includes(line));
    const observer = new MutationObserver((changes) => (seen.times += leaves(changes).length));
    observer.observe(line.parentNode, { childList: true });
    return seen;
  });
  // As it does while the mouse rests at its edge.
  for (const top of [290, 280, 250, 150, 140, 60, 10, 0]) {
    await list.evaluate((list, top) => (list.scrollTop = top * 32), top);
    await expect(page.locator(`.line[data-line="${top}"]`)).toBeVisible();
  }
  expect(await left.evaluate(({ times }) => times)).toBe(0);
  const target = await page.locator('.line[data-line="2"]').boundingBox();
  await page.mouse.move(target.x + 90, target.y + 8);
  await page.mouse.move(target.x + 90, target.y + 16);
  await page.mouse.up();
  await expect(page.locator('.line[data-line="2"]').getByRole("rowheader")).toHaveAttribute("aria-label", name);
});

test("the mouse drags a line to another place", async ({ page }) => {
  await page.goto("./");
  // A headline that comes while the mouse is down moves the lines under it.
  await settled(page);
  await (await cell(page, "Guest checkout", "#")).dragTo(lineOf(page, "Ledger API"));
  await expect
    .poll(() => names(page, 4))
    .toEqual(["Payment intents API", "Checkout research and design", "Guest checkout", "Ledger API"]);
});

test("an added item is named, estimated and deleted", async ({ page }) => {
  await page.goto("./");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "31");
  await page.getByRole("button", { name: "Add an item" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", "32");
  await page.keyboard.type("Something new");
  await page.keyboard.press("Tab");
  await expect(await cell(page, "Something new", "Team")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("5/8/20");
  await page.keyboard.press("Enter");
  await expect(await cell(page, "Something new", "Effort")).toHaveText("5/8/20");
  await lineOf(page, "Something new").hover();
  await page.getByRole("button", { name: "Delete the item: Something new" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", "31");
});

test("a range goes to a spreadsheet and comes back, with new items past the end", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await (await cell(page, "Ledger API", "Item")).click();
  await (await cell(page, "One-page checkout", "Due")).click({ modifiers: ["Shift"] });
  await expect(page.locator(".grid .selected")).toHaveCount(10);
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Ledger API\tCore Payments\t22-50\tPAY-1\t2027-02-26\nOne-page checkout\tCheckout\t28-56\tCHK-1\t",
  );

  // As Excel puts it: Windows line ends, a name in quotes, an estimate nobody can read.
  const rows = [
    "Load test\t\t\t\t",
    '"Loyalty, phase ""two"""\tcheckout\t~2 months\tGift cards\t31.3.2027',
    "Tax export\tCheckout\tsome\tTax what\t",
  ];
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${rows.join("\r\n")}\r\n`);
  await (await cell(page, "Ledger API", "Item")).click();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+v");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "33");
  const name = 'Loyalty, phase "two"';
  await expect(await cell(page, name, "Team")).toHaveText("Checkout");
  await expect(await cell(page, name, "Waits for")).toHaveText("CHK-7");
  await expect(await cell(page, name, "Effort")).toHaveText("30-60");
  await expect(await cell(page, name, "Due")).toHaveText("31 Mar 2027");
  await expect(await cell(page, "Tax export", "Effort")).toHaveAttribute("aria-invalid", "true");
  await expect(await cell(page, "Tax export", "Effort")).toHaveText("some");
  await expect(await cell(page, "Tax export", "Waits for")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Control+z");
  await expect(grid).toHaveAttribute("aria-rowcount", "31");
});

test("fill down writes the first line into the others, and one undo takes all of it back", async ({ page }) => {
  await page.goto("./");
  await (await cell(page, "Ledger API", "Effort")).click();
  for (let line = 0; line < 2; line += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(await cell(page, "One-page checkout", "Effort")).toHaveText("22-50");
  await expect(await cell(page, "Saved cards in the app", "Effort")).toHaveText("22-50");
  await page.keyboard.press("Control+z");
  await expect(await cell(page, "One-page checkout", "Effort")).toHaveText("28-56");
  await expect(await cell(page, "Saved cards in the app", "Effort")).toHaveText("5/8/14");
});

test("several lines move and go together", async ({ page }) => {
  await page.goto("./");
  await (await cell(page, "Ledger API", "#")).click();
  await (await cell(page, "Saved cards in the app", "#")).click({ modifiers: ["Shift"] });
  // The third is for a team that counts stories, not days.
  await expect(page.getByText("3 items, about 76 person-days")).toBeVisible();
  await page.keyboard.press("Alt+ArrowUp");
  await expect
    .poll(() => names(page, 5))
    .toEqual([
      "Payment intents API",
      "Ledger API",
      "One-page checkout",
      "Saved cards in the app",
      "Checkout research and design",
    ]);
  await page.keyboard.press("Delete");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "28");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(page, 3)).toEqual(["Payment intents API", "Checkout research and design", "Ledger API"]);
});

test("a team is chosen from a list, and what is waited for by its name", async ({ page }) => {
  await page.goto("./");
  const team = await cell(page, "Ledger API", "Team");
  await team.click();
  await page.keyboard.press("Enter");
  const offered = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(offered).toHaveText(["Core Payments", "Checkout", "Mobile", "Data and Platform"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(team).toHaveText("Checkout");
  await team.click();
  await page.keyboard.type("mob");
  await page.keyboard.press("Tab");
  await expect(team).toHaveText("Mobile");
  const after = await cell(page, "Ledger API", "Waits for");
  await after.click();
  await page.keyboard.type("PAY-1, one-p");
  await offered.filter({ hasText: "One-page checkout" }).click();
  await expect(after).toHaveText("PAY-1, CHK-2");
});

test("items are found, filtered by team, and grouped with their sums", async ({ page }) => {
  await page.goto("./");
  await (await cell(page, "Ledger API", "Item")).click();
  await page.keyboard.press("Control+f");
  await expect(page.getByLabel("Find an item")).toBeFocused();
  await page.keyboard.type("gift");
  await expect(page.getByText("2 found")).toBeVisible();
  await expect(lineOf(page, "Gift cards")).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(await cell(page, "Gift cards in the app", "Item")).toBeFocused();
  await page.getByLabel("Only these").check();
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "3");
  await page.getByLabel("Find an item").fill("");
  await page.getByLabel("Work of").selectOption("Mobile");
  await expect(page.getByRole("rowheader", { name: "Event stream for payments" })).toHaveCount(0);
  await page.getByLabel("Work of").selectOption("All teams");
  await page.getByLabel("Group by").selectOption("Objective");
  await expect(page.getByRole("rowheader", { name: /^One ledger.* \d+ items, about \d+ person-days/ })).toBeVisible();
  await page.getByText("Columns").click();
  await page.getByRole("checkbox", { name: "Objective" }).check();
  await expect(page.getByRole("columnheader", { name: "Objective" })).toBeVisible();
});

test("of five thousand items only those in sight are on the page", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("./");
  await settled(page);
  await openLarge(page, 4970);
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "5001");
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await (await cell(page, "Ledger API", "Effort")).click();
  await page.keyboard.press("Control+ArrowDown");
  const last = await cell(page, "Number 4970", "Effort");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  // The focus stays with its cell while that is scrolled out of sight.
  await page.locator(".grid-scroll").evaluate((frame) => frame.scrollTo(0, 0));
  await expect(lineOf(page, "Ledger API")).toBeInViewport();
  await expect(last).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(await cell(page, "Number 4969", "Effort")).toBeInViewport();
  expect(await page.getByRole("row").count()).toBeLessThan(60);
});

test("the columns that were chosen are there again when the view is", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.getByText("Columns ▾").click();
  await page.getByRole("checkbox", { name: "Not before" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox", { name: "Find an item" }).fill("ledger");
  await page.getByRole("link", { name: "Teams" }).click();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Not before" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Find an item" })).toHaveValue("ledger");
});

test("what was looked for in one plan hides nothing of the next", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const line = page.getByRole("searchbox", { name: "Find an item" });
  await line.fill("Ledger");
  await page.getByLabel("Work of").selectOption("Mobile");
  await give(page, "public/examples/small.roadcast.json");
  await expect(line).toHaveValue("");
  await expect(page.getByLabel("Work of")).toHaveValue("");
});
