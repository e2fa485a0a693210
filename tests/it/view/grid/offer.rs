//! What is offered while a cell is typed into.

use roadcast::model::ItemId;
use roadcast::session::{Field, ItemField, PartField};
use roadcast::view::grid::keys::Step;
use roadcast::view::grid::offer::{has_offers, marked_at_first, offers, walked};
use roadcast::view::input::input;

use crate::session::sample;

#[test]
fn a_choice_offers_all_until_it_is_typed_into() {
    let session = sample();
    let team = input(&session, Field::Part(ItemId::from("PAY-2"), 0, PartField::Team));
    assert!(has_offers(&team));
    let labels = |typed: &str| -> Vec<String> {
        offers(&session, &team, typed).into_iter().map(|offer| offer.label).collect()
    };
    assert_eq!(
        labels("Core Payments"),
        ["Core Payments", "Checkout", "Mobile", "Data and Platform"]
    );
    assert_eq!(labels("che"), ["Checkout"]);
    assert_eq!(labels("nobody"), Vec::<String>::new());
    let all = offers(&session, &team, "Core Payments");
    assert_eq!(marked_at_first(&team, &all, "Core Payments"), Some(0));
    assert_eq!(marked_at_first(&team, &all, "x"), Some(0));
    assert_eq!(marked_at_first(&team, &[], "x"), None);
}

#[test]
fn what_an_item_waits_for_is_found_by_its_name() {
    let session = sample();
    let after = input(&session, Field::Item(ItemId::from("PAY-3"), ItemField::After));
    let typed = |text: &str| -> Vec<String> {
        offers(&session, &after, text).into_iter().map(|offer| offer.typed).collect()
    };
    assert_eq!(typed("ledger"), ["PAY-2"]);
    assert_eq!(typed("PAY-1, one-p"), ["PAY-1, CHK-2"]);
    assert_eq!(typed("pay-2")[0], "PAY-2", "what is written out comes first");
    assert_eq!(typed("PAY-1, "), Vec::<String>::new());
    assert!(typed("strong auth").is_empty(), "nothing waits for itself");
    assert!(typed("a").len() <= 8);
}

#[test]
fn the_mark_goes_round() {
    assert_eq!(walked(Some(0), Step::Down, 3), Some(1));
    assert_eq!(walked(Some(2), Step::Down, 3), Some(0));
    assert_eq!(walked(Some(0), Step::Up, 3), Some(2));
    assert_eq!(walked(None, Step::Down, 3), Some(0));
    assert_eq!(walked(None, Step::Up, 0), None);
}

#[test]
fn other_cells_offer_nothing() {
    let session = sample();
    let effort = input(&session, Field::Part(ItemId::from("PAY-2"), 0, PartField::Amount));
    assert!(!has_offers(&effort));
    assert_eq!(offers(&session, &effort, "1"), []);
}
