// Getting text in, and finding one's way in what came of it: rich text, several articles at once, files, filters, many articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HARBOUR, LANTERN, compared, drop, inEachEngine, paste, readTable, settled, until, withTwoArticles } from "./harness.mjs";

const cards = (page) => page.$$eval(".card:not(.paste)", (cards) => cards.map((card) => [...card.querySelectorAll("input")].map((field) => field.value)));
const words = (page, selector) => page.$eval(selector, (element) => element.innerText.replace(/\s+/g, " ").trim());
const press = (page, label) => page.evaluate((label) => [...document.querySelectorAll("button")].find((button) => button.textContent.startsWith(label)).click(), label);

const PAGE = `<!DOCTYPE html><html><head><title>Ferry sinks off Port Ellery | The Harbour Herald</title>
<meta property="og:title" content="Ferry sinks off Port Ellery"><meta property="og:site_name" content="The Harbour Herald">
<meta property="article:published_time" content="2031-05-04T07:30:00Z"><link rel="canonical" href="https://herald.example/ferry"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather 21°C</a></li></ul></nav><header>Subscribe for 5 dollars a week</header>
<article><h1>Ferry sinks off Port Ellery</h1><div class="share-bar"><button>Share</button><button>Tweet</button></div>
<p>At least 23 people were killed when the ferry Marisol sank off Port Ellery on Friday, the coastguard said.</p>
<figure><img src="x.jpg"><figcaption>The ferry Marisol in 2019 with 77 guests. Photo: Ada Lane</figcaption></figure>
<p>The ferry carried 140 passengers.</p><aside>Read also: Tram fares rise to 40 dollars</aside></article><footer>© 2031 Herald, 12 Quay Street</footer></body></html>`;

