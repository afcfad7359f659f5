// What stands where: nothing jumps, lies over what was asked for, or is cut without a sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HARBOUR, LANTERN, compared, drop, inEachEngine, paste, settled, tableShown, until } from "./harness.mjs";

const LOGBOOK = `Marisol sinks: what is known

By Ada Minto

The ferry Marisol, 61 metres long, sank at 11.40 p.m. on Friday in a depth of 90 metres. It carried 140 passengers, 36 cars and 9 lorries.

A wave of 7 metres was measured. The line has 4 other ships, built for $80 million, and 310 workers. Divers found 2 doors open.`;

const withThree = async (desk, viewport) => {
  const page = await desk.open("", { viewport });
  for (const [at, text] of [HARBOUR, LANTERN, LOGBOOK].entries()) {
    await paste(page, text);
    await compared(page, at + 1);
  }
  return page;
};
// Where a part stands, in whole pixels.
const box = (page, selector) =>
  page.$eval(selector, (part) => {
    const { left, top, bottom, width } = part.getBoundingClientRect();
    return Object.fromEntries(Object.entries({ left, top, bottom, width }).map(([side, at]) => [side, Math.round(at)]));
  });
const evidence = async (page) => {
  await page.evaluate(() => document.querySelector("tr[data-row] .fact-name").click());
  await page.waitForSelector("#evidence blockquote");
};

