//! Pairs of pages: what both halves share, and the text of each.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use pentan::language::{Language, Per};

use super::Corpus;
use super::random::Random;
use super::shape::{Meeting, Shape};
use super::text::Writer;
use super::words::Vocabulary;

/// How many people write.
pub const AUTHORS: usize = 40;

/// A section: its folder, the type of its pages, and its names.
pub struct Section {
    /// Its folder, and its slug in English.
    pub folder: &'static str,
    /// The type of its pages.
    pub kind: &'static str,
    /// Its name.
    pub title: Per<&'static str>,
    /// Its slug in Welsh.
    pub welsh_slug: &'static str,
}

/// The sections.
pub const SECTIONS: [Section; 3] = [
    Section {
        folder: "case-studies",
        kind: "case-study",
        title: Per { cy: "Astudiaethau achos", en: "Case studies" },
        welsh_slug: "astudiaethau-achos",
    },
    Section { folder: "tips", kind: "tip", title: Per { cy: "Awgrymiadau", en: "Tips" }, welsh_slug: "awgrymiadau" },
    Section { folder: "guides", kind: "guide", title: Per { cy: "Canllawiau", en: "Guides" }, welsh_slug: "canllawiau" },
];

/// The section of a hub with many events.
pub const EVENTS: Section =
    Section { folder: "events", kind: "event", title: Per { cy: "Digwyddiadau", en: "Events" }, welsh_slug: "digwyddiadau" };

/// The title of all pages of a hub that has but one.
const ONE_TITLE: Per<&str> = Per { cy: "Yr un teitl", en: "The same title" };

/// The topics, in English (which are also the ids) and in Welsh.
pub const TOPICS: [(&str, &str); 60] = [
    ("accessibility", "hygyrchedd"),
    ("analytics", "dadansoddeg"),
    ("archives", "archifau"),
    ("arts", "celfyddydau"),
    ("audience", "cynulleidfa"),
    ("automation", "awtomeiddio"),
    ("branding", "brandio"),
    ("budgeting", "cyllidebu"),
    ("bursaries", "bwrsariaethau"),
    ("carbon", "carbon"),
    ("catering", "arlwyo"),
    ("children", "plant"),
    ("collections", "casgliadau"),
    ("community", "cymuned"),
    ("conservation", "cadwraeth"),
    ("consent", "caniatâd"),
    ("copyright", "hawlfraint"),
    ("cybersecurity", "seiberddiogelwch"),
    ("dance", "dawns"),
    ("data", "data"),
    ("design", "dylunio"),
    ("diversity", "amrywiaeth"),
    ("donations", "rhoddion"),
    ("education", "addysg"),
    ("email", "e-bost"),
    ("evaluation", "gwerthuso"),
    ("events", "digwyddiadau"),
    ("exhibitions", "arddangosfeydd"),
    ("fundraising", "codi arian"),
    ("governance", "llywodraethu"),
    ("grants", "grantiau"),
    ("heritage", "treftadaeth"),
    ("hiring", "recriwtio"),
    ("innovation", "arloesi"),
    ("interpretation", "dehongli"),
    ("language", "iaith"),
    ("leadership", "arweinyddiaeth"),
    ("libraries", "llyfrgelloedd"),
    ("licensing", "trwyddedu"),
    ("marketing", "marchnata"),
    ("membership", "aelodaeth"),
    ("metadata", "metadata"),
    ("museums", "amgueddfeydd"),
    ("music", "cerddoriaeth"),
    ("networks", "rhwydweithiau"),
    ("open source", "cod agored"),
    ("outreach", "allgymorth"),
    ("partnerships", "partneriaethau"),
    ("performance", "perfformiad"),
    ("photography", "ffotograffiaeth"),
    ("planning", "cynllunio"),
    ("podcasts", "podlediadau"),
    ("policy", "polisi"),
    ("pricing", "prisio"),
    ("privacy", "preifatrwydd"),
    ("procurement", "caffael"),
    ("research", "ymchwil"),
    ("theatre", "theatr"),
    ("ticketing", "tocynnau"),
    ("volunteers", "gwirfoddolwyr"),
];

