### What pentan says at a terminal while it builds and when it is done.

build-reading = Reading
build-parsing = Parsing
build-rendering = Rendering
build-writing = Writing

build-done = Built { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } ({ $pairs ->
        [one] 1 pair
       *[other] { $pairs } pairs
    }) in { $languages ->
        [one] 1 language
       *[other] { $languages } languages
    }, in { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }. { $written ->
        [one] 1 file
       *[other] { $written } files
    } written, { $unchanged } unchanged, { $removed } removed. { $problems ->
        [0] No problems.
        [one] 1 problem.
       *[other] { $problems } problems.
    }

check-done = { $problems ->
        [0] No problems.
        [one] 1 problem: { $errors ->
            [one] an error.
           *[0] { $warnings ->
                [one] a warning.
               *[0] a hint.
            }
        }
       *[other] { $problems } problems: { $errors ->
            [one] 1 error
           *[other] { $errors } errors
        }, { $warnings ->
            [one] 1 warning
           *[other] { $warnings } warnings
        }, { $hints ->
            [one] 1 hint
           *[other] { $hints } hints
        }.
    }

problems-many = There are { $count } problems. The { $shown } above are the first of each kind; this is how many there are:
problems-many-all = To have every one of them, add “--format json” to the command. Put right what there is most of first, and check again.

failure-prefix = pentan could not go on:

now-bad-day = --now { $value } is not a day.
    .help = Write the day as year-month-day, for example --now { $example }.
out-inside = The site cannot be written to { $out }: that is inside { $folder }, which it is made from.
    .help = Choose another folder with --out, or leave it out: the site is then written to the folder dist beside content.
base-url-bad = --base-url { $value } cannot be the hub’s address.
    .help = Write it in full, without user name, password, ? or #, for example --base-url https://hub.example/.
