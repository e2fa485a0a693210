//! The network as the scheduler walks it: what it touches at every step, close together and flat.
//!
//! Made once for all trials of a network. Parts are numbered by priority already; here every team
//! gets a run of bits for the parts that it alone can pull, in the same order. Another order of
//! priority changes those bits and nothing else.

use crate::network::{Link, LinkKind, Network, Profile, State, Supply};

/// Everything about a network that a schedule needs and that no trial changes.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// By part.
    pub(super) parts: Vec<PartStep>,
    /// By item.
    pub(super) items: Vec<ItemStep>,
    /// By item: how a trial begins.
    pub(super) untouched: Vec<ItemTimes>,
    /// By item: the same for what only items of several parts, or held finishes, need.
    pub(super) no_progress: Vec<Progress>,
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
    /// By bit of the ready parts: which part it is.
    pub(super) part_at: Vec<u32>,
    /// By team: the next bit to give away.
    next_bits: Vec<u32>,
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
    /// Whether its amount is effort of that team, not a duration.
    pub(super) is_effort: bool,
    /// Whether it is the whole of a [simple](is_simple) item.
    pub(super) is_simple: bool,
    /// How many lanes of that team.
    pub(super) lanes: u32,
    /// 0 is pulled first; no two are the same.
    pub(super) priority: u32,
    /// The followers of its item.
    followers: Run,
}

/// Not in the queue of one team.
pub(super) const WIDE: u32 = u32::MAX;

/// A run of a list.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    first: u32,
    len: u32,
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

/// The times of an item, and what holds its start.
#[derive(Clone, Copy, Debug)]
pub struct ItemTimes {
    /// When its first part is pulled; negative if it was begun before.
    pub start: f64,
    /// When its last part is finished and no link holds it any more.
    pub finish: f64,
    /// The latest of the conditions of its start known so far.
    pub(super) gate: f64,
    /// Links that do not yet allow its start.
    pub(super) open: u32,
    /// The condition that was met last.
    pub(super) hold: Hold,
}

/// How far an item is that is not [simple](is_simple).
#[derive(Clone, Copy, Debug)]
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
    /// Working days that a unit of its capacity takes one lane, where that never changes.
    pub(super) days_per_unit: Option<f64>,
}

impl Layout {
    pub(super) fn new(network: &Network) -> Self {
        let mut layout = Self {
            parts: network.parts.iter().enumerate().map(|(at, _)| part_step(network, at)).collect(),
            items: Vec::with_capacity(network.items.len()),
            untouched: (0..network.items.len()).map(|item| untouched(network, item)).collect(),
            no_progress: (0..network.items.len()).map(|item| progress(network, item)).collect(),
            begun: Vec::new(),
            done: Vec::new(),
            arrivals: Vec::new(),
            unheld: Vec::new(),
            followers: Vec::new(),
            links: Vec::new(),
            teams: Vec::with_capacity(network.teams.len()),
            part_at: Vec::new(),
            next_bits: Vec::new(),
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
        if self.untouched[item].open == 0 && node.parts > 0 {
            self.unheld.push(item as u32);
        }
        let (told, others): (Vec<Link>, Vec<Link>) =
            node.successors.iter().partition(|link| is_told_when_it_comes(network, item, link));
        let (starts, finishes): (Vec<Link>, Vec<Link>) =
            others.into_iter().partition(|link| link.kind.from_start());
        let told = told
            .into_iter()
            .map(|link| Follower { item: link.item, part: sole_part(network, link.item as usize) });
        let followers = append(&mut self.followers, told);
        for part in &mut self.parts[network.parts_of(item)] {
            part.followers = followers;
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
            let first_bit = self.part_at.len() as u32;
            for part in &queue {
                self.parts[*part as usize].bit = self.part_at.len() as u32;
                self.part_at.push(*part);
            }
            self.part_at.resize(self.part_at.len().next_multiple_of(WORD), u32::MAX);
            self.teams.push(TeamStep {
                lanes: team.lanes,
                first_bit,
                days_per_unit: days_per_unit(&team.supply, team.lanes),
            });
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
                let step = &mut self.parts[part];
                step.priority = priority;
                priority += 1;
                if step.bit != WIDE {
                    let bit = &mut self.next_bits[step.team as usize];
                    step.bit = *bit;
                    self.part_at[*bit as usize] = part as u32;
                    *bit += 1;
                }
            }
        }
        debug_assert_eq!(priority as usize, self.parts.len());
    }

    /// Items that may start when `item` is finished, as far as it is concerned.
    pub(super) fn followers(&self, item: usize) -> &[Follower] {
        self.items[item].followers.of(&self.followers)
    }

    /// The same for the item of a part.
    #[inline]
    pub(super) fn followers_of_part(&self, part: &PartStep) -> &[Follower] {
        part.followers.of(&self.followers)
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
pub(super) const WORD: usize = u64::BITS as usize;

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

/// Whether an item is no more than its only part: it starts and finishes with it, and nobody has to
/// be told before the finish comes. Most are.
fn is_simple(network: &Network, item: usize) -> bool {
    let node = &network.items[item];
    node.parts == 1
        && node.state == State::NotStarted
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
    let alone = needs.len() == 1 && needs[0].lanes == 1;
    PartStep {
        item: part.item,
        team: first.map_or(u32::MAX, |need| need.team),
        // The bit itself is given when the parts of each team are counted.
        bit: if alone { 0 } else { WIDE },
        is_effort: part.worker.is_some(),
        is_simple: is_simple(network, part.item as usize),
        lanes: first.map_or(1, |need| need.lanes),
        priority: position as u32,
        followers: Run::default(),
    }
}

fn untouched(network: &Network, item: usize) -> ItemTimes {
    let node = &network.items[item];
    let holds = node.predecessors.iter().filter(|link| link.kind.holds_start());
    ItemTimes {
        start: f64::INFINITY,
        finish: f64::INFINITY,
        gate: node.earliest,
        open: holds.count() as u32,
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

fn days_per_unit(supply: &Supply, lanes: u32) -> Option<f64> {
    match supply {
        Supply::People { profile, .. } => {
            profile.constant().filter(|rate| *rate > 0.0).map(|rate| f64::from(lanes) / rate)
        }
        Supply::LanesOnly | Supply::Throughput { .. } => None,
    }
}

/// The capacity of a team that has people.
pub(super) fn people(supply: &Supply) -> Option<&Profile> {
    match supply {
        Supply::People { profile, .. } => Some(profile),
        Supply::LanesOnly | Supply::Throughput { .. } => None,
    }
}
