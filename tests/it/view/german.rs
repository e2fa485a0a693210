//! The page in German: its texts, numbers and dates.

use roadcast::import::{Finding, Line};
use roadcast::model::{ProblemKind, Referent};
use roadcast::session::{Decimal, Language, Stamp};
use roadcast::view::format;
use roadcast::view::headline::headline;
use roadcast::view::locale::{Around, Clock, Locale};
use roadcast::view::text::problem::{mend, what};
use roadcast::view::text::{Label, Sentence, import};

use super::{answered, date, forecast, plan};

/// Does `work` as a page in German would.
pub(super) fn in_german<T>(work: impl FnOnce() -> T) -> T {
    Locale::of(Language::German).during(|| Language::German.during(work))
}

/// Names and words that German took over.
const ALIKE: &[Label] = &[
    Label::Product,
    Label::SendLink,
    Label::ViewPlan,
    Label::ViewTeams,
    Label::Priority,
    Label::ColumnTeam,
    Label::ColumnP50,
    Label::ColumnP85,
    Label::Rice,
    Label::Wsjf,
    Label::Ice,
    Label::Chance,
    Label::PercentileColumn,
    Label::Teams,
    Label::Simulation,
    Label::LevelEpics,
    Label::None,
];

#[test]
fn every_label_is_said_otherwise_in_german() {
    for label in Label::ALL {
        let (english, german) = (label.text(), Language::German.during(|| label.text()));
        assert_eq!(english == german, ALIKE.contains(&label), "{label:?}: {english} / {german}");
    }
}

#[test]
fn a_page_is_in_english_unless_it_is_told_otherwise() {
    assert_eq!(Language::now(), Language::English);
    assert_eq!(Language::German.during(|| Label::Undo.text()), "Rückgängig");
    assert_eq!(Label::Undo.text(), "Undo");
}

#[test]
fn a_tag_names_its_language_with_or_without_a_country() {
    assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
    assert_eq!(Language::of_tag("EN"), Some(Language::English));
    assert_eq!(Language::of_tag("den"), None);
    assert_eq!(Language::of_tag("fr-FR"), None);
}

#[test]
fn dates_are_written_as_in_germany() {
    in_german(|| {
        assert_eq!(format::date(date("2027-03-19")), "Fr., 19. März 2027");
        assert_eq!(format::date_without_weekday(date("2027-09-01")), "1. Sept. 2027");
        assert_eq!(format::day_and_month(date("2027-12-31")), "31. Dez.");
        let stamp = Stamp { at_ms: 0, date: date("2027-03-19"), minute: 14 * 60 + 5 };
        assert_eq!(format::moment(stamp), "19. März 2027, 14:05");
    });
}

#[test]
fn numbers_are_written_as_in_germany() {
    in_german(|| {
        assert_eq!(format::money(1_234_567.0, Some("EUR")), "1.230.000 EUR");
        assert_eq!(format::whole(10_000), "10.000");
        assert_eq!(format::figures(12.34), "12,3");
        assert_eq!(format::exact(1.5), "1,5");
        assert_eq!(format::fixed(0.25, 1), "0,2");
        assert_eq!(format::days(3.4), "3,5 Tage");
        assert_eq!(format::days(1.0), "1 Tag");
        assert_eq!(format::percent(0.854), "85 %");
        assert_eq!(format::odds(0.74), "etwa 3 von 4");
        assert_eq!(format::size(2_140_000), "2,1 MB");
    });
}

#[test]
fn money_stands_as_the_reader_writes_it() {
    let mut german = Locale::of(Language::German);
    german.currency = |_| Around { before: String::new(), after: " €".to_owned() };
    german.during(|| {
        assert_eq!(format::money(1_234_567.0, Some("EUR")), "1.230.000 €");
        assert_eq!(format::money(-15_020.0, Some("EUR")), "−15.000 €");
        assert_eq!(format::money(812.0, None), "812");
    });
    let before = |_: &str| Around { before: "€".to_owned(), after: String::new() };
    let british = Locale { currency: before, ..Locale::default() };
    british.during(|| {
        assert_eq!(format::money(-1_234_567.0, Some("EUR")), "−€1,230,000");
        let spread = format::money_spread(1_438_210.0, 213_400.0, Some("EUR"));
        assert_eq!(spread, "€1,440,000 ± 210,000");
    });
}

#[test]
fn thousands_are_parted_where_the_reader_parts_them() {
    let mut indian = Locale::default();
    indian.groups.others = 2;
    assert_eq!(indian.during(|| format::whole(12_345_678)), "1,23,45,678");
    let mut spanish = Locale::default();
    (spanish.groups.mark, spanish.groups.least) = (".".to_owned(), 5);
    spanish.during(|| {
        assert_eq!(format::whole(1_234), "1234");
        assert_eq!(format::whole(12_345), "12.345");
    });
}

