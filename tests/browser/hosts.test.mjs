// What pentan tells hosts by is understood by them: by nginx and Apache themselves, by Netlify's own reader, and as TOML and YAML.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parse as toml } from "smol-toml";
import { parse as yaml } from "yaml";
import { answered, launch, withPage } from "./chromium.mjs";
import { LANGUAGES, ROOT, example, folder, program } from "./hubs.mjs";

const SEARCH = { cy: "cy/chwilio/?q=cymuned", en: "en/search/?q=community" };
const PAGE = { cy: "cy/canllawiau/", en: "en/guides/" };

let browser, site;

before(async () => {
  site = example();
  browser = await launch();
});
after(() => browser?.close());

/// The file for a host, as the program prints it.
function hosting(host, ...args) {
  const told = spawnSync(program("pentan"), ["hosting", host, ROOT, "--ui", "en", ...args], { encoding: "utf8" });
  assert.equal(told.status, 0, told.stderr);
  return told.stdout;
}

/// A port that nothing listens on.
function port() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/// Runs a server until `act` is done with it.
async function during(command, args, port, act) {
  const server = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (bytes) => (said += bytes));
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      if (await fetch(origin).then(() => true, () => false)) break;
      assert.ok(tries < 100 && server.exitCode === null, `${command} does not answer: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await act(origin);
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await ended;
  }
}

/// nginx as Debian runs it, with the printed file in place of its own sites; `below` is the site's path on it.
async function nginx(below, act) {
  const at = await port();
  const run = folder();
  mkdirSync(join(run, "www", below), { recursive: true });
  cpSync(site, join(run, "www", below), { recursive: true });
  const printed = hosting("nginx", "--base-url", `https://hub.example/${below}`);
  const conf = printed
    .replace("listen 80;", `listen 127.0.0.1:${at};`)
    .replace("    listen [::]:80;\n", "")
    .replace("/var/www/hub.example", join(run, "www"))
    .replace("mime.types", "/etc/nginx/mime.types");
  writeFileSync(join(run, "hub.conf"), conf);
  const whole = `daemon off; pid ${run}/pid; error_log stderr; worker_processes 1; events {}
    http { access_log off; client_body_temp_path ${run}/b; proxy_temp_path ${run}/p; fastcgi_temp_path ${run}/f;
    uwsgi_temp_path ${run}/u; scgi_temp_path ${run}/s; include ${run}/hub.conf; }`;
  writeFileSync(join(run, "nginx.conf"), whole.replace("daemon off;", "daemon off; user root;"));
  await during("/usr/sbin/nginx", ["-e", "stderr", "-p", run, "-c", join(run, "nginx.conf")], at, act);
}

/// Apache with the printed file as `.htaccess`.
async function apache(below, act) {
  const at = await port();
  const run = folder();
  const www = join(run, "www", below);
  mkdirSync(www, { recursive: true });
  cpSync(site, www, { recursive: true });
  writeFileSync(join(www, ".htaccess"), hosting("apache", "--base-url", `https://hub.example/${below}`));
  const modules = ["mpm_event", "authz_core", "dir", "mime", "setenvif", "headers", "filter", "deflate"];
  const lines = [
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    `ServerRoot ${run}`,
    `PidFile ${run}/pid`,
    `DefaultRuntimeDir ${run}`,
    `Listen 127.0.0.1:${at}`,
    "ServerName localhost",
    `ErrorLog ${run}/error.log`,
    "TypesConfig /etc/mime.types",
    // What some hosts have set, and what would unpack our pieces twice.
    "AddEncoding x-gzip .gz",
    `DocumentRoot ${join(run, "www")}`,
    `<Directory ${join(run, "www")}>`,
    "  AllowOverride FileInfo Indexes",
    "  Require all granted",
    "</Directory>",
  ];
  writeFileSync(join(run, "apache.conf"), `${lines.join("\n")}\n`);
  await during("/usr/sbin/apache2", ["-X", "-f", join(run, "apache.conf")], at, act);
}

