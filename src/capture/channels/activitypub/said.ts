/** PURE. What one answer says that a look goes on from. */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { collections, hasType, isObject, type Json, manyOf, pageOf, refOf, refsOf, textOf } from "./as2.ts";

/** An object, or an activity on one, by what decides what else is asked for. */
export interface Brief {
  readonly type: string;
  /** of the object */
  readonly id: string;
  readonly isWhole: boolean;
  readonly actor: string | undefined;
  readonly postedAt: number | undefined;
  readonly parent: string | undefined;
  readonly replies: RepliesRef | undefined;
}

/** A collection of replies: what of it stood there, and where more is. */
export interface RepliesRef {
  readonly ids: readonly string[];
  readonly next: string | undefined;
  readonly total: number | undefined;
}

export type Said =
  | {
      readonly kind: "actor";
      readonly id: string;
      readonly outbox: string;
      readonly name: string | undefined;
      readonly movedTo: string | undefined;
      readonly isSuspended: boolean;
    }
  | {
      readonly kind: "page";
      readonly items: readonly Brief[];
      readonly ids: readonly string[];
      readonly listed: number;
      readonly next: string | undefined;
      readonly total: number | undefined;
    }
  | { readonly kind: "object"; readonly object: Brief }
  | { readonly kind: "tombstone" };

export type Answered = { readonly said: Said } | { readonly fault: Fault };

export const activitypubAnswer: AnswerReading<Answers, Answered> = {
  name: "activitypubAnswer",
  read({ payloads: [payload] }) {
    const parsed = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    if ("fault" in parsed) return parsed;
    const said = isObject(parsed.json) ? saidBy(parsed.json) : undefined;
    return said ? { said } : { fault: faultWith("channel.malformed", "is no object of ActivityStreams") };
  },
};

function saidBy(json: Json): Said | undefined {
  if (hasType(json, "Tombstone")) return { kind: "tombstone" };
  const [id, outbox] = [textOf(json["id"]), textOf(json["outbox"])];
  if (id !== undefined && outbox !== undefined)
    return {
      kind: "actor",
      ...{ id, outbox, name: textOf(json["preferredUsername"]) },
      movedTo: refOf(json["movedTo"]),
      isSuspended: json["suspended"] === true,
    };
  if (hasType(json, ...collections)) return pageSaid(json);
  const object = briefOf(json);
  return object && { kind: "object", object };
}

/** A first page that stands in the collection is read with it. */
function pageSaid(json: Json): Said {
  const own = pageOf(json);
  const first = isObject(own.first) ? pageOf(own.first) : undefined;
  const items = [...own.items, ...(first?.items ?? [])];
  const next = first ? first.next : (own.next ?? (own.items.length === 0 ? refOf(own.first) : undefined));
  return {
    kind: "page",
    items: items.flatMap((item) => (isObject(item) ? (briefOf(item) ?? []) : [])),
    ids: refsOf(items),
    listed: items.length,
    next,
    total: own.total,
  };
}

function briefOf(json: Json): Brief | undefined {
  const type = textOf(manyOf(json["type"])[0]);
  if (type === undefined) return undefined;
  const isActivity = json["object"] !== undefined;
  const object = isActivity ? json["object"] : json;
  const id = refOf(object);
  if (id === undefined) return undefined;
  const whole = isObject(object) ? object : undefined;
  return {
    type,
    id,
    isWhole: whole?.["type"] !== undefined,
    actor: refOf(json["actor"]) ?? refOf(whole?.["attributedTo"]),
    postedAt: instantOf(textOf(whole?.["published"]) ?? textOf(json["published"]) ?? "")?.getTime(),
    parent: refOf(whole?.["inReplyTo"]),
    replies: repliesOf(whole?.["replies"]),
  };
}

function repliesOf(replies: unknown): RepliesRef | undefined {
  const address = textOf(replies);
  if (address !== undefined) return { ids: [], next: address, total: undefined };
  if (!isObject(replies)) return undefined;
  const said = pageSaid(replies);
  if (said.kind !== "page") return undefined;
  const next = said.next ?? (said.listed === 0 ? textOf(replies["id"]) : undefined);
  return { ids: said.ids, next, total: said.total };
}
