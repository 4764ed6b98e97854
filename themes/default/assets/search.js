// Search: the box on every page, and the page that searches. Nothing is loaded before a reader turns to it, nothing is stored,
// and every text that comes from a page or a query is set as text.

const INSTANT = 6;
const PAGE = 10;
const TYPING_PAUSE = 60;
const SPEAKING_PAUSE = 500;
const SLOW = 2000;
const LONGEST = 1000;

// What a box needs to search: words, addresses, and a worker once somebody types.
class Service {
  constructor(url) {
    this.url = new URL(url, document.baseURI);
    this.waiting = new Map();
    this.last = 0;
  }

  ready() {
    this.loading ??= fetch(this.url, { cache: "no-cache" }).then((response) => {
      if (!response.ok) throw { kind: "fetch" };
      return response.json();
    }).then((setup) => {
      this.setup = setup;
      this.worker = new Worker(this.address(setup.worker));
      this.worker.onmessage = ({ data }) => this.hear(data);
      this.worker.onerror = () => this.fail({ kind: "engine" });
      const indexes = Object.entries(setup.indexes).map(([language, url]) => [language, this.address(url)]);
      this.worker.postMessage({ type: "open", engine: this.address(setup.engine), indexes: Object.fromEntries(indexes) });
      return setup;
    });
    this.loading.catch(() => { this.loading = undefined; });
    return this.loading;
  }

  address(path) {
    return new URL(path, this.url).href;
  }

  // A page of the site, from its path as the index has it.
  page(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/").replace(/^\//, ""), this.address(this.setup.site)).href;
  }

  warm(language) {
    this.ready().then(() => this.worker.postMessage({ type: "warm", language: language ?? this.setup.lang }), () => {});
  }

  // An answer; nothing ever, if a newer search of the language comes first.
  async search(language, query) {
    await this.ready();
    const id = ++this.last;
    this.worker.postMessage({ type: "search", id, language, query: { ...query, text: readable(query.text) } });
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  hear(message) {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === "answer") waiting?.resolve(message.answer);
    else waiting?.reject(message.error);
  }

  fail(error) {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.loading = undefined;
  }

  say(key, args = {}) {
    return this.setup.words[key].replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
  }

  count(number) {
    return this.setup.counts[number] ?? this.setup.count.replace("{count}", () => number.toLocaleString(this.setup.lang));
  }

  label(facet, value) {
    const values = this.setup.facets.find(({ name }) => name === facet)?.values ?? [];
    return values.find(([id]) => id === value)?.[1] ?? value;
  }
}

