// One engine, one language: as many readers as asked for, each with nothing in the cache.

/// `{first, second}`, each a list with an entry a reader: `{ms, total, hits, asked, files}`; a file is `{kind, sent, packed}`.
export async function measure(browser, server, { path, start, kind }, queries, contexts) {
  const first = [];
  const second = [];
  for (let turn = 0; turn < contexts; turn++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url(path), { waitUntil: "networkidle" });
    for (const [list, asked] of [
      [first, queries[turn % queries.length]],
      [second, queries[(turn + 1) % queries.length]],
    ]) {
      server.asked.length = 0;
      const { ms, total, hits } = await page.evaluate(start, asked);
      // What is still on its way belongs to this query too.
      await page.waitForLoadState("networkidle");
      const files = server.asked.map((one) => ({ ...one, kind: kind(one.path) })).filter((one) => one.kind);
      list.push({ ms, total, hits, asked, files });
    }
    await context.close();
  }
  return { first, second };
}
