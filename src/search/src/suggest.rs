//! Words of the index that are near what was typed: those it begins, and those it may be a slip for.

use crate::error::Error;
use crate::index::Index;
use crate::query::Query;
use crate::search::all;
use pentan_welsh::{fold, tokens};

/// The most words that an unfinished one may stand for.
const COMPLETIONS: usize = 12;
/// The most words of one beginning that are looked at.
const MOST: usize = 20_000;

/// The commonest words that a folded prefix begins, itself left out.
pub(crate) fn completions(index: &Index, prefix: &str) -> Result<Vec<String>, Error> {
    let mut words = beginning_with(index, prefix)?;
    words.retain(|(word, _)| word != prefix);
    words.sort_by(|(a, commoner), (b, common)| common.cmp(commoner).then(a.len().cmp(&b.len())).then(a.cmp(b)));
    words.truncate(COMPLETIONS);
    Ok(words.into_iter().map(|(word, _)| word).collect())
}

/// The query with words of the index in place of those that are missing from it; nothing if none is near.
pub(crate) fn correction(index: &Index, query: &Query, missing: &[String]) -> Result<Option<String>, Error> {
    let nearest = all(missing.iter().map(|word| Ok((word, near(index, &fold(word))?))))?;
    let mut corrected = String::new();
    let mut done = 0;
    for token in tokens(&query.text) {
        let found = nearest.iter().find(|(word, _)| **word == token.text).and_then(|(_, near)| near.as_ref());
        let Some(near) = found.filter(|_| token.range.start >= done) else { continue };
        corrected.push_str(&query.text[done..token.range.start]);
        corrected.push_str(near);
        done = token.range.end;
    }
    corrected.push_str(&query.text[done..]);
    Ok((done > 0).then_some(corrected))
}

/// The word of the index that a folded word is most likely a slip for.
///
/// Slips are rare in a word's first letters, so words that begin alike are looked at first, and far fewer bytes are read.
fn near(index: &Index, word: &str) -> Result<Option<String>, Error> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 || letters.len() > 40 {
        return Ok(None);
    }
    let allowed = if letters.len() < 6 { 1 } else { 2 };
    let begun = |letters: &[char]| letters.iter().collect::<String>();
    for beginning in [begun(&letters[..2]), begun(&letters[..1]), begun(&[letters[1], letters[0]]), begun(&letters[1..3])] {
        let mut best: Option<((usize, std::cmp::Reverse<u32>), String)> = None;
        for (candidate, pages) in beginning_with(index, &beginning)? {
            let candidate_letters: Vec<char> = candidate.chars().collect();
            if candidate_letters.len().abs_diff(letters.len()) > allowed || candidate == word {
                continue;
            }
            let rank = (distance(&letters, &candidate_letters), std::cmp::Reverse(pages));
            if rank.0 <= allowed && best.as_ref().is_none_or(|(best, _)| rank < *best) {
                best = Some((rank, candidate));
            }
        }
        if let Some((_, nearest)) = best {
            return Ok(Some(nearest));
        }
    }
    Ok(None)
}

/// Words that begin alike, each with how many pages it stands in.
fn beginning_with(index: &Index, beginning: &str) -> Result<Vec<(String, u32)>, Error> {
    // No character is written with this byte: it comes after every word that begins so.
    let mut end = beginning.as_bytes().to_vec();
    end.push(0xFF);
    let mut stream = index.words.terms().range().ge(beginning).lt(&end).into_stream()?;
    let mut words = Vec::new();
    while let Some((term, info)) = stream.next() {
        if let Ok(word) = std::str::from_utf8(term).map(str::to_owned) {
            words.push((word, info.doc_freq));
        }
        if words.len() == MOST {
            break;
        }
    }
    Ok(words)
}

/// Optimal string alignment distance: insertions, deletions, replacements, swapped neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_step_away() {
        let step = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!([step("museum", "musuem"), step("museum", "musem"), step("museum", "museums")], [1, 1, 1]);
        assert_eq!([step("", "ab"), step("abc", "abc"), step("kitten", "sitting")], [2, 0, 3]);
    }
}
