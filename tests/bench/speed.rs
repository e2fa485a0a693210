//! How long a trial takes, against rivals, on more threads, and with more of the model.
//!
//! # What helped, in instructions an item-trial at 200×8 (plain, by callgrind)
//!
//! | what | from | to |
//! |---|---|---|
//! | flat copies of the network; successors told when a finish comes, not by an event of their own; a bit for each ready part | | 1,370 |
//! | a list of finishes sorted by insertion in place of a tournament, whose front is the log of freed lanes | 1,370 | 1,110 |
//! | items of one part without the bookkeeping of stages; times of a part, and of an item, side by side | 1,110 | 910 |
//! | the scheduler's small steps in line; dates counted item by item for a block of trials | 910 | 740 |
//! | teams that can pull in a list; amounts drawn part by part for a block; days and sums rounded by adding 2⁵² | 740 | 620 |
//! | a wheel of slots in place of the sorted list, so that it does not matter how many are at work; the first word of a team's ready parts beside its free lanes, and a list for the rare moment at which several teams can pull | 630 | 530 |
//! | times summed and counted in loops of their own; a plan's finish read off the ends of its chains | 530 | 505 |
//! | a simple item's links counted beside the times of its part; its first two followers at hand | 505 | 490 |
//!
//! Time fell with them from 280 to some 44 ns on a quiet machine: 3.2 for drawing, 36.4 for scheduling, 3.6
//! for statistics.
//!
//! At 5,000×50 they brought 1,010 instructions to 565, 1.15 times as many as at 200×8. Misses of a cache
//! of 48 KB and of one of 1 MB (by Cachegrind, an item-trial): from 7.3 and 0.0 to 2.7 and 0.0 at 200×8,
//! from 15.9 and 7.4 to 10.4 and 2.0 at 5,000×50. The numbers of a block lie trial by trial, and a trial
//! writes some 80 bytes an item.
//!
//! # Where the 490 are, against the 350 that were wanted
//!
//! | | |
//! |---|---|
//! | drawing: 16 the generator, 20 the normal score, 26 the table of the law, the rest to put it in its place | 73 |
//! | taking the best part out of its queue, and the lane | 65 |
//! | its finish, start and ready time, for the part and for its item | 40 |
//! | the agenda: 25 to put a part on the wheel, 45 to take the next one off and to log it | 70 |
//! | giving the lane back, and releasing what follows | 70 |
//! | risks, the moment's loop, and the start of a trial | 75 |
//! | counting: 16 the quarter, 10 the day, 8 the histogram, 7 the exact sums, 10 to turn the block round | 95 |
//!
//! Some 75 of the scheduler's check that a position is within its list. The prototype of 255, thrown
//! away, had lanes, links from finish to start, risks and percentiles alone: no ready times, no log of
//! who freed a lane, no item apart from its part, no dates that hold an item, no horizon, no quarters and
//! no sums.
//!
//! # What did not help
//!
//! - A tournament over lanes: 230 instructions an item-trial, with every bound checked.
//! - Finding the place of a new finish by counting all earlier ones, without a branch: no faster.
//! - A bit for each team that can pull, without a branch, in place of the list: 50 instructions more and
//!   no faster.
//! - The priority of the best part kept with each team that can pull: what keeping it up takes is what
//!   looking it up saves, as two teams can seldom pull at once.
//! - Copying the parts of an untouched trial, 32 bytes each, instead of writing them anew: as many
//!   instructions, and twice the memory.
//!
//! # What comes next
//!
//! The scheduler's lists of parts are of one length, but each is checked for itself, and the place of
//! each is read again after every write: a loop that borrows them all once may save some 40.
//! Changing capacity costs 240: 180 to find finishes in it, 60 to draw weeks.
//!
//! Reasons cost 270 on top, where they were 650 while they were summed trial by trial. Drivers cost 180 an
//! input and trial, where sorting had them at 380: 40 are for drawing it again.

use std::hint::black_box;

use roadcast::forecast::{Driver, drivers, percentile_day};
use roadcast::model::Plan;
use roadcast::network::Network;
use roadcast::runner::threads;
use roadcast::trial::{BLOCK_TRIALS, Detail, Recording, Rows, Tally, draw_amounts};

