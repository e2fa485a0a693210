//! Published problems with published answers.
//!
//! Job shops: Fisher and Thompson (*Industrial scheduling*, 1963), Lawrence (1984). Features with a cost
//! of delay each: Black Swan Farming.

use roadcast::search::Goal;
use serde_json::json;

use crate::plans::{plan, team};

use super::instances::{JobShop, SingleMachine};
use super::search;

/// Six jobs on six machines. The optimum is 55, but it idles on purpose.
fn ft06() -> JobShop {
    JobShop {
        machines: vec![
            vec![2, 0, 1, 3, 5, 4],
            vec![1, 2, 4, 5, 0, 3],
            vec![2, 3, 5, 0, 1, 4],
            vec![1, 0, 2, 3, 4, 5],
            vec![2, 1, 4, 5, 0, 3],
            vec![1, 3, 5, 0, 4, 2],
        ],
        days: vec![
            vec![1, 3, 6, 7, 3, 6],
            vec![8, 5, 10, 10, 10, 4],
            vec![5, 4, 8, 9, 1, 7],
            vec![5, 5, 5, 3, 8, 9],
            vec![9, 3, 5, 4, 3, 1],
            vec![3, 3, 9, 10, 4, 1],
        ],
    }
}

/// Ten jobs on five machines.
fn la01() -> JobShop {
    JobShop {
        machines: vec![
            vec![1, 0, 4, 3, 2],
            vec![0, 3, 4, 2, 1],
            vec![3, 4, 1, 2, 0],
            vec![1, 0, 4, 2, 3],
            vec![0, 3, 2, 1, 4],
            vec![1, 2, 4, 0, 3],
            vec![3, 4, 1, 2, 0],
            vec![2, 0, 1, 3, 4],
            vec![3, 1, 4, 0, 2],
            vec![4, 3, 2, 1, 0],
        ],
        days: vec![
            vec![21, 53, 95, 55, 34],
            vec![21, 52, 16, 26, 71],
            vec![39, 98, 42, 31, 12],
            vec![77, 55, 79, 66, 77],
            vec![83, 34, 64, 19, 37],
            vec![54, 43, 79, 92, 62],
            vec![69, 77, 87, 87, 93],
            vec![38, 60, 41, 24, 83],
            vec![17, 49, 25, 44, 98],
            vec![77, 79, 43, 75, 96],
        ],
    }
}

#[test]
fn ft06_ends_after_57_days_as_well_as_the_pull_rule_can() {
    let (_, progress) = search(&ft06().plan(), Goal::Finish, 20_000);
    assert_eq!(progress.best_loss, 57.0);
}

#[test]
fn la01_ends_after_666_days() {
    let (_, progress) = search(&la01().plan(), Goal::Finish, 20_000);
    assert_eq!(progress.best_loss, 666.0);
}

#[test]
fn three_features_cost_157_in_the_best_of_six_orders() {
    let feature = |id: &str, days: u32, per_week: u32| {
        json!({ "id": id, "name": id, "parts": [{ "team": "one", "effort": days }],
                "value": { "delay_cost": { "profile": "standard", "per_week": per_week } } })
    };
    let plan = plan(json!({
        "calendar": { "workdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
        "teams": [team("one", 1)],
        "items": [feature("A", 21, 3), feature("B", 28, 7), feature("C", 42, 9)],
    }));
    let (search, progress) = search(&plan, Goal::DelayCost, 100);
    assert_eq!(progress.best_loss, 157.0);
    assert_eq!(search.best(), [1, 2, 0]);
}

/// All are late whatever is done, so that weight over duration is the best order (Smith 1956): 4/1,
/// 3/1, 5/2, 3/2, 4/3, 1/1, 1/4. They end on days 1, 2, 4, 6, 9, 10, 14, each one day before late:
/// 4·1 + 3·2 + 5·4 + 3·6 + 4·9 + 1·10 + 1·14 = 108, less a day of each weight of 21.
#[test]
fn jobs_that_are_all_late_are_sorted_by_weight_over_duration() {
    let machine = SingleMachine {
        days: vec![4, 1, 3, 2, 1, 2, 1],
        weights: vec![1, 1, 4, 3, 4, 5, 3],
        due: vec![1; 7],
    };
    let (search, progress) = search(&machine.plan(), Goal::DelayCost, 2_000);
    assert!((progress.best_loss - 87.0).abs() < 1e-9, "{}", progress.best_loss);
    assert_eq!(search.best(), [4, 6, 5, 3, 2, 1, 0]);
}

#[test]
fn a_file_of_single_machines_is_read_instance_by_instance() {
    let read = SingleMachine::read("1 2\n 3 4 5 6\n 7 8 9 10 11 12\n", 2);
    let first = SingleMachine { days: vec![1, 2], weights: vec![3, 4], due: vec![5, 6] };
    let second = SingleMachine { days: vec![7, 8], weights: vec![9, 10], due: vec![11, 12] };
    assert_eq!(read, [first, second]);
}
