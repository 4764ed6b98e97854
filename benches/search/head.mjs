// Reads which piece of an index holds what, from its head: the format is that of `src/search/src/pieces.rs`.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const MAGIC = "pentan 2";
const HASH = 8;
const STORED = "pages' texts";

/// What the piece of a number holds: the names of files of the index, or the texts of pages.
export function contents(file) {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error(`${file} is no head of this version: ${MAGIC}`);
  let at = MAGIC.length + 8;
  const number = () => {
    let [read, unit] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      read += (byte & 127) * unit;
      if (byte < 128) return read;
      unit *= 128;
    }
  };
  const counted = () => {
    const length = number();
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const times = (count, act) => Array.from({ length: count }, act);
  const files = times(number(), () => {
    const name = counted();
    number();
    times(number(), () => [number(), counted()]);
    return name;
  });
  const pieces = times(number(), () => {
    const parts = times(number(), () => [number(), number()][0]);
    const count = number();
    times(parts.length * count, number);
    return times(count, () => parts.map((part) => files[part]).join(" and "));
  }).flat();
  number();
  number();
  if (at !== bytes.length - HASH) throw new Error(`${file} is not what this reads: it ends at ${at} of ${bytes.length - HASH}`);
  return (piece) => pieces[piece] ?? STORED;
}
