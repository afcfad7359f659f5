// The engine in wasm and the page in Chromium, timed: what scripts/bench runs.
//   node scripts/bench.mjs engine ARTICLES | page
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const root = new URL("../", import.meta.url);
const ms = (time) => `${time.toFixed(1)} ms`;
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];

// The articles of a file: a line of JSON each, {"text"} or {"articles": [{"text"}]}.
export function readArticles(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).flatMap((line) => line.articles ?? [line]);
}

export const megabytes = (list) => list.reduce((sum, one) => sum + Buffer.byteLength(one.text ?? one), 0) / 1e6;

// The shortest time at work of some runs, in milliseconds: what else the machine does is no part of it.
export function bestOf(runs, act) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function engine(articles) {
  const start = performance.now();
  const { compare, extract } = await import(new URL("target/npm/crosscheck/index.mjs", root));
  const started = performance.now() - start;
  // The same module again, which gives its memory.
  const wasm = await (await import(new URL("target/npm/crosscheck/engine.js", root))).default();
  const held = () => (wasm.memory.buffer.byteLength / 1e6).toFixed(1);
  console.log(`## In wasm: Node ${process.version}, ${articles.length} articles, ${megabytes(articles).toFixed(2)} MB\n`);
  console.log("| what | time | MB/s | memory of the engine so far |\n|---|---:|---:|---:|");
  console.log(`| started | ${ms(started)} | | ${held()} MB |`);
  const row = (what, list, act) => {
    const time = bestOf(5, act);
    console.log(`| ${what} | ${ms(time)} | ${((megabytes(list) / time) * 1000).toFixed(1)} | ${held()} MB |`);
  };
  for (const count of [10, 50]) row(`${count} compared`, articles.slice(0, count), () => compare(articles.slice(0, count)));
  row("each article read, its objects made", articles, () => articles.forEach(({ text }) => extract(text)));
  row(`${articles.length} compared`, articles, () => compare(articles));
  console.log();
}

// Times are told by the page itself: from the start of the navigation to the first row drawn.
const WATCH = () => {
  const see = () => {
    if (document.querySelector("tr[data-row]")) globalThis.firstRow ??= performance.now();
    else requestAnimationFrame(see);
  };
  requestAnimationFrame(see);
};

// Whether the service worker keeps the program as it is.
const KEPT = async () => {
  const program = new URL(document.querySelector("script[data-wasm]").dataset.wasm, document.baseURI);
  const kept = await caches.match(program.href);
  return kept && new Uint8Array(await kept.arrayBuffer())[0] === 0;
};

async function page() {
  const server = await serve(fileURLToPath(new URL("dist", root)));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
  });
  const timed = async (url, fresh) => {
    const times = [];
    let context = await browser.createBrowserContext();
    for (let run = 0; run < 7; run++) {
      if (fresh) context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.evaluateOnNewDocument(WATCH);
      await tab.goto(url);
      await tab.waitForFunction(() => globalThis.firstRow, { timeout: 30_000 });
      times.push(await tab.evaluate(() => globalThis.firstRow));
      if (!fresh && run === 0) await tab.waitForFunction(KEPT, { timeout: 30_000, polling: 100 });
      await tab.close();
    }
    return median(times);
  };
  const linkTo = async () => {
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await tab.waitForSelector("tr[data-row]");
    await tab.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Share").click());
    const field = await tab.waitForSelector("dialog[open] input.address");
    const link = await field.evaluate((field) => field.value);
    await tab.close();
    return link;
  };
  console.log(`\n## The page in ${await browser.version()}, median of 7\n\n| what | from navigation to the first row |\n|---|---:|`);
  console.log(`| first visit, nothing kept | ${ms(await timed(server.url, true))} |`);
  console.log(`| again, kept by the service worker | ${ms(await timed(server.url, false))} |`);
  const link = await linkTo();
  console.log(`| a link of ${link.length} characters, nothing kept | ${ms(await timed(link, true))} |`);
  console.log(`| the same link again | ${ms(await timed(link, false))} |`);
  await memory(browser, server.url);
  await browser.close();
  await server.close();
}

// Memory of the page and of its worker once so many articles are compared: what their programs hold, and what the
// browser's own engine holds for their scripts.
async function memory(browser, url) {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.waitForSelector("tr[data-row]");
  const articles = readArticles(fileURLToPath(new URL("target/bench/articles.jsonl", root)));
  console.log(`\n| articles | text | memory of the page's program | of its worker's | of the scripts of both |\n|---:|---:|---:|---:|---:|`);
  for (const count of [10, 50]) {
    const some = articles.slice(0, count);
    await tab.evaluate((json) => {
      const data = new DataTransfer();
      data.items.add(new File([json], "bench.json", { type: "application/json" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, JSON.stringify({ name: "Bench", entries: some.map(({ text }, number) => ({ number, article: { name: `Paper ${number}`, text }, dropped: [] })), edits: [], sample: false, next: count }));
    await tab.waitForFunction((count) => document.querySelector("table.facts")?.getAttribute("aria-colcount") === String(count + 2), { timeout: 60_000 }, count);
    await new Promise((done) => setTimeout(done, 3000));
    const held = await Promise.all([tab, ...tab.workers()].map((place) => wasmOf(place.client ?? place)));
    const [page, worker] = held.map(({ wasm }) => `${(wasm / 1e6).toFixed(1)} MB`);
    const scripts = held.reduce((sum, { scripts }) => sum + scripts, 0) / 1e6;
    console.log(`| ${count} | ${megabytes(some).toFixed(2)} MB | ${page} | ${worker} | ${scripts.toFixed(1)} MB |`);
  }
  await tab.close();
}

// The sizes of all memories of wasm in a page or worker, and of its scripts' objects.
async function wasmOf(place) {
  const talk = place.createCDPSession ? await place.createCDPSession() : place;
  await talk.send("Runtime.enable");
  const { result } = await talk.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await talk.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
  const wasm = await talk.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: sum });
  const { usedSize } = await talk.send("Runtime.getHeapUsage");
  return { wasm: wasm.result.value, scripts: usedSize };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "engine") await engine(readArticles(process.argv[3]));
  else await page();
}
