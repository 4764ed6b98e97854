### What is said where a picture cannot be shown as it is: why, and what to do. In the order of the codes.

problem-image-unreadable = { $why ->
        [none] This file is called a picture, but it is none.
        [cut-short] This picture is not whole: its file ends too early, as if it had been copied or downloaded only in part.
       *[broken] This picture is damaged: its pixels cannot be read.
    } It is not published, and pages show its description instead.
    .help = Open it in the program in which you look at pictures. If it can be seen there, save it anew as JPEG or PNG under the same name; if not, get it once more from where it came from.
problem-image-format = This picture is in the format { $format }, which many browsers cannot show and pentan cannot read. It is not published, and pages show its description instead.
    .help = Open it in the program in which you look at pictures, save it as JPEG (a photograph), PNG (a drawing or a screenshot) or SVG, and write the new name in the page.
problem-image-line = This picture is { $width } by { $height } pixels, which is no more than a line. It is not published, and pages show its description instead.
    .help = Cut a part out of it that is at most a few times higher than wide, and save it under the same name.
problem-image-too-many-pixels = This picture says that it is { $width } by { $height } pixels. That is more than { $limit } million, which takes too much memory to look at. It is not published, and pages show its description instead.
    .help = Open it in the program in which you look at pictures, choose “Resize” or “Export”, write 2,560 pixels as its width, and save it under the same name.
problem-image-misnamed = This is a { $format } picture, but its name says otherwise. Programs that go by the name may refuse it.
    .help = Call it “{ $name }”, and write that name in the pages that show it.
problem-drawing-cleaned = { $count ->
        [one] Something in this drawing could do more than be seen, so it is not published: { $what }.
       *[other] { $count } things in this drawing could do more than be seen, so they are not published: { $what }.
    }
    .help = Look at the drawing on the page. If nothing is missing, save it from your drawing program as “optimised” or “plain” SVG, and this will be said no more. Scripts, links that run something and parts loaded from elsewhere are never published.
problem-drawing-unreadable = This drawing (SVG) cannot be read: { $reason }. It is not published, and pages show its description instead.
    .help = Open it in a drawing program, such as Inkscape, and save it anew as “optimised” or “plain” SVG under the same name.
