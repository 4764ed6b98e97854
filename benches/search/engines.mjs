// The searches that are compared: where each is served from, a page to search in, and what its files are for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contents } from "./head.mjs";

export const HITS = 10;

/// `{name, folder, extra, path, start, kind}` of each; `kind(path)` says what a file that was asked for is, or nothing if it is
/// no part of the search.
export async function engines(site, peer, language) {
  const setup = JSON.parse(readFileSync(join(site, `search/${language}.json`), "utf8"));
  const path = readFileSync(join(site, language, "index.html"), "utf8").match(/<form[^>]* action="([^"]*)"/)[1];
  const ourKind = kinds(contents(join(site, `search/${language}/head.gz`)));
  return [
    {
      name: "pentan, by its worker",
      folder: site,
      path: "/bare.html",
      extra: bare(language, ours(setup, language)),
      kind: ourKind,
      start: type,
    },
    {
      name: "pentan, its search page",
      folder: site,
      path: new URL(path, `http://host/${language}/`).pathname,
      kind: ourKind,
      start: typeInPage,
    },
    { name: "Pagefind", folder: peer, path: "/bare.html", extra: bare(language, PAGEFIND), kind: peerKind, start: type },
  ];
}

// What a file of ours is.
function kinds(contents) {
  return (path) => {
    if (path.endsWith("/head.gz")) return "opening";
    if (/^\/search\/\w+\.json$/.test(path)) return "setup";
    if (path.startsWith("/search/engine-")) return path.endsWith(".js") ? "worker" : "wasm";
    const piece = path.match(/^\/search\/\w+\/\w+-(\d+)\.gz$/);
    return piece ? contents(Number(piece[1])) : undefined;
  };
}

function peerKind(path) {
  if (path.endsWith("/pagefind.js") || path.endsWith("worker.js")) return "worker";
  if (/\/wasm\.\w+\.pagefind$/.test(path)) return "wasm";
  if (path.endsWith("/pagefind-entry.json") || path.endsWith(".pf_meta")) return "opening";
  if (path.endsWith(".pf_index")) return "terms";
  return path.startsWith("/pagefind/") ? "pages' texts" : undefined;
}

// A page with nothing but a box and a list. The engine is not asked for before the first key.
function bare(language, engine) {
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<input id="q"><ol id="results"></ol><script type="module">
${engine}
let ready;
window.drawn = [];
document.getElementById("q").addEventListener("input", async (event) => {
  const { total, hits } = await search(await (ready ??= open()), event.target.value);
  const item = ({ url, title, text }) => {
    const link = Object.assign(document.createElement("a"), { href: url, textContent: title });
    const made = document.createElement("li");
    made.append(link, document.createElement("p"));
    made.lastChild.textContent = text;
    return made;
  };
  document.getElementById("results").replaceChildren(...hits.map(item));
  requestAnimationFrame(() => setTimeout(() => drawn.push({ ms: performance.now() - event.timeStamp, total, hits: hits.length })));
});
</script>`;
  return { "/bare.html": html };
}

function ours({ worker, engine }, language) {
  return `const address = (path) => new URL("/search/" + path, location).href;
const text = (parts) => parts.map((part) => part.text ?? part).join("");
async function open() {
  const worker = new Worker(address("${worker}"));
  worker.postMessage({ type: "open", engine: address("${engine}"), indexes: { ${language}: address("${language}/") } });
  return worker;
}
let id = 0;
async function search(worker, asked) {
  const query = { text: asked, typing: true, limit: ${HITS} };
  worker.postMessage({ type: "search", id: ++id, language: "${language}", query });
  const { answer } = await new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
  const hits = answer.hits.map(({ url, title, snippet }) => ({ url, title: text(title), text: text(snippet) }));
  return { total: answer.total, hits };
}`;
}

// A variable, so that the module is not fetched before the first key.
const PAGEFIND = `async function open() {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  return pagefind;
}
async function search(pagefind, asked) {
  const { results } = await pagefind.search(asked);
  const top = await Promise.all(results.slice(0, ${HITS}).map((result) => result.data()));
  const text = (html) => html.replace(/<[^>]*>/g, "");
  return { total: results.length, hits: top.map(({ url, meta, excerpt }) => ({ url, title: meta.title, text: text(excerpt) })) };
}`;

// In the page: puts a query in, and gives what was drawn.
async function type(asked) {
  const input = document.getElementById("q");
  const before = window.drawn.length;
  input.value = asked;
  input.dispatchEvent(new InputEvent("input"));
  while (window.drawn.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return window.drawn.at(-1);
}

// In the search page: the same, by its own box. The focus comes with the key, so that nothing was fetched beforehand.
function typeInPage(asked) {
  const input = document.querySelector(".search-page input[type=search]");
  const root = document.querySelector(".search-page");
  document.querySelector(".search-page .hits")?.remove();
  return new Promise((resolve) => {
    const started = performance.now();
    const look = () => {
      if (!document.querySelector(".search-page .hits li")) return;
      watch.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const hits = document.querySelectorAll(".search-page .hits li").length;
          resolve({
            ms: performance.now() - started,
            total: parseInt(document.querySelector(".search-count").textContent.replace(/\D/g, ""), 10),
            hits,
          });
        }),
      );
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { childList: true, subtree: true });
    input.focus();
    input.value = asked;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}
