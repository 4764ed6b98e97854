//! Numbers that are measured: exact to six decimals, so that what is added up and compared is what was written.

use serde::{Serialize, Serializer};
use serde_yaml::Value;

use super::yaml::{FromYaml, Reading, Shape};
use crate::language::Language;
use crate::problem::Code;

/// How many parts one has.
const PARTS: i64 = 1_000_000;

/// A number of any kind, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// The biggest amount, and with a minus the smallest.
    pub const MOST: i64 = 1_000_000_000_000;

    /// A number to six decimals; `None` where it is none, or one too big.
    pub fn of(number: f64) -> Option<Amount> {
        let is_amount = number.is_finite() && number.abs() <= Amount::MOST as f64;
        is_amount.then(|| Amount((number * PARTS as f64).round() as i64))
    }

    /// A whole number; the biggest amount where it is too big.
    pub fn whole(number: usize) -> Amount {
        Amount(i64::try_from(number).unwrap_or(Amount::MOST).min(Amount::MOST) * PARTS)
    }

    /// The number, as near as a float comes.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// How far this is on the way between two others, in tenths of a hundredth, rounded half away from nothing; `None` where they are the
    /// same. It may be less than nothing, or more than the whole way.
    pub fn on_the_way(self, from: Amount, to: Amount) -> Option<Percent> {
        Percent::of(i128::from(self.0) - i128::from(from.0), i128::from(to.0) - i128::from(from.0))
    }

    /// The number as a language writes it: thousands apart, no more decimals than it has. CLDR 48 has the same signs for Welsh and for
    /// English: a comma, a point, and here the true minus.
    pub fn said(self, _: Language) -> String {
        let (whole, part) = ((self.0 / PARTS).unsigned_abs(), (self.0 % PARTS).unsigned_abs());
        let digits = whole.to_string();
        let mut said = if self.0 < 0 { "\u{2212}".to_owned() } else { String::new() };
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                said.push(',');
            }
            said.push(digit);
        }
        said + &decimals(part)
    }
}

/// A part of one without the zeros at its end, after its point; nothing where there is none.
fn decimals(part: u64) -> String {
    let digits = format!("{part:06}");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() { String::new() } else { format!(".{digits}") }
}

/// The number as machines write it.
impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}{}", (self.0 / PARTS).unsigned_abs(), decimals((self.0 % PARTS).unsigned_abs()))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % PARTS == 0 { serializer.serialize_i64(self.0 / PARTS) } else { serializer.serialize_f64(self.as_f64()) }
    }
}

impl FromYaml for Amount {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Amount> {
        // Text that looks like a number is none here.
        let amount = value.as_f64().and_then(Amount::of);
        if amount.is_some() {
            return amount;
        }
        let text = match value {
            Value::String(text) => text.clone(),
            _ if value.as_f64().is_some() => String::from_yaml(value, reading)?,
            _ => {
                reading.wrong_type("number", value);
                return None;
            }
        };
        reading.problems.push(reading.problem(Code::BadAmount).arg("value", text));
        None
    }

    fn shape() -> Shape {
        Shape::Amount
    }
}

/// An amount in a file; nothing where there is none, which is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Measured(pub Option<Amount>);

impl FromYaml for Measured {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Measured> {
        Amount::from_yaml(value, reading).map(|amount| Measured(Some(amount)))
    }

    fn shape() -> Shape {
        Amount::shape()
    }
}

/// A share, in tenths of a hundredth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

impl Percent {
    /// One number as a share of another, rounded half away from nothing; `None` of nothing.
    pub fn of(part: i128, whole: i128) -> Option<Percent> {
        let (part, whole) = if whole < 0 { (-part, -whole) } else { (part, whole) };
        let half = if part < 0 { -whole } else { whole };
        let tenths = part.checked_mul(2_000)?.checked_add(half)?.checked_div(whole.checked_mul(2)?)?;
        i64::try_from(tenths).ok().map(Percent)
    }

    /// The share as a language writes it, without a tenth where there is none.
    pub fn said(self, language: Language) -> String {
        let amount = Amount(self.0.saturating_mul(PARTS / 10));
        format!("{}%", amount.said(language))
    }
}

/// The share as machines write it, without a sign.
impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Amount(self.0.saturating_mul(PARTS / 10)).fmt(f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Amount(self.0.saturating_mul(PARTS / 10)).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_said_with_its_thousands_apart_and_no_zero_too_many() {
        for (number, said, written) in [
            (0.0, "0", "0"),
            (0.1, "0.1", "0.1"),
            (-0.5, "\u{2212}0.5", "-0.5"),
            (1234.5, "1,234.5", "1234.5"),
            (-1_000_000.0, "\u{2212}1,000,000", "-1000000"),
            (0.000_001, "0.000001", "0.000001"),
            (2.000_000_4, "2", "2"),
        ] {
            let amount = Amount::of(number).unwrap();
            for language in Language::ALL {
                assert_eq!(amount.said(language), said);
            }
            assert_eq!(amount.to_string(), written);
            assert_eq!(serde_json::to_string(&amount).unwrap().parse::<f64>().unwrap(), written.parse::<f64>().unwrap());
        }
    }

    #[test]
    fn what_is_no_number_or_too_big_is_no_amount() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1.1e12, -1.1e12] {
            assert_eq!(Amount::of(number), None);
        }
        assert!(Amount::of(1e12).is_some());
    }

    #[test]
    fn a_share_is_rounded_to_a_tenth_and_may_be_outside_the_way() {
        let said = |part, whole| Percent::of(part, whole).map(|percent| percent.said(Language::Cy));
        assert_eq!(said(1, 3).as_deref(), Some("33.3%"));
        assert_eq!(said(2, 3).as_deref(), Some("66.7%"));
        assert_eq!(said(1, 2).as_deref(), Some("50%"));
        assert_eq!(said(1, 2000).as_deref(), Some("0.1%"));
        assert_eq!(said(-1, 4).as_deref(), Some("\u{2212}25%"));
        assert_eq!(said(3, 2).as_deref(), Some("150%"));
        assert_eq!(said(1, 0), None);
        let amount = |number| Amount::of(number).unwrap();
        assert_eq!(amount(4.0).on_the_way(amount(10.0), amount(0.0)).map(|way| way.to_string()).as_deref(), Some("60"));
        assert_eq!(amount(4.0).on_the_way(amount(1.0), amount(1.0)), None);
    }
}
