// Search: the box on every page. Nothing is loaded before a reader turns to it, nothing is stored, and every text that comes from
// a page or a query is set as text. The page that searches has a script of its own, which is given the parts of this one.

const INSTANT = 6;
const TYPING_PAUSE = 60;
const SPEAKING_PAUSE = 500;
const SLOW = 2000;
const PATIENCE = 20000;
const LAST_PATIENCE = 60000;
const LONGEST = 1000;
const SHOWN = 80;

// What a box needs to search: words, addresses, and a worker once somebody types.
class Service {
  constructor(url) {
    this.url = new URL(url, document.baseURI);
    this.waiting = new Map();
    this.last = 0;
  }

  ready() {
    const asked = { cache: "no-cache", signal: AbortSignal.timeout?.(PATIENCE) };
    this.loading ??= fetch(this.url, asked).then((response) => {
      if (!response.ok) throw { kind: "fetch" };
      return response.json();
    }).then((setup) => {
      this.setup = setup;
      this.worker = new Worker(this.address(setup.worker));
      this.worker.onmessage = ({ data }) => this.hear(data);
      // A script that cannot be run has a message; one that did not come has none.
      this.worker.onerror = ({ message }) => this.fail({ kind: message ? "engine" : "fetch" });
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
    clearTimeout(this.waiting.get(language)?.timer);
    this.worker.postMessage({ type: "search", id, language, query });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail({ kind: "fetch" }), LAST_PATIENCE);
      this.waiting.set(language, { id, resolve, reject, timer });
    });
  }

  hear(message) {
    const waiting = this.waiting.get(message.language);
    if (waiting?.id !== message.id) return;
    this.waiting.delete(message.language);
    clearTimeout(waiting.timer);
    if (message.type === "answer") waiting.resolve(message.answer);
    else waiting.reject(message.error);
  }

  // The worker is of no more use. The next search starts another one.
  fail(error) {
    this.worker.terminate();
    this.loading = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
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

// What is read of a reader's text: its beginning, without half a character, which no address could hold.
function cut(text, length) {
  return text.slice(0, length).replace(/\p{Surrogate}/gu, "");
}

// What a reader asked for, short enough to be said.
function brief(text) {
  return text.length > SHOWN ? `${cut(text, SHOWN)}…` : text;
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

// Says a sentence to screen readers, once, when it has stood for a while. Without one it leaves unsaid what it was about to say.
function speaker(parent) {
  const region = element("p", { role: "status", class: "visually-hidden" });
  parent.append(region);
  const pause = later(SPEAKING_PAUSE);
  return (text) => pause(() => { if (text !== undefined && region.textContent !== text) region.textContent = text; });
}

// What is to be done when a pause has passed, unless something else is to be done before that.
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
    this.pause = later(TYPING_PAUSE);
    this.input.addEventListener("focus", () => this.service.warm(), { once: true });
    // What was found for the letters before this one is no longer worth saying.
    this.input.addEventListener("input", () => this.speak());
  }

  // A word that must be there even if nothing could be loaded is in the form itself.
  words(key) {
    return this.form.dataset[key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
  }

  // Does something that belongs to the newest search only, and says when that takes long or fails.
  async turn(act, tell) {
    const turn = (this.now = {});
    const isNewest = () => this.now === turn;
    const slow = setTimeout(() => { if (isNewest()) tell(element("p", {}, this.words("search-slow"))); }, SLOW);
    try {
      await this.service.ready();
      if (isNewest()) await act(isNewest, () => clearTimeout(slow));
    } catch (error) {
      if (!isNewest()) return;
      tell(this.failure(error, () => this.turn(act, tell)));
      this.speak(this.words("search-failed"));
    } finally {
      clearTimeout(slow);
    }
  }

  // What to do when the search cannot be had, in words, with another try and the way to every page.
  failure(error, again) {
    const retry = element("button", { type: "button", class: "search-plain" }, this.words("search-retry"));
    retry.addEventListener("click", () => {
      // The button goes away, and the focus must stay where the answer comes.
      this.place?.focus();
      again();
    });
    const key = error?.kind === "engine" ? "search-failed-engine" : "search-failed";
    return element("div", { class: "search-failed" }, element("p", {}, this.words(key)), retry, " ",
      element("a", { href: this.form.dataset.letters }, this.words("letters-all")));
  }
}

// Results under the box as they come.
class Instant extends Box {
  constructor(form) {
    super(form);
    // What can be focused keeps a click within the panel from closing it, in browsers that focus no link that is clicked.
    this.panel = element("div", { class: "search-panel", hidden: "", tabindex: "-1" });
    this.place = this.panel;
    form.append(this.panel);
    this.input.addEventListener("input", () => this.pause(() => this.show()));
    form.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) this.panel.hidden = true; });
    form.addEventListener("focusin", () => { if (this.panel.childElementCount) this.panel.hidden = false; });
  }

  key(event) {
    const stops = [this.input, ...this.panel.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.panel.hidden) return;
    if (event.key === "Escape") {
      this.input.focus();
      this.panel.hidden = true;
      event.preventDefault();
    } else if (step && stops.includes(document.activeElement)) {
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      event.preventDefault();
    }
  }

  show() {
    const text = cut(this.input.value, LONGEST);
    if (text.trim()) return this.turn((isNewest) => this.find(text, isNewest), (said) => this.fill(said));
    this.now = undefined;
    this.panel.replaceChildren();
    this.panel.hidden = true;
    return this.speak("");
  }

  async find(text, isNewest) {
    const { service } = this;
    const answer = await service.search(service.setup.lang, { text, typing: true, limit: INSTANT });
    if (!isNewest()) return;
    const asked = brief(text.trim());
    const count = service.count(answer.total);
    const all = `${service.address(service.setup.search)}?${new URLSearchParams({ q: text })}`;
    const lines = [];
    const key = { nothing: "search-nothing", suggested: "search-suggested" }[answer.found];
    if (key) lines.push(element("p", {}, service.say(key, { asked, query: answer.didYouMean })));
    if (answer.hits.length) lines.push(element("ol", { class: "hits" }, ...answer.hits.map((hit) => item(service, hit))));
    const onward = answer.hits.length ? element("a", { href: all }, service.say("search-all"), ` (${count})`)
      : element("a", { href: this.form.dataset.letters }, this.words("letters-all"));
    this.fill(...lines, element("p", { class: "search-onward" }, onward));
    this.speak(count);
  }

  fill(...children) {
    this.panel.replaceChildren(...children);
    this.panel.hidden = !this.form.contains(document.activeElement);
  }
}

for (const form of document.querySelectorAll("form[data-search]")) {
  const { page } = form.dataset;
  if (!page) new Instant(form);
  else {
    import(new URL(page, document.baseURI)).then(({ start }) => start(form, { Box, LONGEST, brief, cut, element, item }))
      .catch((error) => form.after(new Box(form).failure(error, () => location.reload())));
  }
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
