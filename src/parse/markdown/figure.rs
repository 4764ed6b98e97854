//! Paragraphs that are a picture or a film, with its caption and credit.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::escape;
use super::gather::{Span, Stream};
use super::target::{self, Destination};
use super::writer::Writer;
use crate::parse::body::{Slot, Target};

/// Sites that show films; those under them (`player.vimeo.com`) count too.
const VIDEO_HOSTS: [&str; 5] = ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "bbc.co.uk"];

/// The paths that PeerTube shows a film on, whatever its host.
const VIDEO_PATHS: [&str; 2] = ["/w/", "/videos/watch/"];

/// The parts of a paragraph that is a figure, by the indexes of their starts.
pub(super) struct Shape {
    image: usize,
    video: Option<Video>,
    credit: Option<usize>,
}

struct Video {
    link: usize,
    target: Target,
    host: Box<str>,
}

/// The figure that a paragraph is, where it holds nothing but an image, or a film's image in a link, and a credit.
pub(super) fn shape(stream: &Stream<'_>, span: Span) -> Option<Shape> {
    let first = span.open + 1;
    let (image, video, end) = match &stream.events[first].0 {
        Event::Start(Tag::Image { dest_url, .. }) => {
            let Destination::To(Target::Internal(..)) = target::read(dest_url) else { return None };
            (first, None, stream.mates[first])
        }
        Event::Start(Tag::Link { dest_url, .. }) => {
            let image = first + 1;
            let is_image = matches!(stream.events[image].0, Event::Start(Tag::Image { .. }));
            if !is_image || stream.mates[image] + 1 != stream.mates[first] {
                return None;
            }
            (image, Some(video(dest_url, first)?), stream.mates[first])
        }
        _ => return None,
    };
    let mut rest = (end + 1..span.close).filter(|&index| !is_blank(&stream.events[index].0));
    let credit = match rest.next() {
        None => None,
        Some(index) if matches!(stream.events[index].0, Event::SoftBreak | Event::HardBreak) => {
            let emphasis = rest.next()?;
            let is_whole = stream.mates[emphasis] + 1 == span.close;
            let is_emphasis = matches!(stream.events[emphasis].0, Event::Start(Tag::Emphasis));
            Some((is_emphasis && is_whole).then_some(emphasis)?)
        }
        Some(_) => return None,
    };
    Some(Shape { image, video, credit })
}

fn is_blank(event: &Event<'_>) -> bool {
    matches!(event, Event::Text(text) if text.trim().is_empty())
}

fn video(address: &str, link: usize) -> Option<Video> {
    let (host, path) = target::host_and_path(address)?;
    let Destination::To(target) = target::read(address) else { return None };
    let is_known =
        VIDEO_HOSTS.iter().any(|known| host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.')));
    let is_file = [".mp4", ".webm"].iter().any(|ending| path.to_ascii_lowercase().ends_with(ending));
    let is_video = is_known || is_file || VIDEO_PATHS.iter().any(|start| path.starts_with(start));
    is_video.then(|| Video { link, target, host: host.into() })
}

impl Writer<'_> {
    /// Writes a figure. A film is a link to where it is shown: a player would load from a third party.
    pub(super) fn figure(&mut self, shape: &Shape, span: Span) {
        self.boundary();
        self.in_figure = true;
        match &shape.video {
            None => {
                self.html.push_str("<figure>");
                self.image(shape.image);
            }
            Some(video) => {
                self.html.push_str("<figure class=\"video\">");
                let range: &Range<usize> = &self.stream.events[video.link].1;
                let closing = self.open_link(video.target.clone(), range);
                self.image(shape.image);
                self.html.push_str("<span class=\"video-label\">");
                self.write_slot(Slot::Word("video-watch", Some(("host", video.host.clone()))));
                self.html.push_str("</span>");
                self.close_link(closing);
            }
        }
        self.in_figure = false;
        self.caption(shape);
        self.html.push_str("</figure>\n");
        self.at = span.close;
    }

    fn caption(&mut self, shape: &Shape) {
        let (Event::Start(Tag::Image { title, .. }), _) = &self.stream.events[shape.image] else { return };
        if title.is_empty() && shape.credit.is_none() {
            return;
        }
        self.html.push_str("<figcaption>");
        if !title.is_empty() {
            let title = self.prose(title);
            self.html.push_str("<span class=\"caption\">");
            escape::text(&mut self.html, &title);
            self.html.push_str("</span>");
        }
        if let Some(open) = shape.credit {
            self.html.push_str(if title.is_empty() { "" } else { " " });
            self.boundary();
            self.at = open + 1;
            let close = self.stream.mates[open];
            self.inline("<span class=\"credit\">", "</span>", Span { open, close });
            self.boundary();
        }
        self.html.push_str("</figcaption>");
    }
}
