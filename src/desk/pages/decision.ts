/** A decision as its readers write it, with its grounds, protocol and history; printed, it is the appendix of a case. */
import { html } from "hono/html";
import { dayOf } from "../../domain/day.ts";
import type { Clause, RetentionDecision } from "../../domain/decision.ts";
import { may } from "../../domain/desk.ts";
import { placeRemarks } from "../../pipeline/decide/decide.ts";
import type { ListedDecision } from "../../pipeline/decide/gather.ts";
import { type ListedProtocol, protocolsOf } from "../../pipeline/decide/protocols.ts";
import { warningsIn } from "../../pipeline/decide/read.ts";
import { listStatements } from "../../pipeline/decide/statements.ts";
import { numbered, worldWith } from "../../pipeline/decide/worlds.ts";
import { channelTitles } from "../../pipeline/register/find.ts";
import { inquiryCriteria } from "../../retention/inquiry.ts";
import { decisionWords } from "../../retention/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type DecisionPageWords, decisionPageWords } from "../words/decisions.ts";
import { minute, shortDay } from "./days.ts";
import { decisionActs } from "./decision-forms.ts";
import { decisionHere } from "./decision-here.ts";
import { classesText, classTitle, retentionText, scopeText, validityText } from "./decision-words.ts";
import { stateText } from "./decisions.ts";

type Reader = AgencyRequest["reader"];

export async function decisionPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await showDecision(site, request, undefined);
}

/** @param fault what was refused, in words */
export async function showDecision(
  site: DeskSite,
  request: AgencyRequest,
  fault: string | undefined,
): Promise<DeskPage | undefined> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  const words = decisionPageWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const { document } = row;
  const channels = await channelTitles(tools, agency);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  return {
    title: document.title,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.decisions, href: `/${agency.orgNumber}/vedtak` },
    ],
    ...(fault !== undefined && { status: 409 as const }),
    main: html`<article class="decision"><h1>${harmless(document.title)}</h1>
${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(fault)}</p></div>`}
${row.state === "draft" ? await remarks(site, reader, row) : ""}
${facts(reader, row, stateText(reader, row, today))}
${decisionActs(reader, row)}
${inquiry(reader, document)}
<h2>${words.clauses}</h2>
${document.clauses.map((clause, at) => clauseHtml(reader, { clause, at }, document, channels))}
${ownClasses(reader, document)}
${await statements(site, reader, document)}
${await protocolAndHistory(site, reader, row)}
</article>`,
  };
}

/** What the check says of a draft, and what would hinder its adoption today. */
async function remarks(site: DeskSite, reader: Reader, row: ListedDecision): Promise<Html> {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const warned = warningsIn(row.document, { language, today }).map(
    ({ place, message }) => `${place}: ${message}`,
  );
  const placed = await placeRemarks(tools, agency, row.document, language);
  const { hindrances } = await worldWith(
    tools,
    agency,
    await numbered(tools, agency, row.number),
    undefined,
    language,
  );
  return html`${list(words.hindrances, hindrances, "danger")}${list(words.warnings, [...warned, ...placed], "warning")}`;
}

function list(title: string, lines: readonly string[], color: "danger" | "warning"): Html | "" {
  if (lines.length === 0) return "";
  return html`<div class="ds-alert" data-color="${color}"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${harmless(line)}</li>`)}</ul></div>`;
}

