//! Where chapters are, as a drawing in the page itself: dots, their names, and a grid of degrees. No map of anybody's is needed.
//!
//! The projection is equirectangular with the middle latitude as its standard parallel (Snyder, "Map Projections: A Working Manual",
//! USGS 1987, section 12): true to scale there, and good enough for a country.

use serde::Serialize;

use super::Desk;
use crate::site::ChapterCard;

/// The width of the drawing, the least room around the dots and what a line of names takes, in its own units.
const WIDTH: f64 = 640.0;
const MARGIN: f64 = 48.0;
const LINE: f64 = 22.0;
/// The greatest height, and the narrowest piece of the earth that is drawn, in degrees of latitude.
const HEIGHT: f64 = 900.0;
const NARROWEST: f64 = 1.0;
/// About what a letter of a name takes.
const LETTER: f64 = 9.5;

/// The drawing.
#[derive(Serialize)]
pub struct MapView {
    width: i64,
    height: i64,
    grid: Vec<GridLine>,
    dots: Vec<Dot>,
}

#[derive(Serialize)]
struct GridLine {
    x1: i64,
    y1: i64,
    x2: i64,
    y2: i64,
    label: String,
    /// Where the label stands.
    x: i64,
    y: i64,
}

#[derive(Serialize)]
struct Dot {
    x: i64,
    y: i64,
    name: String,
    lang: Option<&'static str>,
    /// Where the name begins or, with `end`, ends.
    name_x: i64,
    name_y: i64,
    anchor: &'static str,
    /// Whether a line leads from the dot to its name.
    has_leader: bool,
}

/// A rectangle that something takes.
#[derive(Clone, Copy)]
struct Room {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Room {
    fn meets(&self, other: &Room) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// How degrees become places of the drawing.
struct Projection {
    north: f64,
    west: f64,
    /// Units a degree of latitude, and of longitude.
    scale: (f64, f64),
    height: f64,
}

impl Projection {
    /// The smallest piece of the earth with all points in it, and some room around them.
    fn around(points: &[(f64, f64)]) -> Projection {
        let ends = |values: &dyn Fn(&(f64, f64)) -> f64| {
            points.iter().map(values).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
        };
        let ((south, north), (west, east)) = (ends(&|point| point.0), ends(&|point| point.1));
        let middle = (south + north) / 2.0;
        // At the poles a degree of longitude has no width.
        let shrink = middle.to_radians().cos().max(0.05);
        let (tall, wide) = ((north - south).max(NARROWEST), ((east - west) * shrink).max(NARROWEST));
        let (room_wide, room_tall) = (WIDTH - 4.0 * MARGIN, HEIGHT - 2.0 * MARGIN);
        let scale = (room_wide / wide).min(room_tall / tall);
        let height = tall * scale + 2.0 * MARGIN;
        let (x_scale, center) = (scale * shrink, (west + east) / 2.0);
        Projection { north: middle + height / 2.0 / scale, west: center - WIDTH / 2.0 / x_scale, scale: (scale, x_scale), height }
    }

