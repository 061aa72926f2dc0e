/** Words of an agency that has seen a question and not answered it yet. */
import { lexicon } from "./lexicon.ts";

/** @see forvaltningsloven § 11 a (foreløpig svar); förvaltningslagen 11 § (underrättelse om försening) */
export const preliminaryWords = lexicon("preliminary answer", [
  "foreløpig svar",
  "førebels svar",
  "vi ser på det",
  "vi ser på saken",
  "vi ser på saka",
  "kommer tilbake til deg",
  "kommer tilbake med svar",
  "kjem tilbake til deg",
  "kjem tilbake med svar",
  "vi undersøker",
  "vi undersøkjer",
  "vi sjekker",
  "vi sjekkar",
  "vi svarer så snart",
  "vi svarar så snart",
  "har sendt spørsmålet videre",
  "har sendt spørsmålet vidare",
  "vi tittar på det",
  "vi återkommer",
  "återkommer till dig",
  "återkommer med svar",
  "vi kollar",
  "vi undersöker",
  "vi svarar så fort",
  "har skickat frågan vidare",
  "get back to you",
  "looking into",
]);
