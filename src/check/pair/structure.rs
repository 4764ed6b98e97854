//! The same headings, links, images and blocks of code in both halves, in the same order.

use std::collections::HashMap;
use std::ops::Range;

use super::Half;
use crate::parse::body::{Block, BlockKind, Link, Role, Target, Vocabulary};
use crate::parse::{PairId, body};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::Site;

/// Tells the first thing of each kind that one half has and the other has not.
pub fn structure((cy, en): (Half<'_>, Half<'_>), stock: &Stock) -> Vec<Problem> {
    let site = &stock.site;
    let kinds = [
        ("headings", headings(cy), headings(en)),
        ("links", links(cy, site), links(en, site)),
        ("images", images(cy), images(en)),
        ("code", code(cy), code(en)),
    ];
    let compared = kinds.iter().filter_map(|(what, of_cy, of_en)| {
        let [of_cy, of_en] = [(cy, of_cy, of_en), (en, of_en, of_cy)].map(|(half, here, there)| match *what {
            // Within a sentence the languages put their links in different orders.
            "links" => Side { half, all: here, alone: only(here, there), before: None },
            _ => Side::between(half, here, there),
        });
        compare(what, &of_cy, &of_en)
    });
    let mut problems: Vec<Problem> = compared.collect();
    problems.extend(alts(cy, en));
    problems
}

/// A thing that has to stand in both halves: what makes it the same, and where it is.
#[derive(Clone)]
struct Thing {
    key: Key,
    range: Range<u32>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Heading(u8),
    Page(PairId),
    File(String),
    Term(Vocabulary, Box<str>),
    /// Somewhere on the same page.
    Here,
    /// Somewhere outside the hub: what is there is often at another address in each language.
    Away,
    Image,
    Code,
}

fn things<'b>(blocks: &'b [Block], key: impl Fn(&Block) -> Option<Key> + 'b) -> Vec<Thing> {
    blocks.iter().filter_map(|block| Some(Thing { key: key(block)?, range: block.range.clone() })).collect()
}

fn headings(half: Half<'_>) -> Vec<Thing> {
    let level = |block: &Block| match block.kind {
        // A heading of level 1 is shown, and told, as one of level 2.
        BlockKind::Heading(level) => Some(Key::Heading(level.max(2))),
        _ => None,
    };
    things(&half.body.blocks, level)
}

fn code(half: Half<'_>) -> Vec<Thing> {
    things(&half.body.blocks, |block| (block.kind == BlockKind::Code).then_some(Key::Code))
}

fn links(half: Half<'_>, site: &Site) -> Vec<Thing> {
    let links = half.body.links.iter().filter(|link| link.role == Role::Link);
    links.map(|link| Thing { key: leads(link, &half.card.id.pair, site), range: link.range.clone() }).collect()
}

fn leads(link: &Link, from: &PairId, site: &Site) -> Key {
    match &link.target {
        Target::External(_) => Key::Away,
        Target::Fragment(_) => Key::Here,
        Target::Term(vocabulary, id) => Key::Term(*vocabulary, id.clone()),
        Target::Internal(name, _) => match (site.asset_named(from, name), site.pair_named(from, name)) {
            (Some((path, _)), _) => Key::File(path.to_owned()),
            (None, Some(pair)) => Key::Page(pair),
            (None, None) => Key::File(name.to_string()),
        },
    }
}

fn images(half: Half<'_>) -> Vec<Thing> {
    let images = half.body.links.iter().filter(|link| link.role == Role::Image);
    images.map(|link| Thing { key: Key::Image, range: link.range.clone() }).collect()
}

/// The things of one half.
struct Side<'a> {
    half: Half<'a>,
    all: &'a [Thing],
    /// Those that the other half has not.
    alone: Vec<Thing>,
    /// What stands before the first place where the halves differ.
    before: Option<&'a Thing>,
}

impl<'a> Side<'a> {
    /// What lies between the common beginning and the common end is what the other half has not.
    fn between(half: Half<'a>, here: &'a [Thing], there: &[Thing]) -> Side<'a> {
        let same = here.iter().zip(there).take_while(|(a, b)| a.key == b.key).count();
        let rest = here.len().min(there.len()) - same;
        let at_end = here.iter().rev().zip(there.iter().rev()).take(rest).take_while(|(a, b)| a.key == b.key).count();
        let before = same.checked_sub(1).and_then(|before| here.get(before));
        Side { half, all: here, alone: here[same..here.len() - at_end].to_vec(), before }
    }

    fn place(&self) -> Place {
        match self.alone.first().or(self.before) {
            Some(thing) => Place::bytes(&self.half.card.path, thing.range.start as usize..thing.range.end as usize),
            None => Place::file(&self.half.card.path),
        }
    }
}

/// The things for which there is none left among the others.
fn only(here: &[Thing], there: &[Thing]) -> Vec<Thing> {
    let mut left: HashMap<&Key, usize> = HashMap::new();
    for thing in there {
        *left.entry(&thing.key).or_default() += 1;
    }
    let is_alone = |thing: &&Thing| match left.get_mut(&thing.key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    here.iter().filter(is_alone).cloned().collect()
}

/// Tells the first thing that only one half has. What follows it is often its consequence.
fn compare(what: &str, cy: &Side<'_>, en: &Side<'_>) -> Option<Problem> {
    let (here, there) = match (cy.alone.is_empty(), en.alone.is_empty()) {
        (true, true) => return None,
        (true, false) => (en, cy),
        _ => (cy, en),
    };
    let side = if there.alone.is_empty() { "one" } else { "both" };
    let problem = Problem::new(Code::StructureDiffers, here.place()).arg("what", what).arg("side", side);
    let problem = problem.arg("here", here.all.len()).arg("there", there.all.len());
    Some(problem.arg("language", there.half.card.id.language.tag()).and(there.place()))
}

/// Tells images, pair by pair, that only one half describes, or that both describe in the same words.
fn alts(cy: Half<'_>, en: Half<'_>) -> Vec<Problem> {
    let images = |half: &Half<'_>| -> Vec<body::Link> {
        half.body.links.iter().filter(|link| link.role == Role::Image).cloned().collect()
    };
    let (of_cy, of_en) = (images(&cy), images(&en));
    if of_cy.len() != of_en.len() {
        return Vec::new();
    }
    let place = |half: Half<'_>, link: &Link| Place::bytes(&half.card.path, link.range.start as usize..link.range.end as usize);
    let told = |how: &str, (here, link): (Half<'_>, &Link), (there, other): (Half<'_>, &Link)| {
        let problem = Problem::new(Code::AltDiffers, place(here, link)).arg("how", how);
        problem.arg("language", there.card.id.language.tag()).and(place(there, other))
    };
    let compare = |(one, other): (&Link, &Link)| match (one.alt.is_empty(), other.alt.is_empty()) {
        (false, true) => Some(told("missing", (cy, one), (en, other))),
        (true, false) => Some(told("missing", (en, other), (cy, one))),
        // A name or two may well be the same in both languages.
        (false, false) if one.alt == other.alt && one.alt.split_whitespace().count() > 3 => {
            Some(told("same", (cy, one), (en, other)))
        }
        _ => None,
    };
    of_cy.iter().zip(&of_en).filter_map(compare).collect()
}
