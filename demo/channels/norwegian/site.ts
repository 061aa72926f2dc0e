/** The website of Fjordvik kommune: who writes on it, and its pages. */
import type { Start } from "../script.ts";

export const service = "Servicetorget";
export const news = "Kommunikasjon";
export const plan = "Planavdelinga";

export const norwegianStaff = [news, service, plan] as const;

export const norwegianSite = {
  name: "Fjordvik kommune",
  description:
    "Nettstaden til Fjordvik kommune. Vi svarar på kommentarar måndag til fredag 8–15.30. Alt du skriv, er synleg for andre og kan bli arkivert. Skriv ikkje personopplysningar her.",
};

export const norwegianPages: readonly Start[] = [
  {
    by: news,
    isPage: true,
    daysAgo: 30,
    hour: 8,
    title: "Reglar for kommentarfelta",
    text: "Ver saklege og venlege med kvarandre. Vi fjernar hets, reklame og opplysningar om andre sine personlege forhold, og vi tek vare på ein kopi av det vi fjernar.\n\nVil du sende inn noko som gjeld deg sjølv? Bruk eDialog eller kom innom servicetorget. Har du spørsmål om reglane, kan du skrive til postmottak@fjordvik.example.",
    shows: { row: 1, outcome: "publicRecord" },
  },
  {
    by: service,
    isPage: true,
    daysAgo: 29,
    hour: 9,
    title: "Opningstider",
    text: "Servicetorget: måndag–fredag 9–15.\nBiblioteket: måndag–torsdag 10–19, fredag 10–15, laurdag 10–14.\nSymjehallen: tysdag og torsdag 15–21, laurdag og søndag 10–16.",
  },
  {
    by: news,
    isPage: true,
    daysAgo: 28,
    hour: 9,
    title: "Om Fjordvik",
    text: "Fjordvik har 7 412 innbyggjarar, éi ferje, to skular og altfor mange måsar. Kommunehuset ligg i Strandgata, midt mellom bakeriet og havet.",
  },
];
