// What can fail under the page: its worker, the browser's storage, the tab itself. The reader is told, the text stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compared, HARBOUR, inEachEngine, LANTERN, paste, readTable, tableShown, withTwoArticles } from "./harness.mjs";

const told = (page, words) => page.waitForFunction((words) => document.querySelector(".notice")?.innerText.includes(words), { timeout: 20_000, polling: 100 }, words);

// A page in which `prepare` runs before any of its own scripts, with the table it comes to.
async function prepared(desk, context, prepare, ...given) {
  const page = await desk.open("about:blank", { context, wait: false });
  await page.evaluateOnNewDocument(prepare, ...given);
  await page.goto(desk.url);
  await tableShown(page);
  return page;
}

// Lets a test reach into the worker: told "crash", or to crash at every question, it throws as a broken program would.
function breakable(always) {
  const Original = Blob;
  globalThis.Blob = function (parts, options) {
    if (options?.type !== "text/javascript") return new Original(parts, options);
    const trap = `addEventListener("message", (event) => {
      if (event.data !== "crash" && !(${always} && event.data instanceof Uint8Array)) return;
      event.stopImmediatePropagation();
      throw new Error("as if broken");
    });\n`;
    return new Original([trap, ...parts], options);
  };
  const Started = Worker;
  globalThis.Worker = class extends Started {
    constructor(...given) {
      super(...given);
      (globalThis.workers ??= []).push(this);
    }
  };
}

// The ways in which a store can refuse, each as browsers do it.
const REFUSALS = {
  blocked: () => {
    for (const name of ["indexedDB", "localStorage"]) {
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    }
  },
  "full at once": () => {
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  },
  "full in the end": () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    };
  },
};

// Opens the page's own database as it stands and puts something into it.
const plant = (page, value) =>
  page.evaluate(
    (value) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("crosscheck");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const write = opening.result.transaction("drafts", "readwrite");
          write.objectStore("drafts").put(value, 7);
          write.oncomplete = () => (opening.result.close(), localStorage.setItem("crosscheck.last", "7"), done());
        };
      }),
    value,
  );

inEachEngine("Faults", (desk) => {
  test("a worker that crashes is started again, the reader is told, and the text stays", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await prepared(desk, context, breakable, false);
    await paste(page, HARBOUR);
    await compared(page, 1);
    await page.evaluate(() => globalThis.workers.at(-1).postMessage("crash"));
    await told(page, "started again");
    await page.waitForFunction(() => globalThis.workers.length === 2, { polling: 100 });
    await paste(page, LANTERN);
    await compared(page, 2);
    assert.ok((await readTable(page)).some((row) => row.cells.some((cell) => cell.includes("31"))));
    assert.equal((await page.$$(".card:not(.paste)")).length, 2);
    await context.close();
  });

  test("a worker that crashes at every question is not asked for ever", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await desk.open("about:blank", { context, wait: false });
    await page.evaluateOnNewDocument(breakable, true);
    await page.goto(desk.url);
    await told(page, "Your text is safe");
    await paste(page, HARBOUR);
    await page.waitForSelector(".card:not(.paste)");
    await new Promise((done) => setTimeout(done, 3000));
    const workers = await page.evaluate(() => globalThis.workers.length);
    assert.ok(workers <= 8, `${workers} workers were started`);
    assert.ok((await page.evaluate(() => [...document.querySelectorAll("textarea, input, .card")].map((box) => box.value ?? box.innerText).join(" "))).includes("Ferry sinks"));
    await context.close();
  });

  for (const [name, refuse] of Object.entries(REFUSALS)) {
    test(`storage that is ${name}: the page works and says that nothing is kept`, async () => {
      const context = await desk.browser.createBrowserContext();
      const page = await prepared(desk, context, refuse);
      await paste(page, HARBOUR);
      await told(page, "does not let the page keep");
      await compared(page, 1);
      await paste(page, LANTERN);
      await compared(page, 2);
      assert.deepEqual(page.faults, []);
      await context.close();
    });
  }

  test("storage that is damaged: what cannot be read is left alone, the rest is there", async () => {
    const context = await desk.browser.createBrowserContext();
    const first = await withTwoArticles(desk, { context });
    await new Promise((done) => setTimeout(done, 1200));
    for (const damaged of ["junk", [7, 1, 1, "{not a draft"], [7, 1], null, { draft: 1 }, [Number.MAX_VALUE, -1, Number.NaN, "{}"]]) {
      await plant(first, damaged);
      const page = await desk.open("", { context });
      assert.ok((await readTable(page)).length > 0, "a table is there");
      await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Comparisons").click());
      await page.waitForSelector("ul.drafts .name");
      assert.equal((await page.$$("ul.drafts .name")).length, 1, "the one that can be read is listed");
      assert.deepEqual(page.faults, []);
      await page.close();
    }
    await context.close();
  });

  test("a database of a later version is not touched, and the page works without it", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await prepared(desk, context, () => {
      const open = IDBFactory.prototype.open;
      const later = open.call(indexedDB, "crosscheck", 9);
      later.onsuccess = () => later.result.close();
    });
    await paste(page, HARBOUR);
    await compared(page, 1);
    await told(page, "does not let the page keep");
    await context.close();
  });

  test("a tab that is killed while it saves leaves the draft before or the draft after", async () => {
    const context = await desk.browser.createBrowserContext();
    const page = await prepared(desk, context, () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        if (globalThis.armed) console.info("writing");
        return request;
      };
    });
    await paste(page, HARBOUR);
    await compared(page, 1);
    await new Promise((done) => setTimeout(done, 1200));
    const written = new Promise((done) => page.on("console", (message) => message.text() === "writing" && done()));
    await page.evaluate(() => (globalThis.armed = true));
    await paste(page, LANTERN);
    await written;
    // The context lives as long as one of its pages does.
    await context.newPage();
    if (desk.engine === "chromium") {
      // The whole process of the tab goes, in the middle of whatever it does.
      const crash = await page.createCDPSession();
      crash.send("Page.crash").catch(() => {});
      await new Promise((done) => setTimeout(done, 1000));
    } else {
      await page.close({ runBeforeUnload: false });
    }
    const again = await desk.open("", { context });
    await again.waitForFunction(() => document.querySelectorAll(".card:not(.paste)").length <= 2, { polling: 100 });
    const articles = (await again.$$(".card:not(.paste)")).length;
    assert.ok(articles === 1 || articles === 2, `${articles} articles`);
    await compared(again, articles);
    assert.ok((await readTable(again)).some((row) => row.cells.some((cell) => cell.includes("23"))), "the first article is there");
    assert.deepEqual(again.faults, []);
    await context.close();
  });
});
