// What the page and its workers say to each other, timed from outside, so that the app carries nothing
// for a bench.

/** In the page, before its own scripts: notes messages, edits, written figures and long tasks with their time. */
export function watch() {
  // The first byte of an order is its kind, in the order of `runner::Order`: the first loads a network,
  // the others are jobs, which are answered.
  const LOAD = 0;
  const seen = { loads: [], jobs: [], longTasks: [], lateFrames: [], workers: 0, edits: [], figures: [], keys: [] };
  window.benchSeen = seen;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    /** Jobs that are not answered yet; the first word of a worker answers none. */
    unanswered = [];

    constructor(...args) {
      super(...args);
      seen.workers += 1;
      this.addEventListener("message", () => {
        const job = this.unanswered.shift();
        if (job) job.end = performance.now();
      });
    }
    postMessage(message, ...rest) {
      const at = performance.now();
      if (new Uint8Array(message)[0] !== LOAD) {
        const job = { at, end: Infinity };
        seen.jobs.push(job);
        this.unanswered.push(job);
      } else {
        seen.loads.push(at);
      }
      return super.postMessage(message, ...rest);
    }
  };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.longTasks.push({ at: task.startTime, ms: task.duration });
  }).observe({ type: "longtask", buffered: true });
  const edited = () => seen.edits.push(performance.now());
  document.addEventListener("change", edited, { capture: true });
  // A cell of the grid takes in what was typed with the key that leaves it.
  document.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (["Tab", "Enter"].includes(key) && target.matches?.(".cell-input")) edited();
    },
    { capture: true },
  );
  // The lines of the plan's grid are written anew when a forecast arrives; the next frame shows them.
  new MutationObserver((changes) => {
    const isFigure = ({ target }) => (target.parentElement ?? target).closest?.(".grid-scroll [role=row]");
    if (changes.some(isFigure)) {
      requestAnimationFrame(() => setTimeout(() => seen.figures.push(performance.now())));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  // The headline waits, without words, for the first forecast.
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".headline:not(.waiting)")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (seen.headline = performance.now())));
  }).observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") seen.keys.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  let before = performance.now();
  const frame = (now) => {
    if (now - before > 50) seen.lateFrames.push({ at: now, ms: now - before });
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** The page's clock. */
export const now = (page) => page.evaluate(() => performance.now());

/** Waits until a run that was ordered after `since` is over and its workers are quiet, and returns it. */
export async function nextRun(page, since, timeout = 120_000) {
  await page.waitForFunction(
    (from) => {
      const { loads, jobs } = window.benchSeen;
      const isOver = jobs.every(({ end }) => end + 500 < performance.now());
      return isOver && loads.some((at) => at >= from) && jobs.some(({ at }) => at >= from);
    },
    since,
    { timeout, polling: 50 },
  );
  return page.evaluate((from) => {
    const { loads, jobs, longTasks, lateFrames, workers, edits, figures } = window.benchSeen;
    const begin = loads.find((at) => at >= from);
    const ends = jobs.filter(({ at }) => at >= begin).map(({ end }) => end);
    const [first, end] = [Math.min(...ends), Math.max(...ends)];
    const during = ({ at }) => at >= begin && at <= end + 100;
    const edit = edits.findLast((at) => at <= begin);
    return {
      end,
      seconds: (end - begin) / 1000,
      firstReply: (first - begin) / 1000,
      /** From the edit that began the run to the first frame with figures of it. */
      shown: figures.find((at) => at > first) - edit,
      longTasks: longTasks.filter(during).map(({ ms }) => Math.round(ms)),
      lateFrames: lateFrames.filter(during).map(({ ms }) => Math.round(ms)),
      workers,
    };
  }, since);
}

/** Milliseconds from the last edit to the answer of the last job that was under way then. */
export async function staleAfterEdit(page) {
  const stale = () => {
    const edit = window.benchSeen.edits.at(-1);
    const ends = window.benchSeen.jobs.filter(({ at, end }) => at <= edit && end > edit).map(({ end }) => end);
    return Math.max(0, ...ends.map((end) => end - edit));
  };
  // A function: the page forbids to evaluate text.
  const isOver = () => {
    const edit = window.benchSeen.edits.at(-1);
    return window.benchSeen.jobs.every(({ at, end }) => at > edit || end < Infinity);
  };
  await page.waitForFunction(isOver, undefined, { timeout: 120_000, polling: 50 });
  return page.evaluate(stale);
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
