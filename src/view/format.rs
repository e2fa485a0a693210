//! Numbers and dates as people read them: no false digits, no “100 %” for what is only likely, the
//! weekday with every date. How they are written where the reader is says the [`Locale`]; the examples
//! here are those of the default one.

use std::borrow::Cow;

use crate::calendar::Date;
use crate::session::{Decimal, Stamp};

use super::locale::{Around, Clock, Groups, Locale};
use super::text::language::{says, word};

/// `Fri 19 Mar 2027`.
pub fn date(date: Date) -> String {
    let locale = Locale::now();
    locale.laid_out(&locale.long_date, date)
}

/// `19 Mar 2027`.
pub fn date_without_weekday(date: Date) -> String {
    let locale = Locale::now();
    locale.laid_out(&locale.date, date)
}

/// `19 Mar`.
pub fn day_and_month(date: Date) -> String {
    let locale = Locale::now();
    locale.laid_out(&locale.day_and_month, date)
}

/// `Mar`.
pub fn month(date: Date) -> String {
    let (_, month, _) = date.ymd();
    Locale::now().months[month as usize - 1].clone()
}

/// `19 Mar 2027, 14:05`.
pub fn moment(stamp: Stamp) -> String {
    let Stamp { at_ms: _, date, minute } = stamp;
    format!("{}, {}", date_without_weekday(date), time(minute))
}

/// A time of day, in minutes since midnight.
fn time(minute: u16) -> String {
    let (hour, minute) = (minute / 60, minute % 60);
    match &Locale::now().clock {
        Clock::Hours24 => format!("{hour}:{minute:02}"),
        Clock::Hours12(halves) => {
            let half = &halves[usize::from(hour >= 12)];
            format!("{}:{minute:02}{half}", (hour + 11) % 12 + 1)
        }
    }
}

/// A simulated chance: `85 %`, `>99 %`, `<1 %`. Never `100 %`, never `0 %`: a simulation shows
/// neither.
pub fn percent(share: f64) -> String {
    if share > 0.99 {
        ">99 %".to_owned()
    } else if share < 0.01 {
        "<1 %".to_owned()
    } else {
        plain_percent(share)
    }
}

/// A share that is known, not simulated: `85 %`.
pub fn plain_percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A simulated chance as people say it: “about 3 in 4”.
pub fn odds(share: f64) -> String {
    const NAMED: [(f64, u8, u8); 17] = [
        (0.05, 1, 20),
        (0.1, 1, 10),
        (1.0 / 7.0, 1, 7),
        (1.0 / 6.0, 1, 6),
        (0.2, 1, 5),
        (0.25, 1, 4),
        (1.0 / 3.0, 1, 3),
        (0.4, 2, 5),
        (0.5, 1, 2),
        (0.6, 3, 5),
        (2.0 / 3.0, 2, 3),
        (0.75, 3, 4),
        (0.8, 4, 5),
        (5.0 / 6.0, 5, 6),
        (6.0 / 7.0, 6, 7),
        (0.9, 9, 10),
        (0.95, 19, 20),
    ];
    if share < 0.025 {
        return word!("hardly any chance", "kaum eine Chance").to_owned();
    }
    if share > 0.975 {
        return word!("almost certain", "fast sicher").to_owned();
    }
    let near = |named: &(f64, u8, u8)| (named.0 - share).abs();
    let nearest = NAMED.iter().min_by(|a, b| near(a).total_cmp(&near(b)));
    nearest.map_or_else(String::new, |(_, times, of)| {
        says!("about {times} in {of}", "etwa {times} von {of}")
    })
}

/// Working days: `12 days`, `3.5 days`, `1 day`, `under half a day`.
pub fn days(days: f64) -> String {
    if days < 0.05 {
        word!("0 days", "0 Tage").to_owned()
    } else if days < 0.5 {
        word!("under half a day", "unter einem halben Tag").to_owned()
    } else if days < 9.75 {
        let halves = (days * 2.0).round() / 2.0;
        let number = exact(halves);
        if halves == 1.0 {
            word!("1 day", "1 Tag").to_owned()
        } else {
            says!("{number} days", "{number} Tage")
        }
    } else {
        says!("{days:.0} days", "{days:.0} Tage")
    }
}

/// Money to three figures: `1,230,000 EUR`; without a currency the number alone.
pub fn money(amount: f64, currency: Option<&str>) -> String {
    let (sign, digits) = parted(three_figures(amount));
    let Around { before, after } = around(currency);
    format!("{sign}{before}{digits}{after}")
}

/// Money with its standard deviation over the futures: `1,440,000 ± 210,000 EUR`. The mean has no
/// digit that the deviation makes meaningless.
pub fn money_spread(mean: f64, sd: f64, currency: Option<&str>) -> String {
    if sd == 0.0 {
        return money(mean, currency);
    }
    let unit = unit_of(sd, 100.0);
    let rounded = |amount: f64| parted((amount / unit).round() * unit);
    let ((sign, mean), (_, sd)) = (rounded(mean), rounded(sd));
    let Around { before, after } = around(currency);
    format!("{sign}{before}{mean} ± {sd}{after}")
}