/// What both halves of a pair share.
pub struct Pair {
    /// From 0.
    pub number: usize,
    /// The section at the top that it lies in or below.
    pub section: &'static Section,
    /// The folder that it lies in.
    pub folder: String,
    /// The name of its files.
    pub stem: String,
    /// Since when it is published.
    pub published: Date,
    /// Numbers in [`TOPICS`].
    pub topics: Vec<usize>,
    /// Numbers below [`AUTHORS`].
    pub authors: Vec<usize>,
    /// The number of the chapter that it comes from.
    pub chapter: Option<usize>,
    /// What it announces, where it is an event.
    pub meeting: Option<Meeting>,
}

/// One half of a pair.
pub struct Page<'p> {
    /// What it shares with the other one.
    pub pair: &'p Pair,
    /// The language it is in.
    pub language: Language,
    /// Its heading.
    pub title: String,
    /// The last part of its URL.
    pub slug: String,
    /// What the reader gets.
    pub summary: String,
    /// The advice to keep.
    pub advice: Vec<String>,
    /// Lines for the other collections, by the key that they stand under.
    pub lines: Vec<(&'static str, String)>,
    /// Its text as Markdown.
    pub body: String,
    /// How many words that has.
    pub words: usize,
    /// Whether the pair has another half.
    pub is_translated: bool,
}

impl Pair {
    /// The pair of a number. Its stem is made of English words.
    pub fn new(number: usize, corpus: Corpus, english: &Vocabulary) -> Pair {
        let mut random = Random::of(&[1, number as u64]);
        let section = random.pick(&SECTIONS);
        let stem = stem(english, number, &mut random);
        // Unpublished pages would be left out, and dates of 1 day in 10 years repeat at any size.
        let published = date(2016, 1, 1).saturating_add((random.below(3_650) as i64).days());
        let mut topics: Vec<usize> = (0..random.among(1, 5)).map(|_| early(&mut random, TOPICS.len())).collect();
        let mut authors: Vec<usize> = (0..random.among(1, 2)).map(|_| early(&mut random, AUTHORS)).collect();
        for numbers in [&mut topics, &mut authors] {
            numbers.sort_unstable();
            numbers.dedup();
        }
        let folder = section.folder.to_owned();
        let mut pair = Pair { number, section, folder, stem, published, topics, authors, chapter: None, meeting: None };
        corpus.shape.apply(&mut pair, corpus.pairs);
        pair
    }

    /// Puts the pair in another section.
    pub fn put_in(&mut self, section: &'static Section) {
        self.section = section;
        self.folder = section.folder.to_owned();
    }

    /// A half of the pair.
    pub fn page(&self, (corpus, language): (Corpus, Language), vocabularies: &Per<Vocabulary>) -> Page<'_> {
        let vocabulary = vocabularies.get(language);
        let mut random = Random::of(&[2, self.number as u64, language as u64]);
        let slug = stem(vocabulary, self.number, &mut random);
        let mut writer = Writer::new((vocabulary, language), random);
        let title = writer.heading((3, 7));
        let title = if corpus.shape == Shape::OneTitle { ONE_TITLE.get(language).to_string() } else { title };
        let summary = writer.line();
        let advice: Vec<String> = (0..writer.random.among(1, 3)).map(|_| writer.line()).collect();
        let advice = if corpus.shape == Shape::NoAdvice { Vec::new() } else { advice };
        writer.words = 0;
        let drafting = Drafting { corpus, english: &vocabularies.en, pair: self, links: 0, blocks: Vec::new() };
        let body = drafting.body(&mut writer);
        let words = writer.words;
        let keys = if corpus.shape == Shape::AllAdvice { keys_of_lines(self.section.kind) } else { &[] };
        let lines = keys.iter().map(|key| (*key, writer.line())).collect();
        let is_translated = corpus.shape.languages(self.number).len() > 1;
        Page { pair: self, language, title, slug, summary, advice, lines, body, words, is_translated }
    }
}

/// The keys of a type of page whose lines are collected, or stand beside those that are.
fn keys_of_lines(kind: &str) -> &'static [&'static str] {
    match kind {
        "case-study" => &["challenge", "what_worked", "what_didnt", "next_time"],
        "guide" => &["question"],
        _ => &[],
    }
}

/// A number below `end`, the first ones oftener.
fn early(random: &mut Random, end: usize) -> usize {
    random.below(end as u64).min(random.below(end as u64)) as usize
}

