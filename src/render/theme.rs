//! The theme: templates and assets, the hub's own files over those inside the binary.

mod assets;
pub mod eject;
mod templates;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use rust_embed::{EmbeddedFile, RustEmbed};
use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};
use thread_local::ThreadLocal;

use self::assets::Assets;
pub use self::assets::TOKENS;
use self::templates::{BUILT_IN, Template, Templates, own_templates, prints};
use crate::language::Language;
use crate::pipeline::Recording;
use crate::problem::{Code, Place, Problem};
use crate::read::{Content, Source};
use crate::site::Url;
use crate::strings::{Use, Words};
use crate::write;

#[derive(RustEmbed)]
#[folder = "themes/default/templates/"]
#[prefix = "templates/"]
struct BuiltInTemplates;

#[derive(RustEmbed)]
#[folder = "themes/default/assets/"]
#[prefix = "assets/"]
struct BuiltInAssets;

/// The files of the built-in theme. Its two folders are embedded whole: choosing files by pattern would compile a regex engine twice.
struct BuiltIn;

impl BuiltIn {
    fn iter() -> impl Iterator<Item = Cow<'static, str>> {
        BuiltInTemplates::iter().chain(BuiltInAssets::iter())
    }

    fn get(path: &str) -> Option<EmbeddedFile> {
        BuiltInTemplates::get(path).or_else(|| BuiltInAssets::get(path))
    }
}

/// Templates and assets, ready to lay out pages.
pub struct Theme {
    tera: Arc<Tera>,
    /// The same as `tera` where the hub has no template of its own.
    built_in: Arc<Tera>,
    paths: BTreeMap<String, Arc<str>>,
    assets: Assets,
    said: Arc<Said>,
    /// The messages that the templates show, each once.
    uses: Vec<Use>,
    prints: BTreeMap<String, u64>,
    own: BTreeMap<String, Vec<Own>>,
}

/// A template of the hub's.
#[derive(Clone, Debug)]
pub struct Own {
    /// Its file.
    pub path: Arc<str>,
    /// What is in it.
    pub text: Arc<str>,
}

/// A style sheet of the theme.
#[derive(Clone, Copy, Debug)]
pub struct Style<'t> {
    /// The hub's file; none where it is the one inside the binary.
    pub path: Option<&'t Arc<str>>,
    /// What is in it.
    pub text: &'t str,
}

/// A page laid out, or what went wrong; and the messages that it showed.
pub type LaidOut = (Result<String, tera::Error>, Vec<(String, Language, u64)>);

/// The messages that a render showed, and what they said; nothing where nobody records that.
pub type Said = ThreadLocal<RefCell<Option<Vec<(String, Language, u64)>>>>;

/// Puts a theme together. A template that cannot be read is told, and the built-in one of that name stands in for it.
pub fn load(sources: &[Source], name: &str, words: &Arc<Words>) -> (Theme, Vec<Problem>) {
    let mut problems = Vec::new();
    let prefix = format!("themes/{name}/");
    let own: Vec<(&str, &Source)> =
        sources.iter().filter_map(|source| Some((source.path.strip_prefix(&prefix)?, source))).collect();
    if own.is_empty() && name != "default" {
        let hub: Arc<str> = crate::hub::PATH.into();
        let problem = Problem::new(Code::TemplateMissing, Place::value(&hub, &["theme".into()]));
        problems.push(problem.arg("name", format!("themes/{name}/templates")));
    }
    let said = Arc::new(Said::new());
    let built_in = Arc::new(saying(words, &said));
    let mut templates = BUILT_IN.templates.clone();
    for (path, source) in &own {
        if let (Some(name), Content::Text(text)) = (path.strip_prefix("templates/"), &source.content) {
            templates.insert(name.to_owned(), Template::new(text, Some(&source.path)));
        }
    }
    let tera = assemble_what_can(&mut templates, &built_in, &mut problems);
    let is_built_in = templates.values().all(|template| template.path.is_none());
    let prints = if is_built_in { BUILT_IN.prints.clone() } else { prints(&templates) };
    let own_templates = own_templates(&templates);
    let uses = uses(&templates);
    let paths = templates.into_iter().filter_map(|(name, template)| Some((name, template.path?))).collect();
    (Theme { tera, built_in, paths, assets: Assets::new(&own), said, uses, prints, own: own_templates }, problems)
}

