// The contributor's view: loads itself anew when it is another one, and scrolls the two halves of a pair together.

import { listen } from "/_pentan/listen.js";

const text = async () => (await fetch(location.href)).text();
const before = text();
listen(location.pathname, async () => {
  // While the server is away there is nothing to load.
  const now = await text().catch(() => null);
  if (now !== null && now !== (await before)) location.reload();
});

const frames = [...document.querySelectorAll("iframe.text")];
for (const frame of frames) {
  const begin = () => frame.contentWindow.addEventListener("scroll", () => follow(frame), { passive: true });
  frame.addEventListener("load", begin);
  if (frame.contentDocument?.readyState === "complete") begin();
}

let leader = null;
let rest = 0;

/// Scrolls the other half to where this one is: as far from one heading to the next.
function follow(from) {
  if (leader !== null && leader !== from) return;
  leader = from;
  clearTimeout(rest);
  rest = setTimeout(() => (leader = null), 150);
  const place = placeIn(from);
  for (const frame of frames) if (frame !== from) scroll(frame, place);
}

/// The heights at which the sections of a text begin, the top and the end of the page among them.
function marks(frame) {
  const { contentDocument: page, contentWindow: view } = frame;
  const headings = [...page.querySelectorAll("h1, main h2, main h3")].map((heading) => heading.getBoundingClientRect().top + view.scrollY);
  const end = page.documentElement.scrollHeight - view.innerHeight;
  return [0, ...headings.filter((top) => top > 0 && top < end), Math.max(end, 0)];
}

function placeIn(frame) {
  const at = frame.contentWindow.scrollY;
  const tops = marks(frame);
  let section = 0;
  while (section < tops.length - 2 && tops[section + 1] <= at + 1) section++;
  const length = tops[section + 1] - tops[section];
  const isLast = section === tops.length - 2;
  return { section, isLast, share: length > 0 ? (at - tops[section]) / length : 0 };
}

function scroll(frame, { section, isLast, share }) {
  const tops = marks(frame);
  const begin = isLast ? tops.length - 2 : Math.min(section, tops.length - 2);
  frame.contentWindow.scrollTo({ top: tops[begin] + share * (tops[begin + 1] - tops[begin]), behavior: "instant" });
}
