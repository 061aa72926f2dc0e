/**
 * PURE. Items of a feed that come under another id than the one by which they are known: the feed was moved to https, its
 * ids hold a time, it got ids or lost them, an earlier version of this program told them apart otherwise.
 *
 * Nobody's id is changed: the sighting takes the id that is known. It does so only where exactly one known item fits that
 * the look does not show by its own id, and it is noted. Whatever else has a new id is a new item, or for the judge.
 */
import type { IdentityRule } from "../../../domain/channel.ts";
import type { Presence, Sighting } from "../../../domain/item.ts";
import { contentHash } from "../../content-hash.ts";
import { isDerivedId } from "../../native-id.ts";
import { timelessId } from "./guid-time.ts";
import { addressKey } from "./link-address.ts";

/** What must be known of an item to tell that it is the same. */
export interface KnownId {
  readonly nativeId: string;
  readonly presence: Presence;
  readonly permalink: string | undefined;
  readonly title: string | undefined;
  readonly contentHash: string;
}

/** What is asked of a sighting. */
export interface Named extends Pick<Sighting, "nativeId" | "alsoKnownAs" | "permalink" | "title"> {
  /** of one that is told by what it says; undefined for any other */
  readonly contentHash: string | undefined;
}

export function namedOf(sighting: Sighting): Named {
  const { nativeId, alsoKnownAs, permalink, title } = sighting;
  const digest = isDerivedId(nativeId) ? contentHash(sighting) : undefined;
  return { nativeId, permalink, title, contentHash: digest, ...(alsoKnownAs && { alsoKnownAs }) };
}

/** The id that a sighting takes, and by what it was known; not told where it is the same by an older rule of ours. */
export interface Taken {
  readonly knownId: string;
  readonly by:
    | "the rest of its address"
    | "its address on another host"
    | "its id without the time in it"
    | "its link"
    | undefined;
}

/**
 * @param known the oldest first: those that the look names by any id, and those that were on the channel last
 * @returns by the id that the look gives; sightings that are not named keep theirs
 */
export function matchKnown(
  sightings: readonly Named[],
  known: readonly KnownId[],
  rule: IdentityRule,
): ReadonlyMap<string, Taken> {
  const matching = new Matching(sightings, known);
  matching.keepOwn();
  matching.byOtherId();
  if (rule === "link") matching.byKey("its link", linkKey, (item) => [linkOfKnown(item)]);
  if (rule === "auto") {
    matching.byKey(
      "the rest of its address",
      ({ nativeId }) => addressOnly(nativeId),
      ({ nativeId }) => [addressOnly(nativeId)],
    );
    matching.byKey("its address on another host", placeKey, (item) => [placeKey(item)]);
    matching.byKey("its id without the time in it", timelessKey, (item) => [timelessKey(item)]);
    matching.byKey(undefined, derivedKey, (item) => [
      isDerivedId(item.nativeId) ? item.contentHash : undefined,
    ]);
  }
  return matching.taken;
}

/** The addresses under which an item could be known that was moved between http and https, or got or lost a slash. */
export function otherAddresses({
  nativeId,
  permalink,
}: Pick<Sighting, "nativeId" | "permalink">): readonly string[] {
  return [nativeId, ...(permalink === undefined ? [] : [permalink])].flatMap((address) => {
    const key = addressOnly(address);
    if (key === undefined) return [];
    return ["http:", "https:"].flatMap((scheme) => [`${scheme}${key}`, `${scheme}${key}/`]);
  });
}

class Matching {
  readonly taken = new Map<string, Taken>();
  readonly #known: ReadonlyMap<string, KnownId>;
  readonly #claimed = new Set<string>();
  #open: readonly Named[];

  constructor(sightings: readonly Named[], known: readonly KnownId[]) {
    this.#open = sightings;
    this.#known = new Map(known.map((item) => [item.nativeId, item]));
  }

