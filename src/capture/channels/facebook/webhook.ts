/**
 * PURE. What Meta tells of a Facebook Page: changes of its feed, and messages.
 *
 * Who reacted how is passed by, and so are mentions on the pages of others. A verb or a field that is not known makes the
 * channel be looked at, and nothing else.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/reference/page/
 */
import { z } from "zod";
import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { reasonsOf } from "../../malformed.ts";
import type { AnswerReading } from "../../port.ts";
import { webhookJson } from "../../webhooks/json.ts";
import type { Told, ToldEvent, ToldItem, ToldVerb, WebhookAnswers } from "../../webhooks/told.ts";
import { threadWith } from "./parse.ts";

export const facebookWebhook: AnswerReading<WebhookAnswers, Told> = {
  name: "facebookWebhook",
  read: ({ payloads: [payload] }) => toldBy(payload?.bytes ?? new Uint8Array()),
};

const Id = z.union([z.string().min(1), z.int()]).transform(String);
const Body = z.object({ object: z.string(), entry: z.array(z.unknown()) });
const Entry = z.object({
  id: Id,
  time: z.number(),
  changes: z.array(z.unknown()).default([]),
  messaging: z.array(z.unknown()).default([]),
  standby: z.array(z.unknown()).default([]),
});
const Change = z.object({
  field: z.string(),
  value: z.looseObject({ item: z.string().optional(), verb: z.string().optional() }).optional(),
});
const From = z.object({ id: Id.optional(), name: z.string().optional() });
const FeedValue = z.object({
  item: z.string(),
  verb: z.string(),
  post_id: Id.optional(),
  comment_id: Id.optional(),
  parent_id: Id.optional(),
  from: From.optional(),
  sender_id: Id.optional(),
  sender_name: z.string().optional(),
  message: z.string().optional(),
  link: z.string().optional(),
  photo: z.string().optional(),
  video: z.string().optional(),
  photos: z.array(z.string()).optional(),
  created_time: z.number().optional(),
  published: z.union([z.number(), z.boolean()]).optional(),
});
type FeedValue = z.infer<typeof FeedValue>;
const Messaging = z.object({
  sender: z.object({ id: Id }),
  recipient: z.object({ id: Id }),
  timestamp: z.number(),
  message: z
    .object({
      mid: z.string().min(1),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      is_deleted: z.boolean().optional(),
      attachments: z
        .array(z.object({ payload: z.looseObject({ url: z.string().optional() }).nullish() }))
        .optional(),
    })
    .optional(),
  message_edit: z.object({ mid: z.string().min(1), text: z.string().optional() }).optional(),
});

/** Block is the platform's own hiding, of a video whose sound or pictures somebody else claims. */
const verbs: ReadonlyMap<string, ToldVerb> = new Map([
  ["add", "add"],
  ["edit", "edited"],
  ["edited", "edited"],
  ["hide", "hide"],
  ["unhide", "unhide"],
  ["remove", "remove"],
  ["block", "hide"],
  ["unblock", "unhide"],
]);

const neverCollected: ReadonlySet<string> = new Set(["reaction", "like"]);
const otherPlaces: ReadonlySet<string> = new Set(["mention"]);

class Telling {
  readonly accounts = new Set<string>();
  readonly events: ToldEvent[] = [];
  readonly unread: { readonly pointer: string; readonly why: string }[] = [];
  passed = 0;

  as<Shape>(shape: z.ZodType<Shape>, raw: unknown, pointer: string): Shape | undefined {
    const read = shape.safeParse(raw);
    if (read.success) return read.data;
    this.unread.push({ pointer, why: reasonsOf(read.error.issues) });
    return undefined;
  }
}

export function toldBy(bytes: Uint8Array): Told {
  const telling = new Telling();
  const read = webhookJson(bytes);
  if ("why" in read) telling.unread.push({ pointer: "", why: read.why });
  else {
    const body = telling.as(Body, read.json, "");
    for (const [index, raw] of (body?.entry ?? []).entries()) tellEntry(telling, raw, `/entry/${index}`);
  }
  return toldIn(telling);
}

function toldIn({ accounts, events, unread, passed }: Telling): Told {
  return { accounts: [...accounts], events, unread, passed };
}

function tellEntry(telling: Telling, raw: unknown, pointer: string): void {
  const entry = telling.as(Entry, raw, pointer);
  if (!entry) return;
  telling.accounts.add(entry.id);
  for (const [index, change] of entry.changes.entries())
    tellChange(telling, entry, change, `${pointer}/changes/${index}`);
  for (const name of ["messaging", "standby"] as const)
    for (const [index, message] of entry[name].entries())
      tellMessage(telling, entry.id, message, `${pointer}/${name}/${index}`);
}

