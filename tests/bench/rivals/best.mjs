// The best JavaScript of the same scheduler that we know how to write: what helped the engine, as far
// as the language has it.
//
// - Items are renumbered team by team in priority order, so that "the highest-priority ready item of
//   a team" is the lowest set bit of its words.
// - Lanes stand in a winner tree: the next finish is its root, and a lane that takes up the next item
//   replays one path.
// - A draw is one number from the generator and one interpolation in a quantile table; laws with the
//   same shape share a table.
// - Finishes are counted by working day, in a range that pilot trials fix, instead of sorted.
// - Nothing is allocated in a trial.
import { serve } from "./serve.mjs";

const SAME_TIME = 1e-9;
/** Intervals of a quantile table; a power of two, so that the high bits of a draw are the index. */
const CELLS = 256;
/** Trials that fix the ranges of days. */
const PILOTS = 64;

/** Quantiles of the PERT law with λ = 4 on 0 to 1 with its mode at `mode`, at k ÷ CELLS. */
function quantiles(mode) {
  // x = sin²(θ/2) makes the beta density smooth over 0 to π: the midpoint rule is enough.
  const steps = 8192;
  const [a, b] = [1 + 8 * mode, 9 - 8 * mode];
  const below = new Float64Array(steps + 1);
  for (let k = 0; k < steps; k += 1) {
    const half = ((k + 0.5) * Math.PI) / (2 * steps);
    below[k + 1] = below[k] + Math.exp(a * Math.log(Math.sin(half)) + b * Math.log(Math.cos(half)));
  }
  const table = new Float64Array(CELLS + 1);
  let k = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const wanted = (below[steps] * cell) / CELLS;
    while (below[k + 1] < wanted) k += 1;
    const along = k + (wanted - below[k]) / (below[k + 1] - below[k]);
    table[cell] = Math.sin((along * Math.PI) / (2 * steps)) ** 2;
  }
  table[CELLS] = 1;
  return table;
}

/** Tables by shape, and where each law finds its own. */
class Laws {
  constructor() {
    this.starts = new Map();
    this.tables = [];
  }

  start({ min, likely, max }) {
    const mode = max > min ? (likely - min) / (max - min) : 0;
    if (!this.starts.has(mode)) {
      this.starts.set(mode, this.tables.length * (CELLS + 1));
      this.tables.push(quantiles(mode));
    }
    return this.starts.get(mode);
  }

  flat() {
    const flat = new Float64Array(this.tables.length * (CELLS + 1));
    this.tables.forEach((table, k) => flat.set(table, k * (CELLS + 1)));
    return flat;
  }
}

/** All lists behind each other: those of `k` are `flat[first[k]]` to `flat[first[k + 1] - 1]`. */
function flatten(lists) {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => (first[k + 1] = first[k] + list.length));
  return { first, flat: Int32Array.from(lists.flat()) };
}

