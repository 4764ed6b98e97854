// The reader's browser finds what the editor's terminal finds.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, launch, withPage } from "./chromium.mjs";
import { LANGUAGES, build, example, generated, pages, searched } from "./hubs.mjs";
import { queries } from "./queries.mjs";
import { serve } from "./server.mjs";

const QUERIES = 200;
const HITS = 20;
const PAIRS = process.env.PENTAN_TESTS === "all" ? 5000 : 2000;
const HUBS = { "the example hub": example, [`a hub of ${PAIRS} pairs`]: () => build(generated(PAIRS)) };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const [name, make] of Object.entries(HUBS)) {
  test(`${QUERIES} queries in each language find the same in Chromium and natively: ${name}`, async (t) => {
    const site = make();
    const server = await serve(site);
    t.after(server.close);
    for (const language of LANGUAGES) {
      const asked = queries(
        pages(site, language).map(({ title }) => title),
        language,
        QUERIES,
      );
      const native = searched(site, language, asked, HITS);
      const inBrowser = await withPage(browser, {}, async (page) => {
        await page.goto(server.url(`/${language}/`));
        const answers = await ask(page, language, asked, { limit: HITS });
        assert.deepEqual(page.wrong, []);
        return answers;
      });
      const different = asked.filter(
        (query, at) => JSON.stringify(seen(inBrowser[at], language)) !== JSON.stringify(told(native[at])),
      );
      const first = asked.indexOf(different[0]);
      const shown = first < 0 ? "" : JSON.stringify({ query: asked[first], browser: inBrowser[first], native: native[first] });
      assert.deepEqual(different, [], shown);
      // The comparison is worth something only if most of them find something, and in more than one way.
      const hits = native.filter(({ hits }) => hits.length > 0).length;
      assert.ok(hits > QUERIES * 0.9, `${hits} of ${QUERIES} found anything`);
      assert.ok(new Set(native.map(({ found }) => found)).size > 1, "every answer was of one sort");
      t.diagnostic(`${language}: ${hits} of ${QUERIES} queries found pages`);
    }
  });
}

// What both say, in one shape.
function seen({ answer, error }, language) {
  if (error) return error;
  const { found, total, didYouMean } = answer;
  const hits = answer.hits.map(({ pair, url, snippet }) => [`content/${pair}.${language}.md`, url, text(snippet)]);
  return { found, total, didYouMean, hits };
}

function told({ found, total, didYouMean, hits }) {
  return { found, total, didYouMean, hits: hits.map(({ path, url, snippet }) => [path, url, snippet]) };
}

function text(parts) {
  return parts.map((part) => part.text ?? part).join("");
}
