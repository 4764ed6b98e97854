//! An indicator as a line in the page itself. What it shows is in the table beside it, too, and shape, not colour, tells one mark from another.

use fluent::FluentArgs;
use serde::Serialize;

use super::Desk;
use crate::parse::amount::Amount;
use crate::parse::values::Date;
use crate::render::speech;
use crate::report::{IndicatorFigures, Point};

/// The drawing and the room around the plot, in its own units; at 320 pixels one is about a pixel.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 220.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 30.0;
const RIGHT: f64 = 22.0;
/// What the first mark keeps clear of the numbers of the grid.
const INSET: f64 = 12.0;
/// About what a sign of a label takes.
const SIGN: f64 = 7.5;
/// About how high a line of a label is.
const LETTERS: f64 = 12.0;
/// How many lines of the grid there are at most.
const LINES: f64 = 4.0;

/// The drawing.
#[derive(Serialize)]
pub struct ChartView {
    width: f64,
    height: f64,
    /// What it shows, in a sentence or two.
    desc: String,
    grid: Vec<GridLine>,
    /// The places of the line, as `points` of a polyline wants them.
    line: String,
    marks: Vec<Mark>,
    target: Option<TargetLine>,
    /// The first and the last day.
    days: Vec<DayLabel>,
}

#[derive(Serialize)]
struct GridLine {
    x1: f64,
    x2: f64,
    y: f64,
    label: String,
}

#[derive(Serialize)]
struct Mark {
    x: f64,
    y: f64,
    is_baseline: bool,
    /// For machines: the day and the number.
    date: String,
    value: String,
    title: String,
    /// The number, beside the first mark and the last.
    label: Option<String>,
    label_y: f64,
    anchor: &'static str,
}

#[derive(Serialize)]
struct TargetLine {
    x1: f64,
    x2: f64,
    y: f64,
    value: String,
    label: String,
}

#[derive(Serialize)]
struct DayLabel {
    x: f64,
    y: f64,
    anchor: &'static str,
    text: String,
}

/// How days and numbers become places of the drawing.
struct Scale {
    left: f64,
    first: Date,
    days: f64,
    low: f64,
    high: f64,
}

impl Scale {
    fn x(&self, date: Date) -> f64 {
        let left = self.left + INSET;
        let wide = WIDTH - RIGHT - left;
        if self.days <= 0.0 {
            return tenth(left + wide / 2.0);
        }
        tenth(left + wide * days_between(self.first, date) / self.days)
    }

    fn y(&self, value: f64) -> f64 {
        tenth(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - self.low) / (self.high - self.low))
    }
}

/// Draws an indicator; nothing where nothing was measured.
pub fn chart(indicator: &IndicatorFigures, desk: &mut Desk<'_, '_>) -> Option<ChartView> {
    let points: Vec<&Point> = indicator.points().collect();
    let (first, last) = (*points.first()?, *points.last()?);
    let aim = indicator.target.as_ref();
    let values = points.iter().map(|point| point.value.as_f64()).chain(aim.map(|aim| aim.value.as_f64()));
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let lines = lines(low, high);
    let labels: Vec<String> = lines.iter().map(|line| Amount::of(*line).unwrap_or_default().said(desk.language)).collect();
    let widest = labels.iter().map(|label| label.chars().count()).max().unwrap_or(1);
    // The day of the target is said and not drawn: a year of nothing would press what was measured into a corner.
    let scale = Scale {
        left: 8.0 + widest as f64 * SIGN,
        first: first.date,
        days: days_between(first.date, last.date),
        low: lines.first().copied().unwrap_or(0.0),
        high: lines.last().copied().unwrap_or(1.0),
    };
    let grid = lines.iter().zip(labels);
    let grid = grid.map(|(line, label)| GridLine { x1: scale.left, x2: WIDTH - RIGHT, y: scale.y(*line), label });
    let target = aim.map(|aim| target_line(aim.value, &scale, desk));
    Some(ChartView {
        width: WIDTH,
        height: HEIGHT,
        desc: described(indicator, (first, last, points.len()), desk),
        grid: grid.collect(),
        line: line(&points, &scale),
        marks: marks(indicator, &points, (&scale, target.as_ref()), desk),
        target,
        days: day_labels((first.date, last.date), &scale, desk),
    })
}

fn line(points: &[&Point], scale: &Scale) -> String {
    let place = |point: &&Point| format!("{},{}", scale.x(point.date), scale.y(point.value.as_f64()));
    points.iter().map(place).collect::<Vec<_>>().join(" ")
}

