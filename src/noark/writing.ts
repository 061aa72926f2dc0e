/** What every part of one extraction's writing shares. */
import type { ExportedChannel, ExportScope } from "../domain/export.ts";
import type { ItemId } from "../domain/ids.ts";
import type { Classification } from "../domain/outcome.ts";
import type { Avskrivningsmaate } from "./names.ts";
import type { ExtractionTally } from "./tally.ts";

/** The clause of an adopted decision, as a disposal note cites it. */
export interface DisposalAuthority {
  /** for kassasjonshjemmel (M453): the decision's reference and the clause */
  readonly citation: string;
  /** for bevaringstid (M451): whole years; undefined when the clause counts days */
  readonly years: number | undefined;
}

/** What the depot and the agency may agree on. */
export interface NoarkSettings {
  /** for incoming entries that an outgoing one answers; M619 has no value for an answer on a channel */
  readonly avskrivningsmaate: Avskrivningsmaate;
  /** looks up the clause that makes an item prunable */
  readonly disposalAuthority: (
    clause: NonNullable<Classification["clause"]>,
  ) => DisposalAuthority | undefined;
}

/** M619 of what a closing writes off by itself (requirement 3.4.5: "sak avsluttet"). */
export const closingAvskrivningsmaate: Avskrivningsmaate = "Tatt til etterretning";

export const defaultSettings: NoarkSettings = {
  avskrivningsmaate: "Tatt til etterretning",
  disposalAuthority: () => undefined,
};

/** The surroundings of a record: the extraction, its channel, and the systemID of every item of its thread. */
export interface Writing {
  readonly scope: ExportScope;
  readonly settings: NoarkSettings;
  readonly tally: ExtractionTally;
  readonly channel: ExportedChannel;
  readonly systemIds: ReadonlyMap<ItemId, string>;
}
