// WebKit by its own driver: the little of puppeteer's page that our tests use, spoken over WebDriver. The driver keeps
// one browser with one window, so a test here has one page at a time, and the next page takes its place.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const pause = (time) => new Promise((done) => setTimeout(done, time));
const KEYS = { Shift: "\uE008", Control: "\uE009", Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", ArrowUp: "\uE013", ArrowLeft: "\uE012", ArrowRight: "\uE014", ArrowDown: "\uE015" };

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

// A screen that nobody sees, and the driver on it.
export async function launchWebKit(driverPath) {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise((done, failed) => {
    screen.stdio[3].once("data", (number) => done(`:${String(number).trim()}`));
    screen.once("error", failed);
    screen.once("exit", () => failed(new Error("Xvfb did not start")));
  });
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: "1", GDK_BACKEND: "x11", WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(40_000) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await pause(100);
    }
  }
  const options = { binary: process.env.WEBKIT_BROWSER, args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await session("POST", "/timeouts", { script: 30_000, pageLoad: 30_000 });
  return {
    // A page that knows nothing of the one before, which it kept under `origin`: without its settings the page opens no
    // draft. (To delete the database itself takes for ever here as often as not.)
    async page(origin) {
      const page = new Page(session);
      await session("POST", "/url", { url: `${origin}icon.svg` });
      await page.evaluate(() => localStorage.clear());
      return page;
    },
    async close() {
      await session("DELETE", "").catch(() => {});
      driver.kill();
      screen.kill();
    },
  };
}

class Page {
  faults = [];
  constructor(ask) {
    this.ask = ask;
    const action = (type, key) => ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: [{ type, value: KEYS[key] ?? key }] }] });
    this.keyboard = {
      down: (key) => action("keyDown", key),
      up: (key) => action("keyUp", key),
      press: async (key) => (await action("keyDown", key), await action("keyUp", key)),
      type: async (text) => {
        for (const letter of text) await this.keyboard.press(letter);
      },
    };
  }
  close = async () => {};
  bringToFront = async () => {};
  goto = (url) => this.ask("POST", "/url", { url });
  reload = () => this.ask("POST", "/refresh", {});
  setViewport = ({ width, height }) => this.ask("POST", "/window/rect", { width, height });
  // What a function answers in the page, given the arguments. Text is run as it stands.
  async evaluate(act, ...args) {
    const body = typeof act === "string" ? act : `return (${act}).apply(null, given);`;
    const script = `const [given, done] = arguments;
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.ask("POST", "/execute/async", { script, args: [args] });
    if (error) throw new Error(error);
    return value;
  }
  $eval = (selector, act, ...args) =>
    this.evaluate(`const one = document.querySelector(given[0]); if (!one) throw new Error("no " + given[0]); return (${act})(one, ...given[1]);`, selector, args);
  $$eval = (selector, act, ...args) => this.evaluate(`return (${act})([...document.querySelectorAll(given[0])], ...given[1]);`, selector, args);
  $$ = (selector) => this.ask("POST", "/elements", { using: "css selector", value: selector });
  $ = async (selector) => {
    const [found] = await this.$$(selector);
    return found ? new Handle(this, found) : null;
  };
  focus = (selector) => this.$eval(selector, (one) => one.focus());
  async waitForFunction(act, { timeout = 20_000 } = {}, ...args) {
    for (const end = Date.now() + timeout; ; await pause(60)) {
      const value = await this.evaluate(act, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${String(act).slice(0, 200)}`);
    }
  }
  async waitForSelector(selector, options) {
    await this.waitForFunction((selector) => Boolean(document.querySelector(selector)), options, selector);
    return this.$(selector);
  }
}

class Handle {
  constructor(page, element) {
    this[ELEMENT] = element[ELEMENT];
    Object.defineProperty(this, "page", { value: page });
  }
  evaluate = (act, ...args) => this.page.evaluate(`return (${act})(given[0], ...given[1]);`, this, args);
}
