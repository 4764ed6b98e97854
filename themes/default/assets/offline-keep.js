// Keeping pages for reading without a network, by the reader's own act: what is kept, how much that is, and how it goes again.
//
// There are two caches: one has the files, one a record of each thing that is kept, which names its files. A file that no record
// names is taken away; with the last record both caches go, and the worker too. While something is fetched it has a record that is not
// whole yet, so what an interruption leaves behind can be seen and removed.

const AT_ONCE = 6;
const PATIENCE = 30000;
const UNFINISHED = "~";

class Failure extends Error {
  constructor(kind, args = {}) {
    super(kind);
    Object.assign(this, { kind, args });
  }
}

class Keeper {
  constructor(address) {
    this.address = address;
  }

  async open() {
    const response = await fetch(this.address, { cache: "no-cache" });
    if (!response.ok) throw new Failure("network");
    this.setup = await response.json();
    this.root = new URL(this.setup.site, this.address);
    this.files = `pentan-offline:${this.root.pathname}:files`;
    this.records = `pentan-offline:${this.root.pathname}:kept`;
    return this;
  }

  at(path) {
    return new URL(path, this.address).href;
  }

  // An address, from a path from the site's root.
  page(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/").replace(/^\//, ""), this.root).href;
  }

  say(key, args = {}) {
    return this.setup.words[key].replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
  }

  pages(number) {
    return this.setup.counts[number] ?? this.setup.count.replace("{count}", () => number.toLocaleString(this.setup.lang));
  }

  bytes(number) {
    const [key, size, digits] = number < 1e6 ? ["kb", Math.ceil(number / 1e3), 0] : ["mb", number / 1e6, 1];
    return this.say(`offline-bytes-${key}`, { number: size.toLocaleString("en-GB", { maximumFractionDigits: digits }) });
  }

  // The listing of what there is, from the network; nothing where that cannot be had.
  async list() {
    try {
      const response = await fetch(this.at(this.setup.list), { cache: "reload", signal: AbortSignal.timeout(PATIENCE) });
      this.listed = response.ok ? await response.json() : undefined;
    } catch {
      this.listed = undefined;
    }
    return this.listed;
  }

