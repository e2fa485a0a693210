// The first screen is there without the rest of the page, which comes by itself soon after.
import { readdirSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { openView, settled } from "./reading.mjs";

const PARTS = /\/parts-[0-9a-f]+\.wasm$/;

test.skip(!readdirSync("dist").some((name) => PARTS.test(`/${name}`)), "a debug build has all in one module");

test("the parts of the page come after the first forecast, once, before anybody asks", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => PARTS.test(request.url()) && asked.push(request.url()));
  const loaded = page.waitForResponse((response) => PARTS.test(response.url()));
  await page.goto("./");
  await loaded;
  await expect(page.locator(".headline")).toContainText("85 % sure");
  await openView(page, "Forecast");
  await openView(page, "Report");
  expect(asked).toHaveLength(1);
});

test("a part that cannot be loaded says so, and is asked for again", async ({ page, complaints }) => {
  let isThere = false;
  await page.route(PARTS, (route) => (isThere ? route.continue() : route.abort()));
  await page.goto("./");
  await settled(page);
  await openView(page, "Forecast");
  await expect(page.getByRole("alert")).toHaveText(/could not be loaded. Nothing is lost/);
  isThere = true;
  await openView(page, "Risks");
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  complaints.length = 0;
});
