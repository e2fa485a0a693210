// The forecast is asked by hand and by keys: handles on the finish chart, a walk from bar to bar.
import { expect, test } from "./fixtures.mjs";
import { settled } from "./reading.mjs";

test.setTimeout(120_000);

const figure = (page) => page.locator("figure.finish").first();
const slider = (page, name) => figure(page).getByRole("slider", { name });

test("keys and a hand move what is asked of the finish", async ({ page, checkAccessibility }) => {
  await page.goto("./#/forecast");
  await settled(page);
  const chance = slider(page, "What date at this chance?");
  await chance.focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("textbox", { name: "What date at this chance?" })).toHaveValue("86%");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(chance).toHaveAttribute("aria-valuetext", /^91 % sure: \w{3}, \d+ \w{3} 2027$/);
  await expect(chance).toBeFocused();

  const date = slider(page, "What chance on this date?");
  const input = page.getByLabel("What chance on this date?").and(page.locator("input"));
  const frame = await figure(page).locator("svg").boundingBox();
  const knob = await date.boundingBox();
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.4, knob.y);
  await page.mouse.up();
  const asked = await input.inputValue();
  expect(asked).toMatch(/^2027-0[456]-\d\d$/);
  await page.mouse.move(frame.x + frame.width * 0.8, knob.y);
  await expect(input).toHaveValue(asked);
  await date.focus();
  await page.keyboard.press("ArrowRight");
  await expect(input).not.toHaveValue(asked);
  await checkAccessibility();
});

test("keys and a hand walk from bar to bar", async ({ page }) => {
  await page.goto("./#/forecast");
  await settled(page);
  const told = figure(page).locator("output");
  await figure(page).getByRole("group", { name: /the arrow keys walk/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(told).toHaveText(/^\w{3}, \d+ \w{3} 2027: \S+ % of the futures; done by then in \S+ %$/);
  const first = await told.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(told).not.toHaveText(first);
  const frame = await figure(page).locator("svg").boundingBox();
  await page.mouse.move(frame.x + frame.width * 0.3, frame.y + frame.height * 0.8);
  await expect(told).toHaveText(/of the futures; done by then in/);
});
