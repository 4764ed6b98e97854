// What a browser makes of pictures: it takes a small one in a new format, nothing moves when they come, and their colour is there before.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, withPage } from "./chromium.mjs";
import { build, folder } from "./hubs.mjs";
import { serve } from "./server.mjs";

let browser, site, hub;

/// A photograph that the browser itself makes.
async function photograph(width, height, hue) {
  return withPage(browser, {}, async (page) => {
    const data = await page.evaluate(
      ({ width, height, hue }) => {
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const pen = canvas.getContext("2d");
        for (let x = 0; x < width; x += 8)
          for (let y = 0; y < height; y += 8) {
            pen.fillStyle = `hsl(${hue + 20 * Math.sin(x / 90)} 60% ${45 + 20 * Math.sin((x + 2 * y) / 60)}%)`;
            pen.fillRect(x, y, 8, 8);
          }
        return canvas.toDataURL("image/jpeg", 0.92);
      },
      { width, height, hue },
    );
    return Buffer.from(data.split(",")[1], "base64");
  });
}

before(async () => {
  browser = await launch();
  hub = join(folder(), "hub");
  const text = "A river runs to the sea. ".repeat(400);
  const write = (path, content) => {
    mkdirSync(join(hub, path, ".."), { recursive: true });
    writeFileSync(join(hub, path), content);
  };
  write("content/hub.yaml", "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [en]\nlicence: CC-BY-4.0\n");
  write("content/tips/_index.en.md", "---\ntitle: Tips\nsummary: Small.\n---\n");
  const head = "image: {src: head.jpg, alt: A head}\n";
  write("content/tips/a.en.md", `---\ntitle: A\nsummary: S.\n${head}---\n${text}\n\n![Far](far.jpg)\n\n${text}\n`);
  write("content/tips/b.en.md", "---\ntitle: B\nsummary: S.\n---\nFirst.\n\n![Near](near.jpg)\n\nText after it.\n");
  write("content/tips/head.jpg", await photograph(2400, 1600, 20));
  write("content/tips/far.jpg", await photograph(1600, 1200, 200));
  write("content/tips/near.jpg", await photograph(1200, 1200, 120));
  site = await serve(build(hub));
});

after(async () => {
  await site?.close();
  await browser?.close();
});

/// What a page shows once it has loaded, and by how much its layout moved when its pictures came. They are held back until its letters are
/// there: by how much those move it hangs on what fonts a machine has until then.
async function visit(page, path) {
  await page.addInitScript(() => {
    const moves = [];
    const after = () => moves.filter(([time]) => time > window.lettered).reduce((sum, [, value]) => sum + value, 0);
    Object.defineProperty(window, "moved", { get: after, configurable: true });
    const add = (list) => moves.push(...list.getEntries().map(({ startTime, value }) => [startTime, value]));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  });
  await page.route(/\.webp$/, async (route) => {
    await page.waitForLoadState("domcontentloaded");
    await page.evaluate(async () => {
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      window.lettered ??= performance.now();
    });
    await route.continue();
  });
  await page.goto(site.url(path), { waitUntil: "networkidle" });
  return page.evaluate(() => ({
    moved: window.lettered > 0 ? window.moved : undefined,
    images: [...document.querySelectorAll("main img")].map((image) => ({
      source: image.currentSrc,
      shown: image.getBoundingClientRect().width,
      natural: image.naturalWidth,
      complete: image.complete && image.naturalWidth > 0,
      colour: getComputedStyle(image).backgroundColor,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })),
  }));
}

for (const [width, scale, largest] of [
  [360, 2, 960],
  [1280, 1, 960],
  [1280, 2, 1440],
]) {
  test(`at ${width} pixels, ${scale} to one, a browser takes a WebP that is just large enough, and nothing moves`, async () => {
    await withPage(browser, { viewport: { width, height: 700 }, deviceScaleFactor: scale }, async (page) => {
      for (const path of ["/en/tips/a/", "/en/tips/b/"]) {
        const { moved, images } = await visit(page, path);
        const [first] = images;
        assert.match(first.source, /\/assets\/images\/[a-z]+\.[0-9a-f]{16}\.\d+\.webp$/);
        const taken = Number(first.source.match(/\.(\d+)\.webp$/)[1]);
        assert.ok(taken <= largest && taken >= Math.min(first.shown * scale, 1200) * 0.95, `${taken} for ${first.shown}`);
        assert.ok(first.complete);
        assert.equal(moved, 0, `${path} moves by ${moved}`);
        assert.equal(first.overflow, 0);
        assert.match(first.colour, /^oklch\(/);
        assert.deepEqual(page.wrong, []);
      }
    });
  });
}

test("a picture far down is loaded when a reader comes near it, and then nothing moves either", async () => {
  await withPage(browser, { viewport: { width: 800, height: 600 } }, async (page) => {
    const far = () => site.asked.filter(({ path }) => /\/far\..*webp$/.test(path ?? ""));
    const { images } = await visit(page, "/en/tips/a/");
    assert.equal(images[1].complete, false, "it is far down");
    const before = far().length;
    await page.locator("main .prose img").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("main .prose img").naturalWidth > 0);
    assert.equal(far().length, before + 1);
    assert.equal(await page.evaluate(() => window.moved), 0);
  });
});
