// The native bench, asked by the bench of the browser: plans, a worker's orders, and how long they take.
import { execFileSync } from "node:child_process";

/** Builds the native bench, and returns how to ask it: `ask(mode, what, trials)` is its output. */
export function nativeBench() {
  const build = ["bench", "--quiet", "--bench", "trials", "--no-run", "--message-format=json"];
  const output = execFileSync("cargo", build, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const messages = output.trim().split("\n").map((line) => JSON.parse(line));
  const { executable } = messages.find(({ target, executable }) => target?.name === "trials" && executable);
  return (mode, what, trials) =>
    execFileSync(executable, [mode, String(what), String(trials)], { encoding: "utf8", maxBuffer: 2 ** 28 });
}

/**
 * In a page without the app: how long one worker takes for `orders`, in seconds, a round each. A worker
 * that does not understand its orders, because dist is older than the bench, is told by NaN.
 */
export async function workerRounds({ orders, rounds }) {
  const worker = new Worker("./worker_loader.js");
  const heard = () => new Promise((resolve) => (worker.onmessage = resolve));
  await heard();
  const bytes = orders.map((order) => new Uint8Array(order).buffer);
  const seconds = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    worker.postMessage(bytes[0]);
    for (const job of bytes.slice(1)) {
      const reply = heard();
      worker.postMessage(job);
      const late = new Promise((resolve) => setTimeout(resolve, 30_000));
      if (!(await Promise.race([reply, late]))) return [NaN];
    }
    seconds.push((performance.now() - begin) / 1000);
  }
  worker.terminate();
  return seconds;
}
