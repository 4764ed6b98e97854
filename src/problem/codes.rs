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

    /// Whether it is found outside the hub, and so comes and goes without the hub's being changed.
    pub const fn is_outside(self) -> bool {
        matches!(
            self,
            Code::ExternalDead | Code::ExternalLoop | Code::ExternalMoved | Code::ExternalUnanswered | Code::ExternalUnsure
        )
    }

    /// Whether what it tells of keeps some readers out, so that an accessibility statement must say it.
    pub const fn is_accessibility(self) -> bool {
        matches!(
            self,
            Code::ImageWithoutAlt
                | Code::HeadingSkips
                | Code::HeadingEmpty
                | Code::TableHeaders
                | Code::LinkText
                | Code::ImageAltFileName
                | Code::ImageLanguage
                | Code::HtmlLang
                | Code::HtmlLangPart
                | Code::HtmlImageAlt
                | Code::HtmlHeadingOne
                | Code::HtmlHeadingOrder
                | Code::HtmlName
                | Code::HtmlDuplicateId
                | Code::HtmlDanglingId
                | Code::HtmlTableHeader
                | Code::HtmlFieldLabel
                | Code::HtmlAutoplay
                | Code::HtmlRefresh
                | Code::HtmlZoom
                | Code::HtmlTabindex
                | Code::ThemeContrast
                | Code::ThemeTargetSize
        )
    }

    /// Every code of that kind, in the order of this file.
    pub fn accessibility() -> impl Iterator<Item = Code> {
        Code::ALL.iter().copied().filter(|code| code.is_accessibility())
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
    /// A character that no feed and no book can say, such as one that rings a bell. Args: `number`.
    TextCharacter = "text-character" Error ["number"],
    /// A text file over the size that pentan reads. Args: `size`, `limit` (megabytes).
    FileTooBig = "file-too-big" Error ["size", "limit"],
    /// A page file without a byte in it.
    FileEmpty = "file-empty" Error [],
    /// A symbolic link that leads back to a folder above it.
    SymlinkLoop = "symlink-loop" Error [],
    /// A link that leads out of the folders that pentan reads of the hub.
    FileOutside = "file-outside" Error [],
    /// A folder of words in a language that pentan has none of, or a file beside such folders. Args: `name`.
    LocaleFolder = "locale-folder" Warning ["name"],
    /// Files in a folder that are neither pages nor pictures nor downloads. Args: `count`, `names` (the first five), `endings`, `kind` (`active`
    /// where a browser or a server may run one of them).
    FileNotPublished = "file-not-published" Warning ["count", "names", "endings", "kind"],
    /// A file named as a document that is HTML, XML or a program. Args: `ending`.
    FileContent = "file-content" Error ["ending"],
    /// A name longer than file systems take once the site is made, or a path too long. Args: `most` (bytes).
    FileNameLong = "file-name-long" Error ["most"],
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
    /// A text, or a value with a note above it, that stands as `pentan new` wrote it. Args: `text`.
    Placeholder = "placeholder" Error ["text"],
    /// A note in a text that `pentan new` wrote: what it asks for may not be there. Args: `text`.
    NoteLeft = "note-left" Warning ["text"],
    /// One of the two in a draft. Args: `text`.
    DraftToDo = "draft-to-do" Hint ["text"],
    /// A value of the wrong type. Args: `key`, `expected` (name of a message `expected-…`), `found` (the same).
    WrongType = "wrong-type" Error ["key", "expected", "found"],
    /// A date that is not written YYYY-MM-DD or is in no calendar. Args: `value`.
    BadDate = "bad-date" Error ["value"],
    /// A slug with anything but a-z, 0-9 and hyphens. Args: `value`, `suggestion`.
    BadSlug = "bad-slug" Error ["value", "suggestion"],
    /// A URL that is not one. Args: `value`.
    BadUrl = "bad-url" Error ["value"],
    /// An address of the hub that no page's address can begin with. Args: `value`.
    BadBaseUrl = "bad-base-url" Error ["value"],
    /// The address that `pentan new hub` wrote. Args: `value`.
    PlaceholderUrl = "placeholder-url" Warning ["value"],
    /// A number that is too small or too large. Args: `value`, `least`, `most`.
    OutOfRange = "out-of-range" Error ["value", "least", "most"],
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
    /// Two things on one URL. Args: `url`, `kind` (`own` where pentan makes the other itself); the other place is the second one.
    UrlCollision = "url-collision" Error ["url", "kind"],
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
    /// A reference to a footnote that is not there. Args: `label`.
    FootnoteUndefined = "footnote-undefined" Warning ["label"],
    /// A link or an image that is none, for its address has spaces. Args: `address`, `better`.
    LinkSpaces = "link-spaces" Warning ["address", "better"],
    /// `[!TIP]` with words behind it on the same line. Args: `name`.
    BlockOnOneLine = "block-on-one-line" Warning ["name"],
    /// A line with a colon before a word, which is read as a definition because there are others on the page.
    ColonLine = "colon-line" Warning [],
    /// Code that goes on to the end of the page. Args: `fence`.
    FenceUnclosed = "fence-unclosed" Warning ["fence"],
    /// A comment that hides all that follows.
    CommentUnclosed = "comment-unclosed" Error [],
    /// An element of HTML that is not published. Args: `name`.
    HtmlDropped = "html-dropped" Warning ["name"],
    /// YAML that is no mapping. Args: `found` (name of a message `expected-…`), `example`.
    YamlNoKeys = "yaml-no-keys" Error ["found", "example"],
    /// A no-break space, or another that YAML does not know, behind the colon of a key.
    YamlSpace = "yaml-space" Error [],
    /// In YAML, text behind a `#` that is not part of the value. Args: `text`.
    YamlComment = "yaml-comment" Warning ["text"],
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

    /// A page that is twice in one series. Args: `target`; the other place is the first one.
    SeriesPartTwice = "series-part-twice" Warning ["target"],

    /// An exemption that is not needed: nothing that it exempts from is told. Args: `rule`.
    ExemptionUnused = "exemption-unused" Hint ["rule"],
    /// An exemption whose last day is past. Args: `rule`, `date`.
    ExemptionOver = "exemption-over" Warning ["rule", "date"],
    /// An exemption in the text without a reason. Args: `rule`.
    ExemptionReason = "exemption-reason" Error ["rule"],

    /// A rule of repetition that cannot be read. Args: `part` (of it, that is wrong).
    RepeatsUnreadable = "repeats-unreadable" Error ["part"],
    /// A rule that would give more than one meeting a day. Args: `part`.
    RepeatsTooOften = "repeats-too-often" Error ["part"],
    /// A rule that gives no day at all: its days are in no calendar, or it ends before it begins.
    RepeatsNever = "repeats-never" Error [],
    /// An event whose rule does not give the day that it begins on. Args: `starts`, `first` (what it gives).
    RepeatsOffStart = "repeats-off-start" Warning ["starts", "first"],
    /// A rule with more meetings in the past than pentan looks at. Args: `limit`.
    RepeatsTooLong = "repeats-too-long" Error ["limit"],
    /// A day in `except` on which there is no meeting. Args: `date`.
    ExceptNoMeeting = "except-no-meeting" Warning ["date"],
    /// A time that summer time skips. Args: `time`, `taken` (what is taken for it).
    TimeSkipped = "time-skipped" Warning ["time", "taken"],
    /// A time that comes twice on a day, because summer time ends. Args: `time`.
    TimeTwice = "time-twice" Warning ["time"],
    /// An event that ends before it begins. Args: `starts`, `ends`.
    EndsBeforeStart = "ends-before-start" Error ["starts", "ends"],
    /// An event that does not say where it is. Args: `what` (`online`, `in-person`, or `nothing` where it does not even say how).
    EventPlaceMissing = "event-place-missing" Hint ["what"],
    /// A write-up of a meeting that is not there. Args: `event`, `why` (`missing` or `type`), `suggestion` (may be empty).
    MeetingUnknown = "meeting-unknown" Error ["event", "why", "suggestion"],
    /// A write-up without the day of its meeting, or with a day on which the event did not take place. Args: `event`, `date` (`none`
    /// where it is missing).
    MeetingDate = "meeting-date" Warning ["event", "date"],
    /// An event or opportunity that a rule of the community keeps out. Args: `why` (`cost` or `public`), `rule`, `text`, `url` (in the
    /// words of the hub).
    HouseRuleFree = "house-rule-free" Warning ["why", "rule", "text", "url"],
    /// A second page for a vacancy, where a rule of the community allows one. Args: `vacancy`, `rule`, `text`, `url` (in the words of the
    /// hub).
    HouseRuleOnePost = "house-rule-one-post" Warning ["vacancy", "rule", "text", "url"],

    /// A first search that takes more bytes than `hub.yaml` allows. Args: `bytes`, `limit`, `language`.
    SearchQueryBudget = "search-query-budget" Warning ["bytes", "limit", "language"],

    /// Two rules of the community with one id. Args: `id`; the other place is the first one.
    RuleTwice = "rule-twice" Error ["id"],
    /// A rule that takes the place of one that is not there. Args: `id`, `suggestion` (may be empty).
    RuleUnknown = "rule-unknown" Error ["id", "suggestion"],
    /// A rule that takes its own place, at once or by way of others. Args: `id`, `how` (`itself` or `others`), `ids`.
    RuleCircle = "rule-circle" Error ["id", "how", "ids"],
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

    // What is measured: `content/data/indicators.yaml`.
    /// A value that is no number, or one too big. Args: `value`.
    BadAmount = "bad-amount" Error ["value"],
    /// A reading that stands below a later one. Args: `date`, `before` (the later day); the other place is that of the later one.
    ReadingOrder = "reading-order" Warning ["date", "before"],
    /// A second reading on one day. Args: `date`; the other place is the first one.
    ReadingTwice = "reading-twice" Error ["date"],
    /// A reading from before the baseline. Args: `date`, `baseline`; the other place is that of the baseline.
    ReadingBeforeBaseline = "reading-before-baseline" Error ["date", "baseline"],
    /// A reading from a day that is still to come. Args: `date`, `now`.
    ReadingInFuture = "reading-in-future" Error ["date", "now"],
    /// A target that nothing says where the way to it begins. Args: none.
    TargetWithoutBaseline = "target-without-baseline" Warning [],
    /// A target to be reached on or before the day of the baseline. Args: `by`, `baseline`; the other place is that of the baseline.
    TargetBeforeBaseline = "target-before-baseline" Error ["by", "baseline"],

    // The house style, as `check::text` holds a text to it.
    /// A summary that lists show badly. Args: `characters`.
    SummaryLength = "summary-length" Hint ["characters"],
    /// A case study that leads to no source outside the hub. Args: none.
    NoEvidence = "no-evidence" Warning [],
    /// A case study that says nothing of what did not work. Args: none.
    WhatDidntEmpty = "what-didnt-empty" Warning [],
    /// A sign of what is still to be written. Args: `text`.
    PlaceholderText = "placeholder-text" Warning ["text"],
    /// A heading more than a level below the one before it. Args: `level`, `above`, `signs` (what it should begin with).
    HeadingSkips = "heading-skips" Warning ["level", "above", "signs"],
    /// A heading without text. Args: none.
    HeadingEmpty = "heading-empty" Warning [],
    /// A table with a column that has no name. Args: none.
    TableHeaders = "table-headers" Warning [],
    /// A link whose text does not say where it leads. Args: `text`.
    LinkText = "link-text" Warning ["text"],
    /// A text for an image that is the name of a file. Args: `text`.
    ImageAltFileName = "image-alt-file-name" Warning ["text"],
    /// A text for an image that begins by saying that it is one. Args: `text`.
    ImageAltImageOf = "image-alt-image-of" Hint ["text"],
    /// A sentence far too long. Args: `words`.
    LongSentence = "long-sentence" Hint ["words"],
    /// An English page that is hard to read. Args: `grade`.
    ReadingGrade = "reading-grade" Hint ["grade"],
    /// A Welsh page of long sentences or long words. Args: `words`, `letters` (means, of a sentence and of a word).
    WelshLength = "welsh-length" Hint ["words", "letters"],
    /// An acronym that nobody has explained when it is first used. Args: `acronym`.
    AcronymUnexplained = "acronym-unexplained" Hint ["acronym"],
    /// A phrase that sells and does not tell. Args: `phrase`, `reason` (best, new, many, plain, feeling).
    SalesPhrase = "sales-phrase" Hint ["phrase", "reason"],
    /// A small word that is there twice. Args: `word`.
    RepeatedWord = "repeated-word" Warning ["word"],
    /// What looks like the other language. Args: `language` (which it looks like), `reason` (what does: page, front, block, words, alt).
    WrongLanguage = "wrong-language" Hint ["language", "reason"],

    // Links out of the hub.
    /// A link to something outside the hub that is not there. Args: `address`, `status`, `since` (when it was first found broken),
    /// `archive` (where an old copy may be).
    ExternalDead = "external-dead" Warning ["address", "status", "since", "archive"],
    /// A link to an address whose redirects never end. Args: `address`, `since`.
    ExternalLoop = "external-loop" Warning ["address", "since"],
    /// A link to what has another address for good. Args: `address`, `to`.
    ExternalMoved = "external-moved" Hint ["address", "to"],
    /// A link to an address that gave no answer that says whether it is there. Args: `address`, `reason` (a variant of the message),
    /// `status` (may be empty), `since`.
    ExternalUnanswered = "external-unanswered" Hint ["address", "reason", "status", "since"],
    /// A link to a server that answers for what is not there as for what is. Args: `address`, `host`.
    ExternalUnsure = "external-unsure" Hint ["address", "host"],

    // Pages as readers get them, the theme, and pictures.
    /// A page of the site that does not say which language it is in (WCAG 3.1.1). Args: `tag` (may be empty).
    HtmlLang = "html-lang" Warning ["tag"],
    /// A part of a page with a `lang` that is no language (WCAG 3.1.2). Args: `tag`.
    HtmlLangPart = "html-lang-part" Warning ["tag"],
    /// An image of a page without an `alt` (WCAG 1.1.1). Args: `src` (may be empty).
    HtmlImageAlt = "html-image-alt" Warning ["src"],
    /// A page without a heading of level 1, or with more than one (WCAG 1.3.1, 2.4.6). Args: `count` (none, or which it is).
    HtmlHeadingOne = "html-heading-one" Warning ["count"],
    /// A heading of a page more than one level below the one before it (WCAG 1.3.1). Args: `from`, `to`, `next` (the level that
    /// would do).
    HtmlHeadingOrder = "html-heading-order" Warning ["from", "to", "next"],
    /// A link, button or frame without a name (WCAG 2.4.4, 4.1.2). Args: `element` (link, button or frame).
    HtmlName = "html-name" Warning ["element"],
    /// An id that two elements of a page have (WCAG 1.3.1, 4.1.2, whatever rests on it). Args: `id`.
    HtmlDuplicateId = "html-duplicate-id" Warning ["id"],
    /// An id that a label or a name is taken from and no element of the page has (WCAG 1.3.1, 4.1.2). Args: `id`, `attribute`.
    HtmlDanglingId = "html-dangling-id" Warning ["id", "attribute"],
    /// A table without a cell that is a heading (WCAG 1.3.1).
    HtmlTableHeader = "html-table-header" Warning [],
    /// A field of a form without a label (WCAG 1.3.1, 3.3.2, 4.1.2). Args: `field` (its name, or what it is).
    HtmlFieldLabel = "html-field-label" Warning ["field"],
    /// Sound or a film that begins by itself (WCAG 1.4.2, 2.2.2). Args: `element` (audio or video).
    HtmlAutoplay = "html-autoplay" Warning ["element"],
    /// A page that loads anew or leads on by itself (WCAG 2.2.1). Args: `seconds`.
    HtmlRefresh = "html-refresh" Warning ["seconds"],
    /// A page that readers may not make larger (WCAG 1.4.4).
    HtmlZoom = "html-zoom" Warning [],
    /// An element that the Tab key reaches out of its turn (WCAG 2.4.3). Args: `value`.
    HtmlTabindex = "html-tabindex" Warning ["value"],

    /// Two colours of the theme that do not stand out from each other (WCAG 1.4.3, 1.4.11). Args: `front`, `ground`, `ratio`, `wanted`,
    /// `scheme` (light or dark).
    ThemeContrast = "theme-contrast" Warning ["front", "ground", "ratio", "wanted", "scheme"],
    /// A comment `contrast:` of a style sheet that names what is no colour. Args: `what`.
    ThemeContrastPair = "theme-contrast-pair" Warning ["what"],
    /// Something to press that the theme makes smaller than 24 pixels (WCAG 2.5.8). Args: `selector`, `pixels`.
    ThemeTargetSize = "theme-target-size" Warning ["selector", "pixels"],

    /// A picture of too many bytes that is published whole. Args: `megabytes`, `kind` (drawing or moving).
    ImageTooLarge = "image-too-large" Warning ["megabytes", "kind"],
    /// A picture of which nobody says whose it is. Args: `where` (front or text).
    ImageWithoutCredit = "image-without-credit" Warning ["where"],
    /// A picture of somebody else's of which nobody says what may be done with it.
    ImageWithoutLicence = "image-without-licence" Warning [],
    /// A drawing with words that are not in the language of the page. Args: `language` (of the page).
    ImageLanguage = "image-language" Warning ["language"],

    // The accessibility statement: `check::record`.
    /// A statement that does not say what the check found. Args: `state` (`none` where nothing is recorded, or `other`), `count` (how much
    /// the check found).
    AccessibilityRecord = "accessibility-record" Warning ["state", "count"],

    // Translations, and the lock that says what each was made from: `crate::translation`.

    /// A translation whose original was changed since. Args: `pair`, `count` (changed blocks), `words` (to be done), `date`; the other
    /// place is where the translation has the first of them.
    TranslationStale = "translation-stale" Warning ["pair", "count", "words", "date"],
    /// A translation whose original is gone. Args: `pair`, `language` (the translation's).
    TranslationOrphaned = "translation-orphaned" Warning ["pair", "language"],
    /// An entry of the lock of which both halves are gone. Args: `pair`, `suggestion` (may be empty).
    TranslationGone = "translation-gone" Warning ["pair", "suggestion"],
    /// A translation of which nothing is recorded. Args: `pair`.
    TranslationUnrecorded = "translation-unrecorded" Hint ["pair"],
    /// A lock without its first line.
    LockFirstLine = "lock-first-line" Error [],
    /// A lock in a version that this pentan does not know. Args: `version`, `known` (the newest that it knows).
    LockNewer = "lock-newer" Error ["version", "known"],
    /// Two versions of the lock, side by side in it, as git leaves them.
    LockConflict = "lock-conflict" Error [],
    /// Lines of the lock that cannot be read.
    LockLine = "lock-line" Error [],
    /// A pair that is twice in the lock. Args: `pair`; the other place is the first one.
    LockTwice = "lock-twice" Error ["pair"],

    // Pictures and drawings: `crate::images`.

    /// A picture of which nothing can be shown. Args: `why` (none, cut-short or broken).
    ImageUnreadable = "image-unreadable" Error ["why"],
    /// A picture in a format that pentan does not read. Args: `format`.
    ImageFormat = "image-format" Error ["format"],
    /// A picture that is thousands of times higher than wide. Args: `width`, `height`.
    ImageLine = "image-line" Error ["width", "height"],
    /// A picture that says that it has more pixels than pentan decodes. Args: `width`, `height`, `limit` (millions of pixels).
    ImageTooManyPixels = "image-too-many-pixels" Error ["width", "height", "limit"],
    /// A picture whose name ends as if it were in another format. Args: `format`, `name` (what it should be called).
    ImageMisnamed = "image-misnamed" Warning ["format", "name"],
    /// A drawing (SVG) of which something is not published. Args: `what` (names of elements and attributes), `count`.
    DrawingCleaned = "drawing-cleaned" Warning ["what", "count"],
    /// A drawing that is no drawing, or not well-formed. Args: `reason` (the parser's words).
    DrawingUnreadable = "drawing-unreadable" Error ["reason"],
}
