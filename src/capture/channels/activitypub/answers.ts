/** PURE. What the answers of a look hold: the actor, activities of its outbox, objects, and what was deleted. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import { malformedItem } from "../../malformed.ts";
import { collections, hasType, isObject, isSameOrigin, type Json, pageOf, refOf, textOf } from "./as2.ts";
import type { Actor, Shown } from "./object.ts";

type Place = Sighting["payload"];

/** Activities that tell of an object; follows, likes and the like are nobody's business here. */
const telling = ["Create", "Update"];

export class AnswersRead {
  readonly findings: Finding[] = [];
  readonly objects = new Map<string, Shown[]>();
  readonly deleted = new Set<string>();
  actor: (Actor & { readonly json: Json; readonly payload: Place }) | undefined;

  constructor(payloads: readonly Payload[]) {
    for (const payload of payloads) {
      if (payload.status !== 200) continue;
      const parsed = readJson(payload.bytes, payload.mediaType);
      if (!("json" in parsed) || !isObject(parsed.json)) continue;
      const place = { ordinal: payload.ordinal, pointer: "" };
      if (payload.ordinal === 0) this.#actor(parsed.json, payload.url, place);
      else if (hasType(parsed.json, ...collections)) this.#collection(parsed.json, payload.url, place);
      else this.#object(parsed.json, undefined, payload.url, place);
    }
  }

  #actor(json: Json, url: string, payload: Place): void {
    const id = textOf(json["id"]);
    if (id === undefined || textOf(json["outbox"]) === undefined || !isSameOrigin(id, url)) return;
    this.actor = { id, followers: textOf(json["followers"]), json, payload };
  }

  #collection(json: Json, url: string, { ordinal, pointer }: Place): void {
    const { items, field, first } = pageOf(json);
    if (isObject(first)) this.#collection(first, url, { ordinal, pointer: `${pointer}/first` });
    items.forEach((item, index) => {
      const place = { ordinal, pointer: `${pointer}/${field}/${index}` };
      if (!isObject(item)) return;
      if (hasType(item, ...telling)) this.#activity(item, url, place);
      else if (hasType(item, "Delete")) this.#delete(item["object"], url);
      else if (!isActivity(item)) this.#object(item, undefined, url, place);
    });
  }

  #activity(activity: Json, url: string, place: Place): void {
    const { object } = activity;
    if (refOf(activity["actor"]) !== this.actor?.id) return;
    if (isObject(object))
      this.#object(object, activity, url, { ...place, pointer: `${place.pointer}/object` });
  }

  #delete(object: unknown, url: string): void {
    const id = refOf(object);
    if (id !== undefined && isSameOrigin(id, url)) this.deleted.add(id);
  }

  /** What a server says of an object of another server is hearsay. */
  #object(object: Json, activity: Json | undefined, url: string, payload: Place): void {
    const id = textOf(object["id"]);
    if (id === undefined || !isSameOrigin(id, url)) {
      if (activity && id === undefined)
        this.findings.push(malformedItem({ ...payload, nativeId: id }, "/id: expected an address"));
      return;
    }
    if (hasType(object, "Tombstone")) {
      this.deleted.add(id);
      return;
    }
    const author = refOf(object["attributedTo"]) ?? refOf(activity?.["actor"]);
    if (author === undefined || !isSameOrigin(author, id)) {
      this.findings.push(
        malformedItem({ ...payload, nativeId: id }, "/attributedTo: expected an actor of the same server"),
      );
      return;
    }
    const fields = ["content", "name", "summary", "contentMap", "nameMap"];
    if (fields.every((field) => object[field] === undefined) && object["attachment"] === undefined) {
      this.findings.push(malformedItem({ ...payload, nativeId: id }, "/content: expected a text"));
      return;
    }
    this.objects.set(id, [...(this.objects.get(id) ?? []), { object, activity, payload }]);
  }

  /** The highest above it that is shown or named; a thread that leads back to itself has none. */
  rootOf(id: string): string | undefined {
    const parentOf = (one: string) => refOf(this.objects.get(one)?.at(-1)?.object["inReplyTo"]);
    const seen = new Set([id]);
    let root: string | undefined;
    for (let above = parentOf(id); above !== undefined; above = parentOf(above)) {
      if (seen.has(above)) return undefined;
      seen.add(above);
      root = above;
    }
    return root;
  }
}

function isActivity(item: Json): boolean {
  return textOf(item["actor"]) !== undefined || item["object"] !== undefined;
}
