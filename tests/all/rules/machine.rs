//! What machines read in a page: JSON-LD, Open Graph and Dublin Core.

use serde_json::json;

use super::{PIXEL, tip};
use crate::hub::Hub;

const TYPES: &str = "
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}, definition: {cy: Gwlyb., en: Wet.}}
-- content/data/people.yaml --
jo: {name: Jo Jones}
-- content/data/organisations.yaml --
ama: {name: AMA, url: https://www.a-m-a.co.uk/}
-- content/all/_index.en.md --
---
title: All
summary: All.
---
-- content/all/guide.en.md --
---
type: guide
title: How to plan
summary: A plan.
question: How do we plan?
published: 2026-01-02
topics: [water]
authors: [jo]
organisation: ama
---
## Begin
## End
-- content/all/guide.cy.md --
---
type: guide
title: Sut i gynllunio
summary: Cynllun.
translation: {status: unreviewed}
---
-- content/all/event.en.md --
---
type: event
title: Meeting
summary: We meet.
starts: 2026-12-01 18:30
ends: 2026-12-01 20:00
mode: hybrid
venue: The Hall
address: 1 High Street, Bala
join: https://meet.example/x
free: true
organisation: ama
---
-- content/all/job.en.md --
---
type: job
title: Curator
summary: A job.
published: 2026-11-01
employer: ama
vacancy: C-1
address: Bala
salary: £30,000
closes: 2026-12-31
apply: https://jobs.example/1
---
-- content/all/study.en.md --
---
type: case-study
title: Study
summary: What we did.
licence: CC-BY-SA-4.0
---
";

#[test]
fn a_guide_is_an_article_to_learn_from() {
    let site = Hub::from(TYPES).build();
    assert_eq!(site.codes(), [""; 0]);
    let page = site.view("en/all/how-to-plan/");
    insta::assert_snapshot!(serde_json::to_string_pretty(&page.things("LearningResource")).unwrap(), @r#"
    [
      {
        "@id": "https://hub.example/en/all/how-to-plan/",
        "@type": [
          "Article",
          "LearningResource"
        ],
        "about": [
          {
            "@type": "DefinedTerm",
            "name": "Water"
          }
        ],
        "author": [
          {
            "@type": "Person",
            "name": "Jo Jones"
          }
        ],
        "dateModified": "2026-01-02",
        "datePublished": "2026-01-02",
        "description": "A plan.",
        "headline": "How to plan",
        "inLanguage": "en",
        "learningResourceType": "guide",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "name": "How to plan",
        "publisher": {
          "@type": "Organization",
          "name": "AMA"
        },
        "timeRequired": "PT1M",
        "url": "https://hub.example/en/all/how-to-plan/",
        "workTranslation": {
          "@id": "https://hub.example/cy/all/sut-i-gynllunio/",
          "@type": [
            "Article",
            "LearningResource"
          ],
          "inLanguage": "cy",
          "url": "https://hub.example/cy/all/sut-i-gynllunio/"
        }
      }
    ]
    "#);
}

#[test]
fn the_sections_of_a_guide_are_steps_to_follow() {
    let page = Hub::from(TYPES).build();
    let page = page.view("en/all/how-to-plan/");
    insta::assert_snapshot!(serde_json::to_string_pretty(&page.things("HowTo")).unwrap(), @r#"
    [
      {
        "@id": "https://hub.example/en/all/how-to-plan/#how-to",
        "@type": "HowTo",
        "description": "A plan.",
        "inLanguage": "en",
        "name": "How do we plan?",
        "step": [
          {
            "@type": "HowToStep",
            "name": "Begin",
            "position": 1,
            "text": "Begin",
            "url": "https://hub.example/en/all/how-to-plan/#begin"
          },
          {
            "@type": "HowToStep",
            "name": "End",
            "position": 2,
            "text": "End",
            "url": "https://hub.example/en/all/how-to-plan/#end"
          }
        ]
      }
    ]
    "#);
}

#[test]
fn the_way_from_home_to_a_page_is_told() {
    let page = Hub::from(TYPES).build();
    let page = page.view("en/all/how-to-plan/");
    insta::assert_snapshot!(serde_json::to_string_pretty(&page.things("BreadcrumbList")).unwrap(), @r#"
    [
      {
        "@type": "BreadcrumbList",
        "itemListElement": [
          {
            "@type": "ListItem",
            "item": "https://hub.example/en/",
            "name": "Home",
            "position": 1
          },
          {
            "@type": "ListItem",
            "item": "https://hub.example/en/all/",
            "name": "All",
            "position": 2
          },
          {
            "@type": "ListItem",
            "name": "How to plan",
            "position": 3
          }
        ]
      }
    ]
    "#);
}

#[test]
fn a_translation_names_its_original_and_an_original_its_translation() {
    let site = Hub::from(TYPES).build();
    let (english, welsh) = ("https://hub.example/en/all/how-to-plan/", "https://hub.example/cy/all/sut-i-gynllunio/");
    let original = &site.view("en/all/how-to-plan/").things("Article")[0];
    assert_eq!((&original["workTranslation"]["@id"], &original["inLanguage"]), (&json!(welsh), &json!("en")));
    assert!(original.get("translationOfWork").is_none());
    let translation = &site.view("cy/all/sut-i-gynllunio/").things("Article")[0];
    assert_eq!((&translation["translationOfWork"]["@id"], &translation["inLanguage"]), (&json!(english), &json!("cy")));
    assert!(translation.get("workTranslation").is_none());
}

#[test]
fn an_event_says_what_calendars_need() {
    let site = Hub::from(TYPES).build();
    insta::assert_snapshot!(serde_json::to_string_pretty(&site.view("en/all/meeting/").things("Event")).unwrap(), @r#"
    [
      {
        "@id": "https://hub.example/en/all/meeting/",
        "@type": "Event",
        "description": "We meet.",
        "endDate": "2026-12-01T20:00:00+00:00",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "eventStatus": "https://schema.org/EventScheduled",
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "location": [
          {
            "@type": "VirtualLocation",
            "url": "https://meet.example/x"
          },
          {
            "@type": "Place",
            "address": "1 High Street, Bala",
            "name": "The Hall"
          }
        ],
        "name": "Meeting",
        "organizer": {
          "@type": "Organization",
          "name": "AMA"
        },
        "startDate": "2026-12-01T18:30:00+00:00",
        "url": "https://hub.example/en/all/meeting/"
      }
    ]
    "#);
}

#[test]
fn a_vacancy_says_what_job_boards_need() {
    let site = Hub::from(TYPES).build();
    insta::assert_snapshot!(serde_json::to_string_pretty(&site.view("en/all/curator/").things("JobPosting")).unwrap(), @r#"
    [
      {
        "@id": "https://hub.example/en/all/curator/",
        "@type": "JobPosting",
        "datePosted": "2026-11-01",
        "description": "A job.",
        "hiringOrganization": {
          "@type": "Organization",
          "name": "AMA",
          "sameAs": "https://www.a-m-a.co.uk/"
        },
        "identifier": {
          "@type": "PropertyValue",
          "name": "vacancy",
          "value": "C-1"
        },
        "jobLocation": {
          "@type": "Place",
          "address": {
            "@type": "PostalAddress",
            "addressCountry": "GB",
            "addressLocality": "Bala"
          }
        },
        "title": "Curator",
        "url": "https://hub.example/en/all/curator/",
        "validThrough": "2026-12-31T23:59:59+00:00"
      }
    ]
    "#);
}

#[test]
fn terms_people_and_organisations_say_what_they_are() {
    let site = Hub::from(TYPES).build();
    let term = &site.view("cy/pynciau/dwr/").things("DefinedTerm")[0];
    assert_eq!((&term["name"], &term["description"], &term["inLanguage"]), (&json!("Dŵr"), &json!("Gwlyb."), &json!("cy")));
    assert_eq!(term["inDefinedTermSet"]["name"], "Pynciau");
    assert_eq!(site.view("en/people/jo-jones/").things("Person")[0]["name"], "Jo Jones");
    assert_eq!(site.view("en/organisations/ama/").things("Organization")[0]["sameAs"], "https://www.a-m-a.co.uk/");
}

#[test]
fn every_type_of_page_is_what_schema_org_calls_it() {
    let site = Hub::from(TYPES).build();
    let study = &site.view("en/all/study/").things("Article")[0];
    assert_eq!(study["license"], "https://creativecommons.org/licenses/by-sa/4.0/");
    assert_eq!(study["learningResourceType"], "case-study");
    assert_eq!(site.view("en/").things("WebSite")[0]["inLanguage"], "en");
    let fallback = site.view("cy/all/study/");
    assert!(fallback.things("Article").is_empty(), "a fallback is no work of its own");
}

#[test]
fn open_graph_and_dublin_core_say_what_the_page_is() {
    let site = Hub::from(TYPES).build();
    let page = site.view("en/all/how-to-plan/");
    let names = page.all("meta[property], meta[name]").into_iter();
    let said =
        names.filter_map(|meta| Some(format!("{}: {}", meta.attr("property").or(meta.attr("name"))?, meta.attr("content")?)));
    let said: Vec<String> =
        said.filter(|line| ["og:", "article:", "dcterms."].iter().any(|prefix| line.starts_with(prefix))).collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    og:title: How to plan
    og:description: A plan.
    og:url: https://hub.example/en/all/how-to-plan/
    og:site_name: Hub
    og:locale: en_GB
    og:locale:alternate: cy_GB
    og:type: article
    article:published_time: 2026-01-02T00:00:00Z
    article:modified_time: 2026-01-02T00:00:00Z
    dcterms.title: How to plan
    dcterms.description: A plan.
    dcterms.language: en
    dcterms.type: Text
    dcterms.creator: Jo Jones
    dcterms.publisher: AMA
    dcterms.issued: 2026-01-02
    dcterms.modified: 2026-01-02
    dcterms.license: https://creativecommons.org/licenses/by/4.0/
    dcterms.subject: Water
    "#);
    assert_eq!(page.attr("link[rel='schema.dcterms']", "href"), "http://purl.org/dc/terms/");
}

#[test]
fn an_image_of_a_page_is_told_with_its_full_address() {
    let hub = Hub::from(&tip("a.en", "A", "image: {src: a b.png, alt: A river}"));
    hub.write("content/tips/a b.png", PIXEL);
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    let page = site.view("en/tips/a/");
    let source = page.attr("main figure img", "src");
    assert!(source.starts_with("../../../assets/images/a-b.") && source.ends_with(".1.png"), "{source}");
    let address = source.replace("../../../", "https://hub.example/");
    assert_eq!(page.meta("og:image"), [address.as_str()]);
    assert_eq!(page.things("Article")[0]["image"], address.as_str());
    assert_eq!((page.attr("main figure img", "width"), page.attr("main figure img", "alt")), ("1", "A river"));
}
