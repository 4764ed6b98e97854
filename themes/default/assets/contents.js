// The contents of a page say where the reader is. Without this script they are the same list of links.

const links = new Map();
for (const link of document.querySelectorAll("#contents a")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

function mark() {
  // The last heading above a line near the top; at the very end of the page, the last one.
  const line = innerHeight / 4;
  const isEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
  const above = [...links.keys()].filter((heading) => isEnd || heading.getBoundingClientRect().top <= line);
  const here = links.get(above.at(-1));
  for (const link of links.values()) {
    if (link === here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

// A heading that crosses the line is the only thing that changes where the reader is.
const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px", threshold: [0, 1] });
for (const heading of links.keys()) watch.observe(heading);
addEventListener("hashchange", mark);
