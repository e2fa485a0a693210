// How fast is the engine in the browser, how soon does a person see an answer, and how busy is the page
// meanwhile? `make bench-web`, on the optimized build in dist/.
//
// Runs are asked for as a person would: a plan is opened, an effort is typed, another seed is set. A run
// lasts from the order that begins it to the last reply. Beside it one worker, without the app, carries
// out the very orders that the native bench carries out, and the two are timed in turns.
//
// Memory is what the process of the page holds for itself (RssAnon of Linux, the largest seen while the
// run lasts): the app, the workers, and what Chromium needs for any page.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { nativeBench, workerRounds } from "./web/native.mjs";
import { compressedCopy, lighthouse, size } from "./web/page.mjs";
import { median, nextRun, now, staleAfterEdit, watch } from "./web/watch.mjs";

const ROUNDS = 7;
const port = Number(process.env.ROADCAST_BENCH_PORT ?? 4179);
const address = `http://127.0.0.1:${port}/`;
/** Positions of the standard workloads 200×8, 1,000×20 and 5,000×50 in the native bench. */
const [MIDDLE, THOUSAND, LARGE] = [1, 2, 3];

const ask = nativeBench();
const server = serve("dist", port);
const executablePath = execFileSync(".ci/browser", { encoding: "utf8" }).trim() || undefined;
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  await reachable(address);
  console.log(`Chromium ${browser.version()}`);
  const sections = { bundle, sample, againstNative, workers, cold, edits, typing, large, scores };
  // `node tests/bench/web.mjs edits large` picks some.
  const wanted = process.argv.slice(2);
  for (const [name, measure] of Object.entries(sections)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Serves a folder until it is stopped. */
function serve(folder, at, ...options) {
  const server = spawn("sirv", [folder, "--quiet", "--host", "127.0.0.1", "--port", String(at), ...options], {
    stdio: "inherit",
  });
  const gone = once(server, "exit");
  return { stop: () => (server.kill(), gone) };
}

/** What is loaded, compressed. */
function bundle() {
  title("What a visitor loads, gzip");
  line("before the first forecast (app and its script), KB", size(/^app-.*\.(js|wasm)$/) / 1024, 0, "≤", 450);
  line("its parts, a second later, KB", size(/^parts-.*\.(js|wasm)$/) / 1024, 0);
  line("engine and worker, KB", size(/^worker.*\.(js|wasm)$/) / 1024, 0, "≤", 100);
}

/** The sample as people meet it first. */
async function sample() {
  const page = await open();
  const first = await nextRun(page, 0);
  const firstShown = await page.evaluate(() => window.benchSeen.headline);
  const runs = await otherSeeds(page, ROUNDS);
  const seconds = median(runs.map((run) => run.seconds));
  title(`The sample, 10,000 trials, ${first.workers} workers`);
  line("its forecast is on the screen after, ms", firstShown, 0, "≤", 1000);
  line("trials a second", 10_000 / seconds, 0);
  line("first reply after, ms", 1000 * median(runs.map((run) => run.firstReply)), 0);
  line("first run ÷ the others", first.seconds / seconds, 1);
  busy(runs);
  await page.context().close();
}

/** One worker on the same orders as the native bench, in turns. */
async function againstNative() {
  title("One worker ÷ native, on the same orders");
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(`${address}blank`, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto(`${address}blank`);
  for (const [name, what] of [["200×8 plain", MIDDLE], ["the sample", "sample"]]) {
    const trials = 10_000;
    const orders = JSON.parse(ask("--orders", what, trials));
    const ratios = [];
    for (let round = 0; round < 3; round += 1) {
      const native = Number(ask("--work", what, trials));
      const [, ...warm] = await page.evaluate(workerRounds, { orders, rounds: 4 });
      ratios.push(median(warm) / native);
    }
    line(name, median(ratios), 2, "≤", 1.5);
  }
  await context.close();
}

/** The whole page on one and on two workers. */
async function workers() {
  const seconds = {};
  for (const cores of [1, 2]) {
    const page = await open({ cores, document: ask("--document", MIDDLE, 10_000) });
    await nextRun(page, 0);
    const runs = await otherSeeds(page, ROUNDS);
    seconds[cores] = median(runs.map((run) => run.seconds));
    await page.context().close();
  }
  title("200×8, 10,000 trials, in the page");
  line("one worker, seconds", seconds[1], 3);
  line("one worker ÷ two", seconds[1] / seconds[2], 2, "≥", 1.75);
}

/** The first answer after the page was loaded, and the same answer warm. */
async function cold() {
  const document = ask("--document", MIDDLE, 1_000);
  const [firsts, opened, ratios] = [[], [], []];
  for (let round = 0; round < 5; round += 1) {
    const page = await open({ document });
    const first = await nextRun(page, 0);
    const runs = await otherSeeds(page, ROUNDS);
    firsts.push(1000 * first.seconds);
    opened.push(first.end);
    ratios.push(first.seconds / median(runs.map((run) => run.seconds)));
    await page.context().close();
  }
  title("200×8, 1,000 trials: the first answer after load");
  line("from its order, ms", median(firsts), 0);
  line("from opening the page, ms", median(opened), 0);
  line("÷ the same answer warm", median(ratios), 2, "≤", 3);
}

/** An effort is typed into a plan of 500 items: how long until the screen shows each key? */
async function typing() {
  const plan = JSON.parse(ask("--document", THOUSAND, 1_000));
  const page = await open({ document: JSON.stringify(cut(plan, 500)) });
  await nextRun(page, 0);
  const [letters, entered] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = `${20 + round}-${50 + round}`;
    const since = await now(page);
    const told = () => page.evaluate(() => window.benchSeen.keys.splice(0));
    await typeEffort(page, 100, text, async () => {
      const slow = await told();
      letters.push(...slow, ...Array(text.length - slow.length).fill(16));
    });
    await nextRun(page, since);
    entered.push(Math.max(16, ...(await told())));
  }
  title("500 items: from a key to the next paint");
  line("a letter, ms (16 stands for less)", median(letters), 0, "≤", 50);
  line("Tab, which enters the effort and starts the run, ms", median(entered), 0, "≤", 50);
  await page.context().close();
}

/** The plan with its first items alone, and of the rest what speaks of no other. */
function cut(document, count) {
  const { plan } = document;
  plan.items = plan.items.slice(0, count);
  const stays = new Set(plan.items.map(({ id }) => id));
  for (const item of plan.items) item.after = item.after?.filter(({ item: other }) => stays.has(other));
  plan.risks = plan.risks?.filter(({ hits }) => (hits.items ?? []).every((id) => stays.has(id)));
  return document;
}

/** Lighthouse, of the page as a host serves it. */
async function scores() {
  const copy = compressedCopy();
  const served = serve(copy.folder, port + 1, "--gzip");
  const debugged = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port + 2}`] });
  await reachable(`http://127.0.0.1:${port + 1}/`);
  title("Lighthouse, as on a desk");
  const found = [];
  for (let round = 0; round < 3; round += 1) found.push(await lighthouse(`http://127.0.0.1:${port + 1}/`, port + 2));
  for (const [at, [name]] of found[0].entries()) {
    line(name, median(found.map((scores) => scores[at][1])), 0, "≥", 95);
  }
  await debugged.close();
  await served.stop();
  copy.remove();
}

