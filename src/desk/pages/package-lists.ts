/** Lists about packages, for paper and for spreadsheets: what is delivered, what was left out, what is unanswered; the control report. */
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { controlDone } from "../../pipeline/asked/control.ts";
import { type PackageLife, packageLeftOut } from "../../pipeline/deposit/packages.ts";
import {
  controlOf,
  type DeliveredCase,
  deliveredCases,
  deliveredChannels,
  openEntries,
} from "../../pipeline/deposit/pages.ts";
import { reportHtml } from "../../pipeline/verify/report.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type PackagesWords, packagesWords } from "../words/packages.ts";
import { csvAnswer } from "./csv.ts";
import { givenDayField } from "./given-day.ts";
import { packageHere } from "./package.ts";
import { input } from "./package-forms.ts";
import { crumbsOf, deliveryText, periodOf, type Reader, verdictText } from "./packages.ts";
import { writtenBytes, writtenDay, writtenNumber } from "./written.ts";

/** As many rows as make a page of less than 100 kB. */
const perPage = 200;
/** of a list for a spreadsheet */
const mostRows = 1_000_000;

function fromOf({ context }: AgencyRequest): number {
  const given = Number(context.req.query("rad") ?? 0);
  return Number.isSafeInteger(given) && given > 0 ? given : 0;
}

/** In letters that every system takes. */
function fileName(word: string, from: string, to: string): string {
  return `${word.normalize("NFD").replace(/[^\w]+/g, "")}-${from}-${to}.csv`;
}

function toolsOf(site: DeskSite, { reader }: AgencyRequest) {
  return site.toolsFor(reader.signedIn.user.name);
}

export async function deliveryListPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  if (!life) return undefined;
  const { reader } = request;
  const words = packagesWords[reader.language];
  const { pool } = toolsOf(site, request);
  const from = fromOf(request);
  const cases = await deliveredCases(pool, life.id, { from, most: perPage + 1 });
  const channels = await deliveredChannels(pool, life.id);
  return {
    title: `${words.deliveryList}: ${periodOf(reader, life)}`,
    crumbs: crumbsOf(reader, words, { id: life.id, title: periodOf(reader, life) }),
    main: html`<h1>${words.deliveryList}</h1>
${listHead(reader, words, life)}
<p class="no-print"><a class="ds-link" href="/${reader.agency.orgNumber}/pakker/${life.id}/liste.csv">${words.deliveryList}, ${words.asCsv}</a>. ${words.print}</p>
<h2>${words.channels}</h2><div class="desk-scroll" tabindex="0" role="region" aria-label="${words.channels}"><table class="ds-table desk-table"><thead><tr><th scope="col">${words.channel}</th><th scope="col" class="number">${words.number}</th><th scope="col" class="number">${words.cases}</th><th scope="col" class="number">${words.inCases}</th><th scope="col" class="number">${words.size}</th></tr></thead><tbody>${channels.map(
      (one) =>
        html`<tr><th scope="row"><bdi>${harmless(one.channel)}</bdi></th><td class="number">${writtenNumber(one.items, reader.language)}</td><td class="number">${writtenNumber(one.cases, reader.language)}</td><td class="number">${writtenNumber(one.inCases, reader.language)}</td><td class="number">${writtenBytes(one.fileBytes, reader.language)}</td></tr>`,
    )}</tbody></table></div>
<h2>${words.cases}</h2>${cases.length === 0 ? html`<p>${words.noCases}</p>` : caseTable(reader, words, cases.slice(0, perPage))}
${cases.length > perPage ? html`<p class="no-print"><a class="ds-link" href="?rad=${from + perPage}">${words.more}</a></p>` : ""}
<p class="desk-signature">${words.signature}</p>`,
  };
}

