# Status: unreviewed

### Cyfarfodydd, digwyddiadau, swyddi gwag a rheolau'r gymuned.

## Yr hyn y mae tudalennau yn ei ddweud wrth ddarllenwyr

state-over = Mae hwn wedi bod
state-closed = Mae’r cyfnod ymgeisio ar ben
event-next = Y cyfarfod nesaf
event-last = Y cyfarfod diwethaf
event-held = Cynhaliwyd
event-dates = Y cyfarfodydd nesaf
event-has-more = Ac felly ymlaen: mae pob un yn y calendr.
event-language = Iaith
event-interpretation = Cyfieithu ar y pryd
event-calendar = Ychwanegu at eich calendr
event-write-ups = Yr hanes wedyn
event-more-at = Rhagor: { $url }
meeting-of = Hanes cyfarfod:
language-cy = Cymraeg
language-en = Saesneg
interpretation-yes = Cyfieithir yr hyn a ddywedir.
interpretation-no = Nid oes cyfieithu ar y pryd.
events-coming = Ar y gweill
events-none = Nid oes dyddiad wedi ei bennu eto.
events-past = Digwyddiadau a fu
event-cancelled = Cafodd y digwyddiad hwn ei ganslo. Ni fydd yn cael ei gynnal.
calendar-of = { $name }: digwyddiadau
calendar-all = Pob digwyddiad ar ffurf calendr.
calendar-follow = I gael y newyddion diweddaraf, rhowch y cyfeiriad hwn i’ch calendr i danysgrifio iddo:

## Problemau ailadrodd ac amser

problem-repeats-unreadable = Ni all pentan ddarllen hwn fel rheol ailadrodd: “{ $part }”.
    .help = Ysgrifennwch er enghraifft FREQ=WEEKLY (bob wythnos), FREQ=WEEKLY;INTERVAL=2 (bob yn ail wythnos), FREQ=MONTHLY;BYDAY=1WE (dydd Mercher cyntaf pob mis) neu FREQ=MONTHLY;BYDAY=-1FR (y dydd Gwener olaf). Ychwanegwch ;COUNT=6 am chwe chyfarfod i gyd, neu ;UNTIL=2027-06-30 am ddiwrnod olaf.
problem-repeats-too-often = Byddai’r rheol hon yn rhoi mwy nag un cyfarfod y dydd: “{ $part }”.
    .help = Tynnwch y rhan honno allan. Unwaith y dydd ar y mwyaf y mae digwyddiad yn cyfarfod, ar yr amser sydd ar ôl “starts:”. Ysgrifennwch dudalen ar gyfer pob amser o’r dydd, neu ychwanegwch amserau unigol ar ôl “also:”.
problem-repeats-never = Nid yw’r rheol hon yn rhoi’r un diwrnod, felly mae pentan yn cymryd mai unwaith y cynhelir y digwyddiad, ar yr adeg sydd ar ôl “starts:”.
    .help = Edrychwch a yw’n gofyn am ddiwrnod nad yw mewn unrhyw fis, megis 30 Chwefror, neu a yw ei UNTIL cyn “starts:”.
problem-repeats-off-start = Mae’r digwyddiad yn dechrau ar ddiwrnod nad yw ei reol ei hun yn ei roi: { $starts }. Mae pentan yn cymryd y cyntaf y mae’n ei roi, { $first }.
    .help = Ysgrifennwch “starts: { $first }”, neu newidiwch y rheol ar ôl “repeats:” fel ei bod yn rhoi diwrnod { $starts }.
problem-repeats-too-long = Yn ôl ei reol mae’r digwyddiad hwn wedi cyfarfod fwy na { $limit } o weithiau. Nid yw pentan yn edrych ar fwy na hynny, felly ni ddangosir y cyfarfodydd sydd i ddod.
    .help = Ysgrifennwch ddiwrnod diweddarach ar ôl “starts:”.
problem-except-no-meeting = Nid oes cyfarfod ar { $date } y gellid ei hepgor.
    .help = Ar ôl “except:” ysgrifennwch y dyddiau y byddai’r digwyddiad yn cyfarfod arnynt yn ôl ei reol, ond nad yw. Fel arall dilëwch y diwrnod hwn.
