//! Every kind of problem that pentan knows.

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is wrong or missing on the published site.
    Error,
    /// Something is likely not what the author meant. Fails a check, and a build only with `--strict`.
    Warning,
    /// Something that may be better otherwise. Fails nothing.
    Hint,
}

impl Severity {
    /// The word that JSON uses, and that names its message in `locales/` after `severity-`.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal $severity:ident $args:tt,)*) => {
        /// What a problem is. Its message is `problem-NAME` in `locales/`, its help line the attribute `.help` of it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The code's name, as JSON prints it.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How much problems of this code weigh.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// The arguments that its message and help line may name.
            pub const fn args(self) -> &'static [&'static str] {
                match self { $(Code::$variant => &$args,)* }
            }
        }
    };
}

impl Code {
    /// Whether a hub may weigh it otherwise, and a page be exempt from it. What is wrong or missing for readers is not a matter of
    /// house style.
    pub const fn is_rule(self) -> bool {
        !matches!(self.severity(), Severity::Error)
    }

    /// The names of all rules, in the order of this file.
    pub fn rules() -> Vec<&'static str> {
        Code::ALL.iter().filter(|code| code.is_rule()).map(|code| code.name()).collect()
    }

    /// The rule of this name.
    pub fn rule(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.is_rule() && code.name() == name)
    }
}

