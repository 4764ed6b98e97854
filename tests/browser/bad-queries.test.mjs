// Whatever a reader writes, nothing is thrown and nothing that she wrote becomes part of the page but as text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { anew, answered, ask, launch, withPage } from "./chromium.mjs";
import { LANGUAGES, example } from "./hubs.mjs";
import { serve } from "./server.mjs";
import { BAD_QUERIES, HUB } from "./words.mjs";

const BOX = "form[data-search] input[type=search]";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(example());
});
after(() => Promise.all([browser.close(), server.close()]));

for (const language of LANGUAGES) {
  const hub = HUB[language];

  test(`the worker answers every bad query (${language})`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(server.url(hub.home));
      for (const typing of [true, false]) {
        const answers = await ask(page, language, Object.values(BAD_QUERIES), { typing, counts: true });
        assert.deepEqual(
          answers.map(({ type }) => type),
          answers.map(() => "answer"),
        );
      }
      assert.deepEqual(page.wrong, []);
    }));

  test(`the search page shows a bad query as text and nothing else (${language})`, () =>
    withPage(browser, {}, async (page) => {
      for (const [name, query] of Object.entries(BAD_QUERIES)) {
        await page.goto(
          server.url(
            `${hub.search}?${new URLSearchParams({ q: query.slice(0, 4000).toWellFormed?.() ?? query.slice(0, 4000) })}`,
          ),
        );
        if (query.trim()) await answered(page);
        await unhurt(page, name);
      }
      await page.goto(server.url(hub.search));
      for (const [name, query] of Object.entries(BAD_QUERIES)) {
        if (query.trim()) await anew(page, () => page.evaluate(put, query));
        else await page.evaluate(put, query);
        await unhurt(page, name);
      }
      assert.deepEqual(page.wrong, []);
    }));

  test(`the results under the box show a bad query as text and nothing else (${language})`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(server.url(hub.guide));
      await page.focus(BOX);
      for (const [name, query] of Object.entries(BAD_QUERIES)) {
        await page.evaluate(() => document.querySelector(".search-panel > *")?.setAttribute("data-old", ""));
        await page.evaluate(put, query);
        await page.waitForFunction((isEmpty) => document.querySelector(isEmpty ? ".search-panel:empty" : ".search-panel > :not([data-old])"), !query.trim());
        await unhurt(page, name);
      }
      await page.evaluate(put, hub.word);
      await page.waitForSelector(".search-panel .hits a");
      assert.deepEqual(page.wrong, []);
    }));

  test(`an address that nobody made is read as far as it means something (${language})`, () =>
    withPage(browser, {}, async (page) => {
      for (const address of [
        "?q=%",
        "?q=%FF",
        "?page=-3&q=a",
        "?page=1e99&q=a",
        "?topic=<script>&q=a",
        "?type=__proto__&q=a",
        "?in=xx&q=a",
        "?year=constructor",
        "?q=a&q=b",
      ]) {
        await page.goto(server.url(hub.search + address));
        await page.waitForFunction(() => document.querySelector(".search-count, .search-failed"));
        assert.equal(await page.$(".search-failed"), null, address);
        await unhurt(page, address);
      }
      assert.deepEqual(page.wrong, []);
    }));
}

// In the page: what a reader puts in, whole.
function put(query) {
  const input = document.querySelector("form[data-search] input[type=search]");
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function unhurt(page, name) {
  const found = await page.evaluate(() => ({
    hurt: window.hurt,
    made: document.querySelectorAll("main script, main img, main svg, form script, form img, form svg").length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith("on")),
    ).length,
  }));
  assert.deepEqual(found, { hurt: undefined, made: 0, handlers: 0 }, name);
}
