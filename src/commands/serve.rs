//! `pentan serve`: the site as it will be, in a browser, from memory, while its files are edited.

mod guarded;
mod http;
mod preview;
mod translation;
mod view;
mod watch;

use std::collections::{BTreeSet, HashSet};
use std::io::{IsTerminal, Write};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fluent::FluentArgs;
use pentan::disk;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::live::Live;
use pentan::parse::values::WebUrl;
use pentan::problem::{Located, Problem, Style, terminal};

use self::guarded::Guarded;
use self::preview::{Preview, counted};
use self::watch::Watch;
use super::{Outcome, must_be_hub, today, ui_language};
use crate::cli::Serve;

/// How many ports are tried, the one asked for first.
const PORTS: u16 = 20;
/// How many stale files are made before the next request or change has its turn.
const BATCH: usize = 16;

/// After how long is a folder looked at again that could not be read.
const AGAIN: Duration = Duration::from_millis(200);

/// How many threads may wait for the hub at once: it answers one at a time.
const BLOCKING: usize = 16;

/// Serves until the process is ended.
pub fn run(args: &Serve) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let root = disk::real(&args.hub).with_context(|| format!("cannot find {}", args.hub.display()))?;
    let listener = listen(&args.host, args.port)?;
    let address = listener.local_addr().context("cannot listen")?;
    let url = format!("http://{}/", shown(&args.host, address));
    let drafts = if args.drafts { Drafts::Shown } else { Drafts::Hidden };
    let settings = Settings { now: today(), drafts, base_url: Some(WebUrl(url.clone())), checks: Checks::All };
    // What changes while the hub is read is not missed.
    let watch = Watch::begin(&root, args.poll)?;
    let live = Live::open(&root, &settings)?;
    let ui = ui_language(args.ui);
    let preview = Arc::new(Preview::new(live, &root));
    greet(args, (&preview, ui), address, &url);
    let follower = Follower { preview: preview.clone(), ui, told: HashSet::new() };
    std::thread::spawn(move || follower.follow(watch));
    if args.open {
        // A machine without a browser can still be looked at from another one.
        let _ = opener::open(&url);
    }
    serve(listener, http::router(preview, &args.host))
}

/// Listens on a port, or on the next one that is free.
fn listen(host: &str, port: u16) -> Result<TcpListener> {
    let ports = port..=port.saturating_add(if port == 0 { 0 } else { PORTS - 1 });
    let mut last = None;
    for port in ports {
        let addresses: Vec<SocketAddr> = (host, port).to_socket_addrs().with_context(|| format!("--host {host}"))?.collect();
        match TcpListener::bind(&*addresses) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => last = Some(error),
            Err(error) => return Err(error).with_context(|| format!("cannot listen on {host}, port {port}")),
        }
    }
    match last {
        Some(error) => Err(error).with_context(|| format!("cannot listen on {host}, ports {port} and the next {}", PORTS - 1)),
        None => bail!("--host {host} is no address"),
    }
}

/// The address as a browser on this machine can open it.
fn shown(host: &str, address: SocketAddr) -> String {
    match address {
        _ if address.ip().is_unspecified() => format!("localhost:{}", address.port()),
        _ if host.parse::<std::net::IpAddr>().is_ok() => address.to_string(),
        _ => format!("{host}:{}", address.port()),
    }
}

fn greet(args: &Serve, (preview, ui): (&Preview, Language), address: SocketAddr, url: &str) {
    let state = preview.state();
    let (words, hub) = (&state.live.stock().words, &state.live.stock().site.hub);
    let say = |key: &str, args: &[(&'static str, String)]| {
        tell(&words.say(ui, key, Some(&args.iter().cloned().collect::<FluentArgs<'_>>())));
    };
    if args.port != 0 && args.port != address.port() {
        say("serve-port", &[("port", args.port.to_string()), ("next", address.port().to_string())]);
    }
    if !address.ip().is_loopback() {
        say("serve-host", &[("host", args.host.clone())]);
    }
    let name = hub.name.in_language(ui).0.to_owned();
    say("serve-at", &[("name", name), ("url", url.to_owned())]);
}

/// Tells the terminal. One that has gone away stops nothing.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn serve(listener: TcpListener, router: axum::Router) -> Result<Outcome> {
    listener.set_nonblocking(true).context("cannot listen")?;
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(2).max_blocking_threads(BLOCKING).enable_all();
    let runtime = runtime.build().context("cannot start")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(Guarded::new(listener), router).await
    })?;
    Ok(Outcome::Clean)
}

/// Follows the hub's folder, and tells the terminal what is new.
struct Follower {
    preview: Arc<Preview>,
    ui: Language,
    /// The problems that the terminal has been told.
    told: HashSet<Problem>,
}

impl Follower {
    fn follow(mut self, mut watch: Watch) {
        let mut is_settled = false;
        let mut failed = BTreeSet::new();
        loop {
            let time = if !failed.is_empty() { Some(AGAIN) } else { (!is_settled).then_some(Duration::from_millis(1)) };
            let mut paths: BTreeSet<Arc<str>> = watch.wait(time).into_iter().collect();
            paths.append(&mut failed);
            if !paths.is_empty() {
                let paths: Vec<Arc<str>> = paths.into_iter().collect();
                match self.update(&paths) {
                    Ok(is_another) => is_settled &= !is_another,
                    // The folder is between two states. It is looked at again until it is in one.
                    Err(_) => failed = paths.into_iter().collect(),
                }
            } else if self.settle() {
                is_settled = true;
                self.preview.tell();
                self.tell_problems();
            }
        }
    }

    /// Returns whether anything is another.
    fn update(&self, paths: &[Arc<str>]) -> Result<bool> {
        let begun = Instant::now();
        let mut state = self.preview.state();
        let updated = state.live.update(paths)?;
        if updated.changed > 0 {
            self.preview.tell();
            let mut args = FluentArgs::new();
            args.set("path", paths.first().map_or_else(String::new, |path| path.to_string()));
            args.set("count", updated.changed);
            args.set("files", updated.stale);
            args.set("ms", (begun.elapsed().as_secs_f64() * 1e4).round() / 10.0);
            tell(&state.live.stock().words.say(self.ui, "serve-changed", Some(&args)));
        }
        Ok(updated.changed > 0)
    }

    /// Makes a few stale files. Returns whether none is stale any more.
    fn settle(&self) -> bool {
        let live = &mut self.preview.state().live;
        live.settle_some(BATCH).len() < BATCH
    }

    /// Tells the problems that were not there before, and how many there are.
    fn tell_problems(&mut self) {
        let (located, words) = {
            let state = self.preview.state();
            (state.located(), state.live.stock().words.clone())
        };
        let now: HashSet<Problem> = located.iter().map(|located| located.problem.clone()).collect();
        if now == self.told && !now.is_empty() {
            return;
        }
        let count = located.len();
        let new: Vec<Located> = located.into_iter().filter(|located| !self.told.contains(&located.problem)).collect();
        let style = if std::io::stderr().is_terminal() { Style::Colour } else { Style::Plain };
        tell(&(terminal(&new, &words, self.ui, style) + &counted(&words, self.ui, "serve-problems", count)));
        self.told = now;
    }
}
