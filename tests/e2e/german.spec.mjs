// The page in German, and each reader's own numbers, dates and money.
import { expect, test } from "./fixtures.mjs";
import { cell, write } from "./reading.mjs";

test.describe("a German browser", () => {
  test.use({ locale: "de-DE" });

  test("shows German words, dates, numbers and money", async ({ page, checkAccessibility }) => {
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByText(/^Aus 10\.000 simulierten Verläufen$/)).toBeVisible({ timeout: 60_000 });
    const headline = page.getByRole("region", { name: "Kernaussage" });
    await expect(headline).toContainText(/Zu 85 % sicher: .* bis \d{1,2}\. \S+ 20\d\d fertig\./);
    await checkAccessibility();
    await page.getByRole("link", { name: "Prognose", exact: true }).click();
    await expect(page.getByText(/^[\d.]+ ± [\d.]+\s€$/)).toBeVisible();
    await checkAccessibility();
  });

  test("reads and shows numbers with a comma", async ({ page }) => {
    await page.goto("./");
    const effort = await cell(page, "Ledger API", "Aufwand");
    await write(page, "Ledger API", "Aufwand", "1,5-3");
    await expect(effort).toHaveText("1,5-3");
    await expect(effort).not.toHaveAttribute("aria-invalid", "true");
    await write(page, "Ledger API", "Aufwand", "1.500");
    await expect(effort).toHaveAttribute("aria-invalid", "true");
    await effort.click();
    const told = page.locator(`#${await effort.getAttribute("aria-describedby")}`);
    await expect(told).toContainText("Tausender ohne Punkt");
    await write(page, "Ledger API", "Aufwand", "2 Wochen");
    await expect(effort).toHaveText("10");
  });

  test("can be switched to English, stays so, and can be switched back", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("link", { name: "Prognose", exact: true })).toBeVisible();
    const title = page.getByRole("textbox", { name: "Titel" });
    await title.fill("Was gerade geschrieben wird");
    await page.getByText("Mehr ▾").click();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("link", { name: "Forecast", exact: true })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Was gerade geschrieben wird");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.reload();
    await expect(page.getByRole("link", { name: "Forecast", exact: true })).toBeVisible();
    await page.getByText("More ▾").click();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect(page.getByRole("link", { name: "Prognose", exact: true })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });

  for (const [width, height] of [
    [1024, 768],
    [360, 780],
  ]) {
    test(`fits into ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto("./");
      for (const view of ["Plan", "Prognose", "Rangfolge", "Szenarien", "Teams", "Risiken", "Bericht"]) {
        await page.getByRole("link", { name: view, exact: true }).click();
        await expect(page.getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "page");
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, view).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe("an American browser", () => {
  test.use({ locale: "en-US" });

  test("shows American dates", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const headline = page.getByRole("region", { name: "Headline" });
    await expect(headline).toContainText(/[A-Z][a-z]{2} \d{1,2}, 20\d\d/, { timeout: 60_000 });
  });
});

test.describe("a French browser", () => {
  test.use({ locale: "fr-FR" });

  test("shows English words with British dates", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const headline = page.getByRole("region", { name: "Headline" });
    await expect(headline).toContainText(/\d{1,2} [A-Z][a-z]{2,3} 20\d\d/, { timeout: 60_000 });
  });
});