/// What stands around an amount of this currency.
fn around(currency: Option<&str>) -> Around {
    currency.map(Locale::now().currency).unwrap_or_default()
}

/// A number with its error: `3.7 ± 0.2`. It has no digit that the error makes meaningless, and one more
/// where a number that is greater than its error would look the same: `0.12 ± 0.10`. What came out the
/// same in every future has no error: `5`.
pub fn spread(size: f64, error: f64) -> String {
    if error == 0.0 {
        return exact((10.0 * size).round() / 10.0);
    }
    let digits = match error {
        error if error >= 1.0 => 0,
        error if error >= 0.095 => 1,
        error if error >= 0.0095 => 2,
        _ => 3,
    };
    let written = |digits: usize| [size, error].map(|number| fixed(number, digits));
    let [mut number, mut half] = written(digits);
    if number == half && size > error {
        [number, half] = written(digits + 1);
    }
    format!("{number} ± {half}")
}

/// A name within a sentence. One that is written from right to left is set apart, so that its signs stay
/// with it and the words around it keep their order.
pub fn in_line(name: &str) -> Cow<'_, str> {
    // First strong isolate, pop directional isolate (Unicode Standard Annex 9).
    if name.chars().any(runs_left) {
        Cow::Owned(format!("\u{2068}{name}\u{2069}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Whether a letter, or a sign that turns letters around, runs from right to left.
fn runs_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The beginning of a name that is too long for a sentence, up to a word's end where there is one.
pub fn shortened(name: &str, most: usize) -> Cow<'_, str> {
    if name.chars().count() <= most {
        return Cow::Borrowed(name);
    }
    let cut: String = name.chars().take(most).collect();
    let words = cut.rfind(char::is_whitespace).filter(|end| *end >= cut.len() / 2);
    let kept = &cut[..words.unwrap_or(cut.len())];
    // What belongs to the letter before it is never left without it: joiners, marks, shades of skin.
    let kept = kept.trim_end_matches(['\u{200D}', '\u{FE0F}']);
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// The longest name that a sentence repeats in full, in letters.
const LONGEST_NAME: usize = 60;

/// A name within a sentence that is about something else: cut where it is very long, and set apart.
pub fn in_sentence(name: &str) -> String {
    in_line(&shortened(name, LONGEST_NAME)).into_owned()
}

/// Three figures: `1,230`, `12.3`, `1.23`, `0.123`.
pub fn figures(number: f64) -> String {
    let digits = match number.abs() {
        size if size >= 100.0 => return grouped(three_figures(number)),
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{number:.digits$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { Decimal::now().written(&text.replace('-', "−")) }
}

/// A number with so many digits after its mark: `1.5` with one.
pub fn fixed(number: f64, digits: usize) -> String {
    Decimal::now().written(&format!("{number:.digits$}"))
}

/// A correlation: `+0.42`, `−0.10`.
pub fn signed(correlation: f64) -> String {
    Decimal::now().written(&format!("{correlation:+.2}").replace('-', "−"))
}

/// A whole number with its thousands parted: `10,000`.
pub fn whole(number: u64) -> String {
    grouped(number as f64)
}

/// The size of a file: `2.1 MB`, `34 kB`.
pub fn size(bytes: u64) -> String {
    match bytes as f64 {
        large if large >= 999_500.0 => format!("{} MB", figures((large / 1e5).round() / 10.0)),
        small => format!("{} kB", figures((small / 1e3).ceil())),
    }
}

/// The shortest text that is read back as the same number by `session::entry`.
pub fn exact(number: f64) -> String {
    if number == 0.0 { "0".to_owned() } else { Decimal::now().written(&format!("{number}")) }
}

fn three_figures(amount: f64) -> f64 {
    let unit = unit_of(amount, 1000.0);
    (amount / unit).round() * unit
}

/// The smallest of 1, 10, 100 … in which `amount` is less than `figures`.
fn unit_of(amount: f64, figures: f64) -> f64 {
    let mut unit = 1.0;
    while amount.abs() / unit >= figures {
        unit *= 10.0;
    }
    unit
}

fn grouped(number: f64) -> String {
    let (sign, digits) = parted(number);
    format!("{sign}{digits}")
}

/// The sign of a whole number, and its digits in groups.
fn parted(number: f64) -> (&'static str, String) {
    let digits = format!("{:.0}", number.abs());
    let sign = if number < 0.0 && digits != "0" { "−" } else { "" };
    let Groups { mark, last, others, least } = &Locale::now().groups;
    if digits.len() < *least {
        return (sign, digits);
    }
    let mut text = String::with_capacity(2 * digits.len());
    for (at, digit) in digits.char_indices() {
        let left = digits.len() - at;
        if at > 0 && left >= *last && (left - last).is_multiple_of(*others) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    (sign, text)
}

/// `1 item`, `2 items`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {many}", whole(count as u64)) }
}