/// The built-in templates, which say these words.
fn saying(words: &Arc<Words>, said: &Arc<Said>) -> Tera {
    let mut tera = BUILT_IN.tera.clone();
    let (words, said) = (words.clone(), said.clone());
    tera.register_function("say", move |kwargs: Kwargs, state: &State<'_>| say(&words, &said, &kwargs, state));
    tera
}

/// The hub's templates over the built-in ones.
fn assemble(templates: &Templates, built_in: &Arc<Tera>) -> Result<Arc<Tera>, tera::Error> {
    let mut own = templates.iter().filter(|(_, template)| template.path.is_some()).peekable();
    if own.peek().is_none() {
        return Ok(built_in.clone());
    }
    let mut tera = Tera::clone(built_in);
    tera.add_raw_templates(own.map(|(name, template)| (name.as_str(), template.text.as_ref())))?;
    Ok(Arc::new(tera))
}

/// Leaves out the hub's templates that cannot be read, one after the other, each with its problem, until the rest can.
fn assemble_what_can(templates: &mut Templates, built_in: &Arc<Tera>, problems: &mut Vec<Problem>) -> Arc<Tera> {
    let give_up = |templates: &mut Templates, name: &str| match BUILT_IN.templates.get(name) {
        Some(template) => drop(templates.insert(name.to_owned(), template.clone())),
        None => drop(templates.remove(name)),
    };
    loop {
        let missing = templates.iter().find_map(|(name, template)| {
            let (range, wanted) = template.scanned.references.iter().find(|(_, wanted)| !templates.contains_key(wanted))?;
            Some((name.clone(), Place::bytes(template.path.as_ref()?, range.clone()), wanted.clone()))
        });
        if let Some((name, place, wanted)) = missing {
            problems.push(Problem::new(Code::TemplateMissing, place).arg("name", wanted));
            give_up(templates, &name);
            continue;
        }
        let error = match assemble(templates, built_in) {
            Ok(tera) => return tera,
            Err(error) => error,
        };
        let faults = faults(&error);
        let owned = faults.into_iter().find_map(|fault| {
            let path = templates.get(&fault.template)?.path.clone()?;
            Some((fault, path))
        });
        let Some((fault, path)) = owned else { return Arc::default() };
        let place = Place::bytes(&path, fault.range(&templates[&fault.template].text));
        problems.push(Problem::new(Code::TemplateSyntax, place).arg("reason", &fault.reason));
        give_up(templates, &fault.template);
    }
}

/// The messages that the templates show, each once.
fn uses(templates: &Templates) -> Vec<Use> {
    let mut seen = BTreeSet::new();
    let all = templates.values().flat_map(|template| &template.scanned.uses);
    all.filter(|one| seen.insert((&one.key, &one.args))).cloned().collect()
}

/// One thing that the engine found wrong, with its place in a template.
struct Fault {
    template: String,
    /// The line, from 1, and the column, from 0.
    at: (usize, usize),
    /// The bytes, where the engine tells them.
    bytes: Option<Range<usize>>,
    reason: String,
}

impl Fault {
    fn new(template: &str, at: (usize, usize), reason: impl ToString) -> Fault {
        Fault { template: template.to_owned(), at, bytes: None, reason: reason.to_string() }
    }

    /// Where the fault is in the template's text; without the bytes, from its column to the end of its line.
    fn range(&self, text: &str) -> Range<usize> {
        if let Some(bytes) = &self.bytes {
            return bytes.clone();
        }
        let (line, column) = self.at;
        let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let line = text[start.min(text.len())..].lines().next().unwrap_or_default();
        let column = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        start + column..start + line.trim_end().len().max(column)
    }
}

/// What an error of the engine says. Several faults at once come as one text, in the form that a terminal shows.
fn faults(error: &tera::Error) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            let fault = Fault::new(report.filename(), (span.start_line, span.start_col), report.message());
            vec![Fault { bytes: Some(span.range.clone()), ..fault }]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => vec![Fault::new(tpl, (1, 0), error)],
        ErrorKind::MissingParent { current, .. } => vec![Fault::new(current, (1, 0), error)],
        _ => told_faults(&error.to_string()),
    }
}

