// The Nu HTML checker finds no error in any page of the example hub, nor in its style sheet.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { LANGUAGES, example, folder } from "./hubs.mjs";

const JAR = createRequire(import.meta.url)("vnu-jar");
// What its CSS engine does not know yet, each with where it is defined. Whatever else it finds is a mistake.
const NEWER = [
  // CSS Form Control Styling Level 1
  "Property “field-sizing” doesn't exist",
];

let site;
before(() => {
  site = example();
});

/// What the checker finds in some files: `{type, message, url, lastLine}` each.
function check(files, ...options) {
  const { stderr, error } = spawnSync("java", ["-jar", JAR, "--format", "json", ...options, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr).messages;
}

const told = ({ url, lastLine, message, extract }) => `${url.split("/site/").at(-1)}:${lastLine} ${message} ${extract ?? ""}`;

test("no page has an error, nor anything that the checker warns of", () => {
  const files = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html"));
  for (const language of LANGUAGES) assert.ok(files.filter((path) => path.startsWith(`${language}/`)).length > 100);
  assert.deepEqual(check(files.map((path) => join(site, path))).map(told), []);
});

test("the style sheet has no error", () => {
  const [sheet] = readdirSync(join(site, "assets")).filter((name) => name.endsWith(".css"));
  const found = check([join(site, "assets", sheet)], "--css");
  assert.deepEqual(found.map(told).filter((one) => !NEWER.some((known) => one.includes(known))), []);
});

// The sentences above would be true of a checker that is not running.
test("the checker finds what is wrong", () => {
  const page = join(folder(), "page.html");
  writeFileSync(page, readFileSync(join(site, "en/index.html"), "utf8").replace("<h1>", "<img><h1>"));
  assert.ok(check([page]).some(({ type }) => type === "error"));
  const sheet = join(folder(), "sheet.css");
  writeFileSync(sheet, "p { colour: red }");
  assert.ok(check([sheet], "--css").some(({ type }) => type === "error"));
});