function facts({ agency, language }: Reader, row: ListedDecision, state: string): Html {
  const words = decisionPageWords[language];
  const { document, number, adoptedReference, addedBy, fileSha256 } = row;
  const { recordsFrom, recordsTo, legalBasis } = document;
  const covers = [
    recordsFrom && `${words.scopeOf.from} ${shortDay(recordsFrom, language)}`,
    recordsTo && `${words.scopeOf.to} ${shortDay(recordsTo, language)}`,
  ].filter(Boolean);
  return html`<h2 class="ds-sr-only">${words.facts}</h2><dl class="facts">
<dt>${words.stateLabel}</dt><dd>${words.number(number)}, ${state}</dd>
<dt>${words.body}</dt><dd>${harmless(document.body)}</dd>
<dt>${words.reference}</dt><dd>${harmless(adoptedReference ?? document.reference)}</dd>
<dt>${words.validity}</dt><dd>${validityText(document, words, language)}</dd>
<dt>${words.covers}</dt><dd>${covers.length === 0 ? words.coversAll : covers.join("; ")}</dd>
<dt>${words.supersedes}</dt><dd>${supersedesText(document, words)}</dd>
<dt>${words.basis}</dt><dd>${legalBasis.map(({ act, section }) => html`<span class="line">${harmless(act)} ${harmless(section)}</span>`)}</dd>
${addedBy === null ? "" : html`<dt>${words.writtenBy}</dt><dd>${harmless(addedBy)}</dd>`}
<dt>${words.file}</dt><dd><code>${fileSha256}</code> <a class="ds-link no-print" href="/${agency.orgNumber}/vedtak/${number}/fil">${words.download}</a></dd>
</dl>`;
}

function supersedesText({ supersedes }: RetentionDecision, words: DecisionPageWords): string {
  if (!supersedes) return words.supersedesAll;
  if (supersedes.length === 0) return words.supersedesNone;
  return supersedes
    .map(({ decision, clauses, classes }) =>
      harmless([decision, ...(clauses ?? []), ...(classes ?? [])].join(" ")),
    )
    .join("; ");
}

function inquiry({ language }: Reader, document: RetentionDecision): Html {
  const words = decisionPageWords[language];
  const { criteria } = decisionWords[language];
  return html`<h2>${words.inquiry}</h2><dl class="inquiry">${inquiryCriteria[document.country].map(
    ({ key, source }) =>
      html`<dt>${criteria[key]} <span class="quiet">${source}</span></dt><dd lang="${document.language}">${harmless(document.inquiry[key] ?? "–")}</dd>`,
  )}</dl>`;
}

function clauseHtml(
  { language }: Reader,
  { clause, at }: { readonly clause: Clause; readonly at: number },
  { ownClasses: own, language: written }: RetentionDecision,
  channels: ReadonlyMap<string, string>,
): Html {
  const words = decisionPageWords[language];
  const {
    id,
    outcome,
    retention,
    registration,
    scope,
    conditions,
    confirmedByDecision,
    before,
    text,
    source,
  } = clause;
  return html`<section class="clause" id="punkt-${at}"><h3>${harmless(words.clause(id))}: ${harmless(classesText(clause, language, own))}</h3>
<p lang="${written}">${harmless(text)}</p>
<dl class="facts"><dt>${words.outcome}</dt><dd>${words.outcomes[outcome]}</dd>
<dt>${words.period}</dt><dd>${retentionText(retention, words)}${confirmedByDecision ? html`. ${words.byDecision}` : ""}</dd>
${conditions ? html`<dt>${words.conditions}</dt><dd>${conditions.map((one) => words.conditionOf[one]).join("; ")}</dd>` : ""}
${scope ? html`<dt>${words.scope}</dt><dd>${harmless(scopeText(scope, words, language, channels))}${before ? html` (${harmless(words.before(before.join(", ")))})` : ""}</dd>` : ""}
${registration ? html`<dt>${words.registration}</dt><dd>${words.registrationOf[registration]}</dd>` : ""}
<dt>${words.source}</dt><dd>${harmless(source.act)} ${harmless(source.section)}</dd></dl></section>`;
}

function ownClasses({ language }: Reader, { ownClasses: own = [] }: RetentionDecision): Html | "" {
  if (own.length === 0) return "";
  const words = decisionPageWords[language];
  return html`<h2>${words.ownClasses}</h2><ul>${own.map((one) => html`<li>${harmless(classTitle(one.id, language, own))} (<code>${harmless(one.id)}</code>) – ${harmless(words.ownWords(one.words.join(", ")))}</li>`)}</ul>`;
}

