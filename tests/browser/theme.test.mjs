// The default theme: its letters, its parts that move or open, and what is printed. That every kind of page is for everyone is in everyone.test.mjs.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { create } from "fontkit";
import { launchWhole, withPage } from "./chromium.mjs";
import { LANGUAGES, example } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { serve } from "./server.mjs";
import { HUB, LEARNING } from "./words.mjs";

const WIDTHS = [320, 768, 1280];
// Each vowel of Welsh, with each mark that it may bear; and what the interface and writers set beside letters.
const WELSH = "âêîôûŵŷäëïöüẅÿàèìòùẁỳáéíóúẃý";
const SIGNS = "‘’“”–—…£€·›";
const ARROWS = "←→↑↓";
// What a command prints is not of the site, and what only leads on has no header.
const PAGES = kinds().filter(({ kind }) => !["report-alone", "redirect"].includes(kind));

let browser, site, server;
before(async () => {
  browser = await launchWhole();
  site = example();
  server = await serve(site);
});
after(() => Promise.all([browser.close(), server.close()]));

/// The built site's copy of an asset of the theme.
function asset(name) {
  const [stem, ending] = name.split(".");
  const file = readdirSync(join(site, "assets")).find((file) => file.startsWith(`${stem}.`) && file.endsWith(`.${ending}`));
  return readFileSync(join(site, "assets", file));
}

function without(font, letters) {
  return [...new Set(letters)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0)));
}

test("both fonts have every letter of Welsh, small and large, and every sign that stands beside letters", () => {
  const letters = WELSH + WELSH.toUpperCase() + SIGNS;
  assert.equal([...letters].length, 2 * 28 + SIGNS.length);
  for (const name of ["sans.woff2", "serif.woff2"]) assert.deepEqual(without(create(asset(name)), letters), [], name);
  assert.deepEqual(without(create(asset("sans.woff2")), ARROWS), []);
  assert.deepEqual(without(create(asset("serif.woff2")), "ж"), ["ж"]);
});

test("the accents of Welsh are kerned as the letters that they stand on", () => {
  const font = create(asset("serif.woff2"));
  const width = (text) => font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  assert.equal(width("Tŷ"), width("Ty"));
  assert.equal(width("Ŵy"), width("Wy"));
  assert.notEqual(width("Ty"), width("T") + width("y"));
});

for (const language of LANGUAGES) {
  test(`every sign is in the theme's own letters, and the switch of languages at one place, on every kind of page (${language})`, () =>
    withPage(browser, {}, async (page) => {
      const font = create(asset("sans.woff2"));
      const places = new Map(WIDTHS.map((width) => [width, new Set()]));
      for (const { kind, [language]: path } of PAGES) {
        await page.goto(server.url(path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const found = await page.$eval(".languages ul", (list) => {
            const { right } = list.getBoundingClientRect();
            return { right: Math.round(right), names: [...list.querySelectorAll("a")].map(({ lang, hreflang, textContent }) => [lang, hreflang, textContent]) };
          });
          assert.deepEqual(found.names, [["cy", "cy", "Cymraeg"], ["en", "en", "English"]], kind);
          places.get(width).add(found.right);
        }
        const text = await page.evaluate(() => {
          for (const code of document.querySelectorAll("code, textarea, script, style, noscript")) code.remove();
          return document.body.textContent;
        });
        // The arrow back from a footnote is in few fonts, and the reader's own has it.
        assert.deepEqual(without(font, text.replace(/[\s↩]/g, "")), [], kind);
      }
      for (const [width, found] of places) assert.equal(found.size, 1, `the switch at ${width} pixels: ${[...found]}`);
    }));

  test(`without a script the menu opens (${language})`, () =>
    withPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(server.url(LEARNING[language].part));
      assert.equal(await page.isVisible(".menu li a"), false);
      await page.click(".menu summary");
      assert.equal(await page.isVisible(".menu li:last-child a"), true);
      await page.setViewportSize({ width: 1280, height: 700 });
      await page.goto(server.url(LEARNING[language].part));
      assert.equal(await page.isVisible(".menu summary"), false);
      assert.equal(await page.isVisible(".menu li:last-child a"), true);
      assert.ok((await page.locator("#contents a").count()) > 3);
    }));

  test(`the contents say where the reader is (${language})`, () =>
    withPage(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, async (page) => {
      await page.goto(server.url(LEARNING[language].part));
      const here = () => page.$$eval("#contents [aria-current=location]", (links) => links.map(({ hash }) => decodeURIComponent(hash)));
      assert.deepEqual(await here(), []);
      const ids = await page.$$eval("#contents a", (links) => links.map(({ hash }) => decodeURIComponent(hash)));
      for (const id of [ids[2], ids[0]]) {
        await page.evaluate((id) => document.getElementById(id.slice(1)).scrollIntoView(), id);
        await page.waitForFunction((id) => decodeURIComponent(document.querySelector("#contents [aria-current]")?.hash ?? "") === id, id);
        assert.deepEqual(await here(), [id]);
      }
      assert.ok(await page.locator("#contents").evaluate((nav) => nav.getBoundingClientRect().top >= 0), "they stay in view");
    }));
}

test("what is printed is ink on paper, with nothing on it that only a screen can use", () =>
  withPage(browser, { colorScheme: "dark" }, async (page) => {
    await page.goto(server.url(LEARNING.en.part));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const one of [".menu", ".languages", ".search", ".contents", ".foot nav", "#related"]) {
      assert.equal(await page.isVisible(one), false, one);
    }
    const colours = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]);
    assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }));

test("the planning worksheet prints alone", () =>
  withPage(browser, {}, async (page) => {
    await page.goto(server.url(HUB.en.worksheet));
    await page.emulateMedia({ media: "print" });
    const shown = await page.$$eval("header, footer, nav, main", (all) =>
      all.filter((one) => one.offsetHeight > 0).map((one) => one.localName),
    );
    assert.deepEqual(shown, ["main", "header"]);
    assert.ok((await page.$$(".room > span")).length > 40);
  }));
