// Debian's Chromium without its windows, and pages in it that remember what went wrong.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Milliseconds that a page may take for anything that it is waited for. Tests run beside each other, on machines that may be slow.
const PATIENCE = 30_000;

/// A browser with a new profile, deleted when it closes, started with more `flags`. `CHROMIUM` names it, else it is the one on the path:
/// the same engine without what it shows around a page, which costs a sixth of the time where each test has a profile of its own.
export function launch(...flags) {
  return start(["chromium-headless-shell", "chromium"], flags);
}

/// The whole of Chromium, which smooths letters a little otherwise, and prints every line as text: pictures are taken with it, paper
/// is read, and pages are measured.
export function launchWhole(...flags) {
  return start(["chromium"], flags);
}

function start(programs, flags) {
  const looked = programs.map((program) => `command -v ${program}`).join(" || ");
  const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", looked]).toString().trim();
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...flags] });
}

/// A page that has nothing in its cache. `page.wrong` lists what was thrown there and in its workers.
async function newPage(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("dialog", (dialog) => {
    page.wrong.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return page;
}

/// Does something with a page that has nothing in its cache.
export async function withPage(browser, options, act) {
  const page = await newPage(browser, options);
  try {
    return await act(page);
  } finally {
    await page.context().close();
  }
}

/// Lends pages for one address after another, where no test is about what a browser remembers: a process and a cache that are there
/// already save two thirds of the time that a page takes to load. Who lends one sets its window and media; after a failure it is closed.
export function lender(browser, options) {
  const idle = [];
  return async (act) => {
    const page = idle.pop() ?? (await newPage(browser, options));
    page.wrong.length = 0;
    try {
      const done = await act(page);
      idle.push(page);
      return done;
    } catch (error) {
      await page.context().close();
      throw error;
    }
  };
}

/// Opens a page, and waits for what a script fills in: the list of what can be kept.
export async function open(page, address) {
  await page.goto(address);
  if (await page.$(".keep-page")) await page.waitForSelector(".keep-page :is(button, .notice)");
}

/// What a page knows of its search: its setup, with every address made absolute.
export function setup(page) {
  return page.evaluate(async () => {
    const address = new URL(document.querySelector("form[data-search]").dataset.search, document.baseURI);
    const found = await (await fetch(address)).json();
    const absolute = (path) => new URL(path, address).href;
    const indexes = Object.entries(found.indexes).map(([language, path]) => [language, absolute(path)]);
    return { ...found, worker: absolute(found.worker), engine: absolute(found.engine), indexes: Object.fromEntries(indexes) };
  });
}

/// Searches by the worker's own protocol from a page of the site: a list of queries, their answers in order.
export async function ask(page, language, queries, options = {}) {
  const { worker, engine, indexes } = await setup(page);
  return page.evaluate(
    async ({ worker, engine, indexes, language, queries, options }) => {
      const searcher = new Worker(worker);
      const told = (id) =>
        new Promise((resolve, reject) => {
          searcher.onerror = (event) => reject(new Error(event.message));
          searcher.onmessage = ({ data }) => {
            if (data.id === id) resolve(data);
          };
        });
      searcher.postMessage({ type: "open", engine, indexes });
      const answers = [];
      for (const [id, text] of queries.entries()) {
        const answer = told(id);
        searcher.postMessage({ type: "search", id, language, query: { limit: 10, ...options, text } });
        answers.push(await answer);
      }
      searcher.terminate();
      return answers;
    },
    { worker, engine, indexes, language, queries, options },
  );
}

/// What only a page can say of the search page that it shows.
export function shown(page) {
  return page.evaluate(() => {
    const count = document.querySelector(".search-count")?.textContent;
    const links = (selector) => [...document.querySelectorAll(selector)].map((link) => new URL(link.href).pathname);
    return {
      total: count && (parseInt(count.replace(/\D/g, ""), 10) || 0),
      hits: links(".search-results > .hits .hit-title a"),
      inBoth: document.querySelector(".search-other") !== null,
      others: links(".search-other .hits .hit-title a"),
      chosen: [...document.querySelectorAll(".search-filters input:checked")].map(({ id }) => id),
      asked: document.querySelector(".search-page input[type=search]").value,
      address: location.search,
    };
  });
}

/// Waits until a search is answered on the search page, in both languages where both were asked for.
export async function answered(page) {
  const { words } = await setup(page);
  await page.waitForFunction((working) => {
    const other = document.querySelector(".search-other > p");
    return document.querySelector(".search-count:not([data-old])") && other?.textContent !== working;
  }, words["search-working"]);
}

/// Does something that searches anew, and waits until that is answered.
export async function anew(page, act) {
  await page.evaluate(() => document.querySelector(".search-count")?.setAttribute("data-old", ""));
  await act();
  await answered(page);
}

/// What the browser has kept for the site that a page is of, in each of its stores.
export async function stored(page) {
  const here = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
    local: localStorage.length + sessionStorage.length,
    written: document.cookie.length,
  }));
  return { ...here, cookies: (await page.context().cookies()).length };
}

export const NOTHING = { caches: [], workers: 0, databases: 0, local: 0, written: 0, cookies: 0 };
