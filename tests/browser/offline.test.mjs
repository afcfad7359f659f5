// The page without a network, the page as one file, the page out of a subfolder, and a new version.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { listOf } from "../build/dist.mjs";
import { DIST, inEachEngine, readTable, tableShown } from "./harness.mjs";

const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", { timeout: 20_000 });

// What makes links comes apart from the page: it must be kept, or held, as well.
const sharesLink = async (page) => {
  await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Share").click());
  const field = await page.waitForSelector("dialog[open] input.address");
  assert.match(await field.evaluate((field) => field.value), /#1\.\d+\.p/);
};

inEachEngine("Offline", (desk) => {
  test("every file of a first visit is in the list that is kept", async () => {
    const page = await desk.open();
    await controlled(page);
    const known = new Set([...Object.keys(listOf(DIST)), "sw.js", "", "favicon.ico"].map((path) => `/${path}`));
    assert.deepEqual(desk.served.filter((path) => !known.has(path)), []);
    await page.close();
  });

  test("the page opens again when the network is gone", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await desk.open("", { context });
    await controlled(page);
    const before = await readTable(page);
    await desk.server.close();
    try {
      await page.goto(`${desk.url}?again`);
      await tableShown(page);
      assert.deepEqual(await readTable(page), before);
      await sharesLink(page);
    } finally {
      await desk.start();
      await context.close();
    }
  });

  test("the program is kept as it is, and the page opens with that", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await desk.open("", { context });
    const before = await readTable(page);
    const first = (page) =>
      page.waitForFunction(
        async () => {
          const answer = await caches.match(new URL(document.querySelector("script[data-wasm]").dataset.wasm, document.baseURI).href);
          return answer && new Uint8Array(await answer.arrayBuffer()).subarray(0, 4).join() === "0,97,115,109";
        },
        { timeout: 20_000, polling: 100 },
      );
    await first(page);
    await page.reload();
    await tableShown(page);
    assert.deepEqual(await readTable(page), before);
    await first(page);
    await context.close();
  });

  test("a new version waits, is told, and is taken whole", async () => {
    const next = mkdtempSync(join(tmpdir(), "crosscheck-next-"));
    const context = await desk.browser.createBrowserContext();
    try {
      cpSync(DIST, next, { recursive: true });
      const page = await desk.open("", { context });
      await controlled(page);
      const seen = () => page.$eval("meta[name=description]", (meta) => meta.content);
      const old = await seen();

      // Half an upload: the list names an index.html that is not there yet. The old version must stay.
      const index = readFileSync(join(DIST, "index.html"), "utf8").replace(old, "The next version.");
      const { createHash } = await import("node:crypto");
      const hash = createHash("sha256").update(index).digest("hex").slice(0, 24);
      const sw = readFileSync(join(DIST, "sw.js"), "utf8");
      writeFileSync(join(next, "sw.js"), sw.replace(listOf(DIST)["index.html"], hash).replace(/const VERSION="[^"]+"/, 'const VERSION="next"'));
      await desk.server.close();
      await desk.start(next);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((kept) => kept.update()).catch(() => {}));
      await page.reload();
      await tableShown(page);
      assert.equal(await seen(), old, "a version that is not whole is not taken");

      writeFileSync(join(next, "index.html"), index);
      await page.reload();
      await tableShown(page);
      const told = page.evaluate(() => new Promise((done) => addEventListener("crosscheck:renewable", () => done(true), { once: true })));
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((kept) => kept.update()));
      assert.ok(await told, "the page is told");
      assert.equal(await seen(), old, "the reader's page goes on as it is");
      const reloaded = page.waitForNavigation();
      await page.evaluate(() => [...document.querySelectorAll(".notice button")].find((button) => button.textContent === "Load it").click());
      await reloaded;
      await tableShown(page);
      assert.equal(await seen(), "The next version.");
    } finally {
      await desk.server.close();
      await desk.start();
      await context.close();
      rmSync(next, { recursive: true });
    }
  });

  test("what a browser took out of a version comes back the same, or the version goes", async () => {
    const next = mkdtempSync(join(tmpdir(), "crosscheck-other-"));
    const context = await desk.browser.createBrowserContext();
    const lose = (page, path) =>
      page.evaluate(async (path) => {
        for (const name of await caches.keys()) await (await caches.open(name)).delete(new URL(path, document.baseURI).href);
      }, path);
    try {
      cpSync(DIST, next, { recursive: true });
      const mark = (path) => writeFileSync(join(next, path), `globalThis.other = true;\n${readFileSync(join(DIST, path), "utf8")}`);
      const page = await desk.open("", { context });
      await controlled(page);
      await lose(page, "boot.js");
      await page.reload();
      await tableShown(page);

      // Another version stands on the server: none of its files may run with those that are kept.
      mark("boot.js");
      await desk.server.close();
      await desk.start(next);
      await lose(page, "boot.js");
      await page.reload();
      await new Promise((done) => setTimeout(done, 1500));
      assert.equal(await page.evaluate(() => globalThis.other), undefined, "no mixture");

      // With its first file gone the version is: all of the other one is there.
      await lose(page, "index.html");
      await page.reload();
      await tableShown(page);
      assert.equal(await page.evaluate(() => globalThis.other), true);
    } finally {
      await desk.server.close();
      await desk.start();
      await context.close();
      rmSync(next, { recursive: true });
    }
  });

  test("the one file works from disk", async () => {
    const page = await desk.open(pathToFileURL(join(DIST, "crosscheck.html")).href);
    assert.ok((await readTable(page)).length > 0);
    await sharesLink(page);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
    await page.close();
  });
});

inEachEngine("In a subfolder", (desk) => {
  test("the page works under any path", async () => {
    const page = await desk.open();
    assert.ok((await readTable(page)).length > 0);
    assert.ok(desk.served.every((path) => path.startsWith("/some/where/") || path === "/favicon.ico"), desk.served.join(" "));
    await page.close();
  });
}, { under: "/some/where/" });
