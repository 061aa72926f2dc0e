/** Written from what the service documents and its clients read: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";

export const news = (id: string, change: object = {}) => ({
  ...{
    Identifier: id,
    Headline: `Nyhet ${id}`,
    Preamble: "Myndigheterna uppmanar.",
    BodyText: "<p>Koka <b>vattnet</b>.</p>",
  },
  ...{
    PushMessage: `Nyhet ${id}`,
    Published: "2026-08-20T08:01:38+02:00",
    Updated: "2026-08-20T09:00:00+02:00",
  },
  ...{
    Area: [{ Type: "County", Description: "Skåne län" }],
    Web: `https://www.krisinformation.example/nyheter/${id}`,
  },
  ...{
    Language: "sv-SE",
    Event: "Dricksvatten",
    SenderName: "Krisinformation.se",
    IsTest: false,
    Push: false,
  },
  ...change,
});
const list = [news("30"), news("20", { Language: "en" }), news("10")];

export const contract: ChannelContract = {
  channel: { kind: "krisinformation", address: "https://api.krisinformation.example/v3/news?days=7" },
  secret: undefined,
  answer: ({ url }) => {
    if (url.pathname === "/v3/news") return { body: list };
    const one = list.find(({ Identifier }) => url.pathname === `/v3/news/${Identifier}`);
    return one && { body: one };
  },
  shows: ["30", "20", "10"],
};
