//! The network as the scheduler walks it: what it touches at every step, close together and flat.
//!
//! Made once for all trials of a network. Parts are numbered by priority already; here every team
//! gets a run of bits for the parts that it alone can pull, in the same order. Another order of
//! priority changes those bits and nothing else.

use crate::network::{Link, LinkKind, Network, PartNode, Profile, State, Supply};

use super::ready::Queue;

/// Everything about a network that a schedule needs and that no trial changes.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// By part.
    pub(super) parts: Vec<PartStep>,
    /// By part: links that do not allow its start when a trial begins, if it is that of a simple item.
    pub(super) open_links: Vec<u32>,
    /// By part: 0 is pulled first; no two are the same.
    pub(super) priorities: Vec<u32>,
    /// By item.
    pub(super) items: Vec<ItemStep>,
    /// By item: how a trial begins.
    pub(super) untouched: Vec<Gate>,
    /// Items whose gates a trial changes, whatever it draws: those that are held by other things than
    /// links that are told when they come, and those that are not simple.
    pub(super) gated: Vec<u32>,
    /// The same for what only items that are not simple need.
    pub(super) no_progress: Vec<(u32, Progress)>,
    /// Items begun before `t = 0`, with their start.
    pub(super) begun: Vec<(u32, f64)>,
    /// Items done before, with start and finish.
    pub(super) done: Vec<(u32, f64, f64)>,
    /// Items with the external arrivals that they wait for.
    pub(super) arrivals: Vec<(u32, u32)>,
    /// Items that no predecessor holds back.
    pub(super) unheld: Vec<u32>,
    /// Items to release when another is finished, item by item.
    followers: Vec<Follower>,
    /// All other links to successors, item by item: first those from its start.
    links: Vec<Link>,
    /// By team.
    pub(super) teams: Vec<TeamStep>,
    /// By team: how its queue begins.
    pub(super) queues: Vec<Queue>,
    /// By bit of the ready parts.
    pub(super) queued: Vec<Queued>,
    /// By team: the next bit to give away.
    next_bits: Vec<u32>,
    /// How finely the agenda tells finishes apart.
    pub(super) slots_per_day: f64,
}

/// What pulling and finishing a part needs.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
pub(super) struct PartStep {
    pub(super) item: u32,
    /// The first team it needs.
    pub(super) team: u32,
    /// Its bit among the ready parts; [`WIDE`] for a part that needs anything but one lane of one
    /// team.
    pub(super) bit: u32,
    /// Parts of simple items that follow on its item, as far as there is room; else [`NO_PART`].
    pub(super) next: [u32; 2],
    /// The other followers of its item.
    rest: Run,
    /// Whether its amount is effort of that team, not a duration.
    pub(super) is_effort: bool,
    /// Whether it is the whole of a [simple](is_simple) item.
    pub(super) is_simple: bool,
}

/// What a bit of the ready parts stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Queued {
    pub(super) part: u32,
    /// That of the part, once more.
    pub(super) priority: u32,
}

/// Not in the queue of one team.
pub(super) const WIDE: u32 = u32::MAX;

/// A run of a list.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    first: u32,
    len: u32,
}

impl PartStep {
    /// Whether more follows on its item than there is room for.
    #[inline(always)]
    pub(super) fn has_rest(&self) -> bool {
        self.rest.len > 0
    }
}

impl Run {
    fn of<T>(self, list: &[T]) -> &[T] {
        &list[self.first as usize..][..self.len as usize]
    }
}

/// An item that may start when another is finished.
#[derive(Clone, Copy, Debug)]
pub(super) struct Follower {
    pub(super) item: u32,
    /// Its part, if it is [simple](is_simple); else [`NO_PART`].
    pub(super) part: u32,
}

/// No part that stands for a whole item.
pub(super) const NO_PART: u32 = u32::MAX;

/// What follows on an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct ItemStep {
    /// Its part, if it is [simple](is_simple); else [`NO_PART`].
    pub(super) part: u32,
    followers: Run,
    start_links: Run,
    finish_links: Run,
}

/// The times of an item.
#[derive(Clone, Copy, Debug)]
pub struct ItemTimes {
    /// When its first part is pulled; negative if it was begun before.
    pub start: f64,
    /// When its last part is finished and no link holds it any more.
    pub finish: f64,
}

