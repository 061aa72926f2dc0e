/** Below the store: which schemas packages carry and since when, and the last backup; with what to do where there is none. */
import { html } from "hono/html";
import { dayOf, daysBetween } from "../../domain/day.ts";
import { type KeptBeside, keptBeside } from "../../pipeline/fixity/beside.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import { besideWords } from "../words/store-beside.ts";
import type { Reader } from "./channels.ts";
import { writtenNumber, writtenTime } from "./written.ts";

/** A backup that is older than this is told of: one is to be made every day. */
const oldDays = 7;

export async function besideTheStore(tools: ArchiveTools, reader: Reader): Promise<Html> {
  const kept = await keptBeside(tools);
  const words = besideWords[reader.language];
  return html`<h2>${words.schemas}</h2>${schemasOf(reader, kept)}
<h2>${words.backup}</h2>${backupOf(reader, kept, tools.clock.now())}`;
}

function schemasOf({ agency, language }: Reader, { schemas }: KeptBeside): Html {
  const words = besideWords[language];
  if (!schemas) return html`<div class="ds-alert" data-color="warning"><p>${words.own}</p></div>`;
  return html`<p>${words.official}</p><dl class="facts"><dt>${words.since}</dt><dd>${writtenTime(schemas.at, agency.timeZone, language)}</dd><dt>${words.by}</dt><dd>${harmless(schemas.by)}</dd><dt>${words.source}</dt><dd>${harmless(schemas.source)}</dd></dl>
<details><summary>${words.files(writtenNumber(schemas.files.length, language))}</summary><ul>${schemas.files.map(({ name, sha256 }) => html`<li>${harmless(name)}<br><span class="quiet small package-id">${harmless(sha256)}</span></li>`)}</ul></details>
<p class="quiet small">${words.onlyLogged}</p>`;
}

function backupOf({ agency, language }: Reader, { backup, restored }: KeptBeside, now: Date): Html {
  const words = besideWords[language];
  const at = (moment: Date) => writtenTime(moment, agency.timeZone, language);
  const back = restored
    ? html`<p>${words.restored}: ${at(restored.at)} (${words.asOf.toLowerCase()} ${instant(restored.takenAt, at)})</p>`
    : "";
  if (!backup) return html`<div class="ds-alert" data-color="warning"><p>${words.none}</p></div>${back}`;
  const days = daysBetween(dayOf(backup.at, agency.timeZone), dayOf(now, agency.timeZone));
  return html`${days > oldDays ? html`<div class="ds-alert" data-color="warning"><p>${words.old(writtenNumber(days, language))}</p></div>` : ""}
<dl class="facts"><dt>${words.last}</dt><dd>${at(backup.at)}</dd><dt>${words.asOf}</dt><dd>${instant(backup.takenAt, at)}</dd><dt>${words.place}</dt><dd>${harmless(backup.place)}</dd><dt>${words.digest}</dt><dd class="package-id">${harmless(backup.manifestSha256)}</dd></dl>
<p>${words.tried}</p>${back}`;
}

function instant(text: string, at: (moment: Date) => Html): Html | string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? harmless(text) : at(moment);
}
