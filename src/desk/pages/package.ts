/** One package: its verdict first, then what it is, what became of it, and what an archivist does with it. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isCommitted, mayFollow } from "../../domain/package-state.ts";
import type { ReasonKind } from "../../package/verdict.ts";
import { kindSaid } from "../../package/verdict.ts";
import { controlDone } from "../../pipeline/asked/control.ts";
import type { PackageLife } from "../../pipeline/deposit/packages.ts";
import { type PackageAround, packageAround, packageOf } from "../../pipeline/deposit/pages.ts";
import { reportWords } from "../../pipeline/verify/report.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type PackagesWords, packagesWords } from "../words/packages.ts";
import { hiddenKey } from "./form.ts";
import { alert } from "./inputs.ts";
import { answerForm, depositForm, type Given } from "./package-forms.ts";
import { crumbsOf, deliveryText, periodOf, type Reader } from "./packages.ts";
import { writtenBytes, writtenNumber, writtenPeriod, writtenTime } from "./written.ts";

export async function packagePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  return life && (await pageOf(site, request, life));
}

/** The package of the address, when it is the agency's. */
export async function packageHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<PackageLife | undefined> {
  const tools = site.toolsFor(reader.signedIn.user.name);
  return await packageOf(tools, reader.agency, context.req.param("id") ?? "");
}

/** @param given what was typed into a form that was refused, and why */
export async function pageOf(
  site: DeskSite,
  { reader }: AgencyRequest,
  life: PackageLife,
  given?: Given,
): Promise<DeskPage> {
  const { agency, language, signedIn } = reader;
  const words = packagesWords[language];
  const around = await packageAround(site.toolsFor(signedIn.user.name), agency, life.id);
  const title = `${words.title}: ${periodOf(reader, life)}`;
  const mayMake = may(signedIn.held, "package.make", agency.id);
  return {
    title,
    crumbs: crumbsOf(reader, words),
    ...(given ? { status: 400 as const } : {}),
    main: html`<h1>${periodOf(reader, life)}${life.parts > 1 ? html` <span class="small">${words.part(life.part, life.parts)}</span>` : ""}</h1>
${given?.faults.has("") ? alert(given.faults.get("") ?? "") : ""}
${verdictBox(reader, words, life, around)}
${warnings(reader, words, life, around)}
${factList(reader, words, life)}
${life.manifest ? fileLinks(reader, words, life) : ""}
${life.manifest ? controlPart(reader, words, life, around) : ""}
${mayMake && mayFollow(life.state, "deposited") ? depositForm(reader, words, life, given) : ""}
${mayMake && mayFollow(life.state, "acknowledged") ? answerForm(reader, words, life, given) : ""}
${remarkList(words, life)}
${lifeList(reader, words, life)}
${logList(reader, words, around)}`,
  };
}

/** The newest control counts; without one, what the export found. */
function verdictBox(
  reader: Reader,
  words: PackagesWords,
  life: PackageLife,
  { control }: PackageAround,
): Html {
  const { language } = reader;
  const done = control?.result === undefined ? undefined : controlDone(control.result);
  const report = done?.report;
  const said = life.manifest?.verification;
  if (report && "unreadable" in report)
    return box(
      "faulty",
      words.verdict.faulty,
      [html`<li lang="en">${harmless(report.unreadable)}</li>`],
      words,
    );
  const verdict = report?.verdict ?? said?.verdict;
  if (verdict === undefined || !(verdict in words.verdict))
    return box("none", `${words.notVerified} · ${words.state[life.state]}`, [], words);
  const { errors, warnings: warned } = report ?? said ?? { errors: 0, warnings: 0 };
  const counts = words.errorsAndWarnings(writtenNumber(errors, language), writtenNumber(warned, language));
  const reasons = report
    ? report.reasons.map(({ kind, says }) => ({ kind, says }))
    : (said?.because ?? []).map((says) => ({ kind: kindSaid(says), says }));
  return box(verdict, `${words.verdict[verdict]} · ${counts}`, reasonItems(language, reasons), words);
}

function box(verdict: string, head: string, reasons: readonly Html[], words: PackagesWords): Html {
  const colour =
    { deliverable: "success", notYetDeliverable: "warning", faulty: "danger" }[verdict] ?? "info";
  return html`<div class="ds-alert package-box" data-color="${colour}"><p><strong>${head}</strong></p>
${reasons.length === 0 ? "" : html`<p>${words.because}:</p><ul>${reasons}</ul>`}</div>`;
}

interface Said {
  readonly kind: ReasonKind | undefined;
  readonly says: string;
}

/** In the reader's language where it is a known reason, each once; with its own words where it counts something. */
export function reasonItems(language: Reader["language"], reasons: readonly Said[]): readonly Html[] {
  const own: readonly ReasonKind[] = ["differs", "errors", "notRun", "unjudged", "lawful"];
  const seen = new Set<string>();
  return reasons.flatMap(({ kind, says }) => {
    const known = kind !== undefined && !own.includes(kind) ? reportWords[language].reason[kind] : undefined;
    const text = known ?? says;
    if (seen.has(text)) return [];
    seen.add(text);
    return [known ? html`<li>${known}</li>` : html`<li lang="en">${harmless(says)}</li>`];
  });
}

