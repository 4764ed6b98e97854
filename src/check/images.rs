//! What an editor is told of pictures.

mod drawing;

use std::collections::BTreeSet;

use crate::language::Language;
use crate::parse::body::{Body, Link, Role, SLOT_CLOSE, SLOT_OPEN, Slot, Target};
use crate::parse::front::Image;
use crate::parse::{Card, PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::read::{Asset, Shows};

/// The bytes from which a picture makes readers wait who pay for each of them.
const HEAVY: u64 = 1_000_000;
/// The formats that cameras and their programs write. In any other, a picture is as likely a drawing or a screenshot of one's own.
const PHOTOGRAPHS: [&str; 5] = ["avif", "heic", "jpeg", "jpg", "webp"];

/// The pictures of a hub that make readers wait: those that are published whole, whatever they weigh.
pub fn files(stock: &Stock) -> Vec<Problem> {
    let heavy = stock.site.assets().filter(|(_, asset)| asset.size > HEAVY);
    let told = heavy.filter_map(|(path, asset)| {
        let kind = match &asset.shows {
            Shows::Drawing(_) => "drawing",
            Shows::Picture(picture) if picture.moves => "moving",
            _ => return None,
        };
        let problem = Problem::new(Code::ImageTooLarge, Place::file(&format!("content/{path}").into())).arg("kind", kind);
        Some(problem.arg("megabytes", format!("{:.1}", asset.size as f64 / 1e6)))
    });
    told.collect()
}

/// The problems of the pictures on the pages of a pair: whose they are, under which licence, and whether the page's readers can read them.
pub fn pair(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    let pages = Language::ALL.map(|language| PageId { pair: pair.clone(), language });
    pages.iter().filter_map(|id| stock.site.card(id)).flat_map(|card| page(card, stock)).collect()
}

fn page(card: &Card, stock: &Stock) -> Vec<Problem> {
    let mut problems = Vec::new();
    let image = card.front.image.as_ref().filter(|image| !image.src.is_empty());
    let mut spoken_for = BTreeSet::new();
    if let Some((image, (path, asset))) =
        image.and_then(|image| Some((image, stock.site.asset_named(&card.id.pair, &image.src)?)))
    {
        problems.extend(rights(card, image, stock));
        problems.extend(language(card, asset, Place::value(&card.path, &["image".into(), "src".into()])));
        // One telling is enough for a picture that the page shows twice.
        spoken_for.insert(path);
    }
    let Some(body) = stock.bodies.get(&card.id) else { return problems };
    for (number, link) in body.links.iter().enumerate().filter(|(_, link)| link.role == Role::Image) {
        let Target::Internal(name, _) = &link.target else { continue };
        let Some((path, asset)) = stock.site.asset_named(&card.id.pair, name) else { continue };
        problems.extend(language(card, asset, place(card, link)));
        if is_one_of(path, &PHOTOGRAPHS) && lacks_credit(body, number) && spoken_for.insert(path) {
            problems.push(Problem::new(Code::ImageWithoutCredit, place(card, link)).arg("where", "text"));
        }
    }
    problems
}

fn place(card: &Card, link: &Link) -> Place {
    Place::bytes(&card.path, link.range.start as usize..link.range.end as usize)
}

/// What front matter has to say of the page's picture and does not. What is the hub's own goes by the licence of the text.
fn rights(card: &Card, image: &Image, stock: &Stock) -> Vec<Problem> {
    let place = || Place::key(&card.path, &["image".into()]);
    let credit = image.credit.as_deref().map(str::trim).unwrap_or_default();
    let is_own = Language::ALL.iter().any(|language| {
        let own = stock.words.say(*language, "image-own", None);
        credit.to_lowercase().starts_with(&own.to_lowercase())
    });
    let without_credit = credit.is_empty().then(|| Problem::new(Code::ImageWithoutCredit, place()).arg("where", "front"));
    let without_licence = (image.licence.is_none() && !is_own).then(|| Problem::new(Code::ImageWithoutLicence, place()));
    without_credit.into_iter().chain(without_licence).collect()
}

/// Whether an image of a text stands by itself, and without the line of emphasis below it that says whose it is. One in running text has
/// no place for such a line.
fn lacks_credit(body: &Body, number: usize) -> bool {
    let is_its = |slot: &Slot| matches!(slot, Slot::Image(image) if *image as usize == number);
    let at = body.slots.iter().position(is_its).and_then(|slot| body.html.find(&format!("{SLOT_OPEN}{slot}{SLOT_CLOSE}")));
    let Some((before, behind)) = at.and_then(|at| body.html.split_at_checked(at)) else { return false };
    let begun = before.rsplit_once("<figure").filter(|(_, since)| !since.contains("</figure>"));
    let rest = behind.split_once("</figure>").map(|(rest, _)| rest);
    begun.is_some() && rest.is_some_and(|rest| !rest.contains("class=\"credit\""))
}

/// The problem of a drawing whose words are in the other language only.
fn language(card: &Card, asset: &Asset, place: Place) -> Option<Problem> {
    let languages = drawing::languages(asset.text.as_deref()?);
    let is_foreign = !languages.is_empty() && !languages.contains(&card.id.language);
    is_foreign.then(|| Problem::new(Code::ImageLanguage, place).arg("language", card.id.language))
}

fn is_one_of(path: &str, endings: &[&str]) -> bool {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
}
