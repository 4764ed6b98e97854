// Answers in place of the network for what the reader has chosen to keep. It is registered by her own act only, and goes with the
// last thing that she removes. It stores nothing: what is kept is put there, and taken away, by offline-keep.js.
//
// What a content-named file holds never changes, so it is taken from what is kept. Anything else is asked of the network first, and
// taken from what is kept when that fails, or says nothing for a while.
"use strict";

const PATIENCE = 4000;
const root = new URL(registration.scope).pathname;
const FILES = `pentan-offline:${root}:files`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === location.origin && pathname.startsWith(root) && request.method === "GET";
  // Who asks for a file anew wants what the network has. Reloading a page is no such thing: it must work without a network.
  if (isOurs && (request.cache !== "reload" || request.mode === "navigate")) event.respondWith(answer(request, pathname));
});

async function answer(request, pathname) {
  const kept = await find(request);
  if (!kept) return request.mode === "navigate" ? fetch(request).catch(() => elsewhere(pathname)) : fetch(request);
  if (kept.headers.has("x-fixed")) return kept;
  const coming = fetch(request);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const came = await Promise.race([coming, patience]).catch(() => undefined);
  coming.catch(() => undefined);
  return came && came.status < 500 ? came : kept;
}

// To open a cache would make it: what is not there must not come into being by being looked for.
async function find(request) {
  const kept = await caches.match(request, { cacheName: FILES, ignoreSearch: request.mode === "navigate", ignoreVary: true });
  const same = kept?.headers.get("x-same-as");
  return same ? caches.match(same, { cacheName: FILES }) : kept;
}

// A page that is not kept, without a network: the page that says what is, in the language of the one that was asked for.
async function elsewhere(pathname) {
  const cache = (await caches.has(FILES)) && (await caches.open(FILES));
  const urls = cache ? (await cache.keys()).map(({ url }) => url) : [];
  const pages = [];
  for (const url of urls.filter((url) => url.endsWith("/"))) {
    const kept = await cache.match(url);
    if (kept?.headers.has("x-offline-page")) pages.push(url);
  }
  const language = pathname.slice(root.length).split("/")[0];
  const page = pages.find((url) => new URL(url).pathname.startsWith(`${root}${language}/`)) ?? pages[0];
  return page ? Response.redirect(`${page}?missing=1`) : Response.error();
}
