### Does it work? The report, its indicators, and what an editor is told about them.

path-report = report

## The report

report = Does it work?
report-intro = What this hub has, how fresh it is, who made it, and whether it reaches what it set out to reach, in figures.
report-day = Counted on
report-readers = All of it is counted from the hub’s own files. Nothing about readers is tracked: not who they are, not what they read, not how many they are.
report-none = None
report-all = All

report-indicators = What we measure
report-goal = Goal:
report-unmeasured = Nothing has been measured yet.
report-key-baseline = The square is where it stood at first (the baseline).
report-key-reading = Each circle is a reading.
report-key-target = The dashed line is the target.
report-date = Date
report-what = What it is
report-value = Value
report-note = Note
report-baseline = Baseline
report-reading = Reading
report-aim = Target
report-no-date = No date
report-source = How we know:
report-stories = The story behind it:
report-target = Target: { $value }
report-point = { $date }: { $value }
report-progress = { $percent } of the way from the baseline to the target.
report-chart-one = { $value } on { $date }.
report-chart-more = { $first } on { $began }, { $last } on { $date }, { $count ->
        [2] in 2 measurements.
       *[other] in { $count } measurements.
    }
report-chart-target = The target is { $value }.
report-chart-target-by = The target is { $value } by { $date }.

report-resources = Resources
report-resources-count = { $count ->
        [0] No resources.
        [one] 1 resource.
       *[other] { $count } resources.
    }
report-resources-text = A resource is a case study, a tip or a guide that is published and in date, whether in one language or in two. The tables count those that are written in each language. A resource with several topics or audiences counts in each of them, and once under “All”.
report-gaps = Gaps
report-gap-whole = no resource yet
report-gap-for = nothing for
report-no-gaps = Every topic has a resource for every audience.

report-freshness = Freshness
report-freshness-text = A resource is as old as the last change that its readers were told of. Each language counts by itself.
report-age = Age
report-age-under-1-year = Less than a year
report-age-1-to-2-years = From one to two years
report-age-over-2-years = Two years or more
report-age-undated = Undated
report-without-review = Without a date to be read again
report-overdue = To be read again
report-overdue-count = { $count ->
        [0] No resource is past the day by which it was to be read again.
        [one] 1 page is past the day by which it was to be read again:
       *[other] { $count } pages are past the day by which they were to be read again. The longest overdue come first:
    }
report-expired = Out of date
report-expired-count = { $count ->
        [0] No resource is out of date.
        [one] 1 page is out of date, and counted nowhere else here:
       *[other] { $count } pages are out of date, and counted nowhere else here. Those that ran out first come first:
    }

report-translation = Translation
report-translation-text = Every page of the hub counts here, sections’ own pages too. A translation is up to date while its original is as it was when somebody said that the two agree.
report-state = How the two languages stand to each other
report-pairs = Pages
report-state-fresh = In both languages, and up to date
report-state-stale = In both languages, but the original has changed since
report-state-unrecorded = In both languages, with no record of what was translated
report-state-missing = { $language ->
        [cy] Missing in Welsh
       *[en] Missing in English
    }
report-checked = Who has checked the translations
report-translations = Of the pages in both languages
report-check-reviewed = Checked by a person
report-check-unreviewed = Not checked by anybody yet
report-check-machine = Made by a machine, and not checked
report-check-unsaid = The page does not say

report-contributors = Who made it
report-contributors-text = A resource with several authors counts for each. Its share is of all resources.
report-person = Author
report-organisation = Organisation
report-share = Share
report-without-person = Nobody named
report-without-organisation = No organisation named

report-chapters-text = A page or a meeting belongs to a chapter where it says so.
report-pages = Pages
report-meetings = Meetings held
report-last = Last activity

## What an editor is told

problem-bad-amount = “{ $value }” is not a number that pentan can read.
    .help = Write digits, with a point before decimals and nothing else: 1200 or 12.5, without quotation marks, commas, % or words. What the number counts goes after “unit:”, and anything else worth saying after “note:”.
problem-reading-order = The reading of { $date } stands below that of { $before }, which is later. The report puts them in order.
    .help = If the date is right, move the reading up, so that the earliest comes first. Otherwise correct the date.
problem-reading-twice = There are two readings for { $date }. Only the first one counts.
    .help = Delete one of the two, or correct its date. To say more about that day, write it after “note:”.
problem-reading-before-baseline = This reading of { $date } is from before the baseline, which is of { $baseline }. It is left out.
    .help = The baseline is where it stood at first. Correct one of the two dates, or make this reading the baseline and the baseline a reading.
problem-reading-in-future = This reading is of { $date }, but today is { $now }. It is left out.
    .help = Correct the date. What you hope to reach by then goes after “target:”.
problem-target-without-baseline = There is a target, but nothing says where the way to it begins.
    .help = Write above it where things stood at first: “baseline: {"{"}date: 2026-01-31, value: 12{"}"}”. If nobody knows, measure now and write that.
problem-target-before-baseline = The target is to be reached by { $by }, but the baseline is of { $baseline }. The day is left out.
    .help = Correct one of the two dates. A target needs time: its day comes after that of the baseline.

## Keys

schema-document-indicators = Indicators
schema-hub-report = Report
    .about = How the hub tells whether it works.
schema-about-report-public = Public
    .about = Whether the report is a page of the site: true or false. “pentan report” prints it all the same.
schema-indicator-goal = Goal
    .about = What it is measured for: what should come about.
schema-indicator-measure = Measure
    .about = What is counted or measured. It is the heading in the report.
schema-indicator-unit = Unit
    .about = What the numbers are numbers of, such as pages.
schema-indicator-baseline = Baseline
    .about = Where it stood at first: a date and a value.
schema-indicator-target = Target
    .about = Where it should come to: a value and, if you like, the day by which.
schema-indicator-readings = Readings
    .about = What was measured since, the earliest first: a date and a value each.
schema-indicator-source = Source
    .about = How the numbers come about, in words.
schema-indicator-url = Web page
    .about = The page that the numbers come from.
schema-indicator-note = Note
    .about = What has to be known to read the numbers.
schema-indicator-stories = Stories
    .about = The pages that tell of it, by their paths in content/, such as case-studies/mill.
schema-reading-date = Date
    .about = When it was measured.
schema-reading-value = Value
    .about = The number: digits, with a point before decimals.
schema-reading-note = Note
    .about = What has to be known of this number.
schema-target-value = Value
    .about = The number to come to: digits, with a point before decimals.
schema-target-by = By
    .about = The day by which.
