// What a first visit fetches, file by file, and the most that it may be.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { DIST, listOf } from "./dist.mjs";

// With Brotli. A change of one string moves the sum by some hundred bytes either way.
const LIMIT = 350_000;

// Fetched when a reader chooses the language, makes or opens a link, or writes a file; kept for that in the background.
const LATER = ["german.txt", "courier.js", "courier_bg.wasm"];

test("a first visit fetches no more than the limit", () => {
  const files = [...Object.keys(listOf(DIST)).filter((path) => !LATER.includes(path)), "sw.js"].map((path) => {
    const bytes = readFileSync(`${DIST}/${path}`);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    return { path, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
  });
  files.sort((one, other) => other.brotli - one.brotli);
  const sum = (form) => files.reduce((total, file) => total + file[form], 0);
  files.push({ path: "together", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });
  const column = (value) => (value / 1000).toFixed(1).padStart(9);
  const rows = files.map((file) => `${file.path.padEnd(40)}${column(file.raw)}${column(file.gzip)}${column(file.brotli)}`);
  console.log([`${"KB".padEnd(40)}      raw     gzip   brotli`, ...rows].join("\n"));
  const { gzip, brotli } = files.at(-1);
  console.log(`${LIMIT / 1000} KB with Brotli are allowed`);
  assert.ok(brotli <= LIMIT, `${brotli} bytes with Brotli, ${LIMIT} are allowed`);
  assert.ok(gzip <= LIMIT * 1.3, `${gzip} bytes with gzip, ${LIMIT * 1.3} are allowed`);
});
