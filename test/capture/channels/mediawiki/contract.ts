import type { ChannelContract } from "../../../support/channel-contract.ts";
import { answerOf, aPage, aRevision, text, type WikiLists } from "../../../support/mediawiki-answers.ts";

const talk = (revid: number, parentid: number, said: string) =>
  aRevision(revid, { parentid, slots: { main: text(said) } });
const lists: WikiLists = {
  revisions: [
    {
      ...{ pageid: 2, ns: 0, title: "Side 2" },
      revisions: [
        aRevision(5),
        aRevision(8, { parentid: 5, slots: { main: text("Ny tekst [[Fil:A.png]]") } }),
      ],
    },
    {
      ...{ pageid: 3, ns: 1, title: "Diskusjon:Side 2" },
      revisions: [talk(6, 0, "Når?"), talk(7, 6, "Når?\n:Kl. 9")],
    },
  ],
  pages: [aPage(2, 8), aPage(3, 7, { ns: 1, title: "Diskusjon:Side 2", subjectid: 2 })],
  log: [
    {
      logid: 3,
      logpage: 2,
      type: "protect",
      action: "protect",
      title: "Side 2",
      timestamp: "2026-08-01T10:00:00Z",
    },
  ],
  files: [{ name: "A.png", url: "https://wiki.example.no/i/a.png", mime: "image/png" }],
  staff: [{ userid: 7, name: "Kari" }],
};

export const contract: ChannelContract = {
  channel: { kind: "mediawiki", address: "https://wiki.example.no/w/api.php" },
  secret: "Arkivet@kanalarkiv:hemmelig-passord",
  answer: ({ method, url }) => {
    if (url.pathname !== "/w/api.php") return undefined;
    if (method === "POST") return { body: { login: { result: "Success" } } };
    if (url.searchParams.get("meta") === "tokens")
      return { body: { query: { tokens: { logintoken: "brikke+\\" } } } };
    return { body: answerOf(lists, url.searchParams) };
  },
  shows: ["site", "page-2", "page-3", "revision-5", "revision-6", "revision-7", "revision-8", "log-3"],
};
