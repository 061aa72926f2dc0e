/** What a decision would do: asked for, followed while it is worked out, and shown as pictures with the figures below. */
import { html } from "hono/html";
import { type AskedWork, askedState, isOver, paceOf, rightTakenRule } from "../../domain/asked.ts";
import { may } from "../../domain/desk.ts";
import { type FrozenJson, freeze } from "../../domain/frozen.ts";
import { asId, isUuid } from "../../domain/ids.ts";
import { askForWork, cancelAskedWork, findAskedWork } from "../../pipeline/asked/ask.ts";
import { whatIfDone, whatIfInputOf } from "../../pipeline/asked/what-if.ts";
import { allDecisions } from "../../pipeline/decide/gather.ts";
import { whatIfHtml } from "../../pipeline/decide/report.ts";
import { notesOf, type Table, tablesOf } from "../../pipeline/decide/report-tables.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { askedWords } from "../words/asked.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { whatIfPageWords } from "../words/what-if.ts";
import { barChart } from "./charts.ts";
import { csvAnswer } from "./csv.ts";
import { minute } from "./days.ts";
import { showDecision } from "./decision.ts";
import { decisionHere } from "./decision-here.ts";
import { hiddenKey } from "./form.ts";
import { givenDayField } from "./given-day.ts";
import { whatIfBars } from "./what-if-charts.ts";

type Reader = AgencyRequest["reader"];

export async function askWhatIf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  const tools = site.toolsFor(signedIn.user.name);
  const words = whatIfPageWords[language];
  const [beside, sample] = [numberIn(form.get("mot")), numberIn(form.get("utvalg"))];
  if (beside === "wrong" || sample === "wrong") return await showDecision(site, request, words.faultNumber);
  const known = await allDecisions(tools, agency);
  if (beside !== undefined && !known.some(({ number }) => number === beside))
    return await showDecision(site, request, words.faultBeside);
  const on = givenDayField(form.get("per"));
  const input: FrozenJson = freeze({ decision: row.number, beside, sample, on, language });
  const id = await askForWork(tools, { agencyId: agency.id, kind: "whatIf", input, by: signedIn.user });
  return context.redirect(`/${agency.orgNumber}/vedtak/proving/${id}`, 303);
}

/** @returns undefined for a field that was left empty */
function numberIn(given = ""): number | undefined | "wrong" {
  if (given.trim() === "") return undefined;
  return /^[1-9]\d{0,8}$/.test(given.trim()) ? Number(given.trim()) : "wrong";
}

/** A run of another agency, or of other work, is not there. */
async function runHere(site: DeskSite, { reader, context }: AgencyRequest): Promise<AskedWork | undefined> {
  const asked = context.req.param("work") ?? "";
  if (!isUuid(asked)) return undefined;
  const { pool } = site.toolsFor(reader.signedIn.user.name);
  const work = await findAskedWork(pool, reader.agency.id, asId<AskedWork["id"]>(asked));
  return work?.kind === "whatIf" ? work : undefined;
}

export async function cancelWhatIf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const work = await runHere(site, request);
  if (!work) return undefined;
  const { agency, signedIn } = request.reader;
  await cancelAskedWork(site.toolsFor(signedIn.user.name), work);
  return request.context.redirect(`/${agency.orgNumber}/vedtak/proving/${work.id}`, 303);
}

export async function whatIfPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const work = await runHere(site, request);
  if (!work) return undefined;
  const { reader, context } = request;
  const { agency, language } = reader;
  const words = whatIfPageWords[language];
  const { decision } = whatIfInputOf(work.input);
  const at = `/${agency.orgNumber}/vedtak`;
  if (!isOver(work)) context.header("Refresh", "5");
  const page: Omit<DeskPage, "main"> = {
    title: words.title,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: decisionPageWords[language].decisions, href: at },
      { text: decisionPageWords[language].number(decision), href: `${at}/${decision}` },
    ],
  };
  const asked = html`<p class="quiet">${harmless(words.asked(work.by, minute(work.askedAt, agency.timeZone, language)))}</p>`;
  const state = askedState(work);
  const main =
    state === "done" && work.result !== undefined
      ? results(reader, work.id, work.result)
      : going(reader, work);
  return { ...page, main: html`<h1>${words.title}</h1>${asked}${main}` };
}

