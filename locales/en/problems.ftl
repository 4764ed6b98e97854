### What is said of a problem: a message, and a line of help that says what can be typed. In the order of the codes.
### An argument that may be empty comes as “none”.

severity-error = error
severity-warning = warning
severity-hint = hint
severity-guide = guide
severity-help = help
other-place = see this too

## Files

problem-file-unreadable = This file cannot be read: { $reason }.
    .help = Check that the file is still there and that you are allowed to open it, then build again.
problem-file-not-utf8 = There is a character here that cannot be read (byte { $byte }): the file was not saved as UTF-8.
    .help = In your text editor choose “Save as…” or “Save with encoding”, pick UTF-8, and look at the accents again.
problem-text-character = There is a character here that cannot be published ({ $number }).
    .help = Delete it, and type again what should be there. It may have come from a PDF or another program.
problem-file-too-big = This file is { $size } MB. pentan reads text files up to { $limit } MB.
    .help = Divide it into several pages, or take out of it what is not text.
problem-file-empty = This file is empty, so there is no page.
    .help = Write the page, beginning with a line ---, a line “title: …”, a line “summary: …” and another line ---. Or delete the file.
problem-symlink-loop = This is a shortcut (a symbolic link) that leads back to a folder it is in itself, so it was passed over.
    .help = Delete the shortcut, or make it lead somewhere else.
problem-file-outside = This is a shortcut (a symbolic link) that leads out of the hub’s folders, so nothing is read through it.
    .help = Copy what it leads to into the hub’s content folder, and delete the shortcut.
problem-locale-folder = The words in locales/{ $name } are not used: pentan has words in cy and en.
    .help = Put them into a file that ends in .ftl in locales/cy or locales/en.
problem-file-not-published = { $count ->
        [one] { $names } is not a page, a picture or a document, so it is not published.
       *[other] { $count } files are not pages, pictures or documents, so they are not published: { $names }.
    }
    .help = { $kind ->
        [active] Move them out of the content folder. A browser or a server may run such files: only if you trust everybody who can change the hub, name the endings you want in content/hub.yaml: downloads: [{ $endings }]
       *[other] Move them out of the content folder. To publish such files, name their endings in content/hub.yaml: downloads: [{ $endings }]
    }
problem-file-content = The name ends in .{ $ending }, but the file is a web page or a program, so it is not published.
    .help = Save the document again from the program that made it, or delete the file.
problem-file-name-long = The name is too long for a website, so the file is passed over.
    .help = Give it a name of at most { $most } letters. Accented letters and emoji count twice or more.
problem-file-language = The name “{ $name }” does not say which of the hub’s languages the page is in.
    .help = Rename the file so that it ends in .en.md for English or .cy.md for Welsh, such as open-archive.en.md.
problem-file-name = The name “{ $name }” has characters in it that pentan cannot read.
    .help = Rename the file with letters, numbers and hyphens only.
problem-data-unknown-file = pentan does not know what to do with “{ $name }” in content/data/.
    .help = { $suggestion ->
        [none] Give it the name of one of the files that pentan knows, such as topics.yaml or people.yaml, or move it out of content/data/.
       *[other] Did you mean “{ $suggestion }”? Rename the file.
    }

## The block between the two --- lines at the top of a page, and the files that end in .yaml

problem-front-missing = This page does not begin with a line of three hyphens (---).
    .help = Put a block like this at the very top: a line ---, a line “title: …”, a line “summary: …”, and another line ---. The text follows below it.
problem-front-unclosed = The block at the top of the page has no closing line of three hyphens (---).
    .help = Put a line --- below the last of the lines such as “title: …”, above the text of the page.
problem-yaml-tab = This line is indented with a tab. Here only spaces may be used.
    .help = Delete the tab and type two spaces instead.
