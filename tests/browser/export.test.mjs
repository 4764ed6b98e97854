// The archive of a hub is read from a disk, without a network: every page of it, in both languages.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, withPage } from "./chromium.mjs";
import { LANGUAGES, copied, folder, program } from "./hubs.mjs";

const NOW = "2026-12-01";

/// What the example hub has not: a meeting series, a page that has moved, one without a translation, and a draft.
const MORE = {
  "content/meetings/_index.cy.md": "---\ntitle: Cyfarfodydd\nsummary: Pryd y byddwn yn cwrdd.\ntype: event\n---\n",
  "content/meetings/_index.en.md": "---\ntitle: Meetings\nsummary: When we meet.\ntype: event\n---\n",
  "content/meetings/coffee.cy.md":
    "---\ntitle: Coffi'r bore\nsummary: Awr i siarad.\nstarts: 2026-12-02 08:30\nends: 2026-12-02 09:30\nrepeats: FREQ=WEEKLY;INTERVAL=2\nvenue: Yr Aelwyd\naliases: [/cy/hen/coffi]\n---\n![Tri chylch](/images/three-circles.svg)\n\n[Yr awgrymiadau](/tips/) a [hwn](#pryd).\n\n## Pryd\n\nYn y bore.\n",
  "content/meetings/coffee.en.md":
    "---\ntitle: Morning coffee\nsummary: An hour to talk.\nstarts: 2026-12-02 08:30\nends: 2026-12-02 09:30\nrepeats: FREQ=WEEKLY;INTERVAL=2\nvenue: The Hearth\naliases: [/en/old/coffee]\n---\n[The tips](/tips/).\n",
  "content/tips/alone.cy.md": "---\ntitle: Ar ei phen ei hun\nsummary: Heb gyfieithiad.\npublished: 2026-11-20\n---\nTestun.\n",
  "content/tips/secret.en.md": "---\ntitle: Not yet\nsummary: A draft.\ndraft: true\n---\nSecret.\n",
};

function archive() {
  const made = folder();
  const hub = copied(join(made, "hub"));
  for (const [path, text] of Object.entries(MORE)) {
    mkdirSync(join(hub, path, ".."), { recursive: true });
    writeFileSync(join(hub, path), text);
  }
  // A space and a letter that addresses write otherwise: disks have such names.
  const zip = join(made, "hŷb.zip");
  execFileSync(program("pentan"), ["export", hub, "--to", zip, "--now", NOW], { stdio: "pipe" });
  const unpacked = join(made, "yr hŷb");
  execFileSync("unzip", ["-q", zip, "-d", unpacked]);
  return unpacked;
}

let browser, root;
before(async () => {
  root = archive();
  browser = await launch();
});
after(() => browser.close());

/// Every file below a folder.
function files(path) {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("from the first page on, every page opens from the disk without a network, and every link leads somewhere", () =>
  withPage(browser, { offline: true }, async (page) => {
    const requested = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("console", (message) => message.type() === "error" && page.wrong.push(message.text()));
    const first = pathToFileURL(join(root, "site/index.html")).href;
    const [waiting, seen, others, fragments, ids] = [[first], new Set([first]), new Set(), [], new Map()];
    while (waiting.length > 0) {
      const at = waiting.shift();
      await page.goto(at);
      const { links, names, languages } = await page.evaluate(() => ({
        links: [...document.querySelectorAll("a[href], area[href], link[href], [src]")].map((one) => [one.localName, one.href ?? one.src]),
        names: [...document.querySelectorAll("[id]")].map((one) => one.id),
        languages: document.documentElement.lang,
      }));
      ids.set(at, names);
      assert.ok(LANGUAGES.includes(languages), at);
      for (const [element, href] of links.filter(([, href]) => href.startsWith("file:"))) {
        const [file, fragment] = href.split("#");
        assert.ok(fileURLToPath(file).startsWith(join(root, "site/")), `${at}: ${href}`);
        assert.ok(existsSync(fileURLToPath(file)), `${at}: ${href}`);
        assert.ok(!file.endsWith("/"), `${at}: a folder, ${href}`);
        if (element !== "a" || !file.endsWith(".html")) others.add(file);
        else if (!seen.has(file)) waiting.push(file), seen.add(file);
        if (element === "a" && fragment) fragments.push([at, file, decodeURIComponent(fragment)]);
      }
    }
    for (const [at, file, id] of fragments) assert.ok(ids.get(file)?.includes(id), `${at}: no #${id} in ${file}`);
    assert.deepEqual(page.wrong, []);
    assert.deepEqual(requested.filter((url) => !url.startsWith("file:")), []);
    for (const language of LANGUAGES) {
      const there = files(join(root, "site", language)).filter((file) => file.endsWith(".html"));
      const missed = there.filter((file) => !seen.has(pathToFileURL(file).href));
      // What nothing leads to is only what leads on from an old address.
      for (const file of missed) assert.match(readFileSync(file, "utf8"), /http-equiv="refresh"/, file);
      assert.ok(there.length - missed.length > 40, `${there.length} pages in ${language}`);
    }
    assert.ok([...others].some((file) => file.endsWith(".ics")) && [...others].some((file) => file.endsWith(".epub")));
  }));

test("an old address leads on to the page, from the disk too", () =>
  withPage(browser, { offline: true }, async (page) => {
    await page.goto(pathToFileURL(join(root, "site/cy/hen/coffi/index.html")).href);
    await page.waitForURL(/cyfarfodydd\/coffi-r-bore\/index\.html$/);
    assert.equal(await page.textContent("h1"), "Coffi’r bore");
  }));

test("where a page had a search box it has a way to the A to Z, in its own language, and no script", () =>
  withPage(browser, { offline: true }, async (page) => {
    for (const [language, letters] of [["cy", "A i Y"], ["en", "A to Z"]]) {
      await page.goto(pathToFileURL(join(root, "site", language, "index.html")).href);
      assert.equal(await page.locator("form, script:not([type$=json])").count(), 0);
      await page.click(`p.search a:has-text("${letters}")`);
      assert.match(page.url(), new RegExp(`/${language}/[^/]+/index\\.html$`));
      assert.ok((await page.locator("main a").count()) > 10);
    }
  }));

test("a picture is shown from the disk, and nothing of a draft is there", async () => {
  await withPage(browser, { offline: true }, async (page) => {
    await page.goto(pathToFileURL(join(root, "site/cy/cyfarfodydd/coffi-r-bore/index.html")).href);
    assert.ok(await page.$eval("main img", (img) => img.complete && img.naturalWidth > 0));
  });
  for (const file of files(root)) assert.ok(!readFileSync(file, "utf8").includes("Secret."), file);
});
