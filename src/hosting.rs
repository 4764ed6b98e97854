//! How a site is to be handed out: the headers of its files, and the files that hosts are told by.
//!
//! A site needs none of it: any plain file server will do. With it readers are safer, and come back faster.

use std::borrow::Cow;
use std::fmt::Write;

use crate::hub::Hub;
use crate::language::Language;
use crate::parse::values::Date;
use crate::render::base_path;
use crate::strings::{Use, Words};

/// What each file is sent with, as a name and a value.
///
/// The policy (Content Security Policy Level 3, W3C) lets a page use nothing that is not the site's own; `wasm-unsafe-eval` is for the search
/// engine and lets no script be made from text. The other policies keep from other sites which page a reader was on, and from the pages
/// what they have no use for.
pub const HEADERS: [(&str, &str); 5] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'self'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// How long a file is kept whose name has a hash of its content in it: for good (RFC 8246).
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// How long any other is kept: until the host is asked whether it is still the same.
pub const UNTIL_ASKED: &str = "no-cache";

/// The types that hosts may not know, by the ending of the file.
const TYPES: [(&str, &str); 5] = [
    ("ics", "text/calendar"),
    ("epub", "application/epub+zip"),
    ("wasm", "application/wasm"),
    ("woff2", "font/woff2"),
    ("avif", "image/avif"),
];

/// Where a site may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// A server of one's own that runs nginx.
    Nginx,
    /// A server, often a shared one, that runs Apache: `.htaccess`.
    Apache,
    /// Netlify: `netlify.toml`.
    Netlify,
    /// Cloudflare Workers with static assets: `wrangler.toml`.
    Cloudflare,
    /// GitHub Pages, built by GitHub Actions: `.github/workflows/site.yml`.
    GithubPages,
}

impl Host {
    /// Every host.
    pub const ALL: [Host; 5] = [Host::Nginx, Host::Apache, Host::Netlify, Host::Cloudflare, Host::GithubPages];

    /// Its name at the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Host::Nginx => "nginx",
            Host::Apache => "apache",
            Host::Netlify => "netlify",
            Host::Cloudflare => "cloudflare",
            Host::GithubPages => "github-pages",
        }
    }

    /// The host of that name.
    pub fn of_name(name: &str) -> Option<Host> {
        Host::ALL.into_iter().find(|host| host.name() == name)
    }

    fn about(self) -> String {
        format!("hosting-{}", self.name())
    }
}

/// The messages that these files say.
pub fn uses() -> Vec<Use> {
    Host::ALL.iter().map(|host| Use { key: Cow::Owned(host.about()), args: Some(Vec::new()) }).collect()
}

/// The file `_headers`, in the form that Netlify and Cloudflare read. No header is named by two rules that one file falls under: Cloudflare
/// would join the values.
pub fn headers_file(base: &str) -> String {
    let mut text = format!("{base}*\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for path in ["assets/*", "search/engine-*"] {
        let _ = write!(text, "\n{base}{path}\n  Cache-Control: {FOR_GOOD}\n");
    }
    text
}

/// The file that a host is told by, with notes in a language. `now` is the day whose rules Cloudflare is to follow.
pub fn file(host: Host, hub: &Hub, (words, language): (&Words, Language), now: Date) -> String {
    let base = base_path(&hub.base_url.0);
    let about = words.say(language, &host.about(), None);
    let notes: String = about.lines().map(|line| format!("# {line}\n")).collect();
    let server = url::Url::parse(&hub.base_url.0).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    notes
        + &match host {
            Host::Nginx => nginx(&base, &server),
            Host::Apache => apache(&base),
            Host::Netlify => "[build]\ncommand = \"pentan build --strict\"\npublish = \"dist\"\n".to_owned(),
            Host::Cloudflare => cloudflare(&server, now),
            Host::GithubPages => GITHUB.to_owned(),
        }
}

/// The paths of the files that are kept for good, as a regular expression that nginx and Apache both read.
fn for_good(base: &str) -> String {
    let base = base.replace('.', "\\.");
    format!("^{base}(assets/|search/.*[0-9a-f]{{16}})")
}

fn nginx(base: &str, server: &str) -> String {
    let mut text = format!("map $uri $pentan_cache {{\n    default \"{UNTIL_ASKED}\";\n");
    let _ = write!(text, "    \"~{}\" \"{FOR_GOOD}\";\n}}\n\n", for_good(base));
    let _ =
        write!(text, "server {{\n    listen 80;\n    listen [::]:80;\n    server_name {server};\n    root /var/www/{server};\n");
    text += "    index index.html;\n    charset utf-8;\n\n    include mime.types;\n    types {\n";
    for (ending, mime) in TYPES {
        let _ = writeln!(text, "        {mime} {ending};");
    }
    text += "    }\n\n    gzip on;\n    gzip_types text/css text/javascript application/javascript application/json image/svg+xml \
             text/xml application/xml text/calendar;\n\n";
    for (name, value) in HEADERS {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    let _ = write!(text, "    add_header Cache-Control $pentan_cache always;\n\n    error_page 404 {base}404.html;\n}}\n");
    text
}

fn apache(base: &str) -> String {
    let mut text = format!("DirectoryIndex index.html\nErrorDocument 404 {base}404.html\nAddDefaultCharset utf-8\n");
    for (ending, mime) in TYPES {
        let _ = writeln!(text, "AddType {mime} .{ending}");
    }
    text += "# The pieces of the search index are unpacked by the reader's browser itself.\nRemoveEncoding .gz\n\n";
    text += "<IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript \
             application/json image/svg+xml text/xml application/xml text/calendar\n</IfModule>\n\n<IfModule mod_headers.c>\n";
    for (name, value) in HEADERS {
        let _ = writeln!(text, "    Header always set {name} \"{value}\"");
    }
    let _ = writeln!(text, "    SetEnvIf Request_URI \"{}\" PENTAN_FOR_GOOD", for_good(base));
    let _ = writeln!(text, "    Header set Cache-Control \"{UNTIL_ASKED}\" env=!PENTAN_FOR_GOOD");
    let _ = writeln!(text, "    Header set Cache-Control \"{FOR_GOOD}\" env=PENTAN_FOR_GOOD\n</IfModule>");
    text
}

fn cloudflare(server: &str, now: Date) -> String {
    let name: String = server.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    format!(
        "name = \"{name}\"\ncompatibility_date = \"{now}\"\n\n[assets]\ndirectory = \"./dist\"\nnot_found_handling = \"404-page\"\n"
    )
}

const GITHUB: &str = "name: site
on:
  push:
    branches: [main]
  schedule:
    # Events, jobs and scheduled pages come and go with the day.
    - cron: '5 3 * * *'
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: true
jobs:
  site:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{ steps.publish.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - run: cargo install pentan --locked
      - run: pentan build --strict --format github
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: publish
        uses: actions/deploy-pages@v4
";
