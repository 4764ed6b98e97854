### The community: its pages, letters to the editor, and what an editor is told about them.

## Parts of addresses: a to z, 0 to 9 and hyphens only.

path-community = community
path-worksheet = planning-worksheet
path-joining = join
path-chapters = chapters
path-groups = groups
path-tell = tell-us

## What the community is

community = The community
community-foot = The community
community-for-me = Is this for me?
community-for-me-text = If you said yes to most of these, come in. If you are not sure, come once and see.
community-purpose = Purpose
community-goals = What we want to reach
community-success = How we will know
community-people = People
community-peer = What makes a peer
community-stakeholders = Who else has an interest
community-practice = Practice
community-space = Where we meet
community-format = What we do
community-frequency = How often
community-facilitator = Who looks after it
community-benefits = What members have from it
community-onward = Read on

## A sheet to plan a community on

worksheet = Planning worksheet
worksheet-intro = The questions to answer before you start a community of practice: why, who and how. Print this page and write on it, best of all together.
worksheet-name = Name of the community
worksheet-date = Date
worksheet-cause = What do you all care about, in one sentence?
worksheet-goals = What should be different in a year, for whom?
worksheet-success = How will you know? What will you look at, and when?
worksheet-end = What would tell you that it is time to stop?
worksheet-who = Who is it for? Name three people who would come to the first meeting.
worksheet-peer = What makes somebody a peer here: a job, a problem, a place, a stage?
worksheet-missing = Who is easily left out, and what would they need in order to come?
worksheet-stakeholders = Who else has an interest: employers, funders, audiences? What may they expect, and what not?
worksheet-benefits = What will members take away that they cannot get elsewhere?
worksheet-space = Where will you meet?
worksheet-format = What will happen in a meeting, from the first minute to the last?
worksheet-frequency = How often, on which day, for how long?
worksheet-language = In which languages? How will everybody be able to use their own?
worksheet-facilitator = Who looks after it, with how many hours a month, and who takes over?
worksheet-rules = Which three or four rules do you need? Which habit of your field could take over?
worksheet-keep = What will you write down, where will it be kept, and who may read it?

## Rules

rules = Rules
rules-coming = Rules to come
rules-former = Rules that held before
rules-changes = What has changed, and when
rules-to-come = To come
rules-added = New:
rules-changed = Changed:
rules-in-place-of = in place of
rule-link = Link to this rule
rule-since = Since
rule-replaces = In place of
rule-replaced-by = Replaced by
rule-enforces-events-free = This hub’s pages are checked against this rule: what they offer to members is free, and not for the public.
rule-enforces-one-post = This hub’s pages are checked against this rule: one page for each vacancy.

## Joining, and other letters to the editor

joining = Joining
joining-intro = A few questions, and the rules to agree to. Your answers go in a letter, and nowhere else.
joining-rules = By joining you agree to these rules
tell = Tell us roughly
tell-intro = You need not write a page. Answer these six questions in your own words, as roughly as you like, and somebody will help to make a page of it.
tell-question-1 = What did you do, where and when?
tell-question-2 = What was the difficulty?
tell-question-3 = What worked, and how do you know?
tell-question-4 = What did not work?
tell-question-5 = What would you do differently, or tell others to do?
tell-question-6 = Who are you, may we publish this, and under which name?
letter-questions = The questions
letter-send = Send your answers
letter-open = Open as an email
letter-is-cut = The letter is too long to be opened whole, so the end of it is left out. The whole text is below.
letter-copy-to = Or copy this text and send it to
letter-no-address = This hub publishes no email address. Copy this text and bring it to whoever looks after the hub.
letter-text = The letter, to copy
letter-joining-subject = Joining: { $hub }
letter-joining = I would like to join { $hub }. My answers:
letter-rules = I agree to the rules ({ $url }):
letter-cut = (Not all of the letter had room here. The rest is at { $url })
letter-tell-subject = For { $hub }
letter-tell = Roughly, in my own words:
letter-correction-subject = Correction: { $title }
letter-correction =
    What is wrong, and what should it say?




    Page: { $title }
    Address: { $url }
    Language: { $language }
    { $version ->
        [none] {""}
       *[other] Version: { $version }
    }
letter-contact-subject = Please put us in touch: { $title }
letter-contact =
    I would like to get in touch with the people of this page:
    { $title }
    { $url }

    Who I am:


    What I would like to ask or offer:


    You may pass on my name and address to them.

## What every page offers

improve = Improve this page
improve-correct = Suggest a correction
improve-edit = Edit this page

## Who else is working on it

also = Also working on this
also-on-topic = Still working on this
also-facing = Still working on: { $topics }
contact-write = Write to the editors, who will put you in touch
contact-otherwise = This hub publishes no email address. Begin here:
contact-nowhere = This hub publishes no email address: ask whoever told you of it.

## Chapters and groups

chapters = Chapters
chapters-count = { $count ->
        [one] 1 chapter
       *[other] { $count } chapters
    }
chapters-no-region = Everywhere
chapters-map = Map of the chapters
chapters-map-text = The map shows the same chapters as the list above: how they lie to one another, on a grid of degrees.
chapters-start = Is there none near you?
chapter = Chapter
chapter-pages = From this chapter
chapter-region = Region
chapter-meets = Meets
chapter-languages = Languages
chapter-chairs = Chair
chapter-links = More about it
groups = Groups
groups-intro = Smaller groups that work on one thing for a time. When a group is done, what it was stays here.
groups-current = At work now
groups-coming = To come
groups-past = Past groups
groups-none = No group is at work now.
group-archived = Archived
group-begins = Begins
group-ends = Ends
group-convenor = Called together by