codes! {
    /// A file that cannot be read. Args: `reason`.
    FileUnreadable = "file-unreadable" Error ["reason"],
    /// A text file with a byte that is not UTF-8. Args: `byte` (hexadecimal).
    FileNotUtf8 = "file-not-utf8" Error ["byte"],
    /// A text file over the size that pentan reads. Args: `size`, `limit` (megabytes).
    FileTooBig = "file-too-big" Error ["size", "limit"],
    /// A page file without a byte in it.
    FileEmpty = "file-empty" Error [],
    /// A symbolic link that leads back to a folder above it.
    SymlinkLoop = "symlink-loop" Error [],
    /// A page file whose name does not end in `.cy.md` or `.en.md`. Args: `name`.
    FileLanguage = "file-language" Error ["name"],
    /// A file name that is not UTF-8 or has a control character in it. Args: `name`.
    FileName = "file-name" Error ["name"],
    /// A file in `content/data/` that pentan does not know. Args: `name`, `suggestion` (may be empty).
    DataUnknownFile = "data-unknown-file" Error ["name", "suggestion"],

    /// A page that does not begin with `---`.
    FrontMissing = "front-missing" Error [],
    /// Front matter without its closing `---`.
    FrontUnclosed = "front-unclosed" Error [],
    /// A tab where YAML wants spaces.
    YamlTab = "yaml-tab" Error [],
    /// YAML that cannot be read. Args: `reason` (the parser's words).
    YamlSyntax = "yaml-syntax" Error ["reason"],
    /// A key given twice in one mapping. Args: `key`.
    YamlDuplicateKey = "yaml-duplicate-key" Error ["key"],
    /// YAML nested too deep or grown too large through aliases.
    YamlTooComplex = "yaml-too-complex" Error [],
    /// A key that pentan does not know here. Args: `key`, `suggestion` (may be empty).
    UnknownKey = "unknown-key" Error ["key", "suggestion"],
    /// A key that belongs to another type of page. Args: `key`, `type`, `types` (those it belongs to).
    KeyOfOtherType = "key-of-other-type" Warning ["key", "type", "types"],
    /// A required key that is not there, or empty. Args: `key`.
    MissingKey = "missing-key" Error ["key"],
    /// A value of the wrong type. Args: `key`, `expected` (name of a message `expected-…`), `found` (the same).
    WrongType = "wrong-type" Error ["key", "expected", "found"],
    /// A date that is not written YYYY-MM-DD or is in no calendar. Args: `value`.
    BadDate = "bad-date" Error ["value"],
    /// A slug with anything but a-z, 0-9 and hyphens. Args: `value`, `suggestion`.
    BadSlug = "bad-slug" Error ["value", "suggestion"],
    /// A URL that is not one. Args: `value`.
    BadUrl = "bad-url" Error ["value"],
    /// A word that is not one of a fixed list. Args: `value`, `choices`, `suggestion` (may be empty).
    UnknownChoice = "unknown-choice" Error ["value", "choices", "suggestion"],
    /// An id that is not declared in `content/data/`. Args: `id`, `file`, `suggestion` (may be empty).
    UnknownId = "unknown-id" Error ["id", "file", "suggestion"],
    /// A language of the hub in which a text is missing. Args: `language`.
    MissingLanguage = "missing-language" Error ["language"],

    /// A `related` entry that names no page. Args: `target`, `suggestion` (may be empty).
    DanglingRelated = "dangling-related" Error ["target", "suggestion"],
    /// A folder with pages and no `_index` file. Args: `folder`.
    SectionWithoutIndex = "section-without-index" Error ["folder"],
    /// Two things on one URL. Args: `url`; the other place is the second one.
    UrlCollision = "url-collision" Error ["url"],
    /// An alias that leads back to itself. Args: `url`.
    AliasLoop = "alias-loop" Error ["url"],
    /// An alias that is no path on this site. Args: `value`.
    BadAlias = "bad-alias" Error ["value"],

    /// A link to a page, file or term of the hub that is not there. Args: `target`, `suggestion` (may be empty).
    DeadLink = "dead-link" Error ["target", "suggestion"],
    /// A link to a heading that is not on its page. Args: `anchor`, `target`, `suggestion` (may be empty).
    DeadAnchor = "dead-anchor" Error ["anchor", "target", "suggestion"],
    /// A link to a page that is not published (yet). Args: `target`.
    LinkUnpublished = "link-unpublished" Warning ["target"],
    /// An image that is not there. Args: `target`, `suggestion` (may be empty).
    MissingImage = "missing-image" Error ["target", "suggestion"],
    /// An image without a text alternative.
    ImageWithoutAlt = "image-without-alt" Warning [],
    /// A level-1 heading in a body: the page's title is that already.
    BodyHeading1 = "body-heading-1" Warning [],
    /// A block `[!NAME]` that pentan does not know. Args: `name`, `suggestion` (may be empty).
    UnknownBlock = "unknown-block" Warning ["name", "suggestion"],
    /// A language tag that pentan does not know. Args: `tag`.
    UnknownLanguage = "unknown-language" Error ["tag"],
    /// Raw HTML, which is shown as text. Args: none.
    RawHtml = "raw-html" Warning [],
    /// A body nested deeper than pentan renders.
    NestedTooDeep = "nested-too-deep" Error [],
    /// A heading id used twice on a page by `{#id}`. Args: `id`.
    DuplicateHeadingId = "duplicate-heading-id" Warning ["id"],

    /// A message that a template or pentan needs and no locale file has. Args: `key`, `language`.
    MessageMissing = "message-missing" Error ["key", "language"],
    /// A message in a hub's locale file that nothing shows. Args: `key`, `suggestion` (may be empty).
    MessageUnused = "message-unused" Warning ["key", "suggestion"],
    /// A message that names an argument it is not given. Args: `key`, `argument`.
    MessageArgument = "message-argument" Error ["key", "argument"],
    /// Something in a locale file that cannot be read. Args: `reason` (name of a message `locale-…`), `subject` (may be empty).
    MessageSyntax = "message-syntax" Error ["reason", "subject"],

    /// A template that cannot be read. Args: `reason` (the engine's words).
    TemplateSyntax = "template-syntax" Error ["reason"],
    /// A template that includes or extends one that is not there. Args: `name`.
    TemplateMissing = "template-missing" Error ["name"],
    /// A template that failed while it laid out a page. Args: `reason`, `page`.
    TemplateRender = "template-render" Error ["reason", "page"],

    /// A search engine that takes more bytes than `hub.yaml` allows. Args: `bytes`, `limit`.
    SearchEngineBudget = "search-engine-budget" Warning ["bytes", "limit"],
    /// A page that waits for its other half, because the hub publishes no half without the other. Args: `language` (the other half's),
    /// `why` (`missing`, `draft` or `scheduled`), `path`.
    ParityHeldBack = "parity-held-back" Warning ["language", "why", "path"],
    /// A page without its other half. Args: `language` (the missing one), `words` (to translate), `path`.
    TranslationMissing = "translation-missing" Warning ["language", "words", "path"],
    /// Headings, links, images or blocks of code that are not the same in both halves. Args: `what`, `here`, `there` (how many), `side`
    /// (`one` where only this half has it, else `both`), `language` (the other half's).
    StructureDiffers = "structure-differs" Warning ["what", "side", "here", "there", "language"],
    /// An image that only one half describes, or that both describe in the same words. Args: `how` (`same` or `missing`), `language`.
    AltDiffers = "alt-differs" Warning ["how", "language"],
    /// Ids that only one half names. Args: `key`, `ids`, `language` (of the half that lacks them).
    TermInOneLanguage = "term-in-one-language" Warning ["key", "ids", "language"],
    /// A date or another fact that is not the same in both halves. Args: `key`, `here`, `there`, `language` (the other half's).
    FactDiffers = "fact-differs" Warning ["key", "here", "there", "language"],

    /// An exemption that is not needed: nothing that it exempts from is told. Args: `rule`.
    ExemptionUnused = "exemption-unused" Hint ["rule"],
    /// An exemption whose last day is past. Args: `rule`, `date`.
    ExemptionOver = "exemption-over" Warning ["rule", "date"],
    /// An exemption in the text without a reason. Args: `rule`.
    ExemptionReason = "exemption-reason" Error ["rule"],

    /// A first search that takes more bytes than `hub.yaml` allows. Args: `bytes`, `limit`, `language`.
    SearchQueryBudget = "search-query-budget" Warning ["bytes", "limit", "language"],

    /// Two rules of the community with one id. Args: `id`; the other place is the first one.
    RuleTwice = "rule-twice" Error ["id"],
    /// A rule that takes the place of one that is not there. Args: `id`, `suggestion` (may be empty).
    RuleUnknown = "rule-unknown" Error ["id", "suggestion"],
    /// A rule that takes its own place, at once or by way of others. Args: `id`, `count` (how many there are in the circle), `ids`.
    RuleCircle = "rule-circle" Error ["id", "count", "ids"],
    /// An address for letters that is not one. Args: `value`.
    BadEmail = "bad-email" Error ["value"],
    /// An address to change pages at that does not say where the file's path goes. Args: `value`.
    BadEditUrl = "bad-edit-url" Error ["value"],
    /// A place that is not on the earth. Args: `north`, `east`.
    BadPoint = "bad-point" Error ["north", "east"],
    /// A last day before the first. Args: `begins`, `ends`; the other place is that of the first day.
    EndsBeforeBeginning = "ends-before-beginning" Error ["begins", "ends"],
    /// A letter that is longer than programs open. Args: `length`, `limit`, `language`.
    MailtoTooLong = "mailto-too-long" Warning ["length", "limit", "language"],
    /// A chapter that nobody chairs. Args: `name`.
    ChapterWithoutChair = "chapter-without-chair" Hint ["name"],
}