fn told_faults(told: &str) -> Vec<Fault> {
    let parts = told.split("error: ").filter_map(|part| {
        let (reason, rest) = part.split_once("\n")?;
        let place = rest.lines().next()?.split_once("--> ")?.1;
        let mut fields = place.rsplitn(3, ':');
        let (column, line, template) = (fields.next()?.parse::<usize>().ok()?, fields.next()?.parse().ok()?, fields.next()?);
        Some(Fault::new(template, (line, column.saturating_sub(1)), reason))
    });
    parts.collect()
}

/// The template function `say(key="…", …)`: a message of the interface in the language of the page.
fn say(words: &Words, said: &Said, kwargs: &Kwargs, state: &State<'_>) -> Result<String, tera::Error> {
    let key: Cow<'_, str> = kwargs.must_get::<Cow<'_, str>>("key")?;
    let of_page = state.get::<Value>("lang")?;
    let tag = kwargs.get::<&Value>("lang")?.or(of_page.as_ref()).and_then(Value::as_str).unwrap_or_default();
    let language = Language::from_tag(tag).ok_or_else(|| tera::Error::message(format!("no language {tag:?}")))?;
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter().filter_map(|(name, value)| Some((name.as_str()?, value))) {
        if name != "key" && name != "lang" {
            args.set(name.to_owned(), argument(value));
        }
    }
    let text = words.say(language, &key, Some(&args)).into_owned();
    if let Some(said) = said.get_or_default().borrow_mut().as_mut() {
        let wording = words.wording(language, &key);
        said.push((key.into_owned(), language, wording));
    }
    Ok(text)
}

fn argument(value: &Value) -> FluentValue<'static> {
    match (value.as_i64(), value.as_str()) {
        (Some(number), _) => FluentValue::from(number),
        (None, Some(text)) => FluentValue::from(text.to_owned()),
        (None, None) => FluentValue::from(value.to_string()),
    }
}

impl Theme {
    /// Lays out a page. Returns with it the messages that it showed, where they are recorded.
    pub fn render(&self, template: &str, context: &Context, recording: Recording) -> LaidOut {
        self.lay_out(&self.tera, (template, context), recording)
    }

    /// Lays out a page with the template inside the binary.
    pub fn render_built_in(&self, template: &str, context: &Context, recording: Recording) -> LaidOut {
        self.lay_out(&self.built_in, (template, context), recording)
    }

    fn lay_out(&self, tera: &Tera, (template, context): (&str, &Context), recording: Recording) -> LaidOut {
        let said = self.said.get_or_default();
        said.replace((recording == Recording::On).then(Vec::new));
        let result = tera.render(template, context);
        (result, said.take().unwrap_or_default())
    }

    /// The problem of a page that could not be laid out, at the place in the hub's template where there is one.
    pub fn problem(&self, error: &tera::Error, page: &Url) -> Problem {
        let fault = faults(error).into_iter().next();
        let place = fault.as_ref().and_then(|fault| {
            let path = self.paths.get(&fault.template)?;
            Some(Place::bytes(path, fault.bytes.clone().unwrap_or_default()))
        });
        let place = place.unwrap_or_else(|| Place::file(&crate::hub::PATH.into()));
        let reason = fault.map_or_else(|| error.to_string(), |fault| fault.reason);
        Problem::new(Code::TemplateRender, place).arg("reason", reason).arg("page", page.path())
    }

    /// What a template is made of, as a hash: another one where a page laid out with it may be another.
    pub fn print(&self, template: &str) -> Option<u64> {
        self.prints.get(template).copied()
    }

    /// The assets, by their names in the theme.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Url)> {
        self.assets.urls()
    }

    /// What is published of an asset.
    pub fn asset(&self, name: &str) -> Option<write::Content> {
        self.assets.content(name)
    }

    /// The hub's file that stands for an asset, where it is not the one inside the binary.
    pub fn file(&self, name: &str) -> Option<&crate::read::Asset> {
        self.assets.file(name)
    }

    /// The hub's own templates that a template is made of; itself first, if it is one of them.
    pub fn own(&self, template: &str) -> &[Own] {
        self.own.get(template).map_or(&[], Vec::as_slice)
    }

    /// The style sheets, in the order of their names, and the hub's tokens behind them.
    pub fn styles(&self) -> impl Iterator<Item = Style<'_>> {
        self.assets.styles()
    }

    /// The text of the style sheet inside the binary.
    pub fn built_in_style() -> String {
        let style = BuiltIn::get("assets/style.css").map(|file| file.data);
        style.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// The messages that the templates show, each once.
    pub fn uses(&self) -> &[Use] {
        &self.uses
    }
}
