/** The register of a channel: what counts, the forms by which it is added to, and everything that was ever registered. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { type PlanShown, planOf } from "../../pipeline/register/plan.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import { attestedPoints } from "../../watch/checklist/points.ts";
import { checklistWords, valueText } from "../../watch/checklist/words/index.ts";
import { type RegisterRow, standingEntries } from "../../watch/register/fold.ts";
import type { PlanFault } from "../../watch/register/input.ts";
import { attestationRule } from "../../watch/register/rules.ts";
import type { RegisterValue, Topic } from "../../watch/register/topics.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { registerWords } from "../words/register.ts";
import { channelHere, channelsCrumbs, type Reader } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { alert, choiceInput, done, lineInput, linesInput } from "./inputs.ts";
import { dayInput, type RegisterTyped, registerForm, typedOf, upper } from "./register-form.ts";
import { tellsTime } from "./register-told.ts";

/** What a form that was refused says, with what was typed. */
export interface RefusedPlan {
  readonly says: Html | string;
  readonly of: "set" | "evaluate" | "attest" | "undo";
  readonly typed: RegisterTyped;
  readonly faults?: readonly PlanFault[];
}

export async function registerPage(
  site: DeskSite,
  request: AgencyRequest,
  refused?: RefusedPlan,
): Promise<DeskAnswer> {
  const { reader } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const { agency, language, signedIn, search } = reader;
  const words = registerWords[language];
  const shown = await planOf(site.toolsFor(signedIn.user.name), channel);
  const at = `/${agency.orgNumber}/kanaler/${channel.id}`;
  const writes = may(signedIn.held, "channel.write", agency.id);
  const doneWord = { ja: words.saved, nei: words.nothing }[search.get("gjort") ?? ""];
  return {
    title: `${words.section}: ${channel.title}`,
    crumbs: [...channelsCrumbs(reader), { text: channel.title, href: at }],
    ...(refused && { status: 400 as const }),
    main: html`<h1>${words.section}: <bdi>${harmless(channel.title)}</bdi></h1><p class="lead">${words.lead}</p>
${refused ? alert(refused.says) : ""}${doneWord ? done(doneWord) : ""}
<ul class="desk-links"><li><a class="ds-link" href="${at}/sjekkliste">${words.checklist}</a></li>${shown.register.plan?.value.file ? html`<li><a class="ds-link" href="${at}/register/plan">${words.fetchPlan}</a></li>` : ""}</ul>
${entriesTable(reader, shown)}
${writes ? forms(reader, at, shown, refused) : ""}
${history(reader, at, shown, writes, refused)}`,
  };
}

/** On the channel's own page: what counts, and where to go on. */
export function registerSection(reader: Reader, channel: RegisteredChannel, shown: PlanShown): Html {
  const words = registerWords[reader.language];
  const at = `/${reader.agency.orgNumber}/kanaler/${channel.id}`;
  return html`<section aria-labelledby="register-h"><h2 id="register-h">${words.section}</h2>
${entriesTable(reader, shown)}
<ul class="desk-links"><li><a class="ds-link" href="${at}/register">${words.open}</a></li><li><a class="ds-link" href="${at}/sjekkliste">${words.checklist}</a></li></ul></section>`;
}

function entriesTable({ agency, language }: Reader, { register }: PlanShown): Html {
  const words = registerWords[language];
  const said = checklistWords[language];
  const entries = standingEntries(register);
  if (entries.length === 0) return html`<p>${words.none}</p>`;
  return html`<table class="ds-table stacking"><thead><tr><th scope="col">${words.what}</th><th scope="col">${words.value}</th><th scope="col">${words.since}</th></tr></thead><tbody>
${entries.map(
  ({ topic, point, entry }) =>
    html`<tr><th scope="row" data-label="${words.what}">${upper(said.topic[topic])}${point ? ` ${point}` : ""}</th><td data-label="${words.value}"><bdi>${harmless(told(topic, entry.value, agency.timeZone, language))}</bdi></td><td data-label="${words.since}"><span>${time(entry.at, agency.timeZone, language)} · <bdi>${harmless(entry.by)}</bdi></span></td></tr>`,
)}</tbody></table>`;
}

function told(topic: Topic, value: unknown, zone: string, language: Reader["language"]): string {
  return valueText(topic, value as RegisterValue<Topic>, checklistWords[language], tellsTime(zone, language));
}

