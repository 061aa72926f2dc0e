/** KA.09, KA.10: values that the standard obliges to and the schemas do not know (Noark 5 v5.5, metadata catalogue M050–M706). */
import type { Control, ElementWatch } from "./control.ts";
import type { Element } from "./element.ts";
import { structure } from "./extraction.ts";
import { shown } from "./finding.ts";

interface ValueList {
  readonly element: string;
  readonly number: string;
  readonly values: readonly string[];
  /** values of the list that a unit has which is still open: sound, and no delivery yet */
  readonly open?: readonly string[];
  /** `warning` where an agency may have values of its own, or the standard has none for dialogue channels */
  readonly level: "error" | "warning";
}

const closed: readonly ValueList[] = [
  { element: "arkivstatus", number: "M050", level: "error", values: ["Avsluttet"], open: ["Opprettet"] },
  {
    element: "arkivdelstatus",
    number: "M051",
    level: "error",
    values: ["Avsluttet periode"],
    open: ["Aktiv periode", "Overlappingsperiode", "Uaktuelle mapper"],
  },
];

/** Which of these statuses a delivery may have is judged by N5.15, N5.22 and N5.25. */
const lists: readonly ValueList[] = [
  {
    element: "saksstatus",
    number: "M052",
    level: "error",
    values: ["Under behandling", "Avsluttet", "Utgår"],
  },
  {
    element: "journalstatus",
    number: "M053",
    level: "error",
    values: ["Journalført", "Ekspedert", "Arkivert", "Utgår"],
  },
  { element: "presedensStatus", number: "M056", level: "error", values: ["Gjeldende", "Foreldet"] },
  {
    element: "journalposttype",
    number: "M082",
    level: "error",
    values: [
      "Inngående dokument",
      "Utgående dokument",
      "Organinternt dokument for oppfølging",
      "Organinternt dokument uten oppfølging",
      "Saksframlegg",
    ],
  },
  {
    element: "korrespondanseparttype",
    number: "M087",
    level: "error",
    values: ["Avsender", "Mottaker", "Kopimottaker", "Gruppemottaker", "Intern avsender", "Intern mottaker"],
  },
  {
    element: "slettingstype",
    number: "M089",
    level: "error",
    values: [
      "Sletting av produksjonsformat",
      "Sletting av tidligere versjon",
      "Sletting av variant med sladdet informasjon",
    ],
  },
  {
    element: "tilknyttetRegistreringSom",
    number: "M217",
    level: "error",
    values: ["Hoveddokument", "Vedlegg"],
  },
  {
    element: "dokumentmedium",
    number: "M300",
    level: "error",
    values: ["Fysisk arkiv", "Elektronisk arkiv", "Blandet fysisk og elektronisk arkiv"],
  },
  {
    element: "kassasjonsvedtak",
    number: "M450",
    level: "warning",
    values: ["Bevares", "Kasseres", "Vurderes senere"],
  },
  {
    element: "skjermingMetadata",
    number: "M502",
    level: "error",
    values: [
      "Skjerming klasseID",
      "Skjerming tittel klasse",
      "Skjerming tittel mappe - unntatt første linje",
      "Skjerming tittel mappe - utvalgte ord",
      "Skjerming navn part i sak",
      "Skjerming tittel registrering - unntatt første linje",
      "Skjerming tittel registrering - utvalgte ord",
      "Skjerming navn avsender",
      "Skjerming navn mottaker",
      "Skjerming tittel dokumentbeskrivelse",
      "Skjerming merknadstekst",
      "Midlertidig skjerming",
    ],
  },
  {
    element: "skjermingDokument",
    number: "M503",
    level: "error",
    values: ["Skjerming av hele dokumentet", "Skjerming av deler av dokumentet"],
  },
  {
    element: "avskrivningsmaate",
    number: "M619",
    level: "error",
    values: [
      "Besvart med brev",
      "Besvart med e-post",
      "Besvart på telefon",
      "Tatt til etterretning",
      "Tatt til orientering",
      // requirement 3.4.5, for what nobody answered when its case is closed
      "Sak avsluttet",
      "sak avsluttet",
    ],
  },
  {
    element: "variantformat",
    number: "M700",
    level: "error",
    values: ["Arkivformat", "Dokument hvor deler av innholdet er skjermet"],
  },
];

export const ownValueControls: readonly Control[] = [
  listed(
    "KA.09",
    "Archive and archive parts are closed",
    closed,
    "Close the period in the source system before delivery.",
  ),
  listed("KA.10", "Values are of the standard's lists", lists, "Use the standard's value, letter by letter."),
];

function listed(
  id: "KA.09" | "KA.10",
  name: string,
  valueLists: readonly ValueList[],
  remedy: string,
): Control {
  return {
    id,
    name,
    kind: "content",
    remedy,
    start: (_run, say) => {
      const watchOf = ({ element, number, values, open, level }: ValueList): ElementWatch => ({
        value: (_: Element, text, line) => {
          if (values.includes(text)) return;
          const found = open?.includes(text) ? "warning" : level;
          say(found, `${element} (${number}) is ${shown(text)}`, structure, line);
        },
      });
      const elements = Object.fromEntries(
        valueLists.map((list) => [list.element.toLowerCase(), watchOf(list)]),
      );
      return { files: { [structure]: { elements } } };
    },
  };
}