problem-time-skipped = Nid yw { $time } yn bod: mae’r clociau yn mynd ymlaen y noson honno, o 01:00 i 02:00. Mae pentan yn cymryd { $taken }.
    .help = Ysgrifennwch yr amser y bydd clociau yn ei ddangos, ar ôl 02:00 neu cyn 01:00.
problem-time-twice = Daw { $time } ddwywaith: mae’r clociau yn mynd yn ôl y noson honno, o 02:00 i 01:00. Mae pentan yn cymryd y cyntaf o’r ddau, yn amser yr haf.
    .help = Os y llall sydd gennych mewn golwg, ysgrifennwch amser o 02:00 ymlaen, a dywedwch y gweddill yn y testun.
problem-ends-before-start = Mae’r digwyddiad yn gorffen ({ $ends }) cyn iddo ddechrau ({ $starts }). Mae pentan yn hepgor y diwedd.
    .help = Cywirwch y diwrnod neu’r amser ar ôl “ends:” neu ar ôl “starts:”.
problem-event-place-missing = { $what ->
        [online] Gall pobl gymryd rhan ar-lein, ond nid oes dolen ar eu cyfer.
        [in-person] Mae pobl yn dod i’r digwyddiad hwn, ond ni ddywedir i ble.
       *[nothing] Ni ddywedir ble mae’r digwyddiad hwn, na sut i gymryd rhan ar-lein.
    }
    .help = { $what ->
        [online] Ysgrifennwch y ddolen ar ôl “join:”, neu “mode: in-person” os nad oes neb yn cymryd rhan ar-lein.
        [in-person] Ysgrifennwch yr adeilad ar ôl “venue:” a’i gyfeiriad ar ôl “address:”, neu “mode: online” os nad oes neb yn dod.
       *[nothing] Ysgrifennwch yr adeilad ar ôl “venue:” neu’r ddolen ar ôl “join:”.
    }

## Problemau hanes cyfarfodydd

problem-meeting-unknown = { $why ->
        [missing] Nid oes digwyddiad “{ $event }” yn yr hyb hwn.
       *[type] Tudalen yn yr hyb yw “{ $event }”, ond nid digwyddiad ag amser ar ôl “starts:”.
    }
    .help = { $suggestion ->
        [none] Ar ôl “meeting:” ysgrifennwch lwybr y digwyddiad o dan content/ heb yr iaith, megis events/spring.
       *[other] Ai “{ $suggestion }” oedd gennych mewn golwg?
    }
problem-meeting-date = { $date ->
        [none] Mae “{ $event }” yn cyfarfod fwy nag unwaith. Nid yw’r dudalen hon yn dweud hanes pa gyfarfod ydyw.
       *[other] Ni chyfarfu “{ $event }” ar { $date }.
    }
    .help = Ysgrifennwch y ddau ar ôl “meeting:”, y naill a’r llall ar linell wedi ei mewnoli: “event: { $event }” a “date:” gyda diwrnod y cyfarfod, megis 2026-11-30.

## Problemau gyda rheolau'r gymuned

problem-house-rule-free = { $why ->
        [cost] Mae hwn yn costio rhywbeth
       *[public] I’r cyhoedd y mae hwn
    }, sy’n torri un o reolau’r gymuned, “{ $rule }”: “{ $text }”
    .help = { $why ->
        [cost] Os yw am ddim i aelodau, ysgrifennwch “free: true” a thynnwch “cost:” allan. Fel arall dilëwch y dudalen, neu daliwch hi yn ôl â “draft: true”.
       *[public] Os i aelodau y mae, tynnwch “public” allan ar ôl “audience:”. Fel arall dilëwch y dudalen, neu daliwch hi yn ôl â “draft: true”.
    } Mae’r rheol yn { $url }
problem-house-rule-one-post = Mae tudalen ar gyfer y swydd wag “{ $vacancy }” eisoes. Mae ail un yn torri un o reolau’r gymuned, “{ $rule }”: “{ $text }”
    .help = Rhowch yr hyn sy’n newydd yn y dudalen gyntaf, gyda llinell ar ôl “updated:”, a dilëwch hon. Os swydd wag arall ydyw, rhowch iddi ei chyfeirnod ei hun ar ôl “vacancy:”. Mae’r rheol yn { $url }
