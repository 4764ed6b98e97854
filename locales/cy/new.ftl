# Status: unreviewed

### Yr hyn y mae `pentan new` yn ei ofyn ac yn ei ddweud, a thestun y ffeiliau y mae'n eu gwneud.

## Yn y derfynell. Mae ateb gwag yn mynd heibio i gwestiwn.

new-ask-title = Teitl yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }:
new-ask-name = Enw yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }:
new-ask-summary = Crynodeb yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }, mewn brawddeg neu ddwy:
new-ask-topics = Pynciau, gyda choma rhyngddynt. Gallwch ddewis o blith { $ids }:
new-ask-starts = Pryd mae’n dechrau? Ysgrifennwch fel hyn: { $example }:
new-ask-closes = Beth yw’r dydd olaf i wneud cais? Ysgrifennwch fel hyn: { $example }:
new-ask-employer = Pwy yw’r cyflogwr? Gallwch ddewis o blith { $ids }:
new-ask-section = Mae sawl adran ar gyfer hyn. Pa un o { $folders }?
new-ask-again-ids = Nid yw “{ $value }” yn un ohonynt.
new-ask-again-date = Nid yw “{ $value }” yn ddyddiad y gall pentan ei ddarllen.
new-ask-again-section = Nid oes adran o’r enw “{ $value }”.

new-made = Gwnaed { $path }
new-added = Ychwanegwyd at { $path }
new-kept = Gadawyd { $path } fel yr oedd
new-next-page = Agorwch y ffeiliau mewn golygydd testun a dilynwch y nodiadau sydd ynddynt. Teipiwch “pentan serve --drafts” i weld y dudalen wrth ichi ysgrifennu, a “pentan check” i weld beth sydd ar ôl i’w wneud. Dilëwch y llinell “draft: true” pan fydd yn barod.
new-next-hub = Yn awr teipiwch “cd { $folder }”, yna “pentan serve” i weld yr hyb mewn porwr. Dechreuwch gyda’r ffeil content/hub.yaml.
new-next-chapter = Agorwch y ffeil mewn golygydd testun a llenwch weddill y cofnod ar ei diwedd.

new-no-title = Rhaid cael teitl, gydag o leiaf un llythyren, ffigur neu arwydd. Ysgrifennwch ef mewn dyfynodau dwbl ar ôl y math: pentan new tip "Agorwch y ffenestri".
new-no-name = Rhaid cael enw. Ysgrifennwch ef mewn dyfynodau dwbl ar ôl --name: pentan new hub fy-hyb --name "Ein hyb".
new-three-titles = Gyda --cy a --en ill dau, mae un teitl yn ormod. Hepgorwch un o’r tri.
new-not-empty = Mae rhywbeth yn y ffolder “{ $folder }” eisoes. Dewiswch ffolder arall, neu ychwanegwch --force i wneud dim ond y ffeiliau sydd ar goll.
new-no-section = Nid oes adran eto ar gyfer tudalennau o’r math “{ $type }”. Gwnewch un gyda: pentan new section "Teitl" --pages { $type }. Neu dywedwch gyda --in ym mha ffolder o dan content/ i roi’r dudalen.
new-sections = Mae sawl adran ar gyfer tudalennau o’r math “{ $type }”. Ychwanegwch --in ac un o’r rhain: { $folders }.
new-unknown-folder = Nid oes ffolder “{ $folder }” o dan content/. Gwiriwch y sillafu, neu gwnewch yr adran yn gyntaf gyda: pentan new section "Teitl".
new-unknown-ids = Nid yw { $ids } ar y rhestr yn { $file }. Gallwch ddewis o blith: { $known }.
new-no-employer = Mae angen cyflogwr ar swydd, ac mae’r rhestr content/data/organisations.yaml yn wag. Ychwanegwch sefydliad ati yn gyntaf.
new-chapter-by-hand = Nid yw’r ffeil { $path } yn gorffen mewn ffordd y gall pentan ychwanegu ati. Rhowch y llinellau hyn ynddi eich hun:

    { $entry }
schema-unknown = Nid oes sgema o’r enw “{ $name }”. Gallwch ddewis o blith: { $names }.

## Nodiadau yn y bloc ar ben tudalen newydd

new-other-title = Mae’r teitl hwn yn { $language ->
        [cy] Gymraeg
       *[en] Saesneg
    }. Cyfieithwch ef.
