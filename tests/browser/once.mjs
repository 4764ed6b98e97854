// What is made once for all files of tests, and kept for the next run: the example hub's site, its kinds of page, and which files a checker
// has found nothing wrong with. A name says by what each was made, so nothing that has changed since is taken for it.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KEPT = process.env.PENTAN_TESTS_CACHE ?? join(tmpdir(), `pentan-tests-${process.getuid()}`);
const OLD = 2 * 24 * 3600 * 1000;

/// A folder that `make` has filled: made where there is none yet of this name and fingerprint.
export function once(name, fingerprint, make) {
  const folder = join(KEPT, `${name}-${fingerprint}`);
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  forget(`${name}-`);
  const own = mkdtempSync(join(KEPT, "making-"));
  try {
    make(own);
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    // Another file of tests may have been quicker, and made the same.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/// What `make` returns, as JSON can hold it.
export function remembered(name, fingerprint, make) {
  const folder = once(name, fingerprint, (own) => writeFileSync(join(own, "answer.json"), JSON.stringify(make())));
  return JSON.parse(readFileSync(join(folder, "answer.json"), "utf8"));
}

/// A fingerprint of texts, and of files and whole folders by their paths.
export function fingerprintOf(paths, ...texts) {
  const hash = createHash("sha256");
  const add = (path) => {
    hash.update(`\0${path}\0`);
    if (!statSync(path).isDirectory()) return hash.update(readFileSync(path));
    for (const entry of readdirSync(path).sort()) add(join(path, entry));
  };
  for (const text of texts) hash.update(`\0${text}\0`);
  for (const path of paths) add(path);
  return hash.digest("hex").slice(0, 32);
}

/// What a checker finds in those files that it has not looked at yet. `check` is given their list, and returns what is wrong; where that is
/// nothing, none of them is looked at again. `checker` stands for the program with its version and settings.
export function unchecked(checker, files, check) {
  const known = join(KEPT, `checked-${fingerprintOf([], checker)}`);
  const fresh = files.map((file) => ({ file, mark: join(known, createHash("sha256").update(readFileSync(file)).digest("hex")) })).filter(({ mark }) => !existsSync(mark));
  if (!fresh.length) return [];
  const wrong = check(fresh.map(({ file }) => file));
  mkdirSync(known, { recursive: true });
  if (!wrong.length) for (const { mark } of fresh) writeFileSync(mark, "");
  return wrong;
}

/// Removes what was made under names that begin so, unless somebody may still be using it.
function forget(beginning) {
  for (const name of readdirSync(KEPT).filter((name) => name.startsWith(beginning) || name.startsWith("making-"))) {
    const path = join(KEPT, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > OLD) rmSync(path, { recursive: true, force: true });
  }
}
