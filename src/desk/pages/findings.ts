/** What was noticed in the looks of a channel, grouped by what it means, with an act for those that a person has seen. */
import { html } from "hono/html";
import type { ListedFinding } from "../../pipeline/findings/findings.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import { channelsWords } from "../words/channels.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { looksWords } from "../words/looks.ts";
import type { Reader } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { lineInput } from "./inputs.ts";

/** So many stand on a page; the others come when these are noted. */
const shown = 50;

interface Shown {
  /** also those that a person took note of */
  readonly settled: boolean;
  readonly writes: boolean;
  /** a reason that was refused */
  readonly typed: string | undefined;
}

export function findingsSection(
  reader: Reader,
  channel: RegisteredChannel,
  findings: readonly ListedFinding[],
  { settled, writes, typed }: Shown,
): Html {
  const { agency, language } = reader;
  const words = looksWords[language];
  const at = `/${agency.orgNumber}/kanaler/${channel.id}`;
  const open = findings.slice(0, shown).filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const rows = html`<table class="ds-table stacking"><thead><tr>${writes ? html`<th scope="col"><span class="ds-sr-only">${words.choose}</span></th>` : ""}<th scope="col">${words.finding}</th><th scope="col">${words.at}</th><th scope="col">${channelsWords[language].stateName}</th></tr></thead>
<tbody>${findings.slice(0, shown).map((finding) => row(reader, at, finding, writes))}</tbody></table>`;
  return html`<section aria-labelledby="forhold"><h2 id="forhold">${words.findings}</h2>
${findings.length === 0 ? html`<p>${words.noFindings}</p>` : ""}
${settled ? "" : html`<p><a class="ds-link" href="${at}?kvittert=ja#forhold">${words.showSettled}</a></p>`}
${
  findings.length === 0
    ? ""
    : writes && open.length > 0
      ? html`<form method="post" action="${at}/funn">${hiddenKey(reader)}${rows}
<div class="desk-form">${lineInput({ name: "fordi", label: channelsWords[language].because, value: typed ?? "", required: true })}<p><button class="ds-button" data-variant="secondary" type="submit">${words.ackFindings}</button></p></div></form>`
      : rows
}
${findings.length > shown ? html`<p class="quiet">${channelsWords[language].openCount(shown)}+</p>` : ""}</section>`;
}

function row({ language, agency }: Reader, at: string, finding: ListedFinding, writes: boolean): Html {
  const words = looksWords[language];
  const { observationId, ordinal, code, detail, foundAt, state, acknowledgedBy, acknowledgedBecause } =
    finding;
  const id = `${observationId}.${ordinal}`;
  const { says, todo } = faultWords[language][faultGroup(code)];
  const tick =
    acknowledgedBy === null
      ? html`<input type="checkbox" name="funn-${id}" value="ja" aria-label="${words.choose}: ${says}">`
      : "";
  return html`<tr>${writes ? html`<td data-label="${words.choose}">${tick}</td>` : ""}<td data-label="${words.finding}"><span>${says} ${todo}<br><span class="small quiet" lang="en">${harmless(detail)} (${code})</span>${acknowledgedBy === null ? "" : html`<br><span class="small">${words.acknowledged(harmless(acknowledgedBy))}: ${harmless(acknowledgedBecause ?? "")}</span>`}</span></td>
<td data-label="${words.at}"><a class="ds-link" href="${at}/syn/${observationId}">${time(foundAt, agency.timeZone, language)}</a></td>
<td data-label="${channelsWords[language].stateName}">${words.findingState[state]}</td></tr>`;
}