function warnings(
  { agency, language }: Reader,
  words: PackagesWords,
  { manifest, replacedBy, state }: PackageLife,
  { heldToo }: PackageAround,
): Html {
  const at = `/${agency.orgNumber}/pakker`;
  const { closing } = manifest ?? {};
  const stands = state !== "replaced" && state !== "failed";
  return html`${stands && closing && !closing.closed ? html`<div class="ds-alert" data-color="warning"><p>${words.openSeries}</p></div>` : ""}
${closing?.closed && closing.because ? html`<div class="ds-alert" data-color="info"><p>${words.closedBecause} ${harmless(closing.because)}</p></div>` : ""}
${replacedBy.length > 0 ? html`<div class="ds-alert" data-color="info"><p>${words.replacedBy} ${replacedBy.map((id) => html`<a class="ds-link package-id" href="${at}/${id}">${id}</a> `)}</p></div>` : ""}
${
  stands && heldToo.length > 0
    ? html`<div class="ds-alert" data-color="warning"><ul>${heldToo.map(
        (other) =>
          html`<li><a class="ds-link" href="${at}/${other.id}">${words.heldToo(writtenNumber(other.items, language), writtenPeriod(other.from, other.to, language), words.state[other.state])}</a></li>`,
      )}</ul><p>${words.heldTooHint}</p></div>`
    : ""
}`;
}

function factList(reader: Reader, words: PackagesWords, life: PackageLife): Html {
  const { agency, language } = reader;
  const { sizeBytes, sha256, address, manifest, replaces } = life;
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    [words.number, words.items(writtenNumber(life.items, language))],
    [words.size, sizeBytes === undefined ? undefined : writtenBytes(sizeBytes, language)],
    [
      words.madeBy,
      html`${harmless(life.closedBy)}, ${writtenTime(life.plannedAt, agency.timeZone, language)}`,
    ],
    [words.delivered, deliveryText(reader, words, life)],
    [words.schemas, manifest && words.schemaOrigin[manifest.schemas]],
    [
      words.replaces,
      replaces &&
        html`<a class="ds-link package-id" href="/${agency.orgNumber}/pakker/${replaces}">${replaces}</a>`,
    ],
    ["SHA-256", sha256 && html`<span class="package-id">${sha256}</span>`],
    [words.place, address && html`<span class="package-id">${harmless(address)}</span>`],
    ["Id", html`<span class="package-id">${life.id}</span>`],
  ];
  return html`<dl class="desk-facts">${rows.map(([name, value]) => (value === undefined ? "" : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

function fileLinks({ agency, signedIn }: Reader, words: PackagesWords, life: PackageLife): Html {
  const at = `/${agency.orgNumber}/pakker/${life.id}`;
  const mayFetch = may(signedIn.held, "package.control", agency.id);
  const link = (path: string, text: string) =>
    html`<li><a class="ds-link" href="${at}/${path}">${text}</a></li>`;
  return html`<h2>${words.files}</h2><ul>
${mayFetch ? html`${link("tar", words.fetchTar)}${life.manifest?.submission ? link("xml", words.fetchXml) : ""}` : ""}
${link("liste", words.deliveryList)}<li><a class="ds-link" href="${at}/liste.csv">${words.deliveryList}, ${words.asCsv}</a></li>${link("utelatt", words.leftOut)}${link("manifest", words.manifest)}</ul>
<p class="quiet small">${mayFetch ? words.fetchHint : words.fetchNeeds}</p>`;
}

function controlPart(
  reader: Reader,
  words: PackagesWords,
  life: PackageLife,
  { control }: PackageAround,
): Html {
  const { agency, language, signedIn } = reader;
  const at = `/${agency.orgNumber}/pakker/${life.id}/kontroll`;
  return html`<h2>${words.control}</h2>
${control?.endedAt ? html`<p><a class="ds-link" href="${at}">${words.controlReport}</a>. ${words.controlledAt("")}${writtenTime(control.endedAt, agency.timeZone, language)}, ${harmless(control.by)}.</p>` : ""}
${
  may(signedIn.held, "package.control", agency.id) && isCommitted(life.state)
    ? html`<form method="post" action="${at}" class="desk-form">${hiddenKey(reader)}<p class="quiet small">${words.runControlHint}</p><p><button class="ds-button" data-variant="secondary" type="submit">${words.runControl}</button></p></form>`
    : ""
}`;
}

function remarkList(words: PackagesWords, { manifest }: PackageLife): Html | "" {
  if (!manifest || manifest.remarks.length === 0) return "";
  return html`<h2>${words.remarks}</h2><ul lang="en">${manifest.remarks.map((remark) => html`<li>${harmless(remark)}</li>`)}</ul>`;
}

function lifeList({ agency, language }: Reader, words: PackagesWords, { history }: PackageLife): Html {
  return html`<h2>${words.life}</h2><ol class="package-life">${history.map(
    ({ state, at, by, because, detail: { to, on, receipt } }) =>
      html`<li><strong>${words.state[state]}</strong>${typeof to === "string" ? html` (${harmless(to)}${typeof on === "string" ? html`, ${on}` : ""})` : ""}, ${writtenTime(at, agency.timeZone, language)}, ${harmless(by)}${because ? html`: ${harmless(because)}` : ""}${isReceipt(receipt) ? html`. ${words.receipt}: ${harmless(receipt.name)} <span class="package-id quiet">SHA-256 ${receipt.sha256}</span>` : ""}</li>`,
  )}</ol>`;
}

function isReceipt(given: unknown): given is { readonly name: string; readonly sha256: string } {
  return typeof given === "object" && given !== null && "name" in given && "sha256" in given;
}

function logList({ agency, language }: Reader, words: PackagesWords, { logged }: PackageAround): Html | "" {
  if (logged.length === 0) return "";
  return html`<h2>${words.log}</h2><p class="quiet small">${words.logHint}</p><ol class="package-life">${logged.map(
    ({ kind, at, actor, index }) =>
      html`<li><code>${kind}</code>, ${index === undefined ? words.notNumbered : words.logPlace(writtenNumber(index, language))}, ${writtenTime(at, agency.timeZone, language)}, ${harmless(actor)}</li>`,
  )}</ol>`;
}
