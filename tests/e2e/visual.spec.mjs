// What the page looks like: the style page and every view with the sample plan, in light, in dark and on paper,
// against pictures that somebody looked at (tests/e2e/visual). A hundredth of the points may differ.
//
// Pictures compare only where the same fonts are drawn by the same browser: elsewhere these tests say so and are
// skipped. CONTRIBUTING.md says how to take the pictures anew.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { give, lineOf, settled } from "./reading.mjs";

test.setTimeout(240_000);

// Letters in shades of gray: the same on every kind of screen. Three points for four: smaller pictures.
test.use({
  deviceScaleFactor: 0.75,
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...launchOptions.args, "--disable-lcd-text", "--font-render-hinting=none"] }),
});

const HAND = "tests/e2e/visual/hand.txt";
const LOOKS = {
  light: { colorScheme: "light", media: "screen" },
  dark: { colorScheme: "dark", media: "screen" },
  print: { colorScheme: "light", media: "print" },
};

/** Who draws here: the browser, and how wide it writes Latin, Arabic, pictures and bold figures. */
async function hand(page, browser) {
  const widths = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const { fontFamily } = getComputedStyle(document.body);
    const written = [["400", "How busy the teams are"], ["400", "مراجعة أمنية"], ["400", "🚀"], ["650", "1,234 ± 56"]];
    return written.map(([weight, text]) => {
      pen.font = `${weight} 20px ${fontFamily}`;
      return pen.measureText(text).width.toFixed(2);
    });
  });
  return `Chromium ${browser.version().split(".")[0]}; ${widths.join(" ")}\n`;
}

function known() {
  try {
    return readFileSync(HAND, "utf8");
  } catch {
    return "";
  }
}

/** Ends the test where the pictures were drawn by another hand; while they are taken anew, notes this one. */
async function sameHand(page, browser, testInfo) {
  const here = await hand(page, browser);
  const { updateSnapshots } = testInfo.config;
  if (updateSnapshots === "all" || updateSnapshots === "changed") writeFileSync(HAND, here);
  else test.skip(here !== known(), `the pictures were drawn by ${known().trim()}, here it is ${here.trim()}`);
}

/** The sample plan begins on this day; it stands still, so that nothing depends on when the test runs. */
async function open(page, address, look) {
  await page.clock.setFixedTime(new Date("2027-01-18T09:00:00Z"));
  await page.emulateMedia({ ...LOOKS[look], reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.goto(address);
}

/** A table has a row under its headings, and nothing is worked on any more. */
async function rowOf(page, name) {
  const rows = page.getByRole("table", { name }).first().getByRole("row");
  await expect(rows.nth(1)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Simulating each of them/)).toHaveCount(0, { timeout: 120_000 });
}

/** When there is nothing more to come in a view. */
const complete = {
  plan: async () => {},
  forecast: async () => {},
  rank: (page) => rowOf(page, "What each order is worth"),
  scenarios: (page) => rowOf(page, "What each scenario is worth"),
  teams: async () => {},
  risks: async (page) => {
    await expect(page.getByText(/costs most in delay/)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText(/^\d+ of \d+ simulated$/)).toHaveCount(0, { timeout: 120_000 });
  },
  report: async () => {},
};

/** What opens over a view or lies further down in it: the view, and how it is brought into sight. */
const parts = {
  item: ["plan", async (page) => {
    await lineOf(page, "Ledger API").hover();
    await page.getByRole("button", { name: "Open the item: Ledger API" }).click();
    return page.getByRole("complementary", { name: "Ledger API" });
  }],
  pair: ["scenarios", async (page) => {
    await complete.scenarios(page);
    // All of the view is in sight: the bar that stays on top lies over nothing.
    await page.setViewportSize({ width: 1024, height: 2600 });
    return page.locator("section.panel").filter({ has: page.getByRole("heading", { name: "Two plans side by side" }) });
  }],
  import: ["plan", async (page) => {
    await give(page, "tests/e2e/files/jira.csv", "Import from Jira…");
    return page.getByRole("dialog");
  }],
};

for (const look of Object.keys(LOOKS)) {
  test(`the style page, ${look}`, async ({ page, browser }, testInfo) => {
    await open(page, "./#/style", look);
    await sameHand(page, browser, testInfo);
    await expect(page.getByRole("heading", { name: "What the page is made of" })).toBeVisible();
    await expect(page).toHaveScreenshot(`style-${look}.png`, { fullPage: true, scale: "device", maxDiffPixelRatio: 0.002 });
  });

  for (const view of Object.keys(complete)) {
    test(`the view ${view}, ${look}`, async ({ page, browser }, testInfo) => {
      await open(page, `./#/${view}`, look === "print" ? "light" : look);
      await sameHand(page, browser, testInfo);
      await settled(page);
      await complete[view](page);
      await expect(page.getByText("Saved in this browser")).toBeVisible();
      await page.emulateMedia(LOOKS[look]);
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`${view}-${look}.png`, { scale: "device" });
    });
  }
}

for (const look of ["light", "dark"]) {
  for (const [part, [view, bring]] of Object.entries(parts)) {
    test(`the ${part}, ${look}`, async ({ page, browser }, testInfo) => {
      await open(page, `./#/${view}`, look);
      await sameHand(page, browser, testInfo);
      await settled(page);
      const shown = await bring(page);
      await expect(shown).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(shown).toHaveScreenshot(`${part}-${look}.png`, { scale: "device" });
    });
  }
}

test("the style page has no barrier", async ({ page, checkAccessibility }) => {
  await open(page, "./#/style", "light");
  await expect(page.getByRole("heading", { name: "What the page is made of" })).toBeVisible();
  await checkAccessibility();
});