new-slug-empty = Mae’n wag er mwyn iddo ddilyn y teitl pan gaiff hwnnw ei gyfieithu.
new-placeholder = Dim ond i lenwi’r lle y mae hwn. Newidiwch ef.
new-choose = Gallwch ddewis o blith: { $ids }
new-summary-length = Ysgrifennwch rhwng 40 a 200 o nodau.

new-summary-case-study = Dywedwch yma mewn brawddeg neu ddwy beth ddigwyddodd a beth all eraill ei ddysgu ohono.
new-summary-tip = Dywedwch yma mewn brawddeg neu ddwy beth all y darllenydd ei wneud ar ôl darllen yr awgrym hwn.
new-summary-guide = Dywedwch yma mewn brawddeg neu ddwy pa gwestiwn y mae’r canllaw hwn yn ei ateb, ac i bwy.
new-summary-page = Dywedwch yma mewn brawddeg neu ddwy beth fydd y darllenydd yn ei gael ar y dudalen hon.
new-summary-event = Dywedwch yma mewn brawddeg neu ddwy beth fydd yn digwydd, ac i bwy y mae.
new-summary-job = Dywedwch yma mewn brawddeg neu ddwy beth yw’r gwaith, ac i bwy y byddai’n addas.
new-summary-opportunity = Dywedwch yma mewn brawddeg neu ddwy beth sydd ar gael, a phwy all wneud cais.
new-summary-section = Dywedwch yma mewn brawddeg neu ddwy pa fath o dudalennau y bydd darllenwyr yn eu cael yn yr adran hon.

## Testun tudalen newydd

new-body-case-study =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    ## Beth ydyw

    <!-- Am bwy y mae hyn, ym mhle, ac ers pryd? Mae dwy neu dair brawddeg yn ddigon. -->

    ## Beth wnaed

    <!-- Adroddwch yr hanes yn y drefn y digwyddodd, gyda dyddiadau. -->

    ## Sut y gwyddom

    <!-- Rhowch ddolen at o leiaf un ffynhonnell i’r hyn a ddywedwch: adroddiad, tudalen o’u heiddo, ffigurau. -->

    ## Beth na weithiodd

    <!-- Byddwch mor blaen am hyn ag am yr hyn a weithiodd. Dyma’r rhan y mae eraill yn dysgu fwyaf ohoni. -->

    ## Beth i’w fenthyg

    <!-- Tri pheth y gallai rhywun arall eu gwneud yr wythnos nesaf. -->
new-body-tip =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    <!-- Dywedwch yn gyntaf beth i’w wneud, mewn brawddeg neu ddwy. -->

    ## Pam y mae’n helpu

    <!-- Mae un rheswm yn ddigon. Mae enghraifft a ddigwyddodd go iawn yn well na thri rheswm. -->

    ## Geiriau i’w copïo

    <!-- Os oes angen geiriau ar y darllenydd, megis gwahoddiad, ysgrifennwch nhw yma i’w copïo. -->
new-body-guide =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    <!-- Dywedwch mewn ychydig frawddegau pwy sy’n gofyn y cwestiwn hwn, a phryd. -->

    ## Y cam cyntaf

    <!-- Cam yw pob pennawd â dau arwydd. Cânt eu rhifo ohonynt eu hunain, felly peidiwch ag ysgrifennu ffigurau. -->

    ## Yr ail gam

    <!-- Dywedwch beth i’w wneud, yna sut i wybod ei fod wedi ei wneud. -->

    ## Ble i ddarllen ymlaen

    <!-- Rhowch ddolen at un dudalen arall yn yr hyb hwn ac at un ffynhonnell y tu allan iddo. -->
new-body-page =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    <!-- Dechreuwch gyda’r hyn y mae ar y darllenydd fwyaf o angen ei wybod. -->

    ## Pennawd cyntaf

    <!-- Rhowch bennawd ei hun i bob rhan, fel y gall dolenni arwain yn syth ati. -->
new-body-event =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    <!-- Dywedwch beth fydd yn digwydd, a pham y dylai rhywun ddod. -->

    ## I bwy y mae

    <!-- Dywedwch beth y mae angen i bobl ei wybod ymlaen llaw, a pha ieithoedd a siaredir. -->

    ## Dod i mewn

    <!-- Dywedwch sut i gadw lle, beth yw’r gost, a beth sydd ar gael i bobl ag anghenion mynediad. -->
new-body-job =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    ## Y gwaith

    <!-- Dywedwch beth y mae rhywun yn y swydd hon yn ei wneud mewn wythnos gyffredin. -->

    ## Beth rydym yn ei ofyn

    <!-- Dywedwch beth sydd ei angen o’r dydd cyntaf, a beth y gellir ei ddysgu wedyn. -->

    ## Sut i wneud cais

    <!-- Dywedwch beth i’w anfon, i ble, a phryd y bydd pobl yn clywed gennych. -->
