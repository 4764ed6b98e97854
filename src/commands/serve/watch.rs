//! What has changed in the hub's folder. What the system tells is a hint only: contents decide.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use file_id::{FileId, get_file_id};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use pentan::read::TOPS;

/// How long nothing must happen before what happened is told: an editor that saves touches a file more than once.
const QUIET: Duration = Duration::from_millis(8);
/// How long is waited for that at most.
const LONGEST: Duration = Duration::from_millis(400);
/// How often is looked whether the watched folders are still the same ones.
const LOOK: Duration = Duration::from_secs(1);
/// How often files are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(400);

/// Watches a hub's folder.
pub struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    watcher: Box<dyn Watcher + Send>,
    targets: Vec<Target>,
}

/// A folder that is watched while it is there. One that goes and comes back is another one, and watched anew.
struct Target {
    path: PathBuf,
    mode: RecursiveMode,
    watched: Option<FileId>,
}

impl Watch {
    /// Begins to watch a hub, whose path is absolute.
    ///
    /// Errors: the system cannot watch so many folders; looking at them by turns (`poll`) may still work.
    pub fn begin(root: &Path, poll: bool) -> Result<Watch> {
        let (tell, events) = channel();
        let tell = move |event| drop(tell.send(event));
        let watcher: Box<dyn Watcher + Send> = if poll {
            Box::new(PollWatcher::new(tell, Config::default().with_poll_interval(POLL))?)
        } else {
            Box::new(RecommendedWatcher::new(tell, Config::default())?)
        };
        let target = |path, mode| Target { path, mode, watched: None };
        let tops = TOPS.iter().map(|top| target(root.join(top), RecursiveMode::Recursive));
        let targets = std::iter::once(target(root.to_owned(), RecursiveMode::NonRecursive)).chain(tops).collect();
        let mut watch = Watch { root: root.to_owned(), events, watcher, targets };
        watch.watch_anew().with_context(|| format!("cannot watch {}; --poll looks at its files instead", root.display()))?;
        Ok(watch)
    }

    /// The paths that may have changed, relative to the hub's folder; none if nothing happens in this time.
    pub fn wait(&mut self, time: Option<Duration>) -> Vec<Arc<str>> {
        let begun = Instant::now();
        loop {
            let mut paths = BTreeSet::new();
            let left = time.map_or(LOOK, |time| time.saturating_sub(begun.elapsed()).min(LOOK));
            if let Ok(event) = self.events.recv_timeout(left) {
                self.take(event, &mut paths);
                let first = Instant::now();
                while first.elapsed() < LONGEST {
                    let Ok(event) = self.events.recv_timeout(QUIET) else { break };
                    self.take(event, &mut paths);
                }
            }
            let is_over = time.is_some_and(|time| begun.elapsed() >= time);
            if !is_over || !paths.is_empty() {
                // What fails is tried again at the next look.
                paths.extend(self.watch_anew().unwrap_or_default());
            }
            if !paths.is_empty() || is_over {
                return paths.into_iter().collect();
            }
        }
    }

    fn take(&mut self, event: notify::Result<Event>, paths: &mut BTreeSet<Arc<str>>) {
        let Ok(event) = event else { return paths.extend(TOPS.map(Arc::from)) };
        if event.kind.is_access() && event.kind != EventKind::Access(AccessKind::Close(AccessMode::Write)) {
            return;
        }
        if event.need_rescan() {
            paths.extend(TOPS.map(Arc::from));
        }
        for path in &event.paths {
            if event.kind.is_remove() {
                self.targets.iter_mut().filter(|target| target.path == *path).for_each(|target| target.watched = None);
            }
            let Ok(relative) = path.strip_prefix(&self.root) else { continue };
            let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            if parts.first().is_some_and(|top| TOPS.contains(&top.as_ref())) {
                paths.insert(parts.join("/").into());
            }
        }
    }

    /// Watches the folders that are new, and forgets those that are gone. Returns what may have changed by that.
    fn watch_anew(&mut self) -> notify::Result<Vec<Arc<str>>> {
        let mut changed = Vec::new();
        for target in &mut self.targets {
            let now = get_file_id(&target.path).ok();
            if now == target.watched {
                continue;
            }
            let _ = self.watcher.unwatch(&target.path);
            target.watched = None;
            match target.path.strip_prefix(&self.root).ok().and_then(Path::to_str) {
                Some(top) if !top.is_empty() => changed.push(top.into()),
                _ => changed.extend(TOPS.map(Arc::from)),
            }
            if now.is_some() {
                self.watcher.watch(&target.path, target.mode)?;
                target.watched = now;
            }
        }
        Ok(changed)
    }
}