use super::engine;
use super::race::{Entrant, Race};
use super::report::{Target, line, not_measured, title};
use super::rivals::{NodeRival, PlainPlan, Simulator};
use super::variants::{self, SIZES};
use super::workload::standard;

/// How often each is run; odd, so that there is a middle.
const ROUNDS: usize = 7;

/// A standard workload without correlation, in every form it is run in.
struct Ground {
    items: usize,
    teams: usize,
    trials: u32,
    network: Network,
    rivals_plan: PlainPlan,
}

impl Ground {
    fn new(items: usize, teams: usize) -> Self {
        let plan = variants::plain(standard(items, teams, 1));
        Self {
            items,
            teams,
            // About as much work for each, but never so few trials that set-up counts.
            trials: (1_000_000 / items).clamp(1_000, 10_000) as u32,
            network: engine::network(&plan, 1),
            rivals_plan: PlainPlan::of(&plan),
        }
    }
}

/// Who ran a workload; the rivals in JavaScript only where there is a Node.
struct Field {
    engine: Entrant,
    rust: Entrant,
    good: Option<Entrant>,
    best: Option<Entrant>,
}

/// Engine and rivals on the standard workloads.
pub(crate) fn rivals() {
    let grounds: Vec<Ground> =
        SIZES.iter().map(|(items, teams)| Ground::new(*items, *teams)).collect();
    let simulators: Vec<Simulator<'_>> =
        grounds.iter().map(|ground| Simulator::new(&ground.rivals_plan)).collect();
    let mut race = Race::default();
    let fields: Vec<Field> = grounds
        .iter()
        .zip(&simulators)
        .map(|(ground, simulator)| {
            let trials = ground.trials;
            let items = ground.items;
            Field {
                engine: race.enter(items, trials, move || forecast(&ground.network, trials)),
                rust: race.enter(items, trials, move || simulator.p85(trials, 1)),
                good: enter_node(&mut race, "good.mjs", ground),
                best: enter_node(&mut race, "best.mjs", ground),
            }
        })
        .collect();
    race.run(ROUNDS);
    table(&race, &grounds, &fields);
    ratios(&race, &fields);
}

fn table(race: &Race<'_>, grounds: &[Ground], fields: &[Field]) {
    title(
        "Nanoseconds an item-trial, constant capacity, ρ = 0, percentiles of every item included",
    );
    print!("  {:<32}", "");
    grounds
        .iter()
        .for_each(|ground| print!("{:>12}", format!("{}×{}", ground.items, ground.teams)));
    println!();
    let row = |name: &str, entrant: &dyn Fn(&Field) -> Option<Entrant>| {
        print!("  {name:<32}");
        for field in fields {
            match entrant(field) {
                Some(entrant) => print!("{:>12.1}", race.nanoseconds(entrant)),
                None => print!("{:>12}", "no Node"),
            }
        }
        println!();
    };
    row("the engine, one thread", &|field| Some(field.engine));
    row("straightforward Rust", &|field| Some(field.rust));
    row("the best JavaScript we know of", &|field| field.best);
    row("good JavaScript", &|field| field.good);
}

/// The figures with targets, on 200×8.
fn ratios(race: &Race<'_>, fields: &[Field]) {
    let Field { engine, rust, good, best } = fields[1];
    println!();
    line("ns an item-trial, 200×8", race.nanoseconds(engine), 1, Target::AtMost(45.0));
    let growth = race.ratio(fields[3].engine, engine);
    line("growth: ns at 5,000×50 ÷ 200×8", growth, 2, Target::AtMost(2.0));
    // 45 ns where straightforward Rust takes 190: the ratio holds on other machines too.
    line("straightforward Rust ÷ the engine", race.ratio(rust, engine), 2, Target::AtLeast(4.2));
    let (Some(good), Some(best)) = (good, best) else {
        return not_measured("JavaScript ÷ the engine", "node not found");
    };
    line("good JavaScript ÷ the engine", race.ratio(good, engine), 2, Target::AtLeast(6.0));
    line("the best JavaScript ÷ the engine", race.ratio(best, engine), 2, Target::AtLeast(2.0));
    line("good JavaScript ÷ straightforward Rust", race.ratio(good, rust), 2, Target::AtMost(1.8));
}

fn enter_node<'a>(race: &mut Race<'a>, file: &str, ground: &Ground) -> Option<Entrant> {
    let mut rival = NodeRival::start(file)?;
    rival.load(&ground.rivals_plan);
    let trials = ground.trials;
    Some(race.enter_timed(ground.items, trials, move || rival.run(trials, 1).0))
}

