/**
 * The Facebook channel: an agency's Page, read by the Graph API with a Page token. A look lists the description, the posts
 * with the comments to every depth, hidden ones too, and the messages where the token may read them.
 *
 * Whatever the archive holds of a Page it holds by looks and webhooks since it was registered: Meta gives some 600 posts of
 * a year, ranked, and says nothing of the others.
 *
 * @see https://developers.facebook.com/docs/graph-api
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkItem } from "./check.ts";
import { takeLook } from "./look.ts";
import { readPage } from "./read.ts";

export const facebook: ChannelAdapter = {
  kind: "facebook",
  look: takeLook,
  reread: (channel, payloads, seenAt) => readPage(payloads, { channel, seenAt }),
  check: checkItem,
};
