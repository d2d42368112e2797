import type { Chalkchain } from "./api.js";

export * from "./api.js";

export interface Options {
  /** The relay's WebSocket address. `join` takes it from a room's link; empty for none. */
  relay?: string;
  /** Whether the node's key is kept in this browser, for this origin. Yes, if nothing is said. */
  keep?: boolean;
}

/** The node's API, before it is in a room. A page has one node; who connects again gets the same. */
export function connect(options?: Options): Promise<Chalkchain>;

/** Enters a room by its link, which names the relay too, or by its code at a relay. */
export function join(linkOrCode: string, options?: Options): Promise<Chalkchain>;

/** The relay beside the page that a room's link opens; empty for a code. */
export function relayOf(link: string): string;
