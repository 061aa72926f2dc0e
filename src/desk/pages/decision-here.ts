/** The decision that an address names. */
import { allDecisions, type ListedDecision } from "../../pipeline/decide/gather.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";

/** What the address names, of this agency; nothing else is there. */
export async function decisionHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<ListedDecision | undefined> {
  const asked = context.req.param("number") ?? "";
  if (!/^\d{1,9}$/.test(asked)) return undefined;
  const all = await allDecisions(site.toolsFor(reader.signedIn.user.name), reader.agency);
  return all.find(({ number }) => number === Number(asked));
}
