### What leaves a hub as a whole: the letter to members (pentan digest) and the archive (pentan export).

## The letter: what its readers see

digest-title = { $name }: what is new
digest-intro = This is what is new or changed from { $since } to { $now }.
digest-nothing = Nothing is new and nothing has changed in that time.
digest-new = New
digest-changed = Changed
digest-tip = A tip to try
digest-meetings = Next meetings
digest-no-meetings = No meeting is planned at the moment.
digest-only-cy = in Welsh only
digest-only-en = in English only
digest-machine = A machine translated some of these texts, and nobody has checked them yet. If something reads wrongly, please tell us.
digest-unreviewed = Some of these texts are translations that nobody has checked yet. If something reads wrongly, please tell us.
digest-calendar = All events as a calendar
digest-write = Write to the editor
digest-licence = You may reuse the texts under { $licence }.

## The letter: what pentan tells its editor

digest-bad-day = --since { $value } is not a day.
    .help = Write the day as year-month-day, for example --since { $example }.
digest-future = --since { $value } is after { $now }: nothing can be new since then.
    .help = Give the day of your last letter, for example --since { $example }. A letter for another day needs --now as well.
digest-there = { $path } is there already, and nothing was written.
    .help = Move it away, choose another folder with --to, or add --force to overwrite it.
digest-written = Written: { $path }
keeping-problems = { $count ->
        [one] The hub has 1 error. “pentan check” tells where it is.
       *[other] The hub has { $count } errors. “pentan check” tells where they are.
    }

## The archive: what pentan tells

export-there = { $path } is there already, and nothing was written.
    .help = Choose another name with --to, or add --force to overwrite it.
export-not-zip = { $path } is not the name of a zip file.
    .help = Give a name that ends in .zip, for example --to { $example }.
export-done = { $files ->
        [one] 1 file
       *[other] { $files } files
    } in { $path }, with { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }.

## The archive: what its readers see

export-letters = All pages from A to Z
export-kept = A copy of the site without its search, kept on { $date }.
export-readme-name = README
export-readme =
    { $name }
    The whole hub, as it stood on { $date }.
    It was published at { $url }

    HOW TO READ IT

    Unpack the zip file first. Then open the file index.html in the folder site
    with any web browser. No network and no other program is needed. Search is
    the one thing that needs the site on the web; the A to Z lists every page.

    WHAT IS HERE

    site/       every page as readers saw it, with its pictures, e-books and
                calendars
    markdown/   the texts as their authors wrote them, a file a page and a
                language; only the line that says whether an author may be put
                in touch with others is left out
    data/       the same as tables: pages, events, topics, people and so on.
                Each is there twice: as .csv for spreadsheets, and as .jsonl
                for programs (JSON Lines: one record a line). In a .csv, several
                values in one cell stand on lines of their own.
    licences/   on what terms each page and each picture may be reused, and
                where each licence can be read
    manifest-sha256.txt
                a fingerprint of every other file. With it, “sha256sum -c
                manifest-sha256.txt” tells whether any file was changed.

    WHAT IS NOT HERE

    Drafts, pages that were not yet to be published, and e-mail addresses that
    were not published.

    MAY I USE IT?

    { $licence ->
        [none] Each page says on what terms it may be reused.
       *[other] Yes: unless a page says otherwise, under { $licence }.
    }
    Please name the author and the hub. See the folder licences.

    Made by pentan { $version }.
export-readme-drafts = This archive was made with drafts: some of its pages were never published. Do not pass it on.