/// What holds the start of an item. Of a simple one, its part counts the links, and knows the rest if
/// it is not held by anything but those that are told when they come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gate {
    /// The latest of the conditions of its start known so far. Of those that come at the very moment
    /// at which they are told, as nearly all do, the last alone.
    pub(super) time: f64,
    /// Its part, if it is [simple](is_simple); else [`NO_PART`].
    pub(super) part: u32,
    /// Links that do not yet allow its start, and [`HELD`] if anything but them does not.
    pub(super) open: u32,
    /// The condition that was met last.
    pub(super) hold: Hold,
}

/// Something other than a link that is told when it comes may hold an item: its own date, an arrival,
/// a lag, or a risk.
pub(super) const HELD: u32 = 1 << 31;

/// How far an item is that is not [simple](is_simple).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Progress {
    /// The latest of the conditions of its finish known so far.
    pub(super) finish: f64,
    /// Links that do not yet allow its finish.
    pub(super) open_finishes: u32,
    /// Parts that are not pulled.
    pub(super) unpulled: u32,
    /// Parts of the current stage that are not finished.
    pub(super) unfinished: u32,
    /// The current stage.
    pub(super) stage: u32,
    /// Whether all conditions and delays are over.
    pub(super) is_open: bool,
    /// Whether the current stage waits for that.
    pub(super) stage_waits: bool,
}

/// Why an item is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A predecessor.
    Dependency,
    /// Its own date, or the plan's start.
    NotBefore,
    /// An external arrival.
    External,
}

/// A team's place.
#[derive(Clone, Copy, Debug)]
pub(super) struct TeamStep {
    pub(super) lanes: u32,
    /// The first of its bits.
    first_bit: u32,
}

impl Layout {
    pub(super) fn new(network: &Network) -> Self {
        let mut layout = Self {
            parts: network.parts.iter().enumerate().map(|(at, _)| part_step(network, at)).collect(),
            items: Vec::with_capacity(network.items.len()),
            open_links: vec![0; network.parts.len()],
            priorities: (0..network.parts.len() as u32).collect(),
            untouched: (0..network.items.len()).map(|item| untouched(network, item)).collect(),
            gated: Vec::new(),
            no_progress: (0..network.items.len())
                .filter(|item| !is_simple(network, *item))
                .map(|item| (item as u32, progress(network, item)))
                .collect(),
            begun: Vec::new(),
            done: Vec::new(),
            arrivals: Vec::new(),
            unheld: Vec::new(),
            followers: Vec::new(),
            links: Vec::new(),
            teams: Vec::with_capacity(network.teams.len()),
            queues: Vec::with_capacity(network.teams.len()),
            queued: Vec::new(),
            next_bits: Vec::new(),
            slots_per_day: slots_per_day(network),
        };
        for item in 0..network.items.len() {
            layout.add_item(network, item);
        }
        layout.add_teams(network);
        layout
    }

    fn add_item(&mut self, network: &Network, item: usize) {
        let node = &network.items[item];
        match node.state {
            State::InProgress(started) => self.begun.push((item as u32, started)),
            State::Done { start, finish } => self.done.push((item as u32, start, finish)),
            State::NotStarted | State::Dropped => {}
        }
        self.arrivals.extend(node.externals.iter().map(|external| (item as u32, *external)));
        let gate = self.untouched[item];
        if gate.open & !HELD == 0 && node.parts > 0 {
            self.unheld.push(item as u32);
        }
        if gate.open & HELD != 0 || gate.part == NO_PART {
            self.gated.push(item as u32);
        }
        if gate.part != NO_PART {
            self.open_links[gate.part as usize] = gate.open;
        }
        let (told, others): (Vec<Link>, Vec<Link>) =
            node.successors.iter().partition(|link| is_told_when_it_comes(network, item, link));
        let (starts, finishes): (Vec<Link>, Vec<Link>) =
            others.into_iter().partition(|link| link.kind.from_start());
        let told = told
            .into_iter()
            .map(|link| Follower { item: link.item, part: sole_part(network, link.item as usize) });
        let mut told: Vec<Follower> = told.collect();
        told.sort_by_key(|follower| follower.part == NO_PART);
        let at_hand = told.iter().take(2).filter(|follower| follower.part != NO_PART);
        let mut next = [NO_PART; 2];
        next.iter_mut().zip(at_hand.clone()).for_each(|(next, follower)| *next = follower.part);
        let at_hand = at_hand.count() as u32;
        let followers = append(&mut self.followers, told.into_iter());
        for part in &mut self.parts[network.parts_of(item)] {
            part.next = next;
            part.rest = Run { first: followers.first + at_hand, len: followers.len - at_hand };
        }
        self.items.push(ItemStep {
            part: sole_part(network, item),
            followers,
            start_links: append(&mut self.links, starts.into_iter()),
            finish_links: append(&mut self.links, finishes.into_iter()),
        });
    }

