use super::*;
use crate::problem::{Code, locate};

const PLURALS: &str = include_str!("../../tests/tables/plurals.tsv");

fn file(path: &str, text: &str) -> LocaleFile {
    let language = if path.contains("/cy/") { Language::Cy } else { Language::En };
    LocaleFile { language, path: path.into(), text: text.to_owned() }
}

/// The words of pentan's files and a hub's.
fn words_of(pentan: Vec<LocaleFile>, hub: Vec<LocaleFile>) -> (Words, Vec<Problem>) {
    Words::over(parsed(Owner::Pentan, pentan), hub)
}

/// The words of a hub whose English and Welsh files are these.
fn hub(en: &str, cy: &str) -> (Words, Vec<Problem>) {
    words_of(Vec::new(), vec![file("locales/cy/hub.ftl", cy), file("locales/en/hub.ftl", en)])
}

fn say(words: &Words, language: Language, key: &str) -> String {
    words.say(language, key, None).into_owned()
}

/// Problems as `path:line:column code arguments`, one on a line.
fn told(problems: Vec<Problem>, files: &[LocaleFile]) -> String {
    let text = |path: &str| files.iter().find(|file| &*file.path == path).map(|file| file.text.clone());
    let one = |located: &crate::problem::Located| {
        let spot = &located.spot;
        let args: Vec<_> = located.problem.args.iter().map(|(_, value)| value.as_str()).collect();
        let other = located.other.as_ref().map(|other| format!(" + {}:{}", other.path, other.line)).unwrap_or_default();
        format!("{}:{}:{} {} {}{other}", spot.path, spot.line, spot.column, located.problem.code.name(), args.join(" "))
            .trim_end()
            .to_owned()
    };
    locate(problems, text).iter().map(one).collect::<Vec<_>>().join("\n")
}

fn check(en: &str, cy: &str, uses: &[Use]) -> String {
    let files = [file("locales/cy/hub.ftl", cy), file("locales/en/hub.ftl", en)];
    let (words, problems) = words_of(Vec::new(), files.to_vec());
    assert_eq!(told(problems, &files), "");
    told(words.check(uses), &files)
}

fn syntax(en: &str) -> String {
    let files = [file("locales/en/hub.ftl", en)];
    told(words_of(Vec::new(), files.to_vec()).1, &files)
}

#[test]
fn a_hubs_message_overrides_pentans_and_leaves_its_attributes() {
    let pentan =
        vec![file("locales/en/a.ftl", "greeting = Hello\n    .title = A greeting\nbye = Bye\nboth = { greeting }, { bye }")];
    let (words, problems) = words_of(pentan, vec![file("locales/en/hub.ftl", "greeting = Good day")]);
    assert_eq!(problems, []);
    let keys = ["greeting", "greeting.title", "bye", "both"];
    assert_eq!(keys.map(|key| say(&words, Language::En, key)), ["Good day", "A greeting", "Bye", "Good day, Bye"]);
}

#[test]
fn the_wording_of_a_message_is_another_when_any_of_its_variants_or_what_it_mentions_is() {
    let wording = |text: &str| hub(text, "").0.wording(Language::En, "n");
    let texts = [
        "n = { $n ->\n    [one] a\n   *[other] b\n }",
        "n = { $n ->\n    [one] c\n   *[other] b\n }",
        "n = { -t } { $n }\n-t = d",
        "n = { -t } { $n }\n-t = e",
        "n = f",
        "m = g",
    ];
    let wordings: BTreeSet<u64> = texts.into_iter().map(wording).collect();
    assert_eq!(wordings.len(), texts.len());
    assert_eq!(wording(texts[0]), wording(texts[0]));
}

#[test]
fn a_message_that_a_language_lacks_is_said_in_the_other_or_as_its_key() {
    let (words, _) = hub("only-en = English", "only-cy = Cymraeg\nplain = a\n  b");
    assert_eq!(say(&words, Language::Cy, "only-en"), "English");
    assert_eq!(say(&words, Language::En, "only-cy"), "Cymraeg");
    assert_eq!(say(&words, Language::Cy, "plain"), "a\nb");
    assert_eq!(say(&words, Language::En, "no.such.thing"), "no.such.thing");
    assert!(words.has(Language::Cy, "only-cy") && !words.has(Language::En, "only-cy"));
}

