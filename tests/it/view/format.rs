//! Numbers and dates as people read them.

use roadcast::view::format;

use super::date;

#[test]
fn a_date_has_its_weekday() {
    assert_eq!(format::date(date("2027-03-19")), "Fri 19 Mar 2027");
    assert_eq!(format::date_without_weekday(date("2027-03-01")), "1 Mar 2027");
    assert_eq!(format::day_and_month(date("2027-12-31")), "31 Dec");
}

#[test]
fn a_simulated_chance_is_never_certain() {
    assert_eq!(format::percent(1.0), ">99 %");
    assert_eq!(format::percent(0.991), ">99 %");
    assert_eq!(format::percent(0.99), "99 %");
    assert_eq!(format::percent(0.854), "85 %");
    assert_eq!(format::percent(0.01), "1 %");
    assert_eq!(format::percent(0.004), "<1 %");
    assert_eq!(format::percent(0.0), "<1 %");
}

#[test]
fn odds_are_said_in_small_numbers() {
    assert_eq!(format::odds(0.74), "about 3 in 4");
    assert_eq!(format::odds(0.5), "about 1 in 2");
    assert_eq!(format::odds(0.34), "about 1 in 3");
    assert_eq!(format::odds(0.88), "about 9 in 10");
    assert_eq!(format::odds(0.85), "about 6 in 7");
    assert_eq!(format::odds(0.99), "almost certain");
    assert_eq!(format::odds(0.0), "hardly any chance");
}

#[test]
fn days_have_no_false_digits() {
    assert_eq!(format::days(0.0), "0 days");
    assert_eq!(format::days(0.3), "under half a day");
    assert_eq!(format::days(1.1), "1 day");
    assert_eq!(format::days(3.4), "3.5 days");
    assert_eq!(format::days(12.4), "12 days");
}

#[test]
fn money_has_three_figures_and_its_thousands_parted() {
    assert_eq!(format::money(1_234_567.0, Some("EUR")), "1,230,000 EUR");
    assert_eq!(format::money(812.4, Some("EUR")), "812 EUR");
    assert_eq!(format::money(-15_020.0, None), "−15,000");
    assert_eq!(format::money(0.2, None), "0");
    assert_eq!(format::whole(10_000), "10,000");
}

#[test]
fn an_exact_number_is_as_short_as_it_can_be() {
    assert_eq!(format::exact(5.0), "5");
    assert_eq!(format::exact(0.1), "0.1");
    assert_eq!(format::exact(-0.0), "0");
}

#[test]
fn a_number_has_no_digit_that_its_error_makes_meaningless() {
    assert_eq!(format::spread(12.34, 1.2), "12 ± 1");
    assert_eq!(format::spread(1.234, 0.12), "1.2 ± 0.1");
    assert_eq!(format::spread(0.1234, 0.012), "0.12 ± 0.01");
    assert_eq!(format::spread(0.01234, 0.0012), "0.012 ± 0.001");
    assert_eq!(format::spread(2.0, 0.0), "2");
    assert_eq!(format::spread(2.54, 0.0), "2.5");
}

#[test]
fn a_number_that_is_greater_than_its_error_does_not_look_the_same() {
    // The first figure of 0.098 is at a tenth, where both would be 0.1.
    assert_eq!(format::spread(0.12, 0.098), "0.12 ± 0.10");
    assert_eq!(format::spread(1.4, 1.2), "1.4 ± 1.2");
    // One that is not greater is not told apart from its error.
    assert_eq!(format::spread(0.1, 0.1), "0.1 ± 0.1");
    assert_eq!(format::spread(0.098, 0.12), "0.1 ± 0.1");
}

#[test]
fn a_name_from_right_to_left_is_set_apart_in_a_sentence() {
    assert_eq!(format::in_line("Ledger API"), "Ledger API");
    assert_eq!(format::in_line("Zahlung für später 🚀"), "Zahlung für später 🚀");
    assert_eq!(format::in_line("مراجعة (2)!"), "\u{2068}مراجعة (2)!\u{2069}");
    assert_eq!(format::in_line("Refunds בטא"), "\u{2068}Refunds בטא\u{2069}");
    // A sign that turns all that follows around ends with the name.
    assert_eq!(format::in_line("a\u{202E}b"), "\u{2068}a\u{202E}b\u{2069}");
}

#[test]
fn a_long_name_is_cut_at_a_word_where_there_is_one() {
    assert_eq!(format::shortened("Ledger API", 10), "Ledger API");
    assert_eq!(format::shortened("Ledger API for all", 12), "Ledger API…");
    assert_eq!(format::shortened("Donaudampfschiff", 10), "Donaudampf…");
    assert_eq!(format::shortened("äöüäöüäöü", 3), "äöü…", "letters, not bytes");
    assert_eq!(format::shortened("👩\u{200D}👩\u{200D}👧", 2), "👩…", "no joiner without its end");
}

#[test]
fn money_with_its_spread_has_no_digit_that_the_spread_makes_meaningless() {
    assert_eq!(
        format::money_spread(1_438_210.0, 213_400.0, Some("EUR")),
        "1,440,000 ± 210,000 EUR"
    );
    assert_eq!(format::money_spread(1_438_210.0, 12.6, None), "1,438,210 ± 13");
    assert_eq!(format::money_spread(812.4, 0.0, Some("EUR")), "812 EUR");
}
