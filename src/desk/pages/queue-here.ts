/** The item that an address names. */
import { asId, type ItemId, isUuid } from "../../domain/ids.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";

/** An item of another agency is not there. */
export async function itemHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<ItemId | undefined> {
  const asked = context.req.param("item") ?? "";
  if (!isUuid(asked)) return undefined;
  return (await site.itemOf(reader.agency, asked)) ? asId<ItemId>(asked) : undefined;
}
