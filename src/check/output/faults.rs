//! What is wrong in a page, with the tag where it is.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::page::Page;
use crate::problem::Code;

/// Something wrong in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub code: Code,
    /// The bytes of the start tag where it is; none at all where something is missing from the page as a whole.
    pub tag: Range<usize>,
    /// What its messages name.
    pub args: Vec<(&'static str, String)>,
}

/// What a page is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// To be read.
    Page,
    /// To lead on at once (WCAG technique H76).
    Redirect,
}

/// What is wrong in a page, in the order of its bytes, and then what is wrong with all of it.
///
/// The bytes are read as a browser's tokenizer reads them, and no tree is made of them: so whatever they are, reading takes time and memory
/// in proportion.
pub fn faults(html: &[u8], nature: Nature) -> Vec<Fault> {
    let mut page = Page::new(nature);
    let read = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => page.tag.begin(name, span.start),
            CallbackEvent::AttributeName { name } => page.tag.attribute(name),
            CallbackEvent::AttributeValue { value } => page.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => page.start_tag(span.end),
            CallbackEvent::EndTag { name } => page.end_tag(name),
            CallbackEvent::String { value } => page.text(value),
            _ => {}
        }
        None
    };
    let mut emitter = CallbackEmitter::new(read);
    emitter.naively_switch_states(true);
    // Reading bytes does not fail, and no token is given: everything has gone through `read`.
    Tokenizer::new_with_emitter(html, emitter).for_each(drop);
    page.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What is wrong in the body of an otherwise good page: each code with its arguments and the tag.
    fn found(body: &str) -> Vec<String> {
        let html = format!("<!doctype html><html lang=\"cy\"><head><title>T</title></head><body><h1>T</h1>{body}</body></html>");
        told(&html)
    }

    fn told(html: &str) -> Vec<String> {
        let tell = |fault: Fault| {
            let args: Vec<String> = fault.args.into_iter().map(|(_, value)| value).collect();
            format!("{} {} {}", fault.code.name(), args.join(","), &html[fault.tag]).replace("  ", " ").trim().to_owned()
        };
        faults(html.as_bytes(), Nature::Page).into_iter().map(tell).collect()
    }

    /// A body, and what is wrong in it.
    const BODIES: &[(&str, &[&str])] = &[
        ("<p>Good.</p>", &[]),
        // 1.1.1
        ("<img src=a.png>", &["html-image-alt a.png <img src=a.png>"]),
        ("<img src=a.png alt><img src=b.png alt=''><img src=c.png role=presentation><img src=d.png aria-label=D>", &[]),
        ("<div hidden><div>x</div><img src=a.png></div><img src=b.png>", &["html-image-alt b.png <img src=b.png>"]),
        // 1.3.1
        ("<h2>A</h2><h3>B</h3><h2>C</h2><h4>D</h4>", &["html-heading-order 2,4,3 <h4>"]),
        ("<h1>Two</h1>", &["html-heading-one 2 <h1>"]),
        ("<table><tr><td>1</table>", &["html-table-header <table>"]),
        ("<table><tr><th>A<tr><td>1</table><table role=none><tr><td>x</table>", &[]),
        ("<table><tr><th>A<td><table id=in><tr><td>1</table></table>", &["html-table-header <table id=in>"]),
        // 2.4.4 and 4.1.2
        ("<a href=x></a>", &["html-name link <a href=x>"]),
        ("<a href=x><img src=a.png alt=''></a>", &["html-name link <a href=x>"]),
        ("<a href=x><img src=a.png alt=Home></a><a href=x aria-label=Home></a><a id=x></a>", &[]),
        ("<a href=x><span aria-hidden=true>&rarr;</span> </a>", &["html-name link <a href=x>"]),
        ("<a href=x><svg><title>Home</title></svg></a>", &[]),
        ("<button><i class=icon></i></button>", &["html-name button <button>"]),
        ("<div role=button tabindex=0></div>", &["html-name button <div role=button tabindex=0>"]),
        ("<iframe src=x></iframe><iframe src=y title=Map></iframe>", &["html-name frame <iframe src=x>"]),
        ("<input type=image src=a.png>", &["html-name button <input type=image src=a.png>"]),
        // 4.1.1 as it was, and what labels rest on
        ("<p id=a></p><p id=b></p><p id=a></p>", &["html-duplicate-id a <p id=a>"]),
        ("<p aria-describedby='a b' id=a></p>", &["html-dangling-id b,aria-describedby <p aria-describedby='a b' id=a>"]),
        ("<label for=x>X</label>", &["html-dangling-id x,for <label for=x>"]),
        // 3.3.2
        ("<input name=q>", &["html-field-label q <input name=q>"]),
        ("<input id=q><label for=q>Q</label><label>R <select></select></label><input type=hidden><input type=submit>", &[]),
        ("<textarea placeholder=Text></textarea>", &["html-field-label textarea <textarea placeholder=Text>"]),
        // 1.4.2, 2.2.1, 1.4.4, 2.4.3
        ("<video autoplay muted></video>", &["html-autoplay video <video autoplay muted>"]),
        ("<meta http-equiv=Refresh content='30; url=x'>", &["html-refresh 30 <meta http-equiv=Refresh content='30; url=x'>"]),
        ("<meta name=viewport content='user-scalable=no'>", &["html-zoom <meta name=viewport content='user-scalable=no'>"]),
        (
            "<meta name=viewport content='width=device-width, maximum-scale=1.0'>",
            &["html-zoom <meta name=viewport content='width=device-width, maximum-scale=1.0'>"],
        ),
        ("<meta name=viewport content='maximum-scale=5'>", &[]),
        ("<a href=x tabindex=2>X</a><p tabindex=-1><b tabindex=0>", &["html-tabindex 2 <a href=x tabindex=2>"]),
        // 3.1.2
        ("<i lang=fr>oui</i><i lang=en-GB>yes</i><i lang=welsh>ie</i>", &["html-lang-part welsh <i lang=welsh>"]),
        // What is not shown is not read.
        ("<script>'<img src=a>'</script><style>/*<img>*/</style><!-- <img> --><textarea title=T><img></textarea>", &[]),
    ];

    #[test]
    fn every_rule_finds_what_it_is_for_at_its_tag_and_nothing_else() {
        for (body, expected) in BODIES {
            assert_eq!(found(body), *expected, "{body}");
        }
    }

    #[test]
    fn what_is_missing_from_a_page_as_a_whole_is_told_without_a_tag() {
        assert_eq!(told("<p>Half a page"), ["html-lang", "html-heading-one none"]);
        assert_eq!(told("<html lang=''><h1>T</h1>"), ["html-lang <html lang=''>"]);
        assert_eq!(told("<html lang=english><h1>T</h1>"), ["html-lang english <html lang=english>"]);
        assert_eq!(faults(b"<html lang=cy><meta http-equiv=refresh content=0>", Nature::Redirect), []);
    }

    #[test]
    fn a_page_of_five_megabytes_nested_as_deep_as_it_goes_is_read() {
        let deep = "<b><i lang=x>".repeat(400_000) + &"</u>".repeat(100_000) + &"</i></b>".repeat(10_000);
        assert!(faults(deep.as_bytes(), Nature::Page).len() > 2);
        assert!(faults("<a href=x>".repeat(500_000).as_bytes(), Nature::Page).len() > 2);
    }

    proptest! {
        #[test]
        fn no_bytes_stop_the_reading_of_a_page(
            pieces in proptest::collection::vec(prop_oneof![
                proptest::sample::select(vec![
                    "<a href=x", "<img alt='", ">", "</a>", "<table", "<h3>", "</", "<!--", "-->", "'", "\"", " id=a", " lang", "=", "<script>",
                    "<svg>", "<![CDATA[", "&amp;", "&#x", "<label for=", "<input ", "\0", "<html lang=cy", " aria-hidden=true", "<template>",
                ]).prop_map(|piece| piece.as_bytes().to_vec()),
                proptest::collection::vec(any::<u8>(), 0..8),
            ], 0..60)
        ) {
            let html = pieces.concat();
            for fault in faults(&html, Nature::Page) {
                prop_assert!(fault.tag.start <= fault.tag.end && fault.tag.end <= html.len());
            }
        }
    }
}
