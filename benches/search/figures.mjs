// What was measured, for a program to read: one JSON object a line, as `benches/figures/mod.rs` has it.

import { appendFileSync } from "node:fs";

const NAMES = { cy: "Welsh", en: "English" };

export function record(file, { measured, pairs, disk }) {
  const hub = pairs ? `, ${Number(pairs).toLocaleString("en")} pairs` : "";
  const lines = [];
  for (const which of ["first", "second"]) {
    for (const { language, name, ...runs } of measured) {
      const of = (act) => runs[which].map(act);
      const sum = (what) => of(({ files }) => files.reduce((all, one) => all + what(one), 0));
      const table = which === "first" ? `First query, with the engine${hub}` : `Second query${hub}`;
      const row = { table, row: `${NAMES[language]}: ${name}`, is_cost: !name.startsWith("Pagefind") };
      lines.push(
        figure(row, "KB", sum(({ sent }) => sent / 1000)),
        figure(row, "KB, compressed by the host", sum(({ packed }) => packed / 1000)),
        figure(row, "requests", sum(() => 1)),
        figure(
          row,
          "ms",
          of(({ ms }) => ms),
        ),
      );
    }
  }
  for (const [name, { files, bytes }] of Object.entries(disk)) {
    const row = { table: `On disk, both languages${hub}`, row: name, is_cost: name === "pentan" };
    lines.push(figure(row, "MB", [bytes / 1e6]), figure({ ...row, is_cost: false }, "files", [files]));
  }
  appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

function figure({ table, row, is_cost }, column, runs) {
  const sorted = runs.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const middle = Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
  // Of ten runs and more the quartiles, for one run may meet anything.
  const cut = sorted.length < 10 ? 0 : Math.floor(sorted.length / 4);
  const digits = (value) => Number(value.toPrecision(4));
  const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]].map(digits);
  return { table, row, column, value: digits(middle), low, high, runs: runs.length, is_cost };
}
