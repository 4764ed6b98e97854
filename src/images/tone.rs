//! A picture's colour on the whole, as few words that a style sheet knows.
//!
//! A colour of its own for each picture would need a style in the page, which a strict policy for content forbids, or a style sheet that
//! changes with every picture. So the colour is named by three small numbers, and the theme's style sheet says once what each stands for.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How many steps of hue go round the circle.
const HUES: f64 = 12.0;
/// The chroma from which a colour has a hue, and from which it is a strong one.
const COLOURED: f64 = 0.02;
const STRONG: f64 = 0.07;

/// A colour in Oklch, roughly (<https://bottosson.github.io/posts/oklab/>): its lightness in tenths, 0 to 10; its chroma, 0 to 2; its hue in
/// steps of 30 degrees, 0 to 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tone {
    lightness: u8,
    chroma: u8,
    hue: u8,
}

impl Tone {
    /// The tone nearest to a colour of sRGB.
    pub fn of(rgb: [u8; 3]) -> Tone {
        let [r, g, b] = rgb.map(|value| linear(f64::from(value) / 255.0));
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
        let across = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let along = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        let chroma = match across.hypot(along) {
            chroma if chroma < COLOURED => 0,
            chroma if chroma < STRONG => 1,
            _ => 2,
        };
        let turn = along.atan2(across).rem_euclid(std::f64::consts::TAU) / std::f64::consts::TAU;
        let hue = if chroma == 0 { 0 } else { (turn * HUES).round() as u8 % HUES as u8 };
        Tone { lightness: (lightness * 10.0).round().clamp(0.0, 10.0) as u8, chroma, hue }
    }
}

impl fmt::Display for Tone {
    /// As the attribute `data-tone` has it: `l6 c1 h3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "l{} c{} h{}", self.lightness, self.chroma, self.hue)
    }
}

/// The light of a value of sRGB, both from 0 to 1 (IEC 61966-2-1).
fn linear(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}