/** What officers said of the classes that it speaks of. */
async function statements(site: DeskSite, reader: Reader, document: RetentionDecision): Promise<Html | ""> {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const classes = new Set(document.clauses.flatMap((clause) => clause.classes));
  const all = await listStatements(site.toolsFor(signedIn.user.name), agency);
  const here = all.filter(({ classId }) => classes.has(classId));
  if (here.length === 0) return "";
  return html`<h2>${words.statements}</h2><ul>${here.map(
    (one) =>
      html`<li>${harmless(classTitle(one.classId, language, document.ownClasses))}: ${words.statementOf[one.kind]}, ${words.statementTo(shortDay(one.postedTo, language))}. ${harmless(one.because)} <span class="quiet">(${harmless(words.statementBy(one.by, shortDay(one.saidOn, language)))}${one.takenBack ? html`; ${words.takenBack}` : ""})</span></li>`,
  )}</ul>`;
}

async function protocolAndHistory(site: DeskSite, reader: Reader, row: ListedDecision): Promise<Html> {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const files = await protocolsOf(site.toolsFor(signedIn.user.name), row);
  const at = `/${agency.orgNumber}/vedtak/${row.number}/protokoll`;
  const stands = row.state === "adopted" || row.state === "superseded";
  const mayAttach = stands && may(signedIn.held, "decision.adopt", agency.id);
  return html`${stands ? html`<h2>${words.protocol}</h2>${files.length === 0 ? html`<p>${words.noProtocol}</p>` : html`<ul>${files.map((file) => html`<li><a class="ds-link" href="${at}/${file.id}">${harmless(file.name)}</a> <span class="quiet digest">${words.fileFact(sizeText(file.sizeBytes, language), file.sha256)}</span></li>`)}</ul>`}` : ""}
${mayAttach ? attachForm(reader, at) : ""}
<h2>${words.history}</h2><ol class="history">${historyOf(reader, row, files).map((line) => html`<li>${harmless(line)}</li>`)}</ol>`;
}

function attachForm(reader: Reader, at: string): Html {
  const words = decisionPageWords[reader.language];
  return html`<details class="no-print"><summary>${words.attach}</summary><form method="post" action="${at}" enctype="multipart/form-data" class="desk-form"><input type="hidden" name="key" value="${reader.formKey}">
<label class="ds-label" for="protokoll">${words.protocol}</label><p class="quiet small" id="protokoll-hint">${words.protocolHint(16)}</p><input class="ds-input" type="file" id="protokoll" name="protokoll" required aria-describedby="protokoll-hint">
<button class="ds-button" data-variant="secondary" type="submit">${words.attach}</button></form></details>`;
}

function historyOf(
  { agency, language }: Reader,
  row: ListedDecision,
  files: readonly ListedProtocol[],
): readonly string[] {
  const words = decisionPageWords[language];
  const at = (instant: Date) => minute(instant, agency.timeZone, language);
  const { state, addedAt, addedBy, adoptedOn, adoptedBody, adoptedBy, adoptedUnder, adoptedReference } = row;
  return [
    words.added(at(addedAt), addedBy ?? undefined),
    ...(adoptedOn
      ? [
          words.adoptedHistory(
            shortDay(adoptedOn, language),
            adoptedBody ?? "",
            adoptedBy ?? "",
            adoptedUnder ?? "",
            adoptedReference ?? "",
          ),
        ]
      : []),
    ...files.map((file) => words.attached(at(file.at), file.name, file.byPerson)),
    ...row.supersededInPart.map(({ from, by }) => words.partHistory(shortDay(from, language), by)),
    ...(state === "superseded" ? [words.supersededHistory] : []),
    ...(state === "withdrawn" ? [words.withdrawnHistory] : []),
  ];
}

/** `1,2 MB` */
export function sizeText(bytes: number, language: Reader["language"]): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "kB"] : [bytes / 1024 / 1024, "MB"];
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 1 });
  return `${format.format(size)} ${unit}`;
}
