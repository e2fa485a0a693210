// What every end-to-end test has. Import `test` and `expect` from here, not from Playwright.
//
// A test fails, whatever else it checks, when the page
// - writes an error or a warning to its console, or lets an exception go,
// - breaks its content security policy,
// - asks anything of another origin (nothing leaves the browser), or is answered with an error.
// `{ complaints }` is the list so far: a test that provokes one on purpose empties it.
//
// `checkAccessibility()` runs axe on the page as it is at that moment, and looks into its drawings; `freshProfile()` opens a page of
// somebody else's browser, with nothing stored in it and the same watch over it; `openFromDisk(path)` does
// so with a file, which may ask for nothing but itself; `before` then runs in it before its own scripts.
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

export { expect };

// Playwright's own words where a test lets no service worker in (playwright.config.mjs).
const BLOCKED = "Service Worker registration blocked by Playwright";

const LOCAL_SCHEMES = ["blob:", "data:", "about:"];

/** Notes into `complaints` what a page does that no page of ours may do. */
async function watch(context, isOurs, complaints) {
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy ${event.violatedDirective} forbids ${event.blockedURI || event.sample}`);
    });
  });
  // Pages and their workers alike pass here; nothing reaches the network that is not ours.
  await context.route(
    (url) => !isOurs(url) && !LOCAL_SCHEMES.includes(url.protocol),
    (route) => {
      complaints.push(`request to another origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("weberror", (found) => complaints.push(`exception: ${found.error()}`));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && message.text() !== BLOCKED) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
}

/** Whether an address is of the same host as another. */
const from = (address) => (url) => url.origin === new URL(address).origin;

export const test = base.extend({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = [];
      await watch(context, from(baseURL), complaints);
      await use(complaints);
      expect(complaints, "what the page did that it never may").toEqual([]);
    },
    { auto: true },
  ],

  freshProfile: async ({ browser, baseURL, complaints }, use) => {
    const contexts = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch(context, from(baseURL), complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  openFromDisk: async ({ browser, complaints }, use) => {
    const contexts = [];
    await use(async (path, before = () => {}) => {
      const context = await browser.newContext();
      contexts.push(context);
      const file = pathToFileURL(path).href;
      await watch(context, (url) => url.href.split("#")[0] === file, complaints);
      const page = await context.newPage();
      await page.addInitScript(before);
      await page.goto(file);
      // Who is sent a page reads the report first.
      await expect(page.getByRole("link", { name: "Report" })).toHaveAttribute("aria-current", "page");
      await page.getByRole("link", { name: "Plan", exact: true }).click();
      return page;
    });
    for (const context of contexts) await context.close();
  },

  checkAccessibility: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        at: nodes.map((node) => node.target.join(" ")),
      }));
      expect(found, "accessibility violations").toEqual([]);
      // An element of HTML inside of a drawing is neither drawn nor read.
      const strays = await page.evaluate(() =>
        [...document.querySelectorAll("svg *")]
          .filter((element) => element.namespaceURI !== "http://www.w3.org/2000/svg")
          .map((element) => element.outerHTML),
      );
      expect(strays, "elements that are no part of a drawing").toEqual([]);
    });
  },
});
