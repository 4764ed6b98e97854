// The preview in a browser: a page is loaded anew after an edit, and what is wrong is laid over it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { launch, withPage } from "./chromium.mjs";
import { LANGUAGES, ROOT, folder, program } from "./hubs.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OVERLAY = "#pentan-overlay section";
const PAGES = {
  cy: { path: "/cy/ysgrifennu/", file: "content/writing.cy.md", title: "1 broblem ar y dudalen hon", hide: "Cuddio" },
  en: { path: "/en/writing/", file: "content/writing.en.md", title: "1 problem on this page", hide: "Hide" },
};

let browser, hub, server;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const made = folder();
let number = 0;

/// A hub of its own to be changed, and its preview.
async function begin() {
  hub = join(made, `hub-${number++}`);
  for (const part of ["content", "locales"]) cpSync(join(ROOT, part), join(hub, part), { recursive: true });
  server = await serve(hub);
}

/// Does something with a page while a preview of a hub of its own runs.
async function preview(options, act) {
  await begin();
  try {
    await withPage(browser, options, act);
  } finally {
    server.close();
  }
}

/// `pentan serve` on a hub, as soon as it says where.
async function serve(hub) {
  const child = spawn(program("pentan"), ["serve", hub, "--port", "0", "--ui", "en"], { stdio: ["ignore", "ignore", "pipe"] });
  const told = [];
  const address = await new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`it ended with ${code}: ${told.join("\n")}`)));
    createInterface({ input: child.stderr }).on("line", (line) => {
      told.push(line);
      const found = line.match(/http:\/\/[^/ ]+/);
      if (found) resolve(found[0]);
    });
  });
  /// Waits until it has made all that an edit made stale, and told what is wrong.
  const tells = async (pattern) => {
    while (!told.some((line) => pattern.test(line))) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return { tells, url: (path) => address + path, close: () => child.kill() };
}

function edit(file, change) {
  const path = join(hub, file);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  assert.notEqual(changed, text);
  writeFileSync(path, changed);
  return () => writeFileSync(path, text);
}

