# Status: unreviewed

### Y gymuned: ei thudalennau, llythyrau at y golygydd, a'r hyn a ddywedir wrth olygydd amdanynt.

## Rhannau o gyfeiriadau: a i z, 0 i 9 a chysylltnodau yn unig.

path-community = cymuned
path-worksheet = taflen-gynllunio
path-joining = ymuno
path-chapters = canghennau
path-groups = grwpiau
path-tell = dweud-wrthym

## Beth yw'r gymuned

community = Y gymuned
community-foot = Y gymuned
community-for-me = A yw hyn i mi?
community-for-me-text = Os oeddech yn cytuno â’r rhan fwyaf o’r rhain, dewch i mewn. Os nad ydych yn siŵr, dewch unwaith i weld.
community-purpose = Diben
community-goals = Yr hyn yr ydym am ei gyrraedd
community-success = Sut y byddwn yn gwybod
community-people = Pobl
community-peer = Beth sy’n gwneud cymheiriad
community-stakeholders = Pwy arall sydd â diddordeb
community-practice = Arfer
community-space = Ble rydym yn cyfarfod
community-format = Beth rydym yn ei wneud
community-frequency = Pa mor aml
community-facilitator = Pwy sy’n gofalu amdani
community-benefits = Beth mae aelodau yn ei gael
community-onward = Darllen ymlaen

## Taflen i gynllunio cymuned arni

worksheet = Taflen gynllunio
worksheet-intro = Y cwestiynau i’w hateb cyn cychwyn cymuned ymarfer: pam, pwy a sut. Argraffwch y dudalen hon ac ysgrifennwch arni, gyda’ch gilydd os oes modd.
worksheet-name = Enw’r gymuned
worksheet-date = Dyddiad
worksheet-cause = Beth sy’n bwysig i chi i gyd, mewn un frawddeg?
worksheet-goals = Beth ddylai fod yn wahanol ymhen blwyddyn, ac i bwy?
worksheet-success = Sut y byddwch yn gwybod? Ar beth y byddwch yn edrych, a phryd?
worksheet-end = Beth fyddai’n dweud wrthych ei bod yn bryd dod i ben?
worksheet-who = I bwy y mae? Enwch dri o bobl a fyddai’n dod i’r cyfarfod cyntaf.
worksheet-peer = Beth sy’n gwneud rhywun yn gymheiriad yma: swydd, problem, lle, cyfnod?
worksheet-missing = Pwy sy’n hawdd eu gadael allan, a beth y byddai ei angen arnynt er mwyn dod?
worksheet-stakeholders = Pwy arall sydd â diddordeb: cyflogwyr, cyllidwyr, cynulleidfaoedd? Beth gânt ei ddisgwyl, a beth na chânt?
worksheet-benefits = Beth fydd aelodau yn ei gael na allant ei gael yn unman arall?
worksheet-space = Ble byddwch yn cyfarfod?
worksheet-format = Beth fydd yn digwydd mewn cyfarfod, o’r funud gyntaf i’r olaf?
worksheet-frequency = Pa mor aml, ar ba ddiwrnod, am ba hyd?
worksheet-language = Ym mha ieithoedd? Sut y bydd pawb yn gallu defnyddio ei iaith ei hun?
worksheet-facilitator = Pwy sy’n gofalu amdani, gyda faint o oriau’r mis, a phwy fydd yn cymryd yr awenau wedyn?
worksheet-rules = Pa dair neu bedair rheol y mae eu hangen? Pa arfer yn eich maes a allai feddiannu’r cyfan?
worksheet-keep = Beth fyddwch yn ei ysgrifennu i lawr, ble caiff ei gadw, a phwy gaiff ei ddarllen?

## Rheolau

rules = Rheolau
rules-coming = Rheolau sydd i ddod
rules-former = Rheolau a fu mewn grym
rules-changes = Beth sydd wedi newid, a phryd
rules-to-come = I ddod
rules-added = Newydd:
rules-changed = Wedi newid:
rules-in-place-of = yn lle
rule-link = Dolen at y rheol hon
rule-since = Ers
rule-replaces = Yn lle
rule-replaced-by = Yn ei lle:
rule-enforces-events-free = Caiff tudalennau’r hyb hwn eu gwirio yn ôl y rheol hon: mae’r hyn y maent yn ei gynnig i aelodau am ddim, ac nid i’r cyhoedd.
rule-enforces-one-post = Caiff tudalennau’r hyb hwn eu gwirio yn ôl y rheol hon: un dudalen i bob swydd wag.

