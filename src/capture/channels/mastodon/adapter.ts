/**
 * The Mastodon channel: an agency's account on a server that speaks Mastodon's API, and what others answer it there.
 *
 * A look reads the profile, the account's statuses by cursors of ids, the thread of each that was answered, and the
 * history of each that was edited. With a token of the account itself it reads what only followers see, and messages;
 * without a token nothing can be proved to be gone. Boosts are no own posts. Who follows, boosts or favours is never
 * asked for.
 *
 * Documentation only: no server was at hand.
 *
 * @see https://docs.joinmastodon.org/methods/
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkStatus } from "./check.ts";
import { takeLook } from "./look.ts";
import { readPayloads } from "./read.ts";

export const mastodon: ChannelAdapter = {
  kind: "mastodon",
  look: takeLook,
  reread: readPayloads,
  check: checkStatus,
};
