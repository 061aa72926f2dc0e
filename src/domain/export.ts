/** What leaves in a package: a frozen selection of threads, with everything that their registration needs. */
import type { Agency } from "./agency.ts";
import type { ChannelKind } from "./channel.ts";
import type { Day } from "./day.ts";
import type { Delivery } from "./delivery.ts";
import type { ChannelId, ItemId, PackageId, Sha256, VersionId } from "./ids.ts";
import type { ItemKind, Visibility } from "./item.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "./journal.ts";
import type { Classification } from "./outcome.ts";

export interface ExportScope {
  readonly packageId: PackageId;
  readonly agency: Agency;
  /** first and last day of the archive period, both inclusive */
  readonly from: Day;
  readonly to: Day;
  /** the cut-off of the selection: every timestamp that the package itself makes */
  readonly closedAt: Date;
  /** who closes the period */
  readonly closedBy: string;
  readonly systemName: string;
  readonly systemVersion: string;
  /** stable ids of the series and its classification system, kept across exports of the same period */
  readonly fondsId: string;
  readonly seriesId: string;
  readonly classificationId: string;
  /** when the series was opened */
  readonly openedAt: Date;
  /** a large period is delivered in several packages, each a series of its own; from 1 */
  readonly part: number;
  readonly parts: number;
  /** what was told of the delivery when the package was planned */
  readonly delivery: Delivery;
  /** prunable items tell when and on what decision they may be destroyed */
  readonly disposalNoted: boolean;
  readonly closure: Closure;
  /** the series of the agency that was delivered for the period before it (requirement 6.2.2) */
  readonly earlierSeriesId: string | undefined;
  /** what of the period the package is without, because it is confirmed as prunable; nothing in plans of older versions */
  readonly leftOut?: readonly LeftOut[];
}

/** Items that were left out on the same word and under the same clause. */
export interface LeftOut {
  /** the decision's reference and the clause */
  readonly citation: string;
  /** the officer; undefined for what the decision itself confirms */
  readonly by: string | undefined;
  readonly items: number;
}

/** Whether the package closes its series: nothing in it is open then (requirements 6.2.6 and 6.2.7). */
export interface Closure {
  readonly closed: boolean;
  /** the archivist's reason for closing it although something was left */
  readonly because: string | undefined;
}

export interface ExportedChannel {
  readonly id: ChannelId;
  readonly kind: ChannelKind;
  readonly title: string;
  readonly address: string;
  readonly registeredAt: Date;
  /** how often a look is planned */
  readonly everyMinutes: number;
  /** since when no look is planned any more, for a channel that was paused or closed before the cut-off */
  readonly stopped?: { readonly state: "paused" | "closed"; readonly at: Date } | undefined;
  readonly coverage: ExportedCoverage;
}

/** How a channel was looked at in the archive period, as the ledger vouched for it when the selection was frozen. */
export interface ExportedCoverage {
  /** undefined when nobody looked */
  readonly first: Date | undefined;
  readonly last: Date | undefined;
  readonly looks: number;
  readonly wholeLooks: number;
  /** looks that disagree with the one before and wait for another: nobody knows yet whether they are to be believed */
  readonly unjudged: number;
  /** in order of time; what lies before the channel was registered is none */
  readonly gaps: readonly { readonly from: Date; readonly to: Date }[];
  /** 0 to 1, of the time in which it was to be looked at; not told by packages that were planned before it was */
  readonly share?: number | undefined;
  /** of that time, milliseconds that are blind by cause: see `capture/coverage-causes.ts` */
  readonly blindMs?: Readonly<Record<string, number>> | undefined;
}

export interface ExportedMedia {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly alt: string | undefined;
  readonly url: string;
}

export interface ExportedVersion {
  readonly id: VersionId;
  /** from 1 */
  readonly number: number;
  readonly seenAt: Date;
  readonly title: string | undefined;
  readonly text: string;
  /** the HTML that a reader saw, where it showed more than the text can */
  readonly html: string | undefined;
  /** that HTML as a page that stands by itself; made when the package is built */
  readonly page?: Uint8Array | undefined;
  readonly contentHash: Sha256;
  readonly media: readonly ExportedMedia[];
}

/** A moderation act or another event that the archive should see beside the item. */
export interface ExportedNote {
  readonly at: Date;
  /** in the agency's language */
  readonly text: string;
  readonly by: string;
}

/** An item of the same thread that is not in the package: enough to follow what is said about it, and none of its words. */
export interface AbsentItem {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly postedAt: Date;
}

/** A post as the items below it refer to it; protected. */
export interface ExportedRoot {
  /** its title or first words */
  readonly title: string | undefined;
  readonly permalink: string | undefined;
  readonly postedAt: Date;
}

export interface ExportedItem {
  readonly id: ItemId;
  readonly nativeId: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly authorName: string | undefined;
  readonly permalink: string | undefined;
  /** the channel's time of publication, or the first look when it gives none */
  readonly postedAt: Date;
  readonly firstSeenAt: Date;
  readonly visibility: Visibility;
  readonly language: string | undefined;
  /** the item that it answers, when that is in the package too */
  readonly answers: ItemId | undefined;
  /** the item that it answers, when the package is without it because it is confirmed as prunable */
  readonly answersLeftOut?: AbsentItem | undefined;
  /** the post that its thread hangs under; undefined for that post itself, and when it was never seen */
  readonly under: ExportedRoot | undefined;
  readonly classification: Classification;
  /** oldest first, at least one */
  readonly versions: readonly ExportedVersion[];
  readonly notes: readonly ExportedNote[];
}

/** A thread: its public records, and the case file that was drawn from it when any of it is casework. */
export interface ExportedThread {
  readonly channelId: ChannelId;
  readonly rootItemId: ItemId;
  /** title or first words of the post that the agency opened it with; undefined when somebody else did, or it has none */
  readonly title: string | undefined;
  readonly openedAt: Date;
  /** public records and prunable items, oldest first */
  readonly records: readonly ExportedItem[];
  readonly casework: ExportedCase | undefined;
}

export interface ExportedCase {
  readonly file: CaseFile;
  /** none of its incoming entries up to the end of the period is in arrears (requirement 3.2.9) */
  readonly closed: boolean;
  /** systemID of its saksmappe in the delivery of an earlier period */
  readonly earlierFolderId: string | undefined;
  /** by number in the case, at least one */
  readonly entries: readonly ExportedEntry[];
}

export interface ExportedEntry {
  readonly entry: RegistryEntry;
  readonly item: ExportedItem;
  /** only of an incoming entry; it names the entry that answers it when that is in the package too */
  readonly writtenOff: WriteOff | undefined;
}

/** Counts that are known when the selection is frozen, before anything is written. */
export interface ExportTotals {
  readonly journalEntries: number;
  readonly firstJournalDay: Day | undefined;
  readonly lastJournalDay: Day | undefined;
}
