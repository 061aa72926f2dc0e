/** Swedish. */
import { type Phrases, word } from "./phrases.ts";

const not = word("inte(?!\\p{L})", "aldrig(?!\\p{L})", "undvik", "ej(?!\\p{L})", "låt bli");

export const sv: Phrases = {
  C17: [
    { all: [word("officiell")] },
    { all: [word("drivs av", "redigeras av", "administreras av", "ges ut av")] },
    {
      all: [
        word("ansvarar för", "är ansvarig", "har ansvaret för", "ansvarig utgivare", "ansvarig myndighet"),
      ],
    },
  ],
  C18: [
    { all: [word("syfte", "ändamål")] },
    {
      all: [
        word("här", "på den här", "vi använder", "sidan används", "kanalen används"),
        word("informera", "delar", "berättar", "dela ", "svarar på", "svara på"),
      ],
    },
  ],
  C19: [
    { all: [word("synlig"), word("för andra", "för alla", "alla ")] },
    { all: [word("kan (?:läsas|ses) av", "alla kan (?:läsa|se)")] },
  ],
  C20: [
    { all: [word("arkivera", "bevaras")], affirmed: true },
    { all: [word("allmän handling", "allmänna handling", "diarieför", "registreras")] },
  ],
  C21: [{ all: [not, word("personuppgift", "känslig", "sekretess", "personnummer")] }],
  C22: [
    {
      all: [word("ta(?:r|s)? bort", "tar vi bort", "radera", "dölj", "blockera", "stäng(?:er|s) av")],
      affirmed: true,
    },
  ],
  C23: { noCases: [{ all: [not, word("ärende", "handlägg", "ansök", "överklag", "enskilda fall")] }] },
  C24: [
    { all: [word("svara", "besvara", "svar inom"), word("inom", "timm", "arbetsdag", "vardag")] },
    { all: [word("bemanna", "öppettid")] },
    { all: [word("svara"), word("kl\\.? ?\\d")] },
  ],
  C25: [
    {
      all: [
        word("publicerar", "lägger ut", "postar", "uppdatera", "skriver"),
        word("dag", "varje", "varannan", "veck", "månad", "regelbundet", "gånger"),
      ],
    },
  ],
  C26: {
    marketing: [
      {
        all: [
          word("marknadsföring", "reklam", "annons"),
          word("inte", "ta(?:r|s)? bort", "tar bort", "förbjud"),
        ],
      },
    ],
    links: [{ all: [word("länk", "webbplats"), word("inte"), word("ansvar")] }],
  },
  C38: [{ all: [word("kommentar"), word("stäng", "avstäng", "inte möjlig", "inte öpp")] }],
};
