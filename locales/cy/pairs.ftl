# Status: unreviewed

### Yr hyn a ddywedir wrth olygydd am ddau hanner pâr.

problem-parity-held-back = Nid yw’r dudalen hon wedi ei chyhoeddi eto, oherwydd nid yw’r hyb yn cyhoeddi tudalen yn y naill iaith heb y llall, ac { $why ->
        [missing] mae’r hanner { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        } ar goll
        [draft] drafft yw’r hanner { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        }
       *[scheduled] mae dyddiad yn y dyfodol ar yr hanner { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        }
    }.
    .help = { $why ->
        [missing] Ysgrifennwch { $path }. Os dylai’r hyb gyhoeddi tudalennau mewn un iaith yn unig, tynnwch y llinell “parity: strict” o content/hub.yaml.
        [draft] Pan fydd { $path } yn barod, tynnwch y llinell “draft: true” ohoni.
       *[scheduled] Rhowch yr un “published:” i’r ddau hanner, os cânt ymddangos gyda’i gilydd. Y llall yw { $path }.
    }
problem-translation-missing = Nid oes hanner { $language ->
        [cy] Cymraeg
       *[en] Saesneg
    } i’r dudalen hon: dangosir y testun hwn i’w ddarllenwyr yn ei le, gyda hysbysiad.
    .help = Ysgrifennwch { $path }: { $words ->
        [zero] dim ond yn y bloc ar y brig y mae testun
        [one] 1 gair
        [two] 2 air
        [few] 3 gair
        [many] 6 gair
       *[other] { $words } gair
    } i’w cyfieithu. Os oes rhaid aros, dywedwch tan ba bryd yn y bloc ar y brig: “allow:”, oddi tano “  - rule: translation-missing”, “    reason: …” ac “    until: 2027-03-01”.
problem-structure-differs = { $what ->
        [headings] { $side ->
            [one] Nid oes pennawd gyferbyn â hwn yn
           *[both] Mae lefel y pennawd hwn yn wahanol i’r un sydd yn ei le yn
        }
        [links] { $side ->
            [one] Nid oes dolen gyferbyn â hon yn
           *[both] Mae’r ddolen hon yn arwain i rywle gwahanol i’r un sydd yn ei lle yn
        }
        [images] Nid oes delwedd gyferbyn â hon yn
       *[code] Nid oes bloc cod gyferbyn â hwn yn
    } yr hanner { $language ->
        [cy] Cymraeg
       *[en] Saesneg
    }. { $what ->
        [headings] Penawdau
        [links] Dolenni
        [images] Delweddau
       *[code] Blociau cod
    }: { $here } yma, { $there } yno.
    .help = Dylai darllenwyr y ddwy iaith gael yr un pethau. Ychwanegwch yr hyn sydd ar goll yn y naill hanner, neu tynnwch ef o’r llall.
problem-alt-differs = { $how ->
        [same] Disgrifir y ddelwedd hon yn yr un geiriau yn y ddwy iaith.
       *[missing] Disgrifir y ddelwedd hon yma, ond nid yn yr hanner { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        }.
    }
    .help = { $how ->
        [same] Disgrifiwch hi ym mhob hanner yn iaith yr hanner hwnnw, rhwng y cromfachau sgwâr: ![Wal gerrig](wal.jpg).
       *[missing] Ysgrifennwch yno, rhwng y cromfachau sgwâr, beth y mae’r ddelwedd yn ei ddangos: ![Wal gerrig](wal.jpg).
    }
problem-term-in-one-language = Nid yw’r hanner { $language ->
        [cy] Cymraeg
       *[en] Saesneg
    } yn enwi hyn ar ôl “{ $key }:”: { $ids }.
    .help = Mae pâr yn perthyn i’r un rhestrau yn y ddwy iaith. Ychwanegwch ef at “{ $key }:” yn yr hanner arall, neu tynnwch ef oddi yma.
problem-fact-differs = { $here } sydd ar ôl “{ $key }:” yma, ond { $there ->
        [none] ni roddir dim
       *[other] { $there }
    } yn yr hanner { $language ->
        [cy] Cymraeg
       *[en] Saesneg
    }.
    .help = Rhaid dweud yr un peth wrth ddarllenwyr y ddwy iaith. Chwiliwch p’un sy’n gywir, ac ysgrifennwch ef ar ôl “{ $key }:” yn y ddau.
