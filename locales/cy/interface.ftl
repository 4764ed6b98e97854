# Status: unreviewed

### Yr hyn y mae tudalennau hyb yn ei ddweud wrth ddarllenwyr, heblaw testunau'r hyb ei hun.

## Rhannau o gyfeiriadau: a i z, 0 i 9 a chysylltnodau yn unig. Mae newid un yn newid cyfeiriad pob tudalen oddi tano.

path-topic = pynciau
path-audience = cynulleidfaoedd
path-organisation-type = mathau-o-sefydliad
path-person = pobl
path-organisation = sefydliadau
path-letters = a-y
path-latest = diweddaraf
path-search = chwilio
path-calendar = calendr
path-rules = rheolau
path-page = tudalen

## Ffrâm pob tudalen

skip = Neidio i’r prif gynnwys
home = Hafan
languages = Iaith
menu = Prif ddewislen
menu-short = Dewislen
breadcrumbs = Rydych chi yma
browse = Pori
feeds = Dilyn yr hyn sy’n newydd
feed-of = { $name }: y tudalennau diweddaraf
feed-latest = { $name }: y tudalennau diweddaraf
feed-atom = Atom
feed-json = JSON Feed
funders = Gyda chefnogaeth
editor = Yng ngofal
hub-licence = Trwydded, oni nodir yn wahanol ar y dudalen
in-language-cy = (yn Gymraeg)
in-language-en = (yn Saesneg)

## Y tudalennau yn y ddwy iaith, a'r ffordd o hen gyfeiriad

choose-language = Dewiswch iaith
chooser-enter = Ymlaen yn Gymraeg
not-found = Heb ddod o hyd i’r dudalen
not-found-text = Nid oes dim yn y cyfeiriad hwn. Efallai fod y dudalen wedi symud, neu fod llithriad yn y cyfeiriad. Dyma rai ffyrdd ymlaen.
redirect-text = Mae’r dudalen hon wedi symud

## Beth yw tudalennau, ac i ba raddau y maent wedi eu cyhoeddi

kind-case-study = Astudiaeth achos
kind-tip = Awgrym
kind-guide = Canllaw
kind-page = Tudalen
kind-event = Digwyddiad
kind-job = Swydd
kind-opportunity = Cyfle
state-draft = Drafft
state-scheduled = Heb ei chyhoeddi eto
state-held-back = Yn aros am yr iaith arall
state-cancelled = Wedi ei ganslo
state-expired = Wedi dyddio
minutes = { $count ->
        [zero] 0 munud o ddarllen
        [one] 1 munud o ddarllen
        [two] 2 funud o ddarllen
        [few] 3 munud o ddarllen
        [many] 6 munud o ddarllen
       *[other] { $count } munud o ddarllen
    }

## Rhestri

latest = Diweddaraf
letters = A–Y
letters-all = Pob tudalen, A–Y
letters-nav = Llythrennau
letters-digits = 0–9
pages-count = { $count ->
        [zero] Dim tudalennau
        [one] 1 dudalen
        [two] 2 dudalen
        [few] 3 tudalen
        [many] 6 thudalen
       *[other] { $count } tudalen
    }
page-of = { $title }, tudalen { $number }
page-number = Tudalen { $number }
pager = Tudalennau’r rhestr hon
pager-place = Tudalen { $number } o { $of }
pager-previous = Blaenorol
pager-next = Nesaf
subsections = Yn yr adran hon

## Pynciau, cynulleidfaoedd, pobl a sefydliadau

terms-topic = Pynciau
terms-audience = Cynulleidfaoedd
terms-organisation-type = Mathau o sefydliad
terms-person = Pobl
terms-organisation = Sefydliadau
in-term-topic = Tudalennau ar y pwnc hwn: { $name }.
in-term-audience = Tudalennau i’r gynulleidfa hon: { $name }.
in-term-organisation-type = Tudalennau i’r math hwn o sefydliad: { $name }.
in-term-person = Tudalennau gan { $name }.
in-term-organisation = Tudalennau’r sefydliad hwn: { $name }.
term-web = Gwefan
term-email = E-bost
organisation = Sefydliad

## Tudalen: yr hyn sydd uwchben ei thestun

published = Cyhoeddwyd
authors = Gan
publisher = Cyhoeddwr
translator = Cyfieithwyd gan
question = Y cwestiwn
fallback-notice = Nid yw’r dudalen hon ar gael yn Gymraeg eto. Dyma hi yn Saesneg.
translation-unreviewed = Nid oes neb wedi gwirio’r cyfieithiad hwn eto. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
translation-machine = Peiriant a wnaeth y cyfieithiad hwn, ac nid oes neb wedi ei wirio eto. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.
contents = Ar y dudalen hon

## Tudalen: astudiaethau achos, digwyddiadau, swyddi a chyfleoedd