function compile(plan) {
  const count = plan.items.length;
  // Team by team, each from a word of its own on; empty numbers are never ready.
  const byTeam = plan.teams.map(() => []);
  plan.items.forEach((item, k) => byTeam[item.team].push(k));
  const firstWord = new Int32Array(plan.teams.length + 1);
  byTeam.forEach((items, team) => (firstWord[team + 1] = firstWord[team] + Math.ceil(items.length / 32)));
  const places = 32 * firstWord[plan.teams.length];
  const place = new Int32Array(count);
  const itemAt = new Int32Array(places).fill(-1);
  byTeam.forEach((items, team) =>
    items.forEach((item, k) => {
      place[item] = 32 * firstWord[team] + k;
      itemAt[place[item]] = item;
    }),
  );
  const laws = new Laws();
  const low = new Float64Array(places);
  const width = new Float64Array(places);
  const table = new Int32Array(places);
  const team = new Int32Array(places);
  const waitsFor = new Int32Array(places);
  const daysPerEffort = new Float64Array(places);
  const successors = Array.from({ length: places }, () => []);
  plan.items.forEach((item, k) => {
    const at = place[k];
    const perDay = plan.teams[item.team].lane_per_day;
    low[at] = item.min;
    width[at] = item.max - item.min;
    table[at] = laws.start(item);
    team[at] = item.team;
    waitsFor[at] = item.after.length;
    daysPerEffort[at] = 1 / perDay;
    item.after.forEach((before) => successors[place[before]].push(at));
  });
  const IMPACTS = ["factor", "effort", "delay"];
  // Factors first, as the rule wants it; within a kind in the order of the register.
  const risks = plan.risks.toSorted((a, b) => IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact));
  const hits = flatten(risks.map((risk) => risk.items.map((item) => place[item])));
  const riskTable = Int32Array.from(risks, (risk) => laws.start(risk));
  const { first: firstSuccessor, flat: successor } = flatten(successors);
  const firstLane = new Int32Array(plan.teams.length + 1);
  plan.teams.forEach(({ lanes }, k) => (firstLane[k + 1] = firstLane[k] + lanes));
  let leaves = 1;
  while (leaves < firstLane[plan.teams.length]) leaves *= 2;
  const teamOfLane = new Int32Array(leaves);
  plan.teams.forEach((_, k) => teamOfLane.fill(k, firstLane[k], firstLane[k + 1]));
  const roots = Int32Array.from(plan.items.keys())
    .filter((item) => plan.items[item].after.length === 0)
    .map((item) => place[item]);
  return {
    count, places, itemAt, low, width, table, team, waitsFor, daysPerEffort, firstSuccessor, successor,
    firstWord, firstLane, leaves, teamOfLane, roots,
    teams: plan.teams.length,
    tables: laws.flat(),
    riskChance: Float64Array.from(risks, (risk) => risk.probability * 4294967296),
    riskImpact: Uint8Array.from(risks, (risk) => IMPACTS.indexOf(risk.impact)),
    riskLow: Float64Array.from(risks, (risk) => risk.min),
    riskWidth: Float64Array.from(risks, (risk) => risk.max - risk.min),
    riskTable,
    firstHit: hits.first,
    hit: hits.flat,
    live: Int32Array.from(place).sort(),
  };
}

