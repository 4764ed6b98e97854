// A reader's way through the box on every page and the page that searches, in both languages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { anew, answered, launch, setup, shown, withPage } from "./chromium.mjs";
import { HUB, UNTRANSLATED } from "./words.mjs";
import { LANGUAGES, example, exampleWithout, pages } from "./hubs.mjs";
import { serve } from "./server.mjs";

const BOX = "form[data-search] input[type=search]";
const PANEL_LINKS = ".search-panel .hits a";

let browser, site, server, below;
before(async () => {
  browser = await launch();
  site = example();
  server = await serve(site);
  below = await serve(site, { base: "/hwb/" });
});
after(() => Promise.all([browser.close(), server.close(), below.close()]));

// One walk in each language, on a page that nothing is known to have gone wrong on.
function walk(sentence, act, options = {}) {
  for (const language of LANGUAGES) {
    test(`${sentence} (${language})`, () =>
      withPage(browser, options, async (page) => {
        await act(page, HUB[language], language);
        assert.deepEqual(page.wrong, []);
      }));
  }
}

async function searchFor(page, query, at = server) {
  await page.goto(at.url(query));
  await answered(page);
  return shown(page);
}

const path = (page) => new URL(page.url()).pathname;

walk("a slash takes the reader to the box, and is a slash where she writes", async (page, { guide }) => {
  await page.goto(server.url(guide));
  await page.keyboard.press("/");
  assert.ok(await page.$eval(BOX, (box) => box === document.activeElement));
  assert.equal(await page.inputValue(BOX), "");
  await page.keyboard.type("a/b");
  assert.equal(await page.inputValue(BOX), "a/b");
});

walk("typing shows results, and the arrows and Enter lead to one", async (page, { guide, word }) => {
  await page.goto(server.url(guide));
  await page.keyboard.press("/");
  await page.keyboard.type(word, { delay: 30 });
  await page.waitForSelector(PANEL_LINKS);
  const links = await page.$$eval(PANEL_LINKS, (links) => links.map(({ href }) => href));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await Promise.all([page.waitForURL(links[0]), page.keyboard.press("Enter")]);
  assert.equal((await page.request.get(links[0])).status(), 200);
});

walk("Escape closes the results and leaves the reader in the box", async (page, { guide, word }) => {
  await page.goto(server.url(guide));
  await page.focus(BOX);
  await page.keyboard.type(word);
  await page.waitForSelector(PANEL_LINKS);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible(".search-panel"), false);
  assert.ok(await page.$eval(BOX, (box) => box === document.activeElement));
});

walk(
  "Enter in the box leads to the page of all results, which begin as the box's did",
  async (page, { guide, search, word }) => {
    await page.goto(server.url(guide));
    await page.focus(BOX);
    await page.keyboard.type(word);
    await page.waitForSelector(PANEL_LINKS);
    const first = await page.$eval(PANEL_LINKS, ({ href }) => new URL(href).pathname);
    await Promise.all([page.waitForURL(/\?q=/), page.keyboard.press("Enter")]);
    assert.equal(path(page), search);
    await answered(page);
    assert.equal((await shown(page)).hits[0], first);
  },
);

walk(
  "the address holds all that the page shows, and back and forward restore it",
  async (page, { search, word, other }) => {
    const states = [await searchFor(page, `${search}?q=${word}`)];
    const step = async (act) => {
      await anew(page, act);
      states.push(await shown(page));
    };
    await step(() => page.click("#search-more"));
    await step(() => page.click(".search-filters fieldset:first-of-type input"));
    await step(() => page.click("#search-other"));
    await step(() => page.click("#search-clear"));
    await step(async () => {
      await page.evaluate(() => (document.querySelector("form[data-search]").elements.q.value = ""));
      await page.focus(BOX);
      await page.keyboard.insertText(other);
      await page.keyboard.press("Enter");
    });
    assert.equal(new Set(states.map(({ address }) => address)).size, states.length);
    assert.equal(states[1].hits.length, Math.min(20, states[1].total));
    assert.equal(states[2].chosen.length, 1);
    assert.deepEqual([states[2].inBoth, states[3].inBoth], [false, true]);
    const to = async (state, go) => {
      await anew(page, go);
      assert.deepEqual(await shown(page), state);
    };
    for (const state of states.slice(0, -1).reverse()) await to(state, () => page.goBack());
    for (const state of states.slice(1)) await to(state, () => page.goForward());
    for (const state of states) assert.deepEqual(await searchFor(page, search + state.address), state, "opened afresh");
  },
  { viewport: { width: 1280, height: 900 } },
);

walk("a word that is half typed finds the same when its address is opened", async (page, { search, word, other }) => {
  const half = other.slice(0, -2);
  await searchFor(page, `${search}?q=${word}`);
  await anew(page, () => page.fill(BOX, half));
  const typed = await shown(page);
  assert.equal(typed.asked, half);
  assert.deepEqual(await searchFor(page, search + typed.address), typed);
});

walk(
  "every filter narrows, and what it says it has is what is shown",
  async (page, { search, word }) => {
    const all = await searchFor(page, `${search}?q=${word}`);
    const filters = await page.$$eval(".search-filters fieldset li", (rows) =>
      rows.map((row) => ({
        id: row.querySelector("input").id,
        count: Number(row.querySelector(".search-number").textContent),
      })),
    );
    assert.ok(filters.length > 10, `${filters.length} filters`);
    assert.ok(
      filters.some(({ count }) => count < all.total),
      "no filter narrows",
    );
    for (const { id, count } of filters) {
      await anew(page, () => page.click(`[id="${id}"]`));
      const now = await shown(page);
      assert.deepEqual([now.total, now.hits.length, now.chosen], [count, Math.min(count, 10), [id]]);
      await anew(page, () => page.click("#search-clear"));
    }
    assert.deepEqual(await shown(page), all);
  },
  { viewport: { width: 1280, height: 900 } },
);

