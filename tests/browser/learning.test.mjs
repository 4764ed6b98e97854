// What a hub keeps of what it learns: its books are books, and its compendium prints whole.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launchWhole, withPage } from "./chromium.mjs";
import { LANGUAGES, ROOT, example, folder } from "./hubs.mjs";
import { fingerprintOf, unchecked } from "./once.mjs";
import { serve } from "./server.mjs";
import { LEARNING } from "./words.mjs";

// The checker's program, and how it is run: what it starts with costs it more time than what it does.
const JAR = realpathSync(execFileSync("sh", ["-c", "command -v epubcheck"]).toString().trim());
const EPUBCHECK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR];

let browser, server, site;
before(async () => {
  site = example();
  browser = await launchWhole();
  server = await serve(site);
});
after(() => Promise.all([browser.close(), server.close()]));

/// The lines of advice that the resources of a language give, read from their files without pentan.
function advice(language) {
  const lines = [];
  for (const section of ["case-studies", "guides", "tips"]) {
    for (const name of readdirSync(join(ROOT, "content", section)).filter((name) => name.endsWith(`.${language}.md`))) {
      const text = readFileSync(join(ROOT, "content", section, name), "utf8");
      const list = text.match(/^key_advice:\n((?: +- .*\n)+)/m)?.[1] ?? "";
      lines.push(...[...list.matchAll(/^ +- (.*)$/gm)].map(([, line]) => line.replace(/^"(.*)"$/, "$1")));
    }
  }
  return lines;
}

/// A text without what a language's typography or the edge of a line makes of it.
const plain = (text) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim();

const times = (text, part) => text.split(part).length - 1;

test("epubcheck finds nothing wrong with any book", () => {
  const books = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".epub"));
  for (const book of Object.values(LEARNING.books)) assert.ok(books.includes(book), `${book} is among ${books}`);
  assert.ok(books.length > 20, `${books.length} books`);
  // Those of single topics are made alike: two of them stand for all.
  const topics = books.filter((path) => /topics|pynciau/.test(path));
  const looked = [...Object.values(LEARNING.books), ...(process.env.PENTAN_TESTS === "all" ? topics : topics.slice(0, 2))];
  for (const book of looked) {
    const wrong = unchecked(`epubcheck ${fingerprintOf([JAR])}`, [join(site, book)], ([file]) => {
      const { status, stdout, stderr } = spawnSync("java", [...EPUBCHECK, file], { encoding: "utf8" });
      const isFine = status === 0 && /0 fatals \/ 0 errors \/ 0 warnings/.test(stdout + stderr);
      return isFine ? [] : [`${book}: ${status} ${stdout}${stderr}`];
    });
    assert.deepEqual(wrong, []);
  }
});

// The sentence above would be true of a checker that is not running.
test("epubcheck finds what is wrong", () => {
  const broken = join(folder(), "broken.epub");
  const bytes = readFileSync(join(site, LEARNING.books.en));
  bytes.write("X", 38);
  writeFileSync(broken, bytes);
  assert.notEqual(spawnSync("java", [...EPUBCHECK, broken]).status, 0);
});

for (const language of LANGUAGES) {
  test(`the compendium prints with every line of advice exactly once (${language})`, () =>
    withPage(browser, {}, async (page) => {
      const { advice: path, onlyOnScreen } = LEARNING[language];
      await page.goto(server.url(path));
      // Letters that are still on their way are not printed.
      await page.evaluate(() => document.fonts.ready);
      const file = join(folder(), "advice.pdf");
      await page.pdf({ path: file, format: "A4" });
      const printed = plain(execFileSync("pdftotext", [file, "-"], { maxBuffer: 1 << 26 }).toString());
      const lines = advice(language);
      assert.ok(lines.length > 60, `${lines.length} lines`);
      const wrong = lines.map((line) => [times(printed, plain(line)), line]).filter(([count]) => count !== 1);
      assert.deepEqual(wrong, []);
      assert.equal(times(printed, onlyOnScreen), 0, "what is for the screen only is not printed");
    }));

  test(`a phone shows the halves of a page one below the other, a desk and paper side by side (${language})`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(server.url(LEARNING[language].parallel));
      const places = () =>
        page.$$eval(".row:not(.head) > *", (cells) => cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().toJSON()));
      await page.setViewportSize({ width: 390, height: 800 });
      const [first, second] = await places();
      assert.ok(second.top >= first.bottom - 1 && Math.abs(first.left - second.left) < 1);
      await page.setViewportSize({ width: 1280, height: 800 });
      const [left, right] = await places();
      assert.ok(Math.abs(left.top - right.top) < 1 && right.left >= left.right);
      await page.setViewportSize({ width: 700, height: 800 });
      await page.emulateMedia({ media: "print" });
      const [one, other] = await places();
      assert.ok(Math.abs(one.top - other.top) < 1 && other.left >= one.right);
    }));
}
