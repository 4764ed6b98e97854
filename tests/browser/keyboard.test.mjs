// The keyboard reaches everything that can be pressed, in the order in which it is read, and the reader sees where she is.

import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { after, before, describe, test } from "node:test";
import { launch, lender, open } from "./chromium.mjs";
import { LANGUAGES, example, printed } from "./hubs.mjs";
import { kinds } from "./kinds.mjs";
import { serve, staying } from "./server.mjs";

const PAGES = kinds();
// A desk, and the same zoomed in to 400%.
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];
const OUTLINE = 2;

let browser, server, lent;
before(async () => {
  browser = await launch();
  lent = lender(browser, { reducedMotion: "reduce" });
  server = await serve(example(), { extra: printed() });
  server.spoil = staying;
});
after(() => Promise.all([browser.close(), server.close()]));

/// Numbers what can be pressed in the order of the document and remembers, at each Tab, where the focus is and how it looks.
function watch(page) {
  return page.evaluate((outline) => {
    const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const isSeen = (one) => !one.disabled && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    window.all = [...document.querySelectorAll(pressed)].filter(isSeen);
    window.stops = [];
    const ring = (one, part) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one, part);
      // The browser's own ring is as thick as it wants.
      if (outlineStyle === "auto") return true;
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= outline && !/, 0\)$/.test(outlineColor);
    };
    const isCovered = (one, { left, right, top, bottom }) => {
      const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
      const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
      if (width <= 0 || height <= 0) return true;
      const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([across, down]) => [x + width * across, y + height * down]);
      return !points.some((point) => {
        const on = document.elementFromPoint(...point);
        return on && (one.contains(on) || on.contains(one) || on.control === one || on === one.closest(".card"));
      });
    };
    addEventListener("keyup", ({ key }) => {
      if (key !== "Tab") return;
      const one = document.activeElement;
      const boxes = [...one.getClientRects()];
      const group = one.closest("body > header, body > footer, nav, form, ul, ol, dl, p");
      stops.push({
        at: all.indexOf(one),
        name: one.outerHTML.slice(0, 100),
        isRinged: ring(one) || ring(one, "::after"),
        isCovered: boxes.every((box) => isCovered(one, box)),
        scrolls: one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth,
        group: group && [...document.querySelectorAll("*")].indexOf(group),
        box: { left: boxes[0]?.left, right: boxes[0]?.right, top: boxes[0]?.top + scrollY, bottom: boxes[0]?.bottom + scrollY },
      });
    });
    return all.length;
  }, OUTLINE);
}

/// What is wrong with a way through a page by Tab.
function astray(stops, count) {
  const wrong = [];
  // A box that scrolls can be reached too, so that the arrows move it.
  const pressed = stops.filter(({ at, scrolls }) => at >= 0 || !scrolls).slice(0, count);
  for (const [number, { at, name, isRinged, isCovered }] of pressed.entries()) {
    if (at !== number) wrong.push(`stop ${number} is number ${at}: ${name}`);
    if (!isRinged) wrong.push(`the focus is not seen on ${name}`);
    if (isCovered) wrong.push(`something lies over ${name}`);
  }
  for (const [before, one] of pressed.slice(1).map((one, at) => [pressed[at], one])) {
    const isBack = one.box.bottom <= before.box.top + 1 && one.box.left < before.box.right;
    if (one.group !== null && one.group === before.group && isBack) wrong.push(`the focus jumps back up to ${one.name}`);
  }
  if (pressed.length < count) wrong.push(`${pressed.length} of ${count} are reached`);
  return wrong.slice(0, 5);
}

/// Presses Tab some times, without waiting for what comes of each: the browser takes them in order.
function tab(devtools, times) {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const pressed = Array.from({ length: times }, () => ["rawKeyDown", "keyUp"]).flat();
  return Promise.all(pressed.map((type) => devtools.send("Input.dispatchKeyEvent", { type, ...key })));
}

async function walk(page, address, size) {
  await page.setViewportSize(size);
  await open(page, address);
  const devtools = await page.context().newCDPSession(page);
  const count = await watch(page);
  await tab(devtools, count);
  // More, for the boxes that scroll and are stops as well.
  for (let more = 0; more < 20 && !(await page.evaluate((last) => stops.some(({ at }) => at === last), count - 1)); more += 1) await tab(devtools, 1);
  await devtools.detach();
  return astray(await page.evaluate(() => stops), count);
}

describe("Tab reaches everything in order, seen and with nothing over it", { concurrency: availableParallelism() }, () => {
  for (const { kind, ...addresses } of PAGES) {
    for (const language of LANGUAGES) {
      test(`${kind} (${language})`, () =>
        lent(async (page) => {
          const wrong = {};
          for (const size of WINDOWS) {
            const found = await walk(page, server.url(addresses[language]), size);
            if (found.length) wrong[`${size.width} px`] = found;
          }
          assert.deepEqual(wrong, {});
        }));
    }
  }
});
