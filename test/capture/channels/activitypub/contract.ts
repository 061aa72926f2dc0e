/** Written from the documentation of ActivityPub: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";

const origin = "https://social.example";
const actor = `${origin}/users/etaten`;
const everybody = "https://www.w3.org/ns/activitystreams#Public";
const note = (id: string, change: object = {}) => ({
  ...{
    id: `${origin}/notes/${id}`,
    type: "Note",
    attributedTo: actor,
    content: `<p>Melding ${id}</p>`,
    to: [everybody],
  },
  ...{ published: "2026-08-20T07:00:00Z", ...change },
});
const create = (object: { readonly id: string }) => ({
  id: `${object.id}/activity`,
  type: "Create",
  actor,
  object,
});
const reply = note("9", { attributedTo: `${origin}/users/kari`, inReplyTo: `${origin}/notes/1` });
const first = note("1", {
  attachment: [{ type: "Document", mediaType: "image/png", url: `${origin}/1.png`, name: "Kart" }],
  replies: { type: "Collection", first: { type: "CollectionPage", items: [reply.id] } },
});
const documents: Readonly<Record<string, unknown>> = {
  "/users/etaten": {
    ...{ id: actor, type: "Service", preferredUsername: "etaten", name: "Etaten", outbox: `${actor}/outbox` },
    ...{ inbox: `${actor}/inbox`, followers: `${actor}/followers`, summary: "<p>Innlegg blir arkivert.</p>" },
  },
  "/users/etaten/outbox": {
    id: `${actor}/outbox`,
    type: "OrderedCollection",
    totalItems: 2,
    first: `${actor}/page/1`,
  },
  "/users/etaten/page/1": {
    type: "OrderedCollectionPage",
    orderedItems: [create(note("2"))],
    next: `${actor}/page/2`,
  },
  "/users/etaten/page/2": { type: "OrderedCollectionPage", orderedItems: [create(first)] },
  "/notes/1": first,
  "/notes/2": note("2"),
  "/notes/9": reply,
};

export const contract: ChannelContract = {
  channel: { kind: "activitypub", address: actor },
  secret: undefined,
  answer: ({ url }) => {
    const body = documents[url.pathname];
    return body === undefined ? undefined : { body };
  },
  shows: [actor, `${origin}/notes/2`, `${origin}/notes/1`, `${origin}/notes/9`],
};
