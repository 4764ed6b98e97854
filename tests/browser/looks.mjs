// What is wrong with how a page stands in its window, said of what is there and not of a picture.

/// What does not fit: a page that must be scrolled sideways, text that is cut off, and text that lies on other text.
export function unfit(page) {
  return page.evaluate(() => {
    const wrong = [];
    const name = (one) => `${one.outerHTML.slice(0, 100)}…`;
    const whole = document.documentElement.scrollWidth;
    if (whole > innerWidth) wrong.push(`${whole} pixels wide in ${innerWidth}`);

    // What only screen readers are meant to find is a clipped pixel.
    const isHidden = (one) =>
      !one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || one.closest("svg") || isPixel(one);
    const isPixel = (one) => {
      for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).clipPath === "inset(50%)") return true;
      return false;
    };
    const ELSEWHERE = {};
    const cuts = (one, box) => {
      for (let at = one; at !== document.documentElement; at = at.parentElement) {
        const { overflowX, overflowY, display, webkitLineClamp } = getComputedStyle(at);
        if (display === "inline" || display === "contents") continue;
        // What scrolls can be brought into view, and is not seen until then; an excerpt says by its dots that it goes on elsewhere.
        if (/auto|scroll/.test(overflowX + overflowY) || webkitLineClamp !== "none") return ELSEWHERE;
        const { left, top } = at.getBoundingClientRect();
        const edges = [left + at.clientLeft, top + at.clientTop];
        const isCut = (from, to, edge, size) => from < edge - 2 || to > edge + size + 2;
        if (/hidden|clip/.test(overflowX) && isCut(box.left, box.right, edges[0], at.clientWidth)) return at;
        if (/hidden|clip/.test(overflowY) && isCut(box.top, box.bottom, edges[1], at.clientHeight)) return at;
      }
      if (box.left < -1 || box.right > innerWidth + 1) return document.body;
    };

    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const one = text.parentElement;
      if (!text.data.trim() || one.matches("script, style, noscript, textarea") || isHidden(one)) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const by = cuts(one, box);
        if (by === ELSEWHERE) continue;
        if (by) wrong.push(`“${text.data.trim().slice(0, 40)}” is cut by ${name(by)}`);
        lines.push({ one, box, text: text.data.trim().slice(0, 40) });
      }
    }

    // Letters of lines that are close reach into each other's boxes; the middle of a line must be its own.
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [at, { one, box, text }] of lines.entries()) {
      const middle = ({ top, height }) => [top + height * 0.3, top + height * 0.7];
      const [top, bottom] = middle(box);
      for (let next = at + 1; next < lines.length && lines[next].box.top < bottom; next++) {
        const other = lines[next];
        const [otherTop, otherBottom] = middle(other.box);
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
        if (across > 2 && down > 2 && one !== other.one) wrong.push(`“${text}” lies on “${other.text}” in ${name(other.one)}`);
      }
    }
    return wrong;
  });
}

/// What stays in view while a page scrolls takes at most half of a window that is as low as one at 400% zoom.
export function crowded(page) {
  return page.evaluate(() => {
    const wrong = [];
    for (const one of document.querySelectorAll("body *")) {
      if (!/sticky|fixed/.test(getComputedStyle(one).position) || !one.checkVisibility()) continue;
      const { height } = one.getBoundingClientRect();
      if (height > innerHeight / 2) wrong.push(`${Math.round(height)} of ${innerHeight} pixels are taken by ${one.outerHTML.slice(0, 100)}`);
    }
    return wrong;
  });
}

/// What a reader with colours of her own does not see: what keeps the page's colours, and buttons and boxes without an edge.
export function unmarked(page) {
  return page.evaluate(() => {
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const hasEdge = ({ borderBottomStyle, borderBottomWidth }) => borderBottomStyle !== "none" && parseFloat(borderBottomWidth) > 0;
    const own = [...document.querySelectorAll("body *")].filter(
      (one) => isSeen(one) && !one.closest("svg") && getComputedStyle(one).forcedColorAdjust === "none",
    );
    const boxes = [...document.querySelectorAll(".button, button, input:not([type=checkbox], [type=radio]), textarea, select")];
    const flat = boxes.filter((one) => isSeen(one) && !hasEdge(getComputedStyle(one)));
    return [...own, ...flat].map((one) => `not marked: ${one.outerHTML.slice(0, 120)}`);
  });
}