  // What is kept, the newest last. Caches that are not there are not made by asking.
  async kept() {
    if (!(await caches.has(this.records))) return [];
    const cache = await caches.open(this.records);
    const records = await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key)).json()));
    return records.sort((one, other) => one.when - other.when);
  }

  record(id) {
    return new URL(`offline/record/${encodeURIComponent(id)}`, this.root).href;
  }

  async write(record) {
    const cache = await caches.open(this.records);
    await cache.put(this.record(record.id), new Response(JSON.stringify(record), { headers: { "content-type": "application/json" } }));
  }

  // The files of a thing: pairs of an address and a hash, the hash empty where only fetching can tell.
  async wanted(thing) {
    const named = (list) => list.map(([path, print]) => [this.page(path), print]);
    if (thing.kind !== "page") {
      const response = await fetch(this.at(this.setup.list.replace("list.json", `${encodeURIComponent(thing.id)}.json`)), { cache: "reload" });
      if (!response.ok) throw new Failure("missing");
      return named(await response.json());
    }
    return [[thing.url, ""], ...thing.images.map((url) => [url, ""]), ...named(this.listed.common)];
  }

  // Keeps a thing, or keeps it anew. When that fails, all is as it was before.
  async keep(thing, { progress, signal }) {
    const part = { ...thing, id: UNFINISHED + thing.id, when: Date.now() };
    try {
      await this.makeRoom(thing);
      const wanted = await this.wanted(thing);
      await this.write({ ...part, files: wanted.map(([url]) => url) });
      const bytes = await this.fetchAll(wanted, { progress, signal });
      const print = thing.kind === "page" ? await this.printOf(thing.url) : thing.print;
      await this.register();
      const { url, kind, title, pages, id } = thing;
      await this.write({ id, kind, title, url, pages, print, bytes, lang: this.setup.lang, when: Date.now(), files: wanted.map(([url]) => url) });
      await this.forget(part.id);
      return bytes;
    } catch (error) {
      await this.forget(part.id);
      throw error instanceof Failure ? error : failure(error, signal, this.bytes(thing.bytes));
    }
  }

  // Browsers that do not say how much room there is will say when there is none.
  async makeRoom(thing) {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    if (quota === undefined || quota - usage > thing.bytes) return;
    throw new Failure("quota", { bytes: this.bytes(thing.bytes) });
  }

  async fetchAll(wanted, { progress, signal }) {
    const cache = await caches.open(this.files);
    const rest = [...wanted];
    let [bytes, done, stopped] = [0, 0, false];
    const work = async () => {
      while (rest.length && !stopped) {
        signal.throwIfAborted();
        const size = await this.fetchOne(cache, rest.pop(), signal);
        bytes += size;
        progress(++done, wanted.length);
      }
    };
    const workers = Array.from({ length: AT_ONCE }, () => work().catch((error) => {
      stopped = true;
      throw error;
    }));
    const failed = (await Promise.allSettled(workers)).find(({ status }) => status === "rejected");
    if (failed) throw failed.reason;
    return bytes;
  }

  // Fetches a file unless the same is kept already, and gives its size.
  async fetchOne(cache, [url, print], signal) {
    const before = print && (await cache.match(url));
    if (before && before.headers.get("x-print") === print) return Number(before.headers.get("x-bytes"));
    const response = await fetch(url, { cache: "reload", credentials: "same-origin", signal: AbortSignal.any?.([signal, AbortSignal.timeout(PATIENCE)]) ?? signal });
    if (!response.ok) throw new Failure("missing");
    const bytes = await response.arrayBuffer();
    const type = response.headers.get("content-type") ?? "application/octet-stream";
    const headers = { "content-type": type, "x-bytes": bytes.byteLength, "x-print": print };
    if (/[0-9a-f]{16}/.test(url.split("/").pop())) headers["x-fixed"] = "1";
    const isPage = url === this.at(this.setup.page);
    if (isPage) headers["x-offline-page"] = "1";
    await cache.put(url, new Response(bytes, { headers }));
    if (type.startsWith("text/html")) await this.sameImages(cache, url, new TextDecoder().decode(bytes));
    return bytes.byteLength;
  }

  // One size of each picture is kept, and stands in for the others that a page names.
  async sameImages(cache, page, html) {
    const { images } = new DOMParser().parseFromString(html, "text/html");
    for (const image of images) {
      const sources = [...(image.closest("picture")?.querySelectorAll("source") ?? []), image];
      const sets = sources.flatMap((source) => (source.getAttribute("srcset") ?? "").split(",")).map((one) => one.trim().split(/\s+/)[0]);
      const kept = new URL(image.getAttribute("src") ?? "", page).href;
      for (const url of new Set(sets.filter(Boolean).map((one) => new URL(one, page).href))) {
        const headers = { "x-same-as": kept, "x-of": page };
        if (url !== kept && !(await cache.match(url))) await cache.put(url, new Response(null, { headers }));
      }
    }
  }

  // A hash of a page as it is kept.
  async printOf(url) {
    const kept = await caches.match(url, { cacheName: this.files });
    return digest(await kept.arrayBuffer());
  }

  async register() {
    try {
      await navigator.serviceWorker.register(this.at(this.setup.worker), { scope: this.root.pathname });
      await navigator.serviceWorker.ready;
    } catch {
      throw new Failure("worker");
    }
  }

  // Whether the site has something newer than what is kept. Without a network nobody knows.
  async isOld(record) {
    if (record.id.startsWith(UNFINISHED)) return false;
    if (record.kind !== "page") {
      const thing = this.listed?.things.find(({ id }) => id === record.id);
      return thing !== undefined && record.lang === this.setup.lang && thing.print !== record.print;
    }
    try {
      const response = await fetch(record.url, { cache: "reload" });
      return response.ok && (await digest(await response.arrayBuffer())) !== record.print;
    } catch {
      return false;
    }
  }

  // Takes a record away, and with it every file that no other needs.
  async forget(id) {
    if (!(await caches.has(this.records))) return this.clear();
    const records = await caches.open(this.records);
    await records.delete(this.record(id));
    const kept = await this.kept();
    if (!kept.length) return this.clear();
    const needed = new Set(kept.flatMap(({ files }) => files));
    const cache = await caches.open(this.files);
    for (const request of await cache.keys()) {
      const of = (await cache.match(request))?.headers.get("x-of");
      if (!needed.has(of ?? request.url)) await cache.delete(request);
    }
  }

  // Takes everything away, the worker too.
  async clear() {
    const worker = this.at(this.setup.worker);
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      const script = registration.active ?? registration.waiting ?? registration.installing;
      if (script?.scriptURL === worker) await registration.unregister();
    }
    await caches.delete(this.files);
    await caches.delete(this.records);
  }
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function failure(error, signal, bytes) {
  if (signal.aborted) return new Failure("stopped");
  if (error?.name === "QuotaExceededError") return new Failure("quota", { bytes });
  return new Failure(error instanceof TypeError || error?.name === "TimeoutError" ? "network" : "other");
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

// What this page and its pictures come to, as the browser has measured them; what it has not loaded yet is asked for.
async function thisPage(keeper) {
  const url = location.origin + location.pathname;
  const images = [...new Set([...document.images].map((image) => image.getAttribute("src")).filter(Boolean))]
    .map((src) => new URL(src, document.baseURI).href)
    .filter((src) => src.startsWith(keeper.root.href));
  const common = new Set(keeper.listed.common.map(([path]) => keeper.page(path)));
  const own = images.filter((src) => !common.has(src));
  const measured = [await sizeOf(url, "navigation"), ...(await Promise.all(own.map((src) => sizeOf(src, "resource"))))];
  const bytes = keeper.listed.common.reduce((sum, [, , size]) => sum + size, 0) + measured.reduce((sum, size) => sum + size, 0);
  const title = document.querySelector("h1")?.textContent.trim() ?? document.title;
  return { id: `page ${url}`, kind: "page", title, url, images: own, bytes, pages: 1 };
}

async function sizeOf(url, type) {
  const entry = performance.getEntriesByType(type).find(({ name }) => type === "navigation" || name === url);
  if (entry?.decodedBodySize) return entry.decodedBodySize;
  const response = await fetch(url, { method: "HEAD" }).catch(() => undefined);
  return Number(response?.headers.get("content-length") ?? 0);
}

class Panel {
  constructor(place, keeper, isPage) {
    Object.assign(this, { place, keeper, isPage });
    this.status = element("p", { class: "keep-status", role: "status", tabindex: "-1" });
    this.body = element("div");
    place.append(this.status, this.body);
  }

  say(text) {
    this.status.textContent = text;
  }

  async show() {
    const { keeper } = this;
    const [records] = await Promise.all([keeper.kept(), keeper.list()]);
    const things = keeper.listed ? await this.offered() : [];
    const kept = await Promise.all(records.map((record) => this.keptItem(record, things)));
    const isThere = new Set(records.map(({ id }) => id));
    const offers = things.filter(({ id }) => !isThere.has(id)).map((thing) => this.offer(thing));
    this.body.replaceChildren(...(this.isPage ? this.whole(records, kept, offers) : this.part(kept, offers)));
  }

  // What is offered here: on the page of what is kept everything but itself, elsewhere what this page is, and its topics.
  async offered() {
    const { keeper } = this;
    const all = keeper.listed.things.map((thing) => ({ ...thing, url: keeper.page(thing.url) }));
    if (this.isPage) return all;
    const here = location.origin + location.pathname;
    const filed = new Set([...document.querySelectorAll("main .filed a")].map(({ href }) => href));
    const near = all.filter(({ kind, url }) => kind !== "hub" && (url === here || (kind === "topic" && filed.has(url))));
    return [await thisPage(keeper), ...near];
  }

  whole(records, kept, offers) {
    const { keeper } = this;
    const bytes = records.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    const all = element("button", { type: "button", class: "keep-plain" }, keeper.say("offline-remove-all"));
    all.addEventListener("click", () => this.act(async () => {
      await keeper.clear();
      return keeper.say("offline-removed-all");
    }));
    const nothing = element("p", {}, keeper.say("offline-nothing"));
    const total = () => element("p", {}, keeper.say("offline-total", { bytes: keeper.bytes(bytes) }), " ", all);
    const missing = new URLSearchParams(location.search).has("missing");
    return [
      ...(missing ? [element("p", { class: "notice" }, keeper.say("offline-missing"))] : []),
      element("section", {}, element("h2", {}, keeper.say("offline-kept-heading")),
        ...(kept.length ? [element("ul", { class: "keep-list" }, ...kept), total()] : [nothing])),
      element("section", {}, element("h2", {}, keeper.say("offline-offers-heading")),
        ...(keeper.listed ? [element("ul", { class: "keep-list" }, ...offers)] : [element("p", {}, keeper.say("offline-no-list"))])),
    ];
  }

  part(kept, offers) {
    const { keeper } = this;
    const page = element("a", { href: keeper.at(keeper.setup.page) }, keeper.say("offline-page-way"));
    const lists = keeper.listed ? [element("ul", { class: "keep-list" }, ...offers, ...kept)] : [element("p", {}, keeper.say("offline-no-list"))];
    return [element("p", {}, keeper.say("offline-intro")), ...lists, element("p", {}, page)];
  }

  name(thing) {
    const key = { hub: "offline-hub", topic: "offline-topic", compendium: "offline-compendium" }[thing.kind];
    if (key) return this.keeper.say(key, thing);
    return this.isPage || thing.url !== location.origin + location.pathname ? thing.title : this.keeper.say("offline-this-page");
  }

  button(key, thing, act) {
    const button = element("button", { type: "button", class: key === "offline-remove" ? "keep-plain" : "button" },
      this.keeper.say(key), element("span", { class: "visually-hidden" }, `: ${this.name(thing)}`));
    button.addEventListener("click", act);
    return button;
  }

  offer(thing) {
    const { keeper } = this;
    const bytes = keeper.bytes(thing.bytes);
    const size = thing.kind === "page" ? keeper.say("offline-size-page", { bytes })
      : keeper.say("offline-size", { pages: keeper.pages(thing.pages), bytes });
    const search = keeper.say(thing.kind === "hub" ? "offline-with-search" : "offline-without-search");
    return element("li", {}, element("p", { class: "keep-name" }, this.name(thing)), element("p", {}, `${size} ${search}`),
      element("p", {}, this.button("offline-keep-button", thing, () => this.keep(thing))));
  }

  async keptItem(record, things) {
    const { keeper } = this;
    const isPart = record.id.startsWith(UNFINISHED);
    const date = new Date(record.when);
    const day = `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
    const said = isPart ? keeper.say("offline-unfinished") : keeper.say("offline-kept-on", { bytes: keeper.bytes(record.bytes), date: day });
    const link = isPart ? this.name(record) : element("a", { href: record.url, lang: record.lang === keeper.setup.lang ? undefined : record.lang }, this.name(record));
    const buttons = [this.button("offline-remove", record, () => this.act(async () => {
      await keeper.forget(record.id);
      return keeper.say("offline-removed", { title: this.name(record) });
    }))];
    const item = element("li", {}, element("p", { class: "keep-name" }, link), element("p", {}, said));
    if (await keeper.isOld(record)) {
      item.append(element("p", {}, keeper.say("offline-newer")));
      const now = things.find(({ id }) => id === record.id) ?? (await this.again(record));
      buttons.unshift(this.button("offline-refresh", record, () => this.keep(now)), " ");
    }
    item.append(element("p", {}, ...buttons));
    return item;
  }

  // A page that is kept, as it is to be fetched again: with the pictures that it has now.
  async again(record) {
    const html = await (await fetch(record.url, { cache: "reload" })).text();
    const images = [...new DOMParser().parseFromString(html, "text/html").images].map((image) => image.getAttribute("src")).filter(Boolean);
    return { ...record, images: [...new Set(images.map((src) => new URL(src, record.url).href))].filter((src) => src.startsWith(this.keeper.root.href)) };
  }

  async keep(thing) {
    const { keeper } = this;
    const stop = new AbortController();
    const title = this.name(thing);
    const bar = element("progress", { max: 1, value: 0, "aria-label": keeper.say("offline-working", { title }) });
    const button = element("button", { type: "button", class: "keep-plain" }, keeper.say("offline-stop"));
    button.addEventListener("click", () => stop.abort());
    this.body.replaceChildren(element("p", {}, bar), element("p", {}, button));
    this.say(keeper.say("offline-working", { title }));
    button.focus();
    await this.act(async () => {
      const bytes = await keeper.keep(thing, {
        signal: stop.signal,
        progress: (done, of) => { bar.value = done / of; },
      });
      return keeper.say("offline-done", { title, bytes: keeper.bytes(bytes) });
    });
  }

  // Does something, says what came of it, and shows what is there then.
  async act(what) {
    let said;
    try {
      said = await what();
    } catch (error) {
      const key = error.kind === "stopped" ? "offline-stopped" : `offline-failed-${error.kind}`;
      said = this.keeper.say(this.keeper.setup.words[key] ? key : "offline-failed-other", error.args);
    }
    await this.show();
    this.say(said);
    this.status.focus();
  }
}

export async function start(place, isPage) {
  const keeper = await new Keeper(new URL(place.dataset.offline, document.baseURI).href).open();
  const panel = new Panel(place, keeper, isPage);
  await panel.show();
  if (!isPage) panel.body.querySelector("button")?.focus();
}
