// Keeps the app for when there is no network. The build puts VERSION and FILES before this.
//
// A version is kept whole or not at all: every file is checked against its hash. It waits until the
// person asks for it, or until no page of the earlier version is open. Only the files of the list
// are answered here; plans never pass.
const CACHE = `roadcast-${VERSION}`;
const PAGE = new URL("./", location).href;
const KNOWN = new Set(FILES.map(([file]) => new URL(file, location).href));

self.addEventListener("install", (event) => {
  const requests = FILES.map(([file, integrity]) => new Request(file, { integrity, cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("roadcast-") && name !== CACHE;
  const forget = (names) => Promise.all(names.filter(old).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(forget));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = event.request.url.replace(/[?#].*/, "");
  const isPage = event.request.mode === "navigate" && (url === PAGE || url === `${PAGE}index.html`);
  if (event.request.method !== "GET" || !(isPage || KNOWN.has(url))) return;
  // The list says what belongs together; how a host varies its answers does not.
  const kept = caches.open(CACHE).then((cache) => cache.match(isPage ? PAGE : url, { ignoreVary: true }));
  event.respondWith(kept.then((found) => found ?? fetch(event.request)));
});