fn marks(
    indicator: &IndicatorFigures,
    points: &[&Point],
    (scale, target): (&Scale, Option<&TargetLine>),
    desk: &mut Desk<'_, '_>,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let value = point.value.said(desk.language);
        let args = FluentArgs::from_iter([("date", speech::date(point.date, desk.language)), ("value", value.clone())]);
        let (x, y) = (scale.x(point.date), scale.y(point.value.as_f64()));
        let is_last = at + 1 == points.len();
        marks.push(Mark {
            x,
            y,
            is_baseline: at == 0 && indicator.baseline.is_some(),
            date: point.date.to_string(),
            value: point.value.to_string(),
            title: desk.reader.say_with("report-point", desk.language, &args),
            label: (at == 0 || is_last).then_some(value),
            label_y: beside(y, target.filter(|_| is_last)),
            anchor: if scale.days <= 0.0 {
                "middle"
            } else if at == 0 {
                "start"
            } else {
                "end"
            },
        });
    }
    // Where the first label would run into the last one, the last one stands alone.
    let is_close = |one: &Mark, other: &Mark| (one.x - other.x).abs() < 60.0 && (one.y - other.y).abs() < 14.0;
    if let [first, .., last] = marks.as_mut_slice()
        && is_close(first, last)
    {
        first.label = None;
    }
    marks
}

/// How high a mark's number stands: above it, and below where the words of the target are above.
fn beside(y: f64, target: Option<&TargetLine>) -> f64 {
    let is_taken = target.is_some_and(|target| (y - target.y) > -LETTERS && (y - target.y) < 2.0 * LETTERS);
    tenth(if is_taken { y + 9.0 + LETTERS } else { y - 9.0 })
}

fn target_line(value: Amount, scale: &Scale, desk: &mut Desk<'_, '_>) -> TargetLine {
    let label = desk.say_named("report-target", ("value", &value.said(desk.language)));
    let y = scale.y(value.as_f64());
    TargetLine { x1: scale.left, x2: WIDTH - RIGHT, y, value: value.to_string(), label }
}

/// The first and the last day below the plot, each on its side; one alone in the middle.
fn day_labels((first, end): (Date, Date), scale: &Scale, desk: &Desk<'_, '_>) -> Vec<DayLabel> {
    let label =
        |date: Date, anchor| DayLabel { x: scale.x(date), y: HEIGHT - 8.0, anchor, text: speech::date(date, desk.language) };
    if first == end {
        return vec![label(first, "middle")];
    }
    let ends = [label(first, "start"), DayLabel { x: WIDTH - 2.0, ..label(end, "end") }];
    ends.into()
}

/// What the drawing shows, for who does not see it.
fn described(indicator: &IndicatorFigures, (first, last, count): (&Point, &Point, usize), desk: &mut Desk<'_, '_>) -> String {
    let language = desk.language;
    let said = |value: Amount| value.said(language);
    let day = |date: Date| speech::date(date, language);
    let mut args = FluentArgs::new();
    args.set("date", day(last.date));
    let mut text = if count == 1 {
        args.set("value", said(first.value));
        desk.reader.say_with("report-chart-one", language, &args)
    } else {
        args.set("first", said(first.value));
        args.set("began", day(first.date));
        args.set("last", said(last.value));
        args.set("count", count);
        desk.reader.say_with("report-chart-more", language, &args)
    };
    if let Some(aim) = &indicator.target {
        let mut args = FluentArgs::new();
        args.set("value", said(aim.value));
        let key = if aim.by.is_some() { "report-chart-target-by" } else { "report-chart-target" };
        aim.by.into_iter().for_each(|by| args.set("date", day(by)));
        text = format!("{text} {}", desk.reader.say_with(key, language, &args));
    }
    text
}

/// The numbers that lines of the grid stand for: whole multiples of 1, 2 or 5 times a power of ten, from at most the lowest number to at
/// least the highest.
fn lines(low: f64, high: f64) -> Vec<f64> {
    if high <= low {
        return vec![low.floor(), low.floor() + 1.0];
    }
    let spread = high - low;
    let power = 10_f64.powf((spread / LINES).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| spread / step <= LINES);
    let step = step.unwrap_or(power * 10.0);
    let (from, to) = ((low / step).floor(), (high / step).ceil().max((low / step).floor() + 1.0));
    (0..=(to - from) as i32).map(|at| (from + f64::from(at)) * step).collect()
}

fn days_between(first: Date, last: Date) -> f64 {
    first.0.duration_until(last.0).as_hours() as f64 / 24.0
}

fn tenth(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_of_round_numbers_around_all_that_is_drawn() {
        assert_eq!(lines(0.0, 24.0), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(lines(0.0, 0.0), [0.0, 1.0]);
        assert_eq!(lines(-3.0, 4.0), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(lines(0.0, 100.0), [0.0, 50.0, 100.0]);
        assert_eq!(lines(0.0, 0.5).len(), 4);
    }
}
