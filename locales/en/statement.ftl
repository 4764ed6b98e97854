# The accessibility statement. Its parts and wordings are those of the model statement for UK public sector bodies.

path-accessibility = accessibility-statement

access = Accessibility statement
access-description = How accessible { $hub } is, what is known not to be, and whom to tell.
access-scope = This statement is about this website:
access-scope-want = We want as many people as possible to be able to use it. You should be able to:
access-want-zoom = zoom in up to 400% without the text spilling off the screen
access-want-keyboard = find your way with a keyboard alone
access-want-reader = listen to it with a screen reader, in the right language
access-want-colours = use your own colours, light or dark
access-want-script = read everything with JavaScript off
access-how = How accessible this website is
access-how-known = We know that some parts of this website are not fully accessible. They are listed below.
access-how-unknown = We know of no part that is not accessible. That does not mean that there is none: see how the site was tested.
access-contact = Feedback, and asking for what you need
access-contact-text = If something here keeps you out, or if you need it in another form, such as large print, audio or easy read, tell us which page it is and what you need:
access-contact-none = This website publishes no address to write to.
access-reply = { $count ->
        [0] We answer on the same day.
        [one] We answer within 1 day.
       *[other] We answer within { $count } days.
    }
access-enforcement = If you are not content with our answer
access-enforcement-ehrc = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”) in Wales, England and Scotland.
access-enforcement-act = The accessibility regulations for public sector bodies do not apply to this website. The Equality Act 2010 applies to whoever offers a service to the public in Wales, England or Scotland.
access-enforcement-eass = If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service (EASS):
access-status = Compliance status
access-status-text = { $status ->
        [full] This website is fully compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard, as far as the test below found.
        [partial] This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard, because of what is listed below.
        [not] This website is not compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard.
       *[unknown] Nobody has assessed this website against the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard. So we cannot say how far it is compliant.
    }
access-not-accessible = Content that is not accessible
access-known = What we know of
access-found = What automated checks found
access-none-known = We know of none.
access-checked = { $pages } of this website were read by the automated checks of pentan { $pentan } on this day:
access-checked-means = Such checks find only some of what keeps people out. They cannot tell whether a description is true, or whether a page makes sense.
access-checked-nothing = These checks found no problem.
access-checked-since = What has changed since that day is not checked yet.
access-unchecked = The automated checks have not been recorded for this website.
access-times = { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
access-everywhere = in the design that many pages share
access-prepared = Preparation of this statement
access-prepared-on = This statement was prepared on:
access-tested-on = This website was last tested on:
access-tested-by = The test was carried out by:
access-untested = No person has tested this website with assistive technology, such as a screen reader.
access-made = It is made anew from what the editors know and from the last recorded checks each time the website is published.

## What a rule is about, for readers

access-image-without-alt = Images without a text alternative (WCAG 1.1.1)
access-heading-skips = Headings that skip a level (WCAG 1.3.1)
access-heading-empty = Headings without text (WCAG 1.3.1, 2.4.6)
access-table-headers = Tables with a column that has no name (WCAG 1.3.1)
access-link-text = Links whose text does not say where they lead (WCAG 2.4.4)
access-image-alt-file-name = Images whose text alternative is the name of a file (WCAG 1.1.1)
access-image-language = Drawings with words in another language than the page (WCAG 3.1.2)
access-html-lang = Pages that do not say which language they are in (WCAG 3.1.1)
access-html-lang-part = Parts of pages marked with a language that does not exist (WCAG 3.1.2)
access-html-image-alt = Images without a text alternative in the page (WCAG 1.1.1)
access-html-heading-one = Pages without one main heading (WCAG 1.3.1, 2.4.6)
access-html-heading-order = Pages whose headings skip a level (WCAG 1.3.1)
access-html-name = Links, buttons or frames without a name (WCAG 2.4.4, 4.1.2)
access-html-duplicate-id = Names inside pages that are given twice (WCAG 1.3.1, 4.1.2)
access-html-dangling-id = Labels that refer to nothing (WCAG 1.3.1, 4.1.2)
access-html-table-header = Tables without headings (WCAG 1.3.1)
access-html-field-label = Form fields without a label (WCAG 1.3.1, 3.3.2, 4.1.2)
access-html-autoplay = Sound or film that begins by itself (WCAG 1.4.2, 2.2.2)
access-html-refresh = Pages that load anew by themselves (WCAG 2.2.1)
access-html-zoom = Pages that cannot be made larger (WCAG 1.4.4)
access-html-tabindex = Things that the keyboard reaches out of turn (WCAG 2.4.3)
access-theme-contrast = Colours that do not stand out enough from each other (WCAG 1.4.3, 1.4.11)
access-theme-target-size = Things to press that are too small (WCAG 2.5.8)

## What an editor is told

problem-accessibility-record = { $state ->
        [none] The accessibility statement says that no check has been recorded, though this one can be.
       *[other] The accessibility statement does not say what this check found: { $count ->
            [0] nothing any more.
            [one] 1 problem.
           *[other] { $count } problems.
        }
    }
    .help = Type “pentan check --record”. That writes what was found into content/data/accessibility-check.yaml, and the statement says it from then on.
check-recorded = What was found of accessibility is recorded in { $path }.

## Keys of hub.yaml

schema-hub-accessibility = Accessibility
    .about = How accessible the site is, as far as you know. The accessibility statement is made from this and from the last recorded check.
schema-accessibility-prepared = Prepared
    .about = The day on which you wrote or last revised what is here.
schema-accessibility-public_body = Public body
    .about = Write true if the hub belongs to a public sector body: the law then says more about who enforces.
schema-accessibility-email = Address
    .about = Where to write if something keeps somebody out. The editor’s address when left out.
schema-accessibility-reply_days = Days to answer
    .about = Within how many days you answer. Promise only what you can keep.
schema-accessibility-known = Known problems
    .about = What you know not to be accessible, a sentence each: what, where, why, and until when.
schema-accessibility-tested = Tested
    .about = Who has tested the site, if anybody has. Automated checks do not count here.
schema-tested-date = Date
    .about = When it was tested.
schema-tested-by = By whom
    .about = Who tested it, and how.
schema-tested-result = Result
    .about = What the test came to against WCAG 2.2 AA. Nothing is claimed when left out.
schema-compliance-full = Meets all of it
schema-compliance-partial = Meets most of it
schema-compliance-not = Does not meet most of it