problem-yaml-syntax = These lines cannot be read from here on. In the parser’s words: { $reason }.
    .help = Each line should have the form “key: value”, with one space after the colon. Put a value that contains a colon or begins with a special character in double quotes: title: "Two words: one meaning".
problem-yaml-no-keys = Here should be lines that begin with a name and a colon, but there is { $found }.
    .help = Begin each line with a name, a colon and a space, as in “{ $example }”.
problem-yaml-space = Behind this colon there is a space that is not an ordinary one, as phones and word processors type it.
    .help = Delete it and type a space.
problem-yaml-duplicate-key = “{ $key }:” is here twice. Only one can count.
    .help = Delete one of the two lines, or put their values together in one.
problem-yaml-too-complex = These lines are nested too deep, or repeat each other (with & and *) too often, for pentan to read.
    .help = Write them out plainly, without & or *, and with fewer levels of indentation.
problem-unknown-key = pentan does not know “{ $key }:” here.
    .help = { $suggestion ->
        [none] Check the spelling, or delete the line.
       *[other] Did you mean “{ $suggestion }:”?
    }
problem-key-of-other-type = “{ $key }:” does not belong to a page of type “{ $type }”, so it is not shown.
    .help = It belongs to these types: { $types }. Delete the line, or change “type:” in this page or in its section.
problem-missing-key = “{ $key }:” is missing or empty.
    .help = Add a line that begins with “{ $key }:” and write the value after the colon. In a page, its place is between the two --- lines at the top.
problem-placeholder = This still says what “pentan new” wrote: { $text }
    .help = Write what readers should know in its place. If a note above it says that it is only a placeholder, delete the note too.
problem-note-left = A note that “pentan new” wrote is still here: { $text }
    .help = Do what it asks, and delete it. Readers do not see it, but perhaps they miss what it asks for.
problem-draft-to-do = Still to do: { $text }
    .help = Write it, and delete the note. The page is published when “draft: true” is deleted.
problem-wrong-type = After “{ $key }:” there should be { $expected }, but there is { $found }.
    .help = Put just that after the colon. For a list, write a line for each item below it, indented and beginning with a hyphen and a space: “- item”.
problem-bad-date = “{ $value }” is not a date that pentan can read.
    .help = Write the year, the month and the day in figures with hyphens: 2026-11-23. Where a time belongs to it, write that after them: 2026-11-23 19:30.
problem-bad-slug = “{ $value }” cannot be part of a web address as it stands.
    .help = { $suggestion ->
        [none] Use the letters a to z, numbers and hyphens only.
       *[other] Use “{ $suggestion }”: only a to z, numbers and hyphens, without accents or capitals.
    }
problem-bad-url = “{ $value }” is not a web address.
    .help = Write it in full, beginning with https://, such as https://www.example.org/.
problem-bad-base-url = The hub’s address cannot be “{ $value }”: every page’s address begins with it.
    .help = Leave out the user name, the password and all that follows a ? or #, as in https://hub.example/.
problem-placeholder-url = “{ $value }” is only an example, but every link to the hub, its feeds and its sitemap begin with it.
    .help = Write the address that the hub is published at, or build with --base-url.
problem-out-of-range = { $value } is not between { $least } and { $most }.
    .help = Write a number from { $least } to { $most }, or leave the line out.
problem-unknown-choice = “{ $value }” is not one of the words that may stand here.
    .help = { $suggestion ->
        [none] Use one of these: { $choices }.
       *[other] Did you mean “{ $suggestion }”? These may stand here: { $choices }.
    }
problem-unknown-id = “{ $id }” is not on the list in the file { $file }.
    .help = { $suggestion ->
        [none] Use one that is there, or add it to the file { $file } with its label in both languages.
       *[other] Did you mean “{ $suggestion }”? Otherwise add “{ $id }” to the file { $file } with its label in both languages.
    }
problem-missing-language = This text is missing in { $language ->
        [cy] Welsh
       *[en] English
    }.
    .help = Add a line “{ $language }: …” with the text in that language, indented below this one.

