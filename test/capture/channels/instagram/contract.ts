import type { ChannelContract } from "../../../support/channel-contract.ts";
import { token } from "../../../support/graph-server.ts";
import { accountId, aMedia, anIgComment, wholeAccount } from "../../../support/instagram-site.ts";

export const contract: ChannelContract = {
  channel: { kind: "instagram", address: `https://graph.facebook.com/v25.0/${accountId}` },
  secret: `Bearer ${token}`,
  answer: ({ url, credentials }) =>
    wholeAccount().answer(
      decodeURIComponent(url.pathname.replace("/v25.0/", "")),
      url.searchParams,
      credentials,
    ),
  shows: [
    "profile",
    ...[aMedia(1), aMedia(2), ...[1, 2, 3, 21, 22, 23].map((number) => anIgComment(number))].map(({ id }) =>
      String(id),
    ),
  ],
};
