// Whatever becomes of the workers, the figures are the same.
import { expect, test } from "./fixtures.mjs";
import { finish, openSettings, openView, settled } from "./reading.mjs";

/** In the page, before its own scripts: the first worker dies over its third reply. */
function killFirstWorker() {
  const Plain = window.Worker;
  window.workersStarted = 0;
  window.Worker = class extends Plain {
    constructor(...args) {
      super(...args);
      const isFirst = window.workersStarted++ === 0;
      let replies = 0;
      const die = (event) => {
        if (++replies !== 3) return;
        event.stopImmediatePropagation();
        this.removeEventListener("message", die);
        super.terminate();
        this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
      };
      // The page listens later, and so is told after us.
      if (isFirst) this.addEventListener("message", die);
    }
  };
}

/** In the page, before its own scripts: a browser that starts no worker. */
function startNone() {
  window.Worker = class {
    constructor() {
      throw new DOMException("not here", "SecurityError");
    }
  };
}

/** What the page says of the sample plan in a browser of its own. */
async function figures(page) {
  await page.goto("./");
  await settled(page);
  const dates = await finish(page);
  const drivers = await page.getByRole("main").innerText();
  return { dates, drivers };
}

test("a worker that dies is replaced, and the figures are the same", async ({ page, freshProfile }) => {
  const whole = await figures(await freshProfile());
  await page.addInitScript(killFirstWorker);
  expect(await figures(page)).toEqual(whole);
  const cores = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
  expect(await page.evaluate(() => window.workersStarted)).toBe(cores + 1);
});

test("where no worker starts, the page finds the same figures", async ({ page, freshProfile }) => {
  const whole = await figures(await freshProfile());
  await page.addInitScript(startNone);
  expect(await figures(page)).toEqual(whole);
});

test("a long run is stopped at once and taken up again", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await openSettings(page);
  const futures = page.getByLabel("Futures simulated");
  await futures.fill("1000000");
  await futures.blur();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByText(/^Stopped at [\d,]+ of 1,000,000 futures$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible();
  await openView(page, "Forecast");
  await expect(page.getByRole("img", { name: "How the finish is spread" })).toBeVisible();
});
