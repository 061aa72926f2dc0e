/**
 * The Discourse channel: a forum of an agency, a category of it, or the messages of an account.
 *
 * A look reads the lists of topics in the order of activity, and each topic that moved or is due with all its posts.
 * Whispers and what lies in closed categories are private, and nothing that everybody can read says that there is any:
 * counts, last posters, links and answers of a topic are read into no item. Who liked what is never asked for.
 *
 * Documentation only: no server was at hand.
 *
 * @see https://docs.discourse.org/
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkPost } from "./check.ts";
import { takeLook } from "./look.ts";
import { readPayloads } from "./read.ts";

export const discourse: ChannelAdapter = {
  kind: "discourse",
  look: takeLook,
  reread: readPayloads,
  check: checkPost,
};
