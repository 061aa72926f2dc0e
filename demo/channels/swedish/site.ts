/** The website of Storsunds kommun: who writes on it, and its pages. */
import type { Start } from "../script.ts";

export const service = "Kontaktcenter";
export const news = "Kommunikation";
export const plan = "Planenheten";

export const swedishStaff = [news, service, plan] as const;

export const swedishSite = {
  name: "Storsunds kommun",
  description:
    "Storsunds kommuns webbplats. Vi svarar på kommentarer vardagar 8–16. Allt du skriver är synligt för andra och blir allmän handling. Skriv inte känsliga personuppgifter här.",
};

export const swedishPages: readonly Start[] = [
  {
    by: news,
    isPage: true,
    daysAgo: 30,
    hour: 8,
    title: "Kommentarsregler",
    text: "Håll god ton. Vi tar bort reklam, personangrepp och uppgifter om andras privatliv, och vi sparar en kopia av det vi tar bort. Anmäl gärna sådant du tycker att vi har missat.\n\nDitt inlägg blir en allmän handling och kan lämnas ut till den som frågar.",
    shows: { row: 1, outcome: "publicRecord" },
  },
  {
    by: service,
    isPage: true,
    daysAgo: 29,
    hour: 9,
    title: "Öppettider",
    text: "Kontaktcenter: måndag–fredag 8–16.\nBiblioteket: måndag–fredag 10–18, lördag 11–15.\nÅtervinningen i Näset: tisdag och torsdag 12–19, lördag 9–14.",
  },
  {
    by: news,
    isPage: true,
    daysAgo: 28,
    hour: 10,
    title: "Om Storsund",
    text: "Storsund har 11 280 invånare, två broar, en järnvägsstation och Sveriges näst äldsta varmkorvkiosk. Kommunhuset ligger vid torget.",
  },
];
