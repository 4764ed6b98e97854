// The preview's own script, on every page that `pentan serve` serves and on no page of a built site: it loads the page anew when
// it is another one, swaps styles in place, and lays what is wrong over the page.

import { listen } from "/_pentan/listen.js";

const { path, print, styles: first } = document.querySelector("script[data-print]").dataset;
let styles = JSON.parse(first);
let dismissed = null;
let host = null;

listen(path, (told) => {
  // The browser keeps the scroll position of a page that is loaded anew.
  if ((told.print ?? "") !== print && !(told.print === null && told.problems.length > 0)) {
    location.reload();
    return;
  }
  swap(told.styles);
  if (told.problems.length === 0) dismissed = null;
  const key = JSON.stringify(told.problems);
  // Beside its other half a page's problems stand below it.
  if (key !== dismissed && window === top) lay(told, key);
});

/// Loads the styles that are others now, and takes the old ones away once they are there.
function swap(now) {
  for (const [name, address] of Object.entries(now)) {
    const before = styles[name];
    if (before === address) continue;
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(link.href);
      if (url.pathname !== before) continue;
      url.pathname = address;
      const next = link.cloneNode();
      next.href = url.href;
      next.addEventListener("load", () => link.remove());
      link.after(next);
    }
  }
  styles = now;
}

/// Lays the problems over the page, out of reach of its styles; nothing where there are none.
function lay(told, key) {
  const hadFocus = host !== null && document.activeElement === host;
  if (told.problems.length === 0) {
    host?.remove();
    host = null;
    return;
  }
  if (host === null) {
    host = document.createElement("div");
    host.id = "pentan-overlay";
    host.attachShadow({ mode: "open" }).innerHTML = STYLE;
    // What comes into a region that is there already is announced.
    host.shadowRoot.append(element("section", { lang: told.lang, role: "region" }), element("p", { role: "alert", class: "said" }));
    document.body.append(host);
  }
  const [section, said] = host.shadowRoot.querySelectorAll("section, .said");
  const close = element("button", { type: "button" }, told.dismiss);
  const dismiss = () => {
    dismissed = key;
    host.remove();
    host = null;
  };
  close.addEventListener("click", dismiss);
  host.onkeydown = (event) => {
    if (event.key === "Escape") dismiss();
  };
  section.lang = told.lang;
  section.setAttribute("aria-label", told.title);
  const header = element("header", {}, element("h2", {}, told.title), close);
  const notes = [told.old && element("p", { class: "old" }, told.old)];
  const rest = told.rest && element("p", {}, element("a", { href: `/_pentan/?show=problems&lang=${told.lang}` }, told.rest));
  const list = element("div", { class: "list", tabindex: "0", role: "group", "aria-label": told.title });
  list.append(...notes.filter(Boolean), ...told.problems.map(problem), ...[rest].filter(Boolean));
  section.replaceChildren(header, list);
  setTimeout(() => {
    said.textContent = `${told.title}. ${told.problems[0].message}`;
  }, 100);
  if (hadFocus) close.focus();
}

function problem(one) {
  return element(
    "article",
    {},
    element("h3", {}, element("strong", {}, one.severity), " ", one.message, " ", element("code", {}, one.code)),
    ...place(one.place),
    ...(one.other ? [element("p", {}, `${one.otherWord}:`), ...place(one.other)] : []),
    ...(one.help ? [element("p", { class: "help" }, element("strong", {}, one.helpWord), ": ", one.help)] : []),
    ...(one.guide ? [element("p", {}, element("strong", {}, one.guideWord), ": ", element("a", { href: one.guide }, one.guide))] : []),
  );
}

function place({ text, line, quote }) {
  const where = element("p", { class: "place" }, text);
  if (!quote) return [where];
  const [before, span, after] = quote;
  const numbered = element("pre", { style: `counter-reset: line ${line - 1}` });
  numbered.append(before, element("mark", {}, span || "\u200b"), after);
  return [where, numbered];
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const STYLE = `<style>
:host { all: initial; }
section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; display: flex; flex-direction: column;
  background: #fff8f5; color: #221a17; border-top: 4px solid #b3261e; box-shadow: 0 -4px 24px #0005;
  font: 16px/1.5 system-ui, sans-serif; }
header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .5rem 1rem; }
h2 { font-size: 1.1rem; margin: 0; }
h3 { font-size: 1rem; font-weight: 400; margin: 0; }
h3 code { color: #6b544d; font-size: .85em; }
.list { overflow: auto; padding: 0 1rem 1rem; }
.list:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid #1f5fbf; outline-offset: -3px; }
article { border-top: 1px solid #dfcfc8; padding: .6rem 0; }
p { margin: .2rem 0; overflow-wrap: anywhere; }
.place { font-family: ui-monospace, monospace; font-size: .9rem; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
pre { margin: .3rem 0; padding: .5rem .7rem; background: #f3e6e0; overflow: auto; font: .9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: #8c1d18; font-weight: 700; text-decoration: underline wavy 2px; text-underline-offset: 3px; }
button { font: inherit; padding: .3rem .9rem; border: 2px solid #221a17; border-radius: .4rem; background: #fff; color: inherit; cursor: pointer; }
a { color: #0b4a8f; }
</style>`;
