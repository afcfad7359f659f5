// For everyone: axe, the keyboard alone, a phone, dark.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compared, drop, inEachEngine, readTable, settled, withTwoArticles } from "./harness.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Names each fault with the elements that have it.
async function audit(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.map((fault) => `${fault.id}: ${fault.help} (${fault.nodes.map((node) => node.target.join(" ")).join(", ")})`);
}

const focused = (page) => page.evaluate(() => document.activeElement?.closest("#evidence") ? "evidence" : document.activeElement?.className ?? "");

inEachEngine("For everyone", (desk) => {
  test("axe finds no fault: first visit, evidence, article, share", async () => {
    const page = await desk.open();
    assert.deepEqual(await audit(page), [], "first visit");
    await page.evaluate(() => document.querySelector("tr[data-row] button.value").click());
    await page.waitForSelector("#evidence blockquote");
    assert.deepEqual(await audit(page), [], "evidence");
    await page.evaluate(() => document.querySelector(".card .card-foot button").click());
    await page.waitForSelector("aside.reader");
    assert.deepEqual(await audit(page), [], "article");
    await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Share").click());
    await page.waitForSelector("dialog[open]");
    assert.deepEqual(await audit(page), [], "share");
    await page.close();
  });

  test("axe finds no fault: sheets, the empty page, a hundred articles, a phone's cards", async () => {
    const page = await desk.open();
    const press = (label, within = "body") =>
      page.evaluate((label, within) => [...document.querySelectorAll(`${within} button`)].find((button) => button.textContent === label).click(), label, within);
    for (const [label, within] of [["Help", ".masthead"], ["How to check", ".intro"], ["Comparisons", ".masthead"]]) {
      await press(label, within);
      await page.waitForSelector("dialog[open] h2");
      assert.deepEqual(await audit(page), [], label);
      await press("Comparisons" === label ? "New comparison" : "", "dialog[open]");
      await page.waitForFunction(() => !document.querySelector("dialog"));
    }
    assert.deepEqual(await audit(page), [], "empty");
    const articles = Array.from({ length: 100 }, (_, at) => ({ name: `Paper ${at + 1}`, text: `The flood destroyed ${at % 3 ? 20 : 26} houses in Marn.` }));
    await drop(page, "hundred.json", JSON.stringify({ articles }));
    await compared(page, 100);
    await page.$eval(".scroller", (scroller) => (scroller.scrollLeft = 4000));
    await page.waitForFunction(() => document.querySelectorAll("thead td.gap").length === 2);
    assert.deepEqual(await audit(page), [], "a hundred articles");
    await page.setViewport({ width: 390, height: 844 });
    await settled(page);
    assert.deepEqual(await audit(page), [], "cards");
    await page.close();
  });

  test("in the dark the contrast holds as well", async () => {
    const page = await desk.open();
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    assert.deepEqual((await audit(page)).filter((fault) => fault.startsWith("color-contrast")), []);
    await page.close();
  });

  test("with the keyboard alone: to a cell, into its evidence, back", async () => {
    const page = await withTwoArticles(desk);
    await page.evaluate(() => (document.activeElement?.blur(), document.querySelector(".scroller").focus()));
    for (let presses = 0; presses < 60 && !(await focused(page)).includes("value"); presses++) await page.keyboard.press("Tab");
    assert.match(await focused(page), /value/, "Tab reaches a cell");
    await page.keyboard.press("ArrowDown");
    assert.match(await focused(page), /value|fact-name/, "arrows walk from cell to cell");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#evidence blockquote");
    assert.match(await focused(page), /fact-name|value/, "and on from there");
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "evidence", "pressed again it leads to the evidence");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("#evidence"));
    await settled(page);
    assert.match(await focused(page), /fact-name|value/, "the focus is back in the table");
    await page.close();
  });

  test("the focus is not lost when its row is filtered away, its panel changes or its menu closes", async () => {
    const page = await withTwoArticles(desk);
    const at = () => page.evaluate(() => [document.activeElement.tagName, document.activeElement.className].join(" "));
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.waitForFunction(() => document.activeElement.matches(".fact-name"), { timeout: 10_000 });
    await page.keyboard.press("2");
    await page.waitForSelector(".nothing");
    assert.match(await at(), /^ASIDE side/, "what stands beside has it");
    await page.keyboard.press("1");
    await page.waitForSelector("tr[data-row]");
    await page.evaluate(() => [...document.querySelectorAll("#evidence button")].find((button) => button.textContent === "In the article").focus());
    await page.keyboard.press("Enter");
    await page.waitForSelector("aside.reader");
    assert.match(await at(), /^ASIDE side reader/, "the article that was opened has it");
    await page.focus(".menu summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.match(await at(), /^SUMMARY/, "the menu's button has it again");
    await page.close();
  });

  test("keys come to a card's parts in the order in which they are seen", async () => {
    const page = await withTwoArticles(desk);
    await page.setViewport({ width: 1440, height: 900 });
    const parts = await page.$eval(".card", (card) =>
      [...card.querySelectorAll("input, button")]
        .filter((part) => getComputedStyle(part).visibility !== "hidden")
        .map((part) => (part.closest(".card-tools") ? "tool" : (part.closest(".outlet, .title, .date")?.className.split(" ")[0] ?? "foot"))),
    );
    assert.deepEqual([...new Set(parts)], ["outlet", "tool", "title", "date", "foot"]);
    await page.close();
  });

  test("a row that is gone to by key has its own evidence beside it", async () => {
    const page = await withTwoArticles(desk);
    await page.keyboard.press("Escape");
    for (const at of [1, 2, 3]) {
      await page.keyboard.press("j");
      await page.waitForFunction((at) => document.querySelector("#evidence .position")?.textContent.startsWith(`${at} of`), { timeout: 10_000 }, at);
      const [row, title] = await page.evaluate(() => [document.querySelector("tr.chosen .fact-name").innerText, document.querySelector("#evidence h2").innerText]);
      assert.equal(title, row);
    }
    await page.close();
  });

  test("a sheet gives the focus back, and an article that is moved keeps it", async () => {
    const page = await withTwoArticles(desk);
    const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
    await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Help").focus());
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    assert.equal(await label(), "Help");
    // Where nothing had the focus nothing gets it, and the page stays where it was.
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("?");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    await settled(page);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.tagName, scrollY]), ["BODY", 0]);
    await page.evaluate(() => document.querySelectorAll(".card-tools")[1].querySelector("button").focus());
    const earlier = await label();
    assert.match(earlier, /left/);
    await page.keyboard.press("Enter");
    await page.waitForFunction((earlier) => document.querySelector(".card-tools button").getAttribute("aria-label") === earlier, {}, earlier);
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.includes("right"), { timeout: 5000 });
    assert.equal(await label(), earlier.replace("left", "right"), "at the end of the row the other button takes the focus");
    await page.close();
  });

  test("an article that is removed leaves the focus with the next one, and the page where it was", async () => {
    const page = await withTwoArticles(desk, { viewport: { width: 390, height: 500 } });
    const remove = async () => {
      await page.evaluate(() => (document.activeElement.matches(".card-tools button") ? document.activeElement : document.querySelector(".card-tools > :last-child")).focus());
      await page.keyboard.press("Enter");
    };
    const focus = (label) => page.waitForFunction((label) => document.activeElement.ariaLabel === label, { timeout: 5_000 }, label);
    await remove();
    await focus("Remove Port Ellery ferry: death…");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await remove();
    await focus("Paste an article");
    await page.close();
  });

  test("on a phone nothing is wider than the screen, and a cell opens its evidence", async () => {
    const page = await withTwoArticles(desk, { viewport: { width: 390, height: 844 } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    assert.ok((await readTable(page)).length >= 3);
    await page.evaluate(() => document.querySelector("tr[data-row] button.value").click());
    await page.waitForSelector("#evidence blockquote");
    const shown = await page.$eval("#evidence", (panel) => panel.getBoundingClientRect().width);
    assert.ok(shown > 300, `the evidence is ${shown} pixels wide`);
    await page.close();
  });

  test("every button has a name, and the table says its rows and columns", async () => {
    const page = await withTwoArticles(desk);
    const nameless = await page.$$eval("button", (buttons) => buttons.filter((button) => !(button.textContent.trim() || button.getAttribute("aria-label"))).length);
    assert.equal(nameless, 0);
    assert.ok(await page.$("table caption"));
    assert.equal(await page.$$eval("tr[data-row] > th[scope=row]", (heads) => heads.length), (await readTable(page)).length);
    await page.close();
  });
}, { webkit: true });
