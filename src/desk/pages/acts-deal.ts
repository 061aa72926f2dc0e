/** Says what was done about one item, or takes that back. What was typed stays when something is missing. */
import { html } from "hono/html";
import { type DealingWay, dealingWays } from "../../domain/acts.ts";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId, isUuid, type VersionId } from "../../domain/ids.ts";
import { dealWithAct, undoDealing } from "../../pipeline/acts/deal.ts";
import { type ListedAct, listActs, listDealings, possibleAnswers } from "../../pipeline/acts/list.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type ActsWords, actsWordsOf } from "../words/acts.ts";
import { classTitle, lastDay } from "./acts.ts";
import { hiddenKey } from "./form.ts";
import { itemHere } from "./queue-here.ts";

type Reader = AgencyRequest["reader"];
type Fault = keyof ActsWords["faults"];

export async function dealPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await page(site, request, undefined);
}

export async function dealWithItem(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const asked = {
    way: dealingWays.find((one) => one === form.get("mate")),
    byEntry: form.get("nummer")?.trim() || form.get("svar") || "",
    sentTo: form.get("til")?.trim() ?? "",
    because: form.get("fordi")?.trim() ?? "",
  };
  const fault = missing(asked);
  if (fault) return await page(site, request, fault);
  const version = form.get("versjon") ?? "";
  const by = reader.signedIn.user.name;
  try {
    const given = { ...asked, way: asked.way ?? "noAct", item, by };
    const seen = isUuid(version) ? asId<VersionId>(version) : undefined;
    await dealWithAct(site.toolsFor(by), reader.agency, { ...given, seen });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await page(site, request, faultOf(error, asked.way));
  }
  return context.redirect(`/${reader.agency.orgNumber}/frister`, 303);
}

export async function undoDealingOf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const item = await itemHere(site, request);
  const dealing = form.get("handling") ?? "";
  if (!item || !isUuid(dealing)) return undefined;
  const because = form.get("fordi")?.trim() ?? "";
  if (because === "") return await page(site, request, "because");
  const by = reader.signedIn.user.name;
  const tools = site.toolsFor(by);
  const own = (await listDealings(tools, reader.agency, { id: dealing }, 1)).some(
    ({ itemId }) => itemId === item,
  );
  if (!own) return undefined;
  try {
    await undoDealing(tools, reader.agency, { dealing, by, because });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await page(site, request, "later");
  }
  return context.redirect(`/${reader.agency.orgNumber}/frister/${item}`, 303);
}

interface Asked {
  readonly way: DealingWay | undefined;
  readonly byEntry: string;
  readonly sentTo: string;
  readonly because: string;
}

function missing({ way, byEntry, sentTo, because }: Asked): Fault | undefined {
  if (way === undefined) return "way";
  if (way === "answered" && byEntry === "") return "answer";
  if (way === "sentOn" && sentTo === "") return "sentTo";
  return because === "" ? "because" : undefined;
}

function faultOf(
  error: { readonly code: string; readonly message: string },
  way: DealingWay | undefined,
): Fault {
  if (error.code === "review.state") return error.message.includes("changed") ? "changed" : "settled";
  if (way !== "answered") return "because";
  if (error.message.includes("an answer comes later") || error.message.includes("cannot be written off on"))
    return "tooEarly";
  if (error.message.includes("only an outgoing entry")) return "notOutgoing";
  return "noEntry";
}

async function page(site: DeskSite, request: AgencyRequest, fault: Fault | undefined): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const words = actsWordsOf[language];
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const tools = site.toolsFor(signedIn.user.name);
  const [act] = await listActs(tools, agency, { itemId: item, limit: 1 });
  const dealt = await listDealings(tools, agency, { itemId: item }, 20);
  const classId = act?.classId ?? dealt[0]?.classId;
  // an item that never needed an act has no page here
  if (classId === undefined) return undefined;
  const title = classTitle(classId, language);
  return {
    title,
    crumbs: [{ text: reader.words.acts, href: `/${agency.orgNumber}/frister` }],
    ...(fault !== undefined && { status: 409 as const }),
    main: html`<h1>${title}</h1>
${fault ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${words.faults[fault]}</p></div>` : ""}
${act ? facts(reader, act) : html`<p class="lead">${words.settled}</p>`}
<p><a class="ds-link" href="/${agency.orgNumber}/ko/${item}">${words.openItem}</a></p>
${act && may(signedIn.held, "entry.handle", agency.id) ? await dealForm(site, request, act, fault) : ""}
${history(reader, item, dealt)}`,
  };
}

function facts({ agency, language }: Reader, act: ListedAct): Html {
  const words = actsWordsOf[language];
  return html`<dl class="facts"><dt>${words.lastDay}</dt><dd>${lastDay(act, language)}</dd>
