// What was measured, as a table.

// Every search has these; what else it fetches is called what its index calls it.
const PARTS = ["setup", "worker", "wasm", "opening"];

export function print({ measured, pages, contexts, disk }) {
  console.log(
    `${Object.entries(pages)
      .map(([language, count]) => `${count} pages in ${language}`)
      .join(", ")}; ${contexts} readers; medians`,
  );
  const rows = [["", "", "KB plain", "KB gzip", "requests", "ms", "ms 95th", "hits"]];
  for (const { language, name, first, second } of measured) {
    for (const [which, list] of Object.entries({ "first query, all": first, "second query": second })) {
      rows.push([
        `${language} ${name}`,
        which,
        ...cost(list, () => true),
        middle(list, ({ ms }) => ms).toFixed(0),
        late(list.map(({ ms }) => ms)).toFixed(0),
        String(middle(list, ({ hits }) => hits)),
      ]);
    }
    const kinds = new Set(first.flatMap(({ files }) => files.map(({ kind }) => kind)));
    for (const part of [...PARTS, ...[...kinds].filter((kind) => !PARTS.includes(kind)).sort()]) {
      if (kinds.has(part)) rows.push(["", `  of the first: ${part}`, ...cost(first, ({ kind }) => kind === part), "", "", ""]);
    }
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "),
    );
  for (const [name, { files, bytes, blocks }] of Object.entries(disk)) {
    console.log(
      `${name} on disk, both languages: ${(bytes / 1e6).toFixed(1)} MB in ${files} files, which take ${(blocks / 1e6).toFixed(1)} MB`,
    );
  }
}

function cost(list, wanted) {
  const of = (what) => middle(list, ({ files }) => files.filter(wanted).reduce((sum, file) => sum + what(file), 0));
  return [kilo(of(({ sent }) => sent)), kilo(of(({ packed }) => packed)), String(of(() => 1))];
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(1);
}

function middle(list, of) {
  const sorted = list.map(of).sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

// The 95th percentile by the nearest rank.
function late(list) {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.ceil(0.95 * sorted.length) - 1];
}
