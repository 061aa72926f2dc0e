/**
 * Reads the newest messages of the Norwegian police's public log. Each is known by its id; what goes on about one
 * incident bears the same `threadId`, and `261hcl-0` begins it.
 *
 * Documentation only: the service was out of reach. It answers in two forms, `{ data, metadata }` at
 * `api.politiet.no/politiloggen/v1/messages` and `{ messages, totalCount }` at `api.politiloggen.politiet.no/messages`.
 *
 * @see https://api.politiloggen.politiet.no/swagger/v1/swagger.json and clients of either form in public repositories
 */
import { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { idOf } from "../../malformed.ts";
import { type ListKind, listAdapter, listReading } from "../../one-list.ts";

const optional = z.string().nullish().catch(undefined);

const Message = z.object({
  id: z.union([z.string().min(1), z.int().min(0)]).transform(String),
  threadId: z
    .union([z.string().min(1), z.int().min(0)])
    .transform(String)
    .nullish()
    .catch(undefined),
  category: optional,
  district: optional,
  municipality: optional,
  area: optional,
  isActive: z.boolean().nullish().catch(undefined),
  text: z.string(),
  createdOn: optional,
  updatedOn: optional,
  imageUrl: optional,
  previouslyIncludedImage: z.boolean().nullish().catch(undefined),
  isEdited: z.boolean().nullish().catch(undefined),
});

const Whole = z.object({
  data: z.array(z.unknown()).nullish(),
  messages: z.array(z.unknown()).nullish(),
  totalCount: z.int().min(0).nullish().catch(undefined),
  metadata: z
    .object({
      requestLimitPerHour: z.number().positive().nullish().catch(undefined),
      totalItems: z.int().min(0).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** as many as the service gives at once */
const most = 50;

const messages: ListKind<z.infer<typeof Message>> = {
  kind: "politiloggen",
  listAt(address) {
    const url = URL.parse(address);
    if (!url || !/\/messages\/?$/.test(url.pathname)) return undefined;
    const asked = { Take: String(most), SortBy: "Date", SortOrder: "Descending" };
    for (const [name, value] of Object.entries(asked))
      if (!url.searchParams.has(name)) url.searchParams.set(name, value);
    return url.href;
  },
  itemAt(address, nativeId) {
    const url = URL.parse(address);
    if (!url || !/^[\w-]{1,100}$/.test(nativeId)) return undefined;
    return new URL(`${url.pathname.replace(/\/$/, "")}/${nativeId}`, url).href;
  },
  listIn(json) {
    const { data: whole } = Whole.safeParse(json);
    return whole?.data ?? whole?.messages ?? undefined;
  },
  pointer: (json) => (Whole.safeParse(json).data?.data ? "/data" : "/messages"),
  shape: Message,
  idIn: idOf,
  sightingOf: messageOf,
  wrongWith(json, listed, address) {
    const { data: whole } = Whole.safeParse(json);
    const total = whole?.metadata?.totalItems ?? whole?.totalCount ?? undefined;
    const asked = Number(new URL(address).searchParams.get("Take"));
    if (total === undefined || !(asked > 0) || listed >= Math.min(total, asked)) return undefined;
    return faultWith("channel.shortList", `lists ${listed} of ${Math.min(total, asked)} messages`);
  },
  notesOn(json, channel) {
    const limit = Whole.safeParse(json).data?.metadata?.requestLimitPerHour ?? undefined;
    return limit === undefined || 60 / channel.everyMinutes <= limit ? [] : [tooOften(limit)];
  },
};

export const politiloggenReading = listReading(messages);
export const politiloggen = listAdapter(messages, politiloggenReading);

function tooOften(limit: number): Finding {
  return {
    code: "channel.rateLimited",
    held: false,
    nativeId: undefined,
    place: "look",
    detail: `allows ${limit} requests an hour: look no more often than every ${Math.ceil(60 / limit)} minutes (channel edit --every)`,
  };
}

function messageOf(
  message: z.infer<typeof Message>,
  channel: Channel,
  payload: Sighting["payload"],
): Sighting {
  const { id, threadId, category, imageUrl } = message;
  const first = threadId && id.startsWith(`${threadId}-`) ? `${threadId}-0` : undefined;
  const above = first === undefined || first === id ? undefined : first;
  const image = webAddress(imageUrl ?? undefined, channel.address);
  const facts = {
    district: message.district,
    municipality: message.municipality,
    place: message.area,
    thread: threadId,
    active: typeof message.isActive === "boolean" ? String(message.isActive) : undefined,
    imageWithdrawn: message.previouslyIncludedImage && !image ? "true" : undefined,
  };
  return {
    nativeId: id,
    kind: "post",
    parentNativeId: above,
    rootNativeId: above,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    title: undefined,
    text: message.text,
    permalink: undefined,
    postedAt: instantOf(message.createdOn ?? ""),
    editedAt: message.isEdited ? instantOf(message.updatedOn ?? "") : undefined,
    visibility: "public",
    media: image === undefined ? [] : [{ url: image, alt: undefined, mediaType: undefined }],
    labels: category ? [category] : [],
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    replacedCharacters: 0,
    payload,
  };
}