new-body-opportunity =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch bob un pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    ## Beth sydd ar gael

    <!-- Dywedwch beth y mae pobl yn ei gael, a beth y maent yn ei roi amdano. -->

    ## Pwy all wneud cais

    <!-- Dywedwch i bwy y bwriadwyd hyn, ac i bwy nad yw. -->

    ## Sut i wneud cais

    <!-- Dywedwch beth i’w anfon, i ble, a phryd y bydd pobl yn clywed gennych. -->
new-body-section =
    <!-- Ni chyhoeddir nodiadau fel hwn. Dilëwch ef pan fyddwch wedi gwneud yr hyn y mae’n ei ofyn. -->

    <!-- Dywedwch mewn dwy neu dair brawddeg beth fydd darllenwyr yn ei gael yma. Daw rhestr y tudalennau oddi tano ohoni ei hun. Cyhoeddwch yr adran gyda’i thudalen gyntaf. -->

## Hyb newydd

new-hub-yaml =
    Yr hyn y mae’r hyb hwn yn ei ddweud amdano’i hun. Nodyn yw llinell sy’n dechrau â #.
    I ddefnyddio allwedd sydd mewn nodyn, dilëwch y # a’r bwlch o’i blaen.
new-data-topics =
    Am beth y mae tudalennau. Mae gan bob cofnod enw byr, y mae tudalennau’n ei ddefnyddio: topics: [purpose].
    I ddechrau yn unig y mae’r rhain. Newidiwch nhw, dilëwch nhw, ychwanegwch eich rhai eich hun.
new-data-audiences =
    I bwy y mae tudalennau. Mae tudalennau’n defnyddio’r enw byr: audience: [newcomers].
    I ddechrau yn unig y mae’r rhain. Newidiwch nhw, dilëwch nhw, ychwanegwch eich rhai eich hun.
new-data-organisation_types =
    Mathau o sefydliad. Mae tudalennau’n defnyddio’r enw byr: organisation_type: [museum].
    I ddechrau yn unig y mae’r rhain. Newidiwch nhw, dilëwch nhw, ychwanegwch eich rhai eich hun.
new-data-people =
    Pwy sy’n ysgrifennu yma, neu’n destun. Mae tudalennau’n defnyddio’r enw byr: authors: [jo-jones].
    Gofynnwch i bobl cyn eu hychwanegu. Dyma sut olwg sydd ar gofnod, heb yr arwyddion #:
new-data-organisations =
    Sefydliadau sy’n cyhoeddi, yn talu, yn helpu neu’n cyflogi. Mae tudalennau’n defnyddio’r enw byr.
new-data-glossary =
    Termau’r maes yn y ddwy iaith. Mae chwilio am y naill yn cael hyd i dudalennau sy’n defnyddio’r llall.
new-data-chapters =
    Y grwpiau sy’n perthyn i’r hyb hwn. I ychwanegu un, teipiwch: pentan new chapter "Enw"

new-word-purpose = Diben
    .about = Yr hyn y mae’r gymuned yn bod er ei fwyn, a’r hyn y mae’n ei adael i eraill.
new-word-meetings = Cyfarfodydd
    .about = Cwrdd mewn ystafell neu ar-lein, o’r gwahoddiad i’r nodiadau.
new-word-skills = Sgiliau
    .about = Beth y mae pobl yn dysgu ei wneud, a sut y maent yn ei ddysgu gan ei gilydd.
new-word-newcomers = Newydd-ddyfodiaid
    .about = Pobl sydd newydd ymuno, neu sy’n ystyried gwneud hynny.
new-word-organisers = Trefnwyr
    .about = Pobl sy’n dechrau cymuned neu’n gofalu amdani.
new-word-museum = Amgueddfa
    .about = Lle sy’n cadw pethau ac yn eu dangos.
new-word-voluntary-group = Grŵp gwirfoddol
    .about = Grŵp sy’n rhedeg ar yr amser y mae pobl yn ei roi.
new-word-community-of-practice = Cymuned ymarfer
    .about = Pobl sy’n gwneud yr un math o waith ac yn dysgu gan ei gilydd sut i’w wneud yn well.

new-home-summary = Yr hyn a ddysgasom gan ein gilydd, wedi ei gadw mewn un lle fel y gall eraill ei ddefnyddio.
new-home-body = Mae’r hyb hwn yn newydd. Awgrym yw ei dudalen gyntaf, a gallai’r nesaf fod yn eiddo i chi: mae [sut i ysgrifennu tudalen](contribute.md) yn dweud beth i’w wneud.