    fn add_teams(&mut self, network: &Network) {
        let mut queued: Vec<Vec<u32>> = vec![Vec::new(); network.teams.len()];
        for (position, part) in self.parts.iter().enumerate().filter(|(_, part)| part.bit != WIDE) {
            queued[part.team as usize].push(position as u32);
        }
        for (team, queue) in network.teams.iter().zip(queued) {
            let first_bit = self.queued.len() as u32;
            for part in queue {
                let step = &mut self.parts[part as usize];
                step.bit = self.queued.len() as u32;
                self.queued.push(Queued { part, priority: self.priorities[part as usize] });
            }
            let none = Queued { part: u32::MAX, priority: u32::MAX };
            self.queued.resize(self.queued.len().next_multiple_of(WORD as usize), none);
            let days_per_unit = days_per_unit(&team.supply, team.lanes);
            self.queues.push(Queue::new(team.lanes, first_bit, days_per_unit));
            self.teams.push(TeamStep { lanes: team.lanes, first_bit });
        }
    }

    /// Gives the parts of `items`, one item after the other, the priorities 0, 1, 2, …. Every item that
    /// has parts must be among them, once.
    pub(super) fn prioritize(&mut self, network: &Network, items: impl Iterator<Item = u32>) {
        let mut priority = 0;
        self.next_bits.clear();
        self.next_bits.extend(self.teams.iter().map(|team| team.first_bit));
        for item in items {
            for part in network.parts_of(item as usize) {
                self.priorities[part] = priority;
                let step = &mut self.parts[part];
                if step.bit != WIDE {
                    let bit = &mut self.next_bits[step.team as usize];
                    step.bit = *bit;
                    self.queued[*bit as usize] = Queued { part: part as u32, priority };
                    *bit += 1;
                }
                priority += 1;
            }
        }
        debug_assert_eq!(priority as usize, self.parts.len());
    }

    /// The part of `item`, if it is [simple](is_simple).
    pub(super) fn simple_part(&self, item: u32) -> Option<usize> {
        let part = self.items[item as usize].part;
        (part != NO_PART).then_some(part as usize)
    }

    /// Whether in every trial something holds `item` that is not a link which is told when it comes.
    pub(super) fn is_held(&self, item: u32) -> bool {
        self.untouched[item as usize].open & HELD != 0
    }

    /// Items that may start when `item` is finished, as far as it is concerned.
    pub(super) fn followers(&self, item: usize) -> &[Follower] {
        self.items[item].followers.of(&self.followers)
    }

    /// The same for the item of a part, without those at hand.
    pub(super) fn rest(&self, part: &PartStep) -> &[Follower] {
        part.rest.of(&self.followers)
    }

    /// Links from the start of `item`.
    pub(super) fn start_links(&self, item: usize) -> &[Link] {
        self.items[item].start_links.of(&self.links)
    }

    /// Links from its finish that have to be told of it before it comes.
    pub(super) fn finish_links(&self, item: usize) -> &[Link] {
        self.items[item].finish_links.of(&self.links)
    }
}

/// Appends to a list; the run of what was appended.
fn append<T>(list: &mut Vec<T>, more: impl Iterator<Item = T>) -> Run {
    let first = list.len() as u32;
    list.extend(more);
    Run { first, len: list.len() as u32 - first }
}

/// Bits of a word.
pub(super) const WORD: u32 = u64::BITS;

/// Whether the finish of `item` is that of its last part, so that it is time enough to tell its
/// successors when it comes.
fn finishes_with_its_parts(network: &Network, item: usize) -> bool {
    let node = &network.items[item];
    node.earliest_finish == f64::NEG_INFINITY
        && node.predecessors.iter().all(|link| link.kind.holds_start())
}

/// Whether it is time enough to tell the successor of the finish of `item` when that comes.
fn is_told_when_it_comes(network: &Network, item: usize, link: &Link) -> bool {
    link.kind == LinkKind::FinishStart && link.lag == 0.0 && finishes_with_its_parts(network, item)
}

/// Whether a part needs one lane of one team, and nothing else.
fn takes_one_lane(network: &Network, part: usize) -> bool {
    let needs = network.needs_of(part);
    needs.len() == 1 && needs[0].lanes == 1
}

