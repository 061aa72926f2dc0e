/** Who wrote to whom in a registry entry (Noark 5 M087, M400): the other side, and the unit of the agency. */
import type { Agency } from "../domain/agency.ts";
import type { CaseFile, RegistryEntry } from "../domain/journal.ts";
import { labelsIn } from "./labels.ts";
import type { Korrespondanseparttype } from "./names.ts";
import { publicParty } from "./screening.ts";
import { isBlank, type XmlNode } from "./xml.ts";

export interface Correspondent {
  readonly type: Korrespondanseparttype;
  /** protected */
  readonly name: string;
  readonly publicName: string;
  /** the agency's own side, which no ground screens */
  readonly own: boolean;
}

/** The other side first; both journals and the registry entry show the same ones. */
export function correspondents(agency: Agency, entry: RegistryEntry): readonly Correspondent[] {
  const unit = unitOf(agency);
  const name = isBlank(entry.party) ? labelsIn(agency.language).unknown : entry.party;
  const other = { name, publicName: publicParty(entry), own: false };
  const own = { name: unit, publicName: unit, own: true };
  switch (entry.direction) {
    case "incoming":
      return [
        { type: "Avsender", ...other },
        { type: "Intern mottaker", ...own },
      ];
    case "outgoing":
      return [
        { type: "Mottaker", ...other },
        { type: "Intern avsender", ...own },
      ];
    case "internal":
      return [{ type: "Intern avsender", ...(isBlank(entry.party) ? own : other) }];
  }
}

/** For arkivstruktur.xml. */
export function korrespondansepart(
  agency: Agency,
  file: CaseFile,
  { type, name, own }: Correspondent,
): XmlNode {
  return [
    "korrespondansepart",
    [
      ["korrespondanseparttype", type],
      ["korrespondansepartNavn", name],
      ...(own ? casework(agency, file) : []),
    ],
  ];
}

/** The unit that answers for the agency's cases (M305), or the agency itself when it names none. */
export function unitOf(agency: Agency): string {
  return isBlank(agency.unit) ? agency.name : agency.unit;
}

/** Who answers for the agency's cases (M306), or the unit when it names nobody. */
export function responsibleOf(agency: Agency): string {
  return isBlank(agency.responsible) ? unitOf(agency) : agency.responsible;
}

/** Who answers for this case: the person it was given to, or who answers for the agency's. */
export function responsibleFor(agency: Agency, { responsible = "" }: CaseFile): string {
  return isBlank(responsible) ? responsibleOf(agency) : responsible;
}

/** The unit and the officer, in the order that korrespondansepart and journalpost share. */
export function casework(agency: Agency, file: CaseFile): readonly XmlNode[] {
  return [
    ["administrativEnhet", unitOf(agency)],
    ["saksbehandler", responsibleFor(agency, file)],
  ];
}
