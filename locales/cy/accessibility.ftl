# Status: unreviewed

### Yr hyn a ddywedir am dudalennau fel y mae darllenwyr yn eu cael, am arddulliau'r thema, ac am luniau. Yn nhrefn y codau.
### Fel “none” y daw arg a all fod yn wag.

# Yr hyn a ysgrifennir ar ôl “credit:” pan mai'r hyb ei hun biau'r llun. Dangosir ef i'r darllenydd fel y mae.
image-own = ein gwaith ein hunain

## Tudalennau

problem-html-lang = { $tag ->
        [none] Nid yw’r dudalen hon yn dweud ym mha iaith y mae, felly gall darllenydd sgrin ei darllen â seiniau iaith arall.
       *[other] Mae’r dudalen hon yn dweud ei bod yn yr iaith “{ $tag }”, nad yw’r un darllenydd sgrin yn ei hadnabod.
    }
    .help = Ysgrifennwch yr iaith yn nhag cyntaf y templed: { "<html lang=\"{{ lang }}\">" }. Ystyr cy yw Cymraeg ac ystyr en yw Saesneg.
problem-html-lang-part = Dywedir bod rhan o’r dudalen hon yn yr iaith “{ $tag }”, nad yw’r un darllenydd sgrin yn ei hadnabod.
    .help = Ysgrifennwch enw byr yr iaith, sef dwy neu dair llythyren: lang="cy" am y Gymraeg, lang="en" am y Saesneg, lang="fr" am y Ffrangeg.
problem-html-image-alt = { $src ->
        [none] Nid oes alt gan y ddelwedd hon, felly ni chlyw pobl na allant ei gweld ddim byd, neu enw ffeil yn unig.
       *[other] Nid oes alt gan y ddelwedd “{ $src }”, felly ni chlyw pobl na allant ei gweld ddim byd, neu enw ffeil yn unig.
    }
    .help = Ychwanegwch alt="…" at y tag a dweud beth mae’r ddelwedd yn ei ddangos. Os addurn yn unig yw hi, ysgrifennwch alt="" heb ddim rhwng y dyfynodau.
problem-html-heading-one = { $count ->
        [none] Nid oes gan y dudalen hon bennawd lefel 1, sy’n dweud wrth bobl sy’n gwrando arni eu bod ar y dudalen iawn.
       *[other] Dyma bennawd rhif { $count } ar lefel 1 ar y dudalen hon, a dim ond y teitl a ddylai fod yn un.
    }
    .help = { $count ->
        [none] Rhowch deitl y dudalen rhwng { "<h1>" } a { "</h1>" } yn y templed.
       *[other] Ysgrifennwch { "<h2>" } a { "</h2>" } yma yn lle hynny.
    }
problem-html-heading-order = Mae penawdau’r dudalen hon yn neidio o lefel { $from } i lefel { $to }. Bydd pobl sy’n gwrando o bennawd i bennawd yn meddwl iddynt golli rhywbeth.
    .help = Ysgrifennwch h{ $next } yn lle h{ $to }, neu rhowch bennawd i’r rhan sydd o’i flaen. Yn y ddalen arddull y penderfynir pa mor fawr y mae’n edrych.
problem-html-name = { $element ->
        [link] Nid oes geiriau yn y ddolen hon, felly ni all pobl sy’n gwrando ar y dudalen wybod i ble y mae’n arwain.
        [button] Nid oes geiriau ar y botwm hwn, felly ni all pobl sy’n gwrando ar y dudalen wybod beth mae’n ei wneud.
       *[frame] Nid oes enw gan y ffrâm hon, felly ni all pobl sy’n gwrando ar y dudalen wybod beth sydd ynddi.
    }
    .help = { $element ->
        [link] Ysgrifennwch y geiriau i’w clicio rhwng { "<a …>" } a { "</a>" }; mewn Markdown, rhwng y bachau petryal. Os llun a glicir, dywedwch yn ei alt i ble mae’r ddolen yn arwain.
        [button] Ysgrifennwch beth mae’n ei wneud rhwng { "<button>" } a { "</button>" }. Os llun yn unig sydd yno, ychwanegwch aria-label="…" at y tag.
       *[frame] Ychwanegwch title="…" at y tag { "<iframe>" } a dweud beth mae’n ei ddangos.
    }
problem-html-duplicate-id = Mae gan ddwy ran o’r dudalen hon yr un id, “{ $id }”. Gall dolen, label neu sgript sy’n golygu’r naill gael hyd i’r llall.
    .help = Newidiwch id="{ $id }" yn un o’r ddau le, a phob man lle mae’r un hwnnw mewn golwg.
problem-html-dangling-id = { $attribute ->
        [for] Mae’r label hwn yn perthyn i “{ $id }”, ond nid oes gan ddim ar y dudalen yr id hwnnw. Felly nid yw’n enwi’r un maes.
       *[other] Mae’r tag yn cymryd ei eiriau o “{ $id }” ({ $attribute }), ond nid oes gan ddim ar y dudalen yr id hwnnw. Felly nid yw pobl sy’n gwrando ar y dudalen yn eu clywed.
    }
    .help = Gwiriwch y sillafu, gan gynnwys priflythrennau: rhaid i’r un gair fod yn id="…" yr hyn sydd mewn golwg.
problem-html-table-header = Nid oes celloedd pennawd yn y tabl hwn, felly ni all pobl sy’n gwrando arno wybod beth mae ffigur ynddo yn ei olygu.
    .help = Ysgrifennwch { "<th>" } yn lle { "<td>" } ar gyfer y celloedd sy’n enwi colofn neu res. Neu ysgrifennwch y tabl mewn Markdown, gyda llinell | --- | --- | o dan ei benawdau.
