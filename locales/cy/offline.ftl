# Status: unreviewed
# Beth y gall darllenwyr ei gadw i’w ddarllen heb rwydwaith.

## Cyfeiriadau

path-offline = all-lein

## Y cynnig ar bob tudalen, a’r dudalen sy’n dweud beth a gedwir

about-site = Am y wefan hon
offline = Darllen all-lein
offline-standfirst = Cadwch dudalennau yn y porwr hwn a’u darllen heb rwydwaith: un dudalen, pwnc, yr holl gyngor allweddol, neu’r hyb cyfan.
offline-keep = Darllen hyn heb rwydwaith
offline-keep-hint = Ni chedwir dim oni bai eich bod yn gofyn am hynny.
offline-keep-open = Gweld beth y gellir ei gadw
offline-no-script = Mae angen JavaScript i gadw tudalennau, ac nid yw ymlaen yn y porwr hwn. Gellir darllen pob tudalen, ei hargraffu a’i chadw yn ffeil hebddo.
offline-no-script-came = Ni ellid llwytho’r hyn sydd ei angen i gadw tudalennau. Gwnewch yn siŵr eich bod wedi cysylltu, yna llwythwch y dudalen hon eto.
offline-cannot = Ni all y porwr hwn gadw tudalennau yma. Felly y mae mewn rhai ffenestri preifat, mewn porwyr hŷn, a lle nad yw’r cyfeiriad yn dechrau â https. Gellir argraffu pob tudalen, neu ei chadw yn ffeil, er hynny.
offline-how = Sut mae’n gweithio
offline-how-act = Ni chaiff dim ei storio yn eich porwr nes ichi bwyso “Cadw”. Ni ddywedir wrthym beth yr ydych yn ei gadw.
offline-how-where = Mae’r hyn a gadwch yn aros yn y porwr hwn ar y ddyfais hon. Gall pobl eraill sy’n ei defnyddio weld beth a gedwir.
offline-how-search = Dim ond os cadwch yr hyb cyfan y mae’r chwilio’n gweithio heb rwydwaith.
offline-how-newer = Gyda rhwydwaith, byddwch bob amser yn darllen y fersiwn diweddaraf. Nid yw’r hyn a gedwir yn newid nes ichi nôl fersiwn mwy newydd eich hun.
offline-how-remove = Gallwch dynnu pob peth ymaith ar wahân, neu’r cyfan. Nid oes dim yn aros wedyn.

## Yr hyn y mae’r sgript yn ei ddweud

offline-intro = Mae’r hyn a gadwch yn aros yn y porwr hwn nes ichi ei dynnu ymaith.
offline-this-page = Y dudalen hon
offline-hub = Yr hyb cyfan: { $title }
offline-topic = Pwnc: { $title }
offline-compendium = { $title }, gyda’i lyfrau
offline-size = { $pages }, { $bytes }.
offline-size-page = { $bytes }, gyda’r hyn sydd ei angen ar bob tudalen.
offline-with-search = Cedwir y chwilio hefyd.
offline-without-search = Ni chedwir y chwilio gydag ef.
offline-keep-button = Cadw
offline-remove = Tynnu ymaith
offline-remove-all = Tynnu popeth ymaith
offline-refresh = Nôl y fersiwn mwy newydd
offline-kept-on = Cadwyd ar { $date }: { $bytes }.
offline-newer = Mae fersiwn mwy newydd ar gael.
offline-unfinished = Ni orffennwyd hyn. Tynnwch ef ymaith, yna cadwch ef eto.
offline-kept-heading = Wedi’i gadw yn y porwr hwn
offline-offers-heading = Beth y gallwch ei gadw
offline-nothing = Nid oes dim wedi’i gadw.
offline-total = { $bytes } ar y mwyaf gyda’i gilydd, gan mai unwaith y cedwir ffeiliau y mae ar fwy nag un eu hangen.
offline-page-way = Popeth sydd wedi’i gadw, a beth arall y gellir ei gadw
offline-working = Wrthi’n cadw: { $title }
offline-stop = Rhoi’r gorau iddi
offline-done = Cadwyd: { $title } ({ $bytes }). Gallwch ei ddarllen heb rwydwaith yn awr.
offline-removed = Tynnwyd ymaith: { $title }.
offline-removed-all = Tynnwyd popeth ymaith.
offline-failed-network = Ni chadwyd dim, gan fod y rhwydwaith wedi methu ar y ffordd. Gwnewch yn siŵr eich bod wedi cysylltu, yna rhowch gynnig arall arni.
offline-failed-missing = Ni chadwyd dim, gan nad yw un o’i ffeiliau yno. Efallai fod y wefan newydd gael ei chyhoeddi o’r newydd: llwythwch y dudalen hon eto, yna rhowch gynnig arall arni.
offline-failed-quota = Ni chadwyd dim, gan nad oes gan y porwr hwn le i { $bytes }. Tynnwch rywbeth ymaith, neu cadwch lai.
offline-failed-worker = Ni chadwyd dim, gan nad yw’r porwr hwn yn caniatáu hynny yma. Mewn ffenestr breifat, rhowch gynnig ar un arferol.
offline-failed-other = Ni chadwyd dim, gan fod rhywbeth wedi mynd o chwith yn y porwr hwn. Llwythwch y dudalen hon eto, yna rhowch gynnig arall arni.
offline-stopped = Rhoddwyd y gorau iddi. Ni chadwyd dim ohono.
offline-no-list = Dim ond gyda rhwydwaith y gwyddys beth y gellir ei gadw. Gellir darllen yr hyn sydd wedi’i gadw eisoes.
offline-missing = Nid yw’r dudalen y gofynnoch amdani wedi’i chadw yn y porwr hwn, ac nid oes rhwydwaith.
offline-bytes-kb = { $number } KB
offline-bytes-mb = { $number } MB
