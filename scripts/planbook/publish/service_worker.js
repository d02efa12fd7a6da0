// Keeps what was read, so that it opens without a network too. The network always comes first; what is shown from
// before says so and of what day it is. The build puts in what the site's files are, and their version.
const VERSION = "{version}";
const SEARCH = ["{search}"];
const SCOPE = self.registration.scope;
const OURS = `planbook ${SCOPE} `; // other sites of the same host have their own
const KEPT = OURS + VERSION;
// So long a reader waits who has the page from before.
const PATIENCE = 5000;
// What is fetched once and read elsewhere.
const NOT_KEPT = /\/(data\/.*|assets\/cards\/.*|[^/]*\.(ics|xml))$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(replaceOlder().then(() => self.clients.claim())));
self.addEventListener("message", ({ data }) => {
  if (data.keep) keep(data.keep);
  if (data.keepSearch) keep(SEARCH.map((name) => new URL(name, SCOPE).href));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && isOurs(request.url)) event.respondWith(answer(request));
});

function isOurs(address) {
  return address.startsWith(SCOPE) && !NOT_KEPT.test(new URL(address).pathname);
}

// What was read stays when the site is published anew; all else is of its own version.
async function replaceOlder() {
  const own = await caches.open(KEPT);
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === KEPT) continue;
    const older = await caches.open(name);
    for (const request of await older.keys()) {
      if (request.url.endsWith("/") && !(await own.match(request))) await own.put(request, await older.match(request));
    }
    await caches.delete(name);
  }
}

// What the browser has got already is taken from there.
async function keep(addresses) {
  const own = await caches.open(KEPT);
  for (const address of addresses.filter(isOurs)) {
    if (await own.match(address)) continue;
    const response = await fetch(address, { cache: "force-cache" }).catch(() => null);
    if (response && response.ok) await own.put(address, response);
  }
}

async function answer(request) {
  const own = await caches.open(KEPT);
  const isPage = request.mode === "navigate";
  const address = isPage ? request.url.split(/[?#]/)[0] : request.url;
  const before = await own.match(address);
  try {
    const coming = isPage ? fetch(request, { cache: "no-cache" }) : fetch(request); // the browser's own is from before
    const response = await (isPage && before ? inTime(coming) : coming);
    if (response.status >= 500 && before) return fromBefore(before, isPage);
    if (response.status === 200 && !response.redirected) await own.put(address, response.clone());
    return response;
  } catch (error) {
    if (before) return fromBefore(before, isPage);
    if (isPage) return nothing(own);
    throw error;
  }
}

function inTime(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("too slow")))]);
}

async function fromBefore(response, isPage) {
  if (!isPage) return response;
  const day = new Date(response.headers.get("date") || NaN);
  const told = Number.isNaN(day.getTime()) ? "" : `（${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日）`;
  const notice = `<p class="kept" role="status">没有连上网，这是上次打开时留下的${told}，现在的内容可能不一样了。</p>`;
  const page = (await response.text()).replace(/<article[^>]*>/, (tag) => tag + notice);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function nothing(own) {
  const pages = (await own.keys()).filter(({ url }) => url.endsWith("/"));
  const links = await Promise.all(pages.map(async ({ url }) => {
    const [, title] = (await (await own.match(url)).text()).match(/<title>([^<]*)/) || [];
    return `<li><a href="${url}">${title || url}</a></li>`;
  }));
  return new Response(
    `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>没有连上网</title><h1>没有连上网</h1><p>这一页以前没有打开过，连上网以后再看。</p>` +
    (links.length ? `<p>下面这些打开过，现在也能看：</p><ul>${links.join("")}</ul>` : ""),
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );
}
