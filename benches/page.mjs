// What a key costs the page: main-thread work in a table of 300 rows by 12 articles, as the browser itself counts it,
// in processor time, so that what else the machine does is no part of it.
import puppeteer from "puppeteer-core";
import { fileURLToPath } from "node:url";
import { serve } from "../scripts/server.mjs";

const ARTICLES = 12;
const FACTS = 300;
const KEYS = 30;

// Articles of one invented event, each with the same facts; every tenth figure is another in every third article.
const THINGS = ["houses", "barns", "bridges", "boats", "schools", "wells", "mills", "shops", "farms", "orchards", "sheds", "carts", "roofs", "fences", "gardens"];
const PLACES = ["Marn", "Ellery", "Osk", "Tallow", "Brede", "Quill", "Harrow", "Lunt", "Severn Hill", "Dorrow", "Fenwick", "Garth", "Istle", "Jarrow Mere", "Keld", "Low Wick", "Mossel", "Norle", "Opley", "Pell"];
const article = (at) => {
  const facts = Array.from({ length: FACTS }, (_, fact) => {
    const n = 20 + fact + (fact % 10 === 0 && at % 3 === 0 ? at + 1 : 0);
    return `The flood destroyed ${n} ${THINGS[fact % THINGS.length]} in ${PLACES[Math.floor(fact / THINGS.length) % PLACES.length]}.`;
  });
  return { name: `Paper ${at + 1}`, outlet: `Paper ${at + 1}`, title: "Flood in the valley", published: "2031-05-04", text: facts.join("\n\n") };
};
const draft = {
  name: "Bench",
  entries: Array.from({ length: ARTICLES }, (_, at) => ({ number: at, article: { url: null, ...article(at) }, dropped: [] })),
  edits: [],
  sample: false,
  next: ARTICLES,
};

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
const server = await serve(fileURLToPath(new URL("../dist", import.meta.url)));
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.goto(server.url);
await page.waitForSelector("tr[data-row]");

// The draft comes in as a reader's own file would.
await page.evaluate((json) => {
  const data = new DataTransfer();
  data.items.add(new File([json], "bench.json", { type: "application/json" }));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}, JSON.stringify(draft));
await page.waitForFunction((count) => document.querySelector("table.facts")?.getAttribute("aria-colcount") === String(count + 2), { timeout: 60_000 }, ARTICLES);
const rows = () => page.$eval("table.facts", (table) => Number(table.getAttribute("aria-rowcount")) - 1);
for (let waited = 0; waited < 100 && (await rows()) < FACTS; waited++) await new Promise((done) => setTimeout(done, 200));

// What the main thread of a page has done so far, in milliseconds.
async function clock(page) {
  const devtools = await page.createCDPSession();
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration"), all: of("TaskDuration") };
  };
}
let watched = page;
let spent = await clock(page);
const pause = (time) => new Promise((done) => setTimeout(done, time));
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
const ms = (time) => time.toFixed(1).padStart(7);

// The longest task of each act: a browser hears the next key, and paints, between tasks and not within them.
async function longestTasks(times, act, wait) {
  const now = () => Number(process.hrtime.bigint() / 1000n); // the clock of the browser's own record
  const starts = [];
  await watched.tracing.start({ categories: ["disabled-by-default-devtools.timeline"] });
  for (let time = 0; time < times; time++) {
    await pause(100);
    starts.push(now());
    await act(time);
    await pause(wait);
  }
  const end = now();
  const { traceEvents } = JSON.parse(Buffer.from(await watched.tracing.stop()).toString());
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, tdur, pid, tid }) => name === "RunTask" && tdur && main.has(`${pid} ${tid}`));
  return starts.map((start, at) => Math.max(0, ...tasks.filter(({ ts }) => ts >= start && ts < (starts[at + 1] ?? end)).map(({ tdur }) => tdur / 1000)));
}

// Acts so many times, and tells how long the main thread was busy with each.
async function cost(what, times, act, wait) {
  const busy = [];
  for (let time = 0; time < times; time++) {
    await pause(100);
    const before = await spent();
    await act(time);
    await pause(wait);
    const after = await spent();
    busy.push(Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]])));
  }
  const column = (name) => ms(median(busy.map((one) => one[name])));
  const all = busy.map(({ all }) => all);
  const longest = median(await longestTasks(Math.min(times, 12), act, wait));
  console.log(`| ${what} | ${column("script")} | ${column("layout")} | ${column("all")} | ${ms(Math.min(...all))} | ${ms(Math.max(...all))} | ${ms(longest)} |`);
  return { what, own: median(busy.map(({ script, layout }) => script + layout)), all: median(all), longest };
}

// Whether the longest task fits into a frame, what the page itself does (script, styles, layout), and what the browser
// does on top: it handles the key, paints, and hands over what it painted, whatever page it shows.
const FRAME = 1000 / 60;
function verdict({ what, own, all, longest }, bare) {
  const fits = longest <= FRAME ? "within a frame" : "LONGER THAN A FRAME";
  console.log(`${what}: the longest task takes ${longest.toFixed(1)} ms, ${fits} of ${FRAME.toFixed(1)}; the page works ${own.toFixed(1)}, the browser adds ${(all - own).toFixed(1)}, ${bare.all.toFixed(1)} in a page with ${bare.what}`);
}

console.log(`\n## The page's main thread in ${await browser.version()}: ${await rows()} rows by ${ARTICLES} articles`);
console.log("| what, ms | script | styles and layout | all | least | worst | longest task |\n|---|---:|---:|---:|---:|---:|---:|");
await page.focus("#search");
const search = await cost("a key in the search", KEYS, (time) => page.keyboard.press(time % 2 ? "Backspace" : "m"), 120);
await page.evaluate(() => document.querySelector(".card .card-foot button").click());
await page.waitForSelector("aside.reader");
await page.evaluate(() => document.querySelectorAll("aside.reader .tab")[1].click());
await page.focus("aside.reader textarea.text");
const text = await cost("a key in an article's text", KEYS, () => page.keyboard.press("x"), 60);
await cost("the same, with the engine's answer", 6, () => page.keyboard.press("x"), 2500);
await page.evaluate(() => document.querySelector("aside.reader .bare").click());
const scroll = await cost("the table scrolled by a screen", KEYS, () => page.$eval(".scroller", (table) => table.scrollBy({ top: 600, behavior: "instant" })), 150);
const row = await cost("another row chosen", KEYS, () => page.keyboard.press("j"), 150);

// The browser's own share: what the same costs in a page that has nothing but a field, and text to scroll.
const bare = await browser.newPage();
await bare.setViewport({ width: 1440, height: 900 });
await bare.setContent(`<textarea style="height:300px">${"A plain sentence. ".repeat(500)}</textarea><div style="height:600px;overflow:auto">${"<p>A plain sentence.</p>".repeat(3000)}</div>`);
watched = bare;
spent = await clock(bare);
await bare.focus("textarea");
const bareKey = await cost("nothing but a field: a key", KEYS, () => bare.keyboard.press("x"), 60);
const bareScroll = await cost("nothing but text: scrolled by a screen", KEYS, () => bare.$eval("div", (text) => text.scrollBy({ top: 600, behavior: "instant" })), 150);
console.log();
for (const one of [text, search, row]) verdict(one, bareKey);
verdict(scroll, bareScroll);
await browser.close();
await server.close();
