/** Many items at once: what they are, what would change, a few of them to read, and the decision about the list as it was shown. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { type ReadText, readTexts } from "../../pipeline/review/batch.ts";
import { ownClassesOf } from "../../pipeline/review/choices.ts";
import { mostAtOnce, packList } from "../../pipeline/review/frozen.ts";
import { sampledFrom } from "../../pipeline/review/sample/draw.ts";
import { type FrozenBatch, freezeBatch } from "../../pipeline/review/select.ts";
import { boundOf } from "../../review/elusion.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type BatchWords, batchWords } from "../words/batch.ts";
import { queueWords } from "../words/queue.ts";
import { textList } from "./batch-texts.ts";
import { hiddenKey } from "./form.ts";
import { type ClassChoice, classChoices, classList, classMeant, titleOfClass } from "./queue-class.ts";
import { givenQueueFilter } from "./queue-filter.ts";
import { decidedOutcomes } from "./queue-outcomes.ts";

/** A list that is shorter than what needs a sample is read whole; of a longer one so many. */
const examplesShown = 20;
/** So many of a page can be chosen one by one. */
const mostChosen = 200;

export interface BatchAct {
  readonly overrule:
    | { readonly classId: string; readonly outcome: (typeof decidedOutcomes)[number] }
    | undefined;
  /** what was typed of it, for the forms */
  readonly klasse: string;
  readonly utfall: string;
  readonly fault: string | undefined;
}

/** What a page or a form says that is to be done with the list. */
export function batchAct(
  { language }: AgencyRequest["reader"],
  choices: readonly ClassChoice[],
  given: (name: string) => string,
): BatchAct {
  const [klasse, utfall] = [given("klasse-til").slice(0, 200), given("utfall")];
  const outcome = decidedOutcomes.find((one) => one === utfall);
  if (given("handling") !== "overprov") return { overrule: undefined, klasse, utfall, fault: undefined };
  const meant = classMeant(language, choices, klasse);
  if ("fault" in meant || !outcome)
    return { overrule: undefined, klasse, utfall, fault: "fault" in meant ? meant.fault : "" };
  return { overrule: { classId: meant.id, outcome }, klasse, utfall, fault: undefined };
}

/** @param said what to tell first */
export async function batchPage(
  site: DeskSite,
  request: AgencyRequest,
  said: string | undefined = undefined,
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, signedIn, language, search } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const words = batchWords[language];
  const ownClasses = await ownClassesOf(tools, agency);
  const choices = classChoices(language, ownClasses);
  const act = batchAct(reader, choices, (name) => search.get(name) ?? "");
  const list = await frozenHere(site, request, act).catch((error: unknown) => {
    if (isArchiveError(error) && error.code === "config.invalid") return undefined;
    throw error;
  });
  if (!list) return shell(reader, html`<p class="lead">${words.tooMany}</p>`, said);
  const { itemIds, examples } = list.batch;
  // who decides about none of it reads none of it here
  const reads = may(signedIn.held, "item.decide", agency.id);
  const read =
    itemIds.length < sampledFrom ? itemIds : examples.slice(0, examplesShown).map(({ itemId }) => itemId);
  const texts = reads ? await readTexts(tools, agency, read, by) : [];
  return shell(reader, body(reader, { list, act, choices, texts }), said);
}

/** What is selected, what says the same as an item, or all that fits the filter of the address. */
async function frozenHere(site: DeskSite, { reader }: AgencyRequest, act: BatchAct): Promise<FrozenBatch> {
  const { agency, signedIn, search } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const { filter } = await givenQueueFilter(tools, agency, search, by);
  const chosen = search.getAll("valgt").filter(isUuid).slice(0, mostChosen);
  const like = search.get("lik") ?? "";
  const isLike = isUuid(like) && (await site.itemOf(agency, like));
  const asked = {
    ...{ by, act: act.overrule ? ("overruled" as const) : ("confirmed" as const) },
    filter: search.get("alle") ? filter : { postponed: true },
    like: isLike ? like : undefined,
    among: isLike || search.get("alle") ? undefined : chosen,
  };
  return await freezeBatch(tools, agency, asked, mostAtOnce);
}

