/** What is kept from the public and on what ground (Noark 5 M500–M503, requirements 5.2.6 and 5.2.9). */
import type { CaseFile, RegistryEntry } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { type SkjermingMetadata, screenedWords, skjermingDokument, tilgangsrestriksjon } from "./names.ts";
import { isBlank, mandatory, type XmlNode } from "./xml.ts";

/** @param hidden which metadata are screened, at least one */
export function skjerming(ground: Ground, hidden: readonly SkjermingMetadata[]): XmlNode {
  return [
    "skjerming",
    [
      ["tilgangsrestriksjon", tilgangsrestriksjon],
      mandatory("skjermingshjemmel", ground.text),
      ...hidden.map((name): XmlNode => ["skjermingMetadata", name]),
      ["skjermingDokument", skjermingDokument],
    ],
  ];
}

/** The metadata of a registry entry that its ground screens: a title only where the public one differs (M025). */
export function screenedMetadata(entry: RegistryEntry, hasNotes: boolean): readonly SkjermingMetadata[] {
  const hidden: (SkjermingMetadata | undefined)[] = [
    screenedName(entry),
    entry.title === offentligTittel(entry) ? undefined : "Skjerming tittel registrering - utvalgte ord",
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
 */
export function publicParty(entry: RegistryEntry): string {
  return entry.ground ? screenedWords : shown(entry.partyPublic.full);
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