/// More of the model, more threads, more trials, and where the time goes: on 200×8.
pub(crate) fn layers() {
    const TRIALS: u32 = 10_000;
    let (items, teams) = SIZES[1];
    let base = standard(items, teams, 1);
    let plain_plan = variants::plain(base.clone());
    let plain = engine::network(&plain_plan, 1);
    let correlated = engine::network(&base, 1);
    let calendars = engine::network(&variants::calendars(plain_plan.clone()), 1);
    let mut race = Race::default();
    let alone = race.enter(items, TRIALS, || forecast(&plain, TRIALS));
    let with_correlation = race.enter(items, TRIALS, || forecast(&correlated, TRIALS));
    let with_calendars = race.enter(items, TRIALS, || forecast(&calendars, TRIALS));
    let with_reasons = race.enter(items, TRIALS, || reasons(&plain_plan, &plain, TRIALS));
    let one_thread = race.enter(items, TRIALS, || on_threads(&plain, TRIALS, 1));
    let two_threads = race.enter(items, TRIALS, || on_threads(&plain, TRIALS, 2));
    let few = race.enter(items, 1_000, || forecast(&plain, 1_000));
    let many = race.enter(items, 100_000, || forecast(&plain, 100_000));
    let drawn = race.enter(items, TRIALS, || draw(&plain, TRIALS));
    let scheduled = race.enter(items, TRIALS, || schedule(&plain, TRIALS));
    race.run(ROUNDS);

    title("Layers, threads and growth: 200×8, times as long as plain");
    let added = |entrant| race.ratio(entrant, alone);
    line("+ correlation 0.2", added(with_correlation), 2, Target::AtMost(1.25));
    let what = "+ calendars, absences and weekly throughput draws";
    line(what, added(with_calendars), 2, Target::AtMost(1.5));
    line("+ criticality, waiting and drivers", added(with_reasons), 2, Target::AtMost(1.6));
    let speed_up = race.ratio(one_thread, two_threads);
    line("one thread ÷ two threads", speed_up, 2, Target::AtLeast(1.75));
    line("100,000 trials ÷ 1,000, a trial", race.ratio(many, few), 2, Target::AtMost(1.1));

    title("Where the time goes: 200×8 plain, ns an item-trial");
    let (draws, both) = (race.nanoseconds(drawn), race.nanoseconds(scheduled));
    line("drawing", draws, 1, Target::Open);
    line("scheduling", both - draws, 1, Target::Open);
    line("statistics", race.nanoseconds(alone) - both, 1, Target::Open);
}

/// Trials on this thread, and P85 of every item.
pub(crate) fn forecast(network: &Network, trials: u32) -> Vec<Option<u32>> {
    let tally = engine::run(network, 0..trials, Detail::Dates, Recording::Targets);
    p85(&tally)
}

/// The day of P85, by item.
pub(crate) fn p85(tally: &Tally) -> Vec<Option<u32>> {
    tally.items.iter().map(|item| percentile_day(&item.finish.days, tally.trials, 85)).collect()
}

/// The same with everything that is told about them, and drivers.
pub(crate) fn reasons(
    plan: &Plan,
    network: &Network,
    trials: u32,
) -> (Vec<Option<u32>>, Vec<Driver>) {
    let tally = engine::run(network, 0..trials, Detail::Everything, Recording::Targets);
    (p85(&tally), drivers(plan, network, &tally))
}

fn on_threads(network: &Network, trials: u32, count: usize) -> Option<Tally> {
    threads::run(network, 0..trials, count, Detail::Dates, Recording::Targets, &mut |_| true)
}

/// What is drawn for every part, as blocks of trials draw it.
fn draw(network: &Network, trials: u32) {
    let mut amounts = Rows::default();
    for first in (0..trials).step_by(BLOCK_TRIALS) {
        let block = first..trials.min(first + BLOCK_TRIALS as u32);
        draw_amounts(network, block, &mut amounts);
        black_box(&amounts);
    }
}

/// The same and what is drawn around it, scheduled, and the few numbers that a trial comes to.
fn schedule(network: &Network, trials: u32) -> Tally {
    engine::run(network, 0..trials, Detail::Outcomes, Recording::Targets)
}