function simulator(plan) {
  const c = compile(plan);
  const {
    places, low, width, table, team, daysPerEffort, firstSuccessor, successor, firstWord, firstLane,
    leaves, teamOfLane, roots, teams, tables, riskChance, riskImpact, riskLow, riskWidth, riskTable,
    firstHit, hit, live,
  } = c;
  const risks = riskChance.length;
  const days = new Float64Array(places);
  const delay = new Float64Array(places);
  const waitsFor = new Int32Array(places);
  const finish = new Float64Array(places);
  /** By word: items that are ready. */
  const ready = new Int32Array(firstWord[teams]);
  /** By team: lanes that are free, a bit each, and those of all teams before it are not counted. */
  const idle = new Int32Array(teams);
  /** By team: its first word that may have a bit. */
  const hint = new Int32Array(teams);
  /** By lane: when it is free again, and what it works on. */
  const until = new Float64Array(leaves);
  const worksOn = new Int32Array(leaves);
  /** The winner tree: by inner node the lane that is free first; the root is 1. */
  const winner = new Int32Array(2 * leaves);
  /** Items whose delay is not over, the earliest last. */
  const delayedUntil = new Float64Array(places);
  const delayed = new Int32Array(places);
  let delayedCount = 0;
  const touched = new Int32Array(teams);
  const isTouched = new Uint8Array(teams);
  let touchedCount = 0;
  const state = new Int32Array(4);
  // Between trials no lane works, and whoever wins then is free for ever.
  until.fill(Infinity);
  for (let node = leaves - 1; node > 0; node -= 1) {
    winner[node] = node >= leaves >> 1 ? 2 * node - leaves : winner[2 * node];
  }

  function seed(s) {
    state.set([0x9e3779b9, 0x243f6a88, s | 0, 1]);
    for (let k = 0; k < 15; k += 1) bits();
  }

  /** sfc32 (Doty-Humphrey, PractRand). */
  function bits() {
    const b = state[1];
    const x = state[2];
    const sum = (((state[0] + b) | 0) + state[3]) | 0;
    state[3] += 1;
    state[0] = b ^ (b >>> 9);
    state[1] = (x + (x << 3)) | 0;
    state[2] = (((x << 21) | (x >>> 11)) + sum) | 0;
    return sum;
  }

  function draw() {
    for (let k = 0; k < live.length; k += 1) {
      const at = live[k];
      const u = bits();
      const cell = table[at] + (u >>> 24);
      const q = tables[cell];
      const along = (u & 0xffffff) * (1 / 16777216);
      days[at] = (low[at] + width[at] * (q + along * (tables[cell + 1] - q))) * daysPerEffort[at];
      delay[at] = 0;
    }
    for (let risk = 0; risk < risks; risk += 1) {
      if (bits() >>> 0 < riskChance[risk]) strike(risk);
    }
  }

  function strike(risk) {
    const u = bits();
    const cell = riskTable[risk] + (u >>> 24);
    const q = tables[cell];
    const along = (u & 0xffffff) * (1 / 16777216);
    const size = riskLow[risk] + riskWidth[risk] * (q + along * (tables[cell + 1] - q));
    const impact = riskImpact[risk];
    for (let k = firstHit[risk]; k < firstHit[risk + 1]; k += 1) {
      const at = hit[k];
      if (impact === 0) days[at] *= size;
      else if (impact === 1) days[at] += size * daysPerEffort[at];
      else delay[at] += size;
    }
  }

  function touch(k) {
    if (isTouched[k] === 0) {
      isTouched[k] = 1;
      touched[touchedCount] = k;
      touchedCount += 1;
    }
  }

  function enqueue(at) {
    const word = at >> 5;
    const k = team[at];
    ready[word] |= 1 << (at & 31);
    if (word < hint[k]) hint[k] = word;
    if (idle[k] !== 0) touch(k);
  }

  function release(at, now) {
    const wait = delay[at];
    if (wait === 0) {
      enqueue(at);
      return;
    }
    // Few are delayed at once: insertion into a sorted list.
    const over = now + wait;
    let k = delayedCount;
    while (k > 0 && delayedUntil[k - 1] < over) {
      delayedUntil[k] = delayedUntil[k - 1];
      delayed[k] = delayed[k - 1];
      k -= 1;
    }
    delayedUntil[k] = over;
    delayed[k] = at;
    delayedCount += 1;
  }

  /** The path from `lane` to the root is played again. */
  function replay(lane) {
    let node = (lane + leaves) >> 1;
    if (node === 0) return;
    let best = lane;
    let other = lane ^ 1;
    for (;;) {
      if (until[other] < until[best]) best = other;
      winner[node] = best;
      if (node === 1) return;
      other = winner[node ^ 1];
      node >>= 1;
    }
  }

  /** Teams with free lanes at which something changed pull what is ready. */
  function pull(now) {
    for (let t = 0; t < touchedCount; t += 1) {
      const k = touched[t];
      isTouched[k] = 0;
      const end = firstWord[k + 1];
      let word = hint[k];
      let lanes = idle[k];
      while (lanes !== 0) {
        while (word < end && ready[word] === 0) word += 1;
        if (word === end) break;
        const set = ready[word];
        const at = (word << 5) + 31 - Math.clz32(set & -set);
        ready[word] = set & (set - 1);
        const lane = firstLane[k] + 31 - Math.clz32(lanes & -lanes);
        lanes &= lanes - 1;
        until[lane] = finish[at] = now + days[at];
        worksOn[lane] = at;
        replay(lane);
      }
      hint[k] = word;
      idle[k] = lanes;
    }
    touchedCount = 0;
  }

  function schedule() {
    waitsFor.set(c.waitsFor);
    for (let k = 0; k < teams; k += 1) {
      idle[k] = (1 << (firstLane[k + 1] - firstLane[k])) - 1;
      hint[k] = firstWord[k + 1];
    }
    for (let k = 0; k < roots.length; k += 1) release(roots[k], 0);
    pull(0);
    for (;;) {
      let lane = winner[1];
      let now = until[lane];
      if (delayedCount > 0 && delayedUntil[delayedCount - 1] < now) now = delayedUntil[delayedCount - 1];
      if (now === Infinity) return;
      const moment = now + SAME_TIME;
      while (until[lane] <= moment) {
        now = until[lane];
        const at = worksOn[lane];
        const k = teamOfLane[lane];
        idle[k] |= 1 << (lane - firstLane[k]);
        touch(k);
        until[lane] = Infinity;
        replay(lane);
        const end = firstSuccessor[at + 1];
        for (let s = firstSuccessor[at]; s < end; s += 1) {
          const next = successor[s];
          if ((waitsFor[next] -= 1) === 0) release(next, now);
        }
        lane = winner[1];
      }
      while (delayedCount > 0 && delayedUntil[delayedCount - 1] <= moment) {
        delayedCount -= 1;
        if (delayedUntil[delayedCount] > now) now = delayedUntil[delayedCount];
        enqueue(delayed[delayedCount]);
      }
      pull(now);
    }
  }

  /** The day that a time is on. */
  function dayOf(time) {
    const day = Math.ceil(time - SAME_TIME);
    return day < 1 ? 1 : day;
  }

  function inPlanOrder(values) {
    const ordered = new Float64Array(c.count);
    for (const at of live) ordered[c.itemAt[at]] = values[at];
    return ordered;
  }

  function run(trials, seedNumber) {
    seed(seedNumber);
    const first = new Int32Array(places).fill(0x7fffffff);
    const last = new Int32Array(places);
    const pilots = new Int32Array(places * PILOTS);
    const pilotTrials = Math.min(PILOTS, trials);
    for (let trial = 0; trial < pilotTrials; trial += 1) {
      draw();
      schedule();
      for (const at of live) {
        const day = dayOf(finish[at]);
        pilots[at * PILOTS + trial] = day;
        if (day < first[at]) first[at] = day;
        if (day > last[at]) last[at] = day;
      }
    }
    // As much again on both sides; what is still outside is counted in a map of its own.
    const start = new Int32Array(places + 1);
    for (let at = 0; at < places; at += 1) {
      const spread = last[at] === 0 ? -1 : last[at] - first[at] + 1;
      first[at] -= spread;
      start[at + 1] = start[at] + (spread < 0 ? 0 : 3 * spread);
    }
    const counts = new Int32Array(start[places]);
    const outside = new Map();
    const count = (at, day) => {
      const index = start[at] + day - first[at];
      if (index >= start[at] && index < start[at + 1]) counts[index] += 1;
      else outside.set(at, [...(outside.get(at) ?? []), day]);
    };
    for (let trial = 0; trial < pilotTrials; trial += 1) {
      for (const at of live) count(at, pilots[at * PILOTS + trial]);
    }
    for (let trial = pilotTrials; trial < trials; trial += 1) {
      draw();
      schedule();
      for (let k = 0; k < live.length; k += 1) {
        const at = live[k];
        const index = start[at] + dayOf(finish[at]) - first[at];
        if (index >= start[at] && index < start[at + 1]) counts[index] += 1;
        else count(at, dayOf(finish[at]));
      }
    }
    const p85 = new Float64Array(places);
    const wanted = Math.ceil(0.85 * trials);
    for (const at of live) p85[at] = percentile(at, wanted);
    return inPlanOrder(p85);

    function percentile(at, rank) {
      const rare = (outside.get(at) ?? []).toSorted((p, q) => p - q);
      let seen = 0;
      let k = 0;
      for (let index = start[at]; index < start[at + 1]; index += 1) {
        const day = first[at] + index - start[at];
        for (; k < rare.length && rare[k] < day; k += 1) {
          if ((seen += 1) >= rank) return rare[k];
        }
        if ((seen += counts[index]) >= rank) return day;
      }
      return rare[k + rank - seen - 1];
    }
  }

  function finishes() {
    seed(1);
    draw();
    schedule();
    return inPlanOrder(finish);
  }

  return { finishes, run };
}

serve(simulator);
