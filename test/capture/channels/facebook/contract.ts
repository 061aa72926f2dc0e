import type { ChannelContract } from "../../../support/channel-contract.ts";
import { pageId, token, wholePage } from "../../../support/graph-server.ts";

export const contract: ChannelContract = {
  channel: { kind: "facebook", address: `https://graph.facebook.com/v25.0/${pageId}` },
  secret: `Bearer ${token}`,
  answer: ({ url, credentials }) =>
    wholePage().answer(
      decodeURIComponent(url.pathname.replace("/v25.0/", "")),
      url.searchParams,
      credentials,
    ),
  shows: ["profile", `${pageId}_11`, `${pageId}_12`, "11_1", "11_2", "11_3", "11_4", "11_5", "m_1", "m_2"],
};