#[test]
fn plural_categories_are_those_of_cldr() {
    let categories = ["zero", "one", "two", "few", "many"].map(|name| format!("[{name}] {name}\n")).concat();
    let message = format!(
        "cardinal = {{ $n ->\n{categories}*[other] other\n}}\nordinal = {{ NUMBER($n, type: \"ordinal\") ->\n{categories}*[other] other\n}}\n"
    );
    let (words, problems) = hub("", &message);
    assert_eq!(problems, []);
    let mut rows = 0;
    for row in PLURALS.lines().skip(1) {
        let [kind, n, category] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let args = FluentArgs::from_iter([("n", n.parse::<u32>().unwrap())]);
        assert_eq!(words.say(Language::Cy, kind, Some(&args)), category, "{row}");
        rows += 1;
    }
    assert!(rows > 20);
}

#[test]
fn thousands_are_grouped_in_numbers_and_not_in_texts() {
    let (words, _) = hub("n = { $n }", "n = { $n }");
    let said = |value: fluent::FluentValue<'static>| {
        let args = FluentArgs::from_iter([("n", value)]);
        Language::ALL.map(|language| words.say(language, "n", Some(&args)).into_owned())
    };
    let cases = [(999.0, "999"), (1000.0, "1,000"), (-1_234_567.5, "-1,234,567.5"), (0.25, "0.25")];
    for (number, expected) in cases {
        assert_eq!(said(number.into()), [expected, expected]);
    }
    assert_eq!(said("2026".into()), ["2026", "2026"]);
}

#[test]
fn arguments_are_not_wrapped_in_direction_marks() {
    let (words, _) = hub("a = { $b }: c", "");
    let args = FluentArgs::from_iter([("b", "tŷ")]);
    assert_eq!(words.say(Language::En, "a", Some(&args)), "tŷ: c");
}

#[test]
fn words_can_be_asked_from_several_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}

