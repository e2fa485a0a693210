//! Each future week of a throughput team is a past week, each alike, and none knows of another.

use roadcast::trial::Draws;
use serde_json::json;

use super::{assert_shares, columns, counts};

/// Stories in whole past weeks, among them one twice.
const HISTORY: [f64; 6] = [0.0, 5.0, 5.0, 10.0, 20.0, 40.0];
/// Stories a week that can be drawn, and how likely each is.
const STORIES: [f64; 5] = [0.0, 5.0, 10.0, 20.0, 40.0];
const CHANCES: [f64; 5] = [1.0 / 6.0, 2.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0];

/// Stories of the week from 0, of a team.
fn stories(draws: &Draws, team: usize, week: u32) -> f64 {
    let profile = draws.profiles[team].as_ref().expect("weeks are drawn");
    let begun = profile.pieces().filter(|(from, _)| *from <= f64::from(5 * week));
    5.0 * begun.last().expect("the first week begins at 0").1
}

#[test]
fn weeks_are_drawn_each_alike() {
    let team = |id: &str| json!({ "id": id, "lanes": 1, "throughput": { "per_week": HISTORY } });
    let fields = json!({ "horizon": "2027-02-12", "teams": [team("A"), team("B")] });
    let weeks = columns::<7>(fields, |draws| {
        let of_a = |week| stories(draws, 0, week);
        [of_a(0), of_a(1), of_a(2), of_a(3), of_a(4), of_a(5), stories(draws, 1, 0)]
    });
    for (week, drawn) in weeks.iter().enumerate() {
        assert_shares(&format!("week {week}"), &counts(drawn, &STORIES), &CHANCES);
    }
    // Neighbors, the first and the last, and the same week of two teams.
    for (one, other) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (0, 6)] {
        // Sums of a number and a hundred times another tell both.
        let code = |a: f64, b: f64| a + 100.0 * b;
        let pairs: Vec<f64> =
            weeks[one].iter().zip(&weeks[other]).map(|(a, b)| code(*a, *b)).collect();
        let table = |values: fn(usize, usize) -> f64| -> Vec<f64> {
            (0..25).map(|cell| values(cell / 5, cell % 5)).collect()
        };
        let found = counts(&pairs, &table(|a, b| STORIES[a] + 100.0 * STORIES[b]));
        let chances = table(|a, b| CHANCES[a] * CHANCES[b]);
        assert_shares(&format!("weeks {one} and {other}"), &found, &chances);
    }
}
