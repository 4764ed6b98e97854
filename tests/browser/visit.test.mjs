// A whole visit: nobody else is asked for anything, nothing is kept of the reader, little comes over the wire, and the way into the
// other language is on every page.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { NOTHING, anew, answered, launch, stored, withPage } from "./chromium.mjs";
import { LANGUAGES, example } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { serve } from "./server.mjs";
import { HUB } from "./words.mjs";

// Bytes over the wire without images: what issues promise and what a slow phone can bear.
const FIRST_VIEW = 60_000;
const IMAGES = /\.(svg|png|jpe?g|gif|webp|avif)$/;
const PAGES = kinds().filter(({ kind }) => kind !== "report-alone");
// What stands in no single language, and what only leads on.
const APART = ["chooser", "not-found", "redirect"];

let browser, server, site;
before(async () => {
  browser = await launch();
  site = example();
  server = await serve(site, { packs: true });
});
after(() => Promise.all([browser.close(), server.close()]));

for (const language of LANGUAGES) {
  test(`a visit with a search asks nothing of anyone else, and leaves nothing in the browser (${language})`, () =>
    withPage(browser, {}, async (page) => {
      const asked = [];
      page.context().on("request", (request) => asked.push(request.url()));
      const { word, both, search } = HUB[language];
      for (const { kind, [language]: path } of PAGES) {
        // A page that leads on by itself is left until it has.
        await page.goto(server.url(path), { waitUntil: kind === "redirect" ? "networkidle" : "load" });
        assert.deepEqual(await stored(page), NOTHING, path);
      }
      await page.goto(server.url(`${search}?q=${word}`));
      await answered(page);
      await anew(page, () => page.click("#search-other"));
      await anew(page, () => page.fill("form[data-search] input[type=search]", both));
      assert.deepEqual(await stored(page), NOTHING, "after a search");
      await Promise.all([page.waitForURL((url) => url.pathname !== search), page.click(".hits a")]);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await stored(page), NOTHING, "on a page that was found");
      const elsewhere = asked.filter((url) => ![`${server.origin}/`, "data:", "blob:"].some((own) => url.startsWith(own)));
      assert.deepEqual(elsewhere, []);
      assert.ok(asked.length > 2 * PAGES.length);
      assert.deepEqual(page.wrong, []);
    }));

  test(`the first view of a resource is light and nothing moves in it: one style sheet, and no script that it waits for (${language})`, async () => {
    for (const { kind, [language]: path } of PAGES.filter(({ kind }) => kind === "home" || kind.startsWith("page in"))) {
      await withPage(browser, { viewport: { width: 390, height: 800 } }, async (page) => {
        await page.addInitScript(() => {
          window.moved = 0;
          const add = (list) => list.getEntries().forEach(({ value }) => (window.moved += value));
          new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        });
        const parts = await weighed(page, server.url(path));
        const whole = parts.reduce((sum, [, size]) => sum + size, 0);
        assert.ok(whole > 5_000 && whole <= FIRST_VIEW, `${whole} bytes of ${kind}: ${parts.map((part) => part.join(" ")).join(", ")}`);
        assert.equal(parts.filter(([path]) => path.endsWith(".css")).length, 1);
        const waited = await page.$$eval("script[src]", (all) => all.filter(({ type, async, defer }) => type !== "module" && !async && !defer).length);
        assert.equal(waited, 0);
        const moved = await page.evaluate(() => window.moved);
        assert.ok(moved < 0.01, `${kind} moved by ${moved}`);
      });
    }
  });
}

/// What came over the wire for a page, images left out: the path of each file and its bytes.
async function weighed(page, address) {
  const network = await page.context().newCDPSession(page);
  const [paths, bytes] = [new Map(), new Map()];
  network.on("Network.requestWillBeSent", ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await network.send("Network.enable");
  await page.goto(address, { waitUntil: "networkidle" });
  return [...bytes].map(([id, size]) => [paths.get(id), size]).filter(([path]) => !IMAGES.test(path));
}

test("every page leads to itself in the other language and back, and says which language it is in", () =>
  withPage(browser, {}, async (page) => {
    await page.goto(server.url("/"));
    const paths = readdirSync(site, { recursive: true }).filter((path) => /^(cy|en)\/.*\.html$/.test(path));
    const wrong = await page.evaluate(async (paths) => {
      const found = [];
      const read = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
      const address = (link, from) => new URL(link.getAttribute("href"), new URL(from, location)).pathname;
      const pages = new Map();
      for (const path of paths) pages.set(`/${path.replace(/index\.html$/, "")}`, await read(`/${path}`));
      for (const [path, page] of pages) {
        const language = path.slice(1, 3);
        const say = (what) => found.push(`${path} ${what}`);
        if (page.documentElement.lang !== language) say(`is said to be in “${page.documentElement.lang}”`);
        if (page.querySelector("meta[http-equiv=refresh]")) continue;
        const links = [...page.querySelectorAll(".languages a")];
        const to = Object.fromEntries(links.map((link) => [link.hreflang, address(link, path)]));
        if (links.some(({ lang, hreflang }) => lang !== hreflang)) say("has a link whose words are in another language than its page");
        if (links.filter((link) => link.hasAttribute("aria-current")).map(({ lang }) => lang).join() !== language) say("does not say its language");
        const other = language === "cy" ? "en" : "cy";
        const there = pages.get(to[other]);
        if (to[language] !== path || !to[other]?.startsWith(`/${other}/`)) say(`leads to ${JSON.stringify(to)}`);
        else if (!there) say(`leads to ${to[other]}, which is not there`);
        else if (address(there.querySelector(`.languages a[hreflang=${language}]`), to[other]) !== path) say("is not led back to");
        for (const link of page.querySelectorAll("link[rel=alternate][hreflang=cy], link[rel=alternate][hreflang=en]")) {
          if (new URL(link.href).pathname !== to[link.hreflang]) say(`names ${link.href} as its ${link.hreflang}`);
        }
      }
      return found;
    }, paths);
    assert.ok(paths.length > 200);
    assert.deepEqual(wrong, []);
  }));

test("the switch of languages leads to the same page and back by keyboard", () =>
  withPage(browser, {}, async (page) => {
    for (const { kind, cy, en } of PAGES.filter(({ kind }) => !APART.includes(kind) && !kind.includes(" with "))) {
      await page.goto(server.url(cy));
      for (const [language, to] of [["en", en], ["cy", cy]]) {
        await page.focus(".languages a:not([aria-current])");
        await Promise.all([page.waitForURL(server.url(encodeURI(to))), page.keyboard.press("Enter")]);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language, kind);
      }
    }
  }));