function listHead(reader: Reader, words: PackagesWords, life: PackageLife): Html {
  const { agency, language } = reader;
  return html`<dl class="desk-facts"><div><dt>${agency.orgNumber}</dt><dd>${harmless(agency.name)}</dd></div>
<div><dt>Id</dt><dd class="package-id">${life.id}</dd></div>
<div><dt>${words.number}</dt><dd>${periodOf(reader, life)}, ${words.items(writtenNumber(life.items, language))}</dd></div>
<div><dt>${words.control}</dt><dd>${verdictText(words, life, language)}</dd></div>
<div><dt>${words.delivered}</dt><dd>${deliveryText(reader, words, life)}</dd></div>
${life.sha256 ? html`<div><dt>SHA-256</dt><dd class="package-id">${life.sha256}</dd></div>` : ""}</dl>`;
}

function caseTable({ language }: Reader, words: PackagesWords, cases: readonly DeliveredCase[]): Html {
  return html`<div class="desk-scroll" tabindex="0" role="region" aria-label="${words.cases}"><table class="ds-table desk-table"><thead><tr><th scope="col">${words.caseNumber}</th><th scope="col">${words.publicTitle}</th><th scope="col">${words.journaled}</th><th scope="col" class="number">${words.entries}</th><th scope="col" class="number">${words.screened}</th><th scope="col">${words.caseState}</th></tr></thead><tbody>
${cases.map(
  (one) =>
    html`<tr><th scope="row">${one.number}</th><td><bdi>${harmless(one.publicTitle)}</bdi></td><td>${writtenDay(one.from, language)}${one.to === one.from ? "" : ` – ${writtenDay(one.to, language)}`}</td><td class="number">${one.entries}</td><td class="number">${one.screened}</td><td>${one.closed ? words.closed : words.open}</td></tr>`,
)}</tbody></table></div>`;
}

export async function deliveryListCsv(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  if (!life) return undefined;
  const words = packagesWords[request.reader.language];
  const cases = await deliveredCases(toolsOf(site, request).pool, life.id, { from: 0, most: mostRows });
  return csvAnswer(request.context, fileName(words.deliveryList, life.from, life.to), [
    [
      words.caseNumber,
      words.publicTitle,
      words.from,
      words.to,
      words.entries,
      words.screened,
      words.caseState,
    ],
    ...cases.map((one) => [
      ...[one.number, one.publicTitle, one.from, one.to, String(one.entries), String(one.screened)],
      one.closed ? words.closed : words.open,
    ]),
  ]);
}

export async function leftOutPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  if (!life) return undefined;
  const { reader } = request;
  const words = packagesWords[reader.language];
  const { outcomes } = reader.words;
  const all = await packageLeftOut(toolsOf(site, request), life.id);
  const from = fromOf(request);
  const shown = all.slice(from, from + perPage);
  return {
    title: `${words.leftOut}: ${periodOf(reader, life)}`,
    crumbs: crumbsOf(reader, words, { id: life.id, title: periodOf(reader, life) }),
    main: html`<h1>${words.leftOut}</h1>
${
  all.length === 0
    ? html`<p>${words.leftOutNone}</p>`
    : html`<div class="desk-scroll" tabindex="0" role="region" aria-label="${words.leftOut}"><table class="ds-table desk-table"><thead><tr><th scope="col">${words.channel}</th><th scope="col">${words.unit}</th><th scope="col">${words.leftOutBy}</th><th scope="col">${words.under}</th><th scope="col">${words.now}</th></tr></thead><tbody>${shown.map(
        (row) =>
          html`<tr><td><bdi>${harmless(row.channel)}</bdi></td><td class="package-id">${harmless(row.nativeId)}</td><td>${row.by === "decision" ? words.theDecision : harmless(row.by)}</td><td>${harmless(row.under)}</td><td>${row.outcome ? outcomes[row.outcome] : words.notClassified}${row.reopenedBecause ? `, ${words.reopened}` : ""}</td></tr>`,
      )}</tbody></table></div>`
}
${all.length > from + perPage ? html`<p><a class="ds-link" href="?rad=${from + perPage}">${words.more}</a></p>` : ""}`,
  };
}

/** The period of the address, or the calendar year until today. */
function askedPeriod(site: DeskSite, request: AgencyRequest) {
  const { context, reader } = request;
  const now = site.users.clock.now();
  const today = dayOf(now, reader.agency.timeZone);
  const from = givenDayField(context.req.query("fra")) ?? (`${today.slice(0, 4)}-01-01` as Day);
  return { agencyId: reader.agency.id, from, to: givenDayField(context.req.query("til")) ?? today, at: now };
}

