/**
 * The points of the checklist for a channel, C01–C40, each with how it is answered and whence it comes.
 *
 * @see docs/watch.md for the whole table
 */

/**
 * `told`: by the channel's own text; `documented`: by what the agency registered of it; `attested`: by a person, for a time;
 * `stored`: by what the archive captured and did; `measured`: by what the watch over questions, links and personal data counted.
 */
export type PointWay = "told" | "documented" | "attested" | "stored" | "measured";

interface PointFacts {
  readonly way: PointWay;
  readonly source: string;
}

const eDelegationen = (point: string) => `E-delegationen p. ${point}`;

export const points = {
  C01: { way: "documented", source: `Difi retningslinjer, plan pkt. 1; ${eDelegationen("1")}` },
  C02: { way: "documented", source: "Difi, lysark 2010 «Målgrupper/Kanalvalg»; Difi retningslinjer" },
  C03: { way: "documented", source: "Difi retningslinjer, plan pkt. 2" },
  C04: { way: "documented", source: `Difi retningslinjer, plan pkt. 3a; ${eDelegationen("9")}` },
  C05: { way: "documented", source: "Difi retningslinjer, plan pkt. 3b" },
  C06: { way: "documented", source: `Difi veiledning «Mandat»; ${eDelegationen("3")}` },
  C07: { way: "documented", source: "Difi veiledning «Rutiner»" },
  C08: { way: "stored", source: "Difi retningslinjer, plan pkt. 4" },
  C09: { way: "stored", source: "Difi retningslinjer «Planen sendes …»" },
  C10: { way: "documented", source: `${eDelegationen("2")}; DFØ-notat 2022:2` },
  C11: { way: "documented", source: `${eDelegationen("3")}; Difi, lysark 2010; Difi retningslinjer` },
  C12: { way: "documented", source: eDelegationen("4") },
  C13: {
    way: "stored",
    source: `${eDelegationen("5–6")}; Difi retningslinjer «Arkivloven gjelder også»`,
  },
  C14: { way: "stored", source: eDelegationen("7") },
  C15: { way: "documented", source: eDelegationen("8") },
  C16: {
    way: "stored",
    source: `${eDelegationen("9")}; Difi retningslinjer «Innhold skal overvåkes»; BBS 4 §`,
  },
  C17: { way: "told", source: `${eDelegationen("10.1")}; Difi veiledning, ansvarsbegrensning s. 1` },
  C18: { way: "told", source: eDelegationen("10.2") },
  C19: { way: "told", source: `${eDelegationen("10.3")}; Difi veiledning «synlig for andre»` },
  C20: { way: "told", source: eDelegationen("10.4") },
  C21: { way: "told", source: `${eDelegationen("10.5")}; Difi veiledning` },
  C22: { way: "told", source: `${eDelegationen("10.6")}; Difi veiledning` },
  C23: { way: "told", source: "Difi veiledning, ansvarsbegrensning s. 2–3; Difi retningslinjer" },
  C24: {
    way: "told",
    source: "Difi veiledning, ansvarsbegrensning, siste setning; Difi retningslinjer",
  },
  C25: { way: "told", source: "Difi, lysark 2010" },
  C26: { way: "told", source: "Difi veiledning, ansvarsbegrensning" },
  C27: { way: "measured", source: "Difi retningslinjer; Difi veiledning «Sanntid»" },
  C28: { way: "measured", source: "Difi veiledning" },
  C29: { way: "stored", source: "Difi retningslinjer «først publiseres på egne nettsted … lenkes»" },
  C30: { way: "stored", source: "Difi retningslinjer; Difi, lysark 2010 «Kritikk er bra»" },
  C31: { way: "measured", source: "Difi retningslinjer" },
  C32: { way: "measured", source: `Difi retningslinjer; Difi veiledning; ${eDelegationen("10.5")}` },
  C33: { way: "stored", source: "Difi retningslinjer" },
  C34: { way: "attested", source: "Difi retningslinjer" },
  C35: { way: "attested", source: "Difi veiledning «Dette bør du sjekke jevnlig»" },
  C36: { way: "attested", source: "Difi veiledning «Betalt/Segmentering»" },
  C37: { way: "stored", source: "praxis: Varberg, Malmö, Nacka, Kalix" },
  C38: { way: "told", source: "DFØ-notat 2022:2; praksis: Lindesnes" },
  C39: { way: "documented", source: "ARKF 12 §; OSL 4 kap. 2 §; arkivlagen 6 §" },
  C40: { way: "attested", source: "Difi retningslinjer «Før du uttaler deg»" },
} as const satisfies Readonly<Record<string, PointFacts>>;

export type PointId = keyof typeof points;
export const pointIds = Object.keys(points) as readonly PointId[];

/** Points that a document of its own answers; the others are answered by what is registered under their own name. */
export const documentedPoints = ["C03", "C06", "C07", "C11", "C12", "C15", "C39"] as const;
export type DocumentedPoint = (typeof documentedPoints)[number];

/** Points that nothing stored can answer: a person does, for a time. */
export const attestedPoints = ["C34", "C35", "C36", "C40"] as const;
export type AttestedPoint = (typeof attestedPoints)[number];
