// Exports as the programs that people open them with read them: a Markdown renderer, an HTML validator, a parser of
// wikitext, a reader of workbooks, a validator of the schema that is published, a reader of QR codes.
// `cargo test --test exports` writes what is opened here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import { HtmlValidate } from "html-validate";
import markdownIt from "markdown-it";
import decodeQR from "qr/decode.js";
import readWorkbook from "read-excel-file/node";
import wtf from "wtf_wikipedia";

const root = fileURLToPath(new URL("../..", import.meta.url));
const STORIES = ["ferry", "hostile", "turned", "edited"];
const written = (name) => readFileSync(`${root}/target/tmp/exports/${name}`, "utf8");
const json = (name) => JSON.parse(written(name));

before(() => {
  execFileSync("cargo", ["test", "--quiet", "--locked", "--test", "exports", "the_forms"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
});

// A piece of text that runs from right to left is set apart by two signs that are not seen.
const plain = (text) => text.replaceAll(/[\u2068\u2069]/g, "");

// The headings that stand in a table before rows of another kind or event.
const headings = (story) => (story === "edited" ? ["Numbers, told by Harbour Post, Northern Wire", "Another event, told by The Quay", "Quotations", "Names"] : ["Numbers", "Quotations", "Names"]);

// Rows apart from the headings between them, in which nothing stands but the first cell.
function withoutHeadings(rows, story) {
  const heading = (row) => row.slice(1).every((cell) => !cell);
  assert.deepEqual(rows.filter(heading).map(([text]) => text), headings(story));
  return rows.filter((row) => !heading(row));
}

// A row's name, and under it what the reader did to it and wrote.
function assertFact(cell, expected) {
  assert.ok(cell === expected || cell.startsWith(expected) && /checked, renamed by hand\W+Note: Nordkyst \| says <b>24<\/b>; ask \*again\*$/.test(cell), `${cell} / ${expected}`);
}

// The cells of a table in HTML, as text. What is asked about is our own output, which validates.
function tableOf(html) {
  const decoded = (text) =>
    text
      .replaceAll(/<br>/g, "\n")
      .replaceAll(/<sup>.*?<\/sup>/g, "")
      .replaceAll(/ <small>(.*?)<\/small>/g, " ($1)")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" })[name]);
  const rows = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map((row) => [...row[1].matchAll(/<(th|td)\b[^>]*>([^]*?)<\/\1>/g)].map((cell) => decoded(cell[2])));
  return rows.slice(1);
}

for (const story of STORIES) {
  test(`${story}: a Markdown renderer makes the table with the right cells`, () => {
    const html = markdownIt({ linkify: true, html: true }).render(written(`${story}/table.md`));
    const rows = withoutHeadings(tableOf(html), story);
    const expected = json(`${story}/cells.json`);
    assert.equal(rows.length, expected.length);
    rows.forEach(([fact, , ...cells], at) => {
      assertFact(plain(fact), expected[at][0][0]);
      cells.forEach((cell, article) => assert.equal(plain(cell).replaceAll(/ \[\d+\](?=;|$)/g, ""), expected[at][article + 1].join("; ")));
    });
    // The sentences are a numbered list, and nothing of theirs became an element, a link or an address.
    assert.match(html, /<ol>/);
    assert.doesNotMatch(html.replace("<h1>The ferry, week 10</h1>", ""), /<(script|img|h\d|ref|code|em)\b/);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    assert.ok(addresses.every((address) => /^https:\/\/(harbour-post|northern|quay)\.example\//.test(address)), addresses.join(" "));
  });

  test(`${story}: an HTML validator finds nothing in the page and in the copied table`, async () => {
    const page = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"] });
    // What is copied carries its styles in the elements, for nothing else survives a clipboard.
    const copied = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-inline-style": "off" } });
    for (const [validator, file] of [[page, "page.html"], [copied, "fragment.html"]]) {
      const report = await validator.validateString(written(`${story}/${file}`));
      const found = report.results.flatMap((result) => result.messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`));
      assert.deepEqual(found, []);
      const rows = withoutHeadings(tableOf(written(`${story}/${file}`)), story);
      const expected = json(`${story}/cells.json`);
      assert.equal(rows.length, expected.length);
      rows.forEach(([fact, , ...cells], at) => {
        assertFact(fact, expected[at][0][0]);
        cells.forEach((cell, article) => assert.equal(cell, expected[at][article + 1].join("\n")));
      });
    }
  });

  test(`${story}: a parser of wikitext finds the table and every citation`, () => {
    const text = written(`${story}/table.wiki`);
    const page = wtf(text);
    const [table] = page.tables();
    const expected = json(`${story}/cells.json`);
    assert.equal(table.keyValue().length, expected.length);
    const citations = page.references().map((reference) => reference.json());
    const file = json(`${story}/file.json`);
    const sentences = new Set(Object.values(file.numbers).flatMap((row) => Object.values(row.cells).flat()).map((report) => report.sentence));
    assert.equal(citations.length, text.match(/<ref name="note\d+">/g).length);
    for (const citation of citations) {
      assert.equal(citation.template, "citation");
      assert.equal(citation.type, "news");
    }
    if (story === "ferry") {
      const first = citations[0];
      assert.deepEqual([first.title, first.work, first.date, first.url], ["Ferry runs aground", "Harbour Post", "2031-03-05", "https://harbour-post.example/ferry?id=7"]);
      assert.ok(sentences.has(first.quote), first.quote);
    }
  });

  test(`${story}: a reader of workbooks finds the table, the sentences and every report`, async () => {
    const sheets = await readWorkbook(`${root}/target/tmp/exports/${story}/table.xlsx`);
    assert.deepEqual(sheets.map(({ sheet }) => sheet), ["Comparison", "Sentences", "Reports"]);
    const [[heads, ...rows], sentences, reports] = sheets.map(({ data }) => data);
    const expected = json(`${story}/cells.json`);
    assert.deepEqual(heads.slice(0, 3), ["Fact", "Verdict", "Reason"]);
    assert.equal(rows.length, expected.length);
    const own = story === "edited" ? ["Event told by", "By hand", "Note"] : [];
    assert.deepEqual(heads.slice(3, 3 + own.length), own);
    if (story === "edited") {
      assert.deepEqual(rows[0].slice(3, 6), ["Harbour Post, Northern Wire", "checked, renamed", "Nordkyst | says <b>24</b>; ask *again*"]);
      assert.deepEqual(rows.slice(0, 3).map((row) => row[3]), ["Harbour Post, Northern Wire", "Harbour Post, Northern Wire", "The Quay"]);
    }
    rows.forEach((row, at) => {
      const [fact, cells] = [row[0], row.slice(3 + own.length)];
      assert.equal(fact, expected[at][0][0]);
      cells.forEach((cell, article) => assert.equal((cell ?? "").replaceAll(/ \[\d+\](?=;|$)/g, ""), expected[at][article + 1].join("; ")));
    });
    const stated = reports.slice(1).map((row) => row[reports[0].indexOf("stated")]).filter((value) => value !== null);
    assert.ok(stated.length > 2 && stated.every((value) => typeof value === "number"), "figures are numbers there");
    assert.match(sentences.at(-1)[0], /^Crosscheck \d/);
  });

  test(`${story}: the schema that is published describes the file and what the command line prints, field by field`, () => {
    const published = JSON.parse(readFileSync(`${root}/docs/comparison.schema.json`, "utf8"));
    for (const [what, schema] of [["as published", published], ["with every field named", strict(published)]]) {
      const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
      for (const file of [`${story}/file.json`, `${story}/comparison.json`]) {
        assert.ok(validate(json(file)), `${file}, ${what}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
      }
    }
  });
}

test("the schema refuses what is no comparison", () => {
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(`${root}/docs/comparison.schema.json`, "utf8")));
  const good = () => json("ferry/file.json");
  const spoilt = [
    (file) => (file.schema = "crosscheck.comparison/2"),
    (file) => delete file.numbers[0].verdict,
    (file) => (file.numbers[0].verdict = "true"),
    (file) => (file.numbers[0].cells.a1[0].hedge = "roughly"),
    (file) => delete file.numbers[0].cells.a1[0].target.selector[0].exact,
    (file) => (file.numbers[0].cells.a1[0].target.selector[1].start = -1),
    (file) => (file.quotes[0].cells.x1 = []),
    (file) => (file.articles[0].text = 5),
  ];
  for (const spoil of spoilt) {
    const file = good();
    spoil(file);
    assert.equal(validate(file), false, spoil.toString());
  }
});

test("the places of a file lead to the words, as the W3C Web Annotation model counts them", () => {
  for (const story of STORIES) {
    const file = json(`${story}/file.json`);
    const rows = [...file.numbers, ...file.quotes];
    let seen = 0;
    for (const [article, report] of rows.flatMap((row) => Object.entries(row.cells).flatMap(([id, cell]) => cell.map((report) => [id, report])))) {
      if (!report.target) continue;
      const points = [...file.articles.find(({ id }) => id === article).text];
      const [quote, position] = report.target.selector;
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
      assert.ok(points.slice(0, position.start).join("").endsWith(quote.prefix) && points.slice(position.end).join("").startsWith(quote.suffix));
      seen++;
    }
    assert.ok(seen > 3);
  }
});

// The same schema with no room for a field that it does not name.
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!schema || typeof schema !== "object") return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return copy.properties && !("additionalProperties" in copy) && copy.type === "object" ? { ...copy, additionalProperties: false } : copy;
}

test("a reader of QR codes reads the link of one row", () => {
  const { address, side, path } = json("qr.json");
  const [unit, width] = [4, side * 4];
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, dark] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = y * unit; row < (+y + 1) * unit; row++) {
      for (let column = x * unit; column < (+x + +dark) * unit; column++) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  assert.equal(decodeQR({ width, height: width, data }), address);
});
