// The service worker: keeps the built page, so that it starts where the machine that serves it is gone. What is in
// rooms it never sees: it answers for the page's own files alone.
//
// The build puts two constants before this: VERSION, a name of this build, and FILES, the names of its files below
// the folder of this script; the document's is empty.

const SCOPE = new URL("./", location.href);
// Caches belong to an origin, which may serve the page in several folders.
const OURS = `chalkchain ${SCOPE.pathname} `;
const CACHE = OURS + VERSION;
// What has a hash in its name never changes.
const HASHED = /-[0-9a-f]{16}[._]/;
// Where the network takes longer, what was kept is given, if it was.
const PATIENCE_MS = 4000;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) {
    event.respondWith(HASHED.test(name) ? kept(event.request, name) : newest(event.request, name));
  }
});

// All files or none. Those without a hash are asked for anew: the browser may have others of another build.
async function keep() {
  const cache = await caches.open(CACHE);
  const request = (name) => new Request(urlOf(name), { cache: HASHED.test(name) ? "default" : "no-cache" });
  await cache.addAll(FILES.map(request));
}

// Builds before this one: nobody has their pages open when this worker starts to answer.
async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The page's own addresses all are the document.
function nameOf(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) {
    return undefined;
  }
  const name = url.pathname.slice(SCOPE.pathname.length);
  if (FILES.includes(name)) {
    return name;
  }
  const namesFile = name !== "index.html" && name.split("/").pop().includes(".");
  return request.mode === "navigate" && !namesFile && !name.startsWith("api/") ? "" : undefined;
}

function urlOf(name) {
  return new URL(name, SCOPE).href;
}

async function stored(name) {
  const cache = await caches.open(CACHE);
  return cache.match(urlOf(name));
}

async function kept(request, name) {
  return (await stored(name)) ?? fetch(request);
}

// From the network, so that a new build is there with the next load, and all of it: a document and its workers of two
// builds don't go together.
async function newest(request, name) {
  const fetched = fetch(request);
  const patience = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const answer = await Promise.race([fetched, patience]).catch(() => undefined);
  if (answer && answer.status < 500) {
    return answer;
  }
  return (await stored(name)) ?? fetched;
}
