// What a search costs a reader, beside Pagefind on the same pages in the same run.
//
//     cargo build --release --bins --examples
//     npm ci --prefix tests/browser && npm ci --prefix benches/search
//     node benches/search/run.mjs
//
//     --pairs 5000    the size of the hub that is generated and built for it
//     --site DIR      a built site to measure instead
//     --contexts 10   how many readers, each with nothing in the cache, that the medians are of
//     --json FILE     where every figure is appended as a line of JSON
//     --keep DIR      where the site and Pagefind's index go, to be found there by the next run; else they are deleted
//
// It needs Chromium, and Debian's `wbritish` and `aspell-cy` for a hub with the words of two languages.
//
// A query is put in whole, by one input event, into a page that has loaded. Time goes from that event to the first frame
// after its ten hits are in the page. "First" includes fetching and starting the search; "second" is another query of the
// same reader. Bytes are those of the answers' bodies: "plain" as a file server sends them that compresses nothing,
// "gzip" as a host does that compresses text (`gzip -6`); what is packed already goes as it is in both.
//
// Ours is measured through its worker by a bare page, as Pagefind through its module, and through the search page itself,
// which also counts facets, waits a moment for the next key, and lays everything out.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../../tests/browser/chromium.mjs";
import { LANGUAGES, ROOT, build, folder, generated, pages } from "../../tests/browser/hubs.mjs";
import { serve } from "../../tests/browser/server.mjs";
import { HITS, engines } from "./engines.mjs";
import { record } from "./figures.mjs";
import { measure } from "./measure.mjs";
import { print } from "./table.mjs";

const QUERIES = 10;

const { values: args } = parseArgs({
  options: {
    pairs: { type: "string", default: "5000" },
    site: { type: "string" },
    contexts: { type: "string", default: "10" },
    keep: { type: "string" },
    json: { type: "string" },
  },
});

const kept = args.keep ?? folder();
const site = args.site ?? fresh("site", (out) => build(generated(Number(args.pairs)), out));
const listed = Object.fromEntries(LANGUAGES.map((language) => [language, pages(site, language)]));
const peer = fresh("pagefind", (out) => pagefind(Object.values(listed).flat(), out));
const browser = await launch();
const measured = [];
for (const language of LANGUAGES) {
  const asked = words(listed[language]);
  console.log(`queries in ${language}: ${asked.join(", ")}`);
  for (const engine of await engines(site, peer, language)) {
    const server = await serve(engine.folder, { extra: engine.extra });
    measured.push({ language, ...engine, ...(await measure(browser, server, engine, asked, Number(args.contexts))) });
    await server.close();
  }
}
await browser.close();
const sizes = { pentan: disk(join(site, "search")), Pagefind: disk(join(peer, "pagefind")) };
print({
  measured,
  pages: Object.fromEntries(LANGUAGES.map((language) => [language, listed[language].length])),
  contexts: args.contexts,
  disk: sizes,
});
if (args.json) record(args.json, { measured, pairs: args.site ? undefined : args.pairs, disk: sizes });

// What an earlier run left, or what `make` makes.
function fresh(name, make) {
  const out = join(kept, name);
  if (!existsSync(out)) {
    mkdirSync(kept, { recursive: true });
    make(out);
  }
  return out;
}

// Pagefind's index of the pages that ours has, and of their own text alone: lists of pages and menus would only make it bigger.
function pagefind(listed, out) {
  const copy = folder();
  for (const { url, html } of listed) {
    mkdirSync(join(copy, url), { recursive: true });
    writeFileSync(join(copy, url, "index.html"), html);
  }
  const program = join(ROOT, "benches/search/node_modules/.bin/pagefind");
  const started = performance.now();
  execFileSync(program, ["--site", copy, "--output-path", join(out, "pagefind"), "--root-selector", "main", "--quiet"]);
  console.log(`Pagefind made its index in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  rmSync(copy, { recursive: true });
}

// Ten queries from titles all over the hub, of one word and of two by turns. Each is answered by ten pages or more that have all
// its words as they stand, so that no engine is quick for want of hits.
function words(listed) {
  const texts = listed.map(({ html }) => new Set(html.toLowerCase().match(/[\p{L}’'-]+/gu)));
  const enough = (asked) => texts.filter((text) => asked.every((word) => text.has(word))).length >= HITS;
  return Array.from({ length: QUERIES }, (_, turn) => {
    for (let at = Math.floor(((turn + 0.5) / QUERIES) * listed.length); at < listed.length; at++) {
      const found = [...new Set(listed[at].title.toLowerCase().match(/[\p{L}’'-]{4,}/gu))].slice(0, 1 + (turn % 2));
      if (found.length === 1 + (turn % 2) && enough(found)) return found.join(" ");
    }
    throw new Error("the hub is too small: ten pages must have the same word");
  });
}

function disk(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lengths = files.map((file) => statSync(join(file.parentPath ?? file.path, file.name)));
  const sum = (of) => lengths.reduce((all, one) => all + of(one), 0);
  return { files: files.length, bytes: sum(({ size }) => size), blocks: sum(({ blocks }) => blocks * 512) };
}
