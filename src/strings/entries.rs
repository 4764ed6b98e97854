//! What the messages of a file name: arguments, other messages, terms, functions.

use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Something that a pattern names, by its characters in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mention<'a> {
    Variable(&'a str),
    Message(&'a str, Option<&'a str>),
    Term(&'a str),
    Function(&'a str),
    /// What the library fails on when there is too much of it: no message needs such a thing.
    Intricate,
}

/// The text of an element without anything to fill in.
pub(super) fn text<'a>(element: &PatternElement<&'a str>) -> Option<&'a str> {
    match element {
        PatternElement::TextElement { value } => Some(value),
        PatternElement::Placeable { .. } => None,
    }
}

/// The name of an entry, the patterns in it, and whether it is a message.
pub(super) fn named<'a>(entry: &'a Entry<&'a str>) -> Option<(&'a str, Vec<&'a Pattern<&'a str>>)> {
    let (id, value, attributes) = match entry {
        Entry::Message(message) => (&message.id, message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (&term.id, Some(&term.value), &term.attributes),
        _ => return None,
    };
    let patterns = value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value));
    Some((id.name, patterns.collect()))
}

/// Everything that a pattern names, in its order.
pub(super) fn mentions<'a>(pattern: &'a Pattern<&'a str>, found: &mut Vec<Mention<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'a>(expression: &'a Expression<&'a str>, found: &mut Vec<Mention<'a>>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            if matches!(selector, InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. }) {
                found.push(Mention::Intricate);
            }
            in_inline(selector, found);
            for variant in variants {
                mentions(&variant.value, found);
            }
        }
    }
}

/// In digits: the library computes with powers of ten, and a number with more of them overflows.
const DIGITS: usize = 12;

fn in_inline<'a>(inline: &'a InlineExpression<&'a str>, found: &mut Vec<Mention<'a>>) {
    match inline {
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { value } => {
            if value.len() > DIGITS {
                found.push(Mention::Intricate);
            }
        }
        InlineExpression::VariableReference { id } => found.push(Mention::Variable(id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            found.push(Mention::Message(id.name, attribute.as_ref().map(|attribute| attribute.name)));
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            found.push(Mention::Term(id.name));
            in_arguments(arguments.as_ref(), found);
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.push(Mention::Function(id.name));
            in_arguments(Some(arguments), found);
        }
        InlineExpression::Placeable { expression } => {
            found.push(Mention::Intricate);
            in_expression(expression, found);
        }
    }
}

fn in_arguments<'a>(arguments: Option<&'a CallArguments<&'a str>>, found: &mut Vec<Mention<'a>>) {
    let Some(CallArguments { positional, named }) = arguments else { return };
    for argument in positional {
        in_inline(argument, found);
    }
    for argument in named {
        if let InlineExpression::NumberLiteral { value } = &argument.value
            && !value.parse::<u8>().is_ok_and(|digits| usize::from(digits) <= DIGITS)
        {
            found.push(Mention::Intricate);
        }
    }
}

/// Where a part of a resource's text stands in it, in bytes: the parser keeps the text's own slices.
pub(super) fn bytes(resource: &FluentResource, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
    start..start + part.len()
}