## What an editor is told

expected-point = two numbers, as in [52.4, -3.9]
problem-rule-twice = Two rules have the id “{ $id }”.
    .help = Give one of them another “id:”. Links lead to a rule by its id, so leave that of the older one as it is.
problem-rule-unknown = This rule takes the place of “{ $id }”, but there is no rule with that id.
    .help = { $suggestion ->
        [none] Leave the old rule in the list, with its own “id:”: readers will find it under “Rules that held before”.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-rule-circle = { $how ->
        [itself] The rule “{ $id }” takes its own place.
       *[others] The rule “{ $id }” takes its own place by way of others: { $ids }.
    }
    .help = After “replaces:” write the id of an older rule. Keep that one in the list; the new rule needs an id of its own.
problem-bad-email = “{ $value }” is not an email address.
    .help = Write one address and nothing else, such as editor@example.org.
problem-bad-edit-url = “{ $value }” does not say where a page’s file can be changed.
    .help = Write the address of the page on which a file is changed, with {"{path}"} where the path of the file belongs, such as https://example.org/hub/edit/main/{"{path}"}.
problem-bad-point = { $north }, { $east } is nowhere on the earth.
    .help = Write the degrees north first (from -90 to 90), then the degrees east (from -180 to 180; west is negative), as in [52.4, -3.9].
problem-ends-before-beginning = This ends on { $ends }, before it begins on { $begins }.
    .help = Correct one of the two dates, or leave “ends:” out while nobody knows.
problem-mailto-too-long = The { $language ->
        [cy] Welsh
       *[en] English
    } letter made from this would have { $length } characters as an email link. Many programs open only { $limit }, so its end is left out.
    .help = Ask fewer or shorter questions, or shorten the rules. Readers can copy the whole letter all the same.
problem-chapter-without-chair = Nobody chairs { $name }, so a newcomer does not know whom to ask.
    .help = Add “chairs: [id]” with the id of somebody in content/data/people.yaml. The name is published only where “role_public: true” there says that the person has agreed.

## What each key is called and what it is for, in a schema

schema-hub-community = The community
    .about = What the community is that the hub is for. It has a page of its own.
schema-hub-joining = Joining
    .about = How one joins the community.
schema-hub-chapters = Chapters
    .about = What is said of all chapters together.
schema-hub-edit_url = Where pages are changed
    .about = The address at which a page’s file is changed, with {"{path}"} where its path belongs.
schema-hub-guidelines = How to contribute
    .about = The page that tells how to contribute, as a link would name it.
schema-hub-unreviewed = Not checked yet
    .about = The languages in which nobody has checked what hub.yaml and the data files say.
schema-community-definition = Definition
    .about = What the community is, in a sentence or two.
schema-community-purpose = Purpose
    .about = Why it is there.
schema-community-people = People
    .about = Whom it is for.
schema-community-practice = Practice
    .about = How it goes about it.
schema-community-benefits = Benefits
    .about = What its members have from it, a sentence each.
schema-community-for_me = Is this for me?
    .about = What somebody asks herself who wonders whether it is for her.
schema-purpose-cause = Cause
    .about = What it cares about.
schema-purpose-goals = Goals
    .about = What it wants to reach.
schema-purpose-success = Success
    .about = How it will know.
schema-people-who = Who
    .about = Who belongs to it.
schema-people-peer = Peer
    .about = What makes somebody a peer of the others.
schema-people-stakeholders = Stakeholders
    .about = Who else has an interest in it.
schema-practice-space = Space
    .about = Where it meets.
schema-practice-format = Format
    .about = What it does when it meets.
schema-practice-frequency = Frequency
    .about = How often it meets.
schema-practice-facilitator = Facilitator
    .about = Who looks after the meetings.
schema-joining-questions = Questions
    .about = What somebody is asked who wants to join.
schema-joining-email = E-mail
    .about = Where the answers go; the editor’s address when left out.
schema-about-chapters-about = About
    .about = What the chapters are, in a sentence or two.
schema-about-chapters-guide = Guide
    .about = The page that tells how to start one.
schema-person-role_public = May be named for a role
    .about = Write true where the person has agreed to be named as a chair or a convenor.
schema-chapter-slug = Address
    .about = The last part of its web address.
schema-chapter-about = About
    .about = What it is, in a sentence or two.
schema-chapter-links = Links
    .about = Other pages about it.
schema-chapter-place = Place on the map
    .about = Degrees north and east, as in [52.4, -3.9].
schema-link-title = Title
    .about = What the page is called.
schema-link-url = Address
    .about = Where it is.
schema-group-name = Name
    .about = The group’s name.
schema-group-about = About
    .about = What it is for, in a sentence or two.
schema-group-topics = Topics
    .about = What it works on: ids from content/data/topics.yaml.
schema-group-begins = Begins
    .about = Its first day.
schema-group-ends = Ends
    .about = Its last day. After it the group stands among those of the past.
schema-group-convenor = Convenor
    .about = Who calls it together: an id from content/data/people.yaml.
schema-group-url = Web page
    .about = Its own page, or where what it did is kept.
schema-group-sort_key = Filed under
    .about = What it is filed under, where its name files wrongly.
schema-document-groups = Groups
