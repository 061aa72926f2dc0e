/** The same thing said in Bokmål, Nynorsk and Swedish, so that one search reads both countries' journals. */

/** Each group is one meaning; a word finds its group in any of the usual endings. Words of three letters stand inside names (Sol-vei-g) and are left out. */
const groups: readonly (readonly string[])[] = [
  ["innsyn", "insyn"],
  ["kommun", "kommune"],
  ["skole", "skule", "skola"],
  ["barnehage", "förskola", "förskole"],
  ["innlegg", "inlägg"],
  ["søknad", "ansøkan", "ansökan", "ansökning"],
  ["klage", "överklagande", "klagomål"],
  ["kassasjon", "gallring"],
  ["helse", "hälsa", "hälso"],
  ["byggesak", "bygglov"],
];

const ending = /^(?:e[nt]?|a|s|er|ar|or|r|n|t|ene|ane|ne|na|erna|arna|orna|ens|ar?s|ning|ningar?)?$/;

/** Other words for this one, without the word itself; empty for most. */
export function synonymsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const group = groups.find((members) => members.some((member) => isFormOf(lower, member)));
  const others = group?.filter((member) => !lower.startsWith(member)) ?? [];
  const shortened = syncopated(lower);
  return shortened ? [...others, shortened] : others;
}

function isFormOf(word: string, member: string): boolean {
  return word.startsWith(member) && ending.test(word.slice(member.length));
}

/**
 * The form of a word in -er or -el that loses its vowel before an ending: nummer → numr-et, artikkel → artikl-er,
 * gammel → gaml-e. Only after a doubled consonant, where the rule is sure in both countries.
 */
function syncopated(word: string): string | undefined {
  const parts = /^(\p{L}+)([bdfgklmnprst])\2e([lr])$/u.exec(word);
  return parts ? `${parts[1]}${parts[2]}${parts[3]}` : undefined;
}