/** An effort is typed: when is the coarse forecast on the screen? */
async function edits() {
  const page = await open({ document: ask("--document", MIDDLE, 10_000) });
  await nextRun(page, 0);
  const shown = [];
  for (let round = 0; round < 2 * ROUNDS + 1; round += 1) {
    const since = await now(page);
    await typeEffort(page, 100, `${10 + round}-${40 + round}`);
    shown.push((await nextRun(page, since)).shown);
  }
  title("200×8: from an edit to the coarse forecast on the screen");
  line("ms", median(shown), 0, "≤", 100);
  line("the slowest, ms", Math.max(...shown), 0);
  await page.context().close();
}

/** Can the largest plan be run, and the page still be used? */
async function large() {
  const page = await open();
  await nextRun(page, 0);
  const buffer = Buffer.from(ask("--document", LARGE, 10_000));
  // Before the file is there: its run may begin before the page answers again.
  const since = await now(page);
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file…" }).click();
  await (await chosen).setFiles({
    name: "large.roadcast.json",
    mimeType: "application/json",
    buffer,
  });
  const memory = await watchMemory();
  // Opened, drawn, and run once; then run again as it stands, which is what is looked at.
  await nextRun(page, since, 600_000);
  const opening = await page.evaluate((from) => {
    const tasks = window.benchSeen.longTasks.filter(({ at }) => at >= from);
    return Math.max(0, ...tasks.map(({ ms }) => ms));
  }, since);
  const [run] = await otherSeeds(page, 1);
  title("5,000×50, 10,000 trials");
  line("the longest task while it is opened, ms", opening, 0);
  line("seconds", run.seconds, 1);
  busy([run], 0);
  if (memory) line("the page's process holds at most, MB", (await memory.stop()) / 1e6, 0, "≤", 500);
  else console.log("  memory: not measured, there is no /proc here");
  await cancelled(page);
  await page.context().close();
}

