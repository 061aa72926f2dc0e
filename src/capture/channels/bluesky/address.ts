/**
 * PURE. The address of a Bluesky channel: the profile's, with the DID that the channel is pinned to.
 *
 *   https://bsky.app/profile/did:plc:ewvi7nxzyoun6zhxrhs64oiz
 *   https://bsky.app/profile/did:plc:ewvi7nxzyoun6zhxrhs64oiz?handle=etaten.no
 *   https://pds.etaten.no/profile/did:web:etaten.no?plc=https://plc.example&appview=https://appview.example
 *
 * A handle can be given up and taken by somebody else, and answers with the other's posts from then on, so a handle
 * alone names no channel.
 *
 * @see https://atproto.com/specs/did and https://atproto.com/specs/handle
 */
import { nameIn } from "./kind.ts";

export interface Place {
  readonly did: string;
  /** the handle that the operator knows the account by: it must not lead to another account */
  readonly handle: string | undefined;
  /** without a slash at the end, as are all of these */
  readonly plc: string;
  /** undefined for `appview=none`: then only the account's own repository is read */
  readonly appview: string | undefined;
}

export type NamedPlace = Place | Pick<Place, "appview" | "plc" | "handle"> | undefined;

export const didForm = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+(?:%3A\d{1,5})?)$/;
const handleForm = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

const publicPlc = "https://plc.directory";
const publicAppView = "https://public.api.bsky.app";

/** @returns without a DID where the address names a handle alone; undefined where it names neither */
export function placeOf(address: string): NamedPlace {
  const url = URL.parse(address);
  const named = url ? nameIn(url) : undefined;
  if (!url || named === undefined) return undefined;
  const [plc, appview] = [serviceIn(url, "plc", publicPlc), serviceIn(url, "appview", publicAppView)];
  if (plc === undefined || appview === undefined) return undefined;
  const given = url.searchParams.get("handle")?.replace(/^@/, "").toLowerCase();
  if (given !== undefined && !handleForm.test(given)) return undefined;
  const rest = { plc, appview: appview === "none" ? undefined : appview, handle: given };
  if (didForm.test(named)) return { ...rest, did: named };
  return handleForm.test(named) ? { ...rest, handle: named.toLowerCase() } : undefined;
}

/** The address under which people read a record of the kind that has a page. */
export function pageOf(did: string, collection: string, rkey: string): string | undefined {
  if (collection === "app.bsky.actor.profile") return `https://bsky.app/profile/${did}`;
  return collection === "app.bsky.feed.post" ? `https://bsky.app/profile/${did}/post/${rkey}` : undefined;
}

function serviceIn(url: URL, name: "plc" | "appview", otherwise: string): string | undefined {
  const given = url.searchParams.get(name);
  if (given === null) return otherwise;
  if (given === "none" && name === "appview") return given;
  const service = URL.parse(given);
  return service && /^https?:$/.test(service.protocol) && service.search === ""
    ? service.href.replace(/\/+$/, "")
    : undefined;
}
