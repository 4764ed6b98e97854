// Every kind of page is for everyone: at every width, in light and dark, in large text, zoomed in, without a script and on paper.
// A page is loaded once and then brought into each state. Which one something is wrong in is said beside it.

import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { after, before, describe, test } from "node:test";
import { LOOKS, WHOLE, violations } from "./axe.mjs";
import { launchWhole, lender, open, withPage } from "./chromium.mjs";
import { LANGUAGES, example, printed } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { crowded, unfit, unmarked } from "./looks.mjs";
import { serve, staying } from "./server.mjs";

const HEIGHT = 900;
const WIDTHS = [320, 768, 1280];
const COLOURS = ["light", "dark"];
const DESK = { width: 1280, height: HEIGHT };
// 1280 × 1024 pixels at 400%, and A4 between margins of 1 cm.
const ZOOMED = { width: 320, height: 256 };
const PAPER = { width: 718, height: 1046 };
// What everybody sees who has asked for nothing else. Colours that are on their way to others are nobody's choice.
const PLAIN = { media: "screen", colorScheme: "light", contrast: "no-preference", forcedColors: "none", reducedMotion: "reduce" };
// The size of text that a reader may have set, in pixels; browsers have 16.
const LARGE = 32;
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

let browser, server, lent, lentWithoutScript;
before(async () => {
  browser = await launchWhole();
  lent = lender(browser, { viewport: DESK });
  lentWithoutScript = lender(browser, { viewport: DESK, javaScriptEnabled: false });
  server = await serve(example(), { extra: printed() });
  server.spoil = staying;
});
after(() => Promise.all([browser.close(), server.close()]));

/// What is wrong in each of some states, by its name.
class Wrong {
  found = {};
  add(state, ...lists) {
    const all = lists.flat();
    if (all.length) this.found[state] = all;
  }
}

/// Nothing is cut, nothing has to be scrolled sideways, and axe-core finds nothing. All of its rules are asked at one width, another one
/// in each language, for narrow and wide windows show different things; those whose answer colours and widths can change, in each.
async function atEveryWidth(page, language, wrong) {
  const asked = { cy: WIDTHS[0], en: WIDTHS.at(-1) }[language];
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ ...PLAIN, colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const isWhole = WHOLE || (width === asked && colorScheme === COLOURS[0]);
      wrong.add(`${width} px, ${colorScheme}`, await unfit(page), await violations(page, ...(isWhole ? [] : LOOKS)));
    }
  }
}

async function inOtherColours(page, wrong) {
  await page.setViewportSize(DESK);
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ ...PLAIN, colorScheme, contrast: "more" });
    wrong.add(`more contrast, ${colorScheme}`, await violations(page, "color-contrast", "color-contrast-enhanced"));
  }
  await page.emulateMedia({ ...PLAIN, forcedColors: "active" });
  wrong.add("forced colours", await unmarked(page));
}

/// A reader's own size of text: what is measured in it grows, and so do the widths at which a layout changes.
async function inLargeText(page, wrong) {
  await page.emulateMedia(PLAIN);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: LARGE } });
  for (const width of WIDTHS.slice(1)) {
    await page.setViewportSize({ width, height: HEIGHT });
    wrong.add(`text twice as large, ${width} px`, await unfit(page));
  }
  assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), LARGE);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: LARGE / 2 } });
  await devtools.detach();
}

/// The words that can be read on a page, and the addresses that its links lead to.
function read(page) {
  return page.evaluate((apart) => {
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = `${apart} { display: none !important }`;
    const links = [...document.querySelectorAll("a[href]")].filter((link) => link.checkVisibility()).map(({ href }) => href);
    const lines = document.body.innerText.split("\n").filter((line) => line.trim());
    style.remove();
    return { links, lines };
  }, KEEPING);
}

/// What is there with a script only.
async function onlyWithScript(page, address) {
  const withScript = await read(page);
  const without = await lentWithoutScript(async (page) => {
    await page.goto(address);
    return read(page);
  });
  const missing = (part) => withScript[part].filter((one) => !without[part].includes(one)).map((one) => `${one} is not there`);
  return [...missing("links"), ...missing("lines"), ...(without.links.length ? [] : ["no link is there"])];
}

describe("every kind of page is for everyone", atOnce, () => {
  for (const { kind, ...addresses } of PAGES) {
    for (const language of LANGUAGES) {
      test(`${kind} (${language})`, () =>
        lent(async (page) => {
          const wrong = new Wrong();
          const address = server.url(addresses[language]);
          await page.emulateMedia(PLAIN);
          await page.setViewportSize(DESK);
          await open(page, address);
          wrong.add("without a script", await onlyWithScript(page, address));
          await atEveryWidth(page, language, wrong);
          await page.emulateMedia(PLAIN);
          await page.setViewportSize(ZOOMED);
          wrong.add("400% zoom", await unfit(page), await crowded(page));
          await inOtherColours(page, wrong);
          await inLargeText(page, wrong);
          await page.setViewportSize(PAPER);
          await page.emulateMedia({ ...PLAIN, media: "print" });
          wrong.add("paper", await unfit(page));
          assert.deepEqual(wrong.found, {});
          assert.deepEqual(page.wrong, []);
        }));
    }
  }
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