/** An edit in the middle of a run: how long do workers go on with what nobody wants any more? */
async function cancelled(page) {
  const since = await seed(page, 999);
  const isUnderWay = (from) => window.benchSeen.jobs.filter(({ at, end }) => at > from && end < Infinity).length > 3;
  await page.waitForFunction(isUnderWay, since, { timeout: 120_000, polling: 50 });
  await typeEffort(page, 1, "30-80");
  line("from an edit in mid-run to the end of stale jobs, ms", await staleAfterEdit(page), 0);
}

/** A page of its own with `document` stored in it, on a machine that says it has so many cores. */
async function open({ document, cores } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watch);
  await page.addInitScript(
    ([text, count]) => {
      if (text) localStorage.setItem("roadcast.1.document", text);
      if (count) Object.defineProperty(navigator, "hardwareConcurrency", { value: count });
    },
    [document, cores],
  );
  await page.goto(address);
  return page;
}

/** Runs the plan that is open with other seeds. */
async function otherSeeds(page, rounds) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const since = await seed(page, 100 + round);
    runs.push(await nextRun(page, since, 600_000));
  }
  return runs;
}

/** Types the effort of the item with this number into its cell; `typed` is called before it is entered. */
async function typeEffort(page, number, text, typed = () => {}) {
  await page.locator(".grid-scroll").evaluate((frame, line) => frame.scrollTo(0, 32 * (line - 5)), number);
  const line = page.getByRole("row").filter({
    has: page.getByRole("rowheader", { name: `Item ${number}`, exact: true }),
  });
  await line.locator(".number").first().click();
  await page.keyboard.type(text, { delay: 50 });
  await typed();
  await page.keyboard.press("Tab");
}

/** Sets the seed in the settings, as a person would. */
async function seed(page, number) {
  const sheet = page.getByRole("dialog", { name: "Plan settings" });
  await page.getByText("More ▾").click();
  await page.getByRole("button", { name: "Plan settings" }).click();
  const since = await now(page);
  await sheet.getByLabel("Seed").fill(String(number));
  await sheet.getByLabel("Seed").press("Tab");
  await page.keyboard.press("Escape");
  return since;
}

/** The most memory of any page's process from now on; none where it cannot be read. */
async function watchMemory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const held = (id) => {
    try {
      const kilobytes = readFileSync(`/proc/${id}/status`, "utf8").match(/RssAnon:\s+(\d+) kB/)?.[1];
      return 1024 * Number(kilobytes ?? 0);
    } catch {
      return 0;
    }
  };
  let most = 0;
  const look = () => (most = Math.max(most, ...pages.map(held)));
  look();
  if (most === 0) return undefined;
  const timer = setInterval(look, 50);
  return {
    async stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function busy(runs, limit) {
  const longTasks = runs.flatMap((run) => run.longTasks);
  const lateFrames = runs.flatMap((run) => run.lateFrames);
  line("tasks over 50 ms", longTasks.length, 0, limit === undefined ? undefined : "≤", limit);
  if (longTasks.length) line("the longest, ms", Math.max(...longTasks), 0);
  if (lateFrames.length) line("the latest frame, ms", Math.max(...lateFrames), 0);
}

function title(text) {
  console.log(`\n${text}`);
}

function line(what, figure, decimals, relation, limit) {
  const value = figure.toFixed(decimals).padStart(9);
  const isMet = !relation || (relation === "≤" ? figure <= limit : figure >= limit);
  const target = relation ? `${relation} ${limit}` : "";
  console.log(`  ${what.padEnd(58)} ${value}  ${target.padEnd(9)}${isMet ? "" : "  missed"}`);
}

/** Waits until the server answers. */
async function reachable(url) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
