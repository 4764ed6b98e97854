// Queries that readers might type, made from a hub's own titles: the same every time.

const MAKERS = {
  "a whole title": ({ words }) => words.join(" "),
  "one word": ({ words, pick }) => pick(words),
  "two words of a title": ({ words, pick }) => `${pick(words)} ${pick(words)}`,
  "words of two titles": ({ words, others, pick }) => `${pick(words)} ${pick(others)}`,
  "the start of a word": ({ words, pick }) => start(pick(words)),
  "a phrase": ({ words }) => `"${words.slice(0, 2).join(" ")}"`,
  "a quote that nobody closed": ({ words }) => `${words.at(-1)} "${words.slice(0, 2).join(" ")}`,
  "another form": ({ words, language, pick }) => FORMS[language](pick(words)),
  "a slip": ({ words, pick }) => slip(pick(words)),
  "no accents, and capitals": ({ words, pick }) =>
    `${pick(words)} ${pick(words)}`.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
};

const SOFT = [
  ["ll", "l"],
  ["rh", "r"],
  ["c", "g"],
  ["p", "b"],
  ["t", "d"],
  ["g", ""],
  ["b", "f"],
  ["d", "dd"],
  ["m", "f"],
];
const ASPIRATE = [
  ["c", "ch"],
  ["p", "ph"],
  ["t", "th"],
];

const FORMS = {
  cy: (word) => {
    const table = word.length % 2 ? SOFT : [...ASPIRATE, ...SOFT];
    const [from, to] = table.find(([from]) => word.toLowerCase().startsWith(from)) ?? ["", "h"];
    return to + word.slice(from.length);
  },
  en: (word) => (word.endsWith("s") ? word.slice(0, -1) : `${word}s`),
};

/// `count` different queries, in a language, of every kind by turns.
export function queries(titles, language, count) {
  const chance = random(language === "cy" ? 1 : 2);
  const pick = (list) => list[chance(list.length)];
  const listed = titles
    .map((title) => title.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [])
    .filter((words) => words.length > 1);
  const made = new Set();
  // A small hub has fewer queries of some kinds than asked for; the others make up for it.
  for (let turn = 0; made.size < count; turn++) {
    if (turn > count * 100) throw new Error(`only ${made.size} different queries in ${titles.length} titles`);
    const makers = Object.values(MAKERS);
    made.add(makers[turn % makers.length]({ words: pick(listed), others: pick(listed), language, pick }));
  }
  return [...made];
}

function start(word) {
  return word.slice(0, Math.max(2, Math.ceil(word.length * 0.6)));
}

function slip(word) {
  const at = Math.floor(word.length / 2);
  return word.length < 4 ? word + word : word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
}

// Numerical Recipes' linear congruential generator: quick, and the same everywhere.
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
