/** The statutes that decisions cite, and those among them that are repealed: a name that is neither is worth a second look. */
import type { Country } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { DecisionWords } from "./words/index.ts";

interface Repeal {
  readonly act: RegExp;
  readonly said: "repealed2026" | "replaced2026" | "repealed2022";
  /** a decision that counts from this day on should not cite it */
  readonly from: string;
}

const repealed: Readonly<Record<Country, readonly Repeal[]>> = {
  NO: [
    {
      act: /LOV-1992-12-04-126|arkivlov\w* (?:av|frå|fra)? ?1992|1992-12-04/i,
      said: "repealed2026",
      from: "2026-01-01",
    },
    {
      act: /2017-12-15-2105|2017-12-19-2286|Riksarkivarens forskrift/i,
      said: "replaced2026",
      from: "2026-01-01",
    },
  ],
  SE: [
    {
      act: /1991:6|1997:6/,
      said: "repealed2022",
      from: "2022-01-01",
    },
  ],
};

/** @see law.md section 0: the acts that were read; others exist, so an unknown one is a warning and no fault */
const known: Readonly<Record<Country, RegExp>> = {
  NO: /arkivlov|arkivforskrift|bevaringsforskrift|offentl[eo]|forvaltningslov|kommunelov|personopplysningslov|personvernforordning|gdpr|arbeidsmiljøl|aml\b|plan- og bygningslov|bokføringslov|åndsverklov|sameloven|språklov|[a-zæøå]+(?:lova|loven|lov|forskrifta|forskriften|forskrift)\b.*(?:LOV|FOR)-\d{4}|(?:LOV|FOR)-\d{4}-\d{2}-\d{2}/i,
  SE: /tryckfrihetsförordning|\bTF\b|offentlighets- och sekretess|\bOSL\b|arkivlag|arkivförordning|\bAF\b|\bAL\b|förvaltningslag|\bFL\b|kommunallag|BBS|1998:112|dataskydd|GDPR|RA-FS|RA-MS|bokföringslag|visselblås|2021:890|språklag|\b\d{4}:\d+\b/i,
};

/** @returns what should be said of the act; undefined when it is known and in force */
export function remarkOn(
  country: Country,
  act: string,
  validFrom: Day,
  { warn }: DecisionWords,
): string | undefined {
  const gone = repealed[country].find((each) => each.act.test(act) && validFrom >= each.from);
  if (gone) return warn[gone.said](act);
  if (known[country].test(act)) return undefined;
  return warn.unknownAct(act);
}
