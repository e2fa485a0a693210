// What the bench says to a rival, and how a rival answers: one line of JSON each, so that one process
// lives through all rounds and its code is as warm as it gets.
//
//   {"load": plan}                     → {}
//   {"finishes": true}                 → {"finishes": [by item]}        one trial
//   {"run": {"trials": n, "seed": s}}  → {"seconds": t, "p85": [by item]}
//
// The plan is that of `plan.rs`: items in priority order, three-point estimates, risks.
import { createInterface } from "node:readline";

/** Serves `simulator(plan)`, an object with `finishes()` and `run(trials, seed)`, which returns P85 by item. */
export async function serve(simulator) {
  let loaded;
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    console.log(JSON.stringify(answer(order)));
  }

  function answer({ load, finishes, run }) {
    if (load) {
      loaded = simulator(load);
      return {};
    }
    if (finishes) return { finishes: Array.from(loaded.finishes()) };
    const begin = performance.now();
    const p85 = loaded.run(run.trials, run.seed);
    const seconds = (performance.now() - begin) / 1000;
    return { seconds, p85: Array.from(p85) };
  }
}
