/** Written from what the YouTube Data API documents: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";
import { channelId, token, YouTube } from "../../../support/youtube-api.ts";

const youtube = new YouTube();
youtube.page = 2;
youtube.within = 1;
const film = youtube.film("Møtet");
const own = { authorChannelId: { value: channelId }, authorDisplayName: "@fjordvik" };
const comment = youtube.comment(film, "Når er neste?");
const replies = [1, 2, 3].map((number) =>
  youtube.comment(film, `Svar ${number}`, { parent: comment.id, snippet: own }),
);
const held = youtube.comment(film, "Ventar", { status: "heldForReview" });
const others = [youtube.film("Ferja"), youtube.film("Vegen", { takesComments: false })];

export const contract: ChannelContract = {
  channel: { kind: "youtube", address: `https://www.youtube.com/channel/${channelId}` },
  secret: token,
  answer: (asking) => youtube.answer(asking),
  shows: ["profile", ...[film, comment, ...replies, held, ...others].map(({ id }) => id)],
};