## Ymuno, a llythyrau eraill at y golygydd

joining = Ymuno
joining-intro = Ychydig o gwestiynau, a’r rheolau i gytuno â nhw. Mewn llythyr y mae’ch atebion yn mynd, ac i unman arall.
joining-rules = Drwy ymuno yr ydych yn cytuno â’r rheolau hyn
tell = Dywedwch wrthym yn fras
tell-intro = Nid oes rhaid i chi ysgrifennu tudalen. Atebwch y chwe chwestiwn hyn yn eich geiriau eich hun, mor fras ag y mynnwch, a bydd rhywun yn helpu i wneud tudalen ohonynt.
tell-question-1 = Beth wnaethoch chi, ble a phryd?
tell-question-2 = Beth oedd yr anhawster?
tell-question-3 = Beth weithiodd, a sut y gwyddoch chi?
tell-question-4 = Beth na weithiodd?
tell-question-5 = Beth fyddech chi’n ei wneud yn wahanol, neu’n dweud wrth eraill am ei wneud?
tell-question-6 = Pwy ydych chi, a gawn ni gyhoeddi hyn, ac o dan ba enw?
letter-questions = Y cwestiynau
letter-send = Anfon eich atebion
letter-open = Agor fel e-bost
letter-is-cut = Mae’r llythyr yn rhy hir i’w agor yn gyfan, felly gadawyd ei ddiwedd allan. Mae’r testun cyfan isod.
letter-copy-to = Neu copïwch y testun hwn a’i anfon at
letter-no-address = Nid yw’r hyb hwn yn cyhoeddi cyfeiriad e-bost. Copïwch y testun hwn a dewch ag ef at bwy bynnag sy’n gofalu am yr hyb.
letter-text = Y llythyr, i’w gopïo
letter-joining-subject = Ymuno: { $hub }
letter-joining = Hoffwn ymuno. Yr hyb: { $hub }. Fy atebion:
letter-rules = Rwy’n cytuno â’r rheolau ({ $url }):
letter-cut = (Nid oedd lle i’r llythyr cyfan yma. Mae’r gweddill yn { $url })
letter-tell-subject = I’r hyb: { $hub }
letter-tell = Yn fras, yn fy ngeiriau fy hun:
letter-correction-subject = Cywiriad: { $title }
letter-correction =
    Beth sydd o’i le, a beth ddylai ei ddweud?




    Tudalen: { $title }
    Cyfeiriad: { $url }
    Iaith: { $language }
    { $version ->
        [none] {""}
       *[other] Fersiwn: { $version }
    }
letter-contact-subject = Rhowch ni mewn cysylltiad: { $title }
letter-contact =
    Hoffwn gysylltu â phobl y dudalen hon:
    { $title }
    { $url }

    Pwy ydw i:


    Beth yr hoffwn ei ofyn neu ei gynnig:


    Cewch roi fy enw a’m cyfeiriad iddynt.

## Yr hyn y mae pob tudalen yn ei gynnig

improve = Gwella’r dudalen hon
improve-correct = Awgrymu cywiriad
improve-edit = Golygu’r dudalen hon

## Pwy arall sy'n gweithio arno

also = Hefyd yn gweithio ar hyn
also-on-topic = Yn dal i weithio ar hyn
also-facing = Yn dal i weithio ar y rhain: { $topics }
contact-write = Ysgrifennwch at y golygyddion, a fydd yn eich rhoi mewn cysylltiad
contact-otherwise = Nid yw’r hyb hwn yn cyhoeddi cyfeiriad e-bost. Dechreuwch yma:
contact-nowhere = Nid yw’r hyb hwn yn cyhoeddi cyfeiriad e-bost: gofynnwch i bwy bynnag a soniodd wrthych amdano.

## Canghennau a grwpiau

chapters = Canghennau
chapters-count = { $count ->
        [zero] Dim canghennau
        [one] 1 gangen
        [two] 2 gangen
        [few] 3 changen
        [many] 6 changen
       *[other] { $count } cangen
    }