/// Waits until something is so.
async function until(isSo) {
  for (let tries = 0; !(await isSo()); tries += 1) {
    assert.ok(tries < 300, `it is never so: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/// Does something, and says whether the page was loaded anew by it.
async function isLoadedAnew(page, act, shown) {
  await page.evaluate(() => (globalThis.isOld = true));
  await act();
  await shown();
  return page.evaluate(() => globalThis.isOld === undefined);
}

for (const language of LANGUAGES) {
  const { path, file, title, hide } = PAGES[language];

  test(`a mistake in YAML is laid over the page at its line, and goes with it (${language})`, () =>
    preview({}, async (page) => {
      await page.goto(server.url(path));
      const mend = edit(file, (text) => text.replace(/^title: .*$/m, 'title: "Unclosed'));
      await page.waitForSelector(OVERLAY);
      const overlay = page.locator(OVERLAY);
      assert.equal(await overlay.getAttribute("lang"), language);
      assert.equal(await overlay.locator("h2").textContent(), title);
      const place = await overlay.locator(".place").first().textContent();
      assert.match(place, new RegExp(`^${file}, `));
      const line = Number(place.match(/\d+/)[0]);
      const quoted = readFileSync(join(hub, file), "utf8").split("\n")[line - 1];
      assert.ok((await overlay.locator("pre").first().textContent()).startsWith(quoted), quoted);
      assert.ok((await overlay.locator("mark").first().textContent()).length > 0);
      assert.ok((await overlay.locator(".help").first().textContent()).length > 20);
      await page.waitForFunction(() => document.querySelector("#pentan-overlay").shadowRoot.querySelector("[role=alert]").textContent);
      assert.deepEqual(await violations(page), []);
      mend();
      await page.waitForSelector(OVERLAY, { state: "detached" });
      assert.ok(await page.locator("main h1").textContent());
      assert.deepEqual(page.wrong, []);
    }));

  test(`what is laid over the page can be hidden by the keyboard alone (${language})`, () =>
    preview({}, async (page) => {
      await page.goto(server.url(path));
      edit(file, (text) => text.replace(/^summary: .*$/m, "sumary: A slip"));
      const button = page.locator(OVERLAY).getByRole("button", { name: hide });
      await button.waitFor();
      // It takes the focus from nobody.
      assert.equal(await page.evaluate(() => document.activeElement.id), "");
      await button.focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      await page.waitForSelector(OVERLAY, { state: "detached" });
      edit(file, (text) => text.replace("sumary: A slip", "sumary: A slip\nother: A second one"));
      await page.waitForSelector(OVERLAY);
      await button.press("Enter");
      await page.waitForSelector(OVERLAY, { state: "detached" });
    }));

  test(`the two halves of a pair stand side by side and scroll together (${language})`, () =>
    preview({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(server.url(`/_pentan/pair/writing?lang=${language}`));
      const [one, other] = await frames(page);
      await one.evaluate(() => {
        const headings = document.querySelectorAll("main h2");
        scrollTo({ top: headings[3].getBoundingClientRect().top + scrollY, behavior: "instant" });
      });
      const top = (frame) => frame.evaluate(() => document.querySelectorAll("main h2")[3].getBoundingClientRect().top);
      await until(async () => Math.abs((await top(one)) - (await top(other))) < 3);
      assert.deepEqual(page.wrong, []);
    }));

}

describe("axe-core finds nothing in the contributor's view", () => {
  before(async () => {
    await begin();
    edit("content/about.en.md", (text) => `${text}\n[dead](nowhere.md) ![](nothing.png)\n`);
    // A page that is loaded anew cannot be looked at meanwhile.
    await server.tells(/^\d+ problems\.$/);
  });
  after(() => server.close());

  for (const view of ["/_pentan/", "/_pentan/?show=problems", "/_pentan/pair/writing", "/_pentan/pair/about"]) {
    for (const language of LANGUAGES) {
      test(`${view} (${language})`, () =>
        withPage(browser, {}, async (page) => {
          for (const [width, colorScheme] of [[390, "light"], [1280, "dark"]]) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            await page.goto(server.url(`${view}${view.includes("?") ? "&" : "?"}lang=${language}`));
            await frames(page);
            assert.deepEqual(await violations(page), [], `${width} px, ${colorScheme}`);
            const [inside, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
            assert.ok(whole <= inside, `${whole} pixels in ${inside}`);
          }
          assert.deepEqual(page.wrong, []);
        }));
    }
  }
});

test("a page is loaded anew after an edit, and stays where it was scrolled to", () =>
  preview({ viewport: { width: 800, height: 600 } }, async (page) => {
    const { path, file } = PAGES.en;
    await page.goto(server.url(path));
    await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
    const anew = await isLoadedAnew(
      page,
      () => edit(file, (text) => `${text}\nA new last line.\n`),
      () => page.locator("main").getByText("A new last line.").waitFor(),
    );
    assert.ok(anew);
    await page.waitForFunction(() => scrollY === 700);
  }));

test("the contributor's view is of what the hub is now", () =>
  preview({}, async (page) => {
    await page.goto(server.url("/_pentan/?lang=en"));
    edit(PAGES.en.file, (text) => text.replace(/^title: .*$/m, "title: Another title"));
    await page.getByRole("link", { name: "Another title" }).waitFor();
  }));

test("many pages of the preview can be open at once", () =>
  preview({}, async (page) => {
    // A browser keeps no more than six connections to a server: a page that nobody sees must not hold one.
    const streams = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/_pentan/events")).length);
    const see = (state) =>
      page.evaluate((state) => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    for (const [path, file, title] of [
      [PAGES.en.path, PAGES.en.file, "Seen later"],
      ["/_pentan/", PAGES.cy.file, "Seen later still"],
    ]) {
      await page.goto(server.url(path));
      await page.waitForTimeout(300);
      await see("hidden");
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/_pentan/events")));
      const before = await streams();
      // What happened meanwhile is seen when the page is.
      edit(file, (text) => text.replace(/^title: .*$/m, `title: ${title}`));
      await page.waitForTimeout(500);
      assert.equal(await page.getByText(title).count(), 0);
      assert.equal(await streams(), before);
      await see("visible");
      await page.getByText(title).first().waitFor();
    }
  }));

test("an edit of another page leaves this one alone", () =>
  preview({}, async (page) => {
    const other = await page.context().newPage();
    await other.goto(server.url("/en/about/"));
    await page.goto(server.url(PAGES.en.path));
    const anew = await isLoadedAnew(
      page,
      () => edit("content/about.en.md", (text) => `${text}\nA new last line.\n`),
      // What would have led to it is past when the page that was edited shows it.
      () => other.locator("main").getByText("A new last line.").waitFor(),
    );
    assert.ok(!anew);
  }));

test("changed styles are swapped without loading the page anew", () =>
  preview({}, async (page) => {
    const styles = join(hub, "themes/default/assets");
    mkdirSync(styles, { recursive: true });
    const own = readFileSync(join(ROOT, "themes/default/assets/style.css"), "utf8");
    await page.goto(server.url(PAGES.cy.path));
    const colour = () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).color);
    for (const wanted of ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]) {
      const anew = await isLoadedAnew(
        page,
        () => writeFileSync(join(styles, "style.css"), `${own}\nh1 { color: ${wanted} !important }`),
        () => page.waitForFunction((wanted) => getComputedStyle(document.querySelector("h1")).color === wanted, wanted),
      );
      assert.ok(!anew);
      assert.equal(await colour(), wanted);
    }
    assert.equal(await page.locator('link[rel="stylesheet"]').count(), 1);
  }));

test("an address that a mistake has taken away is served as it last was, with the mistake", () =>
  preview({}, async (page) => {
    const { path, file } = PAGES.cy;
    await page.goto(server.url(path));
    const heading = await page.locator("main h1").textContent();
    const mend = edit(file, (text) => text.replace(/^title: .*$/m, "title: ["));
    await page.waitForSelector(OVERLAY);
    await page.reload();
    await page.waitForSelector(OVERLAY);
    assert.equal(await page.locator("main h1").textContent(), heading);
    mend();
    await page.waitForSelector(OVERLAY, { state: "detached" });
  }));

test("a hub that is broken from the start is served, and the overlay says why", async (t) => {
  await begin();
  server.close();
  writeFileSync(join(hub, "content/hub.yaml"), "name: [");
  rmSync(join(hub, "locales"), { recursive: true });
  server = await serve(hub);
  t.after(server.close);
  await withPage(browser, {}, async (page) => {
    await page.goto(server.url("/"));
    await page.waitForSelector(OVERLAY);
    assert.match(await page.locator(OVERLAY).locator(".place").first().textContent(), /^content\/hub\.yaml, /);
  });
});

test("search in the preview finds what was just written", () =>
  preview({}, async (page) => {
    edit(PAGES.en.file, (text) => `${text}\nA capercaillie.\n`);
    await until(async () => {
      await page.goto(server.url("/en/search/?q=capercaillie"));
      await page.waitForSelector(".search-count");
      return (await page.locator(".search-results .hits a").count()) > 0;
    });
    const links = await page.locator(".search-results .hits .hit-title a").evaluateAll((all) => all.map((link) => link.pathname));
    assert.deepEqual(links, [PAGES.en.path]);
  }));

/// The two texts of the view, if it has them, once they are there.
async function frames(page) {
  await page.waitForLoadState("load");
  const handles = await page.$$("iframe.text");
  return Promise.all(handles.map((handle) => handle.contentFrame()));
}

async function violations(page) {
  await page.evaluate(AXE);
  // What is in a frame is a page of the site, with landmarks of its own.
  const { violations } = await page.evaluate(() => axe.run(document, { iframes: false, resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, html, failureSummary }) => `${target} ${html} ${failureSummary}`.slice(0, 400)),
  }));
}
