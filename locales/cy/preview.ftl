# Status: unreviewed

### Yr hyn y mae `pentan serve` yn ei ddweud: yn y derfynell, dros dudalen ac arni broblemau, ac yng ngolwg y cyfrannwr.

serve-at = Yn gweini “{ $name }” yn { $url } – Ctrl-C i orffen.
serve-port = Mae porth { $port } yn cael ei ddefnyddio; mae’r rhagolwg hwn ar borth { $next }.
serve-host = Gofal: gyda --host { $host } gall eraill ar y rhwydwaith ddarllen y rhagolwg hwn, gan gynnwys tudalennau sydd heb eu cyhoeddi.
serve-changed = { $count ->
        [one] Newidiodd { $path }
       *[other] Nifer y ffeiliau a newidiodd: { $count }
    }. Ffeiliau’r wefan i’w gwneud o’r newydd: { $files }. Cymerodd { $ms } ms i ganfod hynny.
serve-problems = { $count ->
        [zero] Dim problemau.
        [one] 1 broblem.
        [two] 2 broblem.
        [few] 3 problem.
        [many] 6 phroblem.
       *[other] { $count } problem.
    }

overlay-title = { $count ->
        [zero] Dim problemau ar y dudalen hon
        [one] 1 broblem ar y dudalen hon
        [two] 2 broblem ar y dudalen hon
        [few] 3 problem ar y dudalen hon
        [many] 6 phroblem ar y dudalen hon
       *[other] { $count } problem ar y dudalen hon
    }
overlay-rest = { $count ->
        [zero] Dim problem arall yn yr hyb
        [one] 1 broblem arall mewn mannau eraill yn yr hyb
        [two] 2 broblem arall mewn mannau eraill yn yr hyb
        [few] 3 problem arall mewn mannau eraill yn yr hyb
        [many] 6 phroblem arall mewn mannau eraill yn yr hyb
       *[other] { $count } problem arall mewn mannau eraill yn yr hyb
    }
overlay-old = Dyma’r dudalen fel yr oedd ddiwethaf heb y broblem.
overlay-dismiss = Cuddio
overlay-place = { $path }, llinell { $line }, colofn { $column }

view-title = Pob tudalen
view-back = I’r wefan
view-page = Tudalen
view-all = Pob un ({ $count })
view-only-problems = Ac arnynt broblemau ({ $count })
view-only-missing = Heb gyfieithiad ({ $count })
view-only-unpublished = Heb eu cyhoeddi ({ $count })
view-none = Nid oes tudalen felly.
view-next = Nesaf
view-previous = Blaenorol
view-published = Cyhoeddwyd
view-missing = Ar goll
view-problems = { $count ->
        [zero] Dim problemau
        [one] 1 broblem
        [two] 2 broblem
        [few] 3 problem
        [many] 6 phroblem
       *[other] { $count } problem
    }
view-beside-of = { $title }: ochr yn ochr
view-page-in = Y dudalen, { $language }
view-card = Fel y mae rhestri’n ei dangos, { $language }
view-checklist = Rhestr wirio
view-ok = Mewn trefn:
view-look = I edrych arno:
view-check-translation = { $exists ->
        [yes] Mae’r dudalen yn bod yn yr iaith hon
       *[no] Nid yw’r dudalen yn bod yn yr iaith hon eto
    }
view-check-summary = { $count ->
        [zero] Nid oes crynodeb
       *[other] Hyd y crynodeb mewn nodau: { $count } (gorau rhwng 40 a 200)
    }
view-check-alt = { $count ->
        [zero] Mae disgrifiad i bob delwedd
       *[other] Delweddau heb ddisgrifiad: { $count }
    }
view-check-links = { $count ->
        [zero] Nid oes dolenni
       *[other] Dolenni: { $count }
    }{ $dead ->
        [zero] {""}
       *[other] , yn farw: { $dead }
    }
view-check-problems = { $count ->
        [zero] Dim problemau
        [one] 1 broblem
        [two] 2 broblem
        [few] 3 problem
        [many] 6 phroblem
       *[other] { $count } problem
    }
view-check-minutes = { $count ->
        [zero] 0 munud i’w darllen
        [one] 1 funud i’w darllen
        [two] 2 funud i’w darllen
        [few] 3 munud i’w darllen
        [many] 6 munud i’w darllen
       *[other] { $count } munud i’w darllen
    }
view-language = Ieithoedd
