/** What an officer does about the item before them. After each act the next item comes; what is refused stands above the same one. */
import type { Agency } from "../../domain/agency.ts";
import { day, dayOf } from "../../domain/day.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId, isUuid, type VersionId } from "../../domain/ids.ts";
import type { ReviewActId } from "../../domain/review.ts";
import { handOverItem, noteItem, postponeItem } from "../../pipeline/review/acts.ts";
import { colleaguesOf, ownClassesOf } from "../../pipeline/review/choices.ts";
import { confirmItems } from "../../pipeline/review/confirm.ts";
import type { ReviewResult } from "../../pipeline/review/deciding.ts";
import { holdItem, releaseItems } from "../../pipeline/review/next.ts";
import { overruleItems } from "../../pipeline/review/overrule.ts";
import { actBy, lastActOf } from "../../pipeline/review/seen.ts";
import { undoAct } from "../../pipeline/review/undo.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { queueWords } from "../words/queue.ts";
import { refusalWords } from "../words/refusals.ts";
import { nextAddress, queueItem } from "./queue.ts";
import { leaseMinutes } from "./queue-before.ts";
import { classChoices, classMeant } from "./queue-class.ts";
import { givenQueueFilter } from "./queue-filter.ts";
import { itemHere } from "./queue-here.ts";
import { decidedOutcomes } from "./queue-outcomes.ts";
import { FieldFault, groundIn, mustSayWhy, type Refused, refusalOf } from "./queue-refusal.ts";

interface Acting {
  readonly tools: ArchiveTools;
  readonly agency: Agency;
  readonly item: ItemId;
  readonly by: string;
  readonly because: string;
  /** the version that the page showed: an item that changed since is refused */
  readonly seen: ReadonlyMap<ItemId, VersionId>;
  readonly request: AgencyRequest;
}

/** What was done, and which item comes then: the next one, unless it says the same. */
interface Done {
  readonly act: string | undefined;
  readonly stays?: boolean;
}

export async function confirmItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "bekreft", async ({ tools, agency, item, ...rest }) => {
    const { form } = request;
    const shown = new Map([
      [item, { classId: form.get("vist-klasse") ?? "", outcome: form.get("vist-utfall") ?? "" }],
    ]);
    return doneBy(request, await confirmItems(tools, agency, { ...rest, shown, items: [item] }));
  });
}

export async function overruleItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "overprov", async ({ tools, agency, item, ...rest }) => {
    const other = await otherClass(tools, request);
    mustSayWhy(request);
    return doneBy(request, await overruleItems(tools, agency, { ...rest, ...other, items: [item] }));
  });
}

/**
 * Class, outcome and ground as a form gives them.
 *
 * @throws FieldFault naming what is missing or unknown
 */
async function otherClass(tools: ArchiveTools, { reader, form }: AgencyRequest) {
  const { agency, language } = reader;
  const outcome = decidedOutcomes.find((one) => one === form.get("utfall"));
  if (outcome === undefined) throw new FieldFault("utfall", refusalWords[language].noOutcome);
  const ownClasses = await ownClassesOf(tools, agency);
  const meant = classMeant(language, classChoices(language, ownClasses), form.get("klasse") ?? "");
  if ("fault" in meant) throw new FieldFault("klasse", meant.fault);
  return { classId: meant.id, outcome, ground: groundIn(language, form.get("hjemmel") ?? "") };
}

export async function postponeItemTo(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "utsett", async ({ tools, agency, ...rest }) => {
    const until = laterDay(tools, request);
    mustSayWhy(request);
    const act = await postponeItem(tools, agency, { ...rest, until });
    await releaseItems(tools, agency, rest.by, undefined);
    return { act };
  });
}

function laterDay(tools: ArchiveTools, { form, reader }: AgencyRequest) {
  const given = form.get("dag") ?? "";
  const today = dayOf(tools.clock.now(), reader.agency.timeZone);
  const fault = new FieldFault("dag", refusalWords[reader.language].badDay);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || given <= today) throw fault;
  try {
    return day(given);
  } catch {
    throw fault;
  }
}

export async function noteOnItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "notat", async ({ tools, agency, ...rest }) => {
    mustSayWhy(request);
    return { act: await noteItem(tools, agency, rest), stays: true };
  });
}

/** To somebody who may decide here: what is handed to nobody would be seen by nobody. */
export async function handItemOver(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "gi", async ({ tools, agency, ...rest }) => {
    const { form, reader } = request;
    const colleagues = await colleaguesOf(tools, agency, rest.by);
    const asked = (form.get("til") ?? "").trim().toLocaleLowerCase();
    const to = colleagues.find((name) => name.toLocaleLowerCase() === asked);
    if (to === undefined)
      throw new FieldFault(
        "til",
        queueWords[reader.language].unknownPerson(colleagues.slice(0, 20).join(", ")),
      );
    mustSayWhy(request);
    const act = await handOverItem(tools, agency, { ...rest, to });
    await releaseItems(tools, agency, rest.by, undefined);
    return { act };
  });
}