## The parts of the site

problem-dangling-related = There is no page “{ $target }” in this hub.
    .help = { $suggestion ->
        [none] Write the path of a page below content/, without .en.md or .cy.md, such as guides/first-meeting, or delete the line.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-section-without-index = There are pages in the folder “{ $folder }” but no _index file, so it has no title.
    .help = Add _index.en.md and _index.cy.md to the folder, each with a title between two --- lines.
problem-url-collision = { $kind ->
        [own] The web address { $url } is that of a page that pentan makes itself.
       *[page] Two pages would have the same web address, { $url }.
    }
    .help = Give one of them a different “slug:”, or rename or move one of them.
problem-alias-loop = The old address { $url } would lead back to itself.
    .help = Take it out of “aliases:”: an address that a page still has is no old address.
problem-bad-alias = “{ $value }” is not an address on this site.
    .help = Write the part after the site’s name, beginning with /, such as /old/page/.

## The text of a page

problem-dead-link = This link leads to “{ $target }”, which is not in the hub.
    .help = { $suggestion ->
        [none] Check the spelling of the path. A link to a page begins at this file (../tips/name.md) or at content/ (tips/name), without a language ending.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-dead-anchor = There is no heading “{ $anchor }” on the page “{ $target }”.
    .help = { $suggestion ->
        [none] Check the words of the heading on that page, or take # and what follows it off the link, so that it leads to the top of the page.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-link-unpublished = This link leads to the page “{ $target }”, which is not published, so readers cannot follow the link.
    .help = Publish that page, or take the link out until that is done.
problem-missing-image = The image “{ $target }” is not there.
    .help = { $suggestion ->
        [none] Check the spelling, capital letters too, and that the image is in the folder that the path names.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-image-without-alt = There is no description of this image for people who cannot see it.
    .help = Write between the square brackets what the image shows: ![Volunteers repairing a wall](wall.jpg). In the block at the top of the page, write it after “alt:”.
problem-body-heading-1 = This heading has one #, but the page’s title is at that level already.
    .help = Write ## instead, and one # more for each heading below it.
problem-footnote-undefined = There is no footnote “{ $label }”, so readers see [^{ $label }].
    .help = Write the note on a line of its own: [^{ $label }]: … Or check the spelling of its name.
problem-link-spaces = This is not a link, because there are spaces in “{ $address }”: readers see it as you typed it.
    .help = Type “%20” for each space: { $better }
problem-block-on-one-line = [!{ $name }] only works alone on its line, so readers see it as you typed it.
    .help = Put the words behind it on the next line, beginning with >.
problem-colon-line = This line begins with a colon, so it is shown as a definition of the line before, without the colon.
    .help = Put a backslash before the colon. If it is a definition, put a space after the colon.
problem-fence-unclosed = This code has no end, so all the rest of the page is shown as code.
    .help = Put a line { $fence } where the code ends.
problem-comment-unclosed = This comment has no end, so all the rest of the page is taken for a part of it.
    .help = Put --> where the comment ends.
problem-html-dropped = The element “{ $name }” is not published: it could load something from another site, or run something.
    .help = Leave it out. In place of a film or a map from another site, put a link to it.
problem-yaml-comment = Here “#” begins a note to yourself, so “{ $text }” is not part of the value.
    .help = If it belongs to the value, put the whole value in double quotes.
problem-unknown-block = pentan does not know the block “[!{ $name }]”, so it is shown as an ordinary quotation.
    .help = { $suggestion ->
        [none] These are the ones it knows: NOTE, TIP, IMPORTANT, WARNING, CAUTION, and CY or EN for the other language.
       *[other] Did you mean “[!{ $suggestion }]”?
    }
problem-unknown-language = “{ $tag }” is not a language that pentan knows.
    .help = Write cy for Welsh or en for English.
problem-raw-html = This is HTML, and it is shown to readers as text.
    .help = Write it in Markdown instead. Whoever looks after the hub can allow HTML in the file content/hub.yaml.
problem-nested-too-deep = Quotations or lists are nested deeper here than pentan can show.
    .help = Use fewer levels of > and of indentation.
problem-duplicate-heading-id = Two headings on this page have the same name for links, “{ $id }”.
    .help = Change what is between { "{#" } and { "}" } at one of the two headings.

## The words of the interface

problem-message-missing = The words for “{ $key }” are missing in { $language ->
        [cy] Welsh
       *[en] English
    }.
    .help = Add a line “{ $key } = …” to a file in the folder locales/{ $language }/.
problem-message-unused = Nothing shows the words “{ $key }”.
    .help = { $suggestion ->
        [none] Delete them, or check the spelling of the key.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-message-argument = The words “{ $key }” name a value “${ $argument }” that they are not given.
    .help = Check the spelling of the name after $, or say it without that value.
problem-message-syntax = Something is wrong in this file of words: { $reason }
    .help = A message is a line of the form “key = words”. Indent what goes on in the next line by four spaces.

## The theme

problem-template-syntax = This template cannot be read. In the engine’s words: { $reason }
    .help = Undo the last change to it, or compare it with the one that came with pentan.
problem-template-missing = “{ $name }” is called for here, but it is not there.
    .help = Check the spelling, or put the template into the theme’s folder templates/.
problem-template-render = This template failed on the page “{ $page }”. In the engine’s words: { $reason }
    .help = Undo the last change to it, or compare it with the one that came with pentan.

## What should be after a colon, or is there: “there should be …, but there is …”

expected-text = text
expected-number = a number
expected-true-false = “true” or “false”
expected-date = a date such as 2026-11-23
expected-list = a list
expected-mapping = a group of lines of the form “key: value”
expected-nothing = nothing
expected-text-each-language = text in each language (“en:” and “cy:”)
expected-list-of-text = a list of texts

## What is wrong in a file of words: “Something is wrong in this file of words: …”

locale-expected-token = there should be “{ $subject }” here.
locale-expected-character = one of these characters should be here: { $subject }
locale-no-text = there are no words after “{ $subject }”.
locale-no-value = the words are missing here.
locale-no-default = one of the choices must begin with *, for when no other fits.
locale-two-defaults = only one of the choices may begin with *.
locale-open-quote = a double quote is not closed.
locale-stray-brace = there is a closing curly bracket { "}" } here without an opening one.
locale-not-understood = in the parser’s words: { $subject }.
locale-duplicate = “{ $subject }” is here for the second time.
locale-unknown-reference = it names “{ $subject }”, which is not there.
locale-too-deep = curly brackets are nested too deep, so nothing in this file is used.
locale-too-intricate = this message has curly brackets directly within curly brackets, a choice by a fixed value, or a number over 12 digits, so nothing in this file is used.

## Search

problem-search-engine-budget = The search engine takes { $bytes } bytes, and the limit in this file is { $limit }.
    .help = Raise the limit: the engine comes with pentan, and nothing in the hub changes it.
problem-search-query-budget = A first search in { $language ->
        [cy] Welsh
       *[en] English
    } takes { $bytes } bytes, and the limit in this file is { $limit }.
    .help = Raise the limit, or make the longest pages shorter.

## Exemptions

problem-exemption-unused = Nothing here goes against “{ $rule }”, so this exemption is not needed.
    .help = Delete it, so that the rule holds again if the text changes.
problem-exemption-over = This exemption from “{ $rule }” ended on { $date }, so the rule holds again.
    .help = Put right what is told, or, if it must still wait, give another date after “until:” and say why.
problem-exemption-reason = This exemption from “{ $rule }” does not say why.
    .help = Write the reason after a colon: <!-- pentan allow { $rule }: the rules are quoted word for word -->.
