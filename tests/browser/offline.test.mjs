// Reading without a network: nothing is stored before the reader asks for it, what she keeps can be read and searched when the server is
// gone, and nothing stays behind when she has removed it.

import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { LOOKS, WHOLE, violations } from "./axe.mjs";
import { NOTHING, answered, launch, stored, withPage } from "./chromium.mjs";
import { LANGUAGES, example, folder } from "./hubs.mjs";
import { serve } from "./server.mjs";
import { HUB, LEARNING } from "./words.mjs";

const PAGES = { cy: "/cy/all-lein/", en: "/en/offline/" };
const ITEMS = ".keep-list > li";
const pageIn = (language) => LEARNING[language].part;

let browser, site;
before(async () => {
  browser = await launch();
  site = example();
});
after(() => browser.close());

/// A server of its own, because it is to be stopped, and a page that remembers every address that it asked for.
async function visit(options, act) {
  const { served = site, base = "/", ...rest } = options;
  const server = await serve(served, { base });
  try {
    await withPage(browser, rest, async (page) => {
      const requests = [];
      page.context().on("request", (request) => requests.push(request.url()));
      await act(page, server);
      const foreign = requests.filter((url) => !url.startsWith(server.origin));
      assert.deepEqual(foreign, [], "everything comes from the site");
      assert.deepEqual(page.wrong, []);
    });
  } finally {
    await server.close().catch(() => undefined);
  }
}

/// Waits until the status says something else than before, and gives what it says.
async function said(page, act) {
  const before = await page.textContent(".keep-status");
  await act();
  await page.waitForFunction(
    (before) => {
      const { textContent } = document.querySelector(".keep-status");
      return textContent && textContent !== before && !document.querySelector(".keep-page progress, .keep progress");
    },
    before,
    { timeout: 60_000 },
  );
  return page.textContent(".keep-status");
}

const words = (server, language) => fetch(server.url(`/offline/${language}.json`)).then((response) => response.json());

/// The first item of a list whose name begins so.
const item = (page, name) => page.locator(ITEMS).filter({ has: page.locator(".keep-name", { hasText: name }) }).first();

async function keepHub(page, server, language) {
  await page.goto(server.url(PAGES[language]));
  await page.waitForSelector(`${ITEMS} button`);
  return said(page, () => page.locator(`${ITEMS} button`).first().click());
}