#[test]
fn twelve_hours_go_from_twelve_to_eleven() {
    let clock = Clock::Hours12([" AM".to_owned(), " PM".to_owned()]);
    let american = Locale { clock, ..Locale::default() };
    american.during(|| {
        let at = |minute| format::moment(Stamp { at_ms: 0, date: date("2027-03-19"), minute });
        assert_eq!(at(0), "19 Mar 2027, 12:00 AM");
        assert_eq!(at(11 * 60 + 59), "19 Mar 2027, 11:59 AM");
        assert_eq!(at(12 * 60 + 5), "19 Mar 2027, 12:05 PM");
        assert_eq!(at(23 * 60), "19 Mar 2027, 11:00 PM");
    });
}

#[test]
fn what_held_before_holds_again() {
    in_german(|| assert_eq!(Decimal::now(), Decimal::Comma));
    assert_eq!(Decimal::now(), Decimal::Point);
    assert_eq!(format::exact(1.5), "1.5");
}

#[test]
fn one_and_several_have_the_forms_of_german() {
    let by = date("2027-03-31");
    let kept = |kept, promised| Sentence::PromisesKept { kept, promised, by }.text();
    in_german(|| {
        assert_eq!(kept(6, 6), "alle 6 zugesagten Vorhaben werden bis 31. März 2027 fertig.");
        assert_eq!(kept(1, 1), "das zugesagte Vorhaben wird bis 31. März 2027 fertig.");
        assert_eq!(kept(1, 3), "1 der 3 zugesagten Vorhaben wird bis 31. März 2027 fertig.");
        assert_eq!(kept(0, 3), "keines der 3 zugesagten Vorhaben wird bis 31. März 2027 fertig.");
        let gives = |issues, items, teams| Sentence::ImportGives { issues, items, teams }.text();
        assert_eq!(gives(12, 3, 2), "Aus 12 Vorgängen: 3 Vorhaben für 2 Teams.");
        assert_eq!(gives(1, 1, 1), "Aus 1 Vorgang: 1 Vorhaben für 1 Team.");
        assert_eq!(
            Sentence::HasProblems { count: 1 }.text(),
            "Der Plan hat 1 Problem und wird darum nicht simuliert."
        );
    });
}

#[test]
fn the_headline_is_a_german_sentence() {
    let plan = plan();
    let forecast = forecast(&plan);
    let told = in_german(|| headline(&answered(plan, forecast)));
    assert_eq!(told.lead, "Zu 85 % sicher:");
    assert_eq!(
        told.rest,
        "das erste von 2 Vorhaben wird bis 31. März 2027 fertig. \
         Refunds verspätet sich als Erstes; Core ist der Engpass."
    );
}

#[test]
fn problems_are_told_in_german_with_their_mending() {
    let cycle = ProblemKind::Cycle { names: vec!["a".to_owned(), "b".to_owned()] };
    let unknown = ProblemKind::Unknown { referent: Referent::Team, id: "core".to_owned() };
    let order = ProblemKind::OutOfOrder { lesser: ("low", 2.5), greater: ("high", 1.0) };
    in_german(|| {
        assert_eq!(what(&cycle), "„a“ wartet auf „b“, das auf „a“");
        assert_eq!(mend(&cycle), "Eine dieser Abhängigkeiten wegnehmen.");
        assert_eq!(what(&unknown), "ein Team „core“ gibt es nicht");
        assert_eq!(what(&order), "„low“ (2,5) ist mehr als „high“ (1)");
    });
    assert_eq!(what(&cycle), cycle.what());
    assert_eq!(mend(&cycle), cycle.mend());
}

#[test]
fn an_import_is_told_in_german() {
    let line = |finding, count, examples: &[&str]| Line {
        finding,
        count,
        examples: examples.iter().map(|text| (*text).to_owned()).collect(),
    };
    let some = line(Finding::EstimatePartial, 7, &["A", "B"]);
    let range = Finding::EstimateMissing { low: 1.5, high: 30.0, unit: "days".to_owned() };
    in_german(|| {
        let told = import::line(&line(Finding::Issues, 12, &[]));
        assert_eq!(told, "Vorgänge in der Datei: 12");
        assert!(import::line(&some).ends_with(" (A, B, …)"));
        assert!(import::line(&line(range, 2, &[])).contains("jedes bekommt 1,5 bis 30 Tage"));
    });
    assert_eq!(import::line(&some), some.text());
}
