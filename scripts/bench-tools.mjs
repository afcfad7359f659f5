// Our engine in wasm beside compromise and Recognizers-Text, in the same run of Node on the same articles.
//   node scripts/bench-tools.mjs ARTICLES
import { createRequire } from "node:module";
import { readArticles, bestOf, megabytes } from "./bench.mjs";

const texts = readArticles(process.argv[2]).map(({ text }) => text);
const require = createRequire(new URL("../target/tools/npm/", import.meta.url));
const nlp = require("compromise");
const recognizers = require("@microsoft/recognizers-text-suite");
const { extract } = await import(new URL("../target/npm/crosscheck/index.mjs", import.meta.url));
const culture = recognizers.Culture.English;

// A tool may fail on an article; the time until then counts.
const each = (act) => (texts) => texts.forEach((text) => { try { act(text); } catch {} });
const few = texts.slice(0, 20);
const tools = [
  ["Crosscheck in wasm: numbers, moments, quotations, speakers, names", texts, each(extract)],
  ["compromise: numbers", few, each((text) => nlp(text).numbers().json())],
  ["compromise: numbers, quotations, people", few, each((text) => { const doc = nlp(text); doc.numbers().json(); doc.quotations().json(); doc.people().json(); })],
  ["Recognizers-Text: numbers", few, each((text) => recognizers.recognizeNumber(text, culture))],
  ["Recognizers-Text: numbers, percentages, money, measures, ages", few, each((text) => ["recognizeNumber", "recognizePercentage", "recognizeCurrency", "recognizeDimension", "recognizeAge"].forEach((name) => recognizers[name](text, culture)))],
  ["Recognizers-Text: the same and dates", few.slice(0, 5), each((text) => ["recognizeNumber", "recognizePercentage", "recognizeCurrency", "recognizeDimension", "recognizeAge", "recognizeDateTime"].forEach((name) => recognizers[name](text, culture)))],
];
console.log(`\n## Beside other tools in Node ${process.version}\n\n| what | MB/s | Crosscheck is faster by |\n|---|---:|---:|`);
let ours;
for (const [name, texts, act] of tools) {
  act(texts.slice(0, 1));
  const speed = (megabytes(texts) / bestOf(3, () => act(texts))) * 1000;
  ours ??= speed;
  console.log(`| ${name} | ${speed.toFixed(speed < 1 ? 3 : 1)} | ${speed === ours ? "" : `${(ours / speed).toFixed(0)} times`} |`);
}
