/** One look at a channel: what came back, whether it was whole, and what its silence means. */
import type { ErrorCode } from "./errors.ts";
import type { Sha256 } from "./ids.ts";
import type { Sighting } from "./item.ts";

/** Something that an operator must see. `held` findings kept an item out; the others only note what was done to it. */
export interface Finding {
  readonly code: ErrorCode;
  readonly held: boolean;
  readonly nativeId: string | undefined;
  /** where in the look: `page 2 /items/3/id` */
  readonly place: string;
  /** what was wrong and what to do; never the item's text */
  readonly detail: string;
}

/** Why a look proves nothing about what it does not show. */
export interface Fault {
  readonly code: ErrorCode;
  readonly detail: string;
  /** the channel asked for quiet until then */
  readonly retryAt: Date | undefined;
}

/** One answer of the channel, kept byte for byte. */
export interface Payload {
  readonly ordinal: number;
  /** without credentials and without secrets in the query */
  readonly url: string;
  readonly status: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly fetchedAt: Date;
  /** the channel answered 304, nothing has changed: these are the bytes of the answer that it sent whole then */
  readonly unchangedSince?: Date | undefined;
  /** by what the channel may be asked whether it has changed */
  readonly validators?: Validators | undefined;
}

export interface Validators {
  /** the address as it was asked for, secrets left out */
  readonly asked: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/**
 * What absence from a complete look means.
 *
 * `everything`: the look lists all that there is, so what is not in it is missing; with `speaksOf`, only of those native
 * ids, because the channel gives the lists of others to nobody. With `showsHidden` what is hidden stands in it as well.
 * `window`: the look lists only the newest, in order, so what fell off the end proves nothing.
 */
export type Reach =
  | {
      readonly kind: "everything";
      readonly speaksOf?: (nativeId: string) => boolean;
      readonly showsHidden?: boolean;
      /** … of which it lists all, whatever else of the look failed: their absence counts in spite of its fault */
      readonly surely?: (nativeId: string) => boolean;
    }
  | { readonly kind: "window"; readonly expectedSize: number | undefined };

/** Whether it means anything that a whole look does not show the item. */
export function speaksOf(reach: Reach, nativeId: string): boolean {
  return reach.kind === "window" || !reach.speaksOf || reach.speaksOf(nativeId);
}

export interface Look {
  readonly reach: Reach;
  readonly fault: Fault | undefined;
  readonly payloads: readonly Payload[];
  /** in the channel's own order */
  readonly sightings: readonly Sighting[];
  readonly findings: readonly Finding[];
}

/**
 * What a direct check of one item answers.
 *
 * `gone`: 404 or 410, asked with credentials where there are any. `present`: the channel itself says that it sends the
 * item out as before, so the list passed it by. `withdrawn`: the agency keeps it and shows it to nobody any longer, as
 * a post that was set back to draft. `unknown`: anything else, a page that still answers as well.
 */
export type DirectCheck = "gone" | "present" | "withdrawn" | "unknown";

/** A payload after it was stored. */
export interface StoredPayload {
  readonly ordinal: number;
  readonly url: string;
  readonly status: number;
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly fetchedAt: Date;
  readonly unchangedSince?: Date | undefined;
  readonly validators?: Validators | undefined;
}

/** Native ids that a look showed and that were held back: they are on the channel, so they are not missing. */
export function heldIds(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((finding) =>
    finding.held && finding.nativeId !== undefined ? [finding.nativeId] : [],
  );
}
