//! Licence and attribution, from one source.

use super::{PIXEL, tip};
use crate::hub::Hub;

const PEOPLE: &str = "
-- content/data/people.yaml --
jo: {name: Jo Jones}
al: {name: Al Evans}
-- content/data/organisations.yaml --
ama: {name: AMA}
";

/// What a page says about its reuse.
fn block(path: &str, more: &str) -> String {
    let hub = Hub::from(
        &(tip("a.en", "Rivers & “lakes”", &format!("slug: a\npublished: 2026-02-03\n{more}"))
            + &tip("a.cy", "Afonydd", more)
            + PEOPLE.trim_start()),
    );
    hub.write("content/tips/a.png", PIXEL);
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    let page = site.view(path);
    let mut lines = page.texts("#licence dt, #licence dd, #licence > p");
    lines.extend(page.all("#licence code").into_iter().map(|code| code.text().collect()));
    lines.push(format!("rel=license {}", page.attr("[rel~=license]", "href")));
    lines.join("\n")
}

#[test]
fn a_page_says_how_it_may_be_reused_and_how_to_name_it() {
    insta::assert_snapshot!(block("en/tips/a/", "authors: [jo, al]"), @r#"
    Licence
    CC BY 4.0
    Not covered by the licence
    Logos, and pictures that have a licence of their own
    Please attribute it like this:
    “Rivers & “lakes”” by Jo Jones and Al Evans, Hub. https://hub.example/en/tips/a/ CC BY 4.0
    “<a href="https://hub.example/en/tips/a/">Rivers &amp; “lakes”</a>” by Jo Jones and Al Evans, Hub. <a href="https://hub.example/en/tips/a/">https://hub.example/en/tips/a/</a> <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    @online{a-en,
      title = {{Rivers \& “lakes”}},
      author = {{Jo Jones and Al Evans}},
      organization = {Hub},
      year = {2026},
      url = {https://hub.example/en/tips/a/},
      note = {CC BY 4.0},
      language = {british},
    }
    rel=license https://creativecommons.org/licenses/by/4.0/
    "#);
    insta::assert_snapshot!(block("cy/awgrymiadau/afonydd/", "authors: [jo, al]"), @r#"
    Trwydded
    CC BY 4.0
    Heb eu cynnwys yn y drwydded
    Logos, a lluniau sydd â’u trwydded eu hunain
    Cydnabyddwch hi fel hyn, os gwelwch yn dda:
    ‘Afonydd’ gan Jo Jones ac Al Evans, Hyb. https://hub.example/cy/awgrymiadau/afonydd/ CC BY 4.0
    ‘<a href="https://hub.example/cy/awgrymiadau/afonydd/">Afonydd</a>’ gan Jo Jones ac Al Evans, Hyb. <a href="https://hub.example/cy/awgrymiadau/afonydd/">https://hub.example/cy/awgrymiadau/afonydd/</a> <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    @online{afonydd-cy,
      title = {{Afonydd}},
      author = {{Jo Jones ac Al Evans}},
      organization = {Hyb},
      url = {https://hub.example/cy/awgrymiadau/afonydd/},
      note = {CC BY 4.0},
      language = {welsh},
    }
    rel=license https://creativecommons.org/licenses/by/4.0/
    "#);
}

#[test]
fn a_page_has_its_own_licence_and_exceptions() {
    insta::assert_snapshot!(block("en/tips/a/", "organisation: ama\nlicence: CC0-1.0\nlicence_exceptions: [The map, The logo of AMA]"), @r#"
    Licence
    CC0 1.0
    Not covered by the licence
    The map
    The logo of AMA
    Please attribute it like this:
    “Rivers & “lakes”” by AMA, Hub. https://hub.example/en/tips/a/ CC0 1.0
    “<a href="https://hub.example/en/tips/a/">Rivers &amp; “lakes”</a>” by AMA, Hub. <a href="https://hub.example/en/tips/a/">https://hub.example/en/tips/a/</a> <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</a>
    @online{a-en,
      title = {{Rivers \& “lakes”}},
      author = {{AMA}},
      organization = {Hub},
      year = {2026},
      url = {https://hub.example/en/tips/a/},
      note = {CC0 1.0},
      language = {british},
    }
    rel=license https://creativecommons.org/publicdomain/zero/1.0/
    "#);
}

#[test]
fn without_an_author_the_hub_is_named_once() {
    insta::assert_snapshot!(block("en/tips/a/", ""), @r#"
    Licence
    CC BY 4.0
    Not covered by the licence
    Logos, and pictures that have a licence of their own
    Please attribute it like this:
    “Rivers & “lakes””, Hub. https://hub.example/en/tips/a/ CC BY 4.0
    “<a href="https://hub.example/en/tips/a/">Rivers &amp; “lakes”</a>”, Hub. <a href="https://hub.example/en/tips/a/">https://hub.example/en/tips/a/</a> <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    @online{a-en,
      title = {{Rivers \& “lakes”}},
      organization = {Hub},
      year = {2026},
      url = {https://hub.example/en/tips/a/},
      note = {CC BY 4.0},
      language = {british},
    }
    rel=license https://creativecommons.org/licenses/by/4.0/
    "#);
}

#[test]
fn a_picture_has_its_credit_and_its_own_licence() {
    let hub = Hub::from(&tip("a.en", "A", "image: {src: a.png, alt: River, credit: \"Jo, 2020\", licence: CC-BY-SA-4.0}"));
    hub.write("content/tips/a.png", PIXEL);
    let page = hub.build();
    let page = page.view("en/tips/a/");
    assert_eq!(page.text("main figcaption"), "Jo, 2020 CC BY-SA 4.0");
    assert_eq!(page.links("main figcaption a"), ["CC BY-SA 4.0 -> https://creativecommons.org/licenses/by-sa/4.0/"]);
    assert!(page.attr("[rel~=license]", "href").contains("/by/4.0/"), "the picture's licence is not the page's");
}

#[test]
fn a_hub_without_a_licence_claims_none() {
    let hub = Hub::from(&tip("a.en", "A", ""));
    hub.edit("content/hub.yaml", "licence: CC-BY-4.0\n", "");
    let page = hub.build();
    let page = page.view("en/tips/a/");
    assert!(page.all("[rel~=license]").is_empty());
    assert!(page.things("Article")[0].get("license").is_none());
    assert!(!page.text("#licence").contains("CC"), "{}", page.text("#licence"));
}
