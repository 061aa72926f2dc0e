/** PURE. What one status says as an item: a post, a comment or a message, with what it said before. */
import type { EarlierSaid, ItemKind, MediaRef, Sighting, Visibility } from "../../../domain/item.ts";
import { hashed } from "../../content-hash.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import type { MediaAttachment, Status, StatusEdit } from "./shapes.ts";

type Place = Sighting["payload"];

export interface Told {
  readonly status: Status;
  readonly payload: Place;
  /** all that it ever said; empty when the server keeps none; undefined when it was not answered in this look */
  readonly history: readonly { readonly edit: StatusEdit; readonly payload: Place }[] | undefined;
  readonly rootId: string | undefined;
}

/** @param account the channel's own */
export function sightingOf(
  { status, payload, history, rootId }: Told,
  account: string,
  base: string,
): Sighting {
  const { account: author } = status;
  const byAgency = author.id === account;
  const parent = status.in_reply_to_id ?? undefined;
  const versions = versionsOf(status, payload, history ?? [], base);
  const now = versions.at(-1) ?? saidIn(status, payload, base, undefined);
  const earlier = versions.slice(0, -1);
  return {
    ...now,
    // a version without it is one whose history is still to be asked for
    editedAt: history && now.editedAt,
    nativeId: status.id,
    kind: kindOf(status, byAgency),
    parentNativeId: parent,
    rootNativeId: rootId,
    byAgency,
    // the channel says itself who speaks on it, whatever it is called today
    authorName: byAgency ? undefined : author.acct,
    authorId: author.uri ?? author.url ?? author.acct,
    authors: [{ name: author.display_name ?? undefined, ids: idsOf(author) }],
    permalink: webAddress(status.url ?? status.uri ?? undefined, base),
    postedAt: instantOf(status.created_at),
    visibility: visibilityOf(status.visibility),
    labels: [...new Set((status.tags ?? []).map(({ name }) => name))],
    facts: factsOf(status, byAgency),
    ...(earlier.length > 0 ? { earlier } : {}),
    payload,
  };
}

function idsOf({ acct, url, uri }: Status["account"]): readonly string[] {
  return [acct, `@${acct}`, url, uri].flatMap((id) => id ?? []);
}

/**
 * Written to those who are named in it, and to nobody else: a message. Of an answer whose question was deleted only the
 * account that asked is told.
 */
function kindOf(status: Status, byAgency: boolean): ItemKind {
  if (status.visibility === "direct") return "message";
  const isAnswer = Boolean(status.in_reply_to_id ?? status.in_reply_to_account_id);
  return byAgency && !isAnswer ? "post" : "comment";
}

/** What no document names is shown to nobody. */
export function visibilityOf(visibility: string | null | undefined): Visibility {
  return visibility === "public" || visibility === "unlisted" ? "public" : "private";
}

/** What it said, oldest first, as far as its history was had; the last is what it says now. */
function versionsOf(
  status: Status,
  payload: Place,
  history: NonNullable<Told["history"]>,
  base: string,
): readonly EarlierSaid[] {
  const told = history
    .map(({ edit, payload: at }) => ({ edit, at, made: instantOf(edit.created_at) }))
    .sort((one, other) => (one.made?.getTime() ?? 0) - (other.made?.getTime() ?? 0))
    .map(({ edit, at, made }, index) => saidIn(edit, at, base, index === 0 ? undefined : made));
  const now = saidIn(status, payload, base, instantOf(status.edited_at ?? ""));
  const last = told.at(-1);
  if (!last) return [now];
  // the history may be a moment newer than the status, or be kept by a server for longer
  if ((last.editedAt?.getTime() ?? 0) >= (now.editedAt?.getTime() ?? 0)) return told;
  return saysTheSame(last, now) ? [...told.slice(0, -1), now] : [...told, now];
}

function saysTheSame(one: EarlierSaid, other: EarlierSaid): boolean {
  const digest = ({ text, title, media }: EarlierSaid) =>
    hashed({ text, title, media, authorName: undefined, facts: {} } as unknown as Sighting).contentHash;
  return digest(one) === digest(other);
}

function saidIn(
  said: Pick<StatusEdit, "content" | "spoiler_text" | "media_attachments" | "poll">,
  payload: Place,
  base: string,
  editedAt: Date | undefined,
): EarlierSaid {
  const options = said.poll?.options.map(({ title }) => `[ ] ${title ?? ""}`) ?? [];
  const text = plainTextOfHtml(said.content, base);
  return {
    title: said.spoiler_text?.trim() || undefined,
    text: [text, ...(options.length > 0 ? [options.join("\n")] : [])]
      .filter((part) => part !== "")
      .join("\n\n"),
    html: appearanceOf(said.content),
    media: (said.media_attachments ?? []).flatMap((file) => mediaOf(file, base)),
    editedAt,
    replacedCharacters: 0,
    payload,
  };
}

/** The copy that the channel's own server shows; one that it has not fetched is only at its author's. */
function mediaOf(
  { url, remote_url: remote, description }: MediaAttachment,
  base: string,
): readonly MediaRef[] {
  const address = webAddress(url ?? undefined, base) ?? webAddress(remote ?? undefined, base);
  return address === undefined
    ? []
    : [{ url: address, alt: description?.trim() || undefined, mediaType: undefined }];
}

function factsOf(status: Status, byAgency: boolean): Readonly<Record<string, string>> {
  const remote = (status.media_attachments ?? []).flatMap(({ remote_url: url }) => url ?? []);
  const given: Readonly<Record<string, string | number | null | undefined>> = {
    language: status.language,
    // public to everybody, and in no list that the server shows
    audience: status.visibility === "public" ? undefined : (status.visibility ?? "unknown"),
    sensitive: status.sensitive ? "true" : undefined,
    uri: status.uri === status.url ? undefined : status.uri,
    externalUrl: status.card?.url,
    remoteFiles: remote.length > 0 ? remote.join(" ") : undefined,
    pollEnds: status.poll?.expires_at,
    votes: status.poll?.votes_count,
    replies: status.replies_count,
    boosts: status.reblogs_count,
    favourites: status.favourites_count,
    quotes: status.quotes_count,
    displayName: byAgency ? undefined : status.account.display_name,
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
}
