// When a part of the search does not come as it was made, the reader is told, has another way on, and can try again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { anew, answered, launch, shown, withPage } from "./chromium.mjs";
import { LANGUAGES, example, exampleWithout } from "./hubs.mjs";
import { serve } from "./server.mjs";
import { HUB, UNTRANSLATED } from "./words.mjs";

const BOX = "form[data-search] input[type=search]";

// Which file, and what becomes of its bytes: `null` is a file that is not there, "hang" an answer that never comes.
const IS = {
  head: (path) => path.endsWith("/head.gz"),
  piece: (path) => /\/search\/\w+\/[0-9a-f]+-\d+\.gz$/.test(path),
  engine: (path) => path.endsWith(".wasm.gz"),
  worker: (path) => /\/engine-\w+\.js$/.test(path),
  setup: (path) => /\/search\/\w+\.json$/.test(path),
};
const gone = () => null;
const nothing = () => Buffer.alloc(0);
const page = () => Buffer.from("<!doctype html><title>Not here</title>");
const half = (bytes) => bytes.subarray(0, bytes.length / 2);
const scratched = (bytes) => turned(bytes, bytes.length / 2);
const LARGE = gzipSync(Buffer.alloc(65 << 20));
const scratchedWithin = (bytes) => gzipSync(turned(gunzipSync(bytes), 20));
const otherVersion = (bytes) => {
  const head = gunzipSync(bytes);
  assert.match(head.toString("latin1", 0, 8), /^pentan \d$/);
  head[7] += 1;
  return gzipSync(head);
};
const BAD_DAYS = {
  "a piece is not there": ["piece", gone],
  "a piece is cut short": ["piece", half],
  "a piece is corrupt": ["piece", scratched],
  "a piece is corrupt inside its packing": ["piece", scratchedWithin],
  "a piece unpacks to more than any piece has": ["piece", () => LARGE],
  "a piece is empty": ["piece", nothing],
  "a piece is a page that says it is not there": ["piece", page],
  "the head is not there": ["head", gone],
  "the head is cut short": ["head", half],
  "the head is corrupt": ["head", scratched],
  "the head is corrupt inside its packing": ["head", scratchedWithin],
  "the head is of another version": ["head", otherVersion],
  "the engine is not there": ["engine", gone],
  "the engine is cut short": ["engine", half],
  "the engine is corrupt": ["engine", scratched],
  "the engine is a page that says it is not there": ["engine", page],
  "the worker is not there": ["worker", gone],
  "what the page must know is not there": ["setup", gone],
  "what the page must know is cut short": ["setup", half],
};

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(example());
});
after(() => Promise.all([browser.close(), server.close()]));

for (const [day, [file, spoil]] of Object.entries(BAD_DAYS)) {
  test(`the search page says so and can go on when ${day}`, () => onTheSearchPage(HUB.cy, file, spoil));
  test(`the box of another page says so and can go on when ${day}`, () => inTheBox(HUB.en, file, spoil));
}

async function onTheSearchPage({ search, word, other, letters }, file, spoil) {
  await withPage(browser, {}, async (page) => {
    const spoilt = spoiling(file, spoil);
    await page.goto(server.url(`${search}?q=${word}`));
    await told(page, ".search-results", letters);
    assert.ok(spoilt.count > 0, "nothing was spoilt");
    // Another search fails as clearly, and does not hang.
    await page.fill(BOX, other);
    await page.waitForTimeout(300);
    await told(page, ".search-results", letters);
    server.spoil = undefined;
    await page.evaluate(() => {
      window.notReloaded = true;
    });
    await page.click(".search-failed button");
    await answered(page);
    const { hits, asked } = await shown(page);
    assert.deepEqual([asked, hits.length > 0, await page.evaluate(() => window.notReloaded)], [other, true, true]);
    assert.deepEqual(page.wrong, []);
  });
}

async function inTheBox({ guide, word, other, letters }, file, spoil) {
  await withPage(browser, {}, async (page) => {
    spoiling(file, spoil);
    await page.goto(server.url(guide));
    await page.focus(BOX);
    await page.keyboard.type(word);
    await told(page, ".search-panel", letters);
    server.spoil = undefined;
    await page.fill(BOX, other);
    await page.waitForSelector(".search-panel .hits a");
    assert.deepEqual(page.wrong, []);
  });
}

