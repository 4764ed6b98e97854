// Every kind of page looks as somebody has seen it and found it good, and no letter of a picture is from a font that machines may have or not.
// `npm run screenshots` takes those pictures again that a change has made others; look at each before it is kept.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answered, launchWhole, lender, open } from "./chromium.mjs";
import { LANGUAGES, example, printed } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { serve, staying } from "./server.mjs";
import { HUB } from "./words.mjs";

// It compares where the pictures are decoded.
const PIXELMATCH = readFileSync(createRequire(import.meta.url).resolve("pixelmatch"), "utf8").replace("export default function", "window.pixelmatch = function");
const HERE = join(dirname(fileURLToPath(import.meta.url)), "screenshots");
const UPDATE = process.env.UPDATE_SCREENSHOTS !== undefined;
// A desk by day, and for some kinds a phone by night: each a window, how large its picture is, and how much of a long page is on it.
const LOOKS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: "light", scale: 0.5, most: 2200 },
  dark: { viewport: { width: 320, height: 640 }, colorScheme: "dark", scale: 1, most: 1500 },
};
const BY_NIGHT = ["chooser", "home", "page in case-studies", "page in events", "page in guides", "parallel", "redirect", "report", "search after a query", "section"];
// How far a colour may be off (of 1), and what part of a picture: smoothing of letters differs a little between versions of Chromium.
const THRESHOLD = 0.2;
const TOLERANCE = 0.002;
// Of the files: letters can be read, and all of them are a few megabytes.
const QUALITY = 45;
// Code and boxes to tick are set in the reader's own fonts, which differ between machines, and a cursor blinks. What a command prints has no
// font with it.
const STEADY = `code, pre, textarea, kbd { font-family: var(--sans) !important } .tick li::before { content: "–" !important }
  * { caret-color: transparent !important }`;
const PRINTED = "report-alone";
const lettersOf = (font) => `@font-face { font-family: Own; src: url("${font}"); font-weight: 400 700 } body, .chart text { font-family: Own !important }`;

const plain = kinds().filter(({ kind }) => !kind.includes(" with "));
const query = (language) => `${HUB[language].search}?q=${HUB[language].word}`;
const PAGES = [...plain, { kind: "search after a query", cy: query("cy"), en: query("en") }];

let browser, server, bench, own, lent;
before(async () => {
  browser = await launchWhole("--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb");
  bench = await browser.newPage();
  await bench.addScriptTag({ type: "module", content: PIXELMATCH });
  const site = example();
  server = await serve(site, { extra: printed() });
  server.spoil = staying;
  own = lettersOf(`/assets/${readdirSync(join(site, "assets")).find((name) => /^sans\..*woff2$/.test(name))}`);
  const lend = ({ viewport, colorScheme }) => lender(browser, { viewport, colorScheme, reducedMotion: "reduce" });
  lent = Object.fromEntries(Object.entries(LOOKS).map(([look, setting]) => [look, lend(setting)]));
  mkdirSync(HERE, { recursive: true });
  const names = namesOfAll();
  if (UPDATE) for (const name of readdirSync(HERE).filter((name) => !names.includes(name))) rmSync(join(HERE, name));
});
after(() => Promise.all([browser.close(), server.close()]));

const looksOf = (kind) => Object.keys(LOOKS).filter((look) => look === "light" || BY_NIGHT.includes(kind));
const nameOf = (kind, language, look) => `${kind.replaceAll(" ", "-")}.${language}.${look}.webp`;

const namesOfAll = () => PAGES.flatMap(({ kind }) => LANGUAGES.flatMap((language) => looksOf(kind).map((look) => nameOf(kind, language, look))));

