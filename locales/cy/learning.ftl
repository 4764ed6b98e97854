# Status: unreviewed

### Yr hyn y mae hyb yn ei gadw o'r hyn y mae'n ei ddysgu: casgliadau, llyfrau, testunau cyfochrog, cyfresi a'r eirfa.

## Rhannau o gyfeiriadau: a i z, 0 i 9 a chysylltnodau yn unig.

path-advice = cyngor
path-setbacks = beth-na-weithiodd
path-challenges = oes-rhywun-wedi-datrys-hyn
path-questions = cwestiynau
path-parallel = ochr-yn-ochr
path-series = cyfresi
path-glossary = geirfa

## Casgliadau: un llinell o bob tudalen, gyda'i thudalen

kept-advice = Cyngor allweddol
kept-advice-intro = Pob darn o gyngor ar yr hyb hwn mewn un lle, bob un gyda’r dudalen y daw ohoni.
kept-setbacks = Dysgu o’r hyn na weithiodd
kept-setbacks-intro = Yr hyn y rhoddodd pobl gynnig arno heb iddo weithio, yn eu geiriau eu hunain, a’r hyn y byddent yn ei wneud y tro nesaf.
kept-challenges = Oes rhywun wedi datrys hyn?
kept-challenges-intro = Yr heriau y mae eraill wedi eu hwynebu, a’r hyn a weithiodd iddyn nhw. Chwiliwch am eich her chi.
kept-questions = Cwestiynau y mae canllaw yn eu hateb
kept-questions-intro = Chwiliwch am eich cwestiwn. Mae pob un yn arwain at y canllaw sy’n ei ateb.
kept-of-topic = { $name }: { $topic }
kept-advice-of-topic = Yr holl gyngor allweddol ar y pwnc hwn
kept-no-topic = Heb fod ar un pwnc penodol
kept-lines = { $count ->
        [zero] Dim llinellau
        [one] 1 llinell
        [two] 2 linell
        [few] 3 llinell
        [many] 6 llinell
       *[other] { $count } llinell
    }
kept-first-topic = Unwaith yn unig y mae llinell yma. Os oes sawl pwnc gan ei thudalen, mae hi o dan y cyntaf ohonynt.
kept-machine = Peiriant a gyfieithodd rai o’r llinellau hyn, ac nid oes neb wedi eu gwirio eto. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
kept-unreviewed = Cyfieithiadau nad oes neb wedi eu gwirio eto yw rhai o’r llinellau hyn. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
kept-reuse = Wrth ailddefnyddio llinell, enwch ei thudalen a’i hawdur fel y maent wrth ei hymyl, os gwelwch yn dda.
kept-take = Ewch ag ef gyda chi
kept-print = Neu argraffwch y dudalen hon: gadewir allan yr hyn sydd ar gyfer y sgrin yn unig.
kept-topics = Ar un pwnc
kept-others = Beth arall y mae’r hyb hwn wedi ei ddysgu

## Y casgliad cyngor yn llyfr

book-en = E-lyfr yn Saesneg (EPUB)
book-cy = E-lyfr yn Gymraeg (EPUB)
book-both = E-lyfr yn y ddwy iaith, ochr yn ochr (EPUB)
book-contents = Cynnwys
book-reuse = Ailddefnyddio’r llyfr hwn
book-accessibility = Testun yn unig, heb luniau. Mae ynddo dabl cynnwys a phennawd i bob rhan, mae pob testun wedi ei nodi â’i iaith, a gellir newid ei faint a’i liwiau.

## Dwy hanner tudalen ochr yn ochr

parallel = Darllen y ddwy iaith ochr yn ochr
parallel-of = { $title }: y ddwy iaith ochr yn ochr
parallel-only-cy = Y dudalen yn Gymraeg yn unig
parallel-only-en = Y dudalen yn Saesneg yn unig

## Cyfresi: tudalennau mewn trefn

series = Cyfresi
series-part = Rhan { $number } o { $of }:
series-pages = Tudalennau i’w darllen yn eu trefn: { $name }.
series-previous = Cyn hon
series-next = Ar ôl hon

## Yr eirfa

glossary = Geirfa
glossary-intro = Ystyr geiriau ar yr hyb hwn, yn y ddwy iaith.

## Yr hyn sydd o'i le ar gyfres

problem-series-part-twice = Mae “{ $target }” yn y gyfres hon ddwywaith.
    .help = Cadwch ef mewn un lle yn y rhestr, a thynnwch y llinell arall.