/// Whether an item is no more than its only part, which takes one lane: it starts and finishes with it,
/// and nobody has to be told before the finish comes. Most are.
fn is_simple(network: &Network, item: usize) -> bool {
    let node = &network.items[item];
    node.parts == 1
        && node.state == State::NotStarted
        && takes_one_lane(network, node.first_part as usize)
        && finishes_with_its_parts(network, item)
        && node.successors.iter().all(|link| is_told_when_it_comes(network, item, link))
}

/// The part of a simple item.
fn sole_part(network: &Network, item: usize) -> u32 {
    if is_simple(network, item) { network.items[item].first_part } else { NO_PART }
}

fn part_step(network: &Network, position: usize) -> PartStep {
    let part = &network.parts[position];
    let needs = network.needs_of(position);
    let first = needs.first();
    PartStep {
        item: part.item,
        team: first.map_or(u32::MAX, |need| need.team),
        // The bit itself is given when the parts of each team are counted.
        bit: if takes_one_lane(network, position) { 0 } else { WIDE },
        is_effort: part.worker.is_some(),
        is_simple: is_simple(network, part.item as usize),
        next: [NO_PART; 2],
        rest: Run::default(),
    }
}

fn untouched(network: &Network, item: usize) -> Gate {
    let node = &network.items[item];
    let holds = node.predecessors.iter().filter(|link| link.kind.holds_start());
    let comes = |link: &Link| is_told_when_it_comes(network, link.item as usize, link);
    let is_held = node.earliest > 0.0 || !node.externals.is_empty() || !holds.clone().all(comes);
    Gate {
        time: node.earliest,
        part: sole_part(network, item),
        open: holds.count() as u32 + if is_held { HELD } else { 0 },
        hold: if node.earliest_by_dependency { Hold::Dependency } else { Hold::NotBefore },
    }
}

fn progress(network: &Network, item: usize) -> Progress {
    let node = &network.items[item];
    let holds = node.predecessors.iter().filter(|link| !link.kind.holds_start());
    Progress {
        finish: node.earliest_finish,
        open_finishes: holds.count() as u32,
        unpulled: node.parts,
        unfinished: 0,
        stage: 0,
        is_open: false,
        stage_waits: true,
    }
}

/// Working days that a unit of a team's capacity takes one lane; not a number where that changes.
fn days_per_unit(supply: &Supply, lanes: u32) -> f64 {
    let constant = people(supply).and_then(Profile::constant).filter(|rate| *rate > 0.0);
    constant.map_or(f64::NAN, |rate| f64::from(lanes) / rate)
}

/// Two slots for each part that may be at work, over the time that a part takes, by and large: what
/// takes longer than that is on the wheel's next turn, and what is shorter shares a slot.
fn slots_per_day(network: &Network) -> f64 {
    let lanes: f64 = network.teams.iter().map(|team| f64::from(team.lanes)).sum();
    let days: f64 = network.parts.iter().map(|part| likely_days(network, part)).sum();
    let parts = network.parts.len() as f64;
    let at_work = if lanes < parts { lanes } else { parts };
    if days > 0.0 { 2.0 * at_work * parts / days } else { 1.0 }
}

/// The median duration of a part, with the mean capacity of its team.
fn likely_days(network: &Network, part: &PartNode) -> f64 {
    let amount = network.laws.at_score(part.amount, 0.0);
    let team = part.worker.map(|team| &network.teams[team as usize]);
    let rate = team.map_or(0.0, |team| likely_rate(&team.supply) / f64::from(team.lanes));
    if rate > 0.0 { amount / rate } else { amount }
}

/// What a team can do in a working day, by and large; 0 where nothing is known of it.
fn likely_rate(supply: &Supply) -> f64 {
    let mean = |sum: f64, count: usize| if count > 0 { sum / count as f64 } else { 0.0 };
    match supply {
        Supply::LanesOnly => 0.0,
        Supply::People { profile, .. } => {
            mean(profile.pieces().map(|(_, rate)| rate).sum(), profile.pieces().count())
        }
        Supply::Throughput { history, days_per_week, .. } => {
            mean(history.iter().sum(), history.len()) / days_per_week
        }
    }
}

/// The capacity of a team that has people.
pub(super) fn people(supply: &Supply) -> Option<&Profile> {
    match supply {
        Supply::People { profile, .. } => Some(profile),
        Supply::LanesOnly | Supply::Throughput { .. } => None,
    }
}