/// A page's picture, a WebP file, and the letters on the page that are from fonts of this machine.
function picture(address, kind, look) {
  const { viewport, scale, most } = LOOKS[look];
  return lent[look](async (page) => {
    await open(page, address);
    if (address.includes("?q=")) await answered(page);
    await page.addStyleTag({ content: kind === PRINTED ? own : STEADY });
    await page.evaluate(() => {
      // The arrow back from a footnote is in few fonts, and the reader's own has it.
      for (const back of document.querySelectorAll("[role=doc-backlink]")) back.textContent = back.textContent.replace("↩", "←");
      // A font is asked for when something is laid out in it.
      document.body.getBoundingClientRect();
      // Those that wait to be scrolled to are decoded only when they come.
      const whole = (image) => {
        image.loading = "eager";
        const late = new Promise((resolve) => setTimeout(resolve, 500));
        return Promise.race([image.decode().catch(() => {}), late]);
      };
      return Promise.all([document.fonts.ready, ...[...document.images].map(whole)]);
    });
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), most);
    const clip = { x: 0, y: 0, width: viewport.width, height, scale };
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: QUALITY, clip, captureBeyondViewport: true });
    const foreign = await systemFonts(devtools);
    await devtools.detach();
    return [Buffer.from(data, "base64"), foreign];
  });
}

/// What a page shows in fonts of this machine: each element with letters of one, or with such letters in it, and the font's name.
async function systemFonts(devtools) {
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body, body *" });
  const found = nodeIds.map(async (nodeId) => {
    const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
    const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    if (!foreign.length) return [];
    const { outerHTML } = await devtools.send("DOM.getOuterHTML", { nodeId });
    return [`${foreign}: ${outerHTML.slice(0, 100)}`];
  });
  return (await Promise.all(found)).flat();
}

/// How far a picture is from the one that was kept, in words; nothing where it is as good as the same.
async function difference(now, name) {
  if (!existsSync(join(HERE, name))) return "is not there yet";
  const kept = readFileSync(join(HERE, name));
  if (kept.equals(now)) return undefined;
  const [was, is, off] = await bench.evaluate(
    async ({ pictures, threshold }) => {
      const read = async (text) => {
        const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${text}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height);
      };
      const [was, is] = await Promise.all(pictures.map(read));
      const sizes = [was, is].map(({ width, height }) => `${width} × ${height}`);
      if (sizes[0] !== sizes[1]) return [...sizes, was.width * was.height];
      return [...sizes, pixelmatch(was.data, is.data, undefined, is.width, is.height, { threshold })];
    },
    { pictures: [kept, now].map((bytes) => bytes.toString("base64")), threshold: THRESHOLD },
  );
  if (was !== is) return `was ${was}, is ${is}`;
  const [width, height] = is.split(" × ").map(Number);
  return off > TOLERANCE * width * height ? `has ${off} other pixels of ${width * height}` : undefined;
}

describe("every kind of page looks as it did, in the theme's own letters", { concurrency: availableParallelism() }, () => {
  for (const { kind, ...addresses } of PAGES) {
    for (const language of LANGUAGES) {
      for (const look of looksOf(kind)) {
        test(`${kind} (${language}, ${look})`, async () => {
          const name = nameOf(kind, language, look);
          const [now, foreign] = await picture(server.url(addresses[language]), kind, look);
          assert.deepEqual(foreign, [], "letters of fonts that other machines may not have");
          const found = await difference(now, name);
          if (!found) return;
          if (UPDATE) return writeFileSync(join(HERE, name), now);
          const beside = join(tmpdir(), name);
          writeFileSync(beside, now);
          assert.fail(`${name} ${found}. See ${beside}; if it is as you mean it to be: npm run screenshots --prefix tests/browser`);
        });
      }
    }
  }
});

test("no picture is kept of a kind that is gone", () => {
  assert.deepEqual(readdirSync(HERE).sort(), namesOfAll().sort());
});

// The sentences above would be true of a comparison that sees nothing, and of letters that nobody looks at.
test("letters of another font are found", () =>
  lent.light(async (page) => {
    await page.goto(server.url(HUB.cy.home));
    const devtools = await page.context().newCDPSession(page);
    assert.deepEqual(await systemFonts(devtools), []);
    await page.$eval("main", (main) => main.insertAdjacentHTML("beforeend", '<p style="font-family: monospace">gair</p>'));
    assert.match((await systemFonts(devtools)).join(), /: <p style=/);
    await devtools.detach();
  }));

test("a page in another language is another picture", async () => {
  const now = readFileSync(join(HERE, nameOf("chooser", "cy", "light")));
  assert.equal(await difference(now, nameOf("chooser", "en", "light")), undefined);
  assert.match(await difference(now, nameOf("home", "cy", "light")), /was .* is|other pixels/);
});
