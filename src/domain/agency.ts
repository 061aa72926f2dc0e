/** The bodies that keep an archive here. */
import type { AgencyId } from "./ids.ts";

export type Country = "NO" | "SE";
export type Language = "nb" | "nn" | "sv" | "en";

/**
 * How personal names in public journal entries are treated.
 *
 * `searchable-1y`: shown and searchable for one year after publication (offentlegforskrifta § 6 fourth paragraph);
 * `hidden`: never published (practice of Swedish web diaries).
 */
export type NamePolicy = "searchable-1y" | "hidden";

export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  /** nine digits in Norway, NNNNNN-NNNN in Sweden */
  readonly orgNumber: string;
  readonly country: Country;
  /** the language of reasons, titles and journal texts */
  readonly language: Language;
  /** IANA name */
  readonly timeZone: string;
  /** the unit that answers for the case files, Noark M305 */
  readonly unit: string;
  /** the person or role responsible for the case files, Noark M306 */
  readonly responsible: string;
  readonly names: NamePolicy;
  /** whom the public asks for access, as the agency itself publishes it: mail, telephone, postal address, web form */
  readonly contactEmail?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly contactAddress?: string | undefined;
  readonly contactForm?: string | undefined;
  /** whether nobody may adopt a decision that they wrote themselves; left out: they may */
  readonly fourEyes?: boolean | undefined;
}
