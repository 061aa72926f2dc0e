/** The two made-up agencies of the demo. Their numbers pass the check of their country and are nobody's: nothing but nines. */
import type { Agency } from "../src/domain/agency.ts";

export type DemoAgency = Omit<Agency, "id">;

export const demoAgencies: Readonly<Record<"no" | "se", DemoAgency>> = {
  no: {
    name: "Fjordvik kommune",
    orgNumber: "999999999",
    country: "NO",
    language: "nn",
    timeZone: "Europe/Oslo",
    unit: "Dokumentsenteret",
    responsible: "Arkivleiaren",
    names: "searchable-1y",
  },
  se: {
    name: "Storsunds kommun",
    orgNumber: "999999-9999",
    country: "SE",
    language: "sv",
    timeZone: "Europe/Stockholm",
    unit: "Kommunstyrelsens kansli",
    responsible: "Registratorn",
    names: "hidden",
  },
};
