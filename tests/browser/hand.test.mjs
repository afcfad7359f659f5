// The reader's hand: every edit, taken back and done again; what becomes of edits after a reload, and when the text changes.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { compared, drop, inEachEngine, paste, readTable, settled, until, withTwoArticles } from "./harness.mjs";

const row = (table, words) => table.find((row) => row.cells[0].includes(words));
const words = (page, selector) => page.$eval(selector, (element) => element.innerText.replace(/\s+/g, " ").trim());

// Opens the evidence of the row whose name has these words.
const choose = async (page, name) => {
  await page.evaluate((name) => [...document.querySelectorAll("tr[data-row] .fact-name")].find((button) => button.innerText.includes(name)).click(), name);
  await page.waitForFunction((name) => document.querySelector("#evidence h2")?.innerText.includes(name), { timeout: 10_000 }, name);
  await page.evaluate(() => (document.querySelector("#evidence details").open = true));
  await page.waitForSelector("#evidence .fields input");
};
const press = (page, label, within = "#evidence") =>
  page.evaluate(
    (label, within) => {
      const buttons = [...document.querySelectorAll(`${within} button`)];
      const button = buttons.find((button) => button.textContent === label || button.getAttribute("aria-label") === label);
      if (!button) throw new Error(`no button ${label} among ${buttons.map((button) => button.textContent)}`);
      button.click();
    },
    label,
    within,
  );
// Changes a field as a reader does who leaves it afterwards.
const fill = (page, selector, value) =>
  page.$eval(
    selector,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    value,
  );
const select = (page, words) =>
  page.evaluate((words) => {
    const text = document.querySelector(".article-text");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
      return text.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    }
    throw new Error(`no ${words} in the text`);
  }, words);
const key = async (page, letter) => {
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.down("Control");
  await page.keyboard.press(letter);
  await page.keyboard.up("Control");
};

// Does an edit, sees what it changed, takes it back, does it again, takes it back.
async function bothWays(page, edit, changed) {
  const was = await readTable(page);
  await edit();
  const now = await until(page, changed);
  await key(page, "z");
  assert.deepEqual(await until(page, (table) => !changed(table)), was, "undone");
  await key(page, "y");
  assert.deepEqual(await until(page, changed), now, "done again");
  await key(page, "z");
  assert.deepEqual(await until(page, (table) => !changed(table)), was, "undone again");
}

