//! What people type, and what is made of it.

use roadcast::model::{Estimate, PertShape, Size, UncertainDate};
use roadcast::session::Language;
use roadcast::session::entry::{self, EntryProblem, Unit};
use roadcast::view::locale::Locale;

use super::date;

const DAYS: Unit = Unit::Days { per_week: 5.0 };

fn sizes() -> Vec<Size> {
    ["S", "M", "X-L"]
        .map(|name| Size { name: name.to_owned(), estimate: Estimate::Fixed(5.0) })
        .to_vec()
}

fn read(text: &str) -> Result<Estimate, EntryProblem> {
    entry::estimate(text, DAYS, &sizes())
}

#[test]
fn an_estimate_is_written_as_people_say_it() {
    let range = |low, high| Ok(Estimate::Range { low, high });
    let pert =
        |min, likely, max| Ok(Estimate::ThreePoint { min, likely, max, shape: PertShape::Pert });
    assert_eq!(read("5"), Ok(Estimate::Fixed(5.0)));
    assert_eq!(read(" 2.5 "), Ok(Estimate::Fixed(2.5)));
    assert_eq!(read("10-30"), range(10.0, 30.0));
    assert_eq!(read("10 – 30"), range(10.0, 30.0));
    assert_eq!(read("10 to 30"), range(10.0, 30.0));
    assert_eq!(read("5/8/20"), pert(5.0, 8.0, 20.0));
    assert_eq!(
        read("5/8/20 triangular"),
        Ok(Estimate::ThreePoint { min: 5.0, likely: 8.0, max: 20.0, shape: PertShape::Triangular })
    );
    assert_eq!(read("5..20"), Ok(Estimate::Uniform { min: 5.0, max: 20.0 }));
    assert_eq!(read("mean 5"), Ok(Estimate::Exponential { mean: 5.0 }));
    assert_eq!(read("one of 3, 5, 8"), Ok(Estimate::Samples(vec![3.0, 5.0, 8.0])));
}

#[test]
fn a_size_is_written_by_its_name_even_one_with_a_dash() {
    assert_eq!(read("M"), Ok(Estimate::Size("M".to_owned())));
    assert_eq!(read("m"), Ok(Estimate::Size("M".to_owned())));
    assert_eq!(read("X-L"), Ok(Estimate::Size("X-L".to_owned())));
    assert_eq!(read("Q"), Err(EntryProblem::NotAnEstimate));
}

#[test]
fn weeks_are_the_days_worked_and_months_are_twenty() {
    assert_eq!(read("3w"), Ok(Estimate::Fixed(15.0)));
    assert_eq!(read("2m"), Ok(Estimate::Fixed(40.0)));
    assert_eq!(read("4d"), Ok(Estimate::Fixed(4.0)));
    assert_eq!(read("2-4w"), Ok(Estimate::Range { low: 10.0, high: 20.0 }));
    assert_eq!(read("3d-2w"), Ok(Estimate::Range { low: 3.0, high: 10.0 }));
    assert_eq!(entry::estimate("3w", Unit::Plain, &[]), Err(EntryProblem::NotAnEstimate));
}

#[test]
fn units_are_written_as_words_too() {
    assert_eq!(read("3 weeks"), Ok(Estimate::Fixed(15.0)));
    assert_eq!(read("1 Week"), Ok(Estimate::Fixed(5.0)));
    assert_eq!(read("2 wks"), Ok(Estimate::Fixed(10.0)));
    assert_eq!(read("2 months"), Ok(Estimate::Fixed(40.0)));
    assert_eq!(read("1 mo"), Ok(Estimate::Fixed(20.0)));
    assert_eq!(read("4 days"), Ok(Estimate::Fixed(4.0)));
    assert_eq!(read("2-3 weeks"), Ok(Estimate::Range { low: 10.0, high: 15.0 }));
    assert_eq!(read("3 days to 2 weeks"), Ok(Estimate::Range { low: 3.0, high: 10.0 }));
    assert_eq!(
        read("1/2/4 weeks"),
        Ok(Estimate::ThreePoint { min: 5.0, likely: 10.0, max: 20.0, shape: PertShape::Pert })
    );
    assert_eq!(read("3 fortnights"), Err(EntryProblem::NotAnEstimate));
}

