// axe-core finds nothing on the search page during and after a query, nor with results under the box. The pages as they are built are in
// everyone.test.mjs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LOOKS, WHOLE, violations } from "./axe.mjs";
import { answered, launch, setup, withPage } from "./chromium.mjs";
import { LANGUAGES, example } from "./hubs.mjs";
import { unfit } from "./looks.mjs";
import { serve } from "./server.mjs";
import { HUB } from "./words.mjs";

const BOX = "form[data-search] input[type=search]";
const WIDTHS = [390, 1280];
const COLOURS = ["light", "dark"];

// What is on the page, and how it comes about.
const STATES = {
  "during a query": async (page, server, { search, word }) => {
    server.spoil = (path) => (path.endsWith("/head.gz") ? "hang" : undefined);
    await page.goto(server.url(search));
    await page.fill(BOX, word);
    await page.waitForSelector(".search-results > p");
  },
  "during a slow query": async (page, server, { search, word }) => {
    server.spoil = (path) => (path.endsWith("/head.gz") ? "hang" : undefined);
    await page.goto(server.url(`${search}?q=${word}`));
    const { words } = await setup(page);
    await page.waitForFunction((slow) => document.querySelector(".search-results > p")?.textContent === slow, words["search-slow"]);
  },
  "after a query, with a filter, in both languages": async (page, server, { search, word, both }, language) => {
    await page.goto(server.url(`${search}?q=${word} ${both}&type=guide&in=${language === "cy" ? "en" : "cy"}`));
    await answered(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
  },
  "after a query that finds nothing": async (page, server, { search, nonsense }) => {
    await page.goto(server.url(`${search}?q=${nonsense}`));
    await answered(page);
  },
  "after a query that failed": async (page, server, { search, word }) => {
    server.spoil = (path) => (path.endsWith("/head.gz") ? null : undefined);
    await page.goto(server.url(`${search}?q=${word}`));
    await page.waitForSelector(".search-failed");
  },
  "with results under the box of another page": async (page, server, { guide, word }) => {
    await page.goto(server.url(guide));
    await page.fill(BOX, word);
    await page.waitForSelector(".search-panel .hits a");
  },
};

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(example());
});
after(() => Promise.all([browser.close(), server.close()]));

for (const [state, reach] of Object.entries(STATES)) {
  for (const language of LANGUAGES) {
    test(`axe-core finds nothing ${state} (${language})`, async () => {
      for (const width of WIDTHS) {
        await withPage(browser, { viewport: { width, height: 900 }, reducedMotion: "reduce" }, async (page) => {
          await reach(page, server, HUB[language], language).finally(() => {
            server.spoil = undefined;
          });
          for (const colorScheme of COLOURS) {
            await page.emulateMedia({ colorScheme });
            const rules = WHOLE || colorScheme === COLOURS[0] ? [] : LOOKS;
            assert.deepEqual(await violations(page, ...rules), [], `${width} px, ${colorScheme}`);
          }
          assert.deepEqual(page.wrong, []);
        });
      }
    });
  }
}

// The sentence above would be true of a checker that is not running.
test("axe-core finds what is wrong", () =>
  withPage(browser, {}, async (page) => {
    await page.goto(server.url(HUB.cy.search));
    await page.$eval("main", (main) => main.append(document.createElement("img")));
    assert.deepEqual(
      (await violations(page)).map(({ id }) => id),
      ["image-alt"],
    );
  }));

for (const language of LANGUAGES) {
  test(`nothing is cut, nor has to be scrolled sideways, at 320 pixels (${language})`, () =>
    withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      const searching = ["after a query, with a filter, in both languages", "with results under the box of another page"];
      for (const state of searching) {
        await STATES[state](page, server, HUB[language], language);
        assert.deepEqual(await unfit(page), [], state);
      }
    }));
}
