import type { ChannelContract } from "../../../support/channel-contract.ts";

const item = (id: number, title: string, text: string) =>
  `<item><guid isPermaLink="false">https://fjordvik.example/?p=${id}</guid><link>https://fjordvik.example/nytt/${id}</link>
<title>${title}</title><pubDate>Thu, 20 Aug 2026 08:0${id}:00 GMT</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;</description>
<enclosure url="https://fjordvik.example/bilde-${id}.png" type="image/png" length="70"/></item>`;

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Fjordvik kommune</title><link>https://fjordvik.example/</link><description>Nytt</description>
${item(2, "Vegen er åpen", "Vegen over fjellet er åpen.")}
${item(1, "Vegen er stengt", "Vegen over fjellet er stengt.")}
</channel></rss>`;

export const contract: ChannelContract = {
  channel: { kind: "feed", address: "https://fjordvik.example/feed" },
  secret: "Bearer hemmeleg-nykel-17",
  answer: ({ url }) =>
    url.pathname === "/feed" ? { headers: { "content-type": "application/rss+xml" }, body: rss } : undefined,
  shows: ["https://fjordvik.example/?p=2", "https://fjordvik.example/?p=1"],
};
