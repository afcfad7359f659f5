// Writes the package's package.json and its README with the example in it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const out = process.argv[2];
const here = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const cargo = here("../../Cargo.toml");
const field = (name) => new RegExp(`^${name} = "(.*)"$`, "m").exec(cargo)[1];

writeFileSync(join(out, "README.md"), here("README.md").replace("EXAMPLE", () => here("example.mjs").trim()));
writeFileSync(
  join(out, "package.json"),
  JSON.stringify(
    {
      name: "crosscheck",
      version: field("version"),
      description: field("description"),
      license: field("license"),
      type: "module",
      exports: { ".": { types: "./index.d.ts", default: "./index.mjs" } },
      types: "./index.d.ts",
      files: ["index.mjs", "index.d.ts", "engine.js", "engine_bg.wasm", "example.mjs"],
      sideEffects: ["./index.mjs"],
      engines: { node: ">=20" },
    },
    null,
    2,
  ) + "\n",
);
