/** What is kept from the public and on what ground (Noark 5 M500–M503, requirements 5.2.6 and 5.2.9). */
import type { CaseFile, RegistryEntry } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { type SkjermingMetadata, screenedWords, skjermingDokument, tilgangsrestriksjon } from "./names.ts";
import { isBlank, mandatory, type XmlNode } from "./xml.ts";

/** @param hidden which metadata are screened, at least one; `reach` tells whether the document is, too */
export function skjerming(
  ground: Pick<Ground, "text">,
  hidden: readonly SkjermingMetadata[],
  reach: "document" | "metadata" = "document",
): XmlNode {
  return [
    "skjerming",
    [
      ["tilgangsrestriksjon", tilgangsrestriksjon],
      mandatory("skjermingshjemmel", ground.text),
      ...hidden.map((name): XmlNode => ["skjermingMetadata", name]),
      ["skjermingDokument", reach === "document" ? skjermingDokument : undefined],
    ],
  ];
}

/** The skjerming of a registry entry: on its ground everything, on an officer's ground for its title that alone. */
export function entryScreening(entry: RegistryEntry, hasNotes: boolean): XmlNode | undefined {
  const hjemmel = hjemmelOf(entry);
  if (hjemmel === undefined) return undefined;
  const text = { text: hjemmel };
  return entry.ground
    ? skjerming(text, screenedMetadata(entry, hasNotes))
    : skjerming(text, [screenedTitle], "metadata");
}

/** M501 of an entry: its ground, and that of an officer who withholds words of its title. */
export function hjemmelOf(entry: RegistryEntry): string | undefined {
  const title = entry.title === offentligTittel(entry) ? undefined : entry.titleGround?.text;
  const texts = new Set([entry.ground?.text, title].filter((text) => text !== undefined));
  return texts.size === 0 ? undefined : [...texts].join("; ");
}

/** What the journals say is screened of an entry, for which they have one element: the party before the title. */
export function journalScreening(entry: RegistryEntry): SkjermingMetadata | undefined {
  if (entry.ground) return screenedName(entry);
  return hjemmelOf(entry) === undefined ? undefined : screenedTitle;
}

const screenedTitle: SkjermingMetadata = "Skjerming tittel registrering - utvalgte ord";

/** The metadata of a registry entry that its ground screens: a title only where the public one differs (M025). */
export function screenedMetadata(entry: RegistryEntry, hasNotes: boolean): readonly SkjermingMetadata[] {
  const hidden: (SkjermingMetadata | undefined)[] = [
    screenedName(entry),
    entry.title === offentligTittel(entry) ? undefined : screenedTitle,
    hasNotes ? "Skjerming merknadstekst" : undefined,
  ];
  return hidden.filter((name) => name !== undefined);
}

/** Which name of an entry its ground screens: the other side's. */
export function screenedName(entry: RegistryEntry): SkjermingMetadata {
  return entry.direction === "outgoing" ? "Skjerming navn mottaker" : "Skjerming navn avsender";
}

/** The title of an entry that anybody may see: washed, and without the name that its ground screens. */
export function offentligTittel(entry: RegistryEntry): string {
  const { washed } = entry.publicTitle;
  return shown(entry.ground ? withoutName(washed, entry.party.trim()) : washed);
}

/** The title of a case that anybody may see. */
export function offentligSakstittel(file: CaseFile): string {
  return shown(file.publicTitle.washed);
}

/**
 * The other side's name as a delivery tells it: `*****` when the entry has a ground, else the name. That names may not
 * be searched for after a year is a rule for the internet (requirement 5.2.33), not for what the archive receives.
 *
 * What stands in a name's place on the public pages, where the agency shows no names or somebody is called by an
 * address, is no name of the archive: the delivery says `*****` there too (requirement 5.2.9).
 */
export function publicParty({ ground, party, partyPublic: { full } }: RegistryEntry): string {
  const isName = full === party || full.includes(screenedWords);
  return ground || !isName ? screenedWords : shown(full);
}

/** A public text that came out blank is shown as screened, for the schema wants one. */
function shown(text: string): string {
  return isBlank(text) ? screenedWords : text;
}

/** Whole words only: the name Ann is no part of another word. */
function withoutName(text: string, name: string): string {
  if (name === "") return text;
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "gu"), screenedWords);
}
