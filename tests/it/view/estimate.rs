//! What is written into an input is read back as the same value.

use proptest::prelude::*;
use roadcast::model::{Estimate, PertShape, Size, UncertainDate};
use roadcast::session::entry::{self, Unit};
use roadcast::view::estimate::{estimate, share, share_estimate, uncertain_date};
use roadcast::view::format::exact;

use super::date;
use super::german::in_german;

fn sizes() -> Vec<Size> {
    vec![Size { name: "M".to_owned(), estimate: Estimate::Fixed(5.0) }]
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 0.0..1e4_f64, (0_u32..1000).prop_map(f64::from), 1e-9..1e12_f64]
}

fn rising<const N: usize>() -> impl Strategy<Value = [f64; N]> {
    prop::collection::vec(amount(), N).prop_map(|mut points| {
        points.sort_by(f64::total_cmp);
        points.try_into().expect("as many as were asked for")
    })
}

fn any_estimate() -> impl Strategy<Value = Estimate> {
    prop_oneof![
        amount().prop_map(Estimate::Fixed),
        rising::<2>().prop_map(|[low, high]| Estimate::Range { low: low + 0.5, high: high + 0.5 }),
        (rising::<3>(), any::<bool>()).prop_map(|([min, likely, max], pert)| {
            let shape = if pert { PertShape::Pert } else { PertShape::Triangular };
            Estimate::ThreePoint { min, likely, max, shape }
        }),
        rising::<2>().prop_map(|[min, max]| Estimate::Uniform { min, max }),
        amount().prop_map(|mean| Estimate::Exponential { mean }),
        Just(Estimate::Size("M".to_owned())),
        prop::collection::vec(amount(), 1..6).prop_map(Estimate::Samples),
    ]
}

proptest! {
    #[test]
    fn an_estimate_is_read_back_as_it_was_written(value in any_estimate()) {
        let text = estimate(&value);
        let days = Unit::Days { per_week: 5.0 };
        prop_assert_eq!(entry::estimate(&text, days, &sizes()), Ok(value.clone()), "{}", text);
        in_german(|| {
            let text = estimate(&value);
            prop_assert_eq!(entry::estimate(&text, days, &sizes()), Ok(value), "{}", text);
            Ok(())
        })?;
    }

    #[test]
    fn an_exact_number_is_read_back_where_the_mark_is_a_comma(value in -1e9..1e9_f64, thousandths in 0_u32..9_999_999) {
        in_german(|| {
            for value in [value, f64::from(thousandths) / 1000.0] {
                let text = exact(value);
                prop_assert_eq!(entry::number(&text, Unit::Plain), Ok(value), "{}", text);
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_share_is_read_back_as_it_was_written(value in 0.0..=1.0_f64, percent in 0_u32..=100) {
        for value in [value, f64::from(percent) / 100.0] {
            let text = share(value);
            prop_assert_eq!(entry::number(&text, Unit::Share), Ok(value), "{}", text);
            let text = in_german(|| share(value));
            let read = in_german(|| entry::number(&text, Unit::Share));
            prop_assert_eq!(read, Ok(value), "{}", text);
        }
    }
}

#[test]
fn shares_are_written_in_per_cent() {
    assert_eq!(share(0.3), "30%");
    assert_eq!(share(0.07), "7%");
    assert_eq!(share(0.125), "12.5%");
    let focus = Estimate::ThreePoint { min: 0.55, likely: 0.7, max: 0.8, shape: PertShape::Pert };
    assert_eq!(share_estimate(&focus), "55%/70%/80%");
    assert_eq!(entry::estimate("55%/70%/80%", Unit::Share, &[]), Ok(focus));
}

#[test]
fn an_uncertain_date_is_read_back_as_it_was_written() {
    let (a, b, c) = (date("2027-02-01"), date("2027-02-15"), date("2027-03-15"));
    for value in [
        UncertainDate::On(a),
        UncertainDate::Range { low: a, high: c },
        UncertainDate::ThreePoint { min: a, likely: b, max: c, shape: PertShape::Pert },
        UncertainDate::ThreePoint { min: a, likely: b, max: c, shape: PertShape::Triangular },
        UncertainDate::Uniform { min: a, max: c },
        UncertainDate::Samples(vec![c, a, b]),
    ] {
        assert_eq!(entry::uncertain_date(&uncertain_date(&value)), Ok(value.clone()));
        in_german(|| assert_eq!(entry::uncertain_date(&uncertain_date(&value)), Ok(value.clone())));
    }
}

#[test]
fn estimates_are_written_in_german_words_with_a_comma() {
    in_german(|| {
        assert_eq!(estimate(&Estimate::Range { low: 1.5, high: 3.0 }), "1,5-3");
        assert_eq!(estimate(&Estimate::Exponential { mean: 2.5 }), "im Mittel 2,5");
        assert_eq!(estimate(&Estimate::Samples(vec![0.8, 1.0, 1.1])), "eines von 0,8; 1; 1,1");
        assert_eq!(share(0.125), "12,5%");
    });
}
