import type { ChannelContract } from "../../../support/channel-contract.ts";

const event = (id: number) => ({
  id,
  datetime: "2026-08-20 7:09:53 +02:00",
  name: "20 augusti 07.09, Brand, Umeå",
  summary: "Brand i container.",
  url: `/aktuellt/handelser/2026/augusti/20/${id}/`,
  type: "Brand",
  location: { name: "Umeå", gps: "63.825848,20.263035" },
});

export const contract: ChannelContract = {
  channel: { kind: "policeEvents", address: "https://polisen.example/api/events" },
  secret: undefined,
  answer: ({ url }) =>
    url.pathname === "/api/events" ? { body: [event(3), event(2), event(1)] } : undefined,
  shows: ["3", "2", "1"],
};
