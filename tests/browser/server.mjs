// The plainest of file servers: no Range, no type for what it does not know, and no compression unless it is asked for. It keeps a
// list of what was asked.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "text/xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
};

/// A way to spoil a site: a page that leads on by itself stays, so that it can be looked at.
export function staying(path, bytes) {
  return path.endsWith("/") && bytes ? Buffer.from(bytes.toString().replace(/<meta http-equiv="refresh"[^>]*>/, "")) : undefined;
}

/// Serves a folder below `base`. `spoil(path, bytes)` may give other bytes, `null` for a file that is not there, or "hang" for an
/// answer that never comes. Another `folder` may be served later. `extra` are pages that are in no folder, by their path. With `packs`
/// text is sent as a host on the web sends it: compressed, and kept for good where its name has its content in it.
export async function serve(folder, { base = "/", extra = {}, packs } = {}) {
  const asked = [];
  const packed = new Map();
  const served = { asked, spoil: undefined, folder, base };

  const find = async (path) => {
    if (extra[path] !== undefined) return Buffer.from(extra[path]);
    const file = join(served.folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    return (await stat(file)).isFile() ? readFile(file) : undefined;
  };

  const respond = async (request, response) => {
    const whole = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const path = whole.startsWith(base) ? `/${whole.slice(base.length)}` : undefined;
    let bytes = path && (await find(path).catch(() => undefined));
    const spoilt = served.spoil?.(path ?? whole, bytes);
    if (spoilt === "hang") return void asked.push({ path, status: 0, sent: 0, packed: 0 });
    if (spoilt !== undefined) bytes = spoilt ?? undefined;
    const status = bytes === undefined ? 404 : 200;
    bytes ??= Buffer.from("not found");
    const type = (path && TYPES[extname(path.endsWith("/") ? "index.html" : path)]) ?? "application/octet-stream";
    const isText = !/^(application\/octet-stream|font\/)/.test(type);
    // What a host that compresses text would have sent.
    if (isText && !packed.has(path)) packed.set(path, gzipSync(bytes, { level: 6 }).length);
    asked.push({ path: path ?? whole, status, sent: bytes.length, packed: packed.get(path) ?? bytes.length });
    const headers = { "content-type": type };
    if (packs && isText) {
      bytes = gzipSync(bytes, { level: 6 });
      headers["content-encoding"] = "gzip";
    }
    if (packs && /^\/assets\//.test(path)) headers["cache-control"] = "public, max-age=31536000, immutable";
    response.writeHead(status, { ...headers, "content-length": bytes.length });
    response.end(bytes);
  };

  const server = createServer((request, response) => respond(request, response).catch((error) => response.destroy(error)));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  served.origin = `http://127.0.0.1:${server.address().port}`;
  served.url = (path) => served.origin + base + path.replace(/^\//, "");
  served.close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return served;
}
