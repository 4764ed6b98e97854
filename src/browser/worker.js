// The search, away from the page's own thread. Each language is one instance of the same WebAssembly module.
//
// in:  {type: "open", engine, indexes}  where they are; first of all
//      {type: "warm", language}  fetches the engine and the head, and answers nothing
//      {type: "search", id, language, query}
// out: {type: "answer", id, language, answer}
//      {type: "failed", id, language, error: {kind, piece, why}}
// A newer search of a language makes an older one stale: it is not answered. Nothing is stored but by the browser's own cache.
"use strict";

const PATIENCE = 20000;
// As `LONGEST` in src/search/src/folder.rs.
const LONGEST = 64 << 20;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let engine, indexes, module;
const searchers = {};

class Failure extends Error {
  constructor(kind, piece, why) {
    super(why);
    this.error = { kind, piece, why };
  }
}

// A file, its gzip undone, whether or not the host said so and the browser did it.
async function fetchFile(url, cache) {
  const response = await fetch(url, { cache, credentials: "same-origin", signal: AbortSignal.timeout?.(PATIENCE) });
  if (!response.ok) throw new Error(String(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return unpacked(bytes);
}

// Undoes gzip, and gives up where more comes out than any of our files has: a small file could fill the memory.
async function unpacked(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > LONGEST) {
      await reader.cancel();
      throw new Error("too long");
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function compiled() {
  module ??= fetchFile(engine, "default").then((bytes) => WebAssembly.compile(bytes));
  // What failed is tried again by the next search.
  module.catch(() => { module = undefined; });
  return module;
}

class Searcher {
  constructor(language) {
    this.language = language;
    this.latest = 0;
    this.coming = new Map();
  }

  async search(id, query) {
    const turn = ++this.latest;
    try {
      // Half a character in JSON is an escape that no strict reader takes: it becomes the sign that stands for any.
      const text = decoder.decode(encoder.encode(query.text));
      const message = await this.answer(turn, JSON.stringify({ ...query, text }), false);
      if (message && turn === this.latest && id !== undefined) postMessage({ ...message, id, language: this.language });
    } catch (error) {
      this.wasm = undefined;
      const failed = error instanceof Failure ? error.error : { kind: "engine", piece: "", why: String(error) };
      if (turn === this.latest && id !== undefined) postMessage({ type: "failed", id, language: this.language, error: failed });
    }
  }

  async answer(turn, query, again) {
    await this.open(again);
    if (turn !== this.latest) return;
    this.wasm.search(...this.text(this.language), ...this.text(query));
    for (;;) {
      const said = this.said();
      if (said.answer) return { type: "answer", answer: said.answer };
      if (said.failed) {
        // The site may have been published anew since the head was read: once, everything is asked for afresh.
        if (!again && said.failed.kind !== "index") return this.answer(turn, query, true);
        throw new Failure(said.failed.kind, said.failed.piece, said.failed.why);
      }
      await Promise.all(said.need.map((name) => this.piece(name, again)));
      // Another search is at it now, and the engine has dropped this one.
      if (turn !== this.latest) return;
    }
  }

  async open(again) {
    if (this.wasm && !again) return;
    let instance;
    try {
      instance = await WebAssembly.instantiate(await compiled(), {});
    } catch (error) {
      const cannot = typeof WebAssembly !== "object" || typeof DecompressionStream !== "function";
      throw new Failure(cannot ? "engine" : "fetch", engine, String(error));
    }
    if (this.wasm && !again) return;
    this.coming.clear();
    this.wasm = instance.exports;
  }

  // Hands a piece to the engine. Two searches that need it fetch it once.
  piece(name, again) {
    const wasm = this.wasm;
    let coming = this.coming.get(name);
    if (!coming) {
      const cache = name === "head.gz" ? (again ? "reload" : "no-cache") : (again ? "reload" : "default");
      coming = fetchFile(indexes[this.language] + name, cache).then(
        (bytes) => { if (this.wasm === wasm) wasm.give(...this.text(name), ...this.bytes(bytes)); },
        (error) => { if (this.wasm === wasm) wasm.fail(...this.text(name), ...this.text(String(error.message || error))); },
      ).finally(() => this.coming.delete(name));
      this.coming.set(name, coming);
    }
    return coming;
  }

  said() {
    const at = this.wasm.poll();
    return JSON.parse(decoder.decode(new Uint8Array(this.wasm.memory.buffer, at, this.wasm.said_length())));
  }

  text(text) {
    return this.bytes(encoder.encode(text));
  }

  bytes(bytes) {
    const at = this.wasm.alloc(bytes.length);
    new Uint8Array(this.wasm.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  }
}

addEventListener("message", ({ data }) => {
  if (data.type === "open") ({ engine, indexes } = data);
  else {
    const searcher = (searchers[data.language] ??= new Searcher(data.language));
    if (data.type === "search") searcher.search(data.id, data.query);
    else if (searcher.latest === 0) searcher.search(undefined, { text: "", limit: 0 });
  }
});