/** Seconds in most fields, milliseconds in some. */
function timeOf(count: number): Date {
  return new Date(count > 1e11 ? count : count * 1000);
}

function tellChange(telling: Telling, entry: z.infer<typeof Entry>, raw: unknown, pointer: string): void {
  const change = telling.as(Change, raw, pointer);
  if (!change) return;
  const at = timeOf(entry.time);
  const item = change.value?.item;
  if (otherPlaces.has(change.field) || (item !== undefined && neverCollected.has(item))) {
    telling.passed += 1;
    return;
  }
  const touched: ToldEvent = {
    ...{ account: entry.id, verb: "touched", at, nativeId: undefined, item: undefined, pointer },
  };
  const isDialogue = change.field === "feed" || (change.field === "ratings" && item === "comment");
  const value = isDialogue ? telling.as(FeedValue, change.value, `${pointer}/value`) : undefined;
  const verb = value && verbs.get(value.verb);
  const nativeId = value && (value.item === "comment" ? value.comment_id : value.post_id);
  if (!value || verb === undefined || nativeId === undefined || isUnsent(value)) {
    telling.events.push(touched);
    return;
  }
  const by = value.verb === "block" ? ({ by: "platform" } as const) : {};
  telling.events.push({ ...touched, ...by, verb, nativeId, item: itemOf(value, entry.id, at) });
}

/** What was never sent out is no record. */
function isUnsent({ published }: FeedValue): boolean {
  return published === 0 || published === false;
}

function itemOf(value: FeedValue, account: string, at: Date): ToldItem {
  const isComment = value.item === "comment";
  const author = value.from?.id ?? value.sender_id;
  const link = value.item === "share" ? webAddress(value.link, base) : undefined;
  return {
    kind: isComment ? "comment" : "post",
    parentNativeId: isComment ? (value.parent_id ?? value.post_id) : undefined,
    rootNativeId: isComment ? value.post_id : undefined,
    byAgency: author === account,
    authorName: value.from?.name ?? value.sender_name,
    authorId: author,
    // a picture may come without a word; that one was changed says nothing of its words
    text: value.message ?? (value.verb === "add" && filesOf(value).length > 0 ? "" : undefined),
    media: filesOf(value),
    postedAt:
      value.verb === "add" ? (value.created_time === undefined ? at : timeOf(value.created_time)) : undefined,
    visibility: "public",
    facts: link === undefined ? {} : { externalUrl: link },
  };
}

const base = "https://www.facebook.com/";

/** The `link` of a photo or video of the page is the file itself. */
function filesOf(value: FeedValue): readonly MediaRef[] {
  const own = value.item === "photo" || value.item === "video" ? value.link : undefined;
  return [value.photo, value.video, ...(value.photos ?? []), own].flatMap((address) => {
    const url = webAddress(address, base);
    return url === undefined ? [] : [{ url, alt: undefined, mediaType: undefined }];
  });
}

/** Messages of an entry, in the one form that Facebook and Instagram share. */
export function messagesTold(account: string, messages: readonly unknown[], pointer: string): Told {
  const telling = new Telling();
  for (const [index, one] of messages.entries()) tellMessage(telling, account, one, `${pointer}/${index}`);
  return toldIn(telling);
}

/** Read, delivered, reacted to, opted in: nothing was said. */
function tellMessage(telling: Telling, account: string, raw: unknown, pointer: string): void {
  const one = telling.as(Messaging, raw, pointer);
  if (!one) return;
  const { message, message_edit: edit, sender, recipient } = one;
  const mid = message?.mid ?? edit?.mid;
  if (mid === undefined) {
    telling.passed += 1;
    return;
  }
  const person = sender.id === account || message?.is_echo === true ? recipient.id : sender.id;
  const media = (message?.attachments ?? []).flatMap(({ payload }): MediaRef[] => {
    const url = webAddress(payload?.url, base);
    return url === undefined ? [] : [{ url, alt: undefined, mediaType: undefined }];
  });
  const verb: ToldVerb = message?.is_deleted === true ? "remove" : edit ? "edited" : "add";
  const at = timeOf(one.timestamp);
  const item: ToldItem = {
    ...{ kind: "message", parentNativeId: undefined, rootNativeId: threadWith(person), media, facts: {} },
    ...{ byAgency: person !== sender.id, authorName: undefined, authorId: sender.id, visibility: "private" },
    text: message?.text ?? edit?.text ?? (verb === "add" && media.length > 0 ? "" : undefined),
    postedAt: verb === "add" ? at : undefined,
  };
  telling.events.push({ account, verb, at, nativeId: mid, item, pointer });
}