inEachEngine("The layout", (desk) => {
  test("the search stays where it is while the counts before it shrink", async () => {
    const page = await withThree(desk, { width: 1440, height: 900 });
    const rows = Number(await page.$eval(".filters .all .n", (count) => count.textContent));
    assert.ok(rows > 9, `${rows} rows`);
    const before = await box(page, "#search");
    await page.focus("#search");
    await page.keyboard.type("wave");
    await until(page, (table) => table.length === 1);
    assert.deepEqual(await box(page, "#search"), before);
    await page.close();
  });

  test("the ring of the focused search is whole where the search has a line of its own", async () => {
    const page = await withThree(desk, { width: 1280, height: 900 });
    await evidence(page);
    await page.focus("#search");
    const [field, filters] = [await box(page, "#search"), await box(page, ".filters")];
    assert.ok(field.top > filters.top + 40, "a line of its own");
    assert.ok(field.bottom + 4 <= filters.bottom, `${field.bottom} and ${filters.bottom}`);
    await page.close();
  });

  test("on a screen of 1440 pixels five articles, the place for the next and the evidence are all in sight", async () => {
    const page = await desk.open("", { viewport: { width: 1440, height: 900 } });
    const article = (at) => ({ name: `Paper ${at + 1}`, outlet: `Paper ${at + 1}`, text: `The flood destroyed ${at + 20} houses in Marn.` });
    await drop(page, "five.json", JSON.stringify({ articles: [0, 1, 2, 3, 4].map(article) }));
    await compared(page, 5);
    await evidence(page);
    await settled(page);
    for (const part of [".scroller", ".cards"]) {
      const beyond = await page.$eval(part, (part) => part.scrollWidth - part.clientWidth);
      assert.ok(beyond <= 0, `${part}: ${beyond} pixels out of sight`);
    }
    await page.close();
  });

  test("a table that goes on beyond its edge has a shade there", async () => {
    const page = await withThree(desk, { width: 1000, height: 900 });
    await evidence(page);
    const [beyond, shade] = await page.$eval(".scroller", (scroller) => [scroller.scrollWidth - scroller.clientWidth, getComputedStyle(scroller).backgroundAttachment]);
    assert.ok(beyond > 0, "there is more than is seen");
    assert.match(shade, /^local, scroll/, "what covers the shade goes with the table's end");
    await page.close();
  });

  test("on a phone the evidence makes room for what is searched", async () => {
    const page = await withThree(desk, { width: 390, height: 844 });
    await evidence(page);
    await page.focus("#search");
    await page.keyboard.type("wave");
    await until(page, (table) => table.length === 1);
    await settled(page);
    const seen = await page.$eval("tr[data-row] .fact-name", (name) => {
      const { left, top } = name.getBoundingClientRect();
      return document.elementFromPoint(left + 4, top + 4) === name;
    });
    assert.ok(seen, "the row that was found is in sight");
    await page.close();
  });

  test("on a phone the place for the next article is in sight when it is asked for", async () => {
    const page = await desk.open("", { viewport: { width: 390, height: 844 } });
    await paste(page, HARBOUR);
    await compared(page, 1);
    await page.evaluate(() => [...document.querySelectorAll(".articles header button")].find((button) => button.textContent === "Add article").click());
    await page.waitForFunction(() => document.activeElement?.id === "paste" && document.activeElement.getBoundingClientRect().right <= innerWidth, { timeout: 5_000 });
    await page.close();
  });

  test("on a phone the way back closes the evidence and leaves nothing behind", async () => {
    const page = await withThree(desk, { width: 390, height: 844 });
    const [url, steps] = [page.url(), () => page.evaluate(() => [history.state, document.querySelectorAll("#evidence").length])];
    await evidence(page);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => !document.querySelector("#evidence"), { timeout: 5_000 });
    await evidence(page);
    assert.deepEqual(await steps(), [true, 1]);
    await page.$eval("#evidence header button:last-child", (close) => close.click());
    await page.waitForFunction(() => !history.state && !document.querySelector("#evidence"), { timeout: 5_000 });
    await evidence(page);
    assert.deepEqual(await steps(), [true, 1]);
    assert.equal(page.url(), url);
    await page.close();
  });

  test("on a phone a row that is pressed stands over its evidence, the last one too", async () => {
    const page = await withThree(desk, { width: 390, height: 844 });
    for (const at of [0.5, 1]) {
      const row = await page.evaluateHandle((at) => [...document.querySelectorAll("tr[data-row]")].at(Math.ceil(at * document.querySelectorAll("tr[data-row]").length) - 1), at);
      await row.evaluate((row) => (row.scrollIntoView({ block: "end" }), row.querySelector(".fact-name").click()));
      await page.waitForFunction((row) => row.getBoundingClientRect().bottom <= document.querySelector("#evidence")?.getBoundingClientRect().top + 1, { timeout: 5_000 }, row);
      assert.ok((await row.evaluate((row) => row.getBoundingClientRect().top)) >= 0);
    }
    await page.close();
  });

  test("on a phone the parts of all cards stand at one height, whatever was left out", async () => {
    const page = await withThree(desk, { width: 360, height: 640 });
    assert.equal(await page.$$eval(".card-foot .soft", (notes) => notes.length), 1, "one has a line left out");
    for (const part of [".card-tools", ".card-meta", ".card-foot > :first-child"]) {
      const tops = await page.$$eval(`.card:not(.paste) ${part}`, (parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
      assert.deepEqual(tops, Array(3).fill(tops[0]), part);
    }
    await page.close();
  });

  test("what cannot be shared says why, and what can says what it is", async () => {
    const page = await withThree(desk, { width: 1000, height: 900 });
    const choices = async () => {
      await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Share").click());
      await page.waitForSelector("dialog[open] input.address");
      const told = await page.$$eval("dialog .choice", (all) => all.map((choice) => choice.innerText.replace(/\s+/g, " ").trim()));
      await page.$eval("dialog header button", (close) => close.click());
      return told.slice(2);
    };
    assert.deepEqual(await choices(), ["Only the rows shown now All rows are shown: filter or search the table first.", "Only the chosen row No row is chosen: press one in the table first."]);
    await evidence(page);
    assert.equal((await choices())[1], "Only the chosen row One fact with its sentences.");
    await page.close();
  });

  test("what a link lacks is told where it is said whose it is, and hides nothing", async () => {
    const page = await withThree(desk, { width: 1280, height: 900 });
    await evidence(page);
    await page.evaluate(() => [...document.querySelectorAll("#evidence button")].find((button) => button.textContent === "Link to this row").click());
    const field = await page.waitForSelector("dialog[open] input.address");
    await page.waitForFunction((field) => field.value.includes("#"), {}, field);
    const other = await desk.open(await field.evaluate((field) => field.value), { viewport: { width: 390, height: 844 } });
    await tableShown(other);
    assert.match(await other.$eval(".standing", (note) => note.innerText), /Nobody has checked.* rows of the comparison were not shared\./);
    assert.equal(await other.$(".notice"), null);
    // A copy of it lacks the same.
    await other.$eval(".standing button", (button) => button.click());
    await other.waitForFunction(() => !document.querySelector(".standing button"), { timeout: 10_000 });
    await other.waitForFunction(() => document.activeElement.textContent === "Add article", { timeout: 10_000 });
    assert.match(await other.$eval(".standing", (note) => note.innerText), / rows of the comparison were not shared\. .*only the sentences/);
    await other.close();
    await page.close();
  });
});
