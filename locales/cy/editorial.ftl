# Status: unreviewed

### Yr hyn a ddywedir lle mae testun yn mynd yn groes i arddull yr hyb: pam mae hynny’n bwysig i ddarllenydd, a beth i’w deipio. Yn nhrefn y codau.

problem-summary-length = Mae { $characters } o nodau yn y crynodeb hwn. Mae llai na 40 yn dweud rhy ychydig i ddewis y dudalen ar ei sail; mae mwy na 200 yn fwy nag y bydd neb yn ei ddarllen mewn rhestr.
    .help = Dywedwch mewn brawddeg neu ddwy, o 40 i 200 o nodau gyda’i gilydd, beth a gaiff y darllenydd o’r dudalen.
problem-no-evidence = Nid oes dolen yn yr astudiaeth achos hon sy’n arwain at ffynhonnell y tu allan i’r hyb, felly ni all darllenwyr weld drostynt eu hunain mai felly y bu.
    .help = Rhowch ddolen i’r fan y daw’r ffeithiau ohoni, er enghraifft adroddiad, tudalen gan y sefydliad, neu erthygl: [yr adroddiad am 2025](https://www.example.org/adroddiad).
problem-what-didnt-empty = Nid yw’r astudiaeth achos hon yn dweud beth na weithiodd, a dyna’r hyn y mae eraill yn dysgu fwyaf ohono.
    .help = Ychwanegwch linell “what_didnt: …” rhwng y ddwy linell --- ar y brig, a dywedwch beth na weithiodd, neu beth na all neb ei ddweud eto.
problem-placeholder-text = Gadawyd “{ $text }” yma, ac mae darllenwyr yn ei weld.
    .help = Ysgrifennwch yr hyn a ddylai fod yma, neu dilëwch ef. Os nad yw’r dudalen yn barod, ychwanegwch y llinell “draft: true” ar y brig.
problem-heading-skips = Mae’r pennawd hwn ar lefel { $level }, ond mae’r un uwch ei ben ar lefel { $above } (lefel 1 yw teitl y dudalen). Bydd pwy bynnag sy’n gwrando ar y dudalen yn chwilio am y lefel rhyngddynt, ac nid yw yno.
    .help = Dechreuwch y llinell â { $signs } a bwlch.
problem-heading-empty = Nid oes testun yn y pennawd hwn, felly “pennawd” a dim arall a ddywed darllenydd sgrin.
    .help = Ysgrifennwch ei destun ar ôl yr arwyddion #, neu dilëwch y llinell.
problem-table-headers = Nid oes enw ar un o golofnau’r tabl hwn. Mae pwy bynnag sy’n gwrando ar dabl yn clywed enw’r golofn cyn pob cell, ac ni chlyw ddim yma.
    .help = Ysgrifennwch enw ym mhob cell yn llinell gyntaf y tabl: | Tasg | Pwy | Pryd |. Dim ond y golofn gyntaf a gaiff fod hebddo.
problem-link-text = Nid yw “{ $text }” yn dweud i ble mae’r ddolen yn arwain. Mae llawer o bobl yn neidio o ddolen i ddolen, ac yn clywed ei thestun yn unig.
    .help = Gwnewch ddolen o’r geiriau sy’n enwi’r hyn sydd yno: [arolwg 2025](https://www.example.org/arolwg).
problem-image-alt-file-name = Enw ffeil yw “{ $text }”, felly nid yw’n dweud dim am y ddelwedd wrth y sawl na all ei gweld.
    .help = Ysgrifennwch beth mae’r ddelwedd yn ei ddangos: ![Gwirfoddolwyr yn trwsio wal](wal.jpg).
problem-image-alt-image-of = Mae darllenydd sgrin wedi dweud eisoes mai delwedd yw hon, felly clywir “{ $text }” ddwywaith.
    .help = Dechreuwch â’r hyn y mae’n ei ddangos: ![Gwirfoddolwyr yn trwsio wal](wal.jpg).
problem-long-sentence = Mae { $words } o eiriau yn y frawddeg hon. Ar ôl 40, bydd llawer o ddarllenwyr wedi colli ei dechrau erbyn cyrraedd ei diwedd.
    .help = Gwnewch ddwy neu dair ohoni, neu restr. Hawdd yw darllen tua 15 i 20 o eiriau.
problem-reading-grade = Yn ôl fformiwla Flesch-Kincaid, mae angen { $grade } o flynyddoedd o ysgol i ddarllen y dudalen hon yn rhwydd. Mae mwy na 12 yn waith caled hyd yn oed i gydweithwyr, ac yn cau dysgwyr allan.
    .help = Byrhewch y brawddegau hiraf, a dewiswch eiriau byrrach lle mae rhai.
problem-welsh-length = Ar y dudalen hon mae { $words } o eiriau mewn brawddeg ar gyfartaledd, a { $letters } o lythrennau mewn gair. Anodd yw darllen mwy na 22 o eiriau, neu fwy na 5.5 o lythrennau, yn enwedig i ddysgwyr.
    .help = Rhannwch y brawddegau hiraf, a dewiswch eiriau pob dydd lle mae rhai.
problem-acronym-unexplained = Defnyddir “{ $acronym }” yma am y tro cyntaf, ac nid oes dim hyd yma yn dweud beth y mae’n ei olygu. Nid yw newydd-ddyfodiaid yn ei adnabod.
    .help = Ysgrifennwch ef yn llawn lle defnyddir ef gyntaf, â’r llythrennau mewn cromfachau: “Cyngor Celfyddydau Cymru (CCC)”. Os yw pob darllenydd yn ei adnabod, ysgrifennwch sylw o flaen y paragraff: <!-- pentan allow acronym-unexplained: mae pawb yn ei adnabod -->.
problem-sales-phrase = Mae “{ $phrase }” yn { $reason ->
        [best] dweud bod rhywbeth ymhlith y goreuon, ond nid pwy a farnodd hynny
        [new] dweud bod rhywbeth yn newydd, ond nid beth sy’n newydd
        [many] dweud bod llawer, ond nid faint
        [feeling] dweud beth y mae’r awdur yn ei deimlo, a’r hyn a ddigwyddodd y mae darllenwyr am ei wybod
       *[plain] ymadrodd lle byddai gair plaen yn gwneud y tro
    }.
    .help = { $reason ->
        [best] Dywedwch beth y mae’n ei wneud nad yw eraill yn ei wneud, neu pwy a’i barnodd a phryd. Fel arall, hepgorwch yr ymadrodd.
        [new] Dywedwch beth a wnaed am y tro cyntaf, a chan bwy. Fel arall, hepgorwch yr ymadrodd.
        [many] Rhowch y nifer, neu enwch ddau neu dri.
        [feeling] Dywedwch beth a ddigwyddodd, a gadewch y teimlo i’r darllenydd.
       *[plain] Dywedwch ef fel y byddech wrth gydweithiwr: “defnyddio”, “o hyn ymlaen”, “cydweithio”, neu beth yn union a wnaethoch.
    }
problem-repeated-word = Mae “{ $word }” yma ddwywaith yn olynol.
    .help = Dilëwch un o’r ddau.
problem-wrong-language = { $reason ->
        [page] Mae’r dudalen hon o’i chwr yn edrych fel { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        }, ond fel arall y mae enw’r ffeil yn gorffen
       *[other] Mae hwn yn edrych fel { $language ->
            [cy] Cymraeg
           *[en] Saesneg
        }, ac nid felly’r testun o’i gwmpas. Byddai darllenydd sgrin yn ei ddweud â’r llais anghywir, a chwiliad yn chwilio amdano yn yr iaith anghywir
    }.
    .help = { $reason ->
        [page] Os felly, ailenwch y ffeil fel ei bod yn gorffen ag .{ $language }.md.
        [front] Ysgrifennwch ef yn iaith y dudalen.
        [alt] Disgrifiwch y ddelwedd yn iaith y dudalen: darllenir yr hyn sydd yn y bachau petryal yn uchel gyda’r gweddill.
        [words] Cyfieithwch ef, neu nodwch ei iaith: [y geiriau](lang:{ $language }).
       *[block] Cyfieithwch ef, neu, os yw i aros, nodwch ei iaith: ysgrifennwch linell > [!{ $language ->
            [cy] CY
           *[en] EN
        }] uwch ei ben, a > a bwlch o flaen pob un o’i linellau. Mewn testun rhedegog: [y geiriau](lang:{ $language }).
    }
