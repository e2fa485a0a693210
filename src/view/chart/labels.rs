//! Labels beside each other along a line, none over another.
//!
//! Invariants: the order stays; a label that has room stands where it is wanted, and labels that have
//! none share it evenly about the middle of what they want.

/// Labels that stand side by side.
struct Run {
    /// The sum of where the first would have to stand for each of them to stand where it is wanted.
    sum: f64,
    count: usize,
}

impl Run {
    /// Where the first of them stands, within `(from, to)` as far as all of them fit.
    fn first(&self, room: f64, (from, to): (f64, f64)) -> f64 {
        let rest = room * (self.count - 1) as f64;
        (self.sum / self.count as f64).min(to - rest).max(from)
    }
}

/// Where the middles of labels stand that want to stand at `wanted` (ascending), each as wide as `room`,
/// all between `from` and `to`; in pixels.
pub fn spread(wanted: &[f64], room: f64, range: (f64, f64)) -> Vec<f64> {
    let mut runs: Vec<Run> = Vec::new();
    for at in wanted {
        let mut run = Run { sum: *at, count: 1 };
        while let Some(before) = runs.pop() {
            let end = before.first(room, range) + room * before.count as f64;
            if end <= run.first(room, range) {
                runs.push(before);
                break;
            }
            let moved = run.sum - room * (before.count * run.count) as f64;
            run = Run { sum: before.sum + moved, count: before.count + run.count };
        }
        runs.push(run);
    }
    let places = runs.iter().flat_map(|run| {
        let first = run.first(room, range);
        (0..run.count).map(move |at| first + room * at as f64)
    });
    places.collect()
}
