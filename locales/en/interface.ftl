### What the pages of a hub say to readers, beside the hub's own texts.

## Parts of addresses: a to z, 0 to 9 and hyphens only. Changing one changes the address of every page below it.

path-topic = topics
path-audience = audiences
path-organisation-type = organisation-types
path-person = people
path-organisation = organisations
path-letters = a-z
path-latest = latest
path-search = search
path-calendar = calendar
path-rules = rules
path-page = page

## The frame of every page

skip = Skip to main content
home = Home
languages = Language
menu = Main menu
menu-short = Menu
breadcrumbs = You are here
browse = Browse
feeds = Follow what is new
feed-of = { $name }: latest pages
feed-latest = { $name }: latest pages
feed-atom = Atom
feed-json = JSON Feed
funders = Supported by
editor = Looked after by
hub-licence = Licence, unless a page says otherwise
in-language-cy = (in Welsh)
in-language-en = (in English)

## The pages in both languages, and the way from an old address

choose-language = Choose a language
chooser-enter = Continue in English
not-found = Page not found
not-found-text = There is nothing at this address. The page may have moved, or there may be a slip in the address. Here are some ways on.
redirect-text = This page has moved

## What pages are, and how far they are published

kind-case-study = Case study
kind-tip = Tip
kind-guide = Guide
kind-page = Page
kind-event = Event
kind-job = Job
kind-opportunity = Opportunity
state-draft = Draft
state-scheduled = Not published yet
state-held-back = Waiting for its other language
state-cancelled = Cancelled
state-expired = Out of date
minutes = { $count ->
        [one] 1 minute to read
       *[other] { $count } minutes to read
    }

## Lists

latest = Latest
letters = A–Z
letters-all = All pages, A–Z
letters-nav = Letters
letters-digits = 0–9
pages-count = { $count ->
        [0] No pages
        [one] 1 page
       *[other] { $count } pages
    }
page-of = { $title }, page { $number }
page-number = Page { $number }
pager = Pages of this list
pager-place = Page { $number } of { $of }
pager-previous = Previous
pager-next = Next
subsections = In this section

## Topics, audiences, people and organisations

terms-topic = Topics
terms-audience = Audiences
terms-organisation-type = Types of organisation
terms-person = People
terms-organisation = Organisations
in-term-topic = Pages on this topic: { $name }.
in-term-audience = Pages for this audience: { $name }.
in-term-organisation-type = Pages for this type of organisation: { $name }.
in-term-person = Pages by { $name }.
in-term-organisation = Pages from { $name }.
term-web = Website
term-email = Email
organisation = Organisation

## A page: what stands above its text

published = Published
authors = By
publisher = Publisher
translator = Translated by
question = The question
fallback-notice = This page is not in English yet. Here it is in Welsh.
translation-unreviewed = Nobody has checked this translation yet. If something in it reads wrongly, please tell us.
translation-machine = A machine made this translation, and nobody has checked it yet. If something in it reads wrongly, please tell us.
contents = On this page

## A page: case studies, events, jobs and opportunities

case = In brief
case-challenge = The challenge
case-worked = What worked
case-didnt = What did not work
case-next-time = Next time
case-facing = Still working on
case-contact = Get in touch
case-contact-text = The people who did this are glad to hear from others.
event = When and where
event-starts = Starts
event-ends = Ends
event-how = How to take part
event-venue = Venue
event-join = Join online
mode-online = Online
mode-in-person = In person
mode-hybrid = Online and in person
address = Address
cost = Cost
cost-free = Free
cost-charge = There is a charge
job = Details
job-vacancy = Reference
job-salary = Pay
job-closes = Closing date
job-apply = How to apply

## A page: what stands beside and below its text

advice = Key advice
filed = About this page
updates = Updates
review-by = To be reviewed by
supported-by = Supported by
licence = Reuse this page
licence-name = Licence
licence-exceptions = Not covered by the licence
exceptions-default = Logos, and pictures that have a licence of their own
attribute-as = Please attribute it like this:
attribute-text = Text
attribute-html = HTML
attribute-bibtex = BibTeX
# The licence comes last, because a page may have none.
attribution = “{ $title }” by { $author }, { $hub }. { $url } { $licence }
attribution-no-author = “{ $title }”, { $hub }. { $url } { $licence }
related = More help here
because-pinned = The editors’ choice
because-topics = Shares topics: { $topics }
because-words = Shares words: { $words }

## Words inside a page's text

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
table = Table
transcript = Transcript
video-watch = Watch on { $host }
footnotes = Footnotes
footnote-back = Back to reference { $number }

## Search

search = Search
search-label = Search this hub
search-hint = Use whichever form you like: “museum” finds “museums” too. Double quotes ask for words together.
search-count = { $count ->
        [0] No results
        [one] 1 result
       *[other] { $count } results
    }
search-for = “{ $asked }”: search
search-all = See all results
search-more = More results
search-some = No page has all the words. These have some of them.
search-suggested = Nothing was found for “{ $asked }”. This is what was found for “{ $query }”.
search-did-you-mean = Did you mean “{ $query }”?
search-nothing = Nothing was found for “{ $asked }”.
search-ways = Try other words, or look through the lists below.
search-matched = Forms found: { $forms }
search-filters = Filter
search-filters-chosen = Chosen
search-filter-remove = Remove “{ $value }”
search-filters-clear = Remove all filters
search-type = Type of page
search-topic = Topic
search-audience = Audience
search-organisation-type = Type of organisation
search-year = Year
search-minutes = Reading time
search-minutes-0-3 = Up to 3 minutes
search-minutes-4-7 = 4 to 7 minutes
search-minutes-8-15 = 8 to 15 minutes
search-minutes-16- = Over 15 minutes
search-other = Search the Welsh pages too
search-other-stop = Do not search the Welsh pages
search-other-heading = Also in Welsh
search-other-matched = matched in Welsh
search-other-nothing = Nothing else was found in Welsh.
search-working = Searching…
search-slow = The search is still on its way. The first time can take a while on a slow connection.
search-failed = Search does not work at the moment: part of it did not arrive whole. Your connection may be down.
search-failed-engine = This browser cannot run the search. A newer one can.
search-retry = Try again
search-no-script = Search runs in your browser and needs JavaScript. Without it, these are the ways to every page:
