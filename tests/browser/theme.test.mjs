// The default theme: letters, weight, and that every kind of page holds at every width, in both languages, however a reader has set things.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { create } from "fontkit";
import { violations } from "./axe.mjs";
import { launch, withPage } from "./chromium.mjs";
import { LANGUAGES, ROOT, example } from "./hubs.mjs";
import { serve } from "./server.mjs";
import { KINDS } from "./words.mjs";

const WIDTHS = [320, 768, 1280];
const FIRST_VIEW = 60_000;
// Each vowel of Welsh, with each mark that it may bear; and what the interface and writers set beside letters.
const WELSH = "âêîôûŵŷäëïöüẅÿàèìòùẁỳáéíóúẃý";
const SIGNS = "‘’“”–—…£€·›";
const ARROWS = "←→↑↓";

let browser, site, server;
before(async () => {
  browser = await launch();
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
  test(`every sign on the hub's pages outside code has a shape in the theme's own letters (${language})`, () =>
    withPage(browser, {}, async (page) => {
      const font = create(asset("sans.woff2"));
      for (const [kind, path] of Object.entries(KINDS[language])) {
        await page.goto(server.url(path));
        const text = await page.evaluate(() => {
          for (const code of document.querySelectorAll("code, textarea, script, style, noscript")) code.remove();
          return document.body.textContent;
        });
        // The arrow back from a footnote is in few fonts, and the reader's own has it.
        assert.deepEqual(without(font, text.replace(/[\s↩]/g, "")), [], kind);
      }
    }));

  test(`the first view of a page that is read is light, and nothing moves in it (${language})`, () =>
    withPage(browser, { viewport: { width: 390, height: 800 } }, async (page) => {
      await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.moved += value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      for (const kind of ["guide", "case study", "home"]) {
        server.asked.length = 0;
        await page.goto(server.url(KINDS[language][kind]), { waitUntil: "networkidle" });
        const weighed = server.asked.filter(({ path }) => !/\.(svg|png|jpe?g|webp|avif)$/.test(path));
        const bytes = weighed.reduce((sum, { packed }) => sum + packed, 0);
        assert.ok(bytes <= FIRST_VIEW, `${bytes} bytes of ${kind}: ${weighed.map(({ path, packed }) => `${path} ${packed}`).join(", ")}`);
        assert.ok(weighed.some(({ path }) => path.includes("sans.")) && weighed.some(({ path }) => path.includes("serif.")));
        assert.equal(weighed.filter(({ path }) => path.endsWith(".css")).length, 1);
        assert.ok((await page.evaluate(() => window.moved)) < 0.02, kind);
      }
    }));
}

/// What does not fit: the page is wider than the window, or a text is cut off.
function overflowing(page) {
  return page.evaluate(() => {
    const wrong = [];
    const whole = document.documentElement.scrollWidth;
    if (whole > innerWidth) wrong.push(`${whole} pixels in ${innerWidth}`);
    for (const one of document.querySelectorAll("body *")) {
      const style = getComputedStyle(one);
      if (!["hidden", "clip"].includes(style.overflowX) || one.matches(".visually-hidden, .search > label, input, svg, svg *")) continue;
      if (one.scrollWidth > one.clientWidth + 1) wrong.push(`cut: ${one.outerHTML.slice(0, 120)}`);
    }
    return wrong;
  });
}

for (const language of LANGUAGES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`every kind of page holds at every width, and axe-core finds nothing (${language}, ${colorScheme})`, () =>
      withPage(browser, { colorScheme }, async (page) => {
        const wrong = {};
        for (const [kind, path] of Object.entries(KINDS[language])) {
          await page.goto(server.url(path));
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            const found = [...(await overflowing(page)), ...(await violations(page))];
            if (found.length) wrong[`${kind} at ${width}`] = found;
          }
        }
        assert.deepEqual(wrong, {});
        assert.deepEqual(page.wrong, []);
      }));
  }

  test(`more contrast, forced colours and text twice as large hold (${language})`, async () => {
    const wrong = {};
    for (const [name, options] of Object.entries({
      "more contrast": { contrast: "more" },
      "more contrast, dark": { contrast: "more", colorScheme: "dark" },
      "forced colours": { forcedColors: "active" },
      "text twice as large": { viewport: { width: 1280, height: 900 } },
    })) {
      await withPage(browser, options, async (page) => {
        if (name.startsWith("text")) await page.addInitScript(() => document.documentElement.style.setProperty("font-size", "200%"));
        for (const [kind, path] of Object.entries(KINDS[language])) {
          await page.goto(server.url(path));
          if (name.startsWith("text")) await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
          const found = [...(await overflowing(page)), ...(await violations(page))];
          if (name.startsWith("more")) found.push(...(await enhanced(page)));
          if (found.length) wrong[`${kind}, ${name}`] = found;
        }
      });
    }
    assert.deepEqual(wrong, {});
  });

  test(`the switch of languages is at one place on every kind of page, and leads to the same page (${language})`, () =>
    withPage(browser, {}, async (page) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const places = new Set();
        for (const [kind, path] of Object.entries(KINDS[language])) {
          await page.goto(server.url(path));
          const found = await page.$eval(".languages ul", (list) => {
            const { right } = list.getBoundingClientRect();
            return { right: Math.round(right), names: [...list.querySelectorAll("a")].map(({ lang, hreflang, textContent }) => [lang, hreflang, textContent]) };
          });
          assert.deepEqual(found.names, [["cy", "cy", "Cymraeg"], ["en", "en", "English"]], kind);
          places.add(found.right);
        }
        assert.equal(places.size, 1, `${width}: ${[...places]}`);
      }
    }));

  test(`the keyboard reaches everything that can be pressed, in order, and it is seen where it is (${language})`, () =>
    withPage(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }, async (page) => {
      for (const kind of ["home", "guide", "community", "letters", "parallel", "chooser"].filter((kind) => KINDS[language][kind])) {
        await page.goto(server.url(KINDS[language][kind]));
        const all = await page.evaluate(() => {
          const list = [...document.querySelectorAll("a[href], button, input:not(:disabled), summary, textarea, [tabindex='0']")].filter((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
          list.forEach((one, number) => (one.dataset.number = number));
          return list.length;
        });
        for (let number = 0; number < all; number++) {
          await page.keyboard.press("Tab");
          const seen = await page.evaluate(() => {
            const one = document.activeElement;
            const box = one.getBoundingClientRect();
            const outlined = [getComputedStyle(one), getComputedStyle(one, "::after")].some(({ outlineStyle, outlineWidth }) => outlineStyle === "solid" && parseFloat(outlineWidth) >= 3);
            const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            return { number: Number(one.dataset.number), outlined, inside, html: one.outerHTML.slice(0, 100) };
          });
          assert.deepEqual(seen, { ...seen, number, outlined: true, inside: true }, kind);
        }
      }
    }));

  test(`without a script the menu opens, and everything is there (${language})`, () =>
    withPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(server.url(KINDS[language].guide));
      assert.equal(await page.isVisible(".menu li a"), false);
      await page.click(".menu summary");
      assert.equal(await page.isVisible(".menu li:last-child a"), true);
      await page.setViewportSize({ width: 1280, height: 700 });
      await page.goto(server.url(KINDS[language].guide));
      assert.equal(await page.isVisible(".menu summary"), false);
      assert.equal(await page.isVisible(".menu li:last-child a"), true);
      assert.ok((await page.locator("#contents a").count()) > 3);
    }));

  test(`the contents say where the reader is (${language})`, () =>
    withPage(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, async (page) => {
      await page.goto(server.url(KINDS[language].guide));
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

/// What does not keep the contrast of WCAG 1.4.6, which those are promised who ask for more. axe-core is there already.
function enhanced(page) {
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { runOnly: { type: "rule", values: ["color-contrast-enhanced"] } });
    return violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html.slice(0, 100)} ${any[0]?.message ?? ""}`));
  });
}

test("what is printed is ink on paper, with nothing on it that only a screen can use", () =>
  withPage(browser, { colorScheme: "dark" }, async (page) => {
    await page.goto(server.url(KINDS.en.guide));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const one of [".menu", ".languages", ".search", ".contents", ".foot nav", "#related"]) {
      assert.equal(await page.isVisible(one), false, one);
    }
    const colours = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]);
    assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }));
