// Asks a worker for the figures: blocks are validated in one, too.
window.blockAndBatch = (runs) =>
  new Promise((done, failed) => {
    const worker = new Worker("worker.js", { type: "module" });
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(runs);
  });
