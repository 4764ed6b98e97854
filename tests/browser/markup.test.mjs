// The Nu HTML checker finds no error in any page of the example hub, in what its commands print, nor in its style sheet.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { LANGUAGES, example, folder, letters, printed } from "./hubs.mjs";
import { fingerprintOf, unchecked } from "./once.mjs";

const JAR = String(createRequire(import.meta.url)("vnu-jar"));
// What its CSS engine does not know yet, each with where it is defined. Whatever else it finds is a mistake.
const NEWER = [
  // CSS Form Control Styling Level 1
  "Property “field-sizing” doesn't exist",
];

let site;
before(() => {
  site = example();
});

/// What the checker finds in some files, pages and style sheets: `{type, message, url, lastLine}` each.
function check(files) {
  const { stderr, error } = spawnSync("java", ["-XX:+UseSerialGC", "-jar", JAR, "--format", "json", "--also-check-css", ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr).messages;
}

const told = ({ url, lastLine, message, extract }) => `${url.split("/site/").at(-1)}:${lastLine} ${message} ${extract ?? ""}`;

test("no page has an error, nor anything that the checker warns of, and the style sheet has none", () => {
  const paths = readdirSync(site, { recursive: true });
  const pages = paths.filter((path) => path.endsWith(".html"));
  for (const language of LANGUAGES) assert.ok(pages.filter((path) => path.startsWith(`${language}/`)).length > 100);
  assert.ok(pages.includes("404.html"));
  const [sheet] = paths.filter((path) => /^assets\/.*\.css$/.test(path));
  const files = [...pages, sheet].map((path) => join(site, path));
  const out = folder();
  for (const [at, html] of [...Object.values(printed()), ...letters()].entries()) {
    files.push(join(out, `${at}.html`));
    writeFileSync(files.at(-1), html);
  }
  const isKnown = (one) => NEWER.some((known) => one.includes(known));
  const checker = `vnu ${fingerprintOf([JAR], ...NEWER)}`;
  assert.deepEqual(unchecked(checker, files, (files) => check(files).map(told).filter((one) => !isKnown(one))), []);
});

// The sentence above would be true of a checker that is not running.
test("the checker finds what is wrong", () => {
  const [page, sheet] = ["page.html", "sheet.css"].map((name) => join(folder(), name));
  writeFileSync(page, readFileSync(join(site, "en/index.html"), "utf8").replace("<h1>", "<img><h1>"));
  writeFileSync(sheet, "p { colour: red }");
  const wrong = check([page, sheet]).filter(({ type }) => type === "error");
  for (const name of ["page.html", "sheet.css"]) assert.ok(wrong.some(({ url }) => url.endsWith(name)), name);
});
