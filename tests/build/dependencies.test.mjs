// What the page and the program are built of: free licences, one source, and a reason for each in ARCHITECTURE.md.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const metadata = (...more) =>
  JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", ...more], { cwd: root, encoding: "utf8", maxBuffer: 1e9 }));
const whole = metadata("--filter-platform", "wasm32-unknown-unknown");
const allowed = new Set(
  [.../^allow = \[(.*)\]/m.exec(readFileSync(`${root}/deny.toml`, "utf8"))[1].matchAll(/"([^"]+)"/g)].map((match) => match[1]),
);

// "MIT OR (Apache-2.0 AND Zlib)": one of the choices, and in it every part, must be allowed.
const free = (licence) =>
  licence.split(/ OR |\//).some((choice) => choice.split(" AND ").every((part) => allowed.has(part.replace(/[()]/g, "").trim())));

// What is built into the page, without what only builds and tests use.
function builtIn() {
  const nodes = new Map(whole.resolve.nodes.map((node) => [node.id, node]));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const dep of nodes.get(id)?.deps ?? []) if (dep.dep_kinds.some((kind) => kind.kind === null)) visit(dep.pkg);
  };
  visit(whole.resolve.root);
  return whole.packages.filter((entry) => found.has(entry.id) && entry.id !== whole.resolve.root);
}

test("every crate in the page has a free licence and comes from crates.io", () => {
  const crates = builtIn();
  console.log(`${crates.length} crates are built into the page or expand code for it`);
  assert.deepEqual(crates.filter((entry) => !free(entry.license ?? "")).map((entry) => `${entry.name}: ${entry.license}`), []);
  assert.deepEqual(crates.filter((entry) => !entry.source?.includes("crates.io-index")).map((entry) => entry.name), []);
});

test("ARCHITECTURE.md says why each dependency is there", { skip: !existsSync(`${root}/ARCHITECTURE.md`) }, () => {
  const text = readFileSync(`${root}/ARCHITECTURE.md`, "utf8");
  const own = whole.packages.find((entry) => entry.id === whole.resolve.root);
  const direct = own.dependencies.filter((dep) => dep.kind === null).map((dep) => dep.name);
  assert.deepEqual(direct.filter((name) => !text.includes(`\`${name}\``)), []);
});
