// What every browser test stands on: the built page served on this machine, a browser with a fresh profile, and a
// record of everything that the page asked for, reported or refused.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "../../scripts/server.mjs";
import { launchWebKit } from "./webkit.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const CHROMIUM_FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-domain-reliability",
];

const ENGINES = [
  ["chromium", "chrome", process.env.CHROMIUM],
  ["firefox", "firefox", process.env.FIREFOX],
  ["webkit", "webkit", process.env.WEBKIT_DRIVER],
].filter(([, , path]) => path && existsSync(path));

// What browsers ask of their makers for themselves, whatever page is open.
const OF_THE_BROWSER = /^(https?:\/\/)?([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)[:/]/;

// Anything that a browser sends to another machine goes through this proxy, which notes it and answers nothing.
function gate() {
  const left = [];
  const note = (address) => OF_THE_BROWSER.test(address) || left.push(address);
  const server = createServer((request, response) => (note(request.url), response.writeHead(403).end()));
  server.on("connect", (request, socket) => (note(request.url), socket.end("HTTP/1.1 403 Forbidden\r\n\r\n")));
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ left, port: server.address().port, close: () => server.close() })));
}

function launch(browser, executablePath, proxy) {
  if (browser === "webkit") return launchWebKit(executablePath);
  const chromium = browser === "chrome";
  return puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    args: chromium ? [...CHROMIUM_FLAGS, `--proxy-server=http://127.0.0.1:${proxy}`] : [],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });
}

// Runs the same tests in each engine that is there; in WebKit, which has one page at a time, those that say so.
// `tests` is given `desk`, whose parts are there once tests run:
//   desk.open(path?, options?)  a new page in a context of its own (or in `options.context`)
//   desk.served                 paths asked of our server, in order; desk.left: what was asked of other machines
export function inEachEngine(title, tests, { under = "/", webkit = false } = {}) {
  for (const [name, browser, path] of ENGINES.filter(([name]) => webkit || name !== "webkit")) {
    describe(`${title} (${name})`, { timeout: 480_000 }, () => {
      const desk = { engine: name, served: [], left: [] };
      let proxy;
      before(async () => {
        proxy = await gate();
        desk.left = proxy.left;
        desk.start = async (folder = DIST) => (desk.server = await serve(folder, { under, port: desk.port ?? 0, seen: (_, path) => desk.served.push(path) }));
        await desk.start();
        desk.url = desk.server.url;
        desk.port = Number(new URL(desk.url).port);
        desk.browser = await launch(browser, path, proxy.port);
        desk.open = (path = "", options = {}) => openPage(desk, path, options);
      });
      after(async () => {
        await desk.browser?.close();
        await desk.server?.close();
        proxy?.close();
      });
      tests(desk);
    });
  }
}

// Errors of a page in WebKit are heard once it stands: its driver tells of none.
async function openInWebKit(desk, path, { wait = true, viewport }) {
  const page = await desk.browser.page(desk.url);
  await page.setViewport(viewport);
  await page.goto(new URL(path, desk.url).href);
  const listen = () =>
    page.evaluate(() => {
      globalThis.refused = [];
      globalThis.heard = [];
      document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
      addEventListener("error", (event) => globalThis.heard.push(event.message));
      addEventListener("unhandledrejection", (event) => globalThis.heard.push(String(event.reason)));
    });
  await listen();
  if (wait) await tableShown(page);
  page.close = async () => assert.deepEqual(await page.evaluate(() => globalThis.heard ?? []), [], "errors in the page");
  return page;
}

async function openPage(desk, path, { context, viewport = { width: 1280, height: 900 }, wait = true } = {}) {
  if (desk.engine === "webkit") return openInWebKit(desk, path, { wait, viewport });
  context ??= await desk.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  await page.goto(new URL(path, desk.url).href);
  if (wait) {
    // A page that never showed its table will not show it in the next test either: the rest fails at once.
    if (desk.dead) throw new Error(desk.dead);
    await tableShown(page).catch((error) => {
      const why = `no table: ${page.faults.join("; ") || error.message}`;
      if (!desk.alive) desk.dead = why;
      throw new Error(why);
    });
    desk.alive = true;
  }
  return page;
}

export const tableShown = (page) => page.waitForSelector("tr[data-row]", { timeout: 20_000 });

// What a reader sees of the table: a row each, its words cell by cell, and its verdict's slug.
export const readTable = (page) =>
  page.$$eval("tr[data-row]", (rows) =>
    rows.map((row) => ({ verdict: row.dataset.verdict, cells: [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()) })),
  );

// Waits until the table is as told, and answers it.
export async function until(page, fits, time = 10_000) {
  for (const end = Date.now() + time; ; await new Promise((done) => setTimeout(done, 60))) {
    const table = await readTable(page);
    if (fits(table)) return table;
    if (Date.now() > end) throw new Error(`waited in vain; the table is ${JSON.stringify(table)}`);
  }
}

// Pastes a text as a person does: into whatever has the focus, or the page.
export const paste = (page, text, html = "") =>
  page.evaluate(
    (text, html) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (html) data.setData("text/html", html);
      const target = document.activeElement ?? document.body;
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      // Firefox makes such an event without what it is given to carry.
      if (!event.clipboardData?.types.length) Object.defineProperty(event, "clipboardData", { value: data });
      target.dispatchEvent(event);
    },
    text,
    html,
  );

// Drops a file on the page.
export const drop = (page, name, content) =>
  page.evaluate(
    (name, content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name));
      const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      if (!event.dataTransfer?.files.length) Object.defineProperty(event, "dataTransfer", { value: data });
      document.body.dispatchEvent(event);
    },
    name,
    content,
  );

// Waits until the table has one column for each of so many articles and the worker has answered.
export async function compared(page, articles) {
  await page.waitForFunction((count) => document.querySelector("table.facts")?.getAttribute("aria-colcount") === String(count + 2), { timeout: 20_000 }, articles);
  await tableShown(page);
  await settled(page);
}

// Waits until the table stays the same for a while.
export async function settled(page) {
  for (let before = null; ; ) {
    const now = JSON.stringify(await readTable(page));
    if (now === before) return;
    before = now;
    await new Promise((done) => setTimeout(done, 300));
  }
}

// The page with the two articles below pasted into it.
export async function withTwoArticles(desk, options) {
  const page = await desk.open("", options);
  await paste(page, HARBOUR);
  await compared(page, 1);
  await paste(page, LANTERN);
  await compared(page, 2);
  return page;
}

// The two short articles of an invented event that the tests paste.
export const HARBOUR = `Ferry sinks off Port Ellery

At least 23 people were killed when the ferry Marisol sank off Port Ellery on Friday, the coastguard said.

“We have lost 12 of our crew, and we will find out why,” said Anna Weller, the head of the line.

The ferry carried 140 passengers.`;

export const LANTERN = `Port Ellery ferry: death toll

The ferry Marisol sank on Friday and 31 people were killed, the hospital in Port Ellery said.

“We have lost 12 of our crew,” Anna Weller said.

There were 140 passengers on board.`;