// The message is one of the two that the page has, and the list of all pages is there to be followed.
async function told(page, where, letters) {
  await page.waitForSelector(`${where} .search-failed`);
  const [text, messages, link] = await page.evaluate((where) => {
    const { searchFailed, searchFailedEngine } = document.querySelector("form[data-search]").dataset;
    const failed = document.querySelector(`${where} .search-failed`);
    return [failed.querySelector("p").textContent, [searchFailed, searchFailedEngine], failed.querySelector("a").href];
  }, where);
  assert.ok(text.length > 20 && messages.includes(text), text);
  assert.equal(new URL(link).pathname, letters);
  assert.equal((await page.request.get(link)).status(), 200);
  await page.waitForFunction(
    (text) => [...document.querySelectorAll("[role=status]")].some((region) => region.textContent.includes(text)),
    messages[0],
  );
}

function spoiling(file, spoil) {
  const spoilt = { count: 0 };
  server.spoil = (path, bytes) => {
    if (!IS[file](path)) return undefined;
    spoilt.count++;
    return spoil(bytes);
  };
  return spoilt;
}

function turned(bytes, at) {
  const other = Buffer.from(bytes);
  for (let place = Math.floor(at); place < Math.min(at + 8, other.length); place++) other[place] ^= 0x55;
  return other;
}

for (const language of LANGUAGES) {
  const { search, word, letters } = HUB[language];

  test(`a server that hangs is given up in the end, and the reader hears before that that it is slow (${language})`, () =>
    withPage(browser, {}, async (page) => {
      // The same worker with less patience: nobody wants to wait for it twice here.
      server.spoil = (path, bytes) => {
        if (IS.worker(path)) return Buffer.from(impatient(bytes.toString()));
        return IS.piece(path) ? "hang" : undefined;
      };
      await page.goto(server.url(`${search}?q=${word}`));
      const { words } = await (await page.request.get(server.url(`/search/${language}.json`))).json();
      await page.waitForFunction(
        (slow) => document.querySelector(".search-results")?.textContent === slow,
        words["search-slow"],
      );
      await told(page, ".search-results", letters);
      server.spoil = undefined;
      await page.click(".search-failed button");
      await answered(page);
      assert.deepEqual(page.wrong, []);
    }));

  test(`a connection that breaks after the page has loaded is told, and its return mended by another try (${language})`, () =>
    withPage(browser, {}, async (page) => {
      server.spoil = undefined;
      await page.goto(server.url(`${search}?q=${word}`));
      await answered(page);
      await page.context().setOffline(true);
      await page.click("#search-other");
      await page.waitForSelector(".search-failed");
      await page.context().setOffline(false);
      await told(page, ".search-results", letters);
      await page.click(".search-failed button");
      await answered(page);
      assert.ok((await shown(page)).hits.length > 0);
      assert.deepEqual(page.wrong, []);
    }));
}

test("a site that is published anew while it is read goes on being found", async (t) => {
  const server = await serve(example());
  t.after(server.close);
  await withPage(browser, {}, async (page) => {
    await page.goto(server.url(`${HUB.cy.search}?q=${HUB.cy.word}`));
    await answered(page);
    const before = server.asked.filter(({ path }) => IS.piece(path));
    server.asked.length = 0;
    server.folder = exampleWithout(UNTRANSLATED.file);
    await anew(page, () => page.fill(BOX, HUB.cy.other));
    const pieces = server.asked.filter(({ path }) => IS.piece(path));
    assert.ok(
      pieces.some(({ status }) => status === 404) && pieces.some(({ status }) => status === 200),
      "both sites were asked",
    );
    assert.ok(before.length > 0 && (await shown(page)).hits.length > 0);
    assert.equal(await page.$(".search-failed"), null);
    assert.deepEqual(page.wrong, []);
  });
});

function impatient(worker) {
  const found = worker.match(/const PATIENCE = \d+;/g);
  assert.equal(found?.length, 1);
  return worker.replace(found[0], "const PATIENCE = 3000;");
}
