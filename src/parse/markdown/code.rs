//! Code blocks, coloured by class.

use std::cell::RefCell;

use foldhash::HashMap;
use pulldown_cmark::{CodeBlockKind, Event};
use syntect::parsing::{BasicScopeStackOp, ParseState, Scope, ScopeStack, ScopeStackOp, SyntaxReference, SyntaxSet};
use thread_local::ThreadLocal;

use super::escape;
use super::gather::Span;
use super::writer::Writer;

/// A block over this many bytes is not coloured.
const LONGEST_BLOCK: usize = 100_000;

/// A block with a line over this many bytes is not coloured: that is data, and costs what a whole file would.
const LONGEST_LINE: usize = 2_000;

/// No line of a block over this many bytes is remembered.
const LONGEST_KNOWN_BLOCK: usize = 4_000;
/// How many ways for parsing to stand are remembered, and how many lines; each thread has its own.
const MOST_KNOWN_STATES: usize = 64;
const MOST_KNOWN_LINES: usize = 4_000;

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
    known: ThreadLocal<RefCell<Known>>,
}

impl Lexicon {
    /// Unpacks the definitions that come with syntect; takes some milliseconds.
    pub fn load() -> Lexicon {
        let classes = CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class)));
        Lexicon { set: SyntaxSet::load_defaults_newlines(), classes: classes.collect(), known: ThreadLocal::new() }
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
        let mut known = self.known.get_or_default().borrow_mut();
        self.colour_with(syntax, code, (code.len() <= LONGEST_KNOWN_BLOCK).then_some(&mut known))
    }

    fn colour_with(&self, syntax: &SyntaxReference, code: &str, known: Option<&mut Known>) -> Option<String> {
        let mut parsing = Parsing::new(ParseState::new(syntax), known);
        let mut painter = Painter { lexicon: self, scopes: ScopeStack::new(), classes: Vec::new(), spans: Spans::default() };
        for line in code.split_inclusive('\n') {
            parsing.line(line, &self.set, |changes| painter.line(line, changes))?;
        }
        Some(painter.spans.finish())
    }
}

/// How the parsing of a block stands.
struct Parsing<'k> {
    at: At,
    known: Option<&'k mut Known>,
}

/// Among what is known, or on its own.
enum At {
    Known(usize),
    Alone(Box<ParseState>),
}

/// A way for parsing to stand, and the lines that were parsed from there: what changes in each, and the number of the way after it.
type State = (ParseState, HashMap<Box<str>, (Changes, usize)>);
type Changes = Box<[(usize, ScopeStackOp)]>;

/// Lines that were parsed before, each by how parsing stood before it: the same lines come again and again in the code of a hub, and
/// always in both halves of a pair. How parsing stands grows with how deep a block nests, so only short blocks are remembered, and
/// only so many ways to stand: that bounds the memory, whatever the code is.
#[derive(Default)]
struct Known {
    states: Vec<State>,
    lines: usize,
}

impl Known {
    /// The number of a way to stand; none where there are too many.
    fn number(&mut self, state: &ParseState) -> Option<usize> {
        let number = self.states.iter().position(|(known, _)| known == state);
        number.or_else(|| {
            (self.states.len() < MOST_KNOWN_STATES).then(|| {
                self.states.push((state.clone(), HashMap::default()));
                self.states.len() - 1
            })
        })
    }
}

impl<'k> Parsing<'k> {
    fn new(state: ParseState, mut known: Option<&'k mut Known>) -> Parsing<'k> {
        let number = known.as_mut().and_then(|known| known.number(&state));
        Parsing { at: number.map_or_else(|| At::Alone(Box::new(state)), At::Known), known }
    }

    /// Parses the next line, and hands over what changes in it.
    fn line(&mut self, line: &str, set: &SyntaxSet, mut take: impl FnMut(&[(usize, ScopeStackOp)]) -> Option<()>) -> Option<()> {
        let (At::Known(number), Some(known)) = (&mut self.at, &mut self.known) else {
            return match &mut self.at {
                At::Alone(state) => take(&state.parse_line(line, set).ok()?),
                At::Known(_) => None,
            };
        };
        let (state, lines) = known.states.get(*number)?;
        if let Some((changes, next)) = lines.get(line) {
            *number = *next;
            return take(changes);
        }
        let mut state = state.clone();
        let changes = state.parse_line(line, set).ok()?;
        take(&changes)?;
        match known.number(&state) {
            Some(next) => {
                if known.lines < MOST_KNOWN_LINES {
                    known.states[*number].1.insert(line.into(), (changes.into(), next));
                    known.lines += 1;
                }
                *number = next;
            }
            None => self.at = At::Alone(Box::new(state)),
        }
        Some(())
    }
}

/// What has been coloured of a block.
struct Painter<'l> {
    lexicon: &'l Lexicon,
    scopes: ScopeStack,
    classes: Vec<&'static str>,
    spans: Spans,
}

impl Painter<'_> {
    fn line(&mut self, line: &str, changes: &[(usize, ScopeStackOp)]) -> Option<()> {
        let Painter { lexicon, scopes, classes, spans } = self;
        let mut done = 0;
        for (at, change) in changes {
            spans.write(classes.last().copied().unwrap_or_default(), line.get(done..*at).unwrap_or_default());
            done = done.max(*at);
            let follow = |step: BasicScopeStackOp, _: &[Scope]| match step {
                BasicScopeStackOp::Push(scope) => {
                    let outer = classes.last().copied().unwrap_or_default();
                    classes.push(lexicon.class(scope).unwrap_or(outer));
                }
                BasicScopeStackOp::Pop => {
                    classes.pop();
                }
            };
            scopes.apply_with_hook(change, follow).ok()?;
        }
        spans.write(classes.last().copied().unwrap_or_default(), line.get(done..).unwrap_or_default());
        Some(())
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_seen_before_is_coloured_as_if_it_were_new() {
        let nested = "(\n".repeat(200) + "total = 0\n";
        let blocks = [
            ("python", "def f(x):\n    \"\"\"a\n    total = 0\n    \"\"\"\n    total = 0\n"),
            ("python", "total = 0\n\"\"\"\ntotal = 0\n"),
            ("python", &nested),
            ("sh", "cat <<END\n$HOME\nEND\necho $HOME\n"),
            ("sh", "echo $HOME\ncat <<'A'\necho $HOME\nA\nEND\n"),
            ("html", "<p>\n<!--\n<p>\n-->\n<p>\n"),
            ("rust", "/* fn\nfn main() {\n*/\nfn main() {\n"),
            ("rust", "fn main() {"),
        ];
        let lexicon = Lexicon::load();
        for (language, code) in blocks.iter().chain(blocks.iter().rev()) {
            let syntax = lexicon.syntax(language).unwrap();
            assert_eq!(lexicon.colour(syntax, code), lexicon.colour_with(syntax, code, None), "{code}");
        }
        let known = lexicon.known.get_or_default().borrow();
        assert_eq!(known.states.len(), MOST_KNOWN_STATES);
        assert!(known.lines > 10);
    }
}
