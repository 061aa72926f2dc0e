/** Decides a list that was shown, draws the sample of a long one, and takes a batch back. */
import { isArchiveError } from "../../domain/errors.ts";
import { ownClassesOf } from "../../pipeline/review/choices.ts";
import { listNow } from "../../pipeline/review/frozen.ts";
import { decideMany } from "../../pipeline/review/many.ts";
import { sampleFaultOf } from "../../pipeline/review/sample/demand.ts";
import { drawFrom, purposeOf, widestBound } from "../../pipeline/review/sample/draw.ts";
import { batchBy } from "../../pipeline/review/seen.ts";
import { undoAct } from "../../pipeline/review/undo.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { batchWords } from "../words/batch.ts";
import { queueWords } from "../words/queue.ts";
import { refusalWords } from "../words/refusals.ts";
import { batchAct, batchPage } from "./batch.ts";
import { shownBatchPage } from "./batch-shown.ts";
import { classChoices } from "./queue-class.ts";
import { FieldFault, groundIn, mustSayWhy, refusalOf } from "./queue-refusal.ts";

export async function decideBatch(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await withList(site, request, async ({ tools, agency, by, packed, act, filter }) => {
    const { form, reader, context } = request;
    mustSayWhy(request);
    const overrule = act.overrule && {
      ...act.overrule,
      ground: groundIn(reader.language, form.get("hjemmel") ?? ""),
    };
    const because = form.get("fordi")?.trim() ?? "";
    const { batch } = await decideMany(tools, agency, { packed, by, because, overrule, filter });
    if (!batch) throw new FieldFault("", batchWords[reader.language].nothingLeft);
    return context.redirect(`/${agency.orgNumber}/ko/bunke/${batch.number}`, 303);
  });
}

export async function drawSampleOf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await withList(site, request, async ({ tools, agency, by, packed, act, filter }) => {
    const { reader, context } = request;
    const { still, listSha256 } = await listNow(tools, agency, { packed, by });
    if (still.length === 0) throw new FieldFault("", batchWords[reader.language].nothingLeft);
    const list = { purpose: purposeOf(act.overrule), filter, itemIds: still, listSha256 };
    const { sample } = await drawFrom(tools, agency, by, list, widestBound);
    return context.redirect(`/${agency.orgNumber}/ko/prove/${sample.number}`, 303);
  });
}

interface WithList {
  readonly tools: ReturnType<DeskSite["toolsFor"]>;
  readonly agency: AgencyRequest["reader"]["agency"];
  readonly by: string;
  readonly packed: string;
  readonly act: ReturnType<typeof batchAct>;
  readonly filter: Readonly<Record<string, string>>;
}

/** What is refused shows the list again, as it is now, with why. */
async function withList(
  site: DeskSite,
  request: AgencyRequest,
  act: (asked: WithList) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const { reader, form } = request;
  const { agency, language, signedIn } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const back = new URLSearchParams((form.get("tilbake") ?? "").slice(0, 20_000));
  try {
    const ownClasses = await ownClassesOf(tools, agency);
    const asked = batchAct(reader, classChoices(language, ownClasses), (name) => form.get(name) ?? "");
    if (asked.fault !== undefined)
      throw new FieldFault("klasse", asked.fault || refusalWords[language].noOutcome);
    const filter = howChosen(back);
    return await act({ tools, agency, by, packed: form.get("liste") ?? "", act: asked, filter });
  } catch (error) {
    const again = { ...request, reader: { ...reader, search: back } };
    return await batchPage(site, again, batchRefusal(error, request));
  }
}

/** As it stands in the record of the batch: the fields of the address, or how many were ticked one by one. */
function howChosen(search: URLSearchParams): Record<string, string> {
  const ticked = search.getAll("valgt").length;
  const notHow = ["valgt", "handling", "klasse-til", "utfall", "alle"];
  const fields = Object.fromEntries([...search].filter(([name]) => !notHow.includes(name)));
  return ticked > 0 ? { ...fields, valgt: String(ticked) } : fields;
}

export function batchRefusal(error: unknown, { reader }: AgencyRequest): string {
  const { agency, language } = reader;
  const sample = sampleFaultOf(error);
  if (sample) return sample.foundWrong ? batchWords[language].foundWrong : refusalWords[language].sample;
  if (isArchiveError(error) && error.code === "review.state") return refusalWords[language].listChanged;
  return refusalOf(error, { agency, language, holder: undefined });
}

/** But for what was decided again later. */
export async function undoBatch(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const number = Number(context.req.param("nummer"));
  if (!Number.isInteger(number)) return undefined;
  try {
    const batch = await batchBy(tools, agency, number);
    await undoAct(tools, { batch, by, because: form.get("fordi")?.trim() || queueWords[language].undo });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    if (error.code === "archive.missing") return undefined;
    const said =
      error.code === "review.leased" ? refusalWords[language].heldNow : refusalWords[language].undo;
    return await shownBatchPage(site, request, said);
  }
  return context.redirect(`/${agency.orgNumber}/ko/bunke/${number}`, 303);
}
