### Meetings, events, vacancies and the rules of the community.

## What pages say to readers

state-over = This is over
state-closed = Applications have closed
event-next = Next meeting
event-last = Last meeting
event-held = Took place
event-dates = Next meetings
event-has-more = And so on: the calendar has them all.
event-language = Language
event-interpretation = Interpretation
event-calendar = Add it to your calendar
event-write-ups = Written up afterwards
event-more-at = More: { $url }
meeting-of = Tells of a meeting:
language-cy = Welsh
language-en = English
interpretation-yes = What is said is interpreted.
interpretation-no = There is no interpretation.
events-coming = Coming up
events-none = No date is set yet.
events-past = Past events
event-cancelled = This event was called off. It does not take place.
calendar-of = { $name }: events
calendar-all = All events as a calendar.
calendar-follow = To be kept up to date, give your calendar this address to subscribe to:

## Problems of repetition and of times

problem-repeats-unreadable = pentan cannot read this as a rule for repeating: “{ $part }”.
    .help = Write for example FREQ=WEEKLY (every week), FREQ=WEEKLY;INTERVAL=2 (every other week), FREQ=MONTHLY;BYDAY=1WE (the first Wednesday of each month) or FREQ=MONTHLY;BYDAY=-1FR (the last Friday). Add ;COUNT=6 for six meetings in all, or ;UNTIL=2027-06-30 for a last day.
problem-repeats-too-often = This rule would give more than one meeting a day: “{ $part }”.
    .help = Take that part out. An event meets at most once a day, at the time of “starts:”. Write a page for each time of day, or add single times after “also:”.
problem-repeats-never = This rule gives no day at all, so pentan takes the event to happen once, when “starts:” says.
    .help = See whether it asks for a day that no month has, such as 30 February, or whether its UNTIL is before “starts:”.
problem-repeats-off-start = The event starts on a day that its own rule does not give: { $starts }. pentan takes the first that it gives, { $first }.
    .help = Write “starts: { $first }”, or change the rule after “repeats:” so that it gives the day of { $starts }.
problem-repeats-too-long = This event has met more than { $limit } times by its rule. pentan looks at no more than that, so the meetings to come are not shown.
    .help = Write a later day after “starts:”.
problem-except-no-meeting = There is no meeting on { $date } that could be left out.
    .help = After “except:” write the days on which the event would meet by its rule, but does not. Otherwise delete this day.
problem-time-skipped = { $time } does not exist: the clocks go forward that night, from 01:00 to 02:00. pentan takes { $taken }.
    .help = Write the time that clocks will show, after 02:00 or before 01:00.
problem-time-twice = { $time } comes twice: the clocks go back that night, from 02:00 to 01:00. pentan takes the first of the two, in summer time.
    .help = If you mean the other one, write a time from 02:00 on, and say the rest in the text.
problem-ends-before-start = The event ends ({ $ends }) before it starts ({ $starts }). pentan leaves the end out.
    .help = Put right the day or the time after “ends:” or after “starts:”.
problem-event-place-missing = { $what ->
        [online] People can take part online, but there is no link for them.
        [in-person] People come to this event, but it does not say where to.
       *[nothing] This event does not say where it is, nor how to take part online.
    }
    .help = { $what ->
        [online] Write the link after “join:”, or “mode: in-person” if nobody takes part online.
        [in-person] Write the building after “venue:” and where it is after “address:”, or “mode: online” if nobody comes.
       *[nothing] Write the building after “venue:” or the link after “join:”.
    }

## Problems of write-ups

problem-meeting-unknown = { $why ->
        [missing] There is no event “{ $event }” in this hub.
       *[type] “{ $event }” is a page of the hub, but no event with a time after “starts:”.
    }
    .help = { $suggestion ->
        [none] After “meeting:” write the event’s path below content/ without the language, such as events/spring.
       *[other] Did you mean “{ $suggestion }”?
    }
problem-meeting-date = { $date ->
        [none] “{ $event }” meets more than once. This page does not say which of its meetings it tells of.
       *[other] “{ $event }” did not meet on { $date }.
    }
    .help = Write both after “meeting:”, on a line each and indented: “event: { $event }” and “date:” with the day of the meeting, such as 2026-11-30.

## Problems with the rules of the community

problem-house-rule-free = { $why ->
        [cost] This costs something
       *[public] This is for the public
    }, which breaks a rule of the community, “{ $rule }”: “{ $text }”
    .help = { $why ->
        [cost] If it is free for members, write “free: true” and take “cost:” out. Otherwise delete the page, or keep it back with “draft: true”.
       *[public] If it is for members, take “public” out after “audience:”. Otherwise delete the page, or keep it back with “draft: true”.
    } The rule is at { $url }
problem-house-rule-one-post = There is a page for the vacancy “{ $vacancy }” already. A second one breaks a rule of the community, “{ $rule }”: “{ $text }”
    .help = Put what is new into the first page, with a line after “updated:”, and delete this one. If it is another vacancy, give it a reference of its own after “vacancy:”. The rule is at { $url }
