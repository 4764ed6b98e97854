//! `pentan new`: the files of a new hub, page, section or chapter. Nothing that is there is overwritten.

mod chapter;
mod hub;
mod page;
mod talk;

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pentan::disk::{self, Root};
use pentan::language::{Language, Per};
use pentan::new::{NewFile, What, tidy};
use pentan::parse::values::Kind;

use self::page::{Extra, run as page};
pub(super) use self::talk::Talk;
use super::Outcome;
use crate::cli::{New, NewWhat};

/// Makes what is asked for.
pub fn run(args: &New) -> Result<Outcome> {
    let of = What::Page;
    match &args.what {
        NewWhat::Hub(args) => hub::run(args),
        NewWhat::CaseStudy(args) => page(of(Kind::CaseStudy), args, &Extra::default()),
        NewWhat::Tip(args) => page(of(Kind::Tip), args, &Extra::default()),
        NewWhat::Guide(args) => page(of(Kind::Guide), args, &Extra::default()),
        NewWhat::Page(args) => page(of(Kind::Page), args, &Extra::default()),
        NewWhat::Event(args) => page(of(Kind::Event), &args.page, &Extra { starts: args.starts.clone(), ..Extra::default() }),
        NewWhat::Job(args) => {
            let extra = Extra { employer: args.employer.clone(), closes: args.closes.clone(), ..Extra::default() };
            page(of(Kind::Job), &args.page, &extra)
        }
        NewWhat::Opportunity(args) => {
            page(of(Kind::Opportunity), &args.page, &Extra { closes: args.closes.clone(), ..Extra::default() })
        }
        NewWhat::Section(args) => page(What::Section(args.pages), &args.page, &Extra::default()),
        NewWhat::Chapter(args) => chapter::run(args),
    }
}

/// The names that were typed, by language: `alone` is in the language that no option gives, or else in `ui`. And which one it is.
/// `None` where there are three.
fn named(alone: Option<&str>, options: [Option<&str>; 2], ui: Language) -> Option<(Per<Option<String>>, Option<Language>)> {
    let [cy, en] = options.map(|name| name.and_then(tidy));
    let mut names = Per { cy, en };
    let Some(alone) = alone.and_then(tidy) else { return Some((names, None)) };
    let language = match (&names.cy, &names.en) {
        (Some(_), Some(_)) => return None,
        (Some(_), None) => Language::En,
        (None, Some(_)) => Language::Cy,
        (None, None) => ui,
    };
    *names.get_mut(language) = Some(alone);
    Some((names, Some(language)))
}

/// Makes files that are not there yet: all of them, or none.
pub(super) fn make(root: &Path, files: &[NewFile]) -> Result<()> {
    let mut made: Vec<PathBuf> = Vec::new();
    make_folders(root, &mut made).with_context(|| format!("cannot make {}", root.display()))?;
    // A link in the hub must not lead what is made out of it.
    let edge = Root::of(root).with_context(|| format!("cannot find {}", root.display()))?;
    let result = files.iter().try_for_each(|file| {
        let one = edge.resolve(&file.path).and_then(|path| make_one(&path, &file.text, &mut made));
        one.with_context(|| format!("cannot make {}", root.join(&file.path).display()))
    });
    if result.is_err() {
        // The last first, so that folders are empty again. What cannot be taken back is told with what went wrong.
        for path in made.iter().rev() {
            let _ = if disk::is_folder(path) { disk::remove_folder(path) } else { disk::remove_file(path) };
        }
    }
    result
}

fn make_one(path: &Path, text: &str, made: &mut Vec<PathBuf>) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), |folder| make_folders(folder, made))?;
    let mut file = disk::create_new(path)?;
    made.push(path.to_owned());
    file.write_all(text.as_bytes())
}

/// Makes a folder and those above it that are missing, and notes each.
fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !disk::is_folder(folder)).collect();
    for folder in missing.into_iter().rev() {
        match disk::create_folder(folder) {
            Ok(()) => made.push(folder.to_owned()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Where a file of a hub is, as it is told.
pub(super) fn told(hub: &Path, path: &str) -> String {
    if hub == Path::new(".") { path.to_owned() } else { hub.join(path).display().to_string() }
}

/// The names of what is in a folder; none where there is no such folder.
fn names_in(folder: &Path) -> Result<Vec<String>> {
    match disk::list(folder) {
        Ok(found) => Ok(found.iter().map(|(name, _)| name.to_string_lossy().into_owned()).collect()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error).with_context(|| format!("cannot list {}", folder.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> NewFile {
        NewFile { path: path.to_owned(), text: path.to_owned() }
    }

    #[test]
    fn where_one_of_the_files_cannot_be_made_none_is_and_what_was_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("b.md"), "mine").unwrap();
        assert!(make(folder.path(), &[file("new/a.md"), file("c.md"), file("b.md"), file("d.md")]).is_err());
        assert_eq!(names_in(folder.path()).unwrap(), ["b.md"]);
        assert_eq!(std::fs::read_to_string(folder.path().join("b.md")).unwrap(), "mine");
        make(folder.path(), &[file("new/a.md"), file("c.md")]).unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("new/a.md")).unwrap(), "new/a.md");
    }

    #[test]
    fn a_name_without_a_language_is_in_the_one_that_no_option_gives() {
        let of = |alone, cy, en, ui| named(alone, [cy, en], ui).map(|(names, which)| (names.cy, names.en, which));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(of(Some("a"), Some("b"), None, Language::Cy), Some((text("b"), text("a"), Some(Language::En))));
        assert_eq!(of(Some("a"), None, Some("b"), Language::En), Some((text("a"), text("b"), Some(Language::Cy))));
        assert_eq!(of(Some("a"), None, None, Language::Cy), Some((text("a"), None, Some(Language::Cy))));
        assert_eq!(of(None, None, Some("b"), Language::Cy), Some((None, text("b"), None)));
        assert_eq!(of(Some("a"), Some("b"), Some("c"), Language::Cy), None);
    }
}
