/** PURE. One conversation of messages of an archive of X: whose each is, and in which order they came. */
import { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import { instantOf } from "../../instant.ts";
import { reasonsOf } from "../../malformed.ts";
import type { ArchivedFile } from "../port.ts";
import { type Drafts, jsonOf, type RecordAt, type Refused, refusal } from "../records.ts";
import type { Side } from "./format.ts";

const Conversation = z.object({
  dmConversation: z.object({
    conversationId: z.string().min(1),
    messages: z.array(z.record(z.string(), z.unknown())),
  }),
});
const Message = z.object({
  id: z.string().regex(/^\d+$/),
  senderId: z.string(),
  text: z.string(),
  createdAt: z.string(),
  mediaUrls: z.array(z.string()).nullish().catch(undefined),
});
type Message = z.infer<typeof Message>;

export function messageDrafts(record: string, at: RecordAt, side: Side, folder: string): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const parsed = Conversation.safeParse(read.json);
  if (!parsed.success) return refusal("item.malformed", undefined, reasonsOf(parsed.error.issues));
  const { conversationId, messages } = parsed.data.dmConversation;
  const events = messages.map((event) => messageOf(event));
  const said = events.flatMap((one) => ("message" in one ? one.message : []));
  // in the archive the newest stands first
  const inOrder = said.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  const [first] = inOrder;
  return {
    sightings: inOrder.map((message) =>
      sightingOf(message, first?.id ?? message.id, conversationId, at, side),
    ),
    refused: events.flatMap((one) => ("refused" in one ? one.refused : [])),
    files: inOrder.flatMap((message) => filesOf(message, folder)),
  };
}

/** Who joined, left or renamed a conversation is no message. */
function messageOf(
  event: Readonly<Record<string, unknown>>,
): { readonly message: Message } | { readonly refused: Refused } {
  const [kind = ""] = Object.keys(event);
  if (kind !== "messageCreate")
    return {
      refused: {
        code: "import.notOwn",
        nativeId: undefined,
        detail: "is no message, but an act in its conversation",
        held: false,
      },
    };
  const parsed = Message.safeParse(event[kind]);
  if (parsed.success) return { message: parsed.data };
  return {
    refused: {
      code: "item.malformed",
      nativeId: undefined,
      detail: reasonsOf(parsed.error.issues),
      held: true,
    },
  };
}

function sightingOf(
  message: Message,
  first: string,
  conversation: string,
  at: RecordAt,
  { accountId, username }: Side,
): Sighting {
  const isOurs = message.senderId === accountId;
  return {
    nativeId: `dm-${message.id}`,
    kind: "message",
    parentNativeId: message.id === first ? undefined : `dm-${first}`,
    rootNativeId: `dm-${first}`,
    byAgency: isOurs,
    authorName: undefined,
    authorId: message.senderId,
    authors: [{ name: isOurs ? username : undefined, ids: [message.senderId] }],
    title: undefined,
    text: message.text,
    permalink: undefined,
    postedAt: instantOf(message.createdAt),
    editedAt: undefined,
    visibility: "private",
    media: (message.mediaUrls ?? []).map((url) => ({ url, alt: undefined, mediaType: undefined })),
    labels: [],
    facts: { conversation },
    replacedCharacters: 0,
    payload: at,
  };
}

function filesOf({ id, mediaUrls }: Message, folder: string): ArchivedFile[] {
  return (mediaUrls ?? []).map((url) => {
    const name = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
    const folders = ["direct_messages_media", "direct_messages_group_media"];
    return { url, paths: folders.map((one) => `${folder}${one}/${id}-${name}`) };
  });
}
