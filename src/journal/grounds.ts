/**
 * PURE. The statutory grounds on which an officer may keep an entry from the public: paragraph and part, as they are printed,
 * and since when each holds. A ground that is not among them is none: add it here with its source.
 *
 * @see offentleglova chapter 3 and § 5, § 31 (paragraph, part and, with § 13, the provision on secrecy); offentlegforskrifta § 9;
 *   OSL 5:5 (the provision stands with the mark)
 */
import { OFFF, OFFL, OSL } from "../classify/rules/sources.ts";
import type { Country } from "../domain/agency.ts";
import { type Day, day } from "../domain/day.ts";
import type { Ground } from "../domain/outcome.ts";

export interface StatutoryGround extends Ground {
  /** the first day on which it could be named */
  readonly validFrom: Day;
}

/** In force with the whole act: OFFL § 33 and OFFF § 13; OSL by SFS 2009:400. */
const actsFrom = { offl: day("2009-01-01"), osl: day("2009-06-30") };

const offl = [
  "§ 5 første ledd",
  "§ 5 fjerde ledd",
  "§ 13 første ledd, jf. fvl. § 13 første ledd nr. 1",
  "§ 13 første ledd, jf. fvl. § 13 første ledd nr. 2",
  "§ 14 første ledd",
  "§ 15 første ledd",
  "§ 15 andre ledd",
  "§ 18",
  "§ 20",
  "§ 21",
  "§ 23 første ledd",
  "§ 23 tredje ledd",
  "§ 24 første ledd",
  "§ 24 andre ledd",
  "§ 24 tredje ledd",
  "§ 25 første ledd",
  "§ 25 andre ledd",
  "§ 25 tredje ledd",
  "§ 26 første ledd",
  "§ 26 tredje ledd",
  "§ 26 femte ledd",
  "§ 26 sjette ledd",
];

/** Of reports of wrongs by SFS 2021:898, with the act 2021:890; of protected registration by prop. 2017/18:145. */
const osl: readonly (readonly [string, Day])[] = [
  ["17 kap. 3 b §", day("2021-12-17")],
  ["18 kap. 1 §", actsFrom.osl],
  ["21 kap. 1 §", actsFrom.osl],
  ["21 kap. 3 §", actsFrom.osl],
  ["21 kap. 3 a §", day("2019-01-01")],
  ["21 kap. 5 §", actsFrom.osl],
  ["21 kap. 7 §", actsFrom.osl],
  ["25 kap. 1 §", actsFrom.osl],
  ["26 kap. 1 §", actsFrom.osl],
  ["32 kap. 3 b §", day("2021-12-17")],
  ["35 kap. 1 §", actsFrom.osl],
];

const all: Readonly<Record<Country, readonly StatutoryGround[]>> = {
  NO: [
    ...offl.map((section) => grounded(`offl. ${section}`, OFFL(section).act, section, actsFrom.offl)),
    grounded("offentlegforskrifta § 9", OFFF("§ 9").act, "§ 9", actsFrom.offl),
  ],
  SE: osl.map(([section, from]) => grounded(`OSL ${section}`, OSL(section).act, section, from)),
};

function grounded(text: string, act: string, section: string, validFrom: Day): StatutoryGround {
  return { text, act, section, validFrom };
}

/** What may be named on a day, in the order of the acts. */
export function groundsOn(country: Country, on: Day): readonly StatutoryGround[] {
  return all[country].filter(({ validFrom }) => validFrom <= on);
}

/** @param text as it is printed @returns undefined for what is no ground of the country on that day */
export function groundNamed(country: Country, on: Day, text: string): Ground | undefined {
  const named = text.replace(/\s+/gu, " ").trim();
  const found = groundsOn(country, on).find((one) => one.text === named);
  return found && { text: found.text, act: found.act, section: found.section };
}