/** Takes back an act on this item; the item stays before the officer. */
export async function undoOnItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "angre", async ({ tools, agency, item, by }) => {
    const act = await actBy(tools, agency, request.form.get("handling") ?? "");
    const { undone } = await undoAct(tools, { act, by, because: undoReason(request) });
    await holdItem(tools, agency, { itemId: item, by, minutes: leaseMinutes });
    return { act: undone[0]?.act, stays: true };
  });
}

/** Takes back what the person did last today, and shows that item again. */
export async function undoLast(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, signedIn } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const at = `/${agency.orgNumber}/ko`;
  const last = await lastActOf(tools, agency, by);
  const asked = form.get("handling");
  // a page that was left open takes back nothing that was done since
  if (!last || (asked && asked !== last.id)) return context.redirect(`${at}?angret=nei`, 303);
  if (last.batch !== undefined) return context.redirect(`${at}/bunke/${last.batch}`, 303);
  await undoAct(tools, { act: asId<ReviewActId>(last.id), by, because: undoReason(request) });
  return context.redirect(`${at}/${last.itemId}`, 303);
}

function undoReason({ form, reader }: AgencyRequest): string {
  return form.get("fordi")?.trim() || queueWords[reader.language].undo;
}

/** Gives the item back, so that a colleague can have it. */
export async function releaseItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const by = reader.signedIn.user.name;
  await releaseItems(site.toolsFor(by), reader.agency, by, [item]).catch((error: unknown) => {
    // somebody else has it by now, or it waits no longer: there is nothing to give back
    if (!isArchiveError(error) || error.code !== "review.state") throw error;
  });
  return context.redirect(`/${reader.agency.orgNumber}`, 303);
}

/** Holds the item on while somebody works at it; answers who has it now. */
export async function keepItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const itemId = await itemHere(site, request);
  if (!itemId) return undefined;
  const by = reader.signedIn.user.name;
  const held = await holdItem(site.toolsFor(by), reader.agency, { itemId, by, minutes: leaseMinutes });
  return context.json({ mine: held?.by === by });
}

function doneBy({ reader }: AgencyRequest, { decided, already }: ReviewResult): Done {
  const [done] = decided;
  if (done) return { act: done.act };
  const said = refusalWords[reader.language];
  const who = already[0] ? `${queueWords[reader.language].decidedBy(already[0].by)}. ` : "";
  throw new FieldFault("", `${who}${said.because.decidedAlready}`);
}

async function acting(
  site: DeskSite,
  request: AgencyRequest,
  name: string,
  act: (asked: Acting) => Promise<Done>,
): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const by = reader.signedIn.user.name;
  const { agency } = reader;
  const version = form.get("versjon") ?? "";
  const seen = new Map(isUuid(version) ? [[item, asId<VersionId>(version)]] : []);
  const because = form.get("fordi")?.trim() ?? "";
  const tools = site.toolsFor(by);
  let done: Done;
  try {
    // no page of ours leaves it out
    if (seen.size === 0) throw new FieldFault("", refusalWords[reader.language].other);
    done = await act({ tools, agency, item, by, because, seen, request });
  } catch (error) {
    return await queueItem(site, request, await refused(site, request, { name, item, error }));
  }
  const onwards = new URLSearchParams(form.get("videre") ?? "");
  onwards.delete("lang");
  if (done.act !== undefined) onwards.set("gjort", done.act);
  const at = `/${agency.orgNumber}/ko`;
  if (done.stays) return context.redirect(`${at}/${item}?${onwards}`, 303);
  const asked = await givenQueueFilter(tools, agency, onwards, by);
  const next = await nextAddress(tools, agency, { by, asked, search: onwards });
  return context.redirect(next ?? `${at}?${onwards}`, 303);
}

async function refused(
  site: DeskSite,
  { reader, form }: AgencyRequest,
  { name, item, error }: { readonly name: string; readonly item: ItemId; readonly error: unknown },
): Promise<Refused> {
  const { agency, language, signedIn } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const holder =
    isArchiveError(error) && error.code === "review.leased"
      ? await holdItem(tools, agency, { itemId: item, by, minutes: leaseMinutes })
      : undefined;
  const sentence =
    name === "angre" && isArchiveError(error) && error.code === "review.state"
      ? refusalWords[language].undo
      : refusalOf(error, { agency, language, holder: holder?.by === by ? undefined : holder });
  const faults = new Map(error instanceof FieldFault && error.field ? [[error.field, sentence]] : []);
  return { act: name, typed: form, faults, sentence: `${sentence} ${refusalWords[language].kept}` };
}
