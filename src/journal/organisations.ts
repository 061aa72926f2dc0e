/**
 * PURE. Whether a name on a channel is an organisation's: those are no personal names, and are never withheld as such.
 *
 * Only what a word or a legal form says for certain counts; a name that could be a person's is taken for one.
 * @see regjeringen.no id614375: company names that hold a person's name are no personal names; offentlegforskrifta § 6
 */

/** Words for bodies, as the whole word or the end of a compound: «Velforening», «Ungdomsrådet», «Bygdekvinnelag». */
const bodies = [
  "kommun(?:e|en)?",
  "(?:for|för)(?:ening|eining)(?:a|en)?",
  "(?:for|för)bund(?:et)?",
  "(?:idretts|soge|historie|bonde|bygdekvinne|grende|ungdoms|borett|skytter)lag(?:et)?",
  "(?:ungdoms|eldre|elev|foreldre|student|brukar|bruker|bydels|pensionärs|sokne|menighets)råd(?:et)?",
  "(?:utvalget|utvalet|nämnden|nemnda)",
  "(?:skole|skule|skola|barnehage|förskola)n?",
  "(?:bibliotek|universitet|direktorat|departement|tilsyn)(?:et)?",
  "(?:museum|museet|myndighet|myndigheten|statsforvalteren|statsforvaltaren)",
  "(?:stiftelse|stiftelsen|stifting|stiftinga|sameie|sameiet|samfällighet|samfälligheten|klubb|klubben|partiet)",
];
const body = new RegExp(`(?:${bodies.join("|")})$`, "iu");

/** Legal forms that the registers write after a name; only in capitals, and only the unmistakable ones. */
const legalForm = /^(?:AS|ASA|AB|IKS|ANS|KF|Ltd|GmbH)$/u;

/** What joins a person to an organisation, or tells where a person is reached: the name is then a person's too. */
const joined =
  /[,;/|@()<>:·–—]|\d{5}| - |\s(?:fra|frå|från|from|ved|vid|for|för|på|hos|leder|leiar|ledare)\s/iu;

/** What tells where a body is or whose it is: «Ungdomsrådet i Fjordvik», «Elevrådet ved Fjordvik skule». */
const placed = /^(?:i|på|for|för|ved|vid|of)$/u;

/** The name of an organisation for certain; false where it may be a person's. */
export function isOrganisation(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  const [first = "", second, ...others] = words;
  if (body.test(first) && (second === undefined || placed.test(second))) return !/[,;/|@()<>\d]/u.test(name);
  if (second === undefined || words.length > 6 || joined.test(name)) return false;
  const last = others.at(-1) ?? second;
  return body.test(last) || legalForm.test(last);
}
