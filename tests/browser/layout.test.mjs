// What stands where: nothing jumps, lies over what was asked for, or is cut without a sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HARBOUR, LANTERN, compared, inEachEngine, paste, settled, tableShown, until } from "./harness.mjs";

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
  test("on a phone the evidence makes room for what is searched", async () => {
    const page = await withThree(desk, { width: 390, height: 844 });
    await evidence(page);
    await page.focus("#search");
    await page.keyboard.type("passengers");
    await until(page, (table) => table.length === 1);
    await settled(page);
    const seen = await page.$eval("tr[data-row] .fact-name", (name) => {
      const { left, top } = name.getBoundingClientRect();
      return document.elementFromPoint(left + 4, top + 4) === name;
    });
    assert.ok(seen, "the row that was found is in sight");
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
    await other.close();
    await page.close();
  });
});
