// What goes out of a program's data when it is made small, and what stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { dataOf, shrink } from "../../scripts/shrink.mjs";

// A fault that leads to a piece of its own, to one that is in use besides, and to one through a third; that is told another
// by those who call it. And a table that is read from an address before it, as compilers do where its first entries are
// never asked for.
const PROGRAM = `(module
  (import "" "tell" (func $tell (param i32)))
  (memory (export "memory") 17)
  (data (i32.const 1048576) "out of bounds")
  (data (i32.const 1048592) "both")
  (data (i32.const 1048596) "\\a4\\00\\10\\00")
  (data (i32.const 1048600) "between")
  (data (i32.const 1048608) "table")
  (data (i32.const 1048616) "named")
  (data (i32.const 1048740) "through")
  (func $core::panicking::panic (param i32)
    (call $tell (local.get 0)) (call $tell (i32.const 1048576)) (call $tell (i32.const 1048592)) (call $tell (i32.const 1048596)))
  (func (export "read") (param i32) (result i32)
    (if (i32.gt_u (local.get 0) (i32.const 9)) (then (call $core::panicking::panic (i32.const 1048616))))
    (if (i32.eqz (local.get 0)) (then (call $core::panicking::panic (i32.const 0))))
    (i32.add (i32.load8_u offset=1048592 (local.get 0)) (i32.load8_u offset=1048604 (local.get 0)))))`;

test("of a program's data goes what only faults lead to", () => {
  const module = binaryen.parseText(PROGRAM);
  binaryen.setDebugInfo(true);
  const [{ start, data }, ...others] = dataOf(shrink(Buffer.from(module.emitBinary())));
  const at = (address, length) => data.toString("latin1", address - start, address - start + length);
  assert.equal(others.length, 0);
  assert.equal(at(1048576, 13), "\0".repeat(13));
  assert.equal(at(1048592, 4), "both");
  assert.equal(at(1048596, 4), "\0".repeat(4));
  assert.equal(at(1048608, 5), "table");
  assert.equal(at(1048616, 5), "\0".repeat(5));
  assert.equal(at(1048740, 7), "\0".repeat(7));
});
