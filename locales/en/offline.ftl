# What readers can keep for reading without a network.

## Addresses

path-offline = offline

## The offer on every page, and the page that says what is kept

about-site = About this site
offline = Offline reading
offline-standfirst = Keep pages in this browser and read them without a network: one page, a topic, all key advice, or the whole hub.
offline-keep = Read this without a network
offline-keep-hint = Nothing is kept unless you ask for it.
offline-keep-open = See what can be kept
offline-no-script = Keeping pages needs JavaScript, which is off in this browser. Every page can be read, printed and saved as a file without it.
offline-no-script-came = What is needed to keep pages could not be loaded. Check that you are connected, then load this page again.
offline-cannot = This browser cannot keep pages here. That is so in some private windows, in older browsers, and where the address does not begin with https. Every page can still be printed or saved as a file.
offline-how = How it works
offline-how-act = Nothing is stored in your browser until you press “Keep”. We are not told what you keep.
offline-how-where = What you keep stays in this browser on this device. Other people who use it can see what is kept.
offline-how-search = Search works without a network only if you keep the whole hub.
offline-how-newer = With a network you always read the latest. What is kept changes only when you fetch a newer version yourself.
offline-how-remove = You can remove each thing, or all of it. Nothing then stays behind.

## What the script says

offline-intro = What you keep stays in this browser until you remove it.
offline-this-page = This page
offline-hub = The whole hub: { $title }
offline-topic = Topic: { $title }
offline-compendium = { $title }, with its books
offline-size = { $pages }, { $bytes }.
offline-size-page = { $bytes }, with what every page needs.
offline-with-search = Search is kept too.
offline-without-search = Search is not kept with it.
offline-keep-button = Keep
offline-remove = Remove
offline-remove-all = Remove everything
offline-refresh = Fetch the newer version
offline-kept-on = Kept on { $date }: { $bytes }.
offline-newer = There is a newer version.
offline-unfinished = This was not finished. Remove it, then keep it again.
offline-kept-heading = Kept in this browser
offline-offers-heading = What you can keep
offline-nothing = Nothing is kept.
offline-total = Together at most { $bytes }, because files that several of them need are kept once.
offline-page-way = Everything that is kept, and what else can be
offline-working = Keeping: { $title }
offline-stop = Stop
offline-done = Kept: { $title } ({ $bytes }). You can now read it without a network.
offline-removed = Removed: { $title }.
offline-removed-all = Everything has been removed.
offline-failed-network = Nothing was kept, because the network failed on the way. Check that you are connected, then try again.
offline-failed-missing = Nothing was kept, because a file of it is not there. The site may just have been published anew: load this page again, then try again.
offline-failed-quota = Nothing was kept, because this browser has no room for { $bytes }. Remove something, or keep less.
offline-failed-worker = Nothing was kept, because this browser does not allow it here. In a private window, try an ordinary one.
offline-failed-other = Nothing was kept, because something went wrong in this browser. Load this page again, then try again.
offline-stopped = Stopped. Nothing was kept of it.
offline-no-list = What can be kept is known only with a network. What is kept already can be read.
offline-missing = The page that you asked for is not kept in this browser, and there is no network.
offline-bytes-kb = { $number } KB
offline-bytes-mb = { $number } MB
