// Every kind of page is for everyone: at every width, in light and dark, in large text, zoomed in, without a script and on paper.

import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe.mjs";
import { launch, withPage } from "./chromium.mjs";
import { LANGUAGES, example, printed } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { crowded, unfit, unmarked } from "./looks.mjs";
import { serve, staying } from "./server.mjs";

const HEIGHT = 900;
const WIDTHS = [320, 768, 1280];
const COLOURS = ["light", "dark"];
// 1280 × 1024 pixels at 400%, and A4 between margins of 1 cm.
const ZOOMED = { width: 320, height: 256 };
const PAPER = { width: 718, height: 1046 };
// Colours that are on their way to others are nobody's choice.
const STILL = { reducedMotion: "reduce" };
// Keeping a page is nothing but a script's work; that it says so where there is none is in offline.test.mjs.
const KEEPING = ".keep, .keep-page";
const PAGES = kinds();
const SPOILT = [
  ['<p style="inline-size: 400px">gair</p>', /pixels wide in 320/],
  ['<p style="inline-size: 40px; overflow: hidden; white-space: nowrap">Llanfairpwllgwyngyll</p>', /is cut by/],
  ['<p style="block-size: 10px; overflow: clip">Llan<br>fair</p>', /is cut by/],
  ['<p style="margin: 0">gair arall</p><p style="margin: -1.6em 0 0">gair olaf</p>', /lies on/],
  ['<p style="position: sticky; inset-block-start: 0; block-size: 500px">gair</p>', /are taken by/],
  ['<p style="forced-color-adjust: none">gair</p>', /not marked/],
  ['<button style="border: 0">gair</button>', /not marked/],
];
// As many pages at once as there are processors.
const atOnce = { concurrency: availableParallelism() };

let browser, large, server;
before(async () => {
  browser = await launch();
  // A reader's own size of text: what is measured in it grows, and so do the widths at which a layout changes.
  large = await launch("--blink-settings=defaultFontSize=32");
  server = await serve(example(), { extra: printed() });
  server.spoil = staying;
});
after(() => Promise.all([browser.close(), large.close(), server.close()]));

function each(sentence, act) {
  describe(sentence, atOnce, () => {
    for (const { kind, ...addresses } of PAGES) {
      for (const language of LANGUAGES) test(`${kind} (${language})`, () => act(server.url(addresses[language])));
    }
  });
}

/// What is wrong in each of some states, by its name.
class Wrong {
  found = {};
  add(state, ...lists) {
    const all = lists.flat();
    if (all.length) this.found[state] = all;
  }
}

each("axe-core finds nothing, nothing is cut and nothing has to be scrolled sideways at any width in light and dark", (address) =>
  withPage(browser, STILL, async (page) => {
    const wrong = new Wrong();
    await page.goto(address);
    for (const colorScheme of COLOURS) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        wrong.add(`${width} px, ${colorScheme}`, await unfit(page), await violations(page));
      }
    }
    assert.deepEqual(wrong.found, {});
    assert.deepEqual(page.wrong, []);
  }),
);

each("at 400% zoom, in forced colours, with more contrast and on paper it holds", (address) =>
  withPage(browser, { ...STILL, viewport: ZOOMED }, async (page) => {
    const wrong = new Wrong();
    await page.goto(address);
    wrong.add("400% zoom", await unfit(page), await crowded(page));
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    for (const colorScheme of COLOURS) {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      wrong.add(`more contrast, ${colorScheme}`, await violations(page, "color-contrast", "color-contrast-enhanced"));
    }
    await page.emulateMedia({ forcedColors: "active", contrast: "no-preference" });
    wrong.add("forced colours", await unmarked(page));
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    wrong.add("paper", await unfit(page));
    assert.deepEqual(wrong.found, {});
  }),
);

each("text twice as large holds", (address) =>
  withPage(large, {}, async (page) => {
    const wrong = new Wrong();
    await page.goto(address);
    for (const width of WIDTHS.slice(1)) {
      await page.setViewportSize({ width, height: HEIGHT });
      wrong.add(`${width} px`, await unfit(page));
    }
    assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), 32);
    assert.deepEqual(wrong.found, {});
  }),
);

each("without a script every word and every way on is there", async (address) => {
  const read = (javaScriptEnabled) =>
    withPage(browser, { javaScriptEnabled, viewport: { width: 1280, height: HEIGHT } }, async (page) => {
      await page.goto(address);
      return page.evaluate((apart) => {
        for (const one of document.querySelectorAll(apart)) one.remove();
        return {
          links: [...document.querySelectorAll("a[href]")].filter((link) => link.checkVisibility()).map(({ href }) => href),
          lines: document.body.innerText.split("\n").filter((line) => line.trim()),
        };
      }, KEEPING);
    });
  const withScript = await read(true);
  const without = await read(false);
  for (const part of ["links", "lines"]) {
    assert.deepEqual(withScript[part].filter((one) => !without[part].includes(one)), [], part);
  }
  assert.ok(without.links.length > 0);
});

// The sentences above would be true of checks that are not running.
test("what does not fit is found", () =>
  withPage(browser, { viewport: { width: 320, height: HEIGHT }, forcedColors: "active" }, async (page) => {
    await page.goto(server.url(PAGES.find(({ kind }) => kind === "home").cy));
    const foundIn = async (html) => {
      await page.$eval("main", (main, html) => main.insertAdjacentHTML("beforeend", `<div id="spoilt">${html}</div>`), html);
      const found = [...(await unfit(page)), ...(await crowded(page)), ...(await unmarked(page))];
      await page.$eval("#spoilt", (one) => one.remove());
      return found.join(" ");
    };
    assert.equal(await foundIn("<p>gair <button>gair</button></p>"), "");
    for (const [html, found] of SPOILT) assert.match(await foundIn(html), found);
  }));
