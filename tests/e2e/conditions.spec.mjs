// The page as some people have it: enlarged to twice its size, in the system's own colors, without motion.
import { expect, test } from "./fixtures.mjs";
import { lineOf, settled } from "./reading.mjs";

test.setTimeout(180_000);

const VIEWS = ["plan", "forecast", "rank", "scenarios", "teams", "risks", "report"];

/** Opens a view of the sample, of which a run is complete. */
async function open(page, view) {
  await page.goto(`./#/${view}`);
  await settled(page);
  await expect(page.locator("main section").first()).toBeVisible();
}

test.describe("enlarged to twice its size", () => {
  // What is left of a window of 1440 by 900.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  for (const view of VIEWS) {
    test(`the view ${view} is not wider than the window`, async ({ page }) => {
      await open(page, view);
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(sizes[0], "the width of the page").toBeLessThanOrEqual(sizes[1]);
    });
  }

  test("the grid fills the window once it is scrolled to", async ({ page }) => {
    await open(page, "plan");
    await page.locator(".grid-frame").evaluate((frame) => frame.scrollIntoView());
    for (const item of ["Payment intents API", "Ledger API", "Saved cards in the app"]) {
      await expect(lineOf(page, item)).toBeInViewport({ ratio: 1 });
    }
  });
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 780 } });

  for (const view of VIEWS) {
    test(`the view ${view} is not wider than the screen`, async ({ page }) => {
      await open(page, view);
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(sizes[0], "the width of the page").toBeLessThanOrEqual(sizes[1]);
    });
  }
});

test.describe("in the colors of the system", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  /** The computed colors of what a selector finds first, and of the ground that the system paints. */
  const colors = (page, selector, properties) =>
    page.evaluate(
      ([selector, properties]) => {
        const ground = document.createElement("div");
        ground.style.cssText = "forced-color-adjust: none; background: Canvas";
        document.body.append(ground);
        const canvas = getComputedStyle(ground).backgroundColor;
        ground.remove();
        const style = getComputedStyle(document.querySelector(selector));
        return [canvas, ...properties.map((property) => style[property])];
      },
      [selector, properties],
    );

  const MARKS = {
    forecast: [
      [".finish rect", "fill"],
      [".finish .s-curve", "stroke"],
      [".finish .marker line", "stroke"],
      [".finish .chart text", "fill"],
      [".burn-up .mean", "stroke"],
      [".heat-cell", "fill"],
    ],
    plan: [
      [".time-bar .bar", "fill"],
      [".time-bar .whisker", "fill"],
      [".time-layer .quarter-end", "stroke"],
    ],
    rank: [
      [".slope-line.out path", "stroke"],
      [".slope-line path", "stroke"],
      [".slope .name", "fill"],
    ],
    teams: [
      [".people path", "fill"],
      [".load-bar .asked", "stroke"],
    ],
  };

  for (const [view, marks] of Object.entries(MARKS)) {
    test(`what is drawn in the view ${view} is seen on its ground`, async ({ page }) => {
      await open(page, view);
      for (const [selector, property] of marks) {
        await expect(page.locator(selector).first()).toBeAttached();
        const [canvas, color] = await colors(page, selector, [property]);
        expect(color, `${selector} has a color`).toMatch(/^(rgb|color)/);
        expect(color, `${selector} on its ground`).not.toBe(canvas);
      }
    });
  }

  test("the focus is seen on buttons, on links and in the grid", async ({ page }) => {
    await open(page, "plan");
    await page.keyboard.press("Tab");
    const [canvas, ring, style] = await colors(page, ":focus-visible", ["outlineColor", "outlineStyle"]);
    expect(style).toBe("solid");
    expect(ring).not.toBe(canvas);
    await lineOf(page, "Ledger API").getByRole("rowheader").click();
    const cell = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector(".grid .line > .active"), "::after");
      return [style.borderTopColor, style.borderTopStyle];
    });
    expect(cell[1]).toBe("solid");
    expect(cell[0]).not.toBe(canvas);
  });
});

test.describe("without motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves for longer than a moment", async ({ page }) => {
    await open(page, "plan");
    for (const view of VIEWS) {
      await page.goto(`./#/${view}`);
      await page.getByText("More ▾").first().hover();
      const lasting = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect.getComputedTiming().activeDuration) > 1)
          .map((animation) => animation.effect.target.outerHTML.slice(0, 80)),
      );
      expect(lasting, view).toEqual([]);
    }
  });
});