new-guides-title = Canllawiau
new-guides-summary = Atebion i gwestiynau y mae pobl yn eu gofyn inni, un cam ar ôl y llall.
new-guides-body = Mae pob canllaw yn ateb un cwestiwn. Mae ei gamau wedi eu rhifo, fel y gallwch aros a dod yn ôl.
new-tips-title = Awgrymiadau
new-tips-summary = Cynghorion byr, pob un yn ddigon bach i roi cynnig arno cyn diwedd yr wythnos.
new-tips-body = Mae pob awgrym yn dweud un peth ac yn cymryd munud neu ddwy i’w ddarllen.
new-case-studies-title = Astudiaethau achos
new-case-studies-summary = Beth roddodd pobl gynnig arno, beth ddaeth ohono, a beth fyddent yn ei wneud dro arall.
new-case-studies-body = Mae pob astudiaeth achos yn adrodd beth ddigwyddodd go iawn, gan gynnwys yr hyn na weithiodd.

new-tip-title = Ysgrifennwch ef yr un diwrnod
new-tip-summary = Cymerwch ddeng munud ar ôl pob cyfarfod i ysgrifennu beth a ddysgwyd, cyn i bawb ei anghofio.
new-tip-body =
    Cadwch ddeng munud olaf pob cyfarfod yn rhydd. Gofynnwch i bawb ysgrifennu un peth a ddysgodd, a rhowch yr atebion lle gall pawb eu darllen.

    ## Pam y mae’n helpu

    Erbyn yr wythnos nesaf bydd y rhan fwyaf o’r hyn a ddywedwyd wedi mynd. Mae ychydig frawddegau plaen ar y diwrnod yn werth mwy nag adroddiad fis yn ddiweddarach.

    ## Geiriau i’w copïo

    > Cyn inni fynd: beth yw un peth a glywsoch heddiw ac y byddwch yn ei ddefnyddio? Ysgrifennwch ef mewn brawddeg, yn y naill iaith neu’r llall.

new-guide-title = Sut i ysgrifennu tudalen
new-guide-summary = Sut i wneud tudalen i’r hyb hwn, beth yw diben pob math o dudalen, a beth y mae pentan yn edrych arno cyn ei chyhoeddi.
new-guide-body =
    Nid oes rhaid ichi fod yn ddatblygwr i ysgrifennu i’r hyb hwn. Dwy ffeil o destun yw tudalen, un yn Gymraeg ac un yn Saesneg, ac mae pentan yn gwneud y ddwy ichi.

    ## Gwneud tudalen

    Agorwch derfynell yn ffolder yr hyb a theipiwch beth yr ydych am ei wneud, gyda’i deitl yn y ddwy iaith:

    ```text
    pentan new tip "Agorwch y ffenestri" --en "Open the windows"
    ```

    Yna agorwch y ddwy ffeil newydd mewn golygydd testun. Mae nodiadau ynddynt sy’n dweud beth sy’n mynd i ble. Teipiwch hyn i weld y dudalen wrth ichi ei hysgrifennu:

    ```text
    pentan serve --drafts
    ```

    Pan fydd y dudalen yn barod, dilëwch y llinell sy’n dweud mai drafft ydyw.

    ## Dewis beth i’w ysgrifennu

    - Un peth i’w wneud heddiw yw awgrym.
    - Mae canllaw yn ateb cwestiwn, un cam ar ôl y llall.
    - Mae astudiaeth achos yn adrodd beth wnaeth un gymuned, a beth ddaeth ohono.

    ## Gwirio tudalen

    Teipiwch hyn i weld beth sydd ar ôl i’w wneud. Mae pob llinell yn dweud ym mhle y mae a beth i’w deipio yn ei le:

    ```text
    pentan check
    ```

    ## Rheolau’r hyb hwn

    Dyma’r rheolau y gall hyb eu gosod iddo’i hun. Ar gyfer pob un gallwch ddarllen beth y mae pentan yn ei ddweud, a beth i’w wneud yn ei gylch. Saif tri dot lle mae’n enwi rhywbeth ar eich tudalen. Gall pwy bynnag sy’n gofalu am yr hyb newid faint y mae rheol yn ei bwyso, yn y ffeil `content/hub.yaml`. Ychwanegwch resymau eich cymuned eich hun at y dudalen hon.
new-guide-exempt = Yma y dywedir y rheol
