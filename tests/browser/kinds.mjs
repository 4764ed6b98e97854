// Every kind of page that the example hub has, found from the theme's templates, the built site and what commands print: one that is
// new is found too, and a template that lays out no page of the example hub is an error.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, copied, exampleFingerprint, printedOf } from "./hubs.mjs";
import { remembered } from "./once.mjs";

// A template lays out pages if it says what is in another's main part, or is a whole document.
const BEGINNINGS = [/\{% block main -?%\}(?!\{% endblock)/, /^<!doctype html>[^]*<main(?: class="wide")?>/];
const MARK = /<!-- laid out by (\S+)\.html -->/;

/// The kinds of page of the example hub in the order of their names: `{kind, cy, en}`, with the address of one page of that kind in each
/// language. A kind is a template, and the folder whose entries it lays out. The page with most kinds of element in it stands for
/// the others; where elements are left that no chosen page has, pages that have most of them are listed as well.
export function kinds() {
  return remembered("kinds", exampleFingerprint(), find);
}

function find() {
  const { hub, templates } = marked();
  const pages = everyPage(documents(hub));
  const unused = templates.filter((template) => !pages.some((page) => page.template === template));
  if (unused.length) throw new Error(`no page of the example hub is laid out by ${unused.join(", ")}`);
  const english = pages.filter(({ url, en }) => url === en).sort((one, other) => other.parts.size - one.parts.size);
  const chosen = new Map();
  for (const page of english) if (!chosen.has(page.kind)) chosen.set(page.kind, page);
  const seen = new Set([...chosen.values()].flatMap(({ parts }) => [...parts]));
  const fresh = ({ parts }) => [...parts].filter((part) => !seen.has(part));
  for (;;) {
    const [most] = english.toSorted((one, other) => fresh(other).length - fresh(one).length);
    const [part] = fresh(most);
    if (!part) break;
    chosen.set(`${most.kind} with ${part}`, most);
    for (const part of most.parts) seen.add(part);
  }
  const welsh = (kind) => pages.find((page) => page.kind === kind && page.url === page.cy)?.url;
  const found = [...chosen].map(([kind, { cy, en }]) => ({ kind, cy: cy ?? welsh(kind), en }));
  return found.sort((one, other) => (one.kind < other.kind ? -1 : 1));
}

/// The example hub with templates that say their names in what they lay out.
function marked() {
  const hub = copied();
  const of = join(hub, "themes/default/templates");
  const templates = [];
  for (const name of readdirSync(of)) {
    const text = readFileSync(join(of, name), "utf8");
    const beginning = BEGINNINGS.map((pattern) => text.match(pattern)).find(Boolean);
    if (!beginning) continue;
    const end = beginning.index + beginning[0].length;
    writeFileSync(join(of, name), `${text.slice(0, end)}<!-- laid out by ${name} -->${text.slice(end)}`);
    templates.push(name.replace(".html", ""));
  }
  return { hub, templates };
}

/// Every page that a hub is built to, and that its commands print, by its address.
function documents(hub) {
  const site = build(hub);
  const paths = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html"));
  const address = (path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
  const built = paths.map((path) => [address(path), readFileSync(join(site, path), "utf8")]);
  return [...built, ...Object.entries(printedOf(hub))];
}

/// Every page among documents: its address and kind, the address of the same page in each language, and the kinds of element in it.
function everyPage(documents) {
  const pages = new Map();
  for (const [url, html] of documents) pages.set(url, { url, template: html.match(MARK)?.[1], ...inEach(url, html), parts: partsOf(html) });
  for (const page of pages.values()) page.kind = kindOf(page, pages);
  return [...pages.values()];
}

/// What is right below a list is an entry of it. What is below a page, or deeper, is the same wherever that is.
function kindOf({ url, template }, pages) {
  const folders = url.split("/").slice(2, -2);
  const above = url.replace(/[^/]*\/$/, "");
  return folders.length === 1 && pages.get(above)?.template !== "page" ? `${template} in ${folders[0]}` : template;
}

/// The addresses of a page in each language. One in both languages, as the chooser is, is its own counterpart.
function inEach(url, html) {
  const language = url.match(/^\/(cy|en)\//)?.[1];
  if (!language) return { cy: url, en: url };
  const switched = html.match(/<nav class="languages"[^]*?<\/nav>/)?.[0] ?? "";
  const links = [...switched.matchAll(/href="([^"]*)" lang="(\w+)"/g)].map(([, href, language]) => [
    language,
    decodeURI(new URL(href, `http://host${encodeURI(url)}`).pathname),
  ]);
  return { [language]: url, ...Object.fromEntries(links) };
}

/// The kinds of element in a page: their names, with each class and role that one has.
function partsOf(html) {
  const parts = new Set();
  for (const [, name, rest] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
    // Code looks alike in every language that it is written in.
    const classes = rest.match(/\sclass="([^"]*)"/)?.[1].replace(/\b(language)-\S+/g, "$1").split(/\s+/) ?? [];
    for (const one of ["", ...classes]) parts.add(one ? `${name}.${one}` : name);
    const role = rest.match(/\srole="([^"]*)"/)?.[1];
    if (role) parts.add(`${name}[role=${role}]`);
  }
  return parts;
}
