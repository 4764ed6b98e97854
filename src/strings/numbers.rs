//! How numbers in messages are written.

use fluent::FluentValue;
use fluent::types::FluentNumber;

/// Groups the thousands of a number with commas, as CLDR has it for Welsh and for English; anything else is as it was.
///
/// Years are therefore passed as text.
pub(super) fn format<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping && number.value.abs() >= 1000.0 => Some(grouped(number)),
        _ => None,
    }
}

fn grouped(number: &FluentNumber) -> String {
    let text = number.as_string();
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let (sign, digits) = whole.split_at(whole.find(|char: char| char.is_ascii_digit()).unwrap_or(0));
    let mut grouped = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + fraction
}