function going(reader: Reader, work: AskedWork): Html {
  const { language, agency, signedIn } = reader;
  const words = whatIfPageWords[language];
  const state = askedState(work);
  if (state === "cancelled") return html`<p class="lead">${words.cancelled}</p>`;
  if (state === "failed")
    return html`<div class="ds-alert" data-color="danger" role="alert"><p>${words.failed}</p><p>${harmless(work.fault?.refusedBy === rightTakenRule ? askedWords[language].rightTaken(work.by) : (work.fault?.message ?? ""))}</p></div>`;
  const { progress } = work;
  const number = numbersOf(language);
  const left = progress && paceOf(progress)?.secondsLeft;
  const counted =
    progress?.total === undefined || progress.total === 0
      ? ""
      : html`<p>${words.progress(number(progress.done), number(progress.total))}${left === undefined ? "" : html`, ${words.left(words.minutes(Math.max(1, Math.round(left / 60))))}`}</p>
<progress class="progress" max="${progress.total}" value="${progress.done}">${number(progress.done)}</progress>`;
  const stop =
    work.cancelAskedAt === undefined && may(signedIn.held, "decision.write", agency.id)
      ? html`<form method="post" action="/${agency.orgNumber}/vedtak/proving/${work.id}/stopp">${hiddenKey(reader)}<button class="ds-button" data-variant="secondary" type="submit">${words.cancel}</button></form>`
      : "";
  return html`<div role="status"><p class="lead">${work.cancelAskedAt ? words.cancelling : state === "waiting" ? words.waiting : words.running}</p>${counted}</div>
${state === "waiting" ? html`<p class="quiet">${words.waitingHint}</p>` : ""}<p class="quiet">${words.refreshes}</p>${stop}`;
}

function numbersOf(language: Reader["language"]): (value: number) => string {
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  return (value) => format.format(value);
}

function results({ language, agency }: Reader, id: string, result: FrozenJson): Html {
  const words = whatIfPageWords[language];
  const { report, differing } = whatIfDone(result);
  const at = `/${agency.orgNumber}/vedtak/proving/${id}`;
  const number = numbersOf(language);
  return html`<p class="lead">${harmless(words.of(report.decision.title))}</p>
<p class="no-print"><a class="ds-link" href="${at}/vedlegg">${words.appendix}</a></p>
${notesOf(report, language).map((note) => html`<div class="ds-alert" data-color="warning"><p>${harmless(note)}</p></div>`)}
<div class="charts">${whatIfBars(report, language).map((bars) => barChart(bars, number, words.chartNone))}</div>
<h2>${words.table}</h2>
${tablesOf(report, language, differing).map((table, place) => tableHtml(table, `${at}/csv/${place}`, words))}`;
}

function tableHtml(
  { title, head, rows }: Table,
  csv: string,
  words: { readonly csv: string; readonly none: string },
): Html {
  if (rows.length === 0)
    return html`<section class="figures"><h3>${title}</h3><p class="quiet">${words.none}</p></section>`;
  const lines = rows.map(
    ([first = "", ...rest]) =>
      html`<tr><th scope="row">${harmless(first)}</th>${rest.map((cell, at) => html`<td data-head="${head?.[at + 1] ?? ""}">${harmless(cell)}</td>`)}</tr>`,
  );
  return html`<section class="figures"><h3>${title}</h3><table class="ds-table${head ? " listed" : ""}"><caption class="ds-sr-only">${title}</caption>
${head ? html`<thead><tr>${head.map((cell) => html`<th scope="col">${harmless(cell)}</th>`)}</tr></thead>` : ""}<tbody>${lines}</tbody></table>
<p class="no-print"><a class="ds-link" href="${csv}">${words.csv}<span class="ds-sr-only">: ${title}</span></a></p></section>`;
}

export async function whatIfCsv(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const work = await runHere(site, request);
  const place = request.context.req.param("table") ?? "";
  if (work?.result === undefined || !/^\d{1,2}$/.test(place)) return undefined;
  const { report, differing } = whatIfDone(work.result);
  const table = tablesOf(report, request.reader.language, differing)[Number(place)];
  if (!table) return undefined;
  const lines = [...(table.head ? [table.head] : []), ...table.rows];
  return csvAnswer(request.context, `proving-${place}.csv`, lines);
}

/** The same document as `decision simulate --report`; saved, for its style stands in it. */
export async function whatIfAppendix(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const work = await runHere(site, request);
  if (work?.result === undefined) return undefined;
  const { report, differing } = whatIfDone(work.result);
  return request.context.body(await whatIfHtml(report, request.reader.language, differing), 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Disposition": 'attachment; filename="proving.html"',
  });
}
