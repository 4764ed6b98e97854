### What `pentan new` asks and says, and the texts of the files that it makes.

## At the terminal. An empty answer passes a question over.

new-ask-title = Title in { $language ->
        [cy] Welsh
       *[en] English
    }:
new-ask-name = Name in { $language ->
        [cy] Welsh
       *[en] English
    }:
new-ask-summary = Summary in { $language ->
        [cy] Welsh
       *[en] English
    }, in one or two sentences:
new-ask-topics = Topics, with commas between them. You can choose from { $ids }:
new-ask-starts = When does it begin? Write it like { $example }:
new-ask-closes = What is the last day to apply? Write it like { $example }:
new-ask-employer = Who is the employer? You can choose from { $ids }:
new-ask-section = There are several sections for this. Which one of { $folders }?
new-ask-again-ids = “{ $value }” is not one of them.
new-ask-again-date = “{ $value }” is not a date that pentan can read.
new-ask-again-section = There is no such section as “{ $value }”.

new-made = Made { $path }
new-added = Added to { $path }
new-kept = Left { $path } as it was
new-next-page = Open the files in a text editor and follow the notes in them. Type “pentan serve --drafts” to see the page while you write, and “pentan check” to see what is left to do. Delete the line “draft: true” when it is ready.
new-next-hub = Now type “cd { $folder }”, then “pentan serve” to see the hub in a browser. Begin with the file content/hub.yaml.
new-next-chapter = Open the file in a text editor and fill in the rest of the entry at its end.

new-no-title = There has to be a title, with at least one letter, figure or sign. Write it in double quotes after the type: pentan new tip "Open the windows".
new-no-name = There has to be a name. Write it in double quotes after --name: pentan new hub my-hub --name "Our hub".
new-three-titles = With --cy and --en both, there is a title too many. Leave one of the three out.
new-not-empty = There is something in the folder “{ $folder }” already. Choose another folder, or add --force to make only the files that are missing.
new-no-section = There is no section for pages of the type “{ $type }” yet. Make one with: pentan new section "Title" --pages { $type }. Or say with --in in which folder below content/ to put the page.
new-sections = There are several sections for pages of the type “{ $type }”. Add --in and one of these: { $folders }.
new-unknown-folder = There is no folder “{ $folder }” below content/. Check the spelling, or make the section first with: pentan new section "Title".
new-unknown-ids = { $ids } is not on the list in { $file }. You can choose from: { $known }.
new-no-employer = A job needs an employer, and the list content/data/organisations.yaml is empty. Add an organisation to it first.
new-chapter-by-hand = The file { $path } does not end in a way that pentan can add to. Put these lines into it yourself:

    { $entry }
schema-unknown = There is no schema “{ $name }”. You can choose from: { $names }.

## Notes in the block at the top of a new page

new-other-title = This title is in { $language ->
        [cy] Welsh
       *[en] English
    }. Translate it.
new-slug-empty = It is empty so that it follows the title when that is translated.
new-placeholder = This is only a placeholder. Change it.
new-choose = You can choose from: { $ids }
new-summary-length = Write between 40 and 200 characters.

new-summary-case-study = Say here in a sentence or two what happened and what others can learn from it.
new-summary-tip = Say here in a sentence or two what the reader can do after reading this tip.
new-summary-guide = Say here in a sentence or two which question this guide answers, and for whom.
new-summary-page = Say here in a sentence or two what the reader will find on this page.
new-summary-event = Say here in a sentence or two what will happen, and who it is for.
new-summary-job = Say here in a sentence or two what the work is, and who it would suit.
new-summary-opportunity = Say here in a sentence or two what is on offer, and who can apply.
new-summary-section = Say here in a sentence or two what kind of pages readers will find in this section.

## The text of a new page

new-body-case-study =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    ## What it is

    <!-- Who is this about, where, and since when? Two or three sentences are enough. -->

    ## What was done

    <!-- Tell it in the order in which it happened, with dates. -->

    ## How we know

    <!-- Link to at least one source for what you say: a report, a page of theirs, some figures. -->

    ## What did not work

    <!-- Be as plain about this as about what did. It is what others learn most from. -->

    ## What to borrow

    <!-- Three things that somebody else could do next week. -->
new-body-tip =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    <!-- Say first what to do, in one or two sentences. -->

    ## Why it helps

    <!-- One reason is enough. An example that really happened is better than three reasons. -->

    ## Words to copy

    <!-- If the reader needs words, such as an invitation, write them here for her to copy. -->
new-body-guide =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    <!-- Say in a few sentences who asks this question, and when. -->

    ## The first step

    <!-- Each heading with two signs is a step. They are numbered by themselves, so do not write figures. -->

    ## The second step

    <!-- Say what to do, then how to know that it is done. -->

    ## Where to read on

    <!-- Link to one more page of this hub and to one source outside it. -->
new-body-page =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    <!-- Begin with what the reader most needs to know. -->

    ## A first heading

    <!-- Give each part a heading of its own, so that links can lead straight to it. -->
new-body-event =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    <!-- Say what will happen, and why somebody should come. -->

    ## Who it is for

    <!-- Say what people need to know beforehand, and which languages will be spoken. -->

    ## Getting in

    <!-- Say how to book, what it costs, and what there is for people with access needs. -->
