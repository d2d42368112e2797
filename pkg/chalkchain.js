// A Chalkchain node for pages of others. Its files lie beside this one; the relay may be anywhere.

import start, { open } from "./door.js";

let opened;

/**
 * The node's API, before it is in a room: the first call enters the relay's default room, `join` and
 * `create` another one. A page has one node; who connects again gets the same.
 */
export async function connect({ relay = "", keep = true } = {}) {
  opened ??= start().then(() => open(new URL(".", import.meta.url).href, relay, !keep));
  return opened;
}

/** Enters a room by its link, which names the relay too, or by its code at a relay. */
export async function join(linkOrCode, { relay = relayOf(linkOrCode), keep = true } = {}) {
  const chalkchain = await connect({ relay, keep });
  await chalkchain.join(linkOrCode);
  return chalkchain;
}

/** The relay beside the page that a room's link opens; none in a code. */
export function relayOf(link) {
  const url = /^https?:/.test(link) ? new URL("relay", link.replace(/[?#].*$/s, "")) : undefined;
  return url?.href.replace(/^http/, "ws") ?? "";
}
