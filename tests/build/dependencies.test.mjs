// What the page and the program are built of, by the rules of deny.toml: free licences, one source, no wildcard, no second
// version that nobody knows of; and a reason for each in ARCHITECTURE.md. Where cargo-deny is installed it is asked as well.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rules = readFileSync(`${root}/deny.toml`, "utf8");
const listOf = (name) => [...new RegExp(`^${name} = \\[([^\\]]*)\\]`, "m").exec(rules)[1].matchAll(/"([^"]+)"/g)].map((match) => match[1]);
const allowed = new Set(listOf("allow"));
// Crates of the build that have a build script or expand code. A new one is looked at before it is named here.
const RUNS = new Set([
  "num-traits", "proc-macro2", "quote", "rust_decimal", "rustversion", "serde", "serde_core", "serde_derive", "serde_json", "wasm-bindgen",
  "wasm-bindgen-macro", "wasm-bindgen-shared", "zmij",
]);
const cargo = (...words) => execFileSync("cargo", [...words, "--locked"], { cwd: root, encoding: "utf8", maxBuffer: 1e9 });
const known = JSON.parse(cargo("metadata", "--format-version", "1"));
const own = known.packages.find((entry) => entry.id === known.resolve.root);

// "MIT OR (Apache-2.0 AND Zlib)": one of the choices, and in it every part, must be allowed.
const free = (licence) =>
  licence.split(/ OR |\//).some((choice) => choice.split(" AND ").every((part) => allowed.has(part.replace(/[()]/g, "").trim())));

// The crates that dependencies of these kinds bring in, as cargo itself resolves their features.
function broughtIn(target, kinds) {
  const lines = cargo("tree", "--target", target, "--edges", kinds, "--prefix", "none", "--format", "{p}").split("\n");
  const names = new Set(lines.map((line) => /^(\S+) v(\S+)/.exec(line)?.slice(1, 3).join(" ")).filter(Boolean));
  return known.packages.filter((entry) => names.has(`${entry.name} ${entry.version}`) && entry.id !== own.id);
}

for (const target of listOf("targets")) {
  const built = broughtIn(target, "normal");
  const all = broughtIn(target, "normal,build,dev");

  test(`${target}: every crate has a free licence and comes from crates.io`, () => {
    console.log(`${target}: ${built.length} crates are built in or expand code, ${all.length} with those of the tests`);
    assert.ok(built.length > 10);
    assert.deepEqual(all.filter((entry) => !free(entry.license ?? "")).map((entry) => `${entry.name}: ${entry.license}`), []);
    assert.deepEqual(all.filter((entry) => entry.source !== "registry+https://github.com/rust-lang/crates.io-index").map((entry) => entry.name), []);
  });

  test(`${target}: no crate is built in twice, in two versions`, () => {
    const names = built.map((entry) => entry.name);
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
  });

  test(`${target}: what runs while building is known`, () => {
    const runs = built.filter((entry) => entry.targets.some(({ kind }) => kind.includes("custom-build") || kind.includes("proc-macro")));
    assert.deepEqual(runs.map((entry) => entry.name).filter((name) => !RUNS.has(name)), [], "look at what it does, then name it above");
  });
}

test("no crate is asked for in any version at all, and each has its checksum", () => {
  assert.deepEqual(own.dependencies.filter((dep) => dep.req === "*").map((dep) => dep.name), []);
  const locked = readFileSync(`${root}/Cargo.lock`, "utf8").split("[[package]]").slice(1).filter((entry) => !entry.includes(`name = "${own.name}"`));
  assert.deepEqual(locked.filter((entry) => !/^checksum = "[0-9a-f]{64}"$/m.test(entry)), []);
});

test("ARCHITECTURE.md says why each dependency is there", () => {
  const text = readFileSync(`${root}/ARCHITECTURE.md`, "utf8");
  assert.deepEqual(own.dependencies.map((dep) => dep.name).filter((name) => !text.includes(`\`${name}\``)), []);
});

test("cargo-deny finds nothing", { skip: spawnSync("cargo", ["deny", "--version"]).status !== 0 && "cargo-deny is not installed" }, () => {
  // Advisories stand in a database that a network is needed for.
  execFileSync("cargo", ["deny", "--offline", "check", "bans", "licenses", "sources"], { cwd: root, stdio: "inherit" });
});
