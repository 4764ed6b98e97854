### Translations: the notice that readers see, what `pentan check` says, `pentan translate`, and the contributor's view.

## For readers of a translation whose original was changed since

translation-overtaken-on = The Welsh was changed on { $date }, this English not yet.
translation-overtaken = The Welsh has been changed since this English was made.
translation-overtaken-link = Read it in Welsh

## Problems

problem-translation-stale = { $count ->
        [one] 1 block was changed
       *[other] { $count } blocks were changed
    } here since { $date }, when “{ $pair }” was last recorded as translated. { $words ->
        [0] No words are to be translated: a block was moved or taken out.
        [one] 1 word is to be looked at.
       *[other] { $words } words are to be looked at.
    }
    .help = Type “pentan translate diff { $pair }” to see what was changed. When the translation says the same again, type “pentan translate done { $pair }”.
problem-translation-orphaned = This page is a translation, but { $language ->
        [cy] the English page that it was made from
       *[en] the Welsh page that it was made from
    } is not in the hub.
    .help = Put “{ $pair }” in the other language back. If this page is to stand on its own, delete its “translation:” line and, if it is in the lock, type “pentan translate forget { $pair }”.
problem-translation-gone = The lock has an entry for “{ $pair }”, but there is no such page in either language.
    .help = { $suggestion ->
        [none] If the page was renamed, put its new path in place of the old one in this line. If it was deleted, type “pentan translate forget { $pair }”.
       *[other] If the page is now “{ $suggestion }”, put that in place of the old path in this line. If it was deleted, type “pentan translate forget { $pair }”.
    }
problem-translation-unrecorded = Nothing is recorded of what this translation was made from, so nobody will be told when the original is changed.
    .help = When the two halves say the same, type “pentan translate done { $pair }”.
problem-lock-first-line = The lock does not begin with the line “pentan translations 1”.
    .help = Put that line at the top of the file, or type “pentan translate mend”.
problem-lock-newer = This lock is in version { $version } of its format, and this pentan knows versions up to { $known }.
    .help = Install a newer pentan. Until then nothing is written into the lock, and some of it may not be understood.
problem-lock-conflict = Two versions of the lock stand side by side from here on, because git could not merge them.
    .help = Type “pentan translate mend”. It keeps what agrees with the pages as they are now, and says what it decided.
problem-lock-line = This part of the lock cannot be read.
    .help = Put it back as pentan wrote it, or type “pentan translate mend”, which takes out what cannot be read and keeps a copy.
problem-lock-twice = “{ $pair }” is in the lock twice.
    .help = Type “pentan translate mend”. It keeps the entry that agrees with the page as it is now, or else the older one.

## pentan translate

translate-unknown = There is no page “{ $page }” in this hub.{ $suggestion ->
        [none] {""}
       *[other] {" "}Did you mean “{ $suggestion }”?
    }
translate-one-language = This hub is in one language, so nothing in it is translated.

translate-column-page = Page
translate-column-translation = Translation
translate-column-state = State
translate-column-words = Words to do
translate-column-date = Recorded

translate-state-fresh = up to date
translate-state-stale = out of date
translate-state-missing = missing
translate-state-unrecorded = not recorded
translate-state-orphan = original gone

translate-total-fresh = { $count } up to date
translate-total-stale = { $count } out of date
translate-total-missing = { $count } missing
translate-total-unrecorded = { $count } not recorded
translate-total-orphan = { $count } without an original
translate-total-words = { $count ->
        [0] No words to do.
        [one] 1 word to do.
       *[other] { $count } words to do.
    }

translate-changed = { $page }: { $count ->
        [one] 1 block
       *[other] { $count } blocks
    } of the original changed since { $date }, { $words ->
        [0] no words
        [one] 1 word
       *[other] { $words } words
    } to do. [-What is gone-] and {"{"}+what is new+{"}"} are marked so.
translate-block = { $label ->
        [h1] heading
        [h2] heading, level 2
        [h3] heading, level 3
        [h4] heading, level 4
        [h5] heading, level 5
        [h6] heading, level 6
        [p] paragraph
        [item] item of a list
        [term] term of a definition
        [cell] cell of a table
        [code] block of code
        [html] HTML
       *[other] “{ $label }:” at the top
    }
translate-fate-changed = changed ({ $label })
translate-fate-added = new ({ $label })
translate-fate-removed = gone ({ $label })
translate-fate-moved = moved, with the same words ({ $label })
translate-no-counterpart = nothing there yet
translate-when-done = When the { $language ->
        [cy] Welsh
       *[en] English
    } says the same again, type: pentan translate done { $page }
translate-is-fresh = { $page } is up to date: its original is as it was when it was recorded.
translate-is-missing = { $page } is there in one language only, so there is nothing to compare.
translate-is-unrecorded = Nothing is recorded of { $page } yet. When its two halves say the same, type: pentan translate done { $page }
translate-is-orphan = { $page } is a translation whose original is not in the hub.
translate-is-disputed = Two versions of the entry for { $page } stand side by side in the lock. Type: pentan translate mend
translate-moving = The files of { $page } were being changed while they were read. Try again.

translate-recorded = Recorded: { $page }, translated from { $from ->
        [cy] Welsh
       *[en] English
    }.
translate-recorded-all = { $count ->
        [0] Nothing was recorded
        [one] 1 translation was recorded
       *[other] { $count } translations were recorded
    }; { $fresh ->
        [0] none was up to date already
        [one] 1 was up to date already
       *[other] { $fresh } were up to date already
    }.
translate-refuse-half = { $page } is there in one language only. Add the other page first.
translate-refuse-direction = Nothing says which half of { $page } is the translation. Add “--from cy” or “--from en” for the language that it was translated from, or a “translation:” line to the half that is the translation.
translate-refuse-broken = The original of { $page } cannot be read as it is meant. Type “pentan check” and put that right first.
translate-lock-wrong = Nothing was recorded, because part of the lock cannot be read. Type “pentan translate mend”, or add --force to record all the same; nothing of the lock is lost by that.
translate-not-recorded = { $page } is not in the lock.
translate-forgotten = { $page } is not in the lock any more.

translate-in-order = The lock is in order.
translate-kept-aside = The lock as it was is kept in { $file }.
translate-mended-one-side = { $page }: kept, from { $date }. Only one side of the merge has it.
translate-mended-exact = { $page }: the entry from { $date } is kept, because the original reads just so today.
translate-mended-older = { $page }: the entry from { $date }, the older one, is kept, because the original reads otherwise today. The translation is out of date.
translate-lost = This could not be read and was taken out: { $line }
translate-mended = { $count ->
        [0] The lock was put in order.
        [one] The lock was put in order, with 1 decision.
       *[other] The lock was put in order, with { $count } decisions.
    }

## The contributor's view

view-only-stale = Translation out of date ({ $count })
view-translation-fresh = Up to date
view-translation-stale = { $count ->
        [one] Out of date: 1 block
       *[other] Out of date: { $count } blocks
    }
view-translation-missing = Missing
view-translation-unrecorded = Not recorded
view-translation-orphan = Original gone
view-translation = Translation
view-changes = Changed since it was translated
view-changes-since = { $count ->
        [one] 1 block of the original was changed
       *[other] { $count } blocks of the original were changed
    } since { $date }. When the translation says the same again, type “pentan translate done { $page }”.
view-gone = Gone:
view-new = New:
