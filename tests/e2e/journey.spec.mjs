// A product manager's first hour: the sample, an export from Jira, a few estimates, a file mailed to
// somebody else, who sees the same numbers, and so does the command line.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { cell, finish, give, lineOf, openView, settled, write } from "./reading.mjs";

const EXPORT = "tests/e2e/files/jira.csv";

/** Types into an input and leaves it. */
async function fill(input, text) {
  await input.fill(text);
  await input.blur();
}

async function importExport(page) {
  await give(page, EXPORT, "Import from Jira…");
  const sheet = page.getByRole("dialog", { name: "Import from Jira" });
  await expect(sheet).toContainText("Gift cards at the till");
  return sheet;
}

async function download(page) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return file.path();
}

test("the first visit shows the forecast of the sample plan", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await expect(page.locator(".headline")).toContainText("is the bottleneck");
  await expect(page.getByRole("row", { name: /Ledger API/ })).toContainText("Commit");
  await expect(page.getByRole("gridcell", { name: /^Ledger API: likely from/ })).toBeVisible();
  await openView(page, "Forecast");
  await expect(page.getByRole("img", { name: "How the finish is spread" })).toBeVisible();
});

test("an export dropped on the page is shown before anything changes", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "export.csv", { type: "text/csv" }));
    return data;
  }, readFileSync(EXPORT, "utf8"));
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await expect(page.getByText("Drop a plan or a Jira export here")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  const sheet = page.getByRole("dialog", { name: "Import from Jira" });
  await expect(sheet).toContainText("Stock in real time");
  await sheet.getByRole("button", { name: "Cancel" }).click();
  await expect(sheet).toBeHidden();
  await expect(lineOf(page, "Ledger API")).toBeVisible();
});

test("from an export to a file that says the same everywhere", async ({ page, freshProfile }) => {
  test.setTimeout(240_000);
  await page.goto("./");

  const sheet = await importExport(page);
  await sheet.getByRole("button", { name: "Import", exact: true }).click();
  await expect(lineOf(page, "Stock in real time")).toBeVisible();

  await openView(page, "Teams");
  const team = page.getByRole("article", { name: "Storefront" });
  await fill(team.getByRole("group", { name: "People" }).getByLabel("People"), "4");
  const before = await finish(page);

  await openView(page, "Plan");
  await write(page, "Gift cards at the till", "Effort", "30-80");
  await write(page, "Stock in real time", "Effort", "20-60");
  await write(page, "Returns without a receipt", "Effort", "15-45");
  await write(page, "Returns without a receipt", "Waits for", "SHOP-1");
  await page.getByRole("button", { name: "Open the item: Gift cards at the till" }).click();
  const item = page.getByRole("complementary", { name: "Gift cards at the till" });
  await fill(item.getByLabel("Promised by"), "2027-03-31");
  await item.getByRole("button", { name: "Close" }).click();
  const after = await finish(page);
  expect(after).not.toEqual(before);

  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await page.reload();
  expect(await finish(page)).toEqual(after);
  await openView(page, "Plan");
  await expect(await cell(page, "Gift cards at the till", "Effort")).toHaveText("30-80");
  await expect(await cell(page, "Returns without a receipt", "Waits for")).toHaveText("SHOP-1");

  const file = await download(page);
  const saved = JSON.parse(readFileSync(file, "utf8"));
  expect(saved.last.trials).toBe(10_000);

  const other = await freshProfile();
  await other.goto(page.url().split("#")[0]);
  await settled(other);
  await give(other, {
    name: "plan.roadcast.json",
    mimeType: "application/json",
    buffer: readFileSync(file),
  });
  await expect(lineOf(other, "Stock in real time")).toBeVisible();
  expect(await finish(other)).toEqual(after);
  // The figures of the second browser are written anew: the files agree to the last digit.
  expect(readFileSync(await download(other), "utf8")).toBe(readFileSync(file, "utf8"));

  const told = JSON.parse(execFileSync(commandLine(), ["forecast", file, "--json"], { encoding: "utf8" }));
  const date = (p) => told.plan.finish.percentiles.find((found) => found.p === p).date;
  expect({ p50: date(0.5), p85: date(0.85), trials: told.trials, seed: told.seed }).toEqual({
    p50: saved.last.p50,
    p85: saved.last.p85,
    trials: saved.last.trials,
    seed: saved.last.seed,
  });
  const chances = told.quarters.map((quarter) => quarter.chance_all_committed);
  expect(chances).toContain(saved.last.chance_all_committed);
});

/** The native binary: `ROADCAST`, else what cargo built. */
function commandLine() {
  const found = [process.env.ROADCAST, "target/release/roadcast", "target/debug/roadcast"].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error("no command line to compare with: `cargo build --bin roadcast`, or set ROADCAST");
  return found;
}
