/** Written from what the service documents and its clients read: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";

export const message = (id: string, change: object = {}) => ({
  ...{ id, threadId: id.replace(/-\d+$/, ""), category: "Trafikk", district: "Sør-Øst politidistrikt" },
  ...{ municipality: "Siljan", area: "Siljanvegen", isActive: true, text: `Melding ${id}`, isEdited: false },
  ...{ createdOn: "2026-08-20T05:29:02.1165847+00:00", updatedOn: "2026-08-20T05:29:02.173688+00:00" },
  ...{ imageUrl: null, previouslyIncludedImage: false },
  ...change,
});
const list = [message("26b-1", { imageUrl: "/bilde/26b-1.jpg" }), message("26b-0"), message("26a-0")];

export const contract: ChannelContract = {
  channel: {
    kind: "politiloggen",
    address: "https://api.politiet.example/politiloggen/v1/messages?Municipalities=Siljan",
  },
  secret: undefined,
  answer: ({ url }) => {
    if (url.pathname.endsWith("/messages"))
      return { body: { data: list, metadata: { requestLimitPerHour: 100, totalItems: 3, pageSize: 50 } } };
    const one = list.find(({ id }) => url.pathname.endsWith(`/messages/${id}`));
    return one && { body: one };
  },
  shows: ["26b-1", "26b-0", "26a-0"],
};
