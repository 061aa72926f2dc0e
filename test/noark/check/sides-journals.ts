/** KA.85–KA.87: the journals against the archive. */
import type { Side } from "./sides.ts";
import { creator } from "./sides-period.ts";
import { entry, folder, id, journal, post } from "./tiny.ts";

const days = ["2026-03-01", "2026-03-01"] as const;

export const partyNamed = (role: string, name: string) =>
  `<korrespondansepart><korrespondanseparttype>${role}</korrespondanseparttype><korrespondansepartNavn>${name}</korrespondansepartNavn></korrespondansepart>`;
export const running = (rest: string, around = "") =>
  journal(
    "loependeJournal",
    days,
    1,
    entry("p", 1, rest).replace("<journalregistrering>", `<journalregistrering>${around}`),
  );
export const open = (rest: string, around = "") =>
  running(rest, around).replaceAll("loependeJournal", "offentligJournal");
export const archived = (inner: string, ofFolder = "") =>
  folder(`${id("m")}${post("p", 1, inner)}${ofFolder}`);
const headed = (root: string, arkivskaper: string) =>
  journal(root, days, 0).replace("</journalhode>", `${arkivskaper}</journalhode>`);

export const journalSides: readonly Side[] = [
  [
    "KA.85",
    { archive: creator, running: headed("loependeJournal", creator) },
    { archive: creator, running: headed("loependeJournal", creator.replace("Etaten", "Tilsynet")) },
    "error",
  ],
  [
    "KA.86",
    { archive: archived("<tittel>Klage</tittel>"), running: running("<tittel>Klage</tittel>") },
    { archive: archived("<tittel>Klage</tittel>"), running: running("<tittel>Svar</tittel>") },
    "error",
  ],
  [
    "KA.87",
    {
      archive: archived("<offentligTittel>Fra *****</offentligTittel>"),
      open: open("<offentligTittel>Fra *****</offentligTittel>"),
    },
    {
      archive: archived("<offentligTittel>Fra *****</offentligTittel>"),
      open: open("<offentligTittel>Til *****</offentligTittel>"),
    },
    "error",
  ],
];
