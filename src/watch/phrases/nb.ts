/** Bokmål. */
import { type Phrases, word } from "./phrases.ts";

const not = word("ikke(?!\\p{L})", "aldri(?!\\p{L})", "unngå", "la være");

export const nb: Phrases = {
  C17: [
    { all: [word("offisiell")] },
    { all: [word("drives av", "driftes av", "redigeres av", "administreres av", "utgis av")] },
    { all: [word("har ansvaret? for", "er ansvarlig for", "ansvarlig redaktør", "ansvarlig virksomhet")] },
  ],
  C18: [
    { all: [word("formål")] },
    {
      all: [
        word("her", "på denne", "vi bruker", "siden brukes", "kanalen brukes"),
        word("informere", "deler", "forteller", "dele ", "svarer på", "svare på", "orienterer"),
      ],
    },
  ],
  C19: [
    { all: [word("synlig"), word("for andre", "for alle", "alle ")] },
    { all: [word("kan (?:leses|sees|ses) av", "alle kan (?:lese|se)")] },
  ],
  C20: [
    { all: [word("arkiver")], affirmed: true },
    { all: [word("offentlig(?:e)? (?:dokument|arkiv)", "journalfør", "arkivplikt")] },
  ],
  C21: [
    {
      all: [
        not,
        word("person(?:lige? )?opplysning", "sensitiv", "taushetsbelagt", "fødselsnummer", "personnummer"),
      ],
    },
  ],
  C22: [
    {
      all: [word("fjern", "slett", "skjul", "blokker", "utesteng")],
      affirmed: true,
    },
  ],
  C23: { noCases: [{ all: [not, word("saksbehandl", "enkeltsak", "søknad", "klage", "behandler")] }] },
  C24: [
    {
      all: [
        word("svare", "besvare", "svar innen"),
        word("innen", "i løpet av", "time", "arbeidsdag", "virkedag"),
      ],
    },
    { all: [word("bemannet", "betjent", "åpningstid")] },
    { all: [word("svare"), word("kl\\.? ?\\d")] },
  ],
  C25: [
    {
      all: [
        word("publiserer", "legger ut", "poster", "oppdater", "skriver"),
        word("dag", "hver", "ukentlig", "uk[ae]", "måned", "jevnlig", "ganger"),
      ],
    },
  ],
  C26: {
    marketing: [
      { all: [word("markedsføring", "reklame", "annonse"), word("ikke", "fjern", "slett", "forbudt")] },
    ],
    links: [
      { all: [word("lenke", "nettsted", "lenker"), word("ikke"), word("ansvar", "svarer (?:ikke )?for")] },
    ],
  },
  C38: [
    { all: [word("kommentar"), word("stengt", "lukket", "avslått", "slått av", "ikke mulig", "ikke åpn")] },
  ],
};