problem-html-field-label = Nid oes label gan y maes “{ $field }”, felly ni all pobl sy’n gwrando ar y dudalen wybod beth i’w ysgrifennu ynddo.
    .help = Rhowch y geiriau wrth ei ymyl mewn label: { "<label for=\"ENW\">…</label>" }, ac ysgrifennwch id="ENW" yn nhag y maes ei hun. Nid yw geiriau sy’n diflannu wrth deipio (placeholder) yn ddigon.
problem-html-autoplay = { $element ->
        [audio] Mae’r sain hon yn dechrau ohoni ei hun, ac ni all pobl sy’n gwrando ar y dudalen glywed darllen y testun mwyach.
       *[video] Mae’r ffilm hon yn dechrau ohoni ei hun. Mae’n tynnu’r llygad oddi ar y testun, ac mae ei sain yn boddi’r hyn sy’n cael ei ddarllen yn uchel.
    }
    .help = Tynnwch y gair autoplay o’r tag a rhowch y gair controls ynddo, er mwyn i ddarllenwyr ei dechrau eu hunain.
problem-html-refresh = Mae’r dudalen hon yn llwytho o’r newydd, neu’n arwain i rywle arall, ar ôl hyn o eiliadau: { $seconds }. Nid yw’n aros nes ei bod wedi ei darllen.
    .help = Tynnwch y tag { "<meta http-equiv=\"refresh\" …>" } allan. Rhowch ddolen i ddarllenwyr yn ei le.
problem-html-zoom = Mae’r dudalen hon yn rhwystro darllenwyr rhag gwneud y testun yn fwy â dau fys.
    .help = Ysgrifennwch { "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" }, heb user-scalable na maximum-scale.
problem-html-tabindex = Gyda tabindex="{ $value }", daw hwn o flaen popeth arall i bobl sy’n defnyddio’r bysell Tab, yn groes i drefn y dudalen.
    .help = Tynnwch tabindex allan, neu ysgrifennwch tabindex="0", a symudwch hwn i’w le yn y drefn.

## Arddulliau'r thema

problem-theme-contrast = Yn y lliwiau { $scheme ->
        [dark] tywyll
       *[light] golau
    }, nid yw { $front } yn sefyll allan ddigon oddi wrth { $ground }: { $ratio } i 1, lle mae angen { $wanted }.
    .help = Gwnewch un o’r ddau’n dywyllach neu’n oleuach nes bod y gymhareb yn { $wanted } neu’n fwy. Mae angen 4.5 ar destun, a 3 ar destun mawr ac ar linellau ac eiconau ag ystyr.
problem-theme-contrast-pair = Nid yw “{ $what }” yn y sylw hwn yn lliw y gall pentan ei gymharu, felly nid oes neb yn gofalu am ei gyferbyniad.
    .help = Ysgrifennwch y pâr fel hyn: /* contrast: --ink on --paper 4.5; --edge on --paper 3 */. Gwiriwch sillafu pob enw: rhaid iddo fod yn un y mae’r ddalen arddull yn ei osod, ac ni chaiff yr hyn sydd ar ôl “on” fod yn dryloyw.
problem-theme-target-size = Dim ond { $pixels } picsel yw { $selector } i’r cyfeiriad hwn. Rhaid i rywbeth i’w wasgu fod yn 24 picsel o led ac o uchder, er mwyn pobl y mae eu dwylo’n crynu ac er mwyn bodiau.
    .help = Ysgrifennwch 24px neu fwy. Mae 44px yn gyfforddus.

## Lluniau

problem-image-too-large = Mae’r llun hwn yn { $megabytes } MB, ac fe’i cyhoeddir yn gyfan. Mae darllenwyr ar gysylltiad araf yn aros amdano, ac mae rhai’n talu am bob megabeit.
    .help = { $kind ->
        [drawing] Cadwch ef o’ch rhaglen ddarlunio fel SVG “optimised” neu “plain”, heb ffotograffau ynddo.
       *[moving] Mae’n symud. Gwnewch ffilm ohono, rhowch honno lle y dangosir ffilmiau, a rhowch ddolen ati gyda llun ohoni; neu gwnewch y llun yn llai ac yn fyrrach.
    }
problem-image-without-credit = Nid oes neb yn dweud pwy biau’r llun hwn.
    .help = { $where ->
        [front] O dan “image:”, ychwanegwch linell “credit: …” gydag enw pwy bynnag a’i gwnaeth. Os chi a’i gwnaeth, ysgrifennwch “credit: { image-own }”.
       *[text] Ar y llinell yn union o dan y llun, ysgrifennwch rhwng dwy seren pwy a’i piau: *Llun: Enw*.
    }
problem-image-without-licence = Nid oes neb yn dweud beth y caiff eraill ei wneud â’r llun hwn.
    .help = O dan “image:”, ychwanegwch linell “licence: …” gyda’r drwydded a roddodd ei wneuthurwr iddo, er enghraifft licence: CC-BY-4.0, neu licence: InC-1.0 os oes gennych chi, a neb arall, ganiatâd i’w ddangos. Os chi biau’r llun, ysgrifennwch “credit: { image-own }”; yna trwydded y testun sydd arno.
problem-image-language = Nid yw’r geiriau yn y llun hwn yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }, sef iaith y dudalen hon.
    .help = Gwnewch gopi o’r llun gyda’r geiriau yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    } ac enwch hwnnw yma. Os yw’r ddwy iaith ynddo, dywedwch yn y ffeil pa eiriau sydd ym mha iaith: { "<text lang=\"cy\">" }, { "<text lang=\"en\">" }.
