// A room to look at, in a frame of somebody else's page: a node of its own with a key that is forgotten, which
// never mines and signs nothing. The room's link stands behind #; the query may name the number of posts, a
// language, a theme, and another relay.

import start, { open } from "./door.js";

const BLOCKS = 8;
const POSTS_AT_MOST = 50;
const WORDS = {
  en: ["Joining the room…", "Newest blocks", "Newest posts", "No post yet", "The room can't be entered: "],
  de: ["Betrete den Raum …", "Neueste Blöcke", "Neueste Beiträge", "Noch kein Beitrag", "Der Raum lässt sich nicht betreten: "],
  es: ["Entrando en la sala…", "Últimos bloques", "Últimos mensajes", "Aún no hay mensajes", "No se puede entrar en la sala: "],
  fr: ["Entrée dans la salle…", "Derniers blocs", "Derniers messages", "Pas encore de message", "Impossible d’entrer dans la salle : "],
  pt: ["A entrar na sala…", "Blocos mais recentes", "Mensagens mais recentes", "Ainda sem mensagens", "Não é possível entrar na sala: "],
  zh: ["正在进入房间…", "最新区块", "最新帖子", "还没有帖子", "无法进入房间："],
  hi: ["कमरे में प्रवेश हो रहा है…", "नवीनतम ब्लॉक", "नवीनतम पोस्ट", "अभी कोई पोस्ट नहीं", "कमरे में प्रवेश नहीं हो सका: "],
  ar: ["جارٍ دخول الغرفة…", "أحدث الكتل", "أحدث المنشورات", "لا منشورات بعد", "تعذّر دخول الغرفة: "],
};

const query = new URLSearchParams(location.search);
const wanted = [query.get("lang") ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
const language = wanted.find((tag) => WORDS[tag]) ?? "en";
const [joining, newestBlocks, newestPosts, noPost, notEntered] = WORDS[language];
const posts = Math.min(Math.max(Number(query.get("posts")) || 5, 1), POSTS_AT_MOST);
const base = new URL(".", location.href).href;
const [title, status] = [document.querySelector("h1 a"), document.querySelector("[role=status]")];
const [blockList, postList] = [document.querySelector("#blocks"), document.querySelector("#posts")];

const root = document.documentElement;
root.lang = language;
root.dir = language === "ar" ? "rtl" : "ltr";
if (["light", "dark"].includes(query.get("theme"))) root.dataset.theme = query.get("theme");
blockList.ariaLabel = newestBlocks;
postList.ariaLabel = newestPosts;
status.textContent = joining;

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

const whole = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "narrow" });
function ago(ms) {
  const seconds = Math.round((ms - Date.now()) / 1000);
  for (const [unit, size] of [["day", 86400], ["hour", 3600], ["minute", 60]]) {
    if (-seconds >= size) return whole.format(Math.ceil(seconds / size), unit);
  }
  return whole.format(Math.min(seconds, 0), "second");
}

function tile(block) {
  const item = element("li");
  const finder = block.minerName ?? (block.miner ? `…${block.miner.slice(-5)}` : "");
  item.append(element("b", `#${block.height}`), element("span", finder, "who"), element("small", ago(block.time * 1000)));
  return item;
}

function post(one) {
  const item = element("li");
  const head = element("p", "", "head");
  head.append(element("b", one.name ?? `…${one.from.slice(-5)}`), element("small", ago(one.time)));
  const text = element("p", one.text);
  text.dir = "auto";
  item.append(head, text);
  return item;
}

async function show(chalkchain) {
  const [blocks, newest] = await Promise.all([chalkchain.chain({ count: BLOCKS }), chalkchain.posts({ limit: posts })]);
  blockList.replaceChildren(...blocks.reverse().map(tile));
  const empty = element("li", noPost, "empty");
  postList.replaceChildren(...(newest.length > 0 ? newest.map(post) : [empty]));
}

/** Shows again whatever happened meanwhile, one after the other. */
function keepShown(chalkchain) {
  let isWanted = false;
  let isShowing = false;
  const again = async () => {
    isWanted = true;
    if (isShowing) return;
    isShowing = true;
    while (isWanted) {
      isWanted = false;
      await show(chalkchain).catch((error) => (status.textContent = error.message));
    }
    isShowing = false;
  };
  for (const event of ["tip", "tx", "reorg"]) chalkchain.on(event, again);
  setInterval(again, 30_000);
  return again();
}

try {
  await start();
  const relay = query.get("relay") ?? new URL("relay", base).href.replace(/^http/, "ws");
  const chalkchain = open(base, relay, true);
  const room = await chalkchain.join(location.hash.length > 1 ? `${base}${location.hash}` : "commons");
  title.textContent = document.title = room.name;
  title.href = `${base}#${room.link}`;
  status.textContent = "";
  await keepShown(chalkchain);
} catch (error) {
  status.textContent = notEntered + error.message;
}