    fn at(&self, (north, east): (f64, f64)) -> (f64, f64) {
        ((east - self.west) * self.scale.1, (self.north - north) * self.scale.0)
    }
}

/// Draws the chapters that say where they are; nothing where fewer than two do.
pub fn map(chapters: &[ChapterCard], desk: &Desk<'_, '_>) -> Option<MapView> {
    let degrees = |parts: i32| f64::from(parts) / 10_000.0;
    let placed: Vec<(&ChapterCard, (f64, f64))> = chapters
        .iter()
        .filter_map(|chapter| {
            let place = chapter.place?;
            Some((chapter, (degrees(place.north), degrees(place.east))))
        })
        .collect();
    if placed.len() < 2 {
        return None;
    }
    let points: Vec<(f64, f64)> = placed.iter().map(|(_, point)| *point).collect();
    let projection = Projection::around(&points);
    let mut taken: Vec<Room> = points.iter().map(|point| around_dot(projection.at(*point))).collect();
    let mut dots = Vec::new();
    for (chapter, point) in &placed {
        let (x, y) = projection.at(*point);
        let name = Name::place((x, y), chapter.name.0.chars().count(), &mut taken);
        dots.push(Dot {
            x: x.round() as i64,
            y: y.round() as i64,
            name: chapter.name.0.clone(),
            lang: desk.foreign(chapter.name.1),
            name_x: name.x.round() as i64,
            name_y: name.y.round() as i64,
            anchor: name.anchor,
            has_leader: (name.y - y).abs() > LINE / 2.0,
        });
    }
    Some(MapView { width: WIDTH as i64, height: projection.height.round() as i64, grid: grid(&projection), dots })
}

fn around_dot((x, y): (f64, f64)) -> Room {
    Room { left: x - 7.0, top: y - 7.0, right: x + 7.0, bottom: y + 7.0 }
}

/// Where the name of a dot stands.
struct Name {
    x: f64,
    y: f64,
    anchor: &'static str,
}

impl Name {
    /// The nearest room beside a dot that nothing has taken yet: to the right or the left, then line by line further off. Where all
    /// is taken the name stands to the right, over something else.
    fn place((x, y): (f64, f64), letters: usize, taken: &mut Vec<Room>) -> Name {
        let wide = letters as f64 * LETTER;
        let beside = |anchor: &'static str, line: i32| {
            let y = y + f64::from(line) * LINE;
            let (at, left) = if anchor == "start" { (x + 12.0, x + 12.0) } else { (x - 12.0, x - 12.0 - wide) };
            let room = Room { left, top: y - LINE / 2.0, right: left + wide, bottom: y + LINE / 2.0 };
            (Name { x: at, y, anchor }, room)
        };
        let lines = std::iter::once(0).chain((1..12).flat_map(|line| [line, -line]));
        let mut tries = lines.flat_map(|line| [beside("start", line), beside("end", line)]);
        let is_free = |room: &Room| room.left >= 0.0 && room.right <= WIDTH && !taken.iter().any(|other| other.meets(room));
        let (name, room) = tries.find(|(_, room)| is_free(room)).unwrap_or_else(|| beside("start", 0));
        taken.push(room);
        name
    }
}

/// Lines of latitude and longitude at whole degrees, few enough to be read.
fn grid(projection: &Projection) -> Vec<GridLine> {
    let (south, east) = (projection.north - projection.height / projection.scale.0, projection.west + WIDTH / projection.scale.1);
    let step =
        |low: f64, high: f64| [1, 2, 5, 10, 20, 45].into_iter().find(|step| (high - low) / f64::from(*step) <= 5.0).unwrap_or(90);
    let whole = |low: f64, high: f64| {
        let step = step(low, high);
        let first = (low / f64::from(step)).ceil() as i32;
        (first..).map(move |number| number * step).take_while(move |degree| f64::from(*degree) <= high)
    };
    let (wide, tall) = (WIDTH as i64, projection.height.round() as i64);
    let latitudes = whole(south, projection.north).map(|degree| {
        let y = projection.at((f64::from(degree), 0.0)).1.round() as i64;
        GridLine { x1: 0, y1: y, x2: wide, y2: y, label: degrees(degree), x: 4, y: y - 4 }
    });
    let longitudes = whole(projection.west, east).map(|degree| {
        let x = projection.at((0.0, f64::from(degree))).0.round() as i64;
        GridLine { x1: x, y1: 0, x2: x, y2: tall, label: degrees(degree), x: x + 4, y: tall - 4 }
    });
    latitudes.chain(longitudes).collect()
}

/// A degree with its sign, which every language reads: north and east are above nothing.
fn degrees(degree: i32) -> String {
    if degree < 0 { format!("\u{2212}{}°", degree.abs()) } else { format!("{degree}°") }
}
