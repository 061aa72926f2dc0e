/** What an officer does about the item before them. After each act the next item comes; what is refused stands above the same one. */

import type { Agency } from "../../domain/agency.ts";
import { day } from "../../domain/day.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId, isUuid, type VersionId } from "../../domain/ids.ts";
import type { ReviewActId } from "../../domain/review.ts";
import { handOverItem, noteItem, postponeItem } from "../../pipeline/review/acts.ts";
import { confirmItems } from "../../pipeline/review/confirm.ts";
import { givenGround } from "../../pipeline/review/given.ts";
import { releaseItems } from "../../pipeline/review/next.ts";
import { overruleItems } from "../../pipeline/review/overrule.ts";
import { undoAct } from "../../pipeline/review/undo.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { itemHere, queueItem } from "./queue.ts";
import { decidedOutcomes } from "./queue-decision.ts";

interface Acting {
  readonly tools: ArchiveTools;
  readonly agency: Agency;
  readonly item: ItemId;
  readonly by: string;
  readonly because: string;
  /** the version that the page showed: an item that changed since is refused */
  readonly seen: ReadonlyMap<ItemId, VersionId>;
  readonly form: ReadonlyMap<string, string>;
}

export async function confirmItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, agency, item, ...rest }) => {
    await confirmItems(tools, agency, { ...rest, items: [item] });
  });
}

export async function overruleItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, agency, item, form, ...rest }) => {
    const outcome = decidedOutcomes.find((one) => one === form.get("utfall"));
    if (outcome === undefined) throw new NotGiven();
    const ground = form.get("hjemmel")?.trim() || undefined;
    await overruleItems(tools, agency, {
      ...rest,
      items: [item],
      classId: form.get("klasse") ?? "",
      outcome,
      ground: givenGround(ground),
    });
  });
}

export async function postponeItemTo(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, agency, form, ...rest }) => {
    const given = form.get("dag") ?? "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) throw new NotGiven();
    await postponeItem(tools, agency, { ...rest, until: day(given) });
    await releaseItems(tools, agency, rest.by, undefined);
  });
}

export async function noteOnItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(
    site,
    request,
    async ({ tools, agency, ...rest }) => void (await noteItem(tools, agency, rest)),
  );
}

export async function handItemOver(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, agency, form, ...rest }) => {
    await handOverItem(tools, agency, { ...rest, to: form.get("til") ?? "" });
    await releaseItems(tools, agency, rest.by, undefined);
  });
}

export async function undoOnItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, form, by, because }) => {
    const act = form.get("handling") ?? "";
    if (!isUuid(act)) throw new NotGiven();
    await undoAct(tools, { act: asId<ReviewActId>(act), by, because });
  });
}

/** A form that does not say what it must: no page of ours sends one. */
class NotGiven extends Error {}

async function acting(
  site: DeskSite,
  request: AgencyRequest,
  act: (asked: Acting) => Promise<void>,
): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const by = reader.signedIn.user.name;
  const version = form.get("versjon") ?? "";
  const seen = new Map(isUuid(version) ? [[item, asId<VersionId>(version)]] : []);
  try {
    if (!isUuid(version)) throw new NotGiven();
    const because = form.get("fordi")?.trim() ?? "";
    await act({ tools: site.toolsFor(by), agency: reader.agency, item, by, because, seen, form });
  } catch (error) {
    if (error instanceof NotGiven) return undefined;
    if (!isArchiveError(error)) throw error;
    return await queueItem(site, request, { fault: error.message });
  }
  const onwards = form.get("videre") ?? "";
  const query = /^\?[\w=&%.+-]*$/.test(onwards) ? onwards : "";
  return context.redirect(`/${reader.agency.orgNumber}/ko${query}`, 303);
}
