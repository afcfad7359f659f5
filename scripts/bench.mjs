// The engine in wasm and the page in Chromium, timed. scripts/bench runs it after the native tables.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const root = new URL("../", import.meta.url);
const articles = JSON.parse(readFileSync(process.argv[2], "utf8"));
const bytes = (list) => list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
const ms = (time) => `${time.toFixed(1)} ms`;

function bestOf(runs, act) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function engine() {
  const start = performance.now();
  const { compare, extract } = await import(new URL("target/npm/crosscheck/index.mjs", root));
  console.log(`\n## In wasm (Node ${process.version}), ${articles.length} articles, ${(bytes(articles) / 1e6).toFixed(2)} MB`);
  console.log("| what | time | MB/s |\n|---|---:|---:|");
  console.log(`| started | ${ms(performance.now() - start)} | |`);
  const row = (what, list, act) => {
    const time = bestOf(5, act);
    console.log(`| ${what} | ${ms(time)} | ${(bytes(list) / 1e3 / time).toFixed(1)} |`);
  };
  row("each article read, its objects made", articles, () => articles.forEach(({ text }) => extract(text)));
  row("10 compared", articles.slice(0, 10), () => compare(articles.slice(0, 10)));
  row(`${articles.length} compared`, articles, () => compare(articles));
}

// Times are told by the page itself: from the start of the navigation to the first row drawn.
const WATCH = () => {
  const see = () => {
    if (document.querySelector("tr[data-row]")) globalThis.firstRow ??= performance.now();
    else requestAnimationFrame(see);
  };
  requestAnimationFrame(see);
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
  console.log(`\n## The page in ${await browser.version()}, median of 7\n| what | from navigation to the first row |\n|---|---:|`);
  console.log(`| first visit, nothing kept | ${ms(await timed(server.url, true))} |`);
  console.log(`| again, kept by the service worker | ${ms(await timed(server.url, false))} |`);
  const link = await linkTo();
  console.log(`| a link of ${link.length} characters, nothing kept | ${ms(await timed(link, true))} |`);
  console.log(`| the same link again | ${ms(await timed(link, false))} |`);
  await browser.close();
  await server.close();
}

await engine();
await page();