fn stem(vocabulary: &Vocabulary, number: usize, random: &mut Random) -> String {
    let words: Vec<&str> = (0..3).map(|_| vocabulary.telling(random)).collect();
    let words = pentan::parse::values::Slug::of(&words.join("-")).0;
    format!("{words}-{number}")
}

/// A body being put together.
struct Drafting<'v> {
    corpus: Corpus,
    english: &'v Vocabulary,
    pair: &'v Pair,
    /// How many links are still to come.
    links: usize,
    blocks: Vec<String>,
}

impl Drafting<'_> {
    fn body(mut self, writer: &mut Writer<'_>) -> String {
        // Lists, quotes and the last paragraph of each part add some sixty words.
        let words = writer.random.among(500, 1_060);
        let parts = writer.random.among(3, 5);
        self.links = writer.random.among(2, 5);
        for part in 1..=parts {
            self.part(words * part / parts, writer);
        }
        while self.links > 0 {
            let sentence = self.linked(writer);
            self.blocks.push(sentence);
        }
        let middle = self.blocks.len() / 2;
        if writer.random.chance(20) {
            self.blocks.insert(middle, self.code(writer));
        }
        if writer.random.chance(20) {
            self.blocks.push(table(writer));
        }
        self.blocks.join("\n\n") + "\n"
    }

    /// A heading and what is under it, until the page has so many words.
    fn part(&mut self, words: usize, writer: &mut Writer<'_>) {
        self.blocks.push(format!("## {}", writer.heading((2, 5))));
        if writer.random.chance(30) {
            self.blocks.push(format!("### {}", writer.heading((2, 4))));
        }
        while writer.words < words {
            let sentences: Vec<String> = (0..writer.random.among(3, 6)).map(|_| self.sentence(writer)).collect();
            self.blocks.push(sentences.join(" "));
        }
        if writer.random.chance(35) {
            let items: Vec<String> = (0..writer.random.among(3, 6)).map(|_| item(writer)).collect();
            self.blocks.push(items.join("\n"));
        } else if writer.random.chance(15) {
            let quote = format!("> {}", writer.line());
            self.blocks.push(quote);
        }
    }

    fn sentence(&mut self, writer: &mut Writer<'_>) -> String {
        if self.links > 0 && writer.random.chance(8) {
            return self.linked(writer);
        }
        let mut words = writer.sentence();
        let middle = words.len() / 2;
        let marks = match writer.random.below(100) {
            0..12 => ("**", "**"),
            12..19 => ("*", "*"),
            19..23 => ("\"", "\""),
            _ => ("", ""),
        };
        wrap(&mut words[middle], marks);
        words.join(" ") + "."
    }

    /// A sentence with a link to another page.
    fn linked(&mut self, writer: &mut Writer<'_>) -> String {
        self.links -= 1;
        let to = Pair::new(writer.random.below(self.corpus.pairs as u64) as usize, self.corpus, self.english);
        let mut words = writer.sentence();
        let middle = words.len() / 2;
        let up = "../".repeat(self.pair.folder.split('/').count());
        let end = format!("]({up}{}/{}.md)", to.folder, to.stem);
        wrap(&mut words[middle], ("[", &end));
        words.join(" ") + "."
    }

    fn code(&self, writer: &mut Writer<'_>) -> String {
        let (one, other, number) = (writer.theme(), writer.theme(), self.pair.number);
        format!(
            "```python\ndef count_{number}(rows):\n    \"\"\"{one} {other}\"\"\"\n    total = 0\n    for row in rows:\n        \
             if row[\"kind\"] == \"{}\":\n            total += int(row[\"n\"])\n    return {{\"total\": total, \"page\": {number}}}\n```",
            number % 7
        )
    }
}

fn item(writer: &mut Writer<'_>) -> String {
    let count = writer.random.among(4, 12);
    format!("- {}", writer.row(count).join(" "))
}

fn table(writer: &mut Writer<'_>) -> String {
    let mut row = || format!("| {} |", writer.row(3).join(" | "));
    let mut rows = vec![row(), "| --- | --- | --- |".to_owned()];
    rows.extend((0..4).map(|_| row()));
    rows.join("\n")
}

/// Puts marks around a word, inside the comma after it.
fn wrap(word: &mut String, (open, close): (&str, &str)) {
    let comma = if word.ends_with(',') { "," } else { "" };
    *word = format!("{open}{}{close}{comma}", word.trim_end_matches(','));
}
