// Hostile text by every door: dropped files (text, web page, articles in JSON, a saved comparison), a link. No script runs, the policy
// is not even touched, and what was given is there to read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compared, drop, inEachEngine, paste, settled, tableShown } from "./harness.mjs";

const MARK = "globalThis.taken=(globalThis.taken||0)+1";
const NASTY = `<img src=x onerror="${MARK}"><script>${MARK}</script>"'><svg onload=${MARK}>javascript:${MARK}`;
const SENTENCE = (count) => `At least ${count} people were hurt in Port Ellery on Friday, said Anna Weller of the ${NASTY} office.`;
const ARTICLE = { name: NASTY, title: NASTY, outlet: NASTY, published: NASTY, url: `javascript:${MARK}`, text: SENTENCE(41) };
const FILES = {
  "a text": ["nasty.txt", SENTENCE(41), "hurt in Port Ellery"],
  "a file's name": [`${NASTY.replaceAll("/", "")}.txt`, SENTENCE(41), "hurt in Port Ellery"],
  "a web page": [
    "nasty.html",
    `<!DOCTYPE html><title>&lt;img src=x onerror=${MARK}&gt;</title><meta property="og:url" content="javascript:${MARK}"><base href="http://elsewhere.example/">
     <meta http-equiv="refresh" content="0;url=http://elsewhere.example/"><link rel=stylesheet href="http://elsewhere.example/x.css">
     <p>At least 41 people<script>${MARK}</script> were hurt in Port Ellery<iframe srcdoc="<script>parent.${MARK}</script>"></iframe> on Friday.<img src=x onerror="${MARK}"></p>`,
    "hurt in Port Ellery",
  ],
  "articles in JSON": ["nasty.json", JSON.stringify({ articles: [ARTICLE] }), "hurt in Port Ellery"],
  "a comparison in JSON": ["nasty.json", JSON.stringify({ schema: "crosscheck.comparison/1", articles: [ARTICLE] }), "hurt in Port Ellery"],
  "a saved draft": [
    "nasty.json",
    JSON.stringify({
      name: NASTY,
      entries: [{ number: 4294967295, article: ARTICLE, dropped: [[0, 4294967295]] }],
      edits: [{ rename: { row: { table: "numbers", key: NASTY }, label: NASTY } }, { note: { row: { table: "quotes", key: "x" }, text: NASTY } }],
      next: 4294967295,
    }),
    "hurt in Port Ellery",
  ],
};

// Presses everything that shows text: each value, and the article itself.
async function lookAtEverything(page) {
  await page.evaluate(() => document.querySelectorAll("tr[data-row] button.value").forEach((button) => button.click()));
  await page.evaluate(() => document.querySelector(".card .card-foot button")?.click());
  await settled(page);
}

async function unharmed(desk, page, words) {
  assert.equal(await page.evaluate(() => globalThis.taken), undefined, "no script ran");
  assert.deepEqual(await page.evaluate(() => globalThis.refused), [], "the policy was not touched");
  assert.deepEqual(page.faults, [], "no errors");
  assert.equal(await page.$("main img, main script, main iframe, main base, body > script"), null, "no element of theirs");
  const addresses = await page.$$eval("a[href]", (links) => links.map((link) => link.href));
  assert.deepEqual(addresses.filter((address) => !/^(https?|blob|file):/.test(address)), [], "no address but of the web");
  assert.ok((await page.evaluate(() => document.body.innerText)).includes(words), "nothing is lost");
  assert.deepEqual(desk.left, [], "nothing asked of other machines");
}

inEachEngine("Hostile text", (desk) => {
  for (const [what, [name, content, words]] of Object.entries(FILES)) {
    test(`${what} is shown as text`, async () => {
      const page = await desk.open();
      await drop(page, name, content);
      await compared(page, 1);
      await lookAtEverything(page);
      await unharmed(desk, page, words);
      await page.close();
    });
  }

  test("pasted text, and what is typed into an article's own fields, is shown as text", async () => {
    const page = await desk.open();
    await paste(page, `${NASTY}\n\n${SENTENCE(41)}`);
    await compared(page, 1);
    await paste(page, `${SENTENCE(52)}\n\n“${NASTY},” said \u202eAnna Weller.`, `<p>${SENTENCE(52)}</p><p>“We saw it,” said Anna Weller.</p>`);
    await compared(page, 2);
    for (const field of await page.$$(".card input[type=text]")) {
      await field.evaluate((field, text) => {
        field.value = text;
        for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
      }, `\u202e${NASTY}`);
    }
    await settled(page);
    await lookAtEverything(page);
    await unharmed(desk, page, "hurt in Port Ellery");
    await page.close();
  });

  test("a link is shown as text, and what it tells the reader too", async () => {
    const page = await desk.open();
    await drop(page, "nasty.json", JSON.stringify({ articles: [ARTICLE, { ...ARTICLE, text: SENTENCE(52) }] }));
    await compared(page, 2);
    await page.evaluate(() => [...document.querySelectorAll(".masthead button")].find((button) => button.textContent === "Share").click());
    const field = await page.waitForSelector("dialog[open] input.address");
    await page.waitForFunction((field) => field.value.includes("#"), {}, field);
    const link = await field.evaluate((field) => field.value);
    const other = await desk.open(link);
    await tableShown(other);
    await lookAtEverything(other);
    await unharmed(desk, other, "hurt in Port Ellery");
    const broken = await desk.open(`${link.slice(0, 60)}<script>${MARK}</script>`, { wait: false });
    await broken.waitForFunction(() => document.body.innerText.includes("link"));
    assert.equal(await broken.evaluate(() => globalThis.taken), undefined);
    await Promise.all([page, other, broken].map((page) => page.close()));
  });
});
