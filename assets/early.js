// What must not wait for the page's WebAssembly. A file of its own, because the page allows no
// inline scripts.

// The theme chosen by hand is there at the first paint.
try {
  const theme = localStorage.getItem("chalk/theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // No storage: the system's theme.
}

// The node's worker loads beside the page, on another core. The page takes it when it starts a node.
try {
  const worker = new Worker(new URL("node-worker_loader.js", document.baseURI), { type: "module" });
  window.chalkEarlyWorker = worker;
  // The page starts one itself then, and hears why that fails.
  const forget = (event) => {
    event.preventDefault();
    delete window.chalkEarlyWorker;
  };
  worker.addEventListener("error", forget, { once: true });
} catch {
  // The page says so when it can't start one either.
}
