// Good JavaScript of the same scheduler, as an experienced programmer writes it who knows the engine it
// runs on: typed arrays, binary heaps, no allocation in a trial, textbook sampling, sorting at the end.
//
// The pull rule: at a moment all finishes take effect, then each team pulls its highest-priority ready
// items while it has free lanes; then time moves to the next finish. Items come in priority order, so
// that a number is a priority. Moments closer than SAME_TIME are one.
import { serve } from "./serve.mjs";

const SAME_TIME = 1e-9;

/** Uniform numbers in (0, 1): sfc32 (Doty-Humphrey, PractRand), normals, gammas and PERT from them. */
class Dice {
  constructor(seed) {
    this.a = 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = seed | 0;
    this.counter = 1;
    this.spare = NaN;
    for (let i = 0; i < 15; i += 1) this.uniform();
  }

  uniform() {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  }

  /** Marsaglia's polar method; the second of each pair is kept. */
  normal() {
    if (!Number.isNaN(this.spare)) {
      const kept = this.spare;
      this.spare = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        this.spare = y * scale;
        return x * scale;
      }
    }
  }

  /** Marsaglia and Tsang (2000), for shapes of 1 and more. */
  gamma(shape) {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.uniform();
      if (u < 1 - 0.0331 * x * x * x * x) return d * v;
      if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /** The beta-PERT law with λ = 4. */
  pert(min, likely, max) {
    if (max <= min) return min;
    const mode = (likely - min) / (max - min);
    const x = this.gamma(1 + 4 * mode);
    const y = this.gamma(5 - 4 * mode);
    return min + ((max - min) * x) / (x + y);
  }
}

/** A binary heap of the numbers of items, smallest first. */
class Queue {
  constructor(capacity) {
    this.items = new Int32Array(capacity);
    this.length = 0;
  }

  push(item) {
    const { items } = this;
    let at = this.length;
    this.length += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent] <= item) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  pop() {
    const { items } = this;
    const first = items[0];
    this.length -= 1;
    const last = items[this.length];
    const end = this.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= end) break;
      if (child + 1 < end && items[child + 1] < items[child]) child += 1;
      if (items[child] >= last) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = last;
    return first;
  }
}

/** A binary heap of events by time. What happens is a number: see `Simulator.apply`. */
class Events {
  constructor(capacity) {
    this.times = new Float64Array(capacity);
    this.what = new Int32Array(capacity);
    this.length = 0;
  }

  push(time, what) {
    const { times, what: whats } = this;
    let at = this.length;
    this.length += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent] <= time) break;
      times[at] = times[parent];
      whats[at] = whats[parent];
      at = parent;
    }
    times[at] = time;
    whats[at] = what;
  }

  /** Removes the first event; read it from `times[0]` and `what[0]` before. */
  pop() {
    const { times, what } = this;
    this.length -= 1;
    const end = this.length;
    const time = times[end];
    const last = what[end];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= end) break;
      if (child + 1 < end && times[child + 1] < times[child]) child += 1;
      if (times[child] >= time) break;
      times[at] = times[child];
      what[at] = what[child];
      at = child;
    }
    times[at] = time;
    what[at] = last;
  }
}

/** All lists behind each other: those of `k` are `flat[first[k]]` to `flat[first[k + 1] - 1]`. */
function flatten(lists) {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => (first[k + 1] = first[k] + list.length));
  return { first, flat: Int32Array.from(lists.flat()) };
}

class Simulator {
  constructor(plan) {
    const items = plan.items.length;
    const teams = plan.teams.length;
    this.items = items;
    this.teams = teams;
    this.lanes = Int32Array.from(plan.teams, (team) => team.lanes);
    this.team = Int32Array.from(plan.items, (item) => item.team);
    this.perDay = Float64Array.from(plan.items, (item) => plan.teams[item.team].lane_per_day);
    this.min = Float64Array.from(plan.items, (item) => item.min);
    this.likely = Float64Array.from(plan.items, (item) => item.likely);
    this.max = Float64Array.from(plan.items, (item) => item.max);
    const successors = plan.items.map(() => []);
    plan.items.forEach((item, k) => item.after.forEach((before) => successors[before].push(k)));
    const { first, flat } = flatten(successors);
    this.firstSuccessor = first;
    this.successors = flat;
    this.predecessors = Int32Array.from(plan.items, (item) => item.after.length);
    this.risks = plan.risks;

    this.effort = new Float64Array(items);
    this.added = new Float64Array(items);
    this.delay = new Float64Array(items);
    this.waitsFor = new Int32Array(items);
    this.finish = new Float64Array(items);
    this.free = new Int32Array(teams);
    this.queues = plan.teams.map(() => new Queue(items));
    this.touched = new Int32Array(teams);
    this.isTouched = new Uint8Array(teams);
    this.touchedCount = 0;
    this.events = new Events(2 * items);
  }

