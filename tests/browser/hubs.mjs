// Built hubs, and what this repository's own program says of them.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprintOf, once, remembered } from "./once.mjs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const LANGUAGES = ["cy", "en"];
const SINCE = "2026-11-01";
const NOW = "2026-12-01";

/// A program that cargo made, release before debug. `PENTAN` names another `pentan`.
export function program(name) {
  if (name === "pentan" && process.env.PENTAN) return resolve(process.env.PENTAN);
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const found = ["release", "debug"].map((profile) => join(target, profile, name)).find(existsSync);
  if (!found) throw new Error(`${join(target, "release", name)} is not there: cargo build --release --bins --examples`);
  return found;
}

/// A folder that is gone when the program ends; in memory where there is room, for a big site is many small files.
export function folder() {
  const memory = "/dev/shm";
  const room = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 };
  const made = mkdtempSync(join(room.bavail * room.bsize > 3e9 ? memory : tmpdir(), "pentan-browser-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/// Builds a hub and gives its site's folder. The day is fixed: what is published does not hang on when the tests are run.
export function build(hub, out = join(folder(), "site")) {
  run("pentan", ["build", hub, "--out", out, "--now", NOW]);
  return out;
}

// What a hub is made of.
const PARTS = ["content", "themes", "locales"];

let fingerprint;

/// What the example hub's site and all that is found in it hang on: the program, the hub, and how the tests build it.
export function exampleFingerprint() {
  const here = dirname(fileURLToPath(import.meta.url));
  const own = ["hubs.mjs", "kinds.mjs"].map((name) => join(here, name));
  fingerprint ??= fingerprintOf([program("pentan"), ...PARTS.map((part) => join(ROOT, part)), ...own]);
  return fingerprint;
}

/// The site of the hub that is this repository's root. All files of tests read the same one: who would write to it copies it first.
export function example() {
  return join(once("site", exampleFingerprint(), (made) => build(ROOT, join(made, "site"))), "site");
}

/// Copies a hub's files into a folder that is to be changed.
export function copied(hub = join(folder(), "hub")) {
  for (const part of PARTS) cpSync(join(ROOT, part), join(hub, part), { recursive: true });
  return hub;
}

/// The pages that the example hub's commands print, by the path to serve each at.
export function printed() {
  return remembered("printed", exampleFingerprint(), () => printedOf(ROOT));
}

/// The pages that a hub's commands print, by the path to serve each at.
export function printedOf(hub) {
  const report = (language) => run("pentan", ["report", hub, "--format", "html", "--now", NOW, "--ui", language]);
  return Object.fromEntries(LANGUAGES.map((language) => [`/${language}/report-alone.html`, report(language)]));
}

/// The example hub's letters of news, which go out by mail: in each language, and in both.
export function letters() {
  const letter = (...more) => run("pentan", ["digest", ROOT, "--since", SINCE, "--now", NOW, "--format", "html", ...more]);
  return [...LANGUAGES.map((language) => letter("--lang", language)), letter()];
}

/// The site of the example hub without a file, which is named below `content/`.
export function exampleWithout(file) {
  const made = once(`site-without-${file.replace(/\W+/g, "-")}`, exampleFingerprint(), (made) => {
    const hub = copied();
    rmSync(join(hub, "content", file));
    build(hub, join(made, "site"));
  });
  return join(made, "site");
}

/// A generated hub's folder.
export function generated(pairs) {
  const hub = join(folder(), "hub");
  run("examples/corpus", ["--pairs", String(pairs), hub]);
  return hub;
}

/// The answers of `pentan search --batch`, in order.
export function searched(site, language, queries, limit = 10) {
  const file = join(folder(), "queries.txt");
  writeFileSync(file, queries.map((query) => `${query}\n`).join(""));
  const args = ["search", "--site", site, "--lang", language, "--format", "json", "--limit", String(limit), "--batch", file];
  return run("pentan", args)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function run(name, args) {
  const { status, stdout, stderr, error } = spawnSync(program(name), args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${name} ${args.join(" ")}: ${error ?? stderr + stdout}`);
  return stdout;
}

/// The pages that have a text of their own in a language, in the order of their addresses: `{url, title, html}`.
export function pages(site, language) {
  const found = [];
  const walk = (path) => {
    for (const entry of readdirSync(join(site, path), { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    )) {
      if (entry.isDirectory()) walk(`${path}${entry.name}/`);
      else if (entry.name === "index.html") {
        const html = readFileSync(join(site, path, entry.name), "utf8");
        const title = html.match(/<article class="page[^]*?<h1[^>]*>([^]*?)<\/h1>/)?.[1];
        if (title) found.push({ url: path, title: plain(title), html });
      }
    }
  };
  walk(`/${language}/`);
  return found;
}

function plain(html) {
  const named = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'", nbsp: " " };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&([#\w]+);/g, (whole, name) => named[name] ?? whole)
    .trim();
}
