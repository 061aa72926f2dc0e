/**
 * The ActivityPub channel: an actor's outbox as its server shows it to everybody, and the replies that it names.
 *
 * What is not public is not shown there, and of others' replies only those that the server knows of and their own servers
 * show; an account on Mastodon is read more whole by its own API.
 *
 * Documentation only: no server was at hand.
 *
 * @see https://www.w3.org/TR/activitypub/, https://www.w3.org/TR/activitystreams-vocabulary/
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkObject } from "./check.ts";
import { takeLook } from "./look.ts";
import { readPayloads } from "./read.ts";

export const activitypub: ChannelAdapter = {
  kind: "activitypub",
  look: takeLook,
  reread: readPayloads,
  check: checkObject,
};