#[test]
fn about_is_a_quarter_less_or_half_as_much_again() {
    let range = |low, high| Ok(Estimate::Range { low, high });
    assert_eq!(read("~2 months"), range(30.0, 60.0));
    assert_eq!(read("~ 4"), range(3.0, 6.0));
    assert_eq!(read("≈4"), range(3.0, 6.0));
    assert_eq!(read("about 4 days"), range(3.0, 6.0));
    assert_eq!(read("ca. 2w"), range(7.5, 15.0));
    assert_eq!(read("~0"), Err(EntryProblem::RangeFromZero));
    assert_eq!(read("~many"), Err(EntryProblem::NotAnEstimate));
}

#[test]
fn a_date_is_read_as_it_is_written_where_it_means_one_day() {
    for text in [
        "2027-03-31",
        "31 Mar 2027",
        "Wed 31 Mar 2027",
        "March 31, 2027",
        "31.3.2027",
        "31.03.27",
        "3/31/2027",
        "31/3/2027",
        "2027/3/31",
    ] {
        assert_eq!(entry::date(text), Ok(date("2027-03-31")), "{text}");
    }
    assert_eq!(entry::date("4/3/2027"), Err(EntryProblem::NotADate), "April or March?");
    assert_eq!(entry::date("4/4/2027"), Ok(date("2027-04-04")));
    assert_eq!(entry::date("5.4.2027"), Ok(date("2027-04-05")), "dots put the day first");
    assert_eq!(entry::date("31 Feb 2027"), Err(EntryProblem::NotADate));
    assert_eq!(entry::date("soon"), Err(EntryProblem::NotADate));
}

