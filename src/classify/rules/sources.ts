/** The acts that rules cite, with the consolidated text that was read. */
import { type Day, day } from "../../domain/day.ts";
import type { Ground, LegalSource } from "../../domain/outcome.ts";

type Act = (section: string) => LegalSource;

function act(name: string, readAt: string, validFrom?: Day): Act {
  return (section) => ({ act: name, section, readAt, validFrom });
}

const regime2026 = day("2026-01-01");
const norwegianActs = "legalize-dev/legalize-no@5e2f209";
const norwegianRegulations = "adidahl/digdir-lovdata-mcp@1ba87c0";
const swedishActs = "nab-collab/legalize-se@c9f7ba6";

export const ARKL = act("arkivlova (LOV-2025-06-20-96)", norwegianActs, regime2026);
export const ARKF = act("arkivforskrifta (FOR-2025-12-17-2647)", norwegianRegulations, regime2026);
export const BEVF = act("bevaringsforskrifta (FOR-2025-12-19-2729)", norwegianRegulations, regime2026);
export const OFFL = act("offentleglova (LOV-2006-05-19-16)", norwegianActs);
export const OFFF = act("offentlegforskrifta (FOR-2008-10-17-1119)", norwegianRegulations);
export const FVL = act("forvaltningsloven (LOV-1967-02-10)", norwegianActs);

export const SAMEL = act("sameloven (LOV-1987-06-12-56)", "legalize-dev/legalize-no@24e5491");
export const POL = act("personopplysningsloven (LOV-2018-06-15-38)", norwegianActs);

export const TF = act("tryckfrihetsförordningen (1949:105)", swedishActs);
export const OSL = act("offentlighets- och sekretesslagen (2009:400)", swedishActs);
export const AL = act("arkivlagen (1990:782)", swedishActs);
export const FL = act("förvaltningslagen (2017:900)", swedishActs);
export const BBS = act("lagen (1998:112) om ansvar för elektroniska anslagstavlor", swedishActs);

export const DSL = act("dataskyddslagen (2018:218)", swedishActs);

function ground(text: string, of: LegalSource): Ground {
  return { text, act: of.act, section: of.section };
}

export const grounds = {
  tip: ground("offl. § 24 andre ledd", OFFL("§ 24 andre ledd")),
  identityNumber: ground("offl. § 26 femte ledd", OFFL("§ 26 femte ledd")),
  confidential: ground("offl. § 13 første ledd, jf. fvl. § 13 første ledd nr. 1", OFFL("§ 13 første ledd")),
  whistleblower: ground("OSL 32 kap. 3 b §", OSL("32 kap. 3 b §")),
  protectedAddress: ground("OSL 21 kap. 3 §", OSL("21 kap. 3 §")),
  healthAndSexLife: ground("OSL 21 kap. 1 §", OSL("21 kap. 1 §")),
  dataProtection: ground("OSL 21 kap. 7 §", OSL("21 kap. 7 §")),
} as const;
