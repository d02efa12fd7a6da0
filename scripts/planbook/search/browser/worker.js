// Between Material's search box and the search: its messages in, its messages out, nothing else.
// A page starts it when it opens, so the search itself is loaded by the first query.
const Message = { READY: 1, QUERY: 2, RESULT: 3 };
// Material has no word for a failure: it is shown a result, and docs/assets/search/shown.js puts the message
// in its place. Where first results are there already, they are shown once more, as cut.
const FAILED = { location: "", title: "<i data-search='{\"isFailed\":true}'></i>", text: "", score: 0, terms: {} };
const version = self.location.search;
const loaded = new Map();
const script = (name) => importScripts(`${name}.js${version}`);
let modules = null;
let store = null;
let latest = 0;

function load(name) {
  if (!loaded.has(name)) {
    const promise = fetch(`${name}.txt${version}`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return JSON.parse(new TextDecoder("gb18030").decode(await response.arrayBuffer()));
    });
    promise.catch(() => loaded.delete(name));
    loaded.set(name, promise);
  }
  return loaded.get(name);
}

function more() {
  if (!modules) {
    script("more");
    modules = { Directory, Fallback, Traditional };
  }
  return modules;
}

const post = (data) => self.postMessage({ type: Message.RESULT, data });

async function answer(text) {
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  let first = null;
  if (!text.trim()) return post({ items: [] });
  try {
    if (!store) {
      script("engine");
      store = new Store(load, more);
    }
    const show = (found) => {
      if (!isCurrent()) return;
      first = { ...found, text };
      post(Results.answer(first, store));
    };
    show(await new Search(store).run(text, show, isCurrent));
  } catch (error) {
    console.error(error);
    if (!isCurrent()) return;
    post(first ? Results.answer({ ...first, isCut: true }, store) : { items: [[FAILED]] });
  }
}

self.addEventListener("message", ({ data: message }) => {
  if (message.type === Message.QUERY) answer(message.data);
});

// The index comes on demand: there is no need to wait for the one that Material sends.
self.postMessage({ type: Message.READY });
