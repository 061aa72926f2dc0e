/** KA.76–KA.80: the documents of a registrering and their files. */
import type { Side } from "./sides.ts";
import { folder, id, object, registration } from "./tiny.ts";

export const version = (
  number: number,
  day = "2026-03-01",
  form = "Arkivformat</variantformat><format>txt",
) =>
  `<dokumentobjekt><versjonsnummer>${number}</versjonsnummer><variantformat>${form}</format><opprettetDato>${day}T10:00:00Z</opprettetDato></dokumentobjekt>`;
export const document = (inner: string) =>
  folder(registration(`<dokumentbeskrivelse>${id("d")}${inner}</dokumentbeskrivelse>`));
export const attached = (...documents: (readonly [role: string, number: number])[]) =>
  folder(
    registration(
      documents
        .map(
          ([role, number]) =>
            `<dokumentbeskrivelse><tilknyttetRegistreringSom>${role}</tilknyttetRegistreringSom><dokumentnummer>${number}</dokumentnummer></dokumentbeskrivelse>`,
        )
        .join(""),
    ),
  );
export const detailed = (format: string, details: string) =>
  object(`<format>${format}</format><formatDetaljer>${details}</formatDetaljer>`);

export const documentSides: readonly Side[] = [
  [
    "KA.76",
    { archive: document(version(1) + version(2, "2026-03-02")) },
    { archive: document(version(1) + version(1, "2026-03-02")) },
    "error",
  ],
  [
    "KA.77",
    { archive: attached(["Hoveddokument", 1], ["Vedlegg", 2]) },
    { archive: attached(["Hoveddokument", 1], ["Vedlegg", 1]) },
    "error",
  ],
  [
    "KA.78",
    { archive: attached(["Hoveddokument", 1], ["Vedlegg", 2]) },
    { archive: attached(["Hoveddokument", 1], ["Hoveddokument", 2]) },
    "error",
  ],
  ["KA.79", { archive: document(version(1)) }, { archive: document("<tittel>x</tittel>") }, "error"],
  ["KA.80", { archive: detailed("txt", "x-fmt/111") }, { archive: detailed("txt", "fmt/95") }, "error"],
];