function shell(
  { words, language, agency }: AgencyRequest["reader"],
  main: Html,
  said: string | undefined,
): DeskPage {
  const { title } = batchWords[language];
  return {
    title,
    crumbs: [{ text: words.queue, href: `/${agency.orgNumber}/ko` }],
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${title}</h1>
${said ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${said}</p></div>` : ""}${main}`,
  };
}

interface Body {
  readonly list: FrozenBatch;
  readonly act: BatchAct;
  readonly choices: readonly ClassChoice[];
  readonly texts: readonly ReadText[];
}

function body(reader: AgencyRequest["reader"], { list, act, choices, texts }: Body): Html {
  const { language, agency, signedIn, words: desk } = reader;
  const words = batchWords[language];
  const { itemIds, parts } = list.batch;
  const outcome = (name: string) => desk.outcomes[name as keyof typeof desk.outcomes] ?? name;
  const count = itemIds.length;
  return html`<p class="lead">${count < list.fitting ? words.first(count, list.fitting) : words.count(count)}. ${count > 0 ? words.frozen : words.none}</p>
${leftOut(words, list)}
${actChoice(reader, act, choices)}
${
  count === 0
    ? ""
    : html`<h2>${words.becomes}</h2><p>${act.overrule ? words.overruleMeans(harmless(titleOfClass(choices, act.overrule.classId)), outcome(act.overrule.outcome)) : words.confirmMeans}</p>
<div class="table-wrap" role="region" tabindex="0" aria-label="${words.becomes}"><table class="ds-table"><thead><tr><th scope="col">${words.items}</th><th scope="col">${desk.class}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead><tbody>
${parts.slice(0, 30).map((part) => html`<tr><td>${part.items}</td><td>${harmless(titleOfClass(choices, part.classId))}</td><td>${outcome(part.outcome)}</td><td>${outcome(act.overrule?.outcome ?? part.outcome)}</td></tr>`)}
</tbody></table></div>
${texts.length > 0 ? html`<h2>${words.examples(texts.length, count)}</h2>${textList(reader, texts, choices)}` : ""}
<p>${boundText(words, texts.length, count)}</p>
${may(signedIn.held, "item.decide", agency.id) && act.fault === undefined ? decideForm(reader, list, act) : ""}`
}`;
}

function boundText(words: BatchWords, read: number, count: number): string {
  if (read >= count) return words.wholeRead;
  return words.bound(percent(boundOf(count, { read, finds: 0 })), read);
}

export function percent(share: number): string {
  return `${Math.ceil(share * 1000) / 10} %`;
}

function leftOut({ leftOut: said }: BatchWords, { batch: { leftOut: left } }: FrozenBatch): Html | "" {
  const lines = (["others", "unproposed", "doubted"] as const).filter((why) => left[why] > 0);
  return lines.length === 0
    ? ""
    : html`<ul>${lines.map((why) => html`<li>${said[why](left[why])}</li>`)}</ul>`;
}

/** How the list was chosen goes on in every form of the page. */
function chosenFields(search: URLSearchParams): Html[] {
  const kept = [...search].filter(([name]) => !["klasse-til", "utfall", "handling", "lang"].includes(name));
  return kept
    .slice(0, mostChosen + 20)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

function actChoice(reader: AgencyRequest["reader"], act: BatchAct, choices: readonly ClassChoice[]): Html {
  const { language, agency, words: desk, search } = reader;
  const words = batchWords[language];
  const at = `/${agency.orgNumber}/ko/bunke`;
  const overruled = act.overrule !== undefined || act.fault !== undefined;
  return html`<div class="batch-acts"><form method="get" action="${at}">${chosenFields(search)}<input type="hidden" name="handling" value="bekreft"><button class="ds-button" data-variant="${overruled ? "secondary" : "primary"}" type="submit">${words.confirm}</button></form>
<details${overruled ? html` open` : ""}><summary>${words.overrule}</summary><form method="get" action="${at}" class="desk-form">${chosenFields(search)}<input type="hidden" name="handling" value="overprov">
<fieldset class="ds-fieldset"><legend>${desk.outcome}</legend>${decidedOutcomes.map((outcome) => html`<label class="choice"><input type="radio" name="utfall" value="${outcome}" required${outcome === act.utfall ? html` checked` : ""}> ${desk.outcomes[outcome]}</label>`)}</fieldset>
<label class="ds-label" for="klasse-til">${desk.class}</label><p class="quiet small" id="klasse-til-hint">${queueWords[language].classHint}</p><input class="ds-input" id="klasse-til" name="klasse-til" list="klasser" required autocomplete="off" value="${act.klasse}" aria-describedby="klasse-til-hint"${act.fault ? html` aria-invalid="true"` : ""}>${classList("klasser", choices)}
${act.fault ? html`<p class="ds-validation-message" data-color="danger">${act.fault}</p>` : ""}
<button class="ds-button" data-variant="secondary" type="submit">${words.showChange}</button></form></details></div>`;
}

/** A list that needs a sample is drawn from first; any other is decided about with a reason. */
function decideForm(reader: AgencyRequest["reader"], { rows }: FrozenBatch, act: BatchAct): Html {
  const { language, agency, words: desk, search } = reader;
  const words = batchWords[language];
  const at = `/${agency.orgNumber}/ko`;
  const sampled =
    rows.length >= sampledFrom && (act.overrule === undefined || act.overrule.outcome === "prunable");
  const back = queryString(
    Object.fromEntries([...search].filter(([name]) => name !== "valgt" && name !== "lang")),
  );
  const chosen = search
    .getAll("valgt")
    .map((id) => `&valgt=${id}`)
    .join("");
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="liste" value="${packList(rows)}"><input type="hidden" name="handling" value="${act.overrule ? "overprov" : "bekreft"}"><input type="hidden" name="klasse-til" value="${act.klasse}"><input type="hidden" name="utfall" value="${act.utfall}"><input type="hidden" name="tilbake" value="${`${back || "?"}${chosen}`}">`;
  if (sampled)
    return html`<form method="post" action="${at}/prove">${hidden}<p>${words.mustSample(rows.length)}</p><button class="ds-button" type="submit">${words.drawSample}</button></form>`;
  return html`<form method="post" action="${at}/bunke" class="desk-form">${hidden}
${act.overrule ? html`<label class="ds-label" for="hjemmel">${desk.groundHint}</label><input class="ds-input" id="hjemmel" name="hjemmel" autocomplete="off">` : ""}
<label class="ds-label" for="fordi">${desk.because}</label><input class="ds-input" id="fordi" name="fordi" required autocomplete="off">
<button class="ds-button" type="submit">${words.decide(rows.length)}</button></form>`;
}
