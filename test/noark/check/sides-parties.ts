/** KA.81–KA.84, KA.88, KA.89: parties, disposal, what can be seen, places. */
import type { Side } from "./sides.ts";
import { folder, id, registration } from "./tiny.ts";

export const party = (role: string) =>
  `<korrespondansepart><korrespondanseparttype>${role}</korrespondanseparttype><korrespondansepartNavn>x</korrespondansepartNavn></korrespondansepart>`;
export const typed = (type: string, ...roles: string[]) =>
  folder(
    registration(
      `${id("p")}${roles.map(party).join("")}<journalposttype>${type}</journalposttype>`,
      "journalpost",
    ),
  );
export const decided = (decision: string) =>
  `<kassasjon><kassasjonsvedtak>${decision}</kassasjonsvedtak><bevaringstid>5</bevaringstid><kassasjonsdato>2031-01-01</kassasjonsdato></kassasjon>`;
const titled = (title: string) => folder(`${id("m")}<tittel>${title}</tittel>`);
const own = (element: string) =>
  folder(`<virksomhetsspesifikkeMetadata>${element}</virksomhetsspesifikkeMetadata>`);

export const writtenOff =
  "<avskrivning><avskrivningsmaate>Tatt til etterretning</avskrivningsmaate></avskrivning>";
export const incoming = (inner: string, type = "Inngående dokument") =>
  registration(`${id("p")}<journalposttype>${type}</journalposttype>${inner}`, "journalpost");
export const closedCase = (inner: string, status = "Avsluttet") =>
  folder(`${id("m")}${inner}<saksstatus>${status}</saksstatus>`);

export const partySides: readonly Side[] = [
  [
    "KA.81",
    { archive: typed("Inngående dokument", "Avsender", "Intern mottaker") },
    { archive: typed("Inngående dokument", "Intern mottaker") },
    "error",
  ],
  [
    "KA.82",
    { archive: closedCase(incoming(writtenOff)) },
    { archive: closedCase(incoming("<tittel>x</tittel>")) },
    "error",
  ],
  ["KA.83", { archive: folder(decided("Kasseres")) }, { archive: folder(decided("Bevares")) }, "error"],
  ["KA.84", { archive: titled("\u200ba") }, { archive: titled("\u200b\u2060") }, "error"],
  [
    "KA.88",
    { archive: own('<x:mappe xmlns:x="urn:own">x</x:mappe>') },
    { archive: own('<mappe xmlns="urn:own">x</mappe>') },
    "warning",
  ],
  [
    "KA.89",
    { archive: folder(registration("x", "journalpost")) },
    { archive: folder(registration("x", "journalpost"), "moetemappe") },
    "error",
  ],
];
