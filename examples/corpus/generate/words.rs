//! The words that pages are made of, the commonest first.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use pentan::language::{Language, Per};

use super::random::Random;

/// How many words a language draws on.
const SIZE: usize = 40_000;
/// Where Debian's package `wbritish` puts its list.
const BRITISH: &str = "/usr/share/dict/british-english";

const COMMON_EN: &str = "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which \
    one you were all their there been if more when will would who so no out up into than them can only other new some could time these two \
    may then do first any my now such like our over even most after also made well must through back where much your way down should because \
    long each just those people how too state good very make still see work life being under never last another while before between know";
const COMMON_CY: &str = "y yn i a o ac ar mae ei yr am fod wedi bod ond gan fel oedd ni nad eu sydd hyn mewn eich ein ydy yw hefyd hi nid \
    bydd neu at pan mwy un dros rhwng gyda fy dy drwy heb hyd wrth dan roedd cael gwneud mynd dod rhaid gall chi nhw hwn hon hynny rhai pob \
    holl arall eraill os oherwydd felly ddim erbyn ers nawr yma yno lle sut beth pwy pam pryd iawn da mawr bach newydd cyntaf nesaf hen dau \
    dwy tri tair pedwar pump blwyddyn dydd amser gwaith pobl plant tref ysgol cymru iaith cymraeg prosiect gwasanaeth cyngor bwrdd ardal";

/// The words of a language. A word is drawn the more often the earlier it stands, as Zipf's law says.
pub struct Vocabulary {
    words: Vec<Box<str>>,
    /// The weight of every word with those before it.
    sums: Vec<u64>,
    /// How many of the first words say nothing alone.
    common: usize,
}

impl Vocabulary {
    fn new(language: Language, known: &BTreeSet<String>) -> Vocabulary {
        let common: Vec<Box<str>> = common(language).into_iter().map(Into::into).collect();
        let mut random = Random::of(&[language as u64, SIZE as u64]);
        let rest = known.iter().filter(|word| !common.iter().any(|common| **common == ***word));
        // Short words are commoner than long ones.
        let mut rest: Vec<(u64, &String)> =
            rest.map(|word| (random.below(1 << 32) * (word.len() * word.len()) as u64, word)).collect();
        rest.sort_unstable();
        let number = common.len();
        let rest = rest.into_iter().map(|(_, word)| word.as_str().into());
        let words: Vec<Box<str>> = common.into_iter().chain(rest).take(SIZE).collect();
        let weights = (0..words.len() as u64).map(|rank| (1 << 40) / (rank + 4));
        let sums = weights.scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Vocabulary { sums: sums.collect(), words, common: number }
    }

    /// Any word.
    pub fn any(&self, random: &mut Random) -> &str {
        let at = random.below(self.sums.last().copied().unwrap_or(1));
        &self.words[self.sums.partition_point(|sum| *sum <= at)]
    }

    /// A word that says something, rather an early one.
    pub fn telling(&self, random: &mut Random) -> &str {
        let count = (self.words.len() - self.common) as u64;
        let at = (0..3).map(|_| random.below(count)).min().unwrap_or_default();
        &self.words[self.common + at as usize]
    }
}

/// The words of both languages: from the files given, else from Debian's lists, else from this repository's own texts.
pub fn vocabularies(english: Option<&Path>, welsh: Option<&Path>) -> Result<Per<Vocabulary>> {
    let read = |file: &Path| fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()));
    let english = match english {
        Some(file) => read(file)?,
        None => fs::read_to_string(BRITISH).or_else(|_| own_texts(Language::En))?,
    };
    let welsh = match welsh {
        Some(file) => read(file)?,
        None => aspell().map_or_else(|| own_texts(Language::Cy), Ok)?,
    };
    let cy = radicals(&words(&welsh));
    Ok(Per { cy: Vocabulary::new(Language::Cy, &cy), en: Vocabulary::new(Language::En, &words(&english)) })
}

/// The words that every text is full of.
fn common(language: Language) -> Vec<&'static str> {
    let words = match language {
        Language::Cy => COMMON_CY,
        Language::En => COMMON_EN,
    };
    words.split_whitespace().collect()
}

fn aspell() -> Option<String> {
    let told = Command::new("aspell").args(["-d", "cy", "dump", "master", "--encoding=utf-8"]).output().ok()?;
    String::from_utf8(told.stdout).ok().filter(|_| told.status.success())
}

/// The example hub's own texts of a language.
fn own_texts(language: Language) -> Result<String> {
    eprintln!("no list of words for {language}: taking those of this repository's content/, which are few");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, _) = pentan::read::read(root)?;
    let ending = format!(".{language}.md");
    let texts = sources.iter().filter(|source| source.path.ends_with(&ending)).map(|source| match &source.content {
        pentan::read::Content::Text(text) => text.as_str(),
        pentan::read::Content::Asset(_) => "",
    });
    Ok(texts.collect::<Vec<_>>().join("\n"))
}

fn words(text: &str) -> BTreeSet<String> {
    let is_plain = |word: &&str| (3..=16).contains(&word.chars().count()) && word.chars().all(char::is_lowercase);
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(is_plain).map(str::to_owned).collect()
}

/// Leaves out what may be a mutated form of another word: running text is mutated where the word before it asks for it.
fn radicals(words: &BTreeSet<String>) -> BTreeSet<String> {
    let known: HashSet<&str> = words.iter().map(String::as_str).collect();
    let is_mutated = |word: &str| pentan_welsh::radicals(word).iter().any(|radical| known.contains(radical.as_str()));
    words.iter().filter(|word| !is_mutated(word)).cloned().collect()
}
