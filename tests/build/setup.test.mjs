// What installs the rest, on a machine that has nothing yet.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

test("the set-up is read where Rust is not installed yet: it installs it", () => {
  const env = { ...process.env, RUSTUP_TOOLCHAIN: "one-that-is-not-installed" };
  const { status, stderr } = spawnSync("bash", ["-c", "set -euo pipefail; . scripts/setup.sh; echo read"], { env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
});
