### What a hub keeps of what it learns: collections, books, parallel texts, series and the glossary.

## Parts of addresses: a to z, 0 to 9 and hyphens only.

path-advice = advice
path-setbacks = what-did-not-work
path-challenges = has-someone-solved-this
path-questions = questions
path-parallel = side-by-side
path-series = series
path-glossary = glossary

## Collections: one line a page, with its page

kept-advice = Key advice
kept-advice-intro = Every piece of advice on this hub in one place, each with the page that it is from.
kept-setbacks = Learning from what did not work
kept-setbacks-intro = What people tried that did not work, in their own words, and what they would do next time.
kept-challenges = Has someone solved this?
kept-challenges-intro = The challenges that others have met, and what worked for them. Look for yours.
kept-questions = Questions that a guide answers
kept-questions-intro = Look for your question. Each leads to the guide that answers it.
kept-of-topic = { $name }: { $topic }
kept-advice-of-topic = All key advice on this topic
kept-no-topic = On no one topic
kept-lines = { $count ->
        [0] No lines
        [one] 1 line
       *[other] { $count } lines
    }
kept-first-topic = A line is here once. Where its page has several topics, it stands under the first.
kept-machine = A machine translated some of these lines, and nobody has checked them yet. If something reads wrongly, please tell us.
kept-unreviewed = Some of these lines are translations that nobody has checked yet. If something reads wrongly, please tell us.
kept-reuse = When you reuse a line, please name its page and author as they stand beside it.
kept-take = Take it with you
kept-print = Or print this page: what is only for the screen is left out.
kept-topics = On one topic
kept-others = What else this hub has learned

## The compendium as a book

book-en = E-book in English (EPUB)
book-cy = E-book in Welsh (EPUB)
book-both = E-book in both languages, side by side (EPUB)
book-contents = Contents
book-reuse = Reuse this book
book-accessibility = Text only, without pictures. It has a table of contents and a heading for each part, every text is marked with its language, and its size and colours can be changed.

## Both halves of a page side by side

parallel = Read both languages side by side
parallel-of = { $title }: both languages side by side
parallel-only-cy = The page in Welsh alone
parallel-only-en = The page in English alone

## Series: pages in an order

series = Series
series-part = Part { $number } of { $of }:
series-pages = Pages to read in order: { $name }.
series-previous = Before this
series-next = After this

## The glossary

glossary = Glossary
glossary-intro = What words mean on this hub, in both languages.

## What is wrong with a series

problem-series-part-twice = “{ $target }” is in this series twice.
    .help = Keep it at one place in the list, and take the other line away.