#[test]
fn what_is_missing_unused_or_not_given_is_told_at_its_line() {
    let en = "start = Start\npages = { $count } pages in { $tim }\nside = { pages }\n    .label = { $name }\nolder = x\n    .a = y\nmenu = Menu\n";
    let cy = "start = Dechrau\npages = { $count } tudalen\nside = Ochr\n    .label = Ochr\n    .lable = x\n";
    let uses = [
        Use::with("start", &[]),
        Use::with("side", &["count", "time"]),
        Use::with("side.label", &[]),
        Use { key: "menu".into(), args: None },
        Use::with("neither", &[]),
    ];
    insta::assert_snapshot!(check(en, cy, &uses), @r#"
    locales/cy/hub.ftl:1:1 message-missing menu cy + locales/en/hub.ftl:7
    locales/cy/hub.ftl:1:1 message-missing neither cy
    locales/cy/hub.ftl:2:1 message-unused pages
    locales/cy/hub.ftl:5:6 message-unused side.lable side.label
    locales/en/hub.ftl:1:1 message-missing neither en
    locales/en/hub.ftl:2:32 message-argument side tim
    locales/en/hub.ftl:4:17 message-argument side.label name
    locales/en/hub.ftl:5:1 message-unused older
    "#);
}

#[test]
fn what_cannot_be_read_is_told_at_its_line() {
    let en = "good = Good\nempty =\nbad = { $a\nworse = } x\nchoice = { $n ->\n    [one] 1\n}\ngood = Again\nthere = { gone } { -term } { DATE($d) }\nquote = { \"a\n";
    insta::assert_snapshot!(syntax(en), @r#"
    locales/en/hub.ftl:2:1 message-syntax locale-no-text empty
    locales/en/hub.ftl:3:11 message-syntax locale-expected-token }
    locales/en/hub.ftl:4:9 message-syntax locale-stray-brace
    locales/en/hub.ftl:6:12 message-syntax locale-no-default
    locales/en/hub.ftl:8:1 message-syntax locale-duplicate good + locales/en/hub.ftl:1
    locales/en/hub.ftl:9:11 message-syntax locale-unknown-reference gone
    locales/en/hub.ftl:9:21 message-syntax locale-unknown-reference -term
    locales/en/hub.ftl:9:30 message-syntax locale-unknown-reference DATE()
    locales/en/hub.ftl:10:13 message-syntax locale-open-quote
    "#);
    let (words, _) = hub(en, "");
    assert_eq!(say(&words, Language::En, "good"), "Again");
    assert_eq!(
        words
            .check(&[Use::with("bad", &[])])
            .iter()
            .filter(|one| one.args[1].1 == "en" && one.code == Code::MessageMissing)
            .count(),
        0
    );
}

#[test]
fn a_hostile_file_is_told_and_not_used() {
    let deep = |open: &str| format!("a = {}", open.repeat(100_000));
    for hostile in [
        deep("{"),
        deep("{ A("),
        deep("{ A(\nA("),
        "a = { { $b } }".to_owned(),
        "a = { 1.0000000000000000000000000001 ->\n *[other] x\n}".to_owned(),
    ] {
        let (words, problems) = hub(&hostile, "");
        assert_eq!(problems[0].code, Code::MessageSyntax);
        assert_eq!(say(&words, Language::En, "a"), "a");
    }
    let laughs: String = (1..12).map(|n| format!("l{n} = {}\n", format!("{{ l{} }} ", n - 1).repeat(10))).collect();
    let (words, _) = hub(&format!("l0 = ha\n{laughs}loop = {{ loop }}\n"), "");
    assert!(say(&words, Language::En, "l11").len() < 1000);
    assert_eq!(say(&words, Language::En, "loop"), "{loop}");
}

#[test]
fn the_closing_line_of_a_build_counts_as_each_language_does() {
    let (words, problems) = words_of(built_in::locale_files(), Vec::new());
    assert_eq!(problems, []);
    let line = |language, n: u32| {
        let mut args = FluentArgs::from_iter(
            ["pages", "pairs", "languages", "written", "unchanged", "removed", "problems"].map(|name| (name, n)),
        );
        args.set("seconds", 0.4);
        words.say(language, "build-done", Some(&args)).into_owned()
    };
    let lines = [0, 1, 2, 3, 4, 6, 1200].map(|n| format!("{}\n{}", line(Language::Cy, n), line(Language::En, n)));
    insta::assert_snapshot!(lines.join("\n"), @r#"
    Adeiladwyd 0 tudalen (0 pâr) mewn 0 iaith, mewn 0.4 eiliad. Ysgrifennwyd 0 ffeil, gadawyd 0 heb newid a dilëwyd 0. Dim problemau.
    Built 0 pages (0 pairs) in 0 languages, in 0.4 seconds. 0 files written, 0 unchanged, 0 removed. No problems.
    Adeiladwyd 1 dudalen (1 pâr) mewn 1 iaith, mewn 0.4 eiliad. Ysgrifennwyd 1 ffeil, gadawyd 1 heb newid a dilëwyd 1. 1 broblem.
    Built 1 page (1 pair) in 1 language, in 0.4 seconds. 1 file written, 1 unchanged, 1 removed. 1 problem.
    Adeiladwyd 2 dudalen (2 bâr) mewn 2 iaith, mewn 0.4 eiliad. Ysgrifennwyd 2 ffeil, gadawyd 2 heb newid a dilëwyd 2. 2 broblem.
    Built 2 pages (2 pairs) in 2 languages, in 0.4 seconds. 2 files written, 2 unchanged, 2 removed. 2 problems.
    Adeiladwyd 3 tudalen (3 phâr) mewn 3 iaith, mewn 0.4 eiliad. Ysgrifennwyd 3 ffeil, gadawyd 3 heb newid a dilëwyd 3. 3 problem.
    Built 3 pages (3 pairs) in 3 languages, in 0.4 seconds. 3 files written, 3 unchanged, 3 removed. 3 problems.
    Adeiladwyd 4 tudalen (4 pâr) mewn 4 iaith, mewn 0.4 eiliad. Ysgrifennwyd 4 ffeil, gadawyd 4 heb newid a dilëwyd 4. 4 problem.
    Built 4 pages (4 pairs) in 4 languages, in 0.4 seconds. 4 files written, 4 unchanged, 4 removed. 4 problems.
    Adeiladwyd 6 thudalen (6 phâr) mewn 6 iaith, mewn 0.4 eiliad. Ysgrifennwyd 6 ffeil, gadawyd 6 heb newid a dilëwyd 6. 6 phroblem.
    Built 6 pages (6 pairs) in 6 languages, in 0.4 seconds. 6 files written, 6 unchanged, 6 removed. 6 problems.
    Adeiladwyd 1,200 tudalen (1,200 pâr) mewn 1,200 iaith, mewn 0.4 eiliad. Ysgrifennwyd 1,200 ffeil, gadawyd 1,200 heb newid a dilëwyd 1,200. 1,200 problem.
    Built 1,200 pages (1,200 pairs) in 1,200 languages, in 0.4 seconds. 1,200 files written, 1,200 unchanged, 1,200 removed. 1,200 problems.
    "#);
}

#[test]
fn both_languages_of_pentan_have_the_same_messages_and_say_what_they_are_given() {
    let words = Words::built_in();
    let (theme, _) = crate::render::theme::load(&[], "default", &words);
    let uses: Vec<Use> = theme.uses().iter().cloned().chain(crate::render::uses()).collect();
    assert_eq!(words.check(&uses), []);
    let (as_hub, _) = words_of(Vec::new(), built_in::locale_files());
    assert_eq!(as_hub.check(&uses), []);
}