// What is read of a reader's text. Half a character, which cutting may leave, is none that an address could hold.
function readable(text) {
  return new TextDecoder().decode(new TextEncoder().encode(text.slice(0, LONGEST)));
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

// A text of an answer, with the words that were found marked.
function parts(list) {
  return list.map((part) => {
    if (typeof part === "string") return part;
    return element("mark", part.mark === "related" ? { class: "related" } : {}, part.text);
  });
}

// A hit as a list item. `foreign` is the language it was found in, where that is not the reader's.
function item(service, hit, foreign) {
  const translated = foreign && hit.partner?.title;
  const title = translated ? [hit.partner.title] : parts(hit.title);
  const text = hit.snippet.length ? hit.snippet : hit.summary;
  const link = element("a", { href: service.page(foreign && hit.partner ? hit.partner.url : hit.url), dir: "auto" }, ...title);
  if (foreign && !translated) link.lang = foreign;
  const note = foreign && service.say(translated ? "search-other-matched" : `in-language-${foreign}`);
  const kind = element("p", { class: "hit-kind" }, service.label("type", hit.kind), ...(note ? [" · ", note] : []));
  return element("li", {}, element("p", { class: "hit-title" }, link), kind,
    element("p", { class: "hit-text", dir: "auto", lang: foreign || undefined }, ...parts(text)));
}

// What to do when the search cannot be had, in words, with another try and the ways to every page.
function failure(service, box, error, again) {
  const retry = element("button", { type: "button", class: "search-plain" }, box.words("search-retry"));
  retry.addEventListener("click", again);
  const key = error?.kind === "engine" ? "search-failed-engine" : "search-failed";
  return element("div", { class: "search-failed" }, element("p", {}, box.words(key)), retry, " ",
    element("a", { href: box.form.dataset.letters }, box.words("letters-all")));
}

// Says a sentence to screen readers, once, when it has stood for a while. Without one it leaves unsaid what it was about to say.
function speaker(parent) {
  const region = element("p", { role: "status", class: "visually-hidden" });
  parent.append(region);
  let timer;
  return (text) => {
    clearTimeout(timer);
    if (text !== undefined) timer = setTimeout(() => { if (region.textContent !== text) region.textContent = text; }, SPEAKING_PAUSE);
  };
}

function later(pause) {
  let timer;
  return (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}

class Box {
  constructor(form) {
    this.form = form;
    this.input = form.elements.q;
    this.service = new Service(form.dataset.search);
    this.speak = speaker(form);
    this.input.addEventListener("focus", () => this.service.warm(), { once: true });
    // What was found for the letters before this one is no longer worth saying.
    this.input.addEventListener("input", () => this.speak());
  }

  // A word that must be there even if nothing could be loaded is in the form itself.
  words(key) {
    return this.service.setup?.words[key] ?? this.form.dataset[key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())] ?? "";
  }
}

// Results under the box as they come.
class Instant extends Box {
  constructor(form) {
    super(form);
    this.panel = element("div", { class: "search-panel", hidden: "" });
    form.append(this.panel);
    const pause = later(TYPING_PAUSE);
    this.input.addEventListener("input", () => pause(() => this.show()));
    form.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) this.close(); });
    form.addEventListener("focusin", () => { if (this.panel.childElementCount) this.panel.hidden = false; });
  }

  close() {
    this.panel.hidden = true;
  }

  key(event) {
    const stops = [this.input, ...this.panel.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !this.panel.hidden) {
      this.close();
      this.input.focus();
      this.panel.hidden = true;
      event.preventDefault();
    } else if (step && !this.panel.hidden && stops.includes(document.activeElement)) {
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      event.preventDefault();
    }
  }

  async show() {
    const text = readable(this.input.value);
    if (!text.trim()) {
      this.turn = undefined;
      this.panel.replaceChildren();
      this.speak("");
      return this.close();
    }
    const turn = (this.turn = {});
    const slow = setTimeout(() => { if (this.turn === turn && this.service.setup) this.fill(element("p", {}, this.service.say("search-slow"))); }, SLOW);
    try {
      const { service } = this;
      await service.ready();
      const answer = await service.search(service.setup.lang, { text, typing: true, limit: INSTANT });
      if (this.turn !== turn) return;
      const count = service.count(answer.total);
      const all = `${service.address(service.setup.search)}?q=${encodeURIComponent(text)}`;
      const lines = [];
      if (answer.found === "nothing") lines.push(element("p", {}, service.say("search-nothing", { asked: text })));
      if (answer.found === "suggested") lines.push(element("p", {}, service.say("search-suggested", { asked: text, query: answer.didYouMean })));
      if (answer.hits.length) lines.push(element("ol", { class: "hits" }, ...answer.hits.map((hit) => item(service, hit))));
      const onward = answer.hits.length ? element("a", { href: all }, service.say("search-all"), ` (${count})`)
        : element("a", { href: service.address(service.setup.letters) }, service.say("letters-all"));
      this.fill(...lines, element("p", { class: "search-onward" }, onward));
      this.speak(count);
    } catch (error) {
      if (this.turn !== turn) return;
      this.fill(failure(this.service, this, error, () => this.show()));
      this.speak(this.words("search-failed"));
    } finally {
      clearTimeout(slow);
    }
  }

  fill(...children) {
    this.panel.replaceChildren(...children);
    this.panel.hidden = !this.form.contains(document.activeElement);
  }
}

// The page that searches. All of its state is in its address.
class Page extends Box {
  constructor(form, root) {
    super(form);
    this.filters = element("div", { class: "search-filters" });
    this.main = element("div", { class: "search-results" });
    root.append(element("div", { class: "search-columns" }, this.filters, this.main));
    this.title = document.title;
    this.wide = matchMedia("(min-width: 60rem)");
    const pause = later(TYPING_PAUSE);
    this.input.addEventListener("input", () => pause(() => this.go({ q: readable(this.input.value), page: 1 }, true)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go({ q: readable(this.input.value), page: 1 });
    });
    addEventListener("popstate", () => this.read());
    this.read();
  }

