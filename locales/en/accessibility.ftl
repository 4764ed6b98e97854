### What is told of pages as readers are given them, of the theme's styles, and of pictures. In the order of the codes.
### An argument that may be empty comes as “none”.

# What front matter writes after “credit:” where a picture is the hub's own. The reader is shown it as it is written.
image-own = our own

## Pages

problem-html-lang = { $tag ->
        [none] This page does not say which language it is in, so a screen reader may read it with the sounds of another.
       *[other] This page says that it is in the language “{ $tag }”, which no screen reader knows.
    }
    .help = Write the language into the first tag of the template: { "<html lang=\"{{ lang }}\">" }. It is cy for Welsh and en for English.
problem-html-lang-part = A part of this page is said to be in the language “{ $tag }”, which no screen reader knows.
    .help = Write the short name of the language, two or three letters long: lang="cy" for Welsh, lang="en" for English, lang="fr" for French.
problem-html-image-alt = { $src ->
        [none] This image has no alt, so people who cannot see it hear nothing, or the name of a file.
       *[other] The image “{ $src }” has no alt, so people who cannot see it hear nothing, or the name of a file.
    }
    .help = Add alt="…" to the tag and say what the image shows. If it is there for decoration only, write alt="" with nothing between the quotation marks.
problem-html-heading-one = { $count ->
        [none] This page has no heading of level 1, by which people who listen to it know that they are on the right page.
       *[other] This is heading number { $count } of level 1 on this page, and only the title should be one.
    }
    .help = { $count ->
        [none] Put the page’s title between { "<h1>" } and { "</h1>" } in the template.
       *[other] Write { "<h2>" } and { "</h2>" } here instead.
    }
problem-html-heading-order = The headings of this page jump from level { $from } to level { $to }. People who listen from heading to heading think that they have missed something.
    .help = Write h{ $next } instead of h{ $to }, or give the part before it a heading of its own. How large it looks belongs in the style sheet.
problem-html-name = { $element ->
        [link] This link has no words, so people who listen to the page cannot tell where it leads.
        [button] This button has no words, so people who listen to the page cannot tell what it does.
       *[frame] This frame has no name, so people who listen to the page cannot tell what is in it.
    }
    .help = { $element ->
        [link] Write the words to be clicked between { "<a …>" } and { "</a>" }; in Markdown, between the square brackets. If it is a picture that is clicked, say in its alt where the link leads.
        [button] Write what it does between { "<button>" } and { "</button>" }. If there is a picture only, add aria-label="…" to the tag.
       *[frame] Add title="…" to the tag { "<iframe>" } and say what it shows.
    }
problem-html-duplicate-id = Two parts of this page have the same id, “{ $id }”. A link, a label or a script that means one of them may find the other.
    .help = Change id="{ $id }" at one of the two, and wherever that one is meant.
problem-html-dangling-id = { $attribute ->
        [for] This label belongs to “{ $id }”, and nothing on the page has that id. So it names no field.
       *[other] The tag takes its words from “{ $id }” ({ $attribute }), and nothing on the page has that id. So people who listen to the page do not hear them.
    }
    .help = Check the spelling, capital letters too: the same word has to stand in id="…" of what is meant.
problem-html-table-header = This table has no heading cells, so people who listen to it cannot tell what a figure in it is about.
    .help = Write { "<th>" } instead of { "<td>" } for the cells that name a column or a row. Or write the table in Markdown, with a line | --- | --- | below its headings.
problem-html-field-label = The field “{ $field }” has no label, so people who listen to the page cannot tell what to write in it.
    .help = Put the words next to it into a label: { "<label for=\"NAME\">…</label>" }, and write id="NAME" into the field’s own tag. Words that vanish when one types (placeholder) are not enough.
problem-html-autoplay = { $element ->
        [audio] This sound begins by itself, and people who listen to the page can no longer hear it being read.
       *[video] This film begins by itself. It draws the eye away from the text, and its sound drowns out what is being read aloud.
    }
    .help = Take the word autoplay out of the tag and put in the word controls, so that readers begin it themselves.
problem-html-refresh = This page loads anew or leads elsewhere after { $seconds } seconds, whether it has been read or not.
    .help = Take the tag { "<meta http-equiv=\"refresh\" …>" } out. Give readers a link instead.
problem-html-zoom = This page keeps readers from making the text larger with two fingers.
    .help = Write { "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" }, without user-scalable and maximum-scale.
problem-html-tabindex = With tabindex="{ $value }", this comes before everything else for people who use the Tab key, out of the order of the page.
    .help = Take tabindex out, or write tabindex="0", and move it to where its turn is.

## The theme's styles

problem-theme-contrast = In the { $scheme ->
        [dark] dark
       *[light] light
    } colours, { $front } does not stand out enough from { $ground }: { $ratio } to 1, where { $wanted } is needed.
    .help = Make one of the two darker or lighter until the ratio is { $wanted } or more. Text needs 4.5, large text, lines and icons that mean something need 3.
problem-theme-contrast-pair = “{ $what }” in this comment is no colour that pentan can compare, so nobody looks after its contrast.
    .help = Write the pair like this: /* contrast: --ink on --paper 4.5; --edge on --paper 3 */. Check the spelling of each name: it has to be one that the style sheet sets, and what stands behind “on” may not be see-through.
problem-theme-target-size = { $selector } is only { $pixels } pixels in this direction. Something to press has to be 24 pixels wide and high, for people whose hands shake and for thumbs.
    .help = Write 24px or more. 44px is comfortable.

## Pictures

problem-image-too-large = This picture is { $megabytes } MB, and it is published whole. Readers on a slow connection wait for it, and some pay for each megabyte.
    .help = { $kind ->
        [drawing] Save it from your drawing program as “optimised” or “plain” SVG, without photographs inside it.
       *[moving] It moves. Make a film of it, put that where films are shown, and link to it with a picture from it; or make the picture smaller and shorter.
    }
problem-image-without-credit = Nobody says whose picture this is.
    .help = { $where ->
        [front] Below “image:”, add a line “credit: …” with the name of whoever made it. If it is yours, write “credit: { image-own }”.
       *[text] On the line right below the picture, write whose it is between two asterisks: *Photo: Name*.
    }
problem-image-without-licence = Nobody says what others may do with this picture.
    .help = Below “image:”, add a line “licence: …” with the licence that its maker gave it, for example licence: CC-BY-4.0, or licence: InC-1.0 if you have leave to show it and nobody else has. If the picture is your own, write “credit: { image-own }”; then the licence of the text covers it.
problem-image-language = The words in this picture are not in { $language ->
        [cy] Welsh
       *[en] English
    }, the language of this page.
    .help = Make a copy of the picture with the words in { $language ->
        [cy] Welsh
       *[en] English
    } and name that here. If it has both languages in it, say in the file which words are which: { "<text lang=\"cy\">" }, { "<text lang=\"en\">" }.
