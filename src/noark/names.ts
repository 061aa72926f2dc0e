/** The values of the standard that Kanalarkiv writes, spelt as its metadata catalogue spells them (M-numbers). */
import type { EntryDirection } from "../domain/journal.ts";

export const namespaces = {
  arkivstruktur: "http://www.arkivverket.no/standarder/noark5/arkivstruktur",
  endringslogg: "http://www.arkivverket.no/standarder/noark5/endringslogg",
  loependeJournal: "http://www.arkivverket.no/standarder/noark5/loependeJournal",
  offentligJournal: "http://www.arkivverket.no/standarder/noark5/offentligJournal",
  addml: "http://www.arkivverket.no/standarder/addml",
  item: "urn:kanalarkiv:item:1",
} as const;

/** The schema of our own metadata (virksomhetsspesifikkeMetadata, M711). */
export const itemSchema = "kanalarkiv-item.xsd";

/** M050 at delivery. */
export const arkivstatus = "Avsluttet";
/** M050 until the period is closed. */
export const arkivstatusBefore = "Opprettet";
/** M051 at delivery. */
export const arkivdelstatus = "Avsluttet periode";
/** M051 until the period is closed. */
export const arkivdelstatusBefore = "Aktiv periode";
/** M052 at delivery; Arkade N5.15 knows only this and "Utgår". */
export const saksstatus = "Avsluttet";
/** M052 until the case is closed. */
export const saksstatusBefore = "Under behandling";
/** M053 at delivery; Arkade N5.22. */
export const journalstatus = "Arkivert";
/** M053 of an incoming entry that is neither answered nor written off. */
export const journalstatusBefore = "Journalført";
/** M054 at delivery; Arkade N5.25. */
export const dokumentstatus = "Dokumentet er ferdigstilt";
/** M086, a free list. */
export const klassifikasjonstype = "Objektbasert";
/** M300 */
export const dokumentmedium = "Elektronisk arkiv";
/** M450 */
export const kassasjonsvedtak = "Kasseres";
/** M450 of what is kept. */
export const kassasjonsvedtakKept = "Bevares";
/** M450 of what nobody has decided yet. */
export const kassasjonsvedtakOpen = "Vurderes senere";
/** M500 */
export const tilgangsrestriksjon = "Unntatt offentlighet";
/** M503 */
export const skjermingDokument = "Skjerming av hele dokumentet";
/** M700 */
export const variantformat = "Arkivformat";
/** M706 */
export const sjekksumAlgoritme = "SHA256";
/** M084, a free list. */
export const merknadstype = "Moderering";
/** What stands for a screened word or name (requirement 5.2.6). */
export const screenedWords = "*****";
/** What a change log entry says where there was no value: its elements may not be empty. */
export const notSet = "Ikke satt";

/** M082 */
export const journalposttyper: Readonly<Record<EntryDirection, string>> = {
  incoming: "Inngående dokument",
  outgoing: "Utgående dokument",
  internal: "Organinternt dokument uten oppfølging",
};

/** M087 */
export type Korrespondanseparttype = "Avsender" | "Mottaker" | "Intern avsender" | "Intern mottaker";

/** M217 */
export type TilknyttetRegistreringSom = "Hoveddokument" | "Vedlegg";

/** M502, those that fit what is said on a channel. */
export type SkjermingMetadata =
  | "Skjerming tittel mappe - utvalgte ord"
  | "Skjerming tittel registrering - utvalgte ord"
  | "Skjerming navn avsender"
  | "Skjerming navn mottaker"
  | "Skjerming tittel dokumentbeskrivelse"
  | "Skjerming merknadstekst";

/**
 * M619, an obligatory list. It has no value for an answer given on a channel.
 * @see arkivverket/noark5-standard metadata/M619.yaml (commit cfda5e6)
 */
export const avskrivningsmaater = [
  "Besvart med brev",
  "Besvart med e-post",
  "Besvart på telefon",
  "Tatt til etterretning",
  "Tatt til orientering",
] as const;
export type Avskrivningsmaate = (typeof avskrivningsmaater)[number];

/** M083, a free list: what is said on a channel. */
export type Dokumenttype =
  | "Innlegg"
  | "Kommentar"
  | "Svar"
  | "Direktemelding"
  | "Profiltekst"
  | "Moderering"
  | "Publikumstall"
  | "Rapport"
  | "Visning"
  | "Bilde"
  | "Video"
  | "Lyd"
  | "Fil";
