/** KA.70–KA.75: numbers and ids. */
import type { Side } from "./sides.ts";
import { entry, folder, id, journal, registration } from "./tiny.ts";

export const numbered = (mappeId: string, year: number, sequence: number, inner = "x") =>
  folder(
    `${id(mappeId)}<mappeID>${mappeId}</mappeID>${inner}<saksaar>${year}</saksaar><sakssekvensnummer>${sequence}</sakssekvensnummer>`,
  );
export const inSeries = (...numbers: number[]) =>
  journal(
    "loependeJournal",
    ["2026-03-01", "2026-03-01"],
    numbers.length,
    numbers.map((number) => entry(`p${number}`, number)).join(""),
  );
const named = (registreringsId: string) =>
  folder(registration(`<registreringsID>${registreringsId}</registreringsID>`));
const klasse = (klasseId: string) => `<klasse><klasseID>${klasseId}</klasseID></klasse>`;
const system = (...classes: string[]) =>
  `<klassifikasjonssystem>${id("s")}${classes.join("")}</klassifikasjonssystem>`;
const inCase = (...numbers: number[]) =>
  folder(
    numbers
      .map((number) => registration(`<journalpostnummer>${number}</journalpostnummer>`, "journalpost"))
      .join(""),
  );

export const numberSides: readonly Side[] = [
  [
    "KA.70",
    { archive: numbered("2026/1", 2026, 1) + numbered("2026/2", 2026, 2) },
    { archive: numbered("2026/1", 2026, 1) + numbered("2026/1", 2026, 2) },
    "error",
  ],
  ["KA.71", { archive: named("1-1") + named("1-2") }, { archive: named("1-1") + named(" 1-1") }, "error"],
  [
    "KA.72",
    { archive: system(klasse("1"), klasse("2")) },
    { archive: system(klasse("1"), klasse("1")) },
    "error",
  ],
  ["KA.73", { archive: numbered("2026/1", 2026, 1) }, { archive: numbered("2026/1", 2026, 101) }, "error"],
  ["KA.74", { archive: inCase(1, 2) }, { archive: inCase(1, 1) }, "error"],
  ["KA.75", { running: inSeries(1, 2, 3) }, { running: inSeries(1, 2, 102) }, "warning"],
];
