### What is told of links that lead out of the hub (pentan check --external-links). “since” is a day, written 2026-11-23.

problem-external-dead = Nothing is at { $address } any more: the other site answers { $status }. This was first seen on { $since }.
    .help = Look on that site, or search the web, for where it has gone, and write the new address here. If it is gone for good, link to a kept copy, if there is one: { $archive }
problem-external-loop = Whoever follows this link is sent round in circles and never arrives: { $address }. This was first seen on { $since }.
    .help = Open the link in a browser. If nothing comes up there either, look for the page on that site and write the address that your browser shows once you have it.
problem-external-moved = What this link leads to has moved for good, from { $address } to { $to }.
    .help = Open the new address, and if it shows what you mean, write it here in place of the old one. The old one may stop working one day.
problem-external-unanswered = { $reason ->
        [timeout] { $address } gave no answer in the time allowed.
        [no-host] No site is found under the name in { $address }, or this computer is not connected to the internet.
        [unsafe] There is no safe connection to { $address }: browsers may warn readers of this site.
        [closed] { $address } closed the connection without an answer.
        [garbled] { $address } gave an answer that makes no sense.
        [busy] { $address } asks to be left alone for now (it answers { $status }).
        [refused] { $address } does not tell pentan whether the page is there (it answers { $status }); many sites answer people only.
       *[broken] Something is wrong at { $address } just now (it answers { $status }).
    } So it has not been known since { $since } whether the page is there.
    .help = Open the link in a browser. If it works there, there is nothing to do. If it still does not work in some weeks, look for another source.
problem-external-unsure = Whether { $address } is there cannot be told: { $host } gives the same answer for pages that do not exist.
    .help = Open the link in a browser and see for yourself whether it shows what you mean.

links-asking = Asking other sites
links-done = Links out of the hub: { $addresses ->
        [one] 1 address
       *[other] { $addresses } addresses
    }, { $requests ->
        [0] asked for earlier
        [one] 1 request made
       *[other] { $requests } requests made
    }; { $dead } dead, { $unanswered } without an answer.
links-unsaved = What was heard could not be kept, so all will be asked again next time:
