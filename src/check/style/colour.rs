//! Colours, and how far they stand out from each other.

/// A colour as a screen shows it: red, green, blue from 0 to 1, and how much it covers what is below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    rgb: [f64; 3],
    /// 0 for nothing of it, 1 for nothing of what is below.
    pub alpha: f64,
}

impl Colour {
    /// The colour that a CSS value is, in any notation of CSS Color 4 but those that depend on where it stands.
    pub fn parse(value: &str) -> Option<Colour> {
        let colour = csscolorparser::parse(value).ok()?.clamp();
        let rgb = [colour.r, colour.g, colour.b].map(f64::from);
        (rgb.iter().all(|part| part.is_finite())).then_some(Colour { rgb, alpha: f64::from(colour.a) })
    }

    /// What is seen of it over another colour.
    pub fn over(self, ground: Colour) -> Colour {
        let mut rgb = self.rgb;
        for (part, below) in rgb.iter_mut().zip(ground.rgb) {
            *part = *part * self.alpha + below * (1.0 - self.alpha);
        }
        Colour { rgb, alpha: 1.0 }
    }

    /// Its relative luminance (WCAG 2.2, "relative luminance", after IEC 61966-2-1).
    fn luminance(self) -> f64 {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn ratio(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_that_are_known() {
        for (a, b, expected) in [
            ("#000", "#fff", 21.0),
            ("#777", "#fff", 4.48),
            ("#767676", "white", 4.54),
            ("#949494", "#fff", 3.03),
            ("rgb(0 0 255)", "#ffffff", 8.59),
            ("hsl(0 100% 50%)", "#fff", 4.0),
            ("oklch(1 0 0)", "oklch(0% 0 0)", 21.0),
            ("rebeccapurple", "#fff", 8.41),
            ("#fff", "#fff", 1.0),
        ] {
            let [a, b] = [a, b].map(|value| Colour::parse(value).unwrap());
            assert!((ratio(a, b) - expected).abs() < 0.006, "{a:?} {b:?}: {}", ratio(a, b));
            assert_eq!(ratio(a, b), ratio(b, a));
        }
    }

    #[test]
    fn what_is_half_seen_through_is_mixed_with_its_ground() {
        let [black, white, veil] = ["#000", "#fff", "rgb(0 0 0 / 0)"].map(|value| Colour::parse(value).unwrap());
        assert_eq!(ratio(veil.over(white), white), 1.0);
        assert_eq!(ratio(black.over(white), white), 21.0);
        assert!(Colour::parse("currentcolor").is_none() && Colour::parse("url(a)").is_none());
    }
}
