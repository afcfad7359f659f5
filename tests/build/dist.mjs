import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

// The files that the service worker keeps, with the hash of each.
export function listOf(folder) {
  const list = /const FILES=(\{[^}]*\});/.exec(readFileSync(`${folder}/sw.js`, "utf8"));
  return JSON.parse(list[1]);
}
