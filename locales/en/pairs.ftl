### What an editor is told of the two halves of a pair.

problem-parity-held-back = This page is not published yet, because the hub publishes no page in one language without the other, and the { $language ->
        [cy] Welsh
       *[en] English
    } half { $why ->
        [missing] is missing
        [draft] is a draft
       *[scheduled] has a date in the future
    }.
    .help = { $why ->
        [missing] Write { $path }. If the hub should publish pages in one language alone, take the line “parity: strict” out of content/hub.yaml.
        [draft] When { $path } is ready, take the line “draft: true” out of it.
       *[scheduled] Give both halves the same “published:”, if they may come out together. The other one is { $path }.
    }
problem-translation-missing = There is no { $language ->
        [cy] Welsh
       *[en] English
    } half of this page: its readers are shown this text instead, with a notice.
    .help = Write { $path }: { $words ->
        [0] only the block at the top has text
        [one] 1 word
       *[other] { $words } words
    } to translate. If it must wait, say until when in the block at the top: “allow:”, below it “  - rule: translation-missing”, “    reason: …” and “    until: 2027-03-01”.
problem-structure-differs = { $what ->
        [headings] { $side ->
            [one] No heading stands opposite this one in
           *[both] This heading is of another level than the one in its place in
        }
        [links] { $side ->
            [one] No link stands opposite this one in
           *[both] This link leads elsewhere than the one in its place in
        }
        [images] No image stands opposite this one in
       *[code] No block of code stands opposite this one in
    } the { $language ->
        [cy] Welsh
       *[en] English
    } half. { $what ->
        [headings] Headings
        [links] Links
        [images] Images
       *[code] Blocks of code
    }: { $here } here, { $there } there.
    .help = Readers of both languages should find the same. Add what is missing in one half, or take it out of the other.
problem-alt-differs = { $how ->
        [same] This image is described in the same words in both languages.
       *[missing] This image is described here, but not in the { $language ->
            [cy] Welsh
           *[en] English
        } half.
    }
    .help = { $how ->
        [same] Describe it in each half in that half’s language, between the square brackets: ![A stone wall](wall.jpg).
       *[missing] Write between the square brackets there what the image shows: ![A stone wall](wall.jpg).
    }
problem-term-in-one-language = { $language ->
        [cy] The Welsh
       *[en] The English
    } half does not name this after “{ $key }:”: { $ids }.
    .help = A pair belongs to the same lists in both languages. Add it to “{ $key }:” in the other half, or take it out here.
problem-fact-differs = “{ $key }:” is { $here } here, but { $there ->
        [none] is not given
       *[other] { $there }
    } in the { $language ->
        [cy] Welsh
       *[en] English
    } half.
    .help = Readers of both languages must be told the same. Find out which one is right, and write it after “{ $key }:” in both.