  draw(dice) {
    const { items, effort, added, delay, min, likely, max } = this;
    for (let item = 0; item < items; item += 1) effort[item] = dice.pert(min[item], likely[item], max[item]);
    added.fill(0);
    delay.fill(0);
    for (const risk of this.risks) {
      if (dice.uniform() >= risk.probability) continue;
      const size = dice.pert(risk.min, risk.likely, risk.max);
      for (const item of risk.items) {
        if (risk.impact === "factor") effort[item] *= size;
        else if (risk.impact === "effort") added[item] += size;
        else delay[item] += size;
      }
    }
    for (let item = 0; item < items; item += 1) effort[item] += added[item];
  }

  schedule() {
    const { items, events, predecessors, waitsFor } = this;
    this.free.set(this.lanes);
    waitsFor.set(predecessors);
    for (let item = 0; item < items; item += 1) {
      if (predecessors[item] === 0) this.release(item, 0);
    }
    let now = 0;
    for (;;) {
      this.pull(now);
      if (events.length === 0) return;
      const moment = events.times[0] + SAME_TIME;
      while (events.length > 0 && events.times[0] <= moment) {
        now = events.times[0];
        const what = events.what[0];
        events.pop();
        this.apply(what, now);
      }
    }
  }

  /** Everything that `item` waited for has happened, but for the delay of a risk. */
  release(item, now) {
    if (this.delay[item] > 0) this.events.push(now + this.delay[item], -1 - item);
    else this.enqueue(item);
  }

  enqueue(item) {
    const team = this.team[item];
    this.queues[team].push(item);
    this.touch(team);
  }

  touch(team) {
    if (this.isTouched[team] === 0) {
      this.isTouched[team] = 1;
      this.touched[this.touchedCount] = team;
      this.touchedCount += 1;
    }
  }

  /** An item finishes, or, below 0, the delay of one is over. */
  apply(what, now) {
    if (what < 0) {
      this.enqueue(-1 - what);
      return;
    }
    const { firstSuccessor, successors, waitsFor } = this;
    const team = this.team[what];
    this.free[team] += 1;
    this.touch(team);
    const end = firstSuccessor[what + 1];
    for (let k = firstSuccessor[what]; k < end; k += 1) {
      const successor = successors[k];
      waitsFor[successor] -= 1;
      if (waitsFor[successor] === 0) this.release(successor, now);
    }
  }

  /** The teams at which something changed fill their free lanes. */
  pull(now) {
    const { touched, isTouched, free, queues, effort, perDay, finish, events } = this;
    for (let k = 0; k < this.touchedCount; k += 1) {
      const team = touched[k];
      const queue = queues[team];
      isTouched[team] = 0;
      while (free[team] > 0 && queue.length > 0) {
        const item = queue.pop();
        free[team] -= 1;
        finish[item] = now + effort[item] / perDay[item];
        events.push(finish[item], item);
      }
    }
    this.touchedCount = 0;
  }

  finishes() {
    this.draw(new Dice(1));
    this.schedule();
    return this.finish;
  }

  /** The working day by which 85 % of the trials have finished, by item. */
  run(trials, seed) {
    const { items, finish } = this;
    const dice = new Dice(seed);
    const seen = new Float64Array(items * trials);
    for (let trial = 0; trial < trials; trial += 1) {
      this.draw(dice);
      this.schedule();
      for (let item = 0; item < items; item += 1) seen[item * trials + trial] = finish[item];
    }
    const rank = Math.ceil(0.85 * trials) - 1;
    const p85 = new Float64Array(items);
    for (let item = 0; item < items; item += 1) {
      const sorted = seen.subarray(item * trials, (item + 1) * trials).sort();
      p85[item] = Math.max(1, Math.ceil(sorted[rank] - SAME_TIME));
    }
    return p85;
  }
}

serve((plan) => new Simulator(plan));
