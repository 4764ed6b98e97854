//! Which addresses outside itself a hub links to, and where.

use std::collections::BTreeMap;
use std::sync::Arc;

use url::Url;

use crate::parse::Card;
use crate::parse::body::{Target, Vocabulary};
use crate::parse::values::WebUrl;
use crate::pipeline::{self, Stock};
use crate::problem::{Code, Place, Problem};

/// The addresses that a hub links to, without their fragments, each with every place that it is linked from.
pub type Linked = BTreeMap<Url, Vec<Place>>;

/// Lists what the texts, the front matter and the data of a hub link to on the web, of drafts too. Also tells what is no address.
pub fn gather(stock: &Stock) -> (Linked, Vec<Problem>) {
    let mut gathered = (Linked::new(), Vec::new());
    for card in pipeline::cards(&stock.site) {
        of_front_matter(card, &mut gathered);
        let links = stock.bodies.get(&card.id).into_iter().flat_map(|body| &body.links);
        for link in links {
            let Target::External(address) = &link.target else { continue };
            put(address, Place::bytes(&card.path, link.range.start as usize..link.range.end as usize), &mut gathered);
        }
    }
    for vocabulary in [Vocabulary::Person, Vocabulary::Organisation] {
        let path: Arc<str> = format!("content/data/{}.yaml", vocabulary.file()).into();
        for (id, url) in stock.site.entries(vocabulary).filter_map(|(id, entry)| Some((id, entry.url.as_ref()?))) {
            put(&url.0, Place::value(&path, &[id.into(), "url".into()]), &mut gathered);
        }
    }
    gathered
}

fn of_front_matter(card: &Card, gathered: &mut (Linked, Vec<Problem>)) {
    let keys: [(&str, &Option<WebUrl>); 2] = [("join", &card.front.join), ("apply", &card.front.apply)];
    for (key, url) in keys.into_iter().filter_map(|(key, url)| Some((key, url.as_ref()?))) {
        put(&url.0, Place::value(&card.path, &[key.into()]), gathered);
    }
}

fn put(address: &str, place: Place, (linked, problems): &mut (Linked, Vec<Problem>)) {
    match Url::parse(address) {
        Ok(mut url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
            url.set_fragment(None);
            linked.entry(url).or_default().push(place);
        }
        // mailto: and tel: lead to no server that could be asked.
        Ok(_) => {}
        Err(_) if !address.to_ascii_lowercase().starts_with("http") => {}
        Err(_) => problems.push(Problem::new(Code::BadUrl, place).arg("value", address)),
    }
}