inEachEngine("The reader's hand", (desk) => {
  let page;
  before(async () => (page = await withTwoArticles(desk)));

  test("two rows become one", async () => {
    const rows = (await readTable(page)).length;
    await choose(page, "Passengers");
    const other = await page.$eval("#evidence select", (list) => [...list.options].find((option) => /killed/i.test(option.text)).value);
    const merge = async () => (await fill(page, "#evidence select", other), await press(page, "Merge"));
    await bothWays(page, merge, (table) => table.length === rows - 1 && row(table, "killed")?.cells.some((cell) => /140/.test(cell)));
  });

  test("keys that walk through the list of rows merge nothing, and what was merged offers its way back in sight", async () => {
    const before = await readTable(page);
    await choose(page, "Passengers");
    await page.focus("#evidence select");
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.deepEqual(await readTable(page), before);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(page, (table) => table.length === before.length - 1);
    const seen = await page.$eval(".notice", (notice) => notice.getBoundingClientRect().top >= 0 && notice.getBoundingClientRect().bottom <= innerHeight);
    assert.ok(seen, "the way back is in sight");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".side")), "the focus stays beside the table");
    // What is done next is what undo would take back: nothing else is offered then.
    await press(page, "Mark as checked");
    await page.waitForFunction(() => !document.querySelector(".notice"), { timeout: 10_000 });
    await key(page, "z");
    await key(page, "z");
    assert.deepEqual(await until(page, (table) => table.length === before.length), before);
    await page.evaluate(() => scrollTo(0, 0));
  });

  test("what one article says goes into a row of its own", async () => {
    const rows = (await readTable(page)).length;
    await choose(page, "killed");
    const article = await page.$eval("thead th[data-column='1'] .outlet", (name) => name.textContent);
    await bothWays(page, () => press(page, article, "#evidence fieldset"), (table) => table.length === rows + 1 && row(table, "killed").cells[0].includes("split by you"));
  });

  test("the evidence stays open when the row that it is of is undone", async () => {
    const rows = (await readTable(page)).length;
    await choose(page, "killed");
    await press(page, "31 people is not this fact");
    const parted = await until(page, (table) => table.length === rows + 1);
    const own = parted.findIndex((row) => row.cells[2] === "not found" && row.cells[3].startsWith("31"));
    await page.evaluate((at) => document.querySelectorAll("tr[data-row] .fact-name")[at].click(), own);
    await page.waitForFunction(() => document.querySelectorAll("#evidence .passage").length === 1, { timeout: 10_000 });
    await key(page, "z");
    await until(page, (table) => table.length === rows);
    assert.match(await words(page, "#evidence"), /At least 23 people.*31 people/);
  });

  test("a value that is not this fact is taken out", async () => {
    const rows = (await readTable(page)).length;
    await choose(page, "killed");
    await bothWays(page, () => press(page, "31 people is not this fact"), (table) => table.length === rows + 1 && row(table, "killed").cells[0].includes("changed by you"));
  });

  test("a value that was missed is added by marking it in the text", async () => {
    await choose(page, "Passengers");
    await page.evaluate(() => document.querySelectorAll(".card .card-foot button")[0].click());
    await page.waitForSelector(".article-text");
    await bothWays(
      page,
      async () => {
        await select(page, "12 of our crew");
        await page.waitForFunction(() => [...document.querySelectorAll("aside.reader button")].some((button) => button.textContent === "Add to the chosen row"), { timeout: 10_000 });
        await press(page, "Add to the chosen row", "aside.reader");
      },
      (table) => row(table, "Passengers").cells.some((cell) => /12 of our crew/.test(cell)),
    );
  });

  test("a value is added with the keyboard alone, marked in the field to write in", async () => {
    await choose(page, "Passengers");
    await page.evaluate(() => document.querySelectorAll(".card .card-foot button")[0].click());
    await page.waitForSelector("aside.reader .tab");
    await bothWays(
      page,
      async () => {
        await page.evaluate(() => document.querySelectorAll("aside.reader .tab")[1].focus());
        await page.keyboard.press("Enter");
        await page.waitForSelector("aside.reader textarea.text");
        await page.$eval("aside.reader textarea.text", (area) => {
          area.focus();
          const at = area.value.indexOf("12 of our crew");
          area.setSelectionRange(at, at);
        });
        await page.keyboard.down("Shift");
        for (const _ of "12 of our crew") await page.keyboard.press("ArrowRight");
        await page.keyboard.up("Shift");
        await page.waitForFunction(() => document.querySelectorAll("aside.reader .mark-tools button").length === 2, { timeout: 10_000 });
        await page.keyboard.down("Shift");
        await page.keyboard.press("Tab");
        await page.keyboard.up("Shift");
        await page.keyboard.press("Enter");
      },
      (table) => row(table, "Passengers").cells.some((cell) => /12 of our crew/.test(cell)),
    );
  });

  test("a row is renamed", async () => {
    await choose(page, "Passengers");
    assert.equal(await page.$eval("#evidence .fields input", (field) => field.value), await words(page, "#evidence h2"), "the field has what the row is called");
    await bothWays(page, () => fill(page, "#evidence .fields input", "People on board"), (table) => Boolean(row(table, "People on board")) && !row(table, "Passengers"));
  });

  test("a note stands in its row", async () => {
    await choose(page, "Passengers");
    await bothWays(page, () => fill(page, "#evidence .fields textarea", "Asked the line twice."), (table) => row(table, "Passengers").cells[0].includes("Asked the line twice."));
  });

  test("a row is hidden, and counted as hidden", async () => {
    const rows = (await readTable(page)).length;
    await choose(page, "Passengers");
    await bothWays(page, () => press(page, "Hide row"), (table) => table.length === rows - 1 && !row(table, "Passengers"));
    await choose(page, "Passengers");
    const next = (await readTable(page)).findIndex((row) => row.cells[0].includes("Passengers")) + 1;
    const name = next < rows ? (await readTable(page))[next].cells[0] : "";
    await press(page, "Hide row");
    await until(page, (table) => table.length === rows - 1);
    if (name) {
      await press(page, "Next row");
      await page.waitForFunction((name) => document.querySelector("#evidence h2").innerText === name, { timeout: 10_000 }, name);
      await press(page, "Previous row");
    }
    await page.waitForFunction(() => document.querySelector(".filters").innerText.includes("1 hidden row"), { timeout: 10_000 });
    await press(page, "1 hidden row", ".filters");
    await until(page, (table) => row(table, "Passengers")?.cells[0].includes("hidden by you"));
    await press(page, "1 hidden row", ".filters");
    await key(page, "z");
    await until(page, (table) => table.length === rows);
  });

  test("a row is marked as checked", async () => {
    await choose(page, "killed");
    await bothWays(page, () => press(page, "Mark as checked"), (table) => row(table, "killed").cells[0].includes("checked by you"));
  });

  test("what the engine left out is put back", async () => {
    const other = await desk.open();
    await paste(other, "The tram hit a wall in Orlen and 7 people were hurt.\n\nRead also: Tram fares rise to 40 dollars\n\nThe line is closed.");
    await compared(other, 1);
    await other.evaluate(() => document.querySelector(".card .card-foot button").click());
    await other.waitForSelector(".left-out button");
    await bothWays(other, () => press(other, "put back", ".left-out"), (table) => table.some((row) => row.cells.some((cell) => /40 dollars/.test(cell))));
    await other.close();
  });

  test("edits are there after a reload, and can be undone then", async () => {
    const own = await withTwoArticles(desk);
    await choose(own, "Passengers");
    await fill(own, "#evidence .fields input", "People on board");
    await choose(own, "killed");
    await press(own, "Mark as checked");
    await until(own, (table) => row(table, "killed").cells[0].includes("checked by you"));
    await new Promise((done) => setTimeout(done, 1200));
    await own.reload();
    await compared(own, 2);
    await until(own, (table) => row(table, "People on board") && row(table, "killed").cells[0].includes("checked by you"));
    await key(own, "z");
    await until(own, (table) => row(table, "People on board") && !row(table, "killed").cells[0].includes("checked by you"));
    await key(own, "z");
    await until(own, (table) => row(table, "Passengers"));
    await own.close();
  });

  test("an edit follows its row when the text changes, and is told of when the row is gone", async () => {
    const own = await withTwoArticles(desk);
    await choose(own, "Passengers");
    await fill(own, "#evidence .fields input", "People on board");
    await until(own, (table) => row(table, "People on board"));
    const write = async (article, change) => {
      await own.evaluate((article) => document.querySelectorAll(".card .card-foot button")[article].click(), article);
      await own.waitForSelector("aside.reader .tab");
      await own.evaluate(() => document.querySelectorAll("aside.reader .tab")[1].click());
      await own.waitForSelector("aside.reader textarea.text");
      await fill(own, "aside.reader textarea.text", (await own.$eval("aside.reader textarea.text", (area) => area.value)).replace(...change));
    };
    await write(0, ["The ferry carried", "As its owner said, the ferry carried"]);
    await settled(own);
    assert.ok(row(await readTable(own), "People on board"), "kept");
    await write(0, ["As its owner said, the ferry carried 140 passengers.", ""]);
    await own.evaluate(() => [...document.querySelectorAll(".card")].filter((card) => !card.matches(".paste"))[1].querySelector(".card-foot button").click());
    await settled(own);
    await write(1, ["There were 140 passengers on board.", ""]);
    await own.waitForSelector(".lost", { timeout: 10_000 });
    assert.match(await words(own, ".lost"), /no longer find their place.*forget it/);
    await press(own, "forget it", ".lost");
    await own.waitForFunction(() => !document.querySelector(".lost"), { timeout: 10_000 });
    await own.close();
  });

  test("the table is copied as text and as HTML with its styles, and the page's policy finds no fault", async () => {
    const page = await withTwoArticles(desk);
    await page.evaluate(() => {
      addEventListener("copy", (event) => (globalThis.copied = ["text/plain", "text/html"].map((kind) => event.clipboardData.getData(kind))));
      document.querySelector(".menu").open = true;
    });
    const faults = page.faults?.length;
    await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => /courier.*wasm/.test(entry.name)), { timeout: 10_000 });
    await page.evaluate(() => [...document.querySelectorAll(".menu button")].find((button) => button.textContent === "Copy table").focus());
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".notice")?.innerText.includes("copied"), { timeout: 10_000 });
    const [cells, table] = await page.evaluate(() => globalThis.copied);
    assert.match(cells, /\t140 passengers/);
    assert.match(table, /<td style="border[^>]*>140 passengers/);
    assert.deepEqual([page.faults?.length, await page.evaluate(() => globalThis.refused)], [faults, []]);
    await page.close();
  });

  test("what was done by hand stands in every file, and a file brings it back", async () => {
    const page = await withTwoArticles(desk);
    await choose(page, "killed");
    await fill(page, "#evidence .fields input", "dead of the Marisol");
    await until(page, (table) => row(table, "dead of the Marisol"));
    await fill(page, "#evidence .fields textarea", "Ask the hospital again.");
    await press(page, "Mark as checked");
    await choose(page, "Passengers");
    await press(page, "Hide row");
    await until(page, (table) => !row(table, "Passengers"));
    await page.evaluate(() => {
      window.files = [];
      const made = URL.createObjectURL;
      URL.createObjectURL = (blob) => (files.push(blob), made.call(URL, blob));
    });
    const saved = async (ending) => {
      const before = await page.evaluate(() => ((document.querySelector(".menu").open = true), files.length));
      await page.evaluate((ending) => [...document.querySelectorAll(".menu button")].find((button) => button.textContent.includes(ending)).click(), ending);
      await page.waitForFunction((before) => files.length > before, { timeout: 20_000 }, before);
      return page.evaluate(() => files.at(-1).text());
    };
    const labels = await page.$$eval(".menu button", (buttons) => buttons.map((button) => button.textContent));
    const files = {};
    for (const label of labels.slice(1, 7)) files[label] = await saved(label);
    for (const [label, written] of Object.entries(files)) {
      for (const told of ["dead of the Marisol", "Ask the hospital again.", "checked"]) assert.ok(written.includes(told), `${label} without ${told}`);
      assert.ok(/json/i.test(label) || !written.includes("140 passengers"), `${label} holds the hidden row`);
    }
    const json = Object.entries(files).find(([label]) => /json/i.test(label))[1];
    await page.close();

    const other = await desk.open();
    await drop(other, "ferry.json", json);
    const table = await until(other, (table) => row(table, "dead of the Marisol"), 20_000);
    assert.match(row(table, "dead of the Marisol").cells[0], /checked, renamed by you Ask the hospital again\./);
    assert.ok(!row(table, "Passengers"), "hidden there as well");
    await other.close();
  });
}, { webkit: true });