#[test]
fn shares_may_be_written_in_per_cent() {
    assert_eq!(entry::number("30%", Unit::Share), Ok(0.3));
    assert_eq!(entry::number("30 %", Unit::Share), Ok(0.3));
    assert_eq!(entry::number("0.3", Unit::Share), Ok(0.3));
    assert_eq!(
        entry::estimate("60/70/80%", Unit::Share, &[]),
        Ok(Estimate::ThreePoint { min: 0.6, likely: 0.7, max: 0.8, shape: PertShape::Pert })
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    assert_eq!(read(""), Err(EntryProblem::Empty));
    assert_eq!(read("soon"), Err(EntryProblem::NotAnEstimate));
    assert_eq!(read("30-10"), Err(EntryProblem::NotRising));
    assert_eq!(read("8/5/20"), Err(EntryProblem::NotRising));
    assert_eq!(read("0-10"), Err(EntryProblem::RangeFromZero));
    assert_eq!(read("-5"), Err(EntryProblem::Negative));
    assert_eq!(read("5/8"), Err(EntryProblem::NotAnEstimate));
    assert_eq!(read("2,5"), Err(EntryProblem::UnclearNumber));
    assert_eq!(read("inf"), Err(EntryProblem::NotAnEstimate));
    assert_eq!(read("NaN"), Err(EntryProblem::NotAnEstimate));
    assert_eq!(read("1e999"), Err(EntryProblem::NotAnEstimate));
}

#[test]
fn dates_are_days_of_the_calendar() {
    assert_eq!(entry::date("2027-03-31"), Ok(date("2027-03-31")));
    assert_eq!(entry::date("the 31st"), Err(EntryProblem::NotADate));
    assert_eq!(entry::date("2027-02-30"), Err(EntryProblem::NoSuchDay));
    assert_eq!(entry::optional(" ", entry::date), Ok(None));
}

#[test]
fn an_uncertain_date_is_a_date_or_a_range_of_them() {
    let (low, high) = (date("2027-02-01"), date("2027-03-15"));
    assert_eq!(entry::uncertain_date("2027-02-01"), Ok(UncertainDate::On(low)));
    assert_eq!(
        entry::uncertain_date("2027-02-01 to 2027-03-15"),
        Ok(UncertainDate::Range { low, high })
    );
    assert_eq!(
        entry::uncertain_date("2027-02-01..2027-03-15"),
        Ok(UncertainDate::Uniform { min: low, max: high })
    );
    assert_eq!(entry::uncertain_date("2027-03-15 to 2027-02-01"), Err(EntryProblem::NotRising));
}

#[test]
fn a_history_is_pasted_in_any_layout() {
    let column = "3\n5\r\n2\n4\n";
    assert_eq!(entry::numbers(column), Ok(vec![3.0, 5.0, 2.0, 4.0]));
    assert_eq!(entry::numbers("3\t5\t2"), Ok(vec![3.0, 5.0, 2.0]));
    assert_eq!(entry::numbers("3, 5; 2"), Ok(vec![3.0, 5.0, 2.0]));
    assert_eq!(entry::numbers("3 five"), Err(EntryProblem::NotANumber));
}

/// Does `work` where the mark before a fraction is a comma.
fn with_comma<T>(work: impl FnOnce() -> T) -> T {
    Locale::of(Language::German).during(work)
}

#[test]
fn where_the_mark_is_a_comma_numbers_are_typed_with_one_or_with_a_point() {
    with_comma(|| {
        let number = |text: &str| entry::number(text, Unit::Plain);
        assert_eq!(number("1,5"), Ok(1.5));
        assert_eq!(number("-0,25"), Ok(-0.25));
        assert_eq!(number("1.5"), Ok(1.5));
        assert_eq!(number("0.125"), Ok(0.125));
        assert_eq!(number("1500"), Ok(1500.0));
        assert_eq!(entry::number("12,5 %", Unit::Share), Ok(0.125));
        assert_eq!(read("1,5-3"), Ok(Estimate::Range { low: 1.5, high: 3.0 }));
        assert_eq!(read("1,5..2,5"), Ok(Estimate::Uniform { min: 1.5, max: 2.5 }));
    });
}

#[test]
fn a_number_that_may_be_a_thousand_times_another_is_refused() {
    let unclear = Err(EntryProblem::UnclearNumber);
    with_comma(|| {
        for text in ["1.500", "12.000", "1.500.000", "1.500,5", "1,5,2", "-1.500"] {
            assert_eq!(entry::number(text, Unit::Plain), unclear, "{text}");
        }
        assert_eq!(read("1.500-3.000"), Err(EntryProblem::UnclearNumber));
    });
    for text in ["1,500", "1,5"] {
        assert_eq!(entry::number(text, Unit::Plain), unclear, "{text}");
    }
    assert_eq!(entry::number("1.500", Unit::Plain), Ok(1.5), "the mark is a point");
}

#[test]
fn where_the_mark_is_a_comma_a_semicolon_or_a_blank_parts_a_list() {
    with_comma(|| {
        let list = Ok(Estimate::Samples(vec![0.8, 1.0, 1.1]));
        assert_eq!(read("eines von 0,8; 1; 1,1"), list);
        assert_eq!(read("eines von 0,8, 1, 1,1"), list);
        assert_eq!(entry::numbers("3 5,5;2\n4, 1"), Ok(vec![3.0, 5.5, 2.0, 4.0, 1.0]));
    });
    assert_eq!(entry::numbers("3,5"), Ok(vec![3.0, 5.0]));
}

#[test]
fn german_words_are_read_at_any_time() {
    let range = |low, high| Ok(Estimate::Range { low, high });
    assert_eq!(read("3 Wo"), Ok(Estimate::Fixed(15.0)));
    assert_eq!(read("2 Wochen"), Ok(Estimate::Fixed(10.0)));
    assert_eq!(read("3 Monate"), Ok(Estimate::Fixed(60.0)));
    assert_eq!(read("1 Monat"), Ok(Estimate::Fixed(20.0)));
    assert_eq!(read("5 Tage"), Ok(Estimate::Fixed(5.0)));
    assert_eq!(read("2 bis 3 Wochen"), range(10.0, 15.0));
    assert_eq!(read("etwa 4 Tage"), range(3.0, 6.0));
    assert_eq!(read("im Mittel 5"), Ok(Estimate::Exponential { mean: 5.0 }));
    assert_eq!(read("5/8/20 dreieckig"), read("5/8/20 triangular"));
    assert_eq!(entry::workdays("Mo Di Mi. Do fr"), entry::workdays("mon tue wed thu fri"));
    assert_eq!(
        entry::uncertain_date("1.2.2027 bis 15.3.2027"),
        Ok(UncertainDate::Range { low: date("2027-02-01"), high: date("2027-03-15") })
    );
    for text in ["31. März 2027", "Mi., 31. März 2027", "31.3.2027"] {
        assert_eq!(entry::date(text), Ok(date("2027-03-31")), "{text}");
    }
}
