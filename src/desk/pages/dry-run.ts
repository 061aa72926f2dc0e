/** What a dry run of an export tells: counts, size, what lacks a checksum, what is left, and whether it would be refused. */
import { html } from "hono/html";
import type { AskedWork } from "../../domain/asked.ts";
import { may } from "../../domain/desk.ts";
import type { PackageState } from "../../domain/package-state.ts";
import type { DryRun } from "../../pipeline/asked/export.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type NewExportWords, newExportWords } from "../words/new-export.ts";
import { packagesWords } from "../words/packages.ts";
import { hiddenKey } from "./form.ts";
import { exportFields } from "./new-export-given.ts";
import type { Reader } from "./packages.ts";
import { writtenBytes, writtenNumber, writtenPeriod } from "./written.ts";

const counted = [
  "records",
  "casework",
  "prunable",
  "leftOut",
  "notJournaled",
  "unclassified",
  "needsReview",
] as const;

export async function dryRunResult(_: DeskSite, { reader }: AgencyRequest, work: AskedWork): Promise<Html> {
  const { language } = reader;
  const words = newExportWords[language];
  const dry = work.result as unknown as DryRun;
  const number = (value: number) => writtenNumber(value, language);
  return html`${verdict(words, dry)}
${already(reader, words, dry)}
<h2>${words.wouldHold(number(dry.items), writtenBytes(dry.bytes, language))}</h2>
${dry.packages > 1 ? html`<p>${words.packages(number(dry.packages))}</p>` : ""}
<table class="ds-table desk-table"><thead><tr><th scope="col">${words.what}</th><th scope="col" class="number">${words.number}</th></tr></thead><tbody>${counted.map(
    (one) =>
      html`<tr><th scope="row">${words.counts[one]}</th><td class="number">${number(dry.counts[one])}</td></tr>`,
  )}</tbody></table>
<ul><li>${words.files(number(dry.files.kept), writtenBytes(dry.files.keptBytes, language))} ${dry.files.withoutChecksum > 0 ? words.withoutChecksum(number(dry.files.withoutChecksum)) : dry.files.kept > 0 ? words.allChecksums : ""}</li>
${dry.lostFiles.length > 0 ? html`<li><strong>${words.lost(number(dry.lostFiles.length))}</strong></li>` : ""}
${dry.without.map(({ under, by, items }) => html`<li>${words.leftOutBy(number(items), by === null ? words.theDecision : harmless(by), harmless(under))}</li>`)}
${dry.outstanding.map(({ packageId, from, to, items }) => html`<li><a class="ds-link" href="/${reader.agency.orgNumber}/pakker/${packageId}">${words.outstanding(number(items), writtenPeriod(from, to, language))}</a></li>`)}</ul>
${openPart(reader, words, dry, work)}
${askPart(reader, words, dry, work)}`;
}

function verdict(words: NewExportWords, { refusedBy }: DryRun): Html {
  if (refusedBy === undefined)
    return html`<div class="ds-alert" data-color="success"><p>${words.notRefused}</p></div>`;
  return html`<div class="ds-alert" data-color="danger"><p><strong>${words.refused}</strong></p><p>${words.refusal[refusedBy]}</p></div>`;
}

/** Items that stand in another package: a unit is delivered once. */
function already({ agency, language }: Reader, words: NewExportWords, { delivered }: DryRun): Html | "" {
  if (delivered.length === 0) return "";
  const { state: states, heldTooHint } = packagesWords[language];
  const number = (value: number) => writtenNumber(value, language);
  return html`<div class="ds-alert" data-color="warning"><ul>${delivered.map(
    ({ id, from, to, state, items, changed }) =>
      html`<li><a class="ds-link" href="/${agency.orgNumber}/pakker/${id}">${words.delivered(number(items), writtenPeriod(from, to, language), states[state as PackageState])}</a> ${changed > 0 ? words.changed(number(changed)) : ""}</li>`,
  )}</ul><p>${heldTooHint}</p></div>`;
}

function openPart(
  { agency, language, signedIn }: Reader,
  words: NewExportWords,
  { open }: DryRun,
  { input }: AskedWork,
): Html | "" {
  if (open.length === 0) return "";
  const asked = exportFields(input);
  const at = `/${agency.orgNumber}`;
  const waits = open.some(({ what }) => what === "needsReview" || what === "reopened");
  return html`<h2>${words.seriesOpen}</h2><ul>${open.map(({ what, count }) => html`<li>${words.open[what](writtenNumber(count, language))}</li>`)}</ul>
<p class="desk-links">${open.some(({ what }) => what === "arrears") ? html`<a class="ds-link" href="${at}/pakker/restanse?fra=${asked.get("fra")}&amp;til=${asked.get("til")}">${words.seeOpen}</a> ` : ""}${waits && may(signedIn.held, "item.read", agency.id) ? html`<a class="ds-link" href="${at}/ko">${words.seeQueue}</a>` : ""}</p>`;
}

/** The same again, as the export itself; or back to the form with what was chosen. */
function askPart(
  reader: Reader,
  words: NewExportWords,
  { refusedBy }: DryRun,
  { input }: AskedWork,
): Html | "" {
  const { agency, signedIn } = reader;
  if (!may(signedIn.held, "package.make", agency.id)) return "";
  const fields = exportFields(input);
  const at = `/${agency.orgNumber}/pakker/nytt`;
  const change = html`<a class="ds-link" href="${at}?${new URLSearchParams([...fields]).toString()}">${words.change}</a>`;
  if (refusedBy !== undefined) return html`<p>${change}</p>`;
  return html`<form method="post" action="${at}" class="desk-form">${hiddenKey(reader)}${[...fields].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<input type="hidden" name="hva" value="lag">
<p class="quiet small">${words.closes(harmless(signedIn.user.name))}</p>
<p class="desk-links"><button class="ds-button" type="submit">${words.askFor}</button> ${change}</p></form>`;
}