for (const language of LANGUAGES) {
  test(`nothing is stored before the reader asks for it, not even by looking at what could be (${language})`, () =>
    visit({}, async (page, server) => {
      await page.goto(server.url(pageIn(language)));
      assert.deepEqual(await stored(page), NOTHING);
      await page.click(".keep button");
      await page.waitForSelector(ITEMS);
      assert.deepEqual(await stored(page), NOTHING);
      await page.goto(server.url(PAGES[language]));
      await page.waitForSelector(ITEMS);
      assert.deepEqual(await stored(page), NOTHING);
    }));

  test(`the whole hub can be read and searched when the server is gone, and leaves nothing behind (${language})`, () =>
    visit({}, async (page, server) => {
      const { search, word } = HUB[language];
      const { words: say } = await words(server, language);
      const done = await keepHub(page, server, language);
      assert.match(done, /MB/);
      const listed = JSON.parse(readFileSync(join(site, `offline/${language}/list.json`), "utf8"));
      const [hub] = listed.things;
      assert.ok(done.includes((hub.bytes / 1e6).toFixed(1)), `${done} is what was said beforehand: ${hub.bytes}`);
      await server.close();

      await page.goto(server.url(pageIn(language)));
      assert.ok((await page.textContent("h1")).trim());
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector(".masthead")).backgroundColor), "rgba(0, 0, 0, 0)");
      await page.reload();
      assert.ok((await page.textContent("h1")).trim());
      await page.goto(server.url(`${search}?q=${word}`));
      await answered(page);
      assert.ok((await page.locator(".search-results .hits a").count()) > 0, "search finds something");
      // Every page that the front page leads to is there as well.
      await page.goto(server.url(`/${language}/`));
      const ways = await page.$$eval("main a, .menu a", (links) => links.map(({ href }) => href.split("#")[0]));
      for (const way of new Set(ways.filter((href) => href.startsWith(server.url(`/${language}/`))))) {
        const status = await page.evaluate((way) => fetch(way).then(({ status }) => status, () => 0), way);
        assert.equal(status, 200, way);
      }

      // A page that is not kept leads to the page that says what is.
      await page.goto(server.url(pageIn(language === "cy" ? "en" : "cy")));
      assert.ok(page.url().includes(`${PAGES[language]}?missing`), page.url());
      await page.waitForSelector(ITEMS);
      assert.ok((await page.textContent(".keep-page")).includes(say["offline-missing"]));
      assert.equal(await said(page, () => item(page, "").getByRole("button", { name: say["offline-remove"] }).click()), say["offline-removed"].replace("{title}", say["offline-hub"].replace("{title}", hub.title)));
      assert.deepEqual(await stored(page), NOTHING);
    }));

  test(`a page and a topic are kept by themselves, share their files, and go one by one (${language})`, () =>
    visit({}, async (page, server) => {
      const { words: say } = await words(server, language);
      await page.goto(server.url(pageIn(language)));
      await page.click(".keep button");
      await page.waitForSelector(ITEMS);
      assert.ok((await page.textContent(".keep")).includes(say["offline-without-search"]), "it says that search is not kept");
      const size = (await item(page, say["offline-this-page"]).textContent()).match(/([\d.]+) (KB|MB)/)[0];
      const kept = await said(page, () => item(page, say["offline-this-page"]).getByRole("button").click());
      assert.ok(kept.includes(size), `${kept} is what was said beforehand: ${size}`);
      const topic = say["offline-topic"].replace("{title}", "");
      await said(page, () => item(page, topic).getByRole("button").first().click());
      const title = (await item(page, topic).locator(".keep-name").textContent()).replace(topic, "");

      await page.goto(server.url(PAGES[language]));
      await page.waitForSelector(`.keep-list a`);
      assert.equal(await page.locator(".keep-list a").count(), 2, "both are listed");
      const topicUrl = await page.locator(".keep-list a").nth(1).getAttribute("href");
      await server.close();
      await page.goto(server.url(pageIn(language)));
      await page.goto(topicUrl);
      const filed = await page.$$eval("main .card a, main .cards a", (links) => links.map(({ href }) => href));
      assert.ok(filed.length > 0 && title);
      for (const href of filed) await page.goto(href);

      await page.goto(server.url(PAGES[language]));
      await page.waitForSelector(`.keep-list a`);
      await said(page, () => page.locator(ITEMS).nth(1).getByRole("button").click());
      assert.equal((await stored(page)).workers, 1, "one thing is still kept");
      await page.goto(server.url(pageIn(language)));
      assert.ok((await page.textContent("h1")).trim(), "what is still kept is still whole");
      await page.goto(server.url(PAGES[language]));
      await page.waitForSelector(`.keep-list a`);
      assert.equal(await said(page, () => page.getByRole("button", { name: say["offline-remove-all"] }).click()), say["offline-removed-all"]);
      assert.deepEqual(await stored(page), NOTHING);
    }));

  test(`axe-core finds nothing where things are kept, and nothing has to be scrolled sideways (${language})`, async () => {
    for (const width of [320, 1280]) {
      await visit({ viewport: { width, height: 900 }, reducedMotion: "reduce" }, async (page, server) => {
        const check = async (state) => {
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            const rules = WHOLE || colorScheme === "light" ? [] : LOOKS;
            assert.deepEqual(await violations(page, ...rules), [], `${state}, ${width} px, ${colorScheme}`);
            const [inside, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
            assert.ok(whole <= inside, `${whole} pixels in ${inside}, ${state}, ${colorScheme}`);
          }
        };
        await page.goto(server.url(pageIn(language)));
        await page.click(".keep button");
        await page.waitForSelector(ITEMS);
        await check("on a page");
        await page.goto(server.url(PAGES[language]));
        await page.waitForSelector(ITEMS);
        await check("nothing kept");
        await said(page, () => page.locator(`${ITEMS} button`).nth(1).click());
        await check("something kept");
      });
    }
  });

  test(`what goes wrong is said in words, and nothing is kept then (${language})`, () =>
    visit({}, async (page, server) => {
      const { words: say } = await words(server, language);
      const tried = () => keepHub(page, server, language);
      server.spoil = (path) => (path.endsWith("head.gz") ? null : undefined);
      assert.equal(await tried(), say["offline-failed-missing"]);
      assert.deepEqual(await stored(page), NOTHING);
      server.spoil = undefined;

      const session = await page.context().newCDPSession(page);
      await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 500_000 });
      assert.match(await tried(), new RegExp(say["offline-failed-quota"].replace("{bytes}", "[\\d.]+ MB")));
      assert.deepEqual(await stored(page), NOTHING);
      // A browser that does not say how much room there is finds out on the way.
      await page.addInitScript(() => Object.defineProperty(navigator, "storage", { value: {} }));
      assert.match(await tried(), new RegExp(say["offline-failed-quota"].replace("{bytes}", "[\\d.]+ MB")));
      assert.deepEqual(await stored(page), NOTHING);
      await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin });

      await page.addInitScript(() => {
        navigator.serviceWorker.register = () => Promise.reject(new DOMException("not here", "SecurityError"));
      });
      assert.equal(await tried(), say["offline-failed-worker"]);
      assert.deepEqual(await stored(page), NOTHING);

      await page.goto(server.url(PAGES[language]));
      await page.waitForSelector(`${ITEMS} button`);
      server.spoil = (path) => (path.endsWith("head.gz") ? "hang" : undefined);
      await page.locator(`${ITEMS} button`).first().click();
      await page.waitForSelector(".keep-page progress");
      assert.equal(await said(page, () => page.getByRole("button", { name: say["offline-stop"] }).click()), say["offline-stopped"]);
      assert.deepEqual(await stored(page), NOTHING);

      await page.locator(`${ITEMS} button`).first().click();
      await page.waitForSelector(".keep-page progress");
      await page.waitForTimeout(300);
      await said(page, () => server.close());
      assert.equal(await page.textContent(".keep-status"), say["offline-failed-network"]);
      assert.deepEqual(await stored(page), NOTHING);
    }));

  test(`where it cannot work nothing is offered, and the page says why (${language})`, () =>
    visit({}, async (page, server) => {
      await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
      await page.goto(server.url(pageIn(language)));
      await page.waitForLoadState("networkidle");
      assert.equal(await page.locator(".keep").isVisible(), false);
      await page.goto(server.url(PAGES[language]));
      const cannot = await page.getAttribute(".keep-page", "data-cannot");
      await page.getByText(cannot).waitFor();
      assert.equal(await page.locator(ITEMS).count(), 0);
    }));

  test(`without a script the page says what it would need, and every other page offers nothing (${language})`, () =>
    visit({ javaScriptEnabled: false }, async (page, server) => {
      await page.goto(server.url(PAGES[language]));
      assert.ok(await page.locator(".keep-page .notice").isVisible());
      await page.goto(server.url(pageIn(language)));
      assert.equal(await page.locator(".keep").isVisible(), false);
    }));
}

