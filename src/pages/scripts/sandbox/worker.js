// Runs one script. Stands before it in its worker, and holds all ways out: a port to the page.
// The page counts and pays; what is bounded here keeps a script from drowning the page in messages.
const begin = (() => {
  const LINES = 200;
  const CHARACTERS = 2000;
  const AT_ONCE = 16;
  const WAITING = 1000;
  const { setTimeout, clearTimeout, setInterval, clearInterval } = self;
  const asked = new Map();
  const waiting = [];
  const heard = new Map();
  const timers = new Set();
  let send;
  let before = 0;
  let lastId = 0;
  let lines = [];
  let dropped = 0;
  let isTelling = false;
  let isDone = false;

  // The port is the only way to the page.
  Object.defineProperty(self, "postMessage", { value: undefined });

  function tell() {
    if (isTelling || (lines.length === 0 && dropped === 0)) return;
    isTelling = true;
    send({ kind: "lines", lines, dropped });
    lines = [];
    dropped = 0;
  }

  function write(level, values, line = 0) {
    if (lines.length >= LINES) {
      dropped += 1;
      return;
    }
    lines.push([level, values.map(shown).join(" ").slice(0, CHARACTERS), line]);
    tell();
  }

  function shown(value) {
    if (typeof value === "string") return value;
    if (value instanceof Error) return value.rule ? `${value.message} [${value.rule}]` : String(value);
    try {
      return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner)) ?? String(value);
    } catch {
      return String(value);
    }
  }

  // The line of the script where an error came up; 0 if that is not known.
  function lineOf(error) {
    for (const [, line] of String(error?.stack ?? "").matchAll(/blob:\S*?:(\d+):\d+/g)) {
      if (Number(line) > before) return Number(line) - before;
    }
    return 0;
  }

  const fail = (error) => write("error", [error], lineOf(error));

  function next() {
    while (asked.size < AT_ONCE && waiting.length > 0) {
      const call = waiting.shift();
      const id = (lastId += 1);
      try {
        // What was said before comes before.
        send({ kind: "call", id, name: call.name, args: call.args, lines, dropped });
        lines = [];
        dropped = 0;
        asked.set(id, call);
      } catch (error) {
        call.reject(error);
      }
    }
  }

  function ask(name, args) {
    return new Promise((resolve, reject) => {
      if (waiting.length >= WAITING) {
        reject(new Error(`${WAITING} calls wait already: await some of them`));
        return;
      }
      // An error that this call brings is shown at the line that called.
      waiting.push({ name, args, resolve, reject, origin: new Error() });
      next();
    });
  }

  function answered({ id, value, error }) {
    const call = asked.get(id);
    asked.delete(id);
    if (error) {
      const refusal = Object.assign(new Error(error.message), error);
      refusal.stack = call.origin.stack;
      call.reject(refusal);
    } else {
      call.resolve(value);
    }
    next();
    // What waits for the answer has its turn first.
    setTimeout(endIfDone, 0);
  }

  function on(name, hear) {
    if (typeof hear !== "function") throw new TypeError("on(event, fn) needs a function");
    const listener = { hear };
    if (!heard.has(name)) {
      heard.set(name, new Set());
      send({ kind: "listen", name });
    }
    heard.get(name).add(listener);
    return () => {
      heard.get(name).delete(listener);
      setTimeout(endIfDone, 0);
    };
  }

  async function happened({ name, value }) {
    for (const listener of [...(heard.get(name) ?? [])]) {
      try {
        await listener.hear(value);
      } catch (error) {
        fail(error);
      }
    }
  }

  // A script is done when its last line is, unless it listens, waits for an answer, or has a timer.
  function endIfDone() {
    const listens = [...heard.values()].some((listeners) => listeners.size > 0);
    if (isDone && !listens && timers.size + asked.size + waiting.length === 0 && !isTelling) {
      isDone = false;
      send({ kind: "end" });
    }
  }

  self.setTimeout = (run, ms, ...values) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      try {
        run(...values);
      } finally {
        setTimeout(endIfDone, 0);
      }
    }, ms);
    timers.add(timer);
    return timer;
  };
  self.setInterval = (run, ms, ...values) => {
    const timer = setInterval(run, ms, ...values);
    timers.add(timer);
    return timer;
  };
  self.clearTimeout = self.clearInterval = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
    clearInterval(timer);
    setTimeout(endIfDone, 0);
  };
  self.addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.error ?? event.message);
  });
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    fail(event.reason);
  });

  const levels = ["log", "info", "warn", "error", "debug"];
  const own = Object.fromEntries(levels.map((level) => [level, (...values) => write(level, values)]));
  const hears = {
    heard() {
      isTelling = false;
      tell();
      endIfDone();
    },
    answer: answered,
    event: happened,
  };

  return (script) => {
    if (send) return;
    self.onmessage = ({ data, ports: [port] }) => {
      self.onmessage = null;
      send = port.postMessage.bind(port);
      before = data.before;
      const chalkchain = Object.fromEntries(data.calls.map((name) => [name, (...args) => ask(name, args)]));
      chalkchain.on = on;
      port.onmessage = ({ data: told }) => hears[told.kind](told);
      self.chalkchain = Object.freeze(chalkchain);
      self.console = own;
      script()
        .catch(fail)
        .finally(() => {
          isDone = true;
          endIfDone();
        });
    };
  };
})();
begin(async () => {
