/** Case files and registry entries, with their public and their protected texts side by side. */
import type { Day } from "./day.ts";
import type { CaseId, ChannelId, EntryId, ItemId } from "./ids.ts";
import type { Ground } from "./outcome.ts";

/** A text in two forms: `washed` never holds a personal name, `full` may. @see offentlegforskrifta § 6; OSL 5:2 second paragraph */
export interface PublicText {
  readonly washed: string;
  readonly full: string;
}

/** Direction of a registry entry (Noark M082). */
export type EntryDirection = "incoming" | "outgoing" | "internal";

export interface CaseFile {
  readonly id: CaseId;
  readonly channelId: ChannelId;
  /** the post that the dialogue hangs under */
  readonly rootItemId: ItemId;
  readonly year: number;
  /** gapless within the year */
  readonly sequence: number;
  readonly openedOn: Day;
  /** protected */
  readonly title: string;
  readonly publicTitle: PublicText;
  /** why an officer withholds words of the title */
  readonly titleGround: Ground | undefined;
  /** who answers for it (M306), where it is another than for the agency's cases */
  readonly responsible?: string | undefined;
}

/** What ended the arrears of an incoming entry: an answer, or an officer's act (Noark M215, M617–M619). */
export interface WriteOff {
  /** the day of the answer, or the one that the officer gave */
  readonly on: Day;
  /** M619; undefined for an answer on the channel, which the list has no value for */
  readonly how: string | undefined;
  /** the officer; undefined for an answer that speaks for itself */
  readonly by: string | undefined;
  /** the outgoing entry that answers it */
  readonly byEntryId: EntryId | undefined;
}

export interface RegistryEntry {
  readonly id: EntryId;
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  readonly year: number;
  /** gapless within the agency and year (Noark M014) */
  readonly sequence: number;
  /** running within the case file (Noark M015) */
  readonly numberInCase: number;
  readonly direction: EntryDirection;
  readonly journaledOn: Day;
  readonly documentDay: Day | undefined;
  /** the instant it came in or was sent */
  readonly handledAt: Date | undefined;
  /** protected: may quote names */
  readonly title: string;
  readonly publicTitle: PublicText;
  /** the other side, protected */
  readonly party: string;
  readonly partyPublic: PublicText;
  readonly ground: Ground | undefined;
  /** why an officer withholds words of the title, and nothing else */
  readonly titleGround: Ground | undefined;
}
