/** PURE. A post or an answer as an item: the same for the agency's own records and for those of others. */
import { commentsFact, type MediaRef, type Sighting, type Visibility } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { pageOf } from "./address.ts";
import { itemIdOf, itemMeant, type RecordName, type Standing } from "./item-id.ts";
import type { MediaEmbed, PostEmbed, PostRecord } from "./shapes.ts";
import { believedTime, isOfItsKey, saidTime } from "./tid.ts";
import type { PostView } from "./views.ts";

/** What a look knows of a post beside its record. */
export interface PostContext {
  readonly cid: string;
  readonly byAgency: boolean;
  readonly authorName: string | undefined;
  readonly displayName: string | undefined;
  readonly visibility: Visibility;
  /** no record was written later */
  readonly latest: Date;
  /** what stands under the addresses of the look */
  readonly standing: ReadonlyMap<string, Standing>;
  /** the files of the post */
  readonly media: readonly MediaRef[];
  /** labels that others gave it */
  readonly labels: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly payload: Sighting["payload"];
}

export function postSighting(name: RecordName, post: PostRecord, context: PostContext): Sighting {
  const { did, rkey } = name;
  const { cid, byAgency, authorName, displayName, latest, standing, visibility, media, payload } = context;
  const postedAt = believedTime(rkey, post.createdAt, latest);
  const parent = post.reply && itemMeant(post.reply.parent, standing);
  return {
    nativeId: itemIdOf(name, post.createdAt),
    kind: parent === undefined && byAgency ? "post" : "comment",
    parentNativeId: parent,
    rootNativeId: post.reply && itemMeant(post.reply.root, standing),
    byAgency,
    authorName,
    authorId: did,
    ...(displayName === undefined ? {} : { authors: [{ name: displayName, ids: [did] }] }),
    title: undefined,
    text: post.text,
    permalink: addressOf(name, post),
    postedAt,
    editedAt: undefined,
    visibility,
    media,
    labels: [...new Set([...tagsOf(post), ...selfLabels(post), ...context.labels])],
    facts: {
      cid,
      ...timeFact(post, postedAt),
      ...saidFacts(post),
      ...named({ displayName }),
      ...context.facts,
    },
    replacedCharacters: 0,
    payload,
  };
}

/** A text under a key that another had is at the same page, and is no other publication of that one. */
function addressOf(name: RecordName, { createdAt = "" }: PostRecord): string | undefined {
  const page = pageOf(name.did, name.collection, name.rkey);
  if (page === undefined || isOfItsKey(name.rkey, createdAt || undefined)) return page;
  return `${page}#${createdAt.replace(/[^\w:.+-]/g, "_").slice(0, 64)}`;
}

/** What the record says where it is not what is believed, so that nothing of it is lost. */
function timeFact({ createdAt }: PostRecord, believed: Date | undefined): Record<string, string> {
  if (createdAt === undefined) return {};
  return saidTime(createdAt)?.getTime() === believed?.getTime() && believed !== undefined
    ? {}
    : { createdAt };
}

function saidFacts(post: PostRecord): Record<string, string> {
  const features = post.facets.flatMap((facet) => facet?.features ?? []);
  const links = [...new Set(features.flatMap(({ uri }) => uri ?? []))];
  const mentions = [...new Set(features.flatMap(({ did }) => did ?? []))];
  const card = mediaIn(post.embed).find(({ $type }) => $type === "app.bsky.embed.external");
  const external = card && "external" in card ? card.external : undefined;
  return named({
    langs: post.langs.join(" "),
    links: links.join(" "),
    mentions: mentions.join(" "),
    answersCid: post.reply?.parent.cid,
    quotedUri: quoteIn(post.embed)?.uri,
    quotedCid: quoteIn(post.embed)?.cid,
    externalUrl: external?.uri,
    cardTitle: external?.title,
    cardText: external?.description,
  });
}

/** Without those that say nothing. */
export function named(facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const said = Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return Object.fromEntries(said);
}

export function quoteIn(embed: PostEmbed | undefined): { uri: string; cid: string } | undefined {
  if (embed?.$type === "app.bsky.embed.record") return embed.record;
  return embed?.$type === "app.bsky.embed.recordWithMedia" ? embed.record.record : undefined;
}

function mediaIn(embed: PostEmbed | undefined): readonly MediaEmbed[] {
  if (!embed || embed.$type === "app.bsky.embed.record") return [];
  return embed.$type === "app.bsky.embed.recordWithMedia" ? [embed.media] : [embed];
}

function tagsOf({ tags, facets }: PostRecord): readonly string[] {
  return [...tags, ...facets.flatMap((facet) => facet?.features ?? []).flatMap(({ tag }) => tag ?? [])];
}

/** What its writer says of it, such as `graphic-media`. */
function selfLabels({ labels }: PostRecord): readonly string[] {
  return labels?.values.map(({ val }) => `label:${val}`) ?? [];
}

/** A quoted text may be gone tomorrow, so it is kept with what quotes it. */
export function quotedFacts({ quoted }: Pick<PostView, "quoted">): Record<string, string> {
  return named({ quotedText: quoted?.text, quotedBy: quoted?.by });
}

/** @param blobAt the address of a file by its CID */
export function blobsOf(embed: PostEmbed | undefined, blobAt: (cid: string) => string): MediaRef[] {
  return mediaIn(embed).flatMap((media): MediaRef[] => {
    switch (media.$type) {
      case "app.bsky.embed.images":
        return media.images.map(({ image, alt }) => ({
          url: blobAt(image.ref),
          alt: alt || undefined,
          mediaType: image.mimeType,
        }));
      case "app.bsky.embed.video":
        return [
          { url: blobAt(media.video.ref), alt: media.alt || undefined, mediaType: media.video.mimeType },
        ];
      default: {
        const { thumb } = media.external;
        return thumb ? [{ url: blobAt(thumb.ref), alt: undefined, mediaType: thumb.mimeType }] : [];
      }
    }
  });
}

export function blobAddress(pds: string, did: string): (cid: string) => string {
  return (cid) => {
    const address = `${pds}/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${encodeURIComponent(cid)}`;
    return webAddress(address, pds) ?? address;
  };
}

/** That a post takes answers is said of every post, so that the day it stops is told. */
export function gateFacts(allow: readonly unknown[] | undefined): Record<string, string> {
  return { [commentsFact]: allow?.length === 0 ? "closed" : "open" };
}
