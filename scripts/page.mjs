// Reads the built page's own tags. Trunk's minifier drops quotation marks and moves attributes, so no fixed form is looked for.

// Every tag of a name: its text and its attributes.
export function tags(page, name) {
  return [...page.matchAll(new RegExp(`<${name}\\b((?:[^>"]|"[^"]*")*)>`, "gi"))].map(([whole, inside]) => {
    const pairs = [...inside.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s"]+))/g)].map(([, key, quoted, bare]) => [key.toLowerCase(), quoted ?? bare]);
    return { whole, ...Object.fromEntries(pairs) };
  });
}

export function policyOf(page) {
  const policy = tags(page, "meta").find((tag) => tag["http-equiv"] === "Content-Security-Policy")?.content;
  if (!policy) throw new Error("the page has no Content-Security-Policy");
  return policy;
}

// The script that starts the page, with where the program and its wasm are.
export function startOf(page) {
  const start = tags(page, "script").find((tag) => tag["data-js"] && tag["data-wasm"]);
  if (!start) throw new Error("the page has no start script with data-js and data-wasm");
  return start;
}

export const styleSheets = (page) => tags(page, "link").filter((tag) => tag.rel === "stylesheet");

// An address in the page as a path in its folder.
export const pathOf = (address) => address.replace(/^\.\//, "");
