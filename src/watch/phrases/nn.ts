/** Nynorsk. */
import { type Phrases, word } from "./phrases.ts";

const not = word("ikkje(?!\\p{L})", "aldri(?!\\p{L})", "unngå", "la vere");

export const nn: Phrases = {
  C17: [
    { all: [word("offisiell")] },
    { all: [word("driven av", "drive av", "redigert av", "administrert av", "gjeven ut av")] },
    { all: [word("har ansvaret for", "er ansvarleg for", "ansvarleg redaktør", "ansvarleg verksemd")] },
  ],
  C18: [
    { all: [word("føremål", "formål")] },
    {
      all: [
        word("her", "på denne", "vi bruker", "vi brukar", "sida blir brukt", "kanalen blir brukt"),
        word("informere", "deler", "fortel", "dele ", "svarer på", "svarar på", "svare på", "orienterer"),
      ],
    },
  ],
  C19: [
    { all: [word("synleg"), word("for andre", "for alle", "alle ")] },
    { all: [word("kan (?:lesast|sjåast) av", "alle kan (?:lese|sjå)")] },
  ],
  C20: [
    { all: [word("arkiver")], affirmed: true },
    { all: [word("offentle(?:g|ge) (?:dokument|arkiv)", "journalfør", "arkivplikt")] },
  ],
  C21: [
    {
      all: [
        not,
        word("person(?:lege )?opplysning", "sensitiv", "teiepliktig", "fødselsnummer", "personnummer"),
      ],
    },
  ],
  C22: [
    {
      all: [word("fjern", "slett", "skjul", "gøym", "blokker", "utesteng")],
      affirmed: true,
    },
  ],
  C23: {
    noCases: [
      {
        all: [
          not,
          word("saksbehandl", "einskildsak", "enkeltsak", "søknad", "klage", "handsamar", "behandlar"),
        ],
      },
    ],
  },
  C24: [
    {
      all: [
        word("svara", "svare", "svar innan"),
        word("innan", "i løpet av", "time", "timar", "arbeidsdag", "yrkedag", "vyrkedag"),
      ],
    },
    { all: [word("bemanna", "betent", "opningstid")] },
    { all: [word("svara", "svare"), word("kl\\.? ?\\d")] },
  ],
  C25: [
    {
      all: [
        word("publiserer", "legg ut", "postar", "oppdater", "skriv"),
        word("dag", "kvar", "kvart", "vekentleg", "vek[ae]", "månad", "jamleg", "gonger"),
      ],
    },
  ],
  C26: {
    marketing: [
      { all: [word("marknadsføring", "reklame", "annonse"), word("ikkje", "fjern", "slett", "forbode")] },
    ],
    links: [
      { all: [word("lenke", "lenkje", "nettstad"), word("ikkje"), word("ansvar", "svarar (?:ikkje )?for")] },
    ],
  },
  C38: [
    {
      all: [
        word("kommentar"),
        word("stengd", "stengt", "lukka", "slått av", "slegne av", "ikkje mogleg", "ikkje ope"),
      ],
    },
  ],
};