/// The header of each file, and that pages and search work under the policy.
async function checked(origin, below) {
  const at = (path) => `${origin}/${below}${path}`;
  const html = await (await fetch(at(PAGE.en))).text();
  const style = new URL(html.match(/href="([^"]+\.css)"/)[1], at(PAGE.en));
  for (const [url, kept, type] of [
    [at(PAGE.en), "no-cache", "text/html"],
    [style, "public, max-age=31536000, immutable", "text/css"],
    [at("search/en.json"), "no-cache", "application/json"],
    [at("en/calendar.ics"), "no-cache", "text/calendar"],
    [at("en/advice/advice.epub"), "no-cache", "application/epub+zip"],
    [at("nowhere/"), "no-cache", "text/html"],
  ]) {
    const answer = await fetch(url);
    const { headers } = answer;
    assert.equal(headers.get("cache-control"), kept, String(url));
    assert.equal(headers.get("content-type")?.split(";")[0], type, String(url));
    assert.equal(headers.get("x-content-type-options"), "nosniff", String(url));
    assert.match(headers.get("content-security-policy"), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.equal(answer.status, String(url).endsWith("nowhere/") ? 404 : 200, String(url));
  }
  assert.match(await (await fetch(at("nowhere/"))).text(), /<h1/, "the hub's own page says that nothing is there");
  const asked = await fetch(style, { headers: { "accept-encoding": "gzip" } });
  assert.equal(asked.headers.get("content-encoding"), "gzip");
  for (const language of LANGUAGES) {
    await withPage(browser, {}, async (page) => {
      const refused = [];
      page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
      page.on("response", (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
      await page.goto(at(PAGE[language]));
      await page.goto(at(SEARCH[language]));
      await answered(page);
      assert.ok((await page.$$(".hits a")).length > 0);
      assert.deepEqual(refused, []);
      assert.deepEqual(page.wrong, []);
    });
  }
}

for (const below of ["", "hub/"]) {
  test(`nginx hands the site out by what is printed for it (/${below})`, () => nginx(below, (origin) => checked(origin, below)));
  test(`Apache hands the site out by what is printed for it (/${below})`, () => apache(below, (origin) => checked(origin, below)));
}

test("Netlify reads the headers that every build writes", async () => {
  const { headers, errors } = await parseAllHeaders({ headersFiles: [join(site, "_headers")], minimal: true });
  assert.deepEqual(errors, []);
  assert.deepEqual(headers.map(({ for: path }) => path), ["/*", "/assets/*", "/search/engine-*"]);
  const named = headers.flatMap(({ values }) => Object.keys(values).map((name) => name.toLowerCase()));
  assert.deepEqual(named.filter((name) => name === "cache-control").length, 2);
  // Cloudflare joins the values where two rules name one header.
  assert.ok(headers.slice(1).every(({ values }) => Object.keys(values).join() === "Cache-Control"));
  assert.ok(readFileSync(join(site, "_headers"), "utf8").split("\n").every((line) => line.length < 2000));
});

test("what is printed for Netlify and Cloudflare is TOML, and names the site's folder", () => {
  assert.equal(toml(hosting("netlify")).build.publish, "dist");
  const { name, compatibility_date, assets } = toml(hosting("cloudflare"));
  assert.match(name, /^[a-z0-9-]+$/);
  assert.match(String(compatibility_date), /^\d{4}-\d{2}-\d{2}/);
  assert.deepEqual({ ...assets }, { directory: "./dist", not_found_handling: "404-page" });
});

test("what is printed for GitHub Pages is a workflow that publishes the site's folder", () => {
  const { on, permissions, jobs } = yaml(hosting("github-pages"));
  assert.ok(on.push && on.schedule && "workflow_dispatch" in on);
  assert.deepEqual(permissions, { contents: "read", pages: "write", "id-token": "write" });
  const { steps } = jobs.site;
  assert.ok(steps.some(({ run }) => run?.startsWith("pentan build --strict")));
  assert.equal(steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact@")).with.path, "dist");
  assert.equal(steps.at(-1).uses.split("@")[0], "actions/deploy-pages");
});
