// The page that searches. All of its state is in its address, so that a link shows what its sender saw.

const PAGE = 10;
const MOST_PAGES = 1000;
const FORMS = 12;
const FACETS = ["type", "topic", "audience", "organisation-type", "year", "minutes"];

// `search.js` gives what the page shares with the box.
export function start(form, { Box, LONGEST, brief, cut, element, item }) {
  class Page extends Box {
    constructor() {
      super(form);
      const root = form.closest(".search-page");
      this.filters = element("div", { class: "search-filters" });
      this.main = element("div", { class: "search-results", tabindex: "-1" });
      this.place = this.main;
      this.ways = root.querySelector(".search-ways");
      this.ways.before(element("div", { class: "search-columns" }, this.filters, this.main));
      root.classList.add("is-live");
      this.title = document.title;
      this.wide = matchMedia("(min-width: 60rem)");
      this.input.addEventListener("input", () => this.pause(() => this.typed()));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.pause(() => {});
        this.go({ q: this.written(), page: 1 });
      });
      addEventListener("popstate", () => this.read());
      this.read();
    }

    // From the address to the state.
    read() {
      const params = new URLSearchParams(location.search);
      const only = {};
      for (const facet of FACETS) if (params.has(facet)) only[facet] = [...new Set(params.getAll(facet))];
      const page = Math.min(Math.max(parseInt(params.get("page"), 10) || 1, 1), MOST_PAGES);
      this.state = { q: cut(params.get("q") ?? "", LONGEST), page, in: params.get("in") ?? "", only };
      if (this.input.value !== this.state.q) this.input.value = this.state.q;
      this.isTyping = false;
      this.show();
    }

    written() {
      return cut(this.input.value, LONGEST);
    }

    // What is typed has one entry in the history, however many keys it took.
    typed() {
      const isNew = !this.isTyping && this.state.q.trim();
      this.isTyping = true;
      this.set({ q: this.written(), page: 1 }, isNew ? "pushState" : "replaceState");
    }

    // To another state, which has an entry of its own.
    go(change) {
      this.isTyping = false;
      this.set(change, "pushState");
    }

    set(change, how) {
      this.state = { ...this.state, ...change };
      const params = this.params();
      if (this.state.page > 1) params.set("page", this.state.page);
      if (this.state.in) params.set("in", this.state.in);
      const address = `${location.pathname}${params.size ? `?${params}` : ""}`;
      if (address !== location.pathname + location.search) {
        try {
          history[how](null, "", address);
        } catch {
          // Browsers bound how often an address may change. The next change tells this one too.
        }
      }
      this.show();
    }

    // What is asked for, as it stands in the address in either language.
    params() {
      const params = new URLSearchParams();
      if (this.state.q) params.set("q", this.state.q);
      for (const [facet, values] of Object.entries(this.state.only)) for (const value of values) params.append(facet, value);
      return params;
    }

    toggle(facet, value) {
      const only = { ...this.state.only };
      const values = only[facet] ?? [];
      only[facet] = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
      if (!only[facet].length) delete only[facet];
      this.go({ only, page: 1 });
    }

    show() {
      const { state } = this;
      this.asked = state.q.trim();
      const asksNothing = !this.asked && !Object.keys(state.only).length;
      for (const link of document.querySelectorAll(".languages a")) link.search = this.params();
      this.ways.hidden = !asksNothing;
      if (!asksNothing) return this.turn((isNewest, isHere) => this.find(isNewest, isHere), (said) => this.tell(said));
      this.now = undefined;
      document.title = this.title;
      this.tell();
      this.filters.replaceChildren();
      return this.speak("");
    }

    tell(...said) {
      this.main.replaceChildren(...said);
    }

    // The last word may always be unfinished: an address shows the same whether it was typed, sent or opened again.
    async find(isNewest, isHere) {
      const { service, state } = this;
      const name = service.say("search");
      const title = service.say("search-for", { asked: brief(this.asked) }) + this.title.slice(name.length);
      document.title = this.asked ? title : this.title;
      if (!this.main.childElementCount) this.tell(element("p", {}, service.say("search-working")));
      const query = { text: state.q, typing: true, only: state.only, counts: true, limit: state.page * PAGE };
      const answer = await service.search(service.setup.lang, query);
      if (!isNewest()) return;
      isHere();
      this.answered(answer);
      if (this.searchesOther()) await this.findOther(answer, isNewest);
    }

    searchesOther() {
      return this.asked && this.state.in !== "" && this.state.in === this.service.setup.other;
    }

    answered(answer) {
      const { service, state } = this;
      const asked = brief(this.asked);
      const said = (key, args) => element("p", {}, service.say(key, args));
      const focused = [this.filters, this.main].some((part) => part.contains(document.activeElement)) && document.activeElement;
      const lines = [element("h2", { class: "search-count" }, service.count(answer.total))];
      if (answer.found === "nothing") lines.push(...this.nothing(asked));
      if (answer.found === "suggested") lines.push(said("search-suggested", { asked, query: answer.didYouMean }));
      if (answer.found === "some-words") lines.push(said("search-some"));
      if (answer.didYouMean && answer.found !== "suggested") lines.push(this.didYouMean(answer.didYouMean));
      const related = answer.hits.some((hit) => [...hit.title, ...hit.snippet].some((part) => part.mark === "related"));
      const forms = answer.matched.slice(0, FORMS).join(", ");
      if (related) lines.push(element("p", { class: "search-forms" }, service.say("search-matched", { forms })));
      if (answer.hits.length) lines.push(element("ol", { class: "hits" }, ...answer.hits.map((hit) => item(service, hit))));
      if (answer.hits.length < answer.total) lines.push(this.more(".search-results > .hits a"));
      if (service.setup.other && this.asked) {
        const [key, into] = this.searchesOther() ? ["search-other-stop", ""] : ["search-other", service.setup.other];
        lines.push(this.button("search-other", key, () => this.go({ in: into })));
      }
      this.tell(...lines);
      this.ways.hidden = answer.found !== "nothing";
      this.facets(answer);
      this.refocus(focused);
      if (!this.searchesOther()) this.wanted = undefined;
      this.speak(service.count(answer.total));
    }

    // The reader stays where she was, or comes to the first hit that she has just asked for.
    refocus(focused) {
      if (!focused) return;
      const wanted = this.main.querySelectorAll(".hits a")[this.wanted];
      const same = focused.id && document.getElementById(focused.id);
      const near = this.wanted === undefined && this.filters.querySelector("button, summary");
      (wanted || same || near || this.main).focus({ preventScroll: true });
    }

    button(id, key, act) {
      const made = element("button", { type: "button", id, class: "search-plain" }, this.service.say(key));
      made.addEventListener("click", act);
      return element("p", {}, made);
    }

    // The next hits of both languages. The first one that comes after these gets the focus.
    more(these) {
      return this.button("search-more", "search-more", () => {
        this.wanted = this.main.querySelectorAll(these).length;
        this.go({ page: this.state.page + 1 });
      });
    }

    didYouMean(query) {
      const link = element("a", { href: `?${new URLSearchParams({ q: query })}` }, this.service.say("search-did-you-mean", { query }));
      return element("p", {}, link);
    }

    nothing(asked) {
      const { service } = this;
      const said = asked ? [element("p", {}, service.say("search-nothing", { asked }))] : [];
      return [...said, element("p", {}, service.say("search-ways"))];
    }

    // The other language's pages: a pair that is shown already is not shown again.
    async findOther(own, isNewest) {
      const { service, state } = this;
      const language = service.setup.other;
      const heading = element("h2", {}, service.say("search-other-heading"));
      const section = element("section", { class: "search-other" }, heading, element("p", {}, service.say("search-working")));
      this.main.append(section);
      const query = { text: state.q, typing: true, only: state.only, limit: state.page * PAGE };
      const answer = await service.search(language, query);
      if (!isNewest()) return;
      const shown = new Set(own.hits.map((hit) => hit.pair));
      const hits = answer.found === "suggested" ? [] : answer.hits.filter((hit) => !shown.has(hit.pair));
      const list = hits.length ? element("ol", { class: "hits" }, ...hits.map((hit) => item(service, hit, language)))
        : element("p", {}, service.say("search-other-nothing"));
      section.replaceChildren(heading, list);
      const hasMore = answer.found !== "suggested" && answer.hits.length < answer.total;
      if (hasMore && own.hits.length >= own.total) section.append(this.more(".hits a"));
      this.refocus(this.wanted !== undefined && this.main.contains(document.activeElement) && document.activeElement);
      this.wanted = undefined;
      const others = hasMore ? "" : `: ${service.count(hits.length)}`;
      this.speak(`${service.count(own.total)}. ${service.say("search-other-heading")}${others}`);
    }

    facets(answer) {
      const { service, state } = this;
      const open = this.filters.querySelector("details")?.open ?? this.wide.matches;
      const groups = service.setup.facets.map((facet) => this.group(facet, answer.counts)).filter(Boolean);
      const chosen = Object.entries(state.only).flatMap(([facet, values]) => values.map((value) => [facet, value]));
      const number = chosen.length ? ` (${chosen.length})` : "";
      const summary = element("summary", {}, service.say("search-filters"), number);
      const details = element("details", open ? { open: "" } : {}, summary, ...groups);
      this.filters.replaceChildren(...(chosen.length ? this.chosen(chosen) : []), ...(groups.length ? [details] : []));
    }

    // The filters that are on, each with a button that takes it off.
    chosen(filters) {
      const { service } = this;
      const buttons = filters.map(([facet, value]) => {
        const label = service.label(facet, value);
        const name = service.say("search-filter-remove", { value: label });
        const cross = element("span", { "aria-hidden": "true" }, " ×");
        const made = element("button", { type: "button", class: "search-chosen", "aria-label": name }, label, cross);
        made.addEventListener("click", () => this.toggle(facet, value));
        return element("li", {}, made);
      });
      return [
        element("ul", { class: "search-chips", "aria-label": service.say("search-filters-chosen") }, ...buttons),
        this.button("search-clear", "search-filters-clear", () => this.go({ only: {}, page: 1 })),
      ];
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
        const count = element("span", { class: "search-number" }, number);
        return element("li", {}, box, element("label", { for: id }, this.service.label(name, value), " ", count));
      });
      return element("fieldset", {}, element("legend", {}, label), element("ul", {}, ...rows));
    }
  }
  return new Page();
}
