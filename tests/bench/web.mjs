// How many trials a second in the browser, and how long was the page busy? `make bench-web`, on the
// optimized build in dist/.
//
// The sample's forecast is asked for anew by another seed, as a person would in the settings. What the
// page and its workers say to each other is timed from outside, so that the app carries nothing for
// this bench: a run lasts from the order that begins it to the last reply.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chromium } from "@playwright/test";

const ROUNDS = 7;
const TRIALS = 10_000;
const port = Number(process.env.ROADCAST_BENCH_PORT ?? 4179);
const address = `http://127.0.0.1:${port}/`;

/** In the page, before its own scripts: notes each message and each long task with its time. */
function watch() {
  const seen = { orders: [], replies: [], longTasks: [], lateFrames: [], workers: 0 };
  window.benchSeen = seen;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...args) {
      super(...args);
      seen.workers += 1;
      this.addEventListener("message", () => seen.replies.push(performance.now()));
    }
    postMessage(...args) {
      seen.orders.push(performance.now());
      return super.postMessage(...args);
    }
  };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.longTasks.push({ at: task.startTime, ms: task.duration });
  }).observe({ type: "longtask", buffered: true });
  let before = performance.now();
  const frame = (now) => {
    if (now - before > 50) seen.lateFrames.push({ at: now, ms: now - before });
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Waits until a run that was ordered after `since` is over, and returns it. */
async function nextRun(page, since) {
  // A run of this size has ten jobs or more; with all of them answered, the workers are quiet.
  await page.waitForFunction(
    (from) => {
      const { orders, replies } = window.benchSeen;
      const answered = replies.filter((at) => at > from).length;
      const last = Math.max(replies.at(-1) ?? 0, orders.at(-1) ?? 0);
      return answered >= 10 && performance.now() - last > 500;
    },
    since,
    { timeout: 120_000, polling: 50 },
  );
  return page.evaluate((from) => {
    const { orders, replies, longTasks, lateFrames, workers } = window.benchSeen;
    const begin = orders.find((at) => at >= from) ?? from;
    const end = replies.at(-1);
    const during = ({ at }) => at >= begin && at <= end + 100;
    return {
      seconds: (end - begin) / 1000,
      first: (replies.find((at) => at > begin) - begin) / 1000,
      longTasks: longTasks.filter(during).map(({ ms }) => Math.round(ms)),
      lateFrames: lateFrames.filter(during).map(({ ms }) => Math.round(ms)),
      workers,
    };
  }, since);
}

const now = (page) => page.evaluate(() => performance.now());
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = spawn("sirv", ["dist", "--quiet", "--host", "127.0.0.1", "--port", String(port)], {
  stdio: "inherit",
});
const executablePath = execFileSync(".ci/browser", { encoding: "utf8" }).trim() || undefined;
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  await reachable();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(address);
  const cold = await nextRun(page, 0);

  await page.getByRole("button", { name: "Settings" }).click();
  const seed = page.getByLabel("Seed");
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const since = await now(page);
    await seed.fill(String(100 + round));
    await seed.press("Tab");
    runs.push(await nextRun(page, since));
  }

  const seconds = median(runs.map((run) => run.seconds));
  const longTasks = runs.flatMap((run) => run.longTasks);
  const lateFrames = runs.flatMap((run) => run.lateFrames);
  const { version } = await page.evaluate(() => ({ version: navigator.userAgent.match(/Chrome\/\d+/)?.[0] }));
  console.log(`sample, ${TRIALS.toLocaleString("en")} trials, ${cold.workers} workers, ${version}`);
  console.log(`  trials/s           ${Math.round(TRIALS / seconds).toLocaleString("en")} (median of ${ROUNDS} runs)`);
  console.log(`  an answer takes    ${seconds.toFixed(3)} s; the first reply comes after ${median(runs.map((run) => run.first)).toFixed(3)} s`);
  console.log(`  first run, cold    ${cold.seconds.toFixed(3)} s, ${(cold.seconds / seconds).toFixed(1)} times as long`);
  console.log(`  tasks over 50 ms   ${longTasks.length} in ${ROUNDS} runs${longTasks.length ? `, the longest ${Math.max(...longTasks)} ms` : ""}`);
  console.log(`  late frames        ${lateFrames.length}${lateFrames.length ? `, the longest ${Math.max(...lateFrames)} ms` : ""}`);
} finally {
  await browser.close();
  server.kill();
  await once(server, "exit");
}

/** Waits until the server answers. */
async function reachable() {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