  // From the address to the state.
  read() {
    const params = new URLSearchParams(location.search);
    const only = {};
    for (const facet of ["type", "topic", "audience", "organisation-type", "year", "minutes"]) {
      if (params.has(facet)) only[facet] = params.getAll(facet);
    }
    this.state = { q: readable(params.get("q") ?? ""), page: Math.min(Math.max(parseInt(params.get("page"), 10) || 1, 1), 1000), in: params.get("in") ?? "", only };
    if (this.input.value !== this.state.q) this.input.value = this.state.q;
    this.show();
  }

  // To another state, by an entry of its own in the history or in place of this one.
  go(change, replace) {
    this.state = { ...this.state, ...change };
    const { q, page, only } = this.state;
    const params = new URLSearchParams();
    if (q) params.set("q", q);
    for (const [facet, values] of Object.entries(only)) for (const value of values) params.append(facet, value);
    if (page > 1) params.set("page", page);
    if (this.state.in) params.set("in", this.state.in);
    const address = `${location.pathname}${params.size ? `?${params}` : ""}`;
    if (replace) history.replaceState(null, "", address);
    else if (address !== location.pathname + location.search) history.pushState(null, "", address);
    this.show();
  }

  toggle(facet, value) {
    const only = { ...this.state.only };
    const values = only[facet] ?? [];
    only[facet] = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    if (!only[facet].length) delete only[facet];
    this.go({ only, page: 1 });
  }

  async show() {
    const { state } = this;
    const turn = (this.turn = {});
    const asked = state.q.trim();
    for (const link of document.querySelectorAll(".languages a")) {
      link.search = asked ? `?q=${encodeURIComponent(asked)}` : "";
    }
    if (!asked && !Object.keys(state.only).length) {
      document.title = this.title;
      this.main.replaceChildren();
      this.filters.replaceChildren();
      return this.speak("");
    }
    const slow = setTimeout(() => { if (this.turn === turn && this.service.setup) this.tell(this.service.say("search-slow")); }, SLOW);
    try {
      const { service } = this;
      await service.ready();
      if (this.turn !== turn) return;
      document.title = asked ? service.say("search-for", { asked }) + this.title.slice(service.say("search").length) : this.title;
      if (!this.main.childElementCount) this.tell(service.say("search-working"));
      const query = { text: state.q, typing: document.activeElement === this.input, only: state.only, counts: true, limit: state.page * PAGE };
      const answer = await service.search(service.setup.lang, query);
      if (this.turn !== turn) return;
      this.answered(answer);
      if (state.in && service.setup.other) await this.showOther(answer, turn);
    } catch (error) {
      if (this.turn !== turn) return;
      this.main.replaceChildren(failure(this.service, this, error, () => this.show()));
      this.speak(this.words("search-failed"));
    } finally {
      clearTimeout(slow);
    }
  }

  tell(text) {
    this.main.replaceChildren(element("p", {}, text));
  }

  answered(answer) {
    const { service, state } = this;
    const focused = document.activeElement?.id;
    const count = service.count(answer.total);
    const asked = state.q.trim();
    const lines = [element("h2", { class: "search-count" }, count)];
    if (answer.found === "nothing") lines.push(this.nothing(asked));
    if (answer.found === "suggested") lines.push(element("p", {}, service.say("search-suggested", { asked, query: answer.didYouMean })));
    if (answer.found === "some-words") lines.push(element("p", {}, service.say("search-some")));
    if (answer.didYouMean && answer.found !== "suggested") {
      const link = element("a", { href: `?q=${encodeURIComponent(answer.didYouMean)}` }, service.say("search-did-you-mean", { query: answer.didYouMean }));
      lines.push(element("p", {}, link));
    }
    const related = answer.hits.some((hit) => [...hit.title, ...hit.snippet].some((part) => part.mark === "related"));
    if (related) lines.push(element("p", { class: "search-forms" }, service.say("search-matched", { forms: answer.matched.slice(0, 12).join(", ") })));
    if (answer.hits.length) lines.push(element("ol", { class: "hits" }, ...answer.hits.map((hit) => item(service, hit))));
    if (answer.hits.length < answer.total) {
      lines.push(this.button("search-more", "search-more", () => this.go({ page: state.page + 1 })));
    }
    if (service.setup.other && asked) {
      const key = state.in ? "search-other-stop" : "search-other";
      lines.push(this.button("search-other", key, () => this.go({ in: state.in ? "" : service.setup.other })));
    }
    this.main.replaceChildren(...lines);
    this.facets(answer);
    if (focused && focused !== "q") document.getElementById(focused)?.focus({ preventScroll: true });
    this.speak(count);
  }

