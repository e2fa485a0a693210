// A product manager and a director, each with a browser of their own: scenarios are made and compared, a
// decision is recorded, a page is mailed, opened from a disk, changed, saved, and taken in again.
import { expect, test } from "./fixtures.mjs";
import { finish, openView, settled } from "./reading.mjs";

test.setTimeout(300_000);

/** Makes a scenario with a name, and changes one input of a team in it. */
async function makeScenario(page, name, team, change) {
  await openView(page, "Scenarios");
  await page.getByRole("button", { name: "New scenario" }).click();
  const card = page.locator("article.scenario.current");
  const input = card.getByLabel("Name");
  await input.fill(name);
  await input.press("Tab");
  await expect(page.getByRole("article", { name })).toBeVisible();
  await openView(page, "Teams");
  await change(page.getByRole("article", { name: team }));
  await page.getByLabel("Scenario", { exact: true }).selectOption("Base plan");
  await settled(page);
}

async function addTo(input) {
  await input.fill(String(Number(await input.inputValue()) + 1));
  await input.press("Tab");
}

const moreLanes = (team) => addTo(team.getByLabel("Works on at once"));
const morePeople = (team) =>
  addTo(team.getByRole("group", { name: "People" }).getByLabel("People").first());

const worth = (page, name) =>
  page
    .getByRole("table", { name: "What each scenario is worth" })
    .first()
    .getByRole("row", { name: new RegExp(`^${name}`) });

/** Everything that the page says of the finish and of its promises. */
async function figures(page) {
  const dates = await finish(page);
  return { dates, headline: await page.locator(".headline").innerText() };
}

async function downloadOf(page, testInfo, name, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const path = testInfo.outputPath(name);
  await download.saveAs(path);
  return path;
}

async function send(page, line) {
  await page.locator("summary").filter({ hasText: "Send" }).click();
  await page.getByRole("button", { name: line }).click();
}

test("what a manager mails comes back from the director and is taken in", async ({
  page,
  openFromDisk,
}, testInfo) => {
  await page.goto("./");
  await settled(page);
  await makeScenario(page, "Faster mobile", "Mobile", moreLanes);
  await makeScenario(page, "Faster core", "Core Payments", moreLanes);
  await makeScenario(page, "One more in Checkout", "Checkout", morePeople);

  await openView(page, "Scenarios");
  for (const name of ["Faster mobile", "Faster core", "One more in Checkout"]) {
    await expect(worth(page, name)).toContainText(/less|more|no detectable difference/, {
      timeout: 120_000,
    });
  }
  // Rows take their places anew as long as plans are still simulated.
  await expect(page.getByText(/^Simulating/)).toHaveCount(0, { timeout: 120_000 });
  await page.getByRole("button", { name: "Decide for it: One more in Checkout" }).click();
  const decision = page.getByRole("article", { name: "“One more in Checkout” over the base plan" });
  await expect(decision).toContainText("85 % sure");
  await decision.getByLabel("Why").fill("The offer is signed");
  await decision.getByLabel("Why").blur();

  const here = await figures(page);
  const sent = await downloadOf(page, testInfo, "mailed.html", () => send(page, /^Stand-alone page/));

  // The director opens it from the disk, sees the same to the last digit, and changes one thing.
  const director = await openFromDisk(sent);
  expect(await figures(director)).toEqual(here);
  await openView(director, "Scenarios");
  await expect(
    director.getByRole("article", { name: "“One more in Checkout” over the base plan" }).getByLabel("Why"),
  ).toHaveValue("The offer is signed");
  await openView(director, "Teams");
  await addTo(director.getByRole("article", { name: "Checkout" }).getByLabel("Works on at once"));
  await settled(director);
  const file = await downloadOf(director, testInfo, "director.roadcast.json", () =>
    director.keyboard.press("Control+s"),
  );

  // The manager went on meanwhile, and comes back on another day.
  const title = page.locator("input.title");
  await title.fill("Payments, as agreed");
  await title.press("Tab");
  await expect(page.locator(".saved")).toHaveText("Saved in this browser");
  await page.reload();
  await settled(page);
  await expect(title).toHaveValue("Payments, as agreed");
  await openView(page, "Scenarios");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Compare with a file…" }).click();
  await (await chosen).setFiles(file);
  await page
    .getByRole("article", { name: "director.roadcast.json" })
    .getByRole("button", { name: "Take in its changes…" })
    .click();
  const sheet = page.getByRole("dialog", { name: "Take in the changes of a file" });
  await expect(sheet).toContainText("Checkout");
  await expect(sheet).not.toContainText("Payments, as agreed");
  await expect(sheet.getByRole("heading", { name: "Changed on both sides" })).toHaveCount(0);
  await sheet.getByRole("button", { name: "Take in", exact: true }).click();
  await expect(title).toHaveValue("Payments, as agreed");
  const taken = await figures(page);
  expect(taken.dates).toEqual(await finish(director));
});
