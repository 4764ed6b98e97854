### What `pentan serve` says: at the terminal, over a page that has problems, and in the contributor's view.

serve-at = Serving “{ $name }” at { $url } – Ctrl-C ends it.
serve-port = Port { $port } is in use; this preview is on port { $next }.
serve-host = Take care: with --host { $host } others on the network can read this preview, unpublished pages included.
serve-changed = { $count ->
        [one] { $path } changed
       *[other] { $count } files changed
    }: { $files ->
        [0] no file of the site is another
        [one] 1 file of the site to make
       *[other] { $files } files of the site to make
    }, found out in { $ms } ms.
serve-problems = { $count ->
        [0] No problems.
        [one] 1 problem.
       *[other] { $count } problems.
    }

overlay-title = { $count ->
        [one] 1 problem on this page
       *[other] { $count } problems on this page
    }
overlay-rest = { $count ->
        [one] 1 more problem elsewhere in the hub
       *[other] { $count } more problems elsewhere in the hub
    }
overlay-old = This is the page as it last was without the problem.
overlay-dismiss = Hide
overlay-place = { $path }, line { $line }, column { $column }

view-title = All pages
view-back = To the site
view-page = Page
view-all = All ({ $count })
view-only-problems = With problems ({ $count })
view-only-missing = Without a translation ({ $count })
view-only-unpublished = Not published ({ $count })
view-none = No page is like that.
view-next = Next
view-previous = Previous
view-published = Published
view-missing = Missing
view-problems = { $count ->
        [one] 1 problem
       *[other] { $count } problems
    }
view-beside-of = { $title }: side by side
view-page-in = The page, { $language }
view-card = As lists show it, { $language }
view-checklist = Checklist
view-ok = In order:
view-look = To look at:
view-check-translation = { $exists ->
        [yes] The page exists in this language
       *[no] The page does not exist in this language yet
    }
view-check-summary = { $count ->
        [0] There is no summary
        [one] The summary has 1 character (best between 40 and 200)
       *[other] The summary has { $count } characters (best between 40 and 200)
    }
view-check-alt = { $count ->
        [0] Every image has a description
        [one] 1 image has no description
       *[other] { $count } images have no description
    }
view-check-links = { $count ->
        [0] There are no links
        [one] 1 link
       *[other] { $count } links
    }{ $dead ->
        [0] {""}
        [one] , 1 of them dead
       *[other] , { $dead } of them dead
    }
view-check-problems = { $count ->
        [0] No problems
        [one] 1 problem
       *[other] { $count } problems
    }
view-check-minutes = { $count ->
        [one] It takes 1 minute to read
       *[other] It takes { $count } minutes to read
    }
view-language = Languages
