/** A statutory ground as an officer writes it: `offl. § 24 andre ledd`, `OSL 21 kap. 1 §`. */
import type { Ground } from "../domain/outcome.ts";

/** Acts by what they are called in a ground; another one goes by its own name. */
const acts: Readonly<Record<string, string>> = {
  "offl.": "offentleglova (LOV-2006-05-19-16)",
  "fvl.": "forvaltningsloven (LOV-1967-02-10)",
  osl: "offentlighets- och sekretesslagen (2009:400)",
};

const form = /^(?<act>\S.*?)\s+(?<section>(?:§|\d+\s*(?:kap\b|§)).*\d.*|\d.*§.*)$/s;

/** @returns undefined when no act or no section is named */
export function groundOf(text: string): Ground | undefined {
  const said = text.trim().replaceAll(/\s+/g, " ");
  const { act, section } = form.exec(said)?.groups ?? {};
  if (act === undefined || section === undefined) return undefined;
  const known = act.toLowerCase();
  return { text: said, act: Object.hasOwn(acts, known) ? (acts[known] ?? act) : act, section };
}
