//! What an item waits for, in words.

use roadcast::forecast::{Cause, Waiting};
use roadcast::model::TeamId;
use roadcast::view::why::waits;

use super::plan;

#[test]
fn waits_are_named_the_longest_first_and_short_ones_not_at_all() {
    let waiting = Waiting {
        dependency: 3.0,
        team: 12.1,
        by_team: vec![(TeamId::from("core"), 12.0), (TeamId::from("gone"), 0.1)],
        external: 4.5,
        ..Waiting::default()
    };
    let found = waits(&plan(), &waiting);
    let words: Vec<&str> = found.iter().map(|wait| wait.words.as_str()).collect();
    assert_eq!(
        words,
        ["12 days for Core", "4.5 days for something from outside", "3 days for other items"]
    );
    assert_eq!(found[0].cause, Cause::Team);
    assert_eq!(waits(&plan(), &Waiting::default()), []);
}
