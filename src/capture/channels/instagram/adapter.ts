/**
 * The Instagram channel: a professional account of an agency, read by the Graph API. A look lists the description, the posts
 * with their comments and replies, hidden ones too.
 *
 * A comment is never proved to be gone: those of whom the account has restricted are not given to anybody, in the same words
 * in which what is gone is not. A post is.
 *
 * @see https://developers.facebook.com/docs/instagram-platform
 */
import { accessFault } from "../../access.ts";
import { graphAsker } from "../../graph/ask.ts";
import { checkObject } from "../../graph/check.ts";
import { graphPlace } from "../../graph/place.ts";
import type { ChannelAdapter } from "../../port.ts";
import { takeLook } from "./look.ts";
import { readAccount } from "./read.ts";

export const instagram: ChannelAdapter = {
  kind: "instagram",
  look: takeLook,
  reread: (channel, payloads, seenAt) => readAccount(payloads, { channel, seenAt }),
  async check(channel, { nativeId, permalink }, tools) {
    const place = graphPlace(channel.address);
    if (!place || tools.credentials === undefined || !/^\d+$/.test(nativeId)) return "unknown";
    if (accessFault(channel, tools.credentials)) return "unknown";
    const beside = { lists: [`${place.id}/media`], ownLists: [] };
    const answer = await checkObject(graphAsker(tools, []), place.root, nativeId, beside);
    // a post has an address, and a comment has none
    return answer === "gone" && permalink === undefined ? "unknown" : answer;
  },
};
