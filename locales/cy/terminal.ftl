# Status: unreviewed

### Yr hyn y mae pentan yn ei ddweud mewn terfynell wrth adeiladu ac ar ôl gorffen.

build-reading = Darllen
build-parsing = Dadansoddi
build-rendering = Llunio
build-writing = Ysgrifennu

build-done = Adeiladwyd { $pages ->
        [zero] 0 tudalen
        [one] 1 dudalen
        [two] 2 dudalen
        [few] 3 tudalen
        [many] 6 thudalen
       *[other] { $pages } tudalen
    } ({ $pairs ->
        [zero] 0 pâr
        [one] 1 pâr
        [two] 2 bâr
        [few] 3 phâr
        [many] 6 phâr
       *[other] { $pairs } pâr
    }) mewn { $languages } iaith, mewn { $seconds } eiliad. Ysgrifennwyd { $written } ffeil, gadawyd { $unchanged } heb newid a dilëwyd { $removed }. { $problems ->
        [zero] Dim problemau.
        [one] 1 broblem.
        [two] 2 broblem.
        [few] 3 problem.
        [many] 6 phroblem.
       *[other] { $problems } problem.
    }

check-done = { $problems ->
        [zero] Dim problemau.
        [one] 1 broblem: { $errors ->
            [one] gwall.
           *[zero] { $warnings ->
                [one] rhybudd.
               *[zero] awgrym.
            }
        }
       *[other] { $problems ->
            [two] 2 broblem
            [few] 3 problem
            [many] 6 phroblem
           *[other] { $problems } problem
        }: { $errors ->
            [two] 2 wall
            [few] 3 gwall
            [many] 6 gwall
           *[other] { $errors } gwall
        }, { $warnings ->
            [two] 2 rybudd
            [few] 3 rhybudd
            [many] 6 rhybudd
           *[other] { $warnings } rhybudd
        }, { $hints ->
            [two] 2 awgrym
            [few] 3 awgrym
            [many] 6 awgrym
           *[other] { $hints } awgrym
        }.
    }

problems-many = Mae { $count } o broblemau. Y { $shown } uchod yw’r rhai cyntaf o bob math; dyma faint sydd ohonynt:
problems-many-all = I gael pob un ohonynt, ychwanegwch “--format json” at y gorchymyn. Yn gyntaf cywirwch yr hyn y mae mwyaf ohono, a gwiriwch eto.

failure-prefix = Ni allai pentan fynd ymlaen (yn Saesneg y mae’r gweddill):

now-bad-day = Nid yw --now { $value } yn ddiwrnod.
    .help = Ysgrifennwch y diwrnod fel blwyddyn-mis-dydd, er enghraifft --now { $example }.
out-inside = Ni ellir ysgrifennu’r wefan i { $out }: y tu mewn i { $folder } y mae, ac o hwnnw y gwneir y wefan.
    .help = Dewiswch ffolder arall â --out, neu hepgorwch ef: i’r ffolder dist wrth ymyl content yr ysgrifennir y wefan wedyn.
base-url-bad = Ni all --base-url { $value } fod yn gyfeiriad yr hyb.
    .help = Ysgrifennwch ef yn llawn, heb enw defnyddiwr, cyfrinair, ? na #, er enghraifft --base-url https://hub.example/.
