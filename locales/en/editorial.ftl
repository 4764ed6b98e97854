### What is said where a text goes against the house style: why that matters to a reader, and what to type. In the order of the codes.

problem-summary-length = This summary has { $characters } characters. Under 40 says too little to choose the page by; over 200 is more than anybody reads in a list.
    .help = Say in one or two sentences, of 40 to 200 characters together, what the reader gets from the page.
problem-no-evidence = No link in this case study leads to a source outside the hub, so readers cannot see for themselves that it is so.
    .help = Link to where the facts are from, such as a report, a page of the organisation, or an article: [the report for 2025](https://www.example.org/report).
problem-what-didnt-empty = This case study does not say what did not work, and that is what others learn most from.
    .help = Add a line “what_didnt: …” between the two --- lines at the top, and say what did not work, or what nobody can tell yet.
problem-placeholder-text = “{ $text }” was left here, and readers see it.
    .help = Write what should be here, or delete it. If the page is not finished, add the line “draft: true” at the top.
problem-heading-skips = This heading is at level { $level }, but the one above it is at level { $above } (the page’s title is level 1). People who listen to the page look for the level between, and it is not there.
    .help = Begin the line with { $signs } and a space.
problem-heading-empty = This heading has no text, so a screen reader says “heading” and nothing else.
    .help = Write its text after the # signs, or delete the line.
problem-table-headers = A column of this table has no name. People who listen to a table hear a column’s name before each cell, and here they hear nothing.
    .help = Write a name in each cell of the table’s first line: | Task | Who | When |. Only the first column may do without.
problem-link-text = “{ $text }” does not say where the link leads. Many people jump from link to link, and hear its text alone.
    .help = Make a link of the words that name what is there: [the survey of 2025](https://www.example.org/survey).
problem-image-alt-file-name = “{ $text }” is the name of a file, so it says nothing about the image to people who cannot see it.
    .help = Write what the image shows: ![Volunteers repairing a wall](wall.jpg).
problem-image-alt-image-of = A screen reader has said already that this is an image, so “{ $text }” is heard twice.
    .help = Begin with what it shows: ![Volunteers repairing a wall](wall.jpg).
problem-long-sentence = This sentence has { $words } words. Beyond 40, many readers have lost its beginning by the time they reach its end.
    .help = Make two or three of it, or a list. About 15 to 20 words are read with ease.
problem-reading-grade = By the Flesch-Kincaid formula this page takes { $grade } years of schooling to read with ease. Over 12 is hard work even for colleagues, and shuts out learners.
    .help = Shorten the longest sentences, and choose shorter words where there are any.
problem-welsh-length = On this page a sentence has { $words } words on average, and a word { $letters } letters. Over 22 words, or over 5.5 letters, is hard to read, above all for learners.
    .help = Divide the longest sentences, and choose everyday words where there are any.
problem-acronym-unexplained = “{ $acronym }” is used here for the first time, and nothing up to here says what it stands for. Newcomers do not know it.
    .help = Write it out where it is first used, with the letters in brackets: “National Library of Wales (NLW)”. If every reader knows it, write a comment before the paragraph: <!-- pentan allow acronym-unexplained: everybody knows it -->.
problem-sales-phrase = “{ $phrase }” { $reason ->
        [best] says that something is among the best, but not who found so
        [new] says that something is new, but not what is new
        [many] says that there is much, but not how much
        [feeling] says what the writer feels, and readers want to know what happened
       *[plain] is what is said when a plain word would do
    }.
    .help = { $reason ->
        [best] Say what it does that others do not, or who judged it and when. Otherwise leave the phrase out.
        [new] Say what was done for the first time, and by whom. Otherwise leave the phrase out.
        [many] Give the number, or name two or three.
        [feeling] Say what happened, and leave the feeling to the reader.
       *[plain] Say it as you would to a colleague: “use”, “from now on”, “work together”, or what it is that you did.
    }
problem-repeated-word = “{ $word }” is here twice in a row.
    .help = Delete one of the two.
problem-wrong-language = { $reason ->
        [page] This page looks { $language ->
            [cy] Welsh
           *[en] English
        } from top to bottom, but the name of its file ends otherwise
       *[other] This looks { $language ->
            [cy] Welsh
           *[en] English
        }, and the text around it is not. A screen reader would speak it with the wrong voice, and a search would look for it in the wrong language
    }.
    .help = { $reason ->
        [page] If so, rename the file so that it ends in .{ $language }.md.
        [front] Write it in the language of the page.
        [alt] Describe the image in the language of the page: what stands in the square brackets is read aloud with the rest.
        [words] Translate it, or mark it: [the words](lang:{ $language }).
       *[block] Translate it, or, if it is to stay, mark it: write a line > [!{ $language ->
            [cy] CY
           *[en] EN
        }] above it, and > and a space before each of its lines. In running text: [the words](lang:{ $language }).
    }