<dt>${words.law}</dt><dd>${act.source ?? "–"}</dd>
<dt>${words.where}</dt><dd><bdi>${harmless(act.channelTitle)}</bdi>, ${time(act.receivedAt, agency.timeZone, language)}</dd>
${act.entry ? html`<dt>${words.openEntry}</dt><dd>${act.entry}</dd>` : ""}</dl>`;
}

async function dealForm(
  site: DeskSite,
  { reader, form }: AgencyRequest,
  act: ListedAct,
  fault: Fault | undefined,
): Promise<Html> {
  const { agency, language, signedIn } = reader;
  const words = actsWordsOf[language];
  const answers = await possibleAnswers(site.toolsFor(signedIn.user.name), asId<ItemId>(act.itemId));
  const given = (name: string) => form.get(name) ?? "";
  const text = (
    name: string,
    label: string,
    at: readonly Fault[],
  ) => html`<label class="ds-label" for="${name}">${label}</label>
<input class="ds-input" id="${name}" name="${name}" autocomplete="off" value="${given(name)}"${fault && at.includes(fault) ? html` aria-invalid="true"` : ""}>`;
  return html`<h2>${words.deal}</h2>
<form method="post" action="/${agency.orgNumber}/frister/${act.itemId}/ferdig" class="desk-form">${hiddenKey(reader)}<input type="hidden" name="versjon" value="${act.versionId}">
<fieldset class="ds-fieldset"><legend>${words.way}</legend>
${dealingWays.map((way) => html`<label class="choice"><input type="radio" name="mate" value="${way}" required${given("mate") === way ? html` checked` : ""}> ${words.ways[way]}</label>`)}
</fieldset>
<fieldset class="ds-fieldset act-more" data-for="answered"><legend>${words.ways.answered}</legend><p class="quiet small">${words.answerHint}</p>
${answers.length === 0 ? "" : html`<label class="ds-label" for="svar">${words.answer}</label><select class="ds-input" id="svar" name="svar"><option value=""></option>${answers.map((entry) => html`<option value="${entry.number}"${given("svar") === entry.number ? html` selected` : ""}>${entry.number} · ${longDay(entry.documentDay ?? entry.journaledOn, language)} · ${harmless(entry.publicTitle)}</option>`)}</select>`}
${text("nummer", answers.length === 0 ? words.answer : words.answerNumber, ["answer", "noEntry", "notOutgoing", "tooEarly"])}
</fieldset>
<fieldset class="ds-fieldset act-more" data-for="sentOn"><legend>${words.ways.sentOn}</legend>${text("til", words.sentTo, ["sentTo"])}</fieldset>
<label class="ds-label" for="fordi">${words.because}</label><textarea class="ds-input" id="fordi" name="fordi" required rows="2"${fault === "because" ? html` aria-invalid="true"` : ""}>${given("fordi")}</textarea>
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}

function history(reader: Reader, item: ItemId, dealt: Awaited<ReturnType<typeof listDealings>>): Html | "" {
  const { agency, language, signedIn } = reader;
  const words = actsWordsOf[language];
  if (dealt.length === 0) return "";
  const mayUndo = may(signedIn.held, "entry.handle", agency.id);
  // to whom it went, and a reason, may name somebody
  const reads = may(signedIn.held, "item.readProtected", agency.id);
  return html`<h2>${words.history}</h2><ul class="act-log">
${dealt.map(
  (
    one,
  ) => html`<li>${time(one.at, agency.timeZone, language)}: ${one.way ? words.done[one.way] : words.undone}${one.byEntry ? html` ${one.byEntry}` : ""}${one.sentTo && reads ? html` <bdi>${harmless(one.sentTo)}</bdi>` : ""} · <bdi>${harmless(one.by)}</bdi>${reads ? html`<br><span class="quiet">${harmless(one.because)}</span>` : ""}
${one.inForce && mayUndo ? html`<form method="post" action="/${agency.orgNumber}/frister/${item}/angre" class="desk-form">${hiddenKey(reader)}<input type="hidden" name="handling" value="${one.id}"><label class="ds-label" for="a-fordi">${words.because}</label><input class="ds-input" id="a-fordi" name="fordi" required autocomplete="off"><button class="ds-button" data-variant="secondary" type="submit">${words.undo}</button></form>` : ""}</li>`,
)}
</ul>`;
}
