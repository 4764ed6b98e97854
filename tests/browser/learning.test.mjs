// What a hub keeps of what it learns: its books are books, and its compendium prints whole.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, withPage } from "./chromium.mjs";
import { LANGUAGES, ROOT, build, folder } from "./hubs.mjs";
import { serve } from "./server.mjs";
import { LEARNING } from "./words.mjs";

const SERIES = `first:
  title: {cy: Y camau cyntaf, en: First steps}
  summary: {cy: O'r diben i'r cyfarfod cyntaf., en: From the purpose to the first meeting.}
  parts: [guides/start-with-purpose, guides/who-is-it-for, guides/first-meeting]
`;

/// The example hub, with a series if it has none itself.
function hub() {
  const hub = join(folder(), "hub");
  for (const part of ["content", "themes", "locales"]) cpSync(join(ROOT, part), join(hub, part), { recursive: true });
  const series = join(hub, "content/data/series.yaml");
  if (!existsSync(series)) writeFileSync(series, SERIES);
  return build(hub);
}

let browser, server, site;
before(async () => {
  site = hub();
  browser = await launch();
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
  const jar = realpathSync(execFileSync("sh", ["-c", "command -v epubcheck"]).toString().trim());
  // Those of single topics are made alike: two of them stand for all.
  for (const book of [...Object.values(LEARNING.books), ...books.filter((path) => /topics|pynciau/.test(path)).slice(0, 2)]) {
    const { status, stdout, stderr } = spawnSync("java", ["-jar", jar, join(site, book)], { encoding: "utf8" });
    assert.equal(status, 0, `${book}: ${stdout}${stderr}`);
    assert.match(stdout + stderr, /0 fatals \/ 0 errors \/ 0 warnings/, book);
  }
});

// The sentence above would be true of a checker that is not running.
test("epubcheck finds what is wrong", () => {
  const broken = join(folder(), "broken.epub");
  const bytes = readFileSync(join(site, LEARNING.books.en));
  bytes.write("X", 38);
  writeFileSync(broken, bytes);
  const jar = realpathSync(execFileSync("sh", ["-c", "command -v epubcheck"]).toString().trim());
  assert.notEqual(spawnSync("java", ["-jar", jar, broken]).status, 0);
});

for (const language of LANGUAGES) {
  test(`the compendium prints with every line of advice exactly once (${language})`, () =>
    withPage(browser, {}, async (page) => {
      const { advice: path, onlyOnScreen } = LEARNING[language];
      await page.goto(server.url(path));
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
