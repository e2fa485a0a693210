//! Which versions stay when they grow old.
//!
//! The hours and days are those since 1970, not those since now: a version that stays for the last of
//! its hour stays so at every later look.

/// How many versions a plan has at most. A plan of 500 items is about 300 KB: its history stays under
/// 40 MB.
pub const VERSION_LIMIT: usize = 120;

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// The positions of the versions to forget. `times_ms` are when they were made, oldest first, in
/// milliseconds since 1970; `now_ms` is the time now.
///
/// Of the last hour all stay, of the last day the last of each hour, before that the last of each day;
/// of more than [`VERSION_LIMIT`] of these, the latest. The very last always stays. One from the future,
/// after a clock was set back, counts as of now.
pub fn thinned(times_ms: &[u64], now_ms: u64) -> Vec<usize> {
    let stays = |at: usize| match times_ms.get(at + 1) {
        None => true,
        Some(next) => {
            span(times_ms[at], now_ms).is_none_or(|span| times_ms[at] / span != next / span)
        }
    };
    let (mut kept, mut gone): (Vec<usize>, Vec<usize>) =
        (0..times_ms.len()).partition(|at| stays(*at));
    let surplus = kept.len().saturating_sub(VERSION_LIMIT);
    gone.extend(kept.drain(..surplus));
    gone.sort_unstable();
    gone
}

/// How long the stretches are of which one version stays at that age; `None` when all do.
fn span(time_ms: u64, now_ms: u64) -> Option<u64> {
    let age_ms = now_ms.saturating_sub(time_ms);
    if age_ms <= HOUR_MS {
        None
    } else if age_ms <= DAY_MS {
        Some(HOUR_MS)
    } else {
        Some(DAY_MS)
    }
}
