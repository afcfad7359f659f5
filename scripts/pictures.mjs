// The main screens as pictures: the sample's table wide and dark, its evidence, a phone.
import { mkdirSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

const out = process.argv[2];
mkdirSync(out, { recursive: true });
const server = await serve("dist", {});
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });

async function picture(name, { width, height, scheme = "light", act = async () => {} }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(server.url);
  await page.waitForSelector("tbody tr");
  await act(page);
  await new Promise((done) => setTimeout(done, 600));
  await page.screenshot({ path: `${out}/${name}.png` });
  await page.close();
}

await picture("wide", { width: 1440, height: 900 });
await picture("dark", { width: 1440, height: 900, scheme: "dark" });
await picture("phone", { width: 390, height: 844 });
await browser.close();
await server.close();