chapters-no-region = Ym mhobman
chapters-map = Map o’r canghennau
chapters-map-text = Mae’r map yn dangos yr un canghennau â’r rhestr uchod: sut y maent yn gorwedd wrth ei gilydd, ar grid o raddau.
chapters-start = Onid oes un yn agos atoch?
chapter = Cangen
chapter-pages = O’r gangen hon
chapter-region = Ardal
chapter-meets = Yn cyfarfod
chapter-languages = Ieithoedd
chapter-chairs = Cadeirydd
chapter-links = Mwy amdani
groups = Grwpiau
groups-intro = Grwpiau llai sy’n gweithio ar un peth am gyfnod. Pan fydd grŵp wedi gorffen, bydd yr hyn a fu yn aros yma.
groups-current = Wrth eu gwaith nawr
groups-coming = I ddod
groups-past = Grwpiau a fu
groups-none = Nid oes grŵp wrth ei waith nawr.
group-archived = Archifwyd
group-begins = Dechrau
group-ends = Gorffen
group-convenor = Galwyd ynghyd gan

## Yr hyn a ddywedir wrth olygydd

expected-point = dau rif, fel yn [52.4, -3.9]
problem-rule-twice = Mae gan ddwy reol yr id “{ $id }”.
    .help = Rhowch “id:” arall i un ohonynt. Wrth ei id y mae dolenni’n arwain at reol, felly gadewch id yr hynaf fel y mae.
