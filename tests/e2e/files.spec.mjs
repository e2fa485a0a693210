// Every way in and out of a file: pasted, named by the address, opened where it lies and written back there,
// held beside the plan and taken into it.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { lineOf, settled } from "./reading.mjs";

test.setTimeout(120_000);

const SMALL = readFileSync("public/examples/small.roadcast.json", "utf8");
const SAMPLE = readFileSync("public/examples/sample.roadcast.json", "utf8");

const title = (page) => page.locator("input.title");

/** Pastes a text into the page, outside of any input. */
async function paste(page, text) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** A picker that finds `text` in a real file handle, in the browser's own private folder. */
async function placeFile(page, text) {
  await page.addInitScript(async () => {
    window.showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return [await folder.getFileHandle("payments.roadcast.json", { create: true })];
    };
  });
  await page.goto("./");
  await overwrite(page, text);
}

async function openInPlace(page) {
  await page.locator("summary").filter({ hasText: /^More/ }).click();
  await page.getByRole("button", { name: "Open in place…" }).click();
}

async function overwrite(page, text) {
  await page.evaluate(async (text) => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle("payments.roadcast.json", { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }, text);
}

// The file as it is now. While the browser puts the new content in the place of the old one, there is no
// file of that name for a moment, which is no failure: it is asked again.
async function onDisk(page) {
  let text;
  await expect(async () => {
    text = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle("payments.roadcast.json")).getFile()).text();
    });
  }).toPass();
  return text;
}

test("a scenario file that is pasted opens, and undo brings back what was open", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  const before = await title(page).inputValue();
  await paste(page, SMALL);
  await expect(title(page)).toHaveValue(JSON.parse(SMALL).plan.title);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(title(page)).toHaveValue(before);
  await paste(page, "a sentence that is no plan");
  await expect(title(page)).toHaveValue(before);
});

test("the address names a file of its own site, and of no other", async ({ page }) => {
  await page.goto("./?open=examples/small.roadcast.json");
  await expect(title(page)).toHaveValue(JSON.parse(SMALL).plan.title);
  await page.goto("./?open=https://elsewhere.example/plan.roadcast.json");
  await expect(page.getByText(/only files of this site/)).toBeVisible();
});

test("a file opened where it lies is written back there", async ({ page }) => {
  await placeFile(page, SMALL);
  await openInPlace(page);
  await expect(title(page)).toHaveValue(JSON.parse(SMALL).plan.title);
  await title(page).fill("Renamed");
  await title(page).blur();
  await page.keyboard.press("Control+s");
  await expect.poll(async () => JSON.parse(await onDisk(page)).plan.title).toBe("Renamed");
  await expect(page.getByText("Saved to payments.roadcast.json.")).toBeVisible();
});

test("what somebody else wrote meanwhile is shown before it is written over", async ({ page }) => {
  await placeFile(page, SMALL);
  await openInPlace(page);
  await expect(title(page)).toHaveValue(JSON.parse(SMALL).plan.title);
  const theirs = JSON.parse(SMALL);
  theirs.plan.items[0].name = "Theirs";
  await page.waitForTimeout(20); // The file's time has to differ.
  await overwrite(page, `${JSON.stringify(theirs)}\n`);
  await title(page).fill("Ours");
  await title(page).blur();
  await page.keyboard.press("Control+s");
  const sheet = page.getByRole("dialog", { name: "Take in the changes of a file" });
  await expect(sheet).toContainText("Theirs");
  expect(JSON.parse(await onDisk(page)).plan.title).toBe(theirs.plan.title);
  await sheet.getByRole("button", { name: "Take in", exact: true }).click();
  await page.keyboard.press("Control+s");
  await expect.poll(async () => JSON.parse(await onDisk(page)).plan.title).toBe("Ours");
  expect(JSON.parse(await onDisk(page)).plan.items[0].name).toBe("Theirs");
});

test("a colleague's file stands beside the plan, is compared, and taken in", async ({ page, checkAccessibility }) => {
  await page.goto("./");
  await settled(page);
  const theirs = JSON.parse(SAMPLE);
  theirs.plan.items[0].name = "Renamed by the director";
  theirs.plan.teams[0].lanes += 1;
  await page.goto("./#/scenarios");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Compare with a file…" }).click();
  await (await chosen).setFiles({
    name: "director.roadcast.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(theirs)),
  });
  const card = page.getByRole("article", { name: "director.roadcast.json" });
  await expect(card).toContainText("Renamed by the director");
  const worth = page.getByRole("table", { name: "What each scenario is worth" }).first();
  await expect(
    worth.getByRole("row", { name: /^Base plan in director.roadcast.json/ }),
  ).toBeVisible({ timeout: 90_000 });
  await card.getByRole("button", { name: "Take in its changes…" }).click();
  const sheet = page.getByRole("dialog", { name: "Take in the changes of a file" });
  await expect(sheet).toContainText("Renamed by the director");
  await checkAccessibility();
  await sheet.getByRole("button", { name: "Take in", exact: true }).click();
  await page.goto("./#/plan");
  await expect(lineOf(page, "Renamed by the director")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(lineOf(page, "Renamed by the director")).toBeHidden();
});