new-body-job =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    ## The work

    <!-- Say what somebody in this job does in an ordinary week. -->

    ## What we ask for

    <!-- Say what is needed from the first day, and what can be learned later. -->

    ## How to apply

    <!-- Say what to send, where, and when people will hear from you. -->
new-body-opportunity =
    <!-- Notes like this one are not published. Delete each when you have done what it asks. -->

    ## What is on offer

    <!-- Say what people get, and what they give for it. -->

    ## Who can apply

    <!-- Say who this is meant for, and who it is not. -->

    ## How to apply

    <!-- Say what to send, where, and when people will hear from you. -->
new-body-section =
    <!-- Notes like this one are not published. Delete it when you have done what it asks. -->

    <!-- Say in two or three sentences what readers will find here. The list of pages comes below by itself. Publish the section together with its first page. -->

## A new hub

new-hub-yaml =
    What this hub says of itself. A line that begins with # is a note.
    To use a key that is in a note, delete the # and the space before it.
new-data-topics =
    What pages are about. Each entry has a short name of its own, which pages use: topics: [purpose].
    These are only to begin with. Change them, delete them, add your own.
new-data-audiences =
    Who pages are for. Pages use the short name: audience: [newcomers].
    These are only to begin with. Change them, delete them, add your own.
new-data-organisation_types =
    Kinds of organisation. Pages use the short name: organisation_type: [museum].
    These are only to begin with. Change them, delete them, add your own.
new-data-people =
    Who writes here, or is written about. Pages use the short name: authors: [jo-jones].
    Ask people before you add them. An entry looks like this, without the # signs:
new-data-organisations =
    Organisations that publish, pay, help or employ. Pages use the short name.
new-data-glossary =
    Terms of the field in both languages. A search for one finds pages that use the other.
new-data-chapters =
    The groups that belong to this hub. To add one, type: pentan new chapter "Name"

new-word-purpose = Purpose
    .about = What the community is for, and what it leaves to others.
new-word-meetings = Meetings
    .about = Meeting in a room or online, from the invitation to the notes.
new-word-skills = Skills
    .about = What people learn to do, and how they learn it from one another.
new-word-newcomers = Newcomers
    .about = People who have just joined, or are thinking about it.
new-word-organisers = Organisers
    .about = People who start a community or look after one.
new-word-museum = Museum
    .about = A place that keeps things and shows them.
new-word-voluntary-group = Voluntary group
    .about = A group that runs on the time that people give.
new-word-community-of-practice = Community of practice
    .about = People who do the same kind of work and learn from each other how to do it better.

new-home-summary = What we have learned from each other, kept in one place so that others can use it.
new-home-body = This hub is new. Its first page is a tip, and the next one could be yours: [how to write a page](contribute.md) says what to do.

new-guides-title = Guides
new-guides-summary = Answers to questions that people ask us, one step after another.
new-guides-body = Each guide answers one question. Its steps are numbered, so that you can stop and come back.
new-tips-title = Tips
new-tips-summary = Short pieces of advice, each small enough to try before the week is out.
new-tips-body = Each tip says one thing and takes a minute or two to read.
new-case-studies-title = Case studies
new-case-studies-summary = What people tried, what came of it, and what they would do another time.
new-case-studies-body = Each case study tells what really happened, including what did not work.

new-tip-title = Write it down the same day
new-tip-summary = Take ten minutes after each meeting to write down what was learned, before everyone forgets it.
new-tip-body =
    Keep the last ten minutes of each meeting free. Ask everyone to write down one thing that they learned, and put the answers where all can read them.

    ## Why it helps

    By the next week most of what was said is gone. A few plain sentences on the day are worth more than a report a month later.

    ## Words to copy

    > Before we go: what is one thing that you heard today and will use? Write it down in a sentence, in either language.

new-guide-title = How to write a page
new-guide-summary = How to make a page for this hub, what each kind of page is for, and what pentan looks at before it is published.
new-guide-body =
    You do not have to be a developer to write for this hub. A page is two text files, one in English and one in Welsh, and pentan makes both for you.

    ## Make a page

    Open a terminal in the folder of the hub and type what you want to make, with its title in both languages:

    ```text
    pentan new tip "Open the windows" --cy "Agorwch y ffenestri"
    ```

    Then open the two new files in a text editor. They have notes in them that say what goes where. Type this to see the page while you write it:

    ```text
    pentan serve --drafts
    ```

    When the page is ready, delete the line that says it is a draft.

    ## Choose what to write

    - A tip is one thing to do today.
    - A guide answers a question, one step after another.
    - A case study tells what one community did, and what came of it.

    ## Check a page

    Type this to see what is left to do. Each line says where it is and what to type instead:

    ```text
    pentan check
    ```

    ## The rules of this hub

    These are the rules that a hub can set for itself. For each you can read what pentan says, and what to do about it. Three dots stand where it names something on your page. Whoever looks after the hub can change how much a rule weighs, in the file `content/hub.yaml`. Add the reasons of your own community to this page.
new-guide-exempt = The rule is told here
