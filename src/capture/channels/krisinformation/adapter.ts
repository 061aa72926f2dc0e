/**
 * Reads the news of Krisinformation.se, by which Swedish authorities inform in a crisis: the list of the last days, in
 * version 3 of its API. A news item is known by its `Identifier`; it is edited in place and says when, not what.
 *
 * Documentation only: the service was out of reach.
 *
 * @see https://api.krisinformation.se/v3/news and clients of it in public repositories
 */
import { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { type ListKind, listAdapter, listReading } from "../../one-list.ts";
import { appearanceOf, looksLikeHtml, plainTextOfHtml } from "../../text.ts";

const optional = z.string().nullish().catch(undefined);
const Identifier = z.union([z.string().min(1).max(512), z.int().min(0)]).transform(String);

const News = z.object({
  Identifier,
  Headline: z.string(),
  Preamble: optional,
  BodyText: optional,
  PushMessage: optional,
  Published: optional,
  Updated: optional,
  Area: z
    .array(z.object({ Type: optional, Description: optional }))
    .nullish()
    .catch(undefined),
  Web: optional,
  Language: optional,
  Event: optional,
  SenderName: optional,
  IsTest: z.boolean().nullish().catch(undefined),
  Push: z.boolean().nullish().catch(undefined),
});

const news: ListKind<z.infer<typeof News>> = {
  kind: "krisinformation",
  listAt(address) {
    const url = URL.parse(address);
    return url && /\/(?:news|vmas|testvmas)\/?$/.test(url.pathname) ? url.href : undefined;
  },
  itemAt(address, nativeId) {
    const url = URL.parse(address);
    if (!url || !/^[\w.-]{1,100}$/.test(nativeId) || nativeId.startsWith(".")) return undefined;
    return new URL(`${url.pathname.replace(/\/$/, "")}/${nativeId}`, url).href;
  },
  listIn: (json) => (Array.isArray(json) ? json : undefined),
  pointer: () => "",
  shape: News,
  idIn: (raw) => z.object({ Identifier }).safeParse(raw).data?.Identifier,
  sightingOf: newsOf,
};

export const krisinformationReading = listReading(news);
export const krisinformation = listAdapter(news, krisinformationReading);

function newsOf(item: z.infer<typeof News>, channel: Channel, payload: Sighting["payload"]): Sighting {
  const base = channel.address;
  const plain = (text: string | null | undefined) =>
    text && looksLikeHtml(text) ? plainTextOfHtml(text, base) : (text?.trim() ?? "");
  const areas = (item.Area ?? []).flatMap(({ Description: name }) => name ?? []);
  const push = item.PushMessage?.trim();
  const facts = {
    // what a telephone showed is text as well
    summary: push && push !== item.Headline.trim() ? push : undefined,
    areas: areas.length > 0 ? areas.join("; ") : undefined,
    language: item.Language?.slice(0, 2).toLowerCase(),
    test: item.IsTest ? "true" : undefined,
    pushed: item.Push ? "true" : undefined,
  };
  return {
    nativeId: item.Identifier,
    kind: "post",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: item.SenderName?.trim() || undefined,
    authorId: undefined,
    title: item.Headline.trim() || undefined,
    text: [plain(item.Preamble), plain(item.BodyText)].filter((part) => part !== "").join("\n\n"),
    html: appearanceOf(item.BodyText ?? undefined),
    permalink: webAddress(item.Web ?? undefined, base),
    postedAt: instantOf(item.Published ?? ""),
    editedAt: instantOf(item.Updated ?? ""),
    visibility: "public",
    media: [],
    labels: item.Event ? [item.Event] : [],
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    replacedCharacters: 0,
    payload,
  };
}
