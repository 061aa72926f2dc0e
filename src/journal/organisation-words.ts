/**
 * Words for bodies in Bokmål, Nynorsk, Swedish and English, as patterns of the whole word in its forms.
 *
 * @see Lov om Enhetsregisteret (LOV-1994-06-03-15) § 4 and data.brreg.no/enhetsregisteret/api/organisasjonsformer (legal
 *   forms); bolagsverket.se, Företagsformer; kommuneloven §§ 5-1 and 5-12 (kinds of councils and committees)
 */

/** No surname of Norway or Sweden is like these: capital or small, alone or as the end of a compound. */
export const bodies = [
  "kommun(?:e|en)?",
  "(?:bibliotek|universitet|direktorat|departement)(?:et)?",
  "(?:museum|museet|myndighet|myndigheten|statsforvalteren|statsforvaltaren|fylkesting|fylkestinget)",
  "(?:utvalget|utvalet|nämnden|nemnda)",
  "(?:idretts|soge|historie|bonde|bygdekvinne|grende|ungdoms|borett|skytter)lag(?:et)?",
  "(?:ungdoms|eldre|elev|foreldre|student|brukar|bruker|bydels|pensionärs|sokne|menighets)råd(?:et)?",
  "(?:barne|ungdoms|grunn|grund|folkehøg|folkehøy|folkhög|kultur|musikk)sk(?:ole|olen|ule|ulen|ola|olan)",
  "(?:association|society|university|library|committee)",
];

/** These mean a body as the end of a compound, or written small: alone and with a capital they may be a surname, or a given name. */
export const compoundsOf = [
  "(?:for|för)(?:ening|eining)(?:a|en)?",
  "(?:for|för)bund(?:et)?",
  "(?:tilsyn|tilsynet)",
  "(?:barnehage|barnehagen|förskola|förskolan)",
  "(?:stiftelse|stiftelsen|stifting|stiftinga|sameie|sameiet|samfällighet|samfälligheten)",
  "(?:klubb|klubben|partiet)",
  "(?:skole|skolen|skule|skulen|skola|skolan)",
];

/** Legal forms that the registers write after a name; only in capitals, and only the unmistakable ones. */
export const legalForms: ReadonlySet<string> = new Set([
  "AS",
  "ASA",
  "AB",
  "IKS",
  "ANS",
  "KF",
  "Ltd",
  "GmbH",
]);