test("below a path, what is kept is of that path alone", () =>
  visit({ base: "/some/hub/" }, async (page, server) => {
    await page.goto(server.url(pageIn("en")));
    await page.click(".keep button");
    await page.waitForSelector(ITEMS);
    await said(page, () => page.locator(`${ITEMS} button`).first().click());
    const { caches, workers } = await stored(page);
    assert.deepEqual(caches.sort(), ["pentan-offline:/some/hub/:files", "pentan-offline:/some/hub/:kept"]);
    assert.equal(workers, 1);
    await server.close();
    await page.goto(server.url(pageIn("en")));
    assert.ok((await page.textContent("h1")).trim());
  }));

test("what is kept stays as it is until the reader fetches the newer version", async () => {
  const copy = join(folder(), "site");
  cpSync(site, copy, { recursive: true });
  const file = join(copy, pageIn("en"), "index.html");
  await visit({ served: copy }, async (page, server) => {
    const { words: say } = await words(server, "en");
    await page.goto(server.url(pageIn("en")));
    await page.click(".keep button");
    await page.waitForSelector(ITEMS);
    await said(page, () => page.locator(`${ITEMS} button`).first().click());
    const html = readFileSync(file, "utf8");
    writeFileSync(file, html.replace(/(<h1[^>]*>)/, "$1Anew: "));
    // With a network the newest is read, and what is kept is not touched by that.
    await page.goto(server.url(pageIn("en")));
    assert.match(await page.textContent("h1"), /Anew/);
    const kept = () =>
      page.evaluate(async () => {
        const name = (await caches.keys()).find((name) => name.endsWith(":files"));
        return (await caches.match(location.origin + location.pathname, { cacheName: name })).text();
      });
    assert.equal(await kept(), html);
    await page.click(".keep button");
    await page.getByText(say["offline-newer"]).waitFor();
    await said(page, () => page.getByRole("button", { name: say["offline-refresh"] }).click());
    assert.match(await kept(), /Anew/);
    await server.close();
    await page.reload();
    assert.match(await page.textContent("h1"), /Anew/);
  });
});

test("the listings name every page of the hub, and files that are there", () => {
  for (const language of LANGUAGES) {
    const files = JSON.parse(readFileSync(join(site, `offline/${language}/hub.json`), "utf8"));
    const names = new Set(files.map(([path]) => path));
    for (const [path, , bytes] of files) {
      const name = path.endsWith("/") ? `${path}index.html` : path;
      assert.equal(readFileSync(join(site, name)).length, bytes, path);
    }
    const pages = readdirSync(join(site, language), { recursive: true }).filter((name) => name.endsWith("index.html"));
    const missing = pages.map((name) => `/${language}/${name.replace(/index\.html$/, "")}`).filter((path) => !names.has(path));
    const moved = missing.filter((path) => !readFileSync(join(site, path, "index.html"), "utf8").includes("http-equiv"));
    assert.deepEqual(moved, []);
  }
});