function forms(reader: Reader, at: string, { register }: PlanShown, refused: RefusedPlan | undefined): Html {
  const words = registerWords[reader.language];
  const typedIn = (of: RefusedPlan["of"]) => (refused?.of === of ? refused.typed : undefined);
  const set = typedIn("set");
  const isOpen = (of: RefusedPlan["of"]) => (refused?.of === of ? html` open` : "");
  return html`<section aria-labelledby="endre-h"><h2 id="endre-h">${words.edit}</h2>
<details${isOpen("set")}><summary>${words.section}</summary>${registerForm(reader, `${at}/register`, set ?? typedOf(register, reader), refused?.faults ?? [])}</details>
<details${isOpen("evaluate")}><summary>${words.evaluate}</summary>${evaluateForm(reader, at, typedIn("evaluate") ?? {})}</details>
<details${isOpen("attest")}><summary>${words.attest}</summary>${attestForm(reader, at, typedIn("attest") ?? {})}</details></section>`;
}

function evaluateForm(reader: Reader, at: string, typed: RegisterTyped): Html {
  const words = registerWords[reader.language];
  return html`<form method="post" action="${at}/register/evaluering" class="desk-form">${hiddenKey(reader)}
${dayInput({ name: "evaluert", label: words.evaluatedOn, value: typed["evaluert"] ?? "", required: true })}
${linesInput({ name: "resultat", label: words.result, value: typed["resultat"] ?? "" })}
${lineInput({ name: "finnes", label: words.reference, value: typed["finnes"] ?? "" })}
${dayInput({ name: "neste", label: words.next, value: typed["neste"] ?? "" })}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}

function attestForm(reader: Reader, at: string, typed: RegisterTyped): Html {
  const words = registerWords[reader.language];
  const { asks } = checklistWords[reader.language];
  const months = typed["maaneder"] ?? String(attestationRule.months);
  return html`<form method="post" action="${at}/register/bekreft" class="desk-form">${hiddenKey(reader)}<p class="quiet small">${words.attestLead}</p>
${choiceInput(
  { name: "punkt", label: words.point, value: typed["punkt"] ?? attestedPoints[0] },
  attestedPoints.map((point) => [point, `${point} ${asks[point]}`]),
)}
${dayInput({ name: "bekreftet", label: words.attestedOn, value: typed["bekreftet"] ?? "", required: true })}
${lineInput({ name: "maaneder", label: words.months, value: months, inputmode: "numeric", required: true })}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}

function history(
  reader: Reader,
  at: string,
  { rows }: PlanShown,
  writes: boolean,
  refused: RefusedPlan | undefined,
): Html | "" {
  if (rows.length === 0) return "";
  const { agency, language } = reader;
  const words = registerWords[language];
  const said = checklistWords[language];
  const undoneBy = new Map(rows.flatMap((row) => (row.undoes ? [[row.undoes, row.by] as const] : [])));
  const value = (row: RegisterRow) =>
    row.act === "undone"
      ? words.takesBack
      : row.act === "cleared"
        ? words.cleared
        : told(row.topic, row.value, agency.timeZone, language);
  const undoForm = (row: RegisterRow) =>
    html`<details${refused?.of === "undo" && refused.typed["rad"] === row.id ? html` open` : ""}><summary>${words.undo}</summary><form method="post" action="${at}/register/angre" class="desk-form">${hiddenKey(reader)}<input type="hidden" name="rad" value="${row.id}"><label class="ds-label" for="fordi-${row.id}">${words.because}</label><input class="ds-input" id="fordi-${row.id}" name="fordi" required autocomplete="off"><button class="ds-button" data-variant="secondary" type="submit">${words.undo}</button></form></details>`;
  return html`<section aria-labelledby="historikk-h"><h2 id="historikk-h">${words.history}</h2>
<table class="ds-table stacking"><thead><tr><th scope="col">${words.since}</th><th scope="col">${words.what}</th><th scope="col">${words.value}</th><th scope="col">${words.because}</th></tr></thead><tbody>
${rows.toReversed().map((row) => {
  const undone = undoneBy.get(row.id);
  const tail =
    undone !== undefined ? html`<br><span class="small quiet">${words.undone(harmless(undone))}</span>` : "";
  const mayUndo = writes && undone === undefined && row.act !== "undone";
  return html`<tr><td data-label="${words.since}"><span>${time(row.at, agency.timeZone, language)} · <bdi>${harmless(row.by)}</bdi></span></td><td data-label="${words.what}">${upper(said.topic[row.topic])}${row.point ? ` ${row.point}` : ""}</td><td data-label="${words.value}"><span><bdi>${harmless(value(row))}</bdi>${tail}${mayUndo ? undoForm(row) : ""}</span></td><td data-label="${words.because}">${row.because ? harmless(row.because) : "–"}</td></tr>`;
})}</tbody></table></section>`;
}