  button(id, key, act) {
    const made = element("button", { type: "button", id, class: "search-plain" }, this.service.say(key));
    made.addEventListener("click", act);
    return element("p", {}, made);
  }

  nothing(asked) {
    const { service } = this;
    const ways = [element("li", {}, element("a", { href: service.address(service.setup.letters) }, service.say("letters-all")))];
    if (service.setup.topics) ways.push(element("li", {}, element("a", { href: service.address(service.setup.topics) }, service.say("terms-topic"))));
    const lines = asked ? [element("p", {}, service.say("search-nothing", { asked }))] : [];
    return element("div", {}, ...lines, element("p", {}, service.say("search-ways")), element("ul", {}, ...ways));
  }

  // The other language's pages: a pair that is shown already is not shown again.
  async showOther(own, turn) {
    const { service, state } = this;
    const language = service.setup.other;
    const heading = element("h2", {}, service.say("search-other-heading"));
    const section = element("section", { class: "search-other", "aria-live": "off" }, heading, element("p", {}, service.say("search-working")));
    this.main.append(section);
    const answer = await service.search(language, { text: state.q, only: state.only, limit: state.page * PAGE });
    if (this.turn !== turn) return;
    const shown = new Set(own.hits.map((hit) => hit.pair));
    const hits = answer.found === "suggested" ? [] : answer.hits.filter((hit) => !shown.has(hit.pair));
    const list = hits.length ? element("ol", { class: "hits" }, ...hits.map((hit) => item(service, hit, language)))
      : element("p", {}, service.say("search-other-nothing"));
    section.replaceChildren(heading, list);
    this.speak(`${service.count(own.total)}. ${service.say("search-other-heading")}: ${service.count(hits.length)}`);
  }

  facets(answer) {
    const { service, state } = this;
    const open = this.filters.querySelector("details")?.open ?? this.wide.matches;
    const groups = service.setup.facets.map((facet) => this.group(facet, answer.counts)).filter(Boolean);
    const chosen = Object.entries(state.only).flatMap(([facet, values]) => values.map((value) => [facet, value]));
    const details = element("details", open ? { open: "" } : {}, element("summary", {}, service.say("search-filters"), chosen.length ? ` (${chosen.length})` : ""), ...groups);
    const parts = [];
    if (chosen.length) {
      const buttons = chosen.map(([facet, value]) => {
        const label = service.label(facet, value);
        const made = element("button", { type: "button", class: "search-chosen", "aria-label": service.say("search-filter-remove", { value: label }) }, label, element("span", { "aria-hidden": "true" }, " ×"));
        made.addEventListener("click", () => this.toggle(facet, value));
        return element("li", {}, made);
      });
      parts.push(element("ul", { class: "search-chips", "aria-label": service.say("search-filters-chosen") }, ...buttons));
      parts.push(this.button("search-clear", "search-filters-clear", () => this.go({ only: {}, page: 1 })));
    }
    this.filters.replaceChildren(...(groups.length || chosen.length ? [...parts, details] : []));
  }

  group({ name, label, values }, counts) {
    const counted = new Map(counts.filter((one) => one.facet === name).map((one) => [one.value, one.count]));
    const chosen = this.state.only[name] ?? [];
    const order = name === "year" ? [...counted.keys()].sort().reverse() : values.map(([id]) => id);
    const listed = [...new Set([...order, ...chosen])].filter((value) => counted.has(value) || chosen.includes(value));
    if (!listed.length) return undefined;
    const rows = listed.map((value) => {
      const id = `only-${name}-${value}`;
      const box = element("input", { type: "checkbox", id });
      box.checked = chosen.includes(value);
      box.addEventListener("change", () => this.toggle(name, value));
      const number = (counted.get(value) ?? 0).toLocaleString(this.service.setup.lang);
      return element("li", {}, box, element("label", { for: id }, this.service.label(name, value), " ", element("span", { class: "search-number" }, number)));
    });
    return element("fieldset", {}, element("legend", {}, label), element("ul", {}, ...rows));
  }
}

const root = document.querySelector(".search-page");
for (const form of document.querySelectorAll("form[data-search]")) {
  if (root?.contains(form)) new Page(form, root);
  else new Instant(form);
}

// A slash goes to the box, unless it is being typed somewhere.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const input = document.querySelector("form[data-search] input[type=search]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