walk("how many were found is spoken once, when the reader stops typing", async (page, { search, guide, word }) => {
  for (const address of [search, guide]) {
    await page.goto(server.url(address));
    await page.evaluate(() => {
      window.spoken = [];
      const watch = new MutationObserver((changes) => {
        for (const { target } of changes) spoken.push((target.closest?.("[role=status]") ?? target.parentElement).textContent);
      });
      for (const region of document.querySelectorAll("[role=status]")) {
        watch.observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
    await page.focus(BOX);
    await page.keyboard.type(word, { delay: 120 });
    await page.waitForFunction(() => window.spoken.length > 0);
    await page.waitForTimeout(1500);
    const spoken = await page.evaluate(() => window.spoken);
    assert.equal(spoken.length, 1, spoken.join(" / "));
    assert.match(spoken[0], /\d/);
  }
});

walk(
  "without JavaScript the box leads to a page that says so and has other ways to every page",
  async (page, hub) => {
    await page.goto(server.url(hub.guide));
    await page.fill(BOX, hub.word);
    await Promise.all([page.waitForURL(/\?q=/), page.click("form[data-search] button")]);
    assert.equal(path(page), hub.search);
    assert.ok(await page.isVisible("main .notice"));
    const ways = await page.$$eval("main a", (links) => links.map(({ href }) => new URL(href).pathname));
    assert.ok(ways.includes(hub.letters) && ways.includes(hub.topics), ways.join(" "));
    assert.ok(ways.filter((way) => way.startsWith(hub.topics)).length > 5, "the topics are listed");
    for (const way of ways) assert.equal((await page.request.get(server.url(way))).status(), 200, way);
  },
  { javaScriptEnabled: false },
);

walk("search works below a path of the host", async (page, { guide, word }) => {
  await page.goto(below.url(guide));
  await page.focus(BOX);
  await page.keyboard.type(word);
  await page.waitForSelector(PANEL_LINKS);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?q=/);
  await answered(page);
  const { hits } = await shown(page);
  assert.ok(hits.length > 0);
  for (const hit of hits) assert.equal((await page.request.get(below.origin + hit)).status(), 200, hit);
  const astray = below.asked.filter(({ status, path }) => status !== 200 && path !== "/favicon.ico");
  assert.deepEqual(astray, []);
});

walk("nothing of the search is fetched before the reader turns to it", async (page, { guide }) => {
  const ours = () => server.asked.filter(({ path }) => path.startsWith("/search/")).map(({ path }) => path);
  server.asked.length = 0;
  await page.goto(server.url(guide), { waitUntil: "networkidle" });
  await page.mouse.wheel(0, 2000);
  await page.keyboard.press("Tab");
  await page.waitForTimeout(300);
  assert.deepEqual(ours(), []);
  const fetched = page.waitForResponse(/\.wasm\.gz$/);
  await page.focus(BOX);
  await fetched;
  assert.ok(ours().length > 2, ours().join(" "));
});

walk("the switch to the other language takes the query along", async (page, { search, both }) => {
  await searchFor(page, `${search}?q=${both}`);
  await page.click(".languages a:not([aria-current])");
  await answered(page);
  assert.notEqual(path(page), search);
  assert.equal((await shown(page)).asked, both);
});

walk(
  "a word of the other language finds its pages on demand, by their names in the reader's own",
  async (page, hub, language) => {
    const own = pages(site, language);
    const words = (await page.goto(server.url(hub.search)), await setup(page)).words;
    assert.deepEqual((await searchFor(page, `${hub.search}?q=${hub.foreign}`)).hits, []);
    const indexes = () =>
      server.asked.filter(({ path }) => path === `/search/${language === "cy" ? "en" : "cy"}/head.gz`).length;
    const before = indexes();
    await page.click("#search-other");
    await page.waitForSelector(".search-other .hits li");
    assert.equal(indexes(), before + 1, "the other index is opened on demand");
    const hits = await page.$$eval(".search-other .hits li", (items) =>
      items.map((item) => {
        const link = item.querySelector("a");
        return { url: new URL(link.href).pathname, title: link.textContent, lang: link.lang, text: item.innerText };
      }),
    );
    assert.equal(new Set(hits.map(({ url }) => url)).size, hits.length);
    for (const { url, title, lang, text } of hits) {
      assert.deepEqual([own.find((page) => page.url === url)?.title, lang], [title, ""]);
      assert.ok(text.includes(words["search-other-matched"]), text);
    }
  },
);

walk("a pair that both languages find is shown once", async (page, { search, both }) => {
  const { hits, others } = await searchFor(page, `${search}?q=${both}&in=${search === HUB.cy.search ? "en" : "cy"}`);
  assert.ok(hits.length > 0);
  assert.equal(new Set([...hits, ...others]).size, hits.length + others.length);
});

test("a page without a translation is found from Welsh under its English name, and the link leads to it", async (t) => {
  const partly = await serve(exampleWithout(UNTRANSLATED.file));
  t.after(partly.close);
  await withPage(browser, {}, async (page) => {
    await searchFor(page, `${HUB.cy.search}?q=${UNTRANSLATED.word}&in=en`, partly);
    const link = page.locator(".search-other .hits a[lang=en]").first();
    const title = pages(site, "en").find(({ url }) => url === UNTRANSLATED.url).title;
    assert.equal(await link.textContent(), title);
    assert.equal((await page.request.get(await link.evaluate(({ href }) => href))).status(), 200);
    assert.deepEqual(page.wrong, []);
  });
});
