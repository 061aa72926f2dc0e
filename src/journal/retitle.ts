/** PURE. Titles that officers change: a better one, or words that are kept from the public on a ground (Noark 5 M020, M025, 5.2.6). */
import { findIdentityNumbers } from "../classify/identity-numbers.ts";
import { OFFF, OFFL, OSL } from "../classify/rules/sources.ts";
import type { PublicText } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { withheld } from "./titles.ts";

/** A title in its forms, and why words of it are withheld. */
export interface Titles {
  readonly title: string;
  readonly publicTitle: PublicText;
  readonly ground: Ground | undefined;
}

/** What an officer asks for. */
export type Retitling =
  | { readonly act: "titled"; readonly text: string; readonly ground: string | undefined }
  | { readonly act: "shielded"; readonly words: string | undefined; readonly ground: string };

const longest = 250;

/** @returns the titles as they read then, or what is wrong and what to do */
export function retitle(current: Titles, asked: Retitling): Titles | { readonly fault: string } {
  const ground = asked.ground === undefined ? undefined : readGround(asked.ground);
  if (ground && "fault" in ground) return ground;
  return asked.act === "titled"
    ? titled(current, asked.text, ground)
    : shielded(current, asked.words, ground);
}

/** Without a ground nothing is withheld: the title itself is the new one, too. */
function titled(
  current: Titles,
  given: string,
  ground: Ground | undefined,
): Titles | { readonly fault: string } {
  const text = given.replace(/\s+/gu, " ").trim();
  if (!/[\p{L}\p{N}*]/u.test(text)) return { fault: "the title has no words" };
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) return { fault: "the title holds characters that cannot be seen" };
  if ([...text].length > longest) return { fault: `the title has more than ${longest} characters` };
  if (findIdentityNumbers(text).length > 0)
    return { fault: "the title holds an identity number, which no public title may" };
  return { title: ground ? current.title : text, publicTitle: { washed: text, full: text }, ground };
}

function shielded(
  current: Titles,
  words: string | undefined,
  ground: Ground | undefined,
): Titles | { readonly fault: string } {
  const wanted = words?.trim();
  if (wanted === "") return { fault: "--words is blank: leave it out to withhold the whole title" };
  const { washed, full } = current.publicTitle;
  if (wanted !== undefined && !washed.includes(wanted) && !full.includes(wanted))
    return { fault: `the public title does not hold these words: ${JSON.stringify(washed)}` };
  const without = (text: string) => (wanted === undefined ? withheld : text.replaceAll(wanted, withheld));
  return { title: current.title, publicTitle: { washed: without(washed), full: without(full) }, ground };
}

/**
 * A ground as it is printed in a journal: the act that exempts, then its section.
 *
 * @see offentleglova § 31 and offentlegforskrifta § 6 (the full ground); OSL 5:5
 */
export function readGround(given: string): Ground | { readonly fault: string } {
  const text = given.replace(/\s+/gu, " ").trim();
  for (const [form, act] of [
    [/^offl\. (§§? ?\d.*)$/u, OFFL],
    [/^offentleglova (§§? ?\d.*)$/u, OFFL],
    [/^offentlegforskrifta (§ ?9\b.*)$/u, OFFF],
    [/^OSL (\d+ kap\. \d+ ?[a-z]? ?§.*)$/u, OSL],
  ] as const) {
    const section = form.exec(text)?.[1];
    if (section !== undefined) return { text, act: act(section).act, section };
  }
  return {
    fault: `${JSON.stringify(given)} is no ground: name act and section, such as "offl. § 13 første ledd" or "OSL 21 kap. 1 §"`,
  };
}
