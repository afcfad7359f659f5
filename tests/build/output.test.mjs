// What the build puts beside the page: the list for working offline, headers, the one file; and where it may stand.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { unpack } from "../../assets/unpack.js";
import { UNPACKER } from "../../scripts/pack.mjs";
import { pathOf, policyOf, startOf, tags } from "../../scripts/page.mjs";
import { headerRules } from "../../scripts/server.mjs";
import { DIST, listOf } from "./dist.mjs";

const text = (path) => readFileSync(`${DIST}/${path}`, "utf8");
const sha256 = (bytes, form = "hex") => createHash("sha256").update(bytes).digest(form);

test("every file is in the list of the service worker, under its hash", () => {
  const list = listOf(DIST);
  assert.ok(Object.keys(list).length >= 4);
  for (const [path, hash] of Object.entries(list)) assert.equal(sha256(readFileSync(`${DIST}/${path}`)).slice(0, 24), hash, path);
  const aside = ["_headers", ".htaccess", "sw.js", "crosscheck.html", "SHA256SUMS"];
  const all = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== ".trunk-lock");
  assert.equal(all.length, Object.keys(list).length + aside.length, "a file is neither in the list nor known to stand aside");
});

test("the page asks for nothing outside its own folder", () => {
  const page = text("index.html");
  const all = [...tags(page, "link"), ...tags(page, "script")];
  const addresses = all.flatMap((tag) => [tag.src, tag.href, tag["data-js"], tag["data-wasm"]]).filter(Boolean);
  assert.ok(addresses.length >= 4);
  for (const address of addresses) {
    assert.doesNotMatch(address, /^(\/|[a-z]+:)/i, `${address} is not relative`);
    assert.ok(existsSync(`${DIST}/${pathOf(address)}`), `${address} is there`);
  }
});

test("the policy allows no other origin, no inline script, no eval", () => {
  const policy = policyOf(text("index.html"));
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'[^']*(;|$)/);
});

test("hosts that can set headers get the page's own policy, and that it may not be framed", () => {
  const everywhere = headerRules(text("_headers")).find((rule) => rule.path === "/*");
  const headers = Object.fromEntries(everywhere.headers);
  assert.equal(headers["Content-Security-Policy"], `${policyOf(text("index.html"))}; frame-ancestors 'none'`);
  assert.equal(headers["X-Content-Type-Options"], "nosniff");
  for (const [name, value] of everywhere.headers) assert.ok(text(".htaccess").includes(`set ${name} "${value}"`), name);
});

test("the one file holds everything, and its policy knows each script and style by its hash", () => {
  const page = text("crosscheck.html");
  const policy = policyOf(page);
  for (const [tag, directive] of [["style", "style-src"], ["script", "script-src"]]) {
    const parts = [...page.matchAll(new RegExp(`<${tag}(| type="module")>([^]*?)</${tag}>`, "g"))].map((match) => match[2]);
    assert.ok(parts.length > 0, tag);
    const allowed = new RegExp(`${directive} ([^;]+)`).exec(policy)[1];
    for (const part of parts) assert.ok(allowed.includes(`'sha256-${sha256(part, "base64")}'`), tag);
  }
  for (const tag of [...tags(page, "link"), ...tags(page, "script")]) assert.ok(!tag.src && (tag.href ?? "data:").startsWith("data:"), tag.whole);
  assert.equal(text("SHA256SUMS"), `${sha256(page)}  crosscheck.html\n`);
});

test("the program comes out of its packing as the one file holds it, and a browser can run it", () => {
  const unpacker = new WebAssembly.Module(UNPACKER);
  const program = unpack(readFileSync(`${DIST}/${pathOf(startOf(text("index.html"))["data-wasm"])}`), unpacker);
  const [, held] = /<script type="application\/gzip" id="wasm">([^<]+)</.exec(text("crosscheck.html"));
  assert.ok(Buffer.from(program).equals(gunzipSync(Buffer.from(held, "base64"))));
  assert.ok(WebAssembly.validate(program));
  assert.ok(text("boot.js").includes(`atob("${Buffer.from(UNPACKER).toString("base64")}")`));
  // A host that answers with a page of its own gets an error, not a browser that hangs.
  assert.throws(() => unpack(new TextEncoder().encode("<!doctype html>"), unpacker), /not the packed program/);
});

test("nothing in the build names the folder of the machine it was built on", () => {
  const home = process.env.HOME;
  for (const path of Object.keys(listOf(DIST))) {
    assert.ok(!readFileSync(`${DIST}/${path}`).includes(`${home}/`), `${path} names ${home}`);
    assert.ok(!readFileSync(`${DIST}/${path}`).includes(process.cwd()), `${path} names ${process.cwd()}`);
  }
});
