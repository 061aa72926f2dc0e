/**
 * PURE. What Meta tells of an Instagram account: comments that were added, and nothing of edits, hiding or removals; and
 * messages, which no look reads.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks
 */
import { z } from "zod";
import { reasonsOf } from "../../malformed.ts";
import type { AnswerReading } from "../../port.ts";
import { webhookJson } from "../../webhooks/json.ts";
import type { Told, ToldEvent, WebhookAnswers } from "../../webhooks/told.ts";
import { messagesTold } from "../facebook/webhook.ts";

export const instagramWebhook: AnswerReading<WebhookAnswers, Told> = {
  name: "instagramWebhook",
  read: ({ payloads: [payload] }) => toldBy(payload?.bytes ?? new Uint8Array()),
};

const Id = z.union([z.string().min(1), z.int()]).transform(String);
const Body = z.object({
  object: z.literal("instagram"),
  entry: z.array(
    z.object({
      id: Id,
      time: z.number(),
      changes: z.array(z.object({ field: z.string(), value: z.unknown() })).default([]),
      messaging: z.array(z.unknown()).default([]),
    }),
  ),
});
const Value = z.object({
  id: Id,
  text: z.string().optional(),
  from: z.object({ id: Id.optional(), username: z.string().optional() }).optional(),
  media: z.object({ id: Id }).optional(),
  parent_id: Id.optional(),
});

const dialogue: ReadonlySet<string> = new Set(["comments", "live_comments"]);

export function toldBy(bytes: Uint8Array): Told {
  const read = webhookJson(bytes);
  if ("why" in read) return unread("", read.why);
  const body = Body.safeParse(read.json);
  if (!body.success) return unread("", reasonsOf(body.error.issues));
  const events: ToldEvent[] = [];
  const faults: { readonly pointer: string; readonly why: string }[] = [];
  let passed = 0;
  for (const [index, { id: account, time, changes, messaging }] of body.data.entry.entries()) {
    const messages = messagesTold(account, messaging, `/entry/${index}/messaging`);
    events.push(...messages.events);
    faults.push(...messages.unread);
    passed += messages.passed;
    const at = new Date(time > 1e11 ? time : time * 1000);
    for (const [place, { field, value }] of changes.entries()) {
      const pointer = `/entry/${index}/changes/${place}`;
      const comment = dialogue.has(field) ? Value.safeParse(value) : undefined;
      if (comment?.success) events.push(eventOf(comment.data, { account, at, pointer }));
      else if (comment) faults.push({ pointer: `${pointer}/value`, why: reasonsOf(comment.error.issues) });
      // numbers of views say nothing, and a mention lies under the post of somebody else
      else passed += 1;
    }
  }
  return { accounts: body.data.entry.map(({ id }) => id), events, unread: faults, passed };
}

function unread(pointer: string, why: string): Told {
  return { accounts: [], events: [], unread: [{ pointer, why }], passed: 0 };
}

function eventOf(
  { id, text, from, media, parent_id }: z.infer<typeof Value>,
  where: Pick<ToldEvent, "account" | "at" | "pointer">,
): ToldEvent {
  return {
    ...where,
    verb: "add",
    nativeId: id,
    item: {
      ...{ kind: "comment", text, media: [], visibility: "public", facts: {} },
      parentNativeId: media && (parent_id ?? media.id),
      rootNativeId: media?.id,
      byAgency: from?.id === where.account,
      authorName: from?.username,
      authorId: from?.id,
      postedAt: where.at,
    },
  };
}
