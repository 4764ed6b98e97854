//! Code blocks, coloured by class.

use pulldown_cmark::{CodeBlockKind, Event};
use syntect::parsing::{BasicScopeStackOp, ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use super::escape;
use super::gather::Span;
use super::writer::Writer;

/// A block over this many bytes is not coloured.
const LONGEST_BLOCK: usize = 100_000;

/// A block with a line over this many bytes is not coloured: that is data, and costs what a whole file would.
const LONGEST_LINE: usize = 2_000;

/// What a scope is shown as, from its first atoms. The first match counts; an empty class ends an outer one.
const CLASSES: [(&str, &str); 25] = [
    ("comment", "hl-comment"),
    ("punctuation.definition.comment", "hl-comment"),
    ("constant.character.escape", "hl-escape"),
    ("constant", "hl-constant"),
    ("string", "hl-string"),
    ("meta.interpolation", ""),
    ("source", ""),
    ("storage.type.function", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("keyword.operator.word", "hl-keyword"),
    ("keyword.operator.logical.python", "hl-keyword"),
    ("keyword.operator", ""),
    ("keyword", "hl-keyword"),
    ("entity.name.function", "hl-function"),
    ("support.function", "hl-function"),
    ("variable.function", "hl-function"),
    ("entity.name.tag", "hl-tag"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("entity.name", "hl-type"),
    ("support", "hl-type"),
    ("variable.language", "hl-keyword"),
    ("variable.parameter", "hl-variable"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
    ("markup.heading", "hl-heading"),
];

/// The languages that can be coloured.
pub(super) struct Lexicon {
    set: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
}

impl Lexicon {
    /// Unpacks the definitions that come with syntect; takes some milliseconds.
    pub fn load() -> Lexicon {
        let classes = CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class)));
        Lexicon { set: SyntaxSet::load_defaults_newlines(), classes: classes.collect() }
    }

    fn syntax(&self, language: &str) -> Option<&SyntaxReference> {
        let token = if language == "shell" { "sh" } else { language };
        self.set.find_syntax_by_token(token).filter(|syntax| syntax.name != "Plain Text")
    }

    fn class(&self, scope: Scope) -> Option<&'static str> {
        self.classes.iter().find(|(prefix, _)| prefix.is_prefix_of(scope)).map(|(_, class)| *class)
    }

    /// The HTML of a piece of code: what one class covers is one span, and spans do not nest.
    ///
    /// `None` when the definition of its language turns out to be broken.
    fn colour(&self, syntax: &SyntaxReference, code: &str) -> Option<String> {
        let mut state = ParseState::new(syntax);
        let mut scopes = ScopeStack::new();
        let mut classes: Vec<&'static str> = Vec::new();
        let mut spans = Spans::default();
        for line in code.split_inclusive('\n') {
            let mut done = 0;
            for (at, change) in state.parse_line(line, &self.set).ok()? {
                spans.write(classes.last().copied().unwrap_or_default(), line.get(done..at).unwrap_or_default());
                done = done.max(at);
                let follow = |step: BasicScopeStackOp, _: &[Scope]| match step {
                    BasicScopeStackOp::Push(scope) => {
                        let outer = classes.last().copied().unwrap_or_default();
                        classes.push(self.class(scope).unwrap_or(outer));
                    }
                    BasicScopeStackOp::Pop => {
                        classes.pop();
                    }
                };
                scopes.apply_with_hook(&change, follow).ok()?;
            }
            spans.write(classes.last().copied().unwrap_or_default(), line.get(done..).unwrap_or_default());
        }
        Some(spans.finish())
    }
}

/// Code on its way to HTML.
#[derive(Default)]
struct Spans {
    html: String,
    class: &'static str,
    // White space looks the same in any class, so it waits to see whether the span goes on behind it.
    space: String,
}

impl Spans {
    fn write(&mut self, class: &'static str, text: &str) {
        let ink = text.trim();
        if ink.is_empty() {
            self.space.push_str(text);
            return;
        }
        let is_new = class != self.class;
        if is_new {
            self.end();
        }
        self.html.push_str(&self.space);
        self.html.push_str(&text[..text.len() - text.trim_start().len()]);
        if is_new && !class.is_empty() {
            self.html.push_str("<span class=\"");
            self.html.push_str(class);
            self.html.push_str("\">");
        }
        self.class = class;
        escape::text(&mut self.html, ink);
        self.space.clear();
        self.space.push_str(&text[text.trim_end().len()..]);
    }

    fn end(&mut self) {
        if !self.class.is_empty() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.end();
        self.html.push_str(&self.space);
        self.html
    }
}

impl Writer<'_> {
    /// Writes a code block. It scrolls sideways, so it takes the focus.
    pub(super) fn code_block(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        self.boundary();
        let mut code = String::new();
        for (event, _) in &self.stream.events[span.open + 1..span.close] {
            if let Event::Text(text) = event {
                code.push_str(text);
            }
        }
        let info = match kind {
            CodeBlockKind::Fenced(info) => info,
            CodeBlockKind::Indented => "",
        };
        let language = info.split([' ', '\t', ',', '{']).next().unwrap_or_default();
        self.html.push_str("<pre class=\"code\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.html.push_str(" class=\"language-");
            escape::attribute(&mut self.html, &language.to_lowercase());
            self.html.push('"');
        }
        self.html.push('>');
        match self.coloured(language, &code) {
            Some(html) => self.html.push_str(&html),
            None => escape::text(&mut self.html, &code),
        }
        self.html.push_str("</code></pre>\n");
    }

    fn coloured(&self, language: &str, code: &str) -> Option<String> {
        if language.is_empty() || code.len() > LONGEST_BLOCK || code.lines().any(|line| line.len() > LONGEST_LINE) {
            return None;
        }
        let lexicon = self.grammar.lexicon.get_or_init(Lexicon::load);
        lexicon.colour(lexicon.syntax(language)?, code)
    }
}