export async function openEntriesPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language } = reader;
  const words = packagesWords[language];
  const asked = askedPeriod(site, request);
  const from = fromOf(request);
  const all = await openEntries(toolsOf(site, request).pool, asked, { from, most: perPage + 1 });
  const given = {
    values: new Map([
      ["fra", asked.from as string],
      ["til", asked.to as string],
    ]),
    faults: new Map(),
  };
  const query = raw(`fra=${asked.from}&amp;til=${asked.to}`);
  const at = `/${agency.orgNumber}/pakker/restanse`;
  return {
    title: words.openEntries,
    crumbs: crumbsOf(reader, words),
    main: html`<h1>${words.openEntries}</h1><p>${words.openEntriesHint}</p>
<form method="get" action="${at}" class="desk-form desk-period no-print">${input("r", { name: "fra", label: words.from, type: "date" }, given)}${input("r", { name: "til", label: words.to, type: "date" }, given)}<p><button class="ds-button" data-variant="secondary" type="submit">${words.show}</button></p></form>
${all.length === 0 ? html`<p role="status">${words.openEntriesNone}</p>` : entryTable(reader, words, all.slice(0, perPage))}
${all.length > perPage ? html`<p class="no-print"><a class="ds-link" href="?${query}&amp;rad=${from + perPage}">${words.more}</a></p>` : ""}
${all.length === 0 ? "" : html`<p class="no-print"><a class="ds-link" href="${at}.csv?${query}">${words.openEntries}, ${words.asCsv}</a>. ${words.print}</p>`}`,
  };
}

function entryTable(
  { agency, language }: Reader,
  words: PackagesWords,
  entries: Awaited<ReturnType<typeof openEntries>>,
): Html {
  return html`<div class="desk-scroll" tabindex="0" role="region" aria-label="${words.openEntries}"><table class="ds-table desk-table"><thead><tr><th scope="col">${words.entry}</th><th scope="col">${words.publicTitle}</th><th scope="col">${words.received}</th><th scope="col">${words.journaled}</th><th scope="col">${words.channel}</th><th scope="col">${words.answersFor}</th></tr></thead><tbody>
${entries.map(
  (one) =>
    html`<tr><th scope="row">${one.number}</th><td><bdi>${harmless(one.publicTitle)}</bdi></td><td>${one.documentDay ? writtenDay(one.documentDay, language) : ""}</td><td>${writtenDay(one.journaledOn, language)}</td><td><bdi>${harmless(one.channel)}</bdi></td><td>${harmless(agency.responsible)}</td></tr>`,
)}</tbody></table></div>`;
}

export async function openEntriesCsv(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language } = request.reader;
  const words = packagesWords[language];
  const asked = askedPeriod(site, request);
  const all = await openEntries(toolsOf(site, request).pool, asked, { from: 0, most: mostRows });
  return csvAnswer(request.context, fileName(words.openEntries, asked.from, asked.to), [
    [words.entry, words.publicTitle, words.received, words.journaled, words.channel, words.answersFor],
    ...all.map((one) => [
      ...[one.number, one.publicTitle, one.documentDay ?? "", one.journaledOn, one.channel],
      agency.responsible,
    ]),
  ]);
}

/** The report of the newest control, as the command line writes it: a document of its own, to print, file and sign. */
export async function controlReport(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader } = request;
  const life = await packageHere(site, request);
  const work = life && (await controlOf(toolsOf(site, request), reader.agency, life.id));
  if (!work?.result) return undefined;
  const { report, ...verified } = controlDone(work.result);
  return reportAnswer(await reportHtml(report, { ...verified, by: work.by }, reader.language));
}

/** The desk allows no style within a page: of this document the one that stands in it, by its digest. */
export function reportAnswer(document: string): Response {
  const style = /<style>([\s\S]*?)<\/style>/.exec(document)?.[1] ?? "";
  const digest = createHash("sha256").update(style).digest("base64");
  return new Response(document, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${digest}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    },
  });
}