  /** By the id that the look gives, unless the item was recorded under its link while others had its id. */
  keepOwn(): void {
    const own = new Set(this.#open.map(({ nativeId }) => nativeId));
    this.#settle((sighting) => {
      const item = this.#known.get(sighting.nativeId);
      if (!item) return undefined;
      const other = isSamePage(item, sighting) ? undefined : this.#recordedApart(sighting, own);
      return { knownId: other ?? item.nativeId, by: undefined };
    });
  }

  #recordedApart({ alsoKnownAs = [], permalink }: Named, own: ReadonlySet<string>): string | undefined {
    if (permalink === undefined) return undefined;
    const items = alsoKnownAs.flatMap((id) =>
      own.has(id) || this.#claimed.has(id) ? [] : (this.#known.get(id) ?? []),
    );
    return items.find((item) => linkOfKnown(item) === addressKey(permalink))?.nativeId;
  }

  /** By an id of an older rule, or from before the feed had ids: of several that had it, the one of the same page. */
  byOtherId(): void {
    const claims = new Map<string, Named[]>();
    for (const sighting of this.#open)
      for (const id of sighting.alsoKnownAs ?? []) {
        const others = claims.get(id);
        if (others) others.push(sighting);
        else claims.set(id, [sighting]);
      }
    this.#settle((sighting) => {
      const knownId = sighting.alsoKnownAs?.find((id) => {
        const item = this.#known.get(id);
        if (!item || this.#claimed.has(id)) return false;
        const claimants = claims.get(id) ?? [];
        return (
          claimants.length === 1 ||
          (claimants.filter((one) => isSamePage(item, one)).length === 1 && isSamePage(item, sighting))
        );
      });
      return knownId === undefined ? undefined : { knownId, by: undefined };
    });
  }

  /** By what both have alike and no other sighting has; of several known ones the youngest that is there. */
  byKey(
    by: Taken["by"],
    keyOf: (sighting: Named) => string | undefined,
    keysOfKnown: (item: KnownId) => readonly (string | undefined)[],
  ): void {
    const free = new Map<string, KnownId[]>();
    for (const item of this.#known.values())
      if (!this.#claimed.has(item.nativeId))
        for (const key of keysOfKnown(item))
          if (key !== undefined) free.set(key, [...(free.get(key) ?? []), item]);
    const count = new Map<string, number>();
    for (const sighting of this.#open) {
      const key = keyOf(sighting);
      if (key !== undefined) count.set(key, (count.get(key) ?? 0) + 1);
    }
    this.#settle((sighting) => {
      const key = keyOf(sighting);
      const items = key === undefined ? [] : (free.get(key) ?? []);
      if (key === undefined || count.get(key) !== 1 || (items.length > 1 && by !== "its link"))
        return undefined;
      const item = items.findLast(({ presence }) => presence === "present") ?? items.at(-1);
      return item && { knownId: item.nativeId, by };
    });
  }

  #settle(find: (sighting: Named) => Taken | undefined): void {
    this.#open = this.#open.filter((sighting) => {
      const found = find(sighting);
      if (!found || this.#claimed.has(found.knownId)) return true;
      this.#claimed.add(found.knownId);
      if (found.knownId !== sighting.nativeId) this.taken.set(sighting.nativeId, found);
      return false;
    });
  }
}

function linkKey({ permalink, nativeId }: Named): string | undefined {
  return permalink === undefined ? addressOnly(nativeId) : addressKey(permalink);
}

function linkOfKnown({ permalink, nativeId }: KnownId): string | undefined {
  return permalink === undefined ? addressOnly(nativeId) : addressKey(permalink);
}

/** A page that nobody gave is no other page. */
function isSamePage(item: KnownId, { permalink }: Named): boolean {
  return (
    item.permalink === undefined ||
    permalink === undefined ||
    addressKey(item.permalink) === addressKey(permalink)
  );
}

function addressOnly(id: string): string | undefined {
  const key = addressKey(id);
  return key.startsWith("//") ? key : undefined;
}

type Told = Pick<KnownId, "nativeId" | "permalink" | "title">;

/** Where it stands on its host, with its title: `/?p=1` stands on many. */
function placeKey({ nativeId, title }: Told): string | undefined {
  const [, place] = /^\/\/[^/?#]+(.+)$/s.exec(addressOnly(nativeId) ?? "") ?? [];
  return place === undefined || title === undefined ? undefined : JSON.stringify([place, title]);
}

/** The title too: a page of alerts has the same address for every alert. */
function timelessKey({ nativeId, permalink, title }: Told): string | undefined {
  const timeless = timelessId(nativeId);
  if (timeless === nativeId || permalink === undefined) return undefined;
  return JSON.stringify([addressKey(timeless), addressKey(permalink), title]);
}

function derivedKey({ contentHash: digest }: Named): string | undefined {
  return digest;
}