inEachEngine("Getting text in", (desk) => {
  test("rich text keeps its paragraphs and drops menus, share bars and captions", async () => {
    const page = await desk.open();
    await paste(page, "Home Weather 21°C Share Tweet At least 23 people were killed when the ferry Marisol sank off Port Ellery on Friday, the coastguard said. The ferry carried 140 passengers.", PAGE);
    await compared(page, 1);
    const table = await readTable(page);
    assert.ok(table.some((row) => /23/.test(row.cells[2])) && table.some((row) => /140/.test(row.cells[2])), JSON.stringify(table));
    assert.ok(!table.some((row) => /21|\b5 dollars|40 dollars|77/.test(row.cells[2])), JSON.stringify(table));
    assert.deepEqual((await cards(page))[0].slice(0, 3), ["The Harbour Herald", "Ferry sinks off Port Ellery", "2031-05-04"]);
    await page.evaluate(() => document.querySelector(".card .card-foot button").click());
    await page.waitForSelector(".article-text");
    assert.match(await page.$eval(".article-text", (text) => text.textContent), /said\.\s*\n\s*[^]*The ferry carried/);
    await page.close();
  });

  test("several articles in one paste are cut apart, and put together again by undo", async () => {
    const page = await desk.open();
    const long = (text) => `${text}\n\nThe line has not said when its other ships will sail again, and the harbour stays closed until further notice.`;
    await paste(page, `${long(HARBOUR)}\n\n-----\n\n${long(LANTERN)}`);
    await compared(page, 2);
    assert.match(await words(page, ".notice"), /2 articles/);
    assert.equal((await cards(page)).length, 2);
    await press(page, "Keep as one");
    await compared(page, 1);
    assert.equal((await cards(page)).length, 1);
    await page.close();
  });

  test("reports with nothing but a headline are cut apart, and what may be sections of one is offered", async () => {
    const page = await desk.open();
    const report = (headline, more = "") =>
      `${headline}\n\n${more}At least 23 people were killed when the ferry Marisol sank off Port Ellery on Friday, the coastguard said. Divers went on looking for others until it was dark.\n\nThe line has not said when its other ships will sail again, and the harbour stays closed until further notice.`;
    const reports = (...headlines) => headlines.map((headline) => report(headline)).join("\n\n");
    await paste(page, reports("Ferry sinks off Port Ellery", "Ferry Marisol sinks with 23 people"));
    await compared(page, 2);
    assert.match(await words(page, ".notice"), /Taken as 2 articles/);
    await paste(page, reports("Ferry Marisol sinks again", "Marisol ferry sank Friday"));
    await compared(page, 3);
    assert.match(await words(page, ".notice"), /Looks like 2 articles/);
    await press(page, "Split");
    await compared(page, 4);
    assert.equal((await cards(page)).at(-1)[1], "Marisol ferry sank Friday");
    // One with headings of its own is one, and nothing is offered.
    await paste(page, reports("Port Ellery mourns", "A long night", "What is known so far", "The search for a cause goes on"));
    await compared(page, 5);
    assert.equal(await page.$(".notice"), null);
    await page.close();
  });

  test("files: text, a web page, our own JSON, and what is none of these", async () => {
    const page = await desk.open();
    await drop(page, "harbour.txt", HARBOUR);
    await compared(page, 1);
    await drop(page, "herald.html", PAGE);
    await compared(page, 2);
    assert.deepEqual((await cards(page))[1].slice(0, 3), ["The Harbour Herald", "Ferry sinks off Port Ellery", "2031-05-04"]);
    await drop(page, "picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000");
    await page.waitForSelector(".notice");
    assert.match(await words(page, ".notice"), /picture\.png is not text/);
    await drop(page, "list.json", JSON.stringify({ weather: [1, 2] }));
    await page.waitForFunction(() => document.querySelector(".notice").innerText.includes("list.json"), { timeout: 10_000 });
    assert.equal((await cards(page)).length, 2, "nothing was added");
    // Of several at once each is told of, whatever comes between them.
    await page.evaluate((text) => {
      const data = new DataTransfer();
      for (const [name, content] of [["one.pdf", "%PDF-1.7 ..."], ["quay.txt", text], ["none.txt", " "], ["two.pdf", "%PDF-1.7 ..."]]) data.items.add(new File([content], name));
      const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      if (!event.dataTransfer?.files.length) Object.defineProperty(event, "dataTransfer", { value: data });
      document.body.dispatchEvent(event);
    }, LANTERN.replace("31 people", "33 people"));
    await compared(page, 3);
    assert.match(await words(page, ".notice"), /^(?=.*one\.pdf is not text)(?=.*none\.txt is empty).*two\.pdf is not text/);
    await page.evaluate(() => document.querySelectorAll(".card-tools button:last-child")[2].click());
    await compared(page, 2);
    await drop(page, "more.json", JSON.stringify({ articles: [{ name: "Lantern", outlet: "The Lantern", text: LANTERN }] }));
    await compared(page, 3);
    assert.equal((await cards(page))[2][0], "The Lantern");
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test("what is dragged over the page has a frame that says where it goes, until it is let go or leaves", async () => {
    const page = await desk.open();
    // What a browser says while something is dragged: over one element after the other, then out, or let go.
    const drag = (kind, where, { text, file, to } = {}) =>
      page.evaluate(
        (kind, where, text, file, to) => {
          const data = new DataTransfer();
          if (text) data.setData("text/plain", text);
          if (file) data.items.add(new File([file], "ferry.txt"));
          const relatedTarget = to ? document.querySelector(to) : null;
          const event = new DragEvent(kind, { dataTransfer: data, relatedTarget, bubbles: true, cancelable: true });
          if (!event.dataTransfer?.types.length) Object.defineProperty(event, "dataTransfer", { value: data });
          document.querySelector(where).dispatchEvent(event);
          return event.defaultPrevented;
        },
        kind,
        where,
        text,
        file,
        to,
      );
    const frame = () => page.evaluate(() => document.querySelector(".drop")?.innerText ?? "none");
    const gone = () => page.waitForFunction(() => !document.querySelector(".drop"), { timeout: 5_000 });
    const file = { file: HARBOUR };
    assert.ok(await drag("dragenter", ".cards", file), "a file is taken");
    await page.waitForSelector(".drop");
    assert.equal(await frame(), "Drop to add as an article");
    assert.equal(await page.$eval(".drop", (drop) => getComputedStyle(drop).pointerEvents), "none");
    assert.equal(await page.$eval(".drop", (drop) => drop.getAttribute("aria-hidden")), "true");
    // From one element to the next the frame stays.
    await page.evaluate(() => {
      globalThis.lost = 0;
      new MutationObserver((changes) => (globalThis.lost += changes.some((change) => [...change.removedNodes].some((node) => node.className === "drop")))).observe(document.body, { childList: true, subtree: true });
    });
    let from = ".cards";
    for (const to of [".filters", ".scroller", "#paste", ".masthead", "main"]) {
      await drag("dragenter", to, file);
      await drag("dragleave", from, { ...file, to });
      await drag("dragover", to, file);
      from = to;
    }
    await new Promise((done) => setTimeout(done, 400));
    assert.equal(await page.evaluate(() => globalThis.lost), 0);
    await drag("dragleave", "main", file);
    await gone();
    // Words over a field are the field's, elsewhere they are an article, but not where a sheet covers the page.
    assert.equal(await drag("dragover", "#search", { text: LANTERN }), false);
    assert.equal(await frame(), "none");
    await drag("dragover", "main", { text: LANTERN });
    await page.waitForSelector(".drop");
    // Given up with Escape, of which some browsers say nothing: the mouse moves again.
    await page.evaluate(() => document.querySelector("main").dispatchEvent(new MouseEvent("mouseover", { bubbles: true })));
    await gone();
    await drag("dragover", "main", { text: LANTERN });
    await page.waitForSelector(".drop");
    await drag("drop", "main", { text: LANTERN });
    await gone();
    await compared(page, 1);
    await press(page, "Help");
    await page.waitForSelector("dialog[open]");
    await drag("dragover", "main", { text: LANTERN });
    assert.ok(await drag("dragover", "main", file), "no file is opened in place of the page");
    assert.equal(await frame(), "none");
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test("an article's name is read whole where nothing points at its card, and is written where it stands", async () => {
    const page = await desk.open("", { viewport: { width: 1024, height: 768, hasTouch: true, isMobile: desk.engine === "chromium" } });
    const names = ["Allgemeine Zeitung für Marn und Port Ellery", "The Port Ellery Morning Herald"];
    await drop(page, "two.json", JSON.stringify({ articles: names.map((outlet, at) => ({ name: outlet, outlet, title: "Ferry sinks", text: `The flood destroyed ${at + 20} houses in Marn.` })) }));
    await compared(page, 2);
    const shown = await page.$$eval(".card .outlet", (all) =>
      all.map((outlet) => {
        const words = outlet.querySelector(".in-words");
        const { right, bottom } = words.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(words);
        const tools = outlet.closest(".card").querySelector(".card-tools").getBoundingClientRect();
        const touch = !matchMedia("(hover: none)").matches || tools.top >= bottom || tools.left >= right;
        return [words.innerText, [...range.getClientRects()].every((line) => line.right <= right + 1), touch];
      }),
    );
    assert.deepEqual(shown, names.map((name) => [name, true, true]));
    await page.focus(".card .outlet input");
    assert.equal(await page.$eval(".card .outlet input", (field) => [getComputedStyle(field).opacity, field.value].join(" ")), `1 ${names[0]}`);
    await page.evaluate(() => document.activeElement.select());
    await page.keyboard.type("The Marn Post");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("thead th[data-column='0'] .outlet")?.innerText === "The Marn Post", { timeout: 10_000 });
    assert.equal(await page.$eval(".card .in-words", (words) => words.textContent), "The Marn Post");
    await page.close();
  });

  test("an article that is removed leaves the page where it was scrolled to", async () => {
    const page = await desk.open("", { viewport: { width: 1280, height: 500 } });
    const article = (at) => ({ name: `Paper ${at}`, title: "Ferry sinks off Port Ellery on its way ".repeat(at % 2 ? 1 : 3), text: `The flood destroyed ${at + 20} houses in Marn.` });
    await drop(page, "four.json", JSON.stringify({ articles: [1, 2, 3, 4].map(article) }));
    await compared(page, 4);
    const [before, after, focus] = await page.evaluate(async () => {
      const remove = document.querySelector(".card-tools > :last-child");
      scrollTo(0, remove.getBoundingClientRect().top + scrollY - 4);
      const before = scrollY;
      remove.click();
      await new Promise((done) => setTimeout(done, 500));
      return [before, scrollY, document.activeElement.matches(".card-tools > :last-child")];
    });
    assert.ok(before > 40 && Math.abs(after - before) < 24, `from ${before} to ${after}`);
    assert.ok(focus);
    await page.close();
  });

  test("a day has a year of our time, or the page says why it is not taken", async () => {
    const page = await withTwoArticles(desk);
    const set = (day) =>
      page.$eval(".card .date input", (field, day) => {
        field.focus();
        field.value = day;
        for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
        field.blur();
      }, day);
    const shown = () => page.$eval(".card .date .in-words", (words) => words.textContent);
    await set("2031-05-04");
    await page.waitForFunction(() => document.querySelector(".card .date .in-words").textContent === "4 May 2031");
    for (const day of ["50304-01-01", "0025-01-01"]) {
      await set(day);
      await page.waitForFunction(() => document.querySelector(".notice")?.innerText.includes("between 1900 and 2199"), { timeout: 5_000 });
      assert.equal(await shown(), "4 May 2031");
      // What was not taken does not stand there any more.
      assert.deepEqual(await page.$eval(".card .date input", (field) => [field.value, field.matches(":invalid")]), ["2031-05-04", false]);
      await page.$eval(".notice .bare", (close) => close.click());
      await page.waitForFunction(() => !document.querySelector(".notice"));
    }
    await page.close();
  });

  test("five megabytes of text and a text without spaces leave the page usable", async () => {
    const page = await desk.open();
    await drop(page, "long.txt", `${LANTERN}\n\n${"The council met again and spoke of the harbour wall for a long while. ".repeat(72_000)}`);
    await page.waitForFunction(() => document.querySelectorAll("thead th[data-column]").length === 1, { timeout: 30_000 });
    await page.waitForFunction(() => document.querySelector("table.facts")?.innerText.includes("31"), { timeout: 60_000 });
    // Its text is there to read at once, to its last word, and its beginning to write in.
    const held = (act) =>
      page.evaluate(async (label) => {
        const start = performance.now();
        [...document.querySelectorAll("button")].find((button) => button.textContent.startsWith(label)).click();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }, act);
    assert.ok((await held("Read text")) < 2_000);
    const length = await page.$eval(".article-text", (text) => text.textContent.length);
    assert.ok(length > 5_000_000 && (await page.$eval(".article-text", (text) => text.textContent.endsWith("for a long while."))));
    assert.ok((await held("Edit")) < 2_000);
    const written = () => page.$eval("textarea.text", (field) => field.value.length);
    assert.ok((await written()) < 200_000);
    await page.$eval("textarea.text", (field) => field.setSelectionRange(0, 0));
    await page.focus("textarea.text");
    await page.keyboard.type("Now ");
    await press(page, "Show the rest");
    await page.waitForFunction((length) => document.querySelector("textarea.text").value.length === length, { timeout: 60_000 }, length + 4);
    assert.ok(await page.$eval("textarea.text", (field) => field.value.startsWith("Now Port Ellery") && field.value.endsWith("for a long while.")));
    await page.evaluate(() => document.querySelector(".reader header button:last-child").click());
    await drop(page, "solid.txt", "x7".repeat(200_000));
    await compared(page, 2);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test("a long reading says how far it is, can be stopped, and goes on when asked", async () => {
    const page = await desk.open();
    const text = (at) => `The flood destroyed ${at} houses in Marn. ${"The council met again and spoke of the harbour wall for a long while. ".repeat(400)}`;
    await drop(page, "many.json", JSON.stringify({ articles: Array.from({ length: 300 }, (_, at) => ({ name: `Paper ${at + 1}`, text: text(at + 20) })) }));
    await page.waitForFunction(() => /of 300/.test(document.querySelector("div.progress")?.innerText), { timeout: 60_000 });
    await press(page, "Cancel");
    await page.waitForFunction(() => document.querySelector(".nothing p")?.innerText === "Stopped.", { timeout: 10_000 });
    await press(page, "Compare again");
    await page.waitForFunction(() => document.querySelector("table.facts")?.getAttribute("aria-colcount") === "302" && document.querySelector("tr[data-row]"), { timeout: 90_000 });
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test("filters and the search show what they count, and everything comes back", async () => {
    const page = await withTwoArticles(desk);
    const all = await readTable(page);
    for (const label of ["Agree", "One only", "Numbers", "Quotations"]) {
      await press(page, label);
      const count = Number(await page.evaluate((label) => [...document.querySelectorAll(".filters button")].find((button) => button.textContent.startsWith(label)).querySelector(".n").textContent, label));
      const shown = await until(page, (table) => table.length === count);
      assert.ok(shown.every((row) => all.some((other) => other.cells[0] === row.cells[0])), label);
      await press(page, label);
      await until(page, (table) => table.length === all.length);
    }
    const places = () => page.$$eval(".filters button, #search", (parts) => parts.filter((part) => part.offsetWidth).map((part) => part.id || part.textContent.replace(/\d+$/, "")));
    const before = await places();
    await page.focus("#search");
    await page.keyboard.type("passengers");
    const said = (row) => row.cells.join(" ").toLowerCase().includes("passengers");
    const found = await until(page, (table) => table.length > 0 && table.length < all.length && table.every(said));
    // Where a browser empties the box with this key, all rows are back.
    await page.keyboard.press("Escape");
    const kept = await page.$eval("#search", (field) => field.value);
    await until(page, (table) => table.length === (kept ? found : all).length);
    await page.focus("#search");
    await page.keyboard.type("zzz");
    await page.waitForSelector(".nothing button");
    assert.deepEqual(await places(), before, "no filter goes away under the reader's hand");
    await page.evaluate(() => document.querySelector(".nothing button").click());
    await until(page, (table) => table.length === all.length);
    await page.close();
  });

  test("a key in the search counts at once, and the rows it finds follow with the same counts", async () => {
    const page = await withTwoArticles(desk);
    // In the key's own task the field and the counts are right; the rows stand until the next.
    const [before, now] = await page.evaluate(async () => {
      const field = document.querySelector("#search");
      const seen = () => ({ words: field.value, counted: Number(document.querySelector(".filters .all .n").textContent), rows: document.querySelectorAll("tr[data-row]").length });
      const before = seen();
      field.value = "passengers";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      return [before, seen()];
    });
    assert.deepEqual([now.words, now.rows], ["passengers", before.counted]);
    assert.ok(now.counted > 0 && now.counted < before.counted);
    await page.waitForFunction((counted) => document.querySelectorAll("tr[data-row]").length === counted, { timeout: 10_000 }, now.counted);
    await page.close();
  });

  test("many rows of one article are folded under a line, and unfolded by it, by what looks for them, and on paper", async () => {
    const page = await desk.open();
    const [harbour, lantern] = [`${HARBOUR} It had 9 boats, 3 cranes, 55 cars, 8 lorries and 17 crew.`, `${LANTERN} Divers in 6 boats found 2 doors, 4 rafts, 61 bags and 12 shoes.`];
    await drop(page, "two.json", JSON.stringify({ articles: [harbour, lantern].map((text, at) => ({ name: `Paper ${at + 1}`, text })) }));
    await compared(page, 2);
    const line = (at = 0) => page.$$eval(".fold button", (lines, at) => lines[at] && [lines[at].textContent, lines[at].getAttribute("aria-expanded")], at);
    const press = () => page.$eval(".fold button", (button) => (button.focus(), button.click()));
    const one = (table) => table.filter((row) => row.verdict === "single").length;
    const [told, open] = await line();
    const n = Number(told.match(/^(\d+) found in one article only: show$/)[1]);
    assert.ok(n >= 5 && open === "false");
    const folded = await readTable(page);
    assert.equal(one(folded), 0);
    assert.equal(Number(await words(page, ".filters .one .n")), n, "they are counted");
    await press();
    const whole = await until(page, (table) => one(table) === n);
    assert.deepEqual(await line(), [`${n} found in one article only: hide`, "true"]);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".fold button") && document.activeElement.closest("tr").nextSibling.dataset.verdict === "single"));
    // It stays so when a text changes, and is folded again by hand.
    await page.$eval(".card .title input", (field) => ((field.value = "Ferry lost"), field.dispatchEvent(new Event("change", { bubbles: true }))));
    await settled(page);
    assert.equal(one(await readTable(page)), n);
    await press();
    await until(page, (table) => one(table) === 0);
    await page.evaluate(() => [...document.querySelectorAll(".filters .one")][0].click());
    await until(page, (table) => table.length === n);
    assert.equal(await page.$(".fold"), null);
    await page.evaluate(() => [...document.querySelectorAll(".filters .one")][0].click());
    await until(page, (table) => one(table) === 0);
    const search = (text) => page.$eval("#search", (field, text) => ((field.value = text), field.dispatchEvent(new Event("input", { bubbles: true }))), text);
    await search("rafts");
    await until(page, (table) => table.length < folded.length && one(table) > 0);
    await search("");
    await until(page, (table) => one(table) === 0 && table.length === folded.length);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.deepEqual((await readTable(page)).map((row) => row.verdict), whole.map((row) => row.verdict));
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await until(page, (table) => one(table) === 0);
    // A row that is chosen is not folded away.
    await search("rafts");
    await until(page, (table) => table.length < folded.length && one(table) > 0);
    await page.$eval("tr[data-verdict='single'] .fact-name", (name) => name.click());
    await search("");
    await until(page, (table) => one(table) === n);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

  test("a row says what in its sentences a search has found", async () => {
    const page = await withTwoArticles(desk);
    const find = async (text, count) => {
      await page.$eval("#search", (field, text) => ((field.value = text), field.dispatchEvent(new Event("input", { bubbles: true }))), text);
      await page.waitForFunction((told) => !!document.querySelector(".behind") === told, { timeout: 10_000 }, count > 0);
    };
    await find("marisol", 1);
    const rows = await until(page, (table) => table.length > 0 && table.every((row) => /marisol/i.test(row.cells.join(" "))));
    assert.match(rows.find((row) => /at least 23/i.test(row.cells[2])).cells[0], /the ferry Marisol sank off Port Ellery on Friday, the coastguard said\.$/);
    assert.equal(await words(page, ".behind mark"), "Marisol");
    await find("passengers", 0);
    await find("ellery killed", 1);
    await find("", 0);
    await page.close();
  });

  test("a hundred articles: columns are drawn as needed, counted all, and reached with the arrows", async () => {
    const page = await desk.open();
    const article = (at) => ({ name: `Paper ${at + 1}`, outlet: `Paper ${at + 1}`, text: `The flood destroyed ${at % 3 ? 20 : 26} houses in Marn.${at % 40 ? "" : " At least 7 boats sank off Ellery."}` });
    await drop(page, "hundred.json", JSON.stringify({ articles: Array.from({ length: 100 }, (_, at) => article(at)) }));
    // What was found in the example never stands under the names of what took its place.
    await page.waitForFunction(() => document.querySelector(".card .outlet")?.innerText === "Paper 1");
    assert.equal(await page.$$eval("tr[data-row]", (rows) => rows.filter((row) => row.textContent.includes("Marrow")).length), 0);
    await page.waitForFunction(() => document.querySelector("table.facts")?.getAttribute("aria-colcount") === "102", { timeout: 30_000 });
    await settled(page);
    const drawn = () => page.$$eval("thead th[data-column]", (heads) => heads.map((head) => Number(head.dataset.column)));
    assert.ok((await drawn()).length < 30, "few columns are drawn");
    const straight = () =>
      page.$eval("tr[data-row]", (row) =>
        [...row.querySelectorAll("[aria-colindex]")].every((cell) => {
          const head = document.querySelector(`thead [aria-colindex="${cell.getAttribute("aria-colindex")}"]`);
          return head && Math.abs(head.getBoundingClientRect().left - cell.getBoundingClientRect().left) < 1;
        }),
      );
    assert.ok(await straight());
    await page.$eval(".scroller", (scroller) => (scroller.scrollLeft = scroller.scrollWidth / 2));
    await page.waitForFunction(() => [...document.querySelectorAll("thead th[data-column]")].some((head) => head.dataset.column === "50"), { timeout: 10_000 });
    assert.ok(await straight(), "heads stand over their cells");
    assert.ok(Math.abs(await page.$eval("tr[data-row] th.fact", (fact) => fact.getBoundingClientRect().left)) < 1, "the fact stays in sight");
    // From one article that speaks of boats to the next, forty columns on.
    await page.$eval(".scroller", (scroller) => (scroller.scrollLeft = 0));
    await page.waitForFunction(() => document.querySelector("thead th[data-column='0']"), { timeout: 10_000 });
    await page.evaluate(() => [...document.querySelectorAll("tr[data-row] button.value")].find((button) => button.innerText.includes("boats")).focus());
    const at = () => page.evaluate(() => [document.activeElement.innerText.split("\n")[0], document.activeElement.closest("[aria-colindex]")?.getAttribute("aria-colindex")]);
    assert.deepEqual(await at(), ["At least 7 boats", "3"]);
    for (const column of ["43", "83"]) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((column) => document.activeElement?.closest("[aria-colindex]")?.getAttribute("aria-colindex") === column, { timeout: 10_000 }, column);
      const seen = await page.evaluate(() => {
        const { left, right } = document.activeElement.getBoundingClientRect();
        return left >= document.querySelector("thead th.fact").getBoundingClientRect().right && right <= innerWidth;
      });
      assert.ok(seen, "the focus is not under the fact column");
    }
    // What is pressed stays in sight though the evidence makes the table narrower, and a row that is chosen by its name
    // shows the first article that says something.
    const inSight = (column) =>
      page.waitForFunction(
        (column) => {
          const cell = document.querySelector(`tr.chosen > [aria-colindex="${column}"]`)?.getBoundingClientRect();
          const [fact, table] = ["thead th.fact", ".scroller"].map((one) => document.querySelector(one).getBoundingClientRect().right);
          return cell && cell.left >= fact - 1 && cell.right <= table + 1;
        },
        { timeout: 10_000 },
        column,
      );
    await page.evaluate(() => document.activeElement.click());
    await inSight(83);
    await page.$eval(".scroller", (scroller) => (scroller.scrollLeft = scroller.scrollWidth));
    await page.waitForFunction(() => document.querySelector("thead th[data-column='99']"), { timeout: 10_000 });
    await page.evaluate(() => [...document.querySelectorAll(".fact-name")].find((name) => name.innerText.includes("oats")).click());
    await inSight(3);
    assert.deepEqual(page.faults, []);
    await page.close();
  });
}, { webkit: true });
