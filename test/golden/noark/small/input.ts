/** Two channels, one of them empty; one thread: an edited post with a picture, a prunable comment, a case with its answer. */
import { day } from "../../../../src/domain/day.ts";
import {
  aCase,
  aCaseFile,
  aChannel,
  aClassification,
  aMedia,
  anEntry,
  anItem,
  aScope,
  aThread,
  aVersion,
  aWriteOff,
  digestOf,
  type Selection,
  tipGround,
  uuid,
} from "../../../support/export-builders.ts";

const post = anItem({
  id: uuid(0x100),
  nativeId: "post-1",
  kind: "post",
  byAgency: true,
  authorName: "Eksempeletaten",
  permalink: "https://etaten.example.no/?p=1",
  postedAt: new Date("2026-03-01T08:59:00Z"),
  firstSeenAt: new Date("2026-03-01T09:00:00Z"),
  versions: [
    aVersion({
      id: uuid(0x200),
      seenAt: new Date("2026-03-01T09:00:00Z"),
      title: "Åpent møte om reguleringsplanen",
      text: "Møtet er 10. mars kl. 18 < 20.\n\nVelkommen!",
    }),
    aVersion({
      id: uuid(0x202),
      number: 2,
      seenAt: new Date("2026-03-02T09:00:00Z"),
      title: "Åpent møte om reguleringsplanen",
      text: "Møtet er flyttet til 11. mars kl. 18 < 20.\n\nVelkommen! 👋",
      contentHash: digestOf("content 2"),
      media: [aMedia(), aMedia({ sha256: digestOf("webp"), sizeBytes: 99, mediaType: "image/webp", alt: undefined })],
    }),
  ],
  notes: [{ at: new Date("2026-03-01T10:05:00Z"), text: "Kommentarfelt åpnet av redaktør", by: "Redaktør Per" }],
});

const thanks = anItem({
  id: uuid(0x102),
  nativeId: "comment-2",
  answers: post.id,
  language: undefined,
  classification: aClassification({
    outcome: "prunable",
    classId: "comment.reaction",
    ruleId: "no-7",
    reason: "Kommentar uten saksinnhold",
    clause: { decisionId: uuid(0xd0), clauseId: "3.2" },
    dueOn: day("2029-01-01"),
  }),
  versions: [aVersion({ id: uuid(0x203), text: "Takk!" })],
});

const tip = anItem({
  answers: post.id,
  classification: aClassification({ outcome: "caseworkDocument", classId: "comment.tip", ground: tipGround }),
});

const answer = anItem({
  id: uuid(0x103),
  nativeId: "comment-3",
  byAgency: true,
  authorName: "Eksempeletaten",
  postedAt: new Date("2026-03-02T08:59:00Z"),
  firstSeenAt: new Date("2026-03-02T09:00:00Z"),
  answers: tip.id,
  classification: aClassification({ outcome: "caseworkDocument", classId: "agency.answer" }),
  versions: [aVersion({ id: uuid(0x204), seenAt: new Date("2026-03-02T09:00:00Z"), text: "Fristen er 15. april." })],
});

const file = aCaseFile();

export const selection: Selection = {
  scope: aScope(),
  channels: [
    aChannel(),
    aChannel({ id: uuid(0xc1), kind: "feed", title: "Nyheter", address: "https://etaten.example.no/rss" }),
  ],
  threads: [
    aThread({
      records: [post, thanks],
      casework: aCase({
        file,
        entries: [
          {
            entry: anEntry({ ground: tipGround, publicTitle: { washed: "Tips til etaten", full: "Tips til etaten" } }),
            item: tip,
            writtenOff: aWriteOff(),
          },
          {
            entry: anEntry({
              id: uuid(0x402),
              itemId: answer.id,
              sequence: 2,
              numberInCase: 2,
              direction: "outgoing",
              journaledOn: day("2026-03-02"),
              documentDay: day("2026-03-02"),
              handledAt: new Date("2026-03-02T08:59:00Z"),
              title: "Svar på spørsmål om frist",
              publicTitle: { washed: "Svar på spørsmål om frist", full: "Svar på spørsmål om frist" },
              party: "Allmennheten (åpen kanal)",
              partyPublic: { washed: "Allmennheten (åpen kanal)", full: "Allmennheten (åpen kanal)" },
            }),
            item: answer,
            writtenOff: undefined,
          },
        ],
      }),
    }),
  ],
};
