/**
 * The WordPress channel: an agency's own site with its posts, pages and the comments of the public.
 *
 * Read with an application password of an account with the role Editor, a look lists all that was ever sent out and is
 * still there, in public, held back, as spam or in the trash. Without one it lists what anybody can read, and nothing
 * can be proved to be gone. Drafts, e-mail addresses and network addresses of those who comment are never asked for.
 *
 * @see https://developer.wordpress.org/rest-api/
 * @see https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkItem } from "./check.ts";
import { takeLook } from "./look.ts";
import { readingOf, readPayloads } from "./read.ts";

export const wordpress: ChannelAdapter = {
  kind: "wordpress",
  look: takeLook,
  reread: (channel, payloads, seenAt) => readPayloads(payloads, readingOf(channel, seenAt)),
  check: checkItem,
};
