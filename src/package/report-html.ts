/** A verification as a document that an archivist can read on paper, file and sign. Findings hold no text from the records. */
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Language } from "../domain/agency.ts";
import { harmless } from "../domain/harmless.ts";
import type { Finding } from "../noark/check/finding.ts";
import type { ControlSummary } from "../noark/check/run.ts";
import type { Compared } from "./comparison.ts";
import type { JudgedReport } from "./judged.ts";
import { remedyOf } from "./remedy.ts";
import { reportStyle } from "./report-style.ts";
import { type ReportWords, reportWords } from "./report-words.ts";
import type { Reason, Verdict } from "./verdict.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Who verified what, with which program and when. */
export interface Verified {
  /** the file name, folder or id that was given */
  readonly given: string;
  readonly by: string;
  readonly at: Date;
  readonly system: string;
  readonly version: string;
}

/** What cannot be read as a package has nothing but the reason. */
export interface Unreadable {
  readonly unreadable: string;
}

/** Reasons in the head, so that the head, the facts and the signatures fit on one page; the others are counted. */
const shownReasons = 8;

/** Findings of one control that stand in the report; the others are counted. */
const shownPerControl = 25;

/** @returns the whole document in UTF-8, with the language of its headings; findings are marked as English */
export async function reportHtml(
  report: JudgedReport | Unreadable,
  verified: Verified,
  language: Language,
): Promise<string> {
  const words = reportWords[language];
  const body = "unreadable" in report ? unreadable(report, verified, words) : whole(report, verified, words);
  const name = "unreadable" in report ? verified.given : (report.packageName ?? verified.given);
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${words.title}: ${harmless(name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${verified.system} ${verified.version}">
<style>${raw(reportStyle(name, words.page))}</style>
</head>
<body>
<header><p>${verified.system} ${verified.version}</p><h1>${words.title}</h1></header>
<main>
${body}
</main>
</body>
</html>
`;
  return document.toString();
}

function whole(report: JudgedReport, verified: Verified, words: ReportWords): Html {
  return html`${verdictBox(report.verdict, words, [
    reasonList(words.because, report.reasons, report.controls, words),
    reasonList(words.toLookAt, report.toLookAt, report.controls, words),
  ])}
${packageTable(report, verified, words)}
${verificationTable(verified, words, report)}
${comparedTable(report.compared, words)}
${signatures(verified, words)}
${findingTables(report, verified, words)}
<h2>${words.all}</h2>
${controlTable(words.national, ofNation(report.controls, true), words)}
${controlTable(words.own, ofNation(report.controls, false), words)}`;
}

function unreadable(report: Unreadable, verified: Verified, words: ReportWords): Html {
  return html`${verdictBox("faulty", words, [
    html`<ul><li>${words.unreadable}: ${english(report.unreadable)}</li></ul>`,
  ])}
${verificationTable(verified, words, undefined)}
${signatures(verified, words)}`;
}

const marks: Readonly<Record<Verdict, string>> = { deliverable: "✓", notYetDeliverable: "!", faulty: "✗" };

function verdictBox(verdict: Verdict, words: ReportWords, below: readonly (Html | string)[]): Html {
  return html`<section class="verdict ${verdict}">
<p class="word"><span aria-hidden="true">${marks[verdict]}</span> ${words.verdict[verdict]}</p>
<p>${words.meaning[verdict]}</p>
${below}
</section>`;
}

function reasonList(
  title: string,
  reasons: readonly Reason[],
  controls: readonly ControlSummary[],
  words: ReportWords,
): Html | string {
  if (reasons.length === 0) return "";
  const more = reasons.length - shownReasons;
  return html`<h2>${title}</h2><ul>${reasons
    .slice(0, shownReasons)
    .map((each) => html`<li>${reasonText(each, controls, words)}</li>`)}${
    more > 0 ? html`<li>${words.more(number(more, words))}</li>` : ""
  }</ul>`;
}

function reasonText(reason: Reason, controls: readonly ControlSummary[], words: ReportWords): Html {
  const { kind, findings, says, source } = reason;
  const [id = ""] = reason.controls;
  const name = controls.find((each) => each.id === id)?.name ?? "";
  const count = number(findings, words);
  const behind = html` <span class="source">(${id}${source === undefined ? "" : html`; ${english(source)}`})</span>`;
  switch (kind) {
    case "errors":
    case "differs":
      return html`${id} ${english(name)} – ${words.errors}: ${count}`;
    case "unjudged":
      return html`${words.reason.unjudged}: ${id} ${english(name)} – ${count}`;
    case "notRun":
      return html`${words.reason.notRun} (${count})`;
    case "lawful":
      return html`${english(says)}${behind}`;
    default:
      return html`${words.reason[kind]}${behind}`;
  }
}

function packageTable(report: JudgedReport, verified: Verified, words: ReportWords): Html {
  const { packageName, origin, sha256, files, sizeBytes, schemas } = report;
  const { from, to } = origin?.period ?? {};
  const period = from === undefined && to === undefined ? undefined : `${from ?? "?"} – ${to ?? "?"}`;
  const creators = origin?.creators.join(", ");
  const rows: readonly (readonly [string, string | Html | undefined])[] = [
    [words.packageId, packageName && code(packageName)],
    ...(verified.given === packageName ? [] : [[words.given, code(verified.given)] as const]),
    [words.agency, creators && harmless(creators)],
    [words.period, period && harmless(period)],
    [words.system, origin?.systemName && harmless(origin.systemName)],
    [words.sha256, sha256 === undefined ? words.ofFolder : html`<span class="hex">${sha256}</span>`],
    [words.content, words.files(number(files, words), number(sizeBytes, words))],
    [words.schemas, words.schemaOrigin[schemas]],
  ];
  return factTable(
    words.package,
    rows.map(([name, value]) => [name, value === undefined || value === "" ? words.unknown : value]),
  );
}

function verificationTable(verified: Verified, words: ReportWords, report: JudgedReport | undefined): Html {
  const counts =
    report &&
    words.counts(
      number(report.controls.length, words),
      number(report.errors, words),
      number(report.warnings, words),
    );
  return factTable(words.verification, [
    ...(report === undefined ? [[words.given, code(verified.given)] as const] : []),
    [words.by, harmless(verified.by)],
    [words.with, `${verified.system} ${verified.version}`],
    [words.at, instant(verified.at, words)],
    ...(counts === undefined ? [] : [[words.controls, counts] as const]),
  ]);
}

function factTable(title: string, rows: readonly (readonly [string, string | Html])[]): Html {
  return html`<h2>${title}</h2>
<table class="facts"><tbody>${rows.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;
}

function comparedTable(compared: readonly Compared[], words: ReportWords): Html {
  return html`<h2>${words.compared}</h2>
<table class="compared"><caption>${words.comparedHint}</caption>
<thead><tr><th scope="col">${words.record}</th><th scope="col">${words.outcome}</th><th scope="col">${words.detail}</th></tr></thead>
<tbody>${compared.map(
    (each) =>
      html`<tr><th scope="row">${words.records[each.with]}</th><td class="nowrap${each.outcome === "differs" ? " strong" : ""}">${words.outcomes[each.outcome]}</td><td>${english(each.says)}</td></tr>`,
  )}</tbody></table>`;
}

function findingTables(report: JudgedReport, { system }: Verified, words: ReportWords): Html {
  const found = report.controls.filter(({ errors, warnings }) => errors + warnings > 0);
  const situation = { ownSystem: system, origin: report.origin, compared: report.compared };
  return html`<h2>${words.findings}</h2>
${
  found.length === 0
    ? html`<p>${words.noFindings}</p>`
    : found.map(
        (control) => html`<h3>${control.id} ${english(control.name)}</h3>
<p class="todo"><strong>${words.todo}:</strong> ${english(remedyOf(control, situation))}</p>
${findingTable(control, report.findings, words)}`,
      )
}`;
}

function findingTable(control: ControlSummary, findings: readonly Finding[], words: ReportWords): Html {
  const { id, errors, warnings } = control;
  const found = findings.filter((each) => each.control === id && each.level !== "info");
  const shown = found.slice(0, shownPerControl);
  const more = errors + warnings - shown.length;
  return html`<table class="findings"><caption>${id}: ${number(errors + warnings, words)}${more > 0 ? html` (${words.more(number(more, words))})` : ""}</caption>
<thead><tr><th scope="col">${words.level}</th><th scope="col">${words.place}</th><th scope="col">${words.finding}</th></tr></thead>
<tbody>${shown.map(
    ({ level, file, line, message }) =>
      html`<tr><td class="nowrap">${words.levels[level]}</td><td>${code(line === undefined ? file : `${file}:${line}`)}</td><td>${english(message)}</td></tr>`,
  )}</tbody></table>`;
}

function controlTable(title: string, controls: readonly ControlSummary[], words: ReportWords): Html {
  const cell = (count: number) =>
    html`<td class="number${count === 0 ? " zero" : ""}">${count === 0 ? "–" : number(count, words)}</td>`;
  return html`<table class="controls"><caption>${title}</caption>
<thead><tr><th scope="col">${words.control}</th><th scope="col">${words.name}</th><th scope="col" class="number">${words.errors}</th><th scope="col" class="number">${words.warnings}</th><th scope="col" class="number">${words.infos}</th></tr></thead>
<tbody>${controls.map(
    ({ id, name, ran, errors, warnings, infos }) =>
      html`<tr><th scope="row" class="nowrap">${id}</th><td>${english(name)}${ran ? "" : html` <strong>(${words.notRun})</strong>`}</td>${[errors, warnings, infos].map(cell)}</tr>`,
  )}</tbody></table>`;
}

function ofNation(controls: readonly ControlSummary[], national: boolean): readonly ControlSummary[] {
  return controls.filter(({ id }) => id.startsWith("N5.") === national);
}

function signatures(verified: Verified, words: ReportWords): Html {
  const row = (role: string, name: string) =>
    html`<tr><th scope="row">${role}</th><td>${name}</td><td></td><td></td></tr>`;
  return html`<section class="signatures"><h2>${words.signatures}</h2>
<table><thead><tr><th scope="col">${words.role}</th><th scope="col">${words.nameInPrint}</th><th scope="col">${words.placeAndDate}</th><th scope="col">${words.signature}</th></tr></thead>
<tbody>${row(words.verifier, harmless(verified.by))}${row(words.archivist, "")}</tbody></table></section>`;
}

/** Marked for whoever has it read aloud. */
function english(text: string): Html {
  return html`<span lang="en">${harmless(text)}</span>`;
}

function code(text: string): Html {
  return html`<code>${harmless(text)}</code>`;
}

function number(value: number, { locale }: ReportWords): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** In UTC, so that two readers see the same. */
function instant(at: Date, { locale }: ReportWords): Html {
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "long", timeZone: "UTC" });
  return html`<time datetime="${at.toISOString()}">${shown.format(at)}</time>`;
}
