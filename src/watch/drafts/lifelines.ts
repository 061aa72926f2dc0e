/** Whom somebody may call whose life may be in danger, by country, as data with where each was read. */
import type { Country } from "../../domain/agency.ts";

export interface Lifeline {
  readonly name: string;
  readonly number: string;
  readonly source: string;
}

/** The emergency number first: what is acute belongs there. */
export const lifelines: Readonly<Record<Country, readonly Lifeline[]>> = {
  NO: [
    {
      ...{ name: "113", number: "113" },
      source: "vang.kommune.no «Sjølvmord og sjølvmordstankar», etter helsenorge.no; read 2026-11-29",
    },
    {
      ...{ name: "Mental Helse Hjelpetelefonen", number: "116 123" },
      source: "vindafjord.kommune.no «Snakk om sjølvmordstankar»; read 2026-11-29",
    },
    {
      ...{ name: "Kirkens SOS", number: "22 40 00 40" },
      source: "nrk.no 1.15736352; read 2026-11-29",
    },
  ],
  SE: [
    { ...{ name: "112", number: "112" }, source: "mind.se, corren.se om5530243; read 2026-11-29" },
    {
      ...{ name: "Mind Självmordslinjen", number: "90101" },
      source: "sosalarm.se 2020, kronprinsessparetsstiftelse.se; read 2026-11-29",
    },
    { ...{ name: "1177", number: "1177" }, source: "mind.se, corren.se om5530243; read 2026-11-29" },
  ],
};