problem-rule-unknown = Mae’r rheol hon yn cymryd lle “{ $id }”, ond nid oes rheol â’r id hwnnw.
    .help = { $suggestion ->
        [none] Gadewch yr hen reol yn y rhestr, â’i “id:” ei hun: bydd darllenwyr yn ei chael o dan “Rheolau a fu mewn grym”.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-rule-circle = { $how ->
        [itself] Mae’r rheol “{ $id }” yn cymryd ei lle ei hun.
       *[others] Mae’r rheol “{ $id }” yn cymryd ei lle ei hun drwy rai eraill: { $ids }.
    }
    .help = Ar ôl “replaces:” ysgrifennwch id rheol hŷn. Cadwch honno yn y rhestr; mae angen ei id ei hun ar y rheol newydd.
problem-bad-email = Nid yw “{ $value }” yn gyfeiriad e-bost.
    .help = Ysgrifennwch un cyfeiriad a dim arall, megis golygydd@example.org.
problem-bad-edit-url = Nid yw “{ $value }” yn dweud ble y gellir newid ffeil tudalen.
    .help = Ysgrifennwch gyfeiriad y dudalen lle caiff ffeil ei newid, gyda {"{path}"} lle mae llwybr y ffeil i fod, megis https://example.org/hyb/edit/main/{"{path}"}.
problem-bad-point = Nid yw { $north }, { $east } yn unman ar y ddaear.
    .help = Ysgrifennwch y graddau i’r gogledd yn gyntaf (o -90 i 90), yna’r graddau i’r dwyrain (o -180 i 180; negyddol yw’r gorllewin), fel yn [52.4, -3.9].
problem-ends-before-beginning = Mae hyn yn gorffen ar { $ends }, cyn iddo ddechrau ar { $begins }.
    .help = Cywirwch un o’r ddau ddyddiad, neu gadewch “ends:” allan tra nad oes neb yn gwybod.
problem-mailto-too-long = Byddai gan y llythyr { $language ->
        [cy] Cymraeg
       *[en] Saesneg
    } a wneir o hwn { $length } nod fel dolen e-bost. { $limit } yn unig y mae llawer o raglenni’n eu hagor, felly gadewir ei ddiwedd allan.
    .help = Gofynnwch lai o gwestiynau neu rai byrrach, neu byrhewch y rheolau. Gall darllenwyr gopïo’r llythyr cyfan yr un fath.
problem-chapter-without-chair = Nid oes neb yn cadeirio { $name }, felly ni ŵyr newydd-ddyfodiad i bwy i ofyn.
    .help = Ychwanegwch “chairs: [id]” gydag id rhywun yn content/data/people.yaml. Ni chyhoeddir yr enw ond lle mae “role_public: true” yno yn dweud bod y person wedi cytuno.

## Enw pob allwedd a’i diben, mewn sgema

schema-hub-community = Y gymuned
    .about = Beth yw’r gymuned y mae’r hyb ar ei chyfer. Mae ganddi ei thudalen ei hun.
schema-hub-joining = Ymuno
    .about = Sut mae ymuno â’r gymuned.
schema-hub-chapters = Canghennau
    .about = Yr hyn a ddywedir am y canghennau i gyd.
schema-hub-edit_url = Ble newidir tudalennau
    .about = Y cyfeiriad lle newidir ffeil tudalen, gyda {"{path}"} lle mae ei llwybr i fod.
schema-hub-guidelines = Sut i gyfrannu
    .about = Y dudalen sy’n dweud sut i gyfrannu, fel y byddai dolen yn ei henwi.
schema-hub-unreviewed = Heb eu gwirio eto
    .about = Yr ieithoedd nad oes neb wedi gwirio ynddynt yr hyn y mae hub.yaml a’r ffeiliau data yn ei ddweud.
schema-community-definition = Diffiniad
    .about = Beth yw’r gymuned, mewn brawddeg neu ddwy.
schema-community-purpose = Diben
    .about = Pam y mae’n bod.
schema-community-people = Pobl
    .about = I bwy y mae.
schema-community-practice = Arfer
    .about = Sut mae’n mynd ati.
schema-community-benefits = Manteision
    .about = Beth mae ei haelodau yn ei gael, brawddeg yr un.
schema-community-for_me = A yw hyn i mi?
    .about = Beth y mae rhywun sy’n ystyried ymuno yn ei ofyn iddo’i hun.
schema-purpose-cause = Achos
    .about = Beth sy’n bwysig iddi.
schema-purpose-goals = Nodau
    .about = Beth y mae am ei gyrraedd.
schema-purpose-success = Llwyddiant
    .about = Sut y bydd yn gwybod.
schema-people-who = Pwy
    .about = Pwy sy’n perthyn iddi.
schema-people-peer = Cymheiriad
    .about = Beth sy’n gwneud rhywun yn gymheiriad i’r lleill.
schema-people-stakeholders = Rhanddeiliaid
    .about = Pwy arall sydd â diddordeb ynddi.
schema-practice-space = Lle
    .about = Ble mae’n cyfarfod.
schema-practice-format = Ffurf
    .about = Beth y mae’n ei wneud pan fydd yn cyfarfod.
schema-practice-frequency = Amlder
    .about = Pa mor aml y mae’n cyfarfod.
schema-practice-facilitator = Hwylusydd
    .about = Pwy sy’n gofalu am y cyfarfodydd.
schema-joining-questions = Cwestiynau
    .about = Beth a ofynnir i rywun sydd am ymuno.
schema-joining-email = E-bost
    .about = I ble mae’r atebion yn mynd; cyfeiriad y golygydd os na roddir hwn.
schema-about-chapters-about = Amdanynt
    .about = Beth yw’r canghennau, mewn brawddeg neu ddwy.
schema-about-chapters-guide = Canllaw
    .about = Y dudalen sy’n dweud sut i gychwyn un.
schema-person-role_public = Caniatâd i enwi
    .about = Ysgrifennwch true os yw’r person wedi cytuno i gael ei enwi fel cadeirydd neu gynullydd.
schema-chapter-slug = Cyfeiriad
    .about = Rhan olaf ei chyfeiriad gwe.
schema-chapter-about = Amdani
    .about = Beth yw hi, mewn brawddeg neu ddwy.
schema-chapter-links = Dolenni
    .about = Tudalennau eraill amdani.
schema-chapter-place = Lle ar y map
    .about = Graddau i’r gogledd ac i’r dwyrain, fel yn [52.4, -3.9].
schema-link-title = Teitl
    .about = Enw’r dudalen.
schema-link-url = Cyfeiriad
    .about = Ble mae hi.
schema-group-name = Enw
    .about = Enw’r grŵp.
schema-group-about = Amdano
    .about = Beth yw ei ddiben, mewn brawddeg neu ddwy.
schema-group-topics = Pynciau
    .about = Ar beth y mae’n gweithio: idau o content/data/topics.yaml.
schema-group-begins = Dechrau
    .about = Ei ddiwrnod cyntaf.
schema-group-ends = Gorffen
    .about = Ei ddiwrnod olaf. Wedi hynny mae’r grŵp ymhlith y rhai a fu.
schema-group-convenor = Cynullydd
    .about = Pwy sy’n ei alw ynghyd: id o content/data/people.yaml.
schema-group-url = Tudalen we
    .about = Ei dudalen ei hun, neu ble cedwir yr hyn a wnaeth.
schema-group-sort_key = O dan
    .about = O dan beth y’i rhestrir, lle nad yw ei enw’n gweithio.
schema-document-groups = Grwpiau
