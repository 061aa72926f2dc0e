/** PURE. What the downloads of Facebook and Instagram have in common. */
import { z } from "zod";
import type { MediaRef, Sighting } from "../../../domain/item.ts";
import { readJson } from "../../json-text.ts";
import type { AboutInput, ArchivedFile } from "../port.ts";
import { type Drafts, jsonOf, type RecordAt, refusal } from "../records.ts";
import { repairedAll } from "./repair.ts";

export const Text = z.string().nullish().catch(undefined);
/** seconds since 1970 */
export const Time = z.number().int().positive().nullish().catch(undefined);
export const File = z.object({
  uri: z.string().min(1),
  creation_timestamp: Time,
  title: Text,
  description: Text,
});
export type File = z.infer<typeof File>;

export function instantOfSeconds(seconds: number | null | undefined): Date | undefined {
  return seconds === null || seconds === undefined ? undefined : new Date(seconds * 1000);
}

/** The values of the first file whose name fits, repaired. */
export function valuesOf({ payloads, names }: AboutInput, which: RegExp): unknown {
  const at = names.findIndex((name) => which.test(name));
  const payload = payloads[at];
  const read = payload && readJson(payload.bytes, "application/json");
  return read && "json" in read ? repairedAll(read.json) : undefined;
}

/** A record, repaired, as it stands and of this shape; else its refusal. */
export function shaped<Of>(
  record: string,
  shape: z.ZodType<Of>,
): { readonly value: Of; readonly json: unknown } | { readonly drafts: Drafts } {
  const read = jsonOf(record);
  if ("drafts" in read) return read;
  const json = repairedAll(read.json);
  const parsed = shape.safeParse(json);
  if (parsed.success) return { value: parsed.data, json };
  const where = parsed.error.issues.map(({ path, message }) => `/${path.join("/")}: ${message}`).slice(0, 5);
  return { drafts: refusal("item.malformed", undefined, where.join("; ")) };
}

/** Addresses of the platform's own pages are kept as they are; a path means a file of the archive. */
export function refOf({ uri, description }: File): MediaRef {
  const url = /^https?:/.test(uri) ? uri : `archive:${encodeURI(uri)}`;
  return { url, alt: description?.trim() || undefined, mediaType: undefined };
}

/** Downloads in several parts, and folders that were unpacked into another, have the same path at their end. */
export function archivedOf({ uri }: File, member: string): ArchivedFile | undefined {
  if (/^https?:/.test(uri)) return undefined;
  const root = member.slice(
    0,
    Math.max(
      0,
      member.search(
        /(?:^|\/)(?:your_facebook_activity|your_instagram_activity|this_profile's_activity_across_facebook)\//,
      ),
    ),
  );
  return {
    url: refOf({ uri, creation_timestamp: undefined, title: undefined, description: undefined }).url,
    paths: [uri, ...(root === "" ? [] : [`${root}/${uri}`])],
  };
}

export function aSighting(
  given: Pick<Sighting, "nativeId" | "kind" | "text" | "postedAt" | "visibility"> & Partial<Sighting>,
  at: RecordAt,
): Sighting {
  return {
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    title: undefined,
    permalink: undefined,
    editedAt: undefined,
    media: [],
    labels: [],
    facts: {},
    replacedCharacters: 0,
    payload: at,
    ...given,
  };
}

/** The name of a file stays when its folder is called otherwise in another year. */
export function nameOf(uri: string | undefined): string | undefined {
  return uri?.split("/").at(-1)?.split("?")[0];
}
