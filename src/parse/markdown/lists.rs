//! Lists, tasks and tables.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag};

use super::escape;
use super::gather::Span;
use super::writer::Writer;
use crate::parse::body::Slot;

impl Writer<'_> {
    pub(super) fn list(&mut self, start: &str, end: &str, span: Span) {
        self.boundary();
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
        self.html.push_str(start);
        self.block(">\n", end, span);
    }

    pub(super) fn item(&mut self, span: Span) {
        let is_task = |event: Option<&(Event<'_>, Range<usize>)>| matches!(event, Some((Event::TaskListMarker(_), _)));
        let mut inside = self.stream.events[span.open + 1..].iter();
        let first = inside.next();
        let is_loose = matches!(first, Some((Event::Start(Tag::Paragraph), _)));
        let start = if is_task(first) || is_loose && is_task(inside.next()) { "<li class=\"task\">" } else { "<li>" };
        self.block(start, "</li>\n", span);
    }

    /// The label reaches to the end of the paragraph or line, so the box is named by what the author wrote beside it.
    pub(super) fn task(&mut self, checked: &str) {
        self.html.push_str("<label><input type=\"checkbox\" disabled");
        self.html.push_str(checked);
        self.html.push_str("> ");
        self.in_label = true;
    }

    pub(super) fn table(&mut self, alignments: &[Alignment], span: Span) {
        self.boundary();
        self.open_table();
        let mut rows = 0;
        while self.at < span.close {
            let (open, close) = (self.at, self.stream.mates[self.at]);
            let is_head = matches!(self.stream.events[open].0, Event::Start(Tag::TableHead));
            self.html.push_str(match (is_head, rows) {
                (true, _) => "<thead>\n<tr>",
                (false, 1) => "<tbody>\n<tr>",
                (false, _) => "<tr>",
            });
            self.at = open + 1;
            let cell = if is_head { ("<th scope=\"col\"", "</th>") } else { ("<td", "</td>") };
            self.row(cell, alignments, close);
            self.html.push_str(if is_head { "</tr>\n</thead>\n" } else { "</tr>\n" });
            rows += 1;
            self.at = close + 1;
        }
        self.html.push_str(if rows > 1 { "</tbody>\n</table></div>\n" } else { "</table></div>\n" });
    }

    fn row(&mut self, (start, end): (&str, &str), alignments: &[Alignment], close: usize) {
        let mut column = 0;
        while self.at < close {
            let (open, close) = (self.at, self.stream.mates[self.at]);
            self.html.push_str(start);
            let tag = match alignments.get(column) {
                Some(Alignment::Left) => " class=\"left\">",
                Some(Alignment::Center) => " class=\"center\">",
                Some(Alignment::Right) => " class=\"right\">",
                _ => ">",
            };
            self.at = open + 1;
            self.block(tag, end, Span { open, close });
            column += 1;
            self.at = close + 1;
        }
    }

    /// A wide table scrolls sideways, so it must take the focus, and what takes the focus needs a name: the heading's, where it has one.
    ///
    /// Landmarks are told apart by their names. So a second table under one heading is a group and no landmark.
    fn open_table(&mut self) {
        let Some((index, heading)) = self.headings.iter().enumerate().next_back() else {
            self.html.push_str("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
            self.write_slot(Slot::Word("table", None));
            self.html.push_str("\"><table>\n");
            return;
        };
        let role = if self.table_named_by == Some(index) { "group" } else { "region" };
        self.table_named_by = Some(index);
        self.html.push_str("<div class=\"table\" tabindex=\"0\" role=\"");
        self.html.push_str(role);
        self.html.push_str("\" aria-labelledby=\"");
        escape::attribute(&mut self.html, &heading.id);
        self.html.push_str("\"><table>\n");
    }
}
