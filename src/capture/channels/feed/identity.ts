/**
 * PURE. Which item of a feed is which: one rule for every format, over all items of one look.
 *
 * 1. What the feed calls the item's id (guid, id, rdf:about), as it is written.
 * 2. Without one, or where one id stands for several items: the item's own link, without tracking.
 * 3. Without a link of its own: the address of its file.
 * 4. Else a digest of what it says (`derived:…`), with a note, because an edited text may then look like another item.
 *
 * Entries of one id that have the same page, title or time of posting are versions of one item: the newest is kept and
 * the others are noted. Nothing is dropped without a note.
 *
 * @see RFC 4287 section 4.1.1 (entries of one id are versions of one),
 *   https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
 */
import type { IdentityRule } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { eachKept, type Many } from "../../packed.ts";
import { derivedNotes, sharedNotes, timeNote } from "./identity-notes.ts";
import { clearly } from "./item-clear.ts";
import { type Draft, emptyFinding, isEmpty, placeOf } from "./item-draft.ts";
import { byTrustedId, type Named, named, otherIds } from "./item-name.ts";
import { newestOfEach } from "./newest-version.ts";

export interface Identified {
  /** in the form in which the drafts came; of versions of one item only the newest */
  readonly sightings: Many<Sighting>;
  readonly findings: readonly Finding[];
  /** ids that stand at several of them all the same */
  readonly doubles: ReadonlySet<string>;
  /** by `answer 2 /items/3`, where one of the places that are asked for is an item's */
  idsAt(places: ReadonlySet<string>): ReadonlyMap<string, string>;
}

/**
 * @param drafts of all answers of one look, in the feed's order
 * @param home the feed's own page: a link to it is no item's
 */
export function identify(drafts: Many<Draft>, rule: IdentityRule, home: string | undefined): Identified {
  const empty: Finding[] = [];
  const items = clearly(drafts, home, (draft) => void empty.push(emptyFinding(draft)));
  const told = rule === "auto" ? byTrustedId(items) : items.map((item) => named(item, rule));
  const all = eachKept(drafts, told.length, () => {
    let place = 0;
    return (draft): Sighting | undefined => {
      const one = isEmpty(draft) ? undefined : told[place++];
      if (!one) return undefined;
      const { item, nativeId } = one;
      return { ...draft.sighting, nativeId, alsoKnownAs: otherIds(item, nativeId) };
    };
  });
  const newest = newestOfEach(all, repeated(told));
  return {
    sightings: newest.sightings,
    findings: [...empty, ...sharedNotes(told), ...derivedNotes(told), ...timeNote(told), ...newest.findings],
    doubles: newest.doubles,
    idsAt: (places) =>
      new Map(
        told.flatMap(({ item, nativeId }) =>
          places.has(placeOf(item)) ? [[placeOf(item), nativeId] as const] : [],
        ),
      ),
  };
}

function repeated(told: readonly Named[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { nativeId } of told) (once.has(nativeId) ? again : once).add(nativeId);
  return again;
}
