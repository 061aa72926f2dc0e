/** KA.40–KA.46: period, separation, what arkivuttrekk.xml announces, dates. */
import type { Side } from "./sides.ts";
import { folder, id, journal, post, registration } from "./tiny.ts";

export const creator =
  "<arkivskaper><arkivskaperID>1</arkivskaperID><arkivskaperNavn>Etaten</arkivskaperNavn></arkivskaper>";
const named = `<tittel>Arkiv</tittel>${creator}`;
const part = (from: string, to: string) =>
  `<arkivdel><arkivperiodeStartDato>${from}</arkivperiodeStartDato><arkivperiodeSluttDato>${to}</arkivperiodeSluttDato>x</arkivdel>`;
const closed = "<avsluttetDato>2026-12-31T23:00:00Z</avsluttetDato>";
const document = (day: string) => closed + folder(registration(`<dokumentetsDato>${day}</dokumentetsDato>`));
const lived = (from: string, to: string) =>
  folder(`${id("m")}<opprettetDato>${from}</opprettetDato><avsluttetDato>${to}</avsluttetDato>`);
const own = folder(registration("<virksomhetsspesifikkeMetadata>x</virksomhetsspesifikkeMetadata>"));
const head = (day: string) => journal("loependeJournal", ["2026-03-01", day], 0);

export const periodSides: readonly Side[] = [
  [
    "KA.40",
    { archive: part("2026-01-01", "2026-12-31") },
    { archive: part("2026-01-01", "2027-01-01") },
    "error",
  ],
  [
    "KA.41",
    { uttrekk: { separation: { incoming: "mykt", outgoing: "skarpt" } } },
    { uttrekk: { separation: { incoming: "annet", outgoing: "skarpt" } } },
    "error",
  ],
  [
    "KA.42",
    { archive: own, additional: { inneholderVirksomhetsspesifikkeMetadata: "true" } },
    { archive: own, additional: { inneholderVirksomhetsspesifikkeMetadata: "false" } },
    "error",
  ],
  ["KA.43", { archive: named }, { archive: named.replace("Etaten", "Tilsynet") }, "error"],
  ["KA.44", { archive: document("2027-01-01") }, { archive: document("2027-01-02") }, "error"],
  [
    "KA.45",
    { archive: lived("2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00Z") },
    { archive: lived("2026-03-01T10:00:00Z", "2026-03-01T09:59:59Z") },
    "error",
  ],
  [
    "KA.46",
    { archive: folder(post("p")), running: head("2026-12-31") },
    { running: head("2027-01-01") },
    "error",
  ],
];
