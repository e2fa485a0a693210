//! Points by two measures, each with its interval.

use crate::view::format;
use crate::view::text::compare as words;

use super::{Scale, Table, Tick};

/// A measure with half its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// What was measured.
    pub value: f64,
    /// Half of its 95 % interval; 0 where it is certain.
    pub half: f64,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterPoint {
    /// What it is called.
    pub name: String,
    /// Across.
    pub x: Measure,
    /// Up.
    pub y: Measure,
    /// Whether the others are held against it.
    pub is_reference: bool,
}

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The corner of the axes, in pixels.
    pub corner: (f64, f64),
    /// The right end of the axis across, in pixels.
    pub right: f64,
    /// Along the bottom.
    pub across: Vec<Tick>,
    /// Up the left side.
    pub up: Vec<Tick>,
    /// What the axes measure.
    pub names: [String; 2],
    /// In the order of the plans.
    pub dots: Vec<Dot>,
    /// The same in words.
    pub table: Table,
}

/// A point.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// In pixels.
    pub x: f64,
    /// In pixels.
    pub y: f64,
    /// Left and right end of the interval, in pixels.
    pub across: (f64, f64),
    /// Lower and upper end of the interval, in pixels.
    pub up: (f64, f64),
    /// What it is called.
    pub name: String,
    /// Whether its name stands left of it.
    pub name_left: bool,
    /// Where the line of its name is, in pixels: names do not cover each other.
    pub name_y: f64,
    /// All of it in words.
    pub label: String,
    /// Whether the others are held against it.
    pub is_reference: bool,
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 96.0;
const RIGHT: f64 = 620.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 280.0;
/// What stands beside a dot, in letters: half of the chart has room for it.
const LONGEST_NAME: usize = 34;
/// Between the lines of two names.
const LINE: f64 = 15.0;

/// Draws `points`; `write_x` and `write_y` put a measure into words.
pub fn scatter(
    points: &[ScatterPoint],
    names: [&str; 2],
    write_x: &dyn Fn(f64) -> String,
    write_y: &dyn Fn(f64) -> String,
) -> Scatter {
    let (x_ticks, x) = axis(points.iter().map(|point| point.x), (LEFT + 12.0, RIGHT - 12.0));
    let (y_ticks, y) = axis(points.iter().map(|point| point.y), (BOTTOM - 12.0, TOP + 8.0));
    let tick = |scale: Scale, write: &dyn Fn(f64) -> String, value: f64| Tick {
        at: scale.at(value),
        label: write(value),
    };
    let mut dots: Vec<Dot> = points
        .iter()
        .map(|point| {
            let at = (x.at(point.x.value), y.at(point.y.value));
            Dot {
                x: at.0,
                y: at.1,
                across: ends(x, point.x),
                up: ends(y, point.y),
                name: format::shortened(&point.name, LONGEST_NAME).into_owned(),
                name_left: at.0 > (LEFT + RIGHT) / 2.0,
                name_y: at.1 + 4.0,
                label: words::point(&point.name, &write_x(point.x.value), &write_y(point.y.value)),
                is_reference: point.is_reference,
            }
        })
        .collect();
    spread_names(&mut dots);
    Scatter {
        width: WIDTH,
        height: HEIGHT,
        corner: (LEFT, BOTTOM),
        right: RIGHT,
        across: x_ticks.into_iter().map(|value| tick(x, write_x, value)).collect(),
        up: y_ticks.into_iter().map(|value| tick(y, write_y, value)).collect(),
        names: names.map(str::to_owned),
        table: Table {
            caption: names.join(", "),
            head: vec![
                crate::view::text::Label::Scenario.text().to_owned(),
                names[0].to_owned(),
                names[1].to_owned(),
            ],
            rows: points
                .iter()
                .map(|point| {
                    vec![point.name.clone(), write_x(point.x.value), write_y(point.y.value)]
                })
                .collect(),
        },
        dots,
    }
}

fn ends(scale: Scale, measure: Measure) -> (f64, f64) {
    (scale.at(measure.value - measure.half), scale.at(measure.value + measure.half))
}

/// Round values that hold all measures with their intervals, and the scale between the outermost.
fn axis(
    measures: impl Iterator<Item = Measure> + Clone,
    (from, to): (f64, f64),
) -> (Vec<f64>, Scale) {
    let low = measures.clone().map(|found| found.value - found.half).fold(f64::INFINITY, f64::min);
    let high = measures.map(|found| found.value + found.half).fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return (Vec::new(), Scale::new(0.0, 1.0, from, to));
    }
    let step = round_step((high - low).max(1e-9 * high.abs()).max(1e-9) / 4.0);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    // Steps are a quarter of the range or more, so that there are few of them.
    let ticks = (0..=(last - first) as u32).map(|at| (first + f64::from(at)) * step).collect();
    (ticks, Scale::new(first * step, last * step, from, to))
}

/// The least of 1, 2 or 5 times a power of ten that is `least` or more.
fn round_step(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(least)));
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|step| *step >= least * (1.0 - 1e-9)).unwrap_or(10.0 * power)
}

/// Names that would cover each other give way downward.
fn spread_names(dots: &mut [Dot]) {
    for left in [true, false] {
        let mut side: Vec<&mut Dot> = dots.iter_mut().filter(|dot| dot.name_left == left).collect();
        side.sort_by(|a, b| a.name_y.total_cmp(&b.name_y));
        let mut next = f64::NEG_INFINITY;
        for dot in side {
            dot.name_y = dot.name_y.max(next);
            next = dot.name_y + LINE;
        }
    }
}
