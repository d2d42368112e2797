// Drives the search workers as the node worker does, and the peers.

// As `pow::message` lays them out.
const SEARCH = 1, STOP = 3;
const READY = 1, REPORT = 2, FOUND = 3, FAILED = 5;

const IMPOSSIBLE = new Uint8Array(32);
const ANY = new Uint8Array(32).fill(255);

// Time in which an engine has optimized a worker's code.
const WARM_UP_MS = 1500;

function search(job, target) {
  const bytes = new Uint8Array(129);
  const fields = new DataView(bytes.buffer);
  bytes[0] = SEARCH;
  fields.setBigUint64(1, BigInt(job), true);
  bytes.fill(7, 9, 89);
  bytes.set(target, 89);
  fields.setUint32(125, 0xffffffff, true);
  return bytes;
}

function parse(bytes) {
  const fields = new DataView(bytes.buffer, bytes.byteOffset);
  const message = { tag: bytes[0] };
  if (message.tag === FAILED) throw new Error(`a worker failed for reason ${bytes[1]}`);
  if (message.tag !== READY) message.job = Number(fields.getBigUint64(1, true));
  if (message.tag === REPORT) {
    message.hashes = Number(fields.getBigUint64(9, true));
    message.ms = fields.getUint32(17, true);
  }
  return message;
}

// A search worker whose messages are heard by one function at a time.
class Searcher {
  constructor(script) {
    this.worker = new Worker(script, { type: 'module' });
    this.hear = () => {};
    this.ready = new Promise((done, failed) => {
      this.worker.onerror = event => failed(new Error(event.message));
      this.hear = message => message.tag === READY && done();
    });
    this.worker.onmessage = ({ data }) => this.hear(parse(data));
  }
  tell(bytes) {
    this.worker.postMessage(bytes);
  }
}

const scripts = {
  simd: 'pow-worker-simd_loader.js',
  scalar: 'pow-worker_loader.js',
  gpu: 'gpu-worker_loader.js',
};
const kept = { simd: [], scalar: [], gpu: [] };
let jobs = 0;

const pause = ms => new Promise(done => setTimeout(done, ms));

// That many warm workers of a kind.
async function searchers(kind, count) {
  while (kept[kind].length < count) {
    const searcher = new Searcher(scripts[kind]);
    await searcher.ready;
    kept[kind].push(searcher);
    searcher.tell(search(++jobs, IMPOSSIBLE));
    await pause(WARM_UP_MS);
    searcher.tell(Uint8Array.of(STOP));
  }
  return kept[kind].slice(0, count);
}

// Hashes a second of one worker by its own reports, the first of which is left out.
function rate(searcher, ms) {
  const job = ++jobs;
  return new Promise(done => {
    let hashes = 0, elapsed = 0, first = true;
    searcher.hear = message => {
      if (message.tag !== REPORT || message.job !== job) return;
      if (first) return void (first = false);
      hashes += message.hashes;
      elapsed += message.ms;
      if (elapsed < ms) return;
      searcher.hear = () => {};
      searcher.tell(Uint8Array.of(STOP));
      done(hashes * 1000 / elapsed);
    };
    searcher.tell(search(job, IMPOSSIBLE));
  });
}

// The sum of the rates of so many workers at the same time.
async function rates(kind, count, ms) {
  const workers = await searchers(kind, count);
  const all = await Promise.all(workers.map(worker => rate(worker, ms)));
  return all.reduce((sum, rate) => sum + rate, 0);
}

let peers;
function peer(name, ms) {
  peers ??= new Worker('peer.js', { type: 'module' });
  return new Promise((done, failed) => {
    peers.onerror = event => failed(new Error(event.message ?? 'peer.js does not load'));
    peers.onmessage = ({ data }) => data.error ? failed(new Error(data.error)) : done(data.rate);
    peers.postMessage({ name, ms });
  });
}

// Milliseconds from a new job to the first hash of it in the last of all workers, many times: any
// hash meets the new job's target, so each worker tells of the first one that it tries.
async function switches(kind, count, times) {
  const workers = await searchers(kind, count);
  const delays = [];
  for (let time = 0; time < times; time++) {
    const old = search(++jobs, IMPOSSIBLE);
    for (const worker of workers) worker.tell(old);
    await pause(30 + Math.random() * 50);
    const job = ++jobs;
    const next = search(job, ANY);
    const found = workers.map(worker => new Promise(done => {
      worker.hear = message => message.tag === FOUND && message.job === job && done();
    }));
    const began = performance.now();
    for (const worker of workers) worker.tell(next);
    await Promise.all(found);
    delays.push(performance.now() - began);
  }
  return delays;
}

window.bench = { rates, peer, switches };
