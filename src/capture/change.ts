/** PURE. What a look tells of items that were known before it. */
import type { EventKind, HashedSighting, KnownItem, Presence, Taker, Visibility } from "../domain/item.ts";
import type { ContentPart } from "./content-hash.ts";

export interface Change {
  readonly known: KnownItem;
  readonly kind: EventKind;
  readonly detail: Readonly<Record<string, string>>;
}

/** An item's state after the look. */
export interface StateChange {
  readonly known: KnownItem;
  readonly presence: Presence;
  readonly missingLooks: number;
  readonly visibility: Visibility;
  readonly takenAwayBy: Taker | undefined;
  /** the sighting that says how the item is from now on, when there is one */
  readonly sighting: HashedSighting | undefined;
  readonly newVersion: boolean;
  /** versions before it that no look saw in force, the oldest first */
  readonly before?: readonly HashedSighting[];
  /** what is new in the version; empty when there is none, or when nobody can tell */
  readonly changed: readonly ContentPart[];
}
