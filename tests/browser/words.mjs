// What the tests look for in the example hub, in each language. Only this file knows its texts.

export const HUB = {
  cy: {
    home: "/cy/",
    guide: "/cy/canllawiau/",
    search: "/cy/chwilio/",
    letters: "/cy/a-y/",
    topics: "/cy/pynciau/",
    word: "cymuned",
    other: "cofnodi",
    nonsense: "qqqqzzzz",
    foreign: "conversation",
    both: "agenda",
    worksheet: "/cy/taflen-gynllunio/",
  },
  en: {
    home: "/en/",
    guide: "/en/guides/",
    search: "/en/search/",
    letters: "/en/a-z/",
    topics: "/en/topics/",
    word: "community",
    other: "recording",
    nonsense: "qqqqzzzz",
    foreign: "sgwrs",
    both: "agenda",
    worksheet: "/en/planning-worksheet/",
  },
};

/// The pages and books of what the hub has learned.
export const LEARNING = {
  cy: {
    advice: "/cy/cyngor/",
    part: "/cy/canllawiau/dechrau-gyda-diben/",
    parallel: "/cy/awgrymiadau/newid-pwy-syn-cynnal/ochr-yn-ochr/",
    onlyOnScreen: "E-lyfr",
  },
  en: {
    advice: "/en/advice/",
    part: "/en/guides/start-with-purpose/",
    parallel: "/en/tips/rotate-the-host/side-by-side/",
    onlyOnScreen: "E-book",
  },
  books: { cy: "cy/cyngor/cyngor.epub", en: "en/advice/advice.epub", both: "cy/cyngor/cyngor-advice.epub" },
};

/// The pair that [`exampleWithout`] leaves without its Welsh half, and a word of it that no Welsh page has.
export const UNTRANSLATED = { file: "tips/silence-is-normal.cy.md", word: "silence", url: "/en/tips/silence-is-normal/" };

/// Queries that are nothing a reader should write, and that must hurt nothing.
export const BAD_QUERIES = {
  nothing: " ",
  "10,000 characters": "gair ".repeat(2000),
  "10,000 letters without a space": "x".repeat(10_000),
  "only stop words": "y yr a ac the of and",
  "only punctuation": "?!… — ()",
  emoji: "😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿",
  "right-to-left text": "مجتمع קהילה",
  "a direction turned over": "\u202Eytinummoc\u202C",
  "an unclosed quote": '"cymuned ymarfer',
  "a quote": '"',
  "a bracket": "(",
  operators: "AND OR NOT -a +b *: ~2 ^",
  "a script": "<script>window.hurt = 1; alert(1)</script>",
  "an image that runs a script": '<img src=x onerror="window.hurt = 1">',
  "an attribute": '"><svg onload=alert(1)>',
  "a control character": "a\u0000b\u0007",
  "half a character": "gair \uD83D",
  "a percent sign": "%E0%A4%A",
  "combining marks": "w\u0302r y\u0302".repeat(40),
};
