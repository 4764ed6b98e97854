//! The templates of a theme by their names: those inside the binary, and a hub's over them.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use tera::{Kwargs, State, Tera};

use super::{BuiltIn, Own};
use crate::render::scan;
use crate::strings::Use;

/// The templates by their names.
pub type Templates = BTreeMap<String, Template>;

/// A template.
#[derive(Clone)]
pub struct Template {
    /// The hub's file; none where it is the one inside the binary.
    pub path: Option<Arc<str>>,
    /// What is in it.
    pub text: Arc<str>,
    /// What the text says of itself.
    pub scanned: Arc<Scanned>,
}

/// What the text of a template says of itself.
pub struct Scanned {
    /// The templates that it extends or includes, each with the bytes of its name.
    pub references: Vec<(Range<usize>, String)>,
    /// The messages that it shows.
    pub uses: Vec<Use>,
    components: Vec<String>,
    used_components: Vec<String>,
    print: u64,
}

/// The templates inside the binary.
pub struct Parsed {
    /// As texts.
    pub templates: Templates,
    /// As the engine runs them, but for the words that they are to say.
    pub tera: Tera,
    /// The hash of each, with all that it is made of.
    pub prints: BTreeMap<String, u64>,
}

/// The binary's own templates, parsed once a process. They follow from the binary alone: a constant that takes time to work
/// out, not state.
pub static BUILT_IN: LazyLock<Parsed> = LazyLock::new(|| {
    let names = BuiltIn::iter().filter(|name| name.starts_with("templates/"));
    let template = |path: &str| {
        let text = String::from_utf8_lossy(&BuiltIn::get(path)?.data).into_owned();
        Some((path.strip_prefix("templates/")?.to_owned(), Template::new(&text, None)))
    };
    let templates: Templates = names.filter_map(|path| template(&path)).collect();
    let mut tera = Tera::default();
    // The engine wants to know each function that a template calls; every theme puts one in place that has words.
    tera.register_function("say", |_: Kwargs, _: &State<'_>| String::new());
    let texts = templates.iter().map(|(name, template)| (name.as_str(), template.text.as_ref()));
    // Templates of the binary that cannot be read would fail every test: there are none.
    let tera = tera.add_raw_templates(texts).map(|()| tera).unwrap_or_default();
    let prints = prints(&templates);
    Parsed { templates, tera, prints }
});

impl Template {
    /// A template, read through once.
    pub fn new(text: &str, path: Option<&Arc<str>>) -> Template {
        let named = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let scanned = Scanned {
            references: scan::references(text),
            uses: scan::uses(text),
            components: named(scan::components(text)),
            used_components: named(scan::used_components(text)),
            print: hasher.finish(),
        };
        Template { path: path.cloned(), text: text.into(), scanned: Arc::new(scanned) }
    }
}

/// The hash of each template, with all that it is made of and where that lies.
pub fn prints(templates: &Templates) -> BTreeMap<String, u64> {
    let defining = defining(templates);
    let print = |name: &str| {
        let mut hasher = DefaultHasher::new();
        for (name, template) in parts(name, templates, &defining) {
            (name, template.scanned.print, &template.path).hash(&mut hasher);
        }
        hasher.finish()
    };
    templates.keys().map(|name| (name.clone(), print(name))).collect()
}

/// The hub's templates that each template is made of.
pub fn own_templates(templates: &Templates) -> BTreeMap<String, Vec<Own>> {
    if templates.values().all(|template| template.path.is_none()) {
        return BTreeMap::new();
    }
    let defining = defining(templates);
    let own_of = |(name, template): (&String, &Template)| {
        let whole = |part: &Template| Some(Own { path: part.path.clone()?, text: part.text.clone() });
        let mut found: Vec<Own> = parts(name, templates, &defining).into_values().filter_map(whole).collect();
        // The template itself comes first: it is where an author looks first.
        found.sort_by_key(|one| template.path.as_ref() != Some(&one.path));
        (name.clone(), found)
    };
    templates.iter().map(own_of).collect()
}

/// The templates that define each component; any template may use it.
fn defining(templates: &Templates) -> BTreeMap<&str, Vec<&str>> {
    let mut defining = BTreeMap::<&str, Vec<&str>>::new();
    for (name, template) in templates {
        for component in &template.scanned.components {
            defining.entry(component).or_default().push(name);
        }
    }
    defining
}

/// A template, with all that it extends and includes and the components that it uses.
fn parts<'t>(
    name: &'t str,
    templates: &'t Templates,
    defining: &BTreeMap<&'t str, Vec<&'t str>>,
) -> BTreeMap<&'t str, &'t Template> {
    let mut wanted = vec![name];
    let mut found = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        let Some((name, template)) = templates.get_key_value(name) else { continue };
        if found.insert(name.as_str(), template).is_some() {
            continue;
        }
        let scanned = &template.scanned;
        wanted.extend(scanned.references.iter().map(|(_, named)| named.as_str()));
        wanted.extend(scanned.used_components.iter().filter_map(|used| defining.get(used.as_str())).flatten().copied());
    }
    found
}
