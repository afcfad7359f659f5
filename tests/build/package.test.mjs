// The npm package as its user sees it: the example of its README, the types, the answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const PACKAGE = fileURLToPath(new URL("../../target/npm/crosscheck", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "crosscheck-npm-"));
const installed = join(place, "node_modules/crosscheck");
let engine;

before(async () => {
  mkdirSync(installed, { recursive: true });
  cpSync(PACKAGE, installed, { recursive: true });
  engine = await import(pathToFileURL(join(installed, "index.mjs")).href);
});
after(() => rmSync(place, { recursive: true }));

test("the README's example runs", () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const example = /```js\n([^]*?)```/.exec(readme)[1];
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", example], { cwd: place, encoding: "utf8" });
  assert.match(said, /at least 23/i);
  assert.match(said, /25/);
});

test("compare answers as the command line does", () => {
  const articles = [{ name: "one", text: "About 300 drones struck the port." }, { text: "Some 250 drones struck the port.", published: "2025-07-07" }];
  const comparison = engine.compare(articles);
  assert.equal(comparison.schema, "crosscheck.comparison/1");
  assert.deepEqual(comparison.articles.map((article) => article.id), ["a1", "a2"]);
  assert.deepEqual(engine.compare(articles), comparison, "the same articles give the same answer");
});

test("extract reads one article, places counted in code points", () => {
  const text = "🚢 About 300 drones struck the port.";
  const { numbers } = engine.extract(text);
  assert.equal(numbers.length, 1);
  assert.equal([...text].slice(numbers[0].start, numbers[0].end).join(""), numbers[0].text);
  assert.equal(numbers[0].hedge, "about");
});

test("what cannot be read is refused with a sentence", () => {
  assert.throws(() => engine.compare("text"), /compare takes a list of articles/);
  assert.throws(() => engine.compare([{ name: "no text" }]), /text/);
});

test("the types name every field of an answer", () => {
  const types = readFileSync(join(installed, "index.d.ts"), "utf8");
  const comparison = engine.compare([{ name: "a", text: "At least 23 people died, “all of them at once,” said Anna Weller." }, { name: "b", text: "23 people died." }]);
  const fields = new Set();
  const collect = (value, under) => {
    if (Array.isArray(value)) value.forEach((one) => collect(one, under));
    else if (value && typeof value === "object") for (const [key, inside] of Object.entries(value)) under === "cells" || fields.add(key), collect(inside, key);
  };
  collect(comparison);
  assert.deepEqual([...fields].filter((field) => !new RegExp(`\\b${field}\\b`).test(types)), []);
});