case = Yn gryno
case-challenge = Yr her
case-worked = Beth weithiodd
case-didnt = Beth na weithiodd
case-next-time = Y tro nesaf
case-facing = Y pynciau y maent yn dal i weithio arnynt
case-contact = Cysylltu
case-contact-text = Mae’r bobl a wnaeth hyn yn falch o glywed gan eraill.
event = Pryd a ble
event-starts = Dechrau
event-ends = Gorffen
event-how = Sut i gymryd rhan
event-venue = Lleoliad
event-join = Ymuno ar-lein
mode-online = Ar-lein
mode-in-person = Wyneb yn wyneb
mode-hybrid = Ar-lein ac wyneb yn wyneb
address = Cyfeiriad
cost = Cost
cost-free = Am ddim
cost-charge = Codir tâl
job = Manylion
job-vacancy = Cyfeirnod
job-salary = Tâl
job-closes = Dyddiad cau
job-apply = Sut i ymgeisio

## Tudalen: yr hyn sydd wrth ymyl ei thestun ac oddi tano

advice = Cyngor allweddol
filed = Am y dudalen hon
updates = Diweddariadau
review-by = I’w hadolygu erbyn
supported-by = Gyda chefnogaeth
licence = Ailddefnyddio’r dudalen hon
licence-name = Trwydded
licence-exceptions = Heb eu cynnwys yn y drwydded
exceptions-default = Logos, a lluniau sydd â’u trwydded eu hunain
attribute-as = Cydnabyddwch hi fel hyn, os gwelwch yn dda:
attribute-text = Testun
attribute-html = HTML
attribute-bibtex = BibTeX
# Y drwydded sy'n dod olaf, gan y gall tudalen fod heb un.
attribution = ‘{ $title }’ gan { $author }, { $hub }. { $url } { $licence }
attribution-no-author = ‘{ $title }’, { $hub }. { $url } { $licence }
related = Mwy o gymorth yma
because-pinned = Dewis y golygyddion
because-topics = Yn rhannu pynciau: { $topics }
because-words = Yn rhannu geiriau: { $words }

## Geiriau y tu mewn i destun tudalen

alert-note = Nodyn
alert-tip = Awgrym
alert-important = Pwysig
alert-warning = Rhybudd
alert-caution = Byddwch yn ofalus
table = Tabl
transcript = Trawsgrifiad
video-watch = Gwyliwch ar { $host }
footnotes = Troednodiadau
footnote-back = Yn ôl at gyfeiriad { $number }

## Chwilio

search = Chwilio
search-label = Chwilio’r hyb
search-hint = Rhowch y ffurf a fynnwch: mae “cath” yn canfod “gath” a “cathod” hefyd. Mae dyfynodau dwbl yn gofyn am eiriau ynghyd.
search-count = { $count ->
        [zero] Dim canlyniadau
        [one] 1 canlyniad
        [two] 2 ganlyniad
        [few] 3 chanlyniad
        [many] 6 chanlyniad
       *[other] { $count } canlyniad
    }
search-for = “{ $asked }”: chwilio
search-all = Gweld pob canlyniad
search-more = Rhagor o ganlyniadau
search-some = Nid oes gan yr un dudalen y geiriau i gyd. Mae gan y rhain rai ohonynt.
search-suggested = Ni chafwyd dim ar gyfer “{ $asked }”. Dyma a gafwyd ar gyfer “{ $query }”.
search-did-you-mean = Ai “{ $query }” oedd gennych mewn golwg?
search-nothing = Ni chafwyd dim ar gyfer “{ $asked }”.
search-ways = Rhowch gynnig ar eiriau eraill, neu edrychwch drwy’r rhestrau isod.
search-matched = Y ffurfiau a gafwyd: { $forms }
search-filters = Hidlo
search-filters-chosen = Wedi eu dewis
search-filter-remove = Tynnu “{ $value }”
search-filters-clear = Tynnu pob hidlydd
search-type = Math o dudalen
search-topic = Pwnc
search-audience = Cynulleidfa
search-organisation-type = Math o sefydliad
search-year = Blwyddyn
search-minutes = Amser darllen
search-minutes-0-3 = Hyd at 3 munud
search-minutes-4-7 = 4 i 7 munud
search-minutes-8-15 = 8 i 15 munud
search-minutes-16- = Dros 15 munud
search-other = Chwilio’r tudalennau Saesneg hefyd
search-other-stop = Peidio â chwilio’r tudalennau Saesneg
search-other-heading = Hefyd yn Saesneg
search-other-matched = wedi’i ganfod yn Saesneg
search-other-nothing = Ni chafwyd dim arall yn Saesneg.
search-working = Wrthi’n chwilio…
search-slow = Mae’r chwiliad yn dal i ddod. Gall y tro cyntaf gymryd amser ar gysylltiad araf.
search-failed = Ni ellir chwilio ar hyn o bryd: ni ddaeth rhan o’r chwiliad drwodd yn gyfan. Efallai fod eich cysylltiad wedi torri.
search-failed-engine = Ni all y porwr hwn redeg y chwiliad. Gall porwr mwy newydd wneud hynny.
search-retry = Rhoi cynnig arall arni
search-no-script = Mae’r chwiliad yn rhedeg yn eich porwr, ac mae angen JavaScript arno. Hebddo, dyma’r ffyrdd i bob tudalen:
