/** What a delivery says beside the records: facts of the agreement between agency and archive, which nobody but they can know. */

/** `NEW` unless said; the others as the archive's agreement uses them. @see submissionDescription 1.0, RECORDSTATUS */
export const recordStatuses = ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "OTHER"] as const;
export type RecordStatus = (typeof recordStatuses)[number];

export interface Party {
  /** the agency when not said */
  readonly organisation?: string | undefined;
  readonly person?: string | undefined;
  readonly address?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
}

/** Each value is one line. What is not said is left out of the package, but for what agency and period themselves answer. */
export interface Delivery {
  /** the archive's title with the period when not said */
  readonly label?: string | undefined;
  /** number of the agreement on submission */
  readonly agreement?: string | undefined;
  /** what the agreement calls the archive */
  readonly specification?: string | undefined;
  /** what the agreement calls this kind of delivery */
  readonly type?: string | undefined;
  readonly project?: string | undefined;
  readonly packageNumber?: string | undefined;
  readonly referenceCode?: string | undefined;
  readonly status?: RecordStatus | undefined;
  /** the archive that receives it */
  readonly recipient?: string | undefined;
  /** whose archive it is */
  readonly archivist?: Party | undefined;
  /** who hands it over, and whom the receiver may ask */
  readonly submitter?: Party | undefined;
  /** who made the extraction */
  readonly producer?: Party | undefined;
  readonly owner?: Party | undefined;
  /** who made the package; the agency, and the person who closes, when not said */
  readonly creator?: Party | undefined;
}
