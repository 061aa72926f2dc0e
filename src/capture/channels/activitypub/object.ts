/** PURE. What one object of ActivityStreams says, as an item, and an actor as a profile. */
import type { EarlierSaid, MediaRef, Sighting } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import { hasType, isObject, type Json, manyOf, refOf, textOf } from "./as2.ts";
import { audienceOf, kindOf } from "./visibility.ts";

type Place = Sighting["payload"];

/** An object as one answer shows it, with the activity that it stood in. */
export interface Shown {
  readonly object: Json;
  readonly activity: Json | undefined;
  readonly payload: Place;
}

export interface Actor {
  readonly id: string;
  readonly followers: string | undefined;
}

/** The fact of a profile by which its actor is known. */
export const idFact = "accountId";

/** @param shown the same object as often as it was shown: other texts are versions, by their times of edit */
export function sightingOf(
  id: string,
  shown: readonly Shown[],
  actor: Actor,
  rootId: string | undefined,
  base: string,
): Sighting | undefined {
  const versions = shown
    .map((one) => saidIn(one, base))
    .sort((one, other) => (one.editedAt?.getTime() ?? 0) - (other.editedAt?.getTime() ?? 0));
  const now = versions.at(-1);
  const last = shown.findLast(({ payload }) => payload === now?.payload);
  if (!now || !last) return undefined;
  const earlier = versions.slice(0, -1).filter((version, index) => !saysSame(version, versions[index + 1]));
  const { object, activity } = last;
  const author = refOf(object["attributedTo"]) ?? refOf(activity?.["actor"]);
  const isOwn = author === actor.id;
  const parent = refOf(object["inReplyTo"]);
  const audience = audienceOf(activity ? [object, activity] : [object], actor.followers);
  return {
    ...now,
    nativeId: id,
    kind: kindOf(audience, isOwn, parent !== undefined),
    parentNativeId: parent,
    rootNativeId: rootId,
    byAgency: isOwn,
    authorName: isOwn || author === undefined ? undefined : handleOf(author),
    authorId: author,
    permalink: addressIn(object["url"], base) ?? webAddress(id, base),
    postedAt: instantOf(textOf(object["published"]) ?? textOf(activity?.["published"]) ?? ""),
    visibility: audience.visibility,
    labels: labelsOf(object),
    facts: factsOf(object, audience.audience),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

function saysSame(one: EarlierSaid, other: EarlierSaid | undefined): boolean {
  const form = (said: EarlierSaid | undefined) => JSON.stringify([said?.title, said?.text, said?.media]);
  return form(one) === form(other);
}

/** `https://social.example/users/kari` is kari@social.example. */
function handleOf(author: string): string {
  const url = URL.parse(author);
  const [, name] =
    /^\/(?:@|users\/|u\/|profile\/|accounts\/|ap\/users\/|author\/)?([\w.-]+)\/?$/.exec(
      url?.pathname ?? "",
    ) ?? [];
  return url && name !== undefined ? `${name}@${url.host}` : author;
}

/** In the first of the languages in which it is given. */
function spoken(
  object: Json,
  field: string,
): { readonly text: string; readonly language: string | undefined } {
  const map = object[`${field}Map`];
  const [language, said] = isObject(map) ? (Object.entries(map).find(([, text]) => textOf(text)) ?? []) : [];
  return { text: textOf(object[field]) ?? textOf(said) ?? "", language };
}

function saidIn({ object, payload }: Shown, base: string): EarlierSaid {
  const { text: content } = spoken(object, "content");
  const name = spoken(object, "name").text;
  const summary = spoken(object, "summary").text;
  const options = [...manyOf(object["oneOf"]), ...manyOf(object["anyOf"])].flatMap((option) =>
    isObject(option) ? `[ ] ${textOf(option["name"]) ?? ""}` : [],
  );
  // of a note the summary is what stands in front of it; of anything with a name it is a text of its own
  const title = name === "" ? plainTextOfHtml(summary, base) : name;
  const parts = [
    ...(name === "" ? [] : [plainTextOfHtml(summary, base)]),
    plainTextOfHtml(content, base),
    options.join("\n"),
  ];
  return {
    title: title.trim() || undefined,
    text: parts.filter((part) => part !== "").join("\n\n"),
    html: appearanceOf(content),
    media: [...manyOf(object["attachment"]), ...manyOf(object["image"])].flatMap((file) =>
      mediaOf(file, base),
    ),
    editedAt: instantOf(textOf(object["updated"]) ?? ""),
    replacedCharacters: 0,
    payload,
  };
}

function mediaOf(file: unknown, base: string): readonly MediaRef[] {
  if (!isObject(file) || hasType(file, "PropertyValue", "Link")) return [];
  const url = addressIn(file["url"], base) ?? addressIn(file["href"], base);
  if (url === undefined) return [];
  return [{ url, alt: textOf(file["name"])?.trim() || undefined, mediaType: textOf(file["mediaType"]) }];
}

function addressIn(value: unknown, base: string): string | undefined {
  for (const one of manyOf(value)) {
    const address = webAddress(textOf(one) ?? (isObject(one) ? textOf(one["href"]) : undefined), base);
    if (address !== undefined) return address;
  }
  return undefined;
}

function labelsOf(object: Json): readonly string[] {
  const tags = manyOf(object["tag"]).filter((tag) => hasType(tag, "Hashtag"));
  return [
    ...new Set(tags.flatMap((tag) => (isObject(tag) ? (textOf(tag["name"])?.replace(/^#/, "") ?? []) : []))),
  ];
}

function factsOf(object: Json, audience: string | undefined): Readonly<Record<string, string>> {
  const counts = ["likes", "shares"].map((name) => {
    const count = isObject(object[name]) ? object[name]["totalItems"] : undefined;
    return typeof count === "number" ? String(count) : undefined;
  });
  const facts = {
    language: spoken(object, "content").language,
    audience,
    sensitive: object["sensitive"] === true ? "true" : undefined,
    pollEnds: textOf(object["endTime"]),
    favourites: counts[0],
    boosts: counts[1],
  };
  return Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export function profileOf(actor: Json, id: string, payload: Place, base: string): Sighting {
  const fields = manyOf(actor["attachment"]).flatMap((field) =>
    isObject(field) && hasType(field, "PropertyValue")
      ? `${textOf(field["name"]) ?? ""}: ${plainTextOfHtml(textOf(field["value"]) ?? "", base)}`
      : [],
  );
  const summary = plainTextOfHtml(spoken(actor, "summary").text, base);
  const handle = textOf(actor["preferredUsername"]);
  return {
    nativeId: id,
    kind: "profile",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: id,
    title: textOf(actor["name"])?.trim() ?? handle,
    text: [summary, fields.join("\n")].filter((part) => part !== "").join("\n\n"),
    permalink: addressIn(actor["url"], base) ?? webAddress(id, base),
    postedAt: instantOf(textOf(actor["published"]) ?? ""),
    editedAt: undefined,
    visibility: "public",
    media: [actor["icon"], actor["image"]]
      .flatMap((file) => manyOf(file))
      .flatMap((file) => mediaOf(file, base)),
    labels: [],
    facts: {
      [idFact]: id,
      ...(handle === undefined ? {} : { handle }),
      ...(refOf(actor["movedTo"]) === undefined ? {} : { state: "moved" }),
    },
    replacedCharacters: 0,
    payload,
  };
}
