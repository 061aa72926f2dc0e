/** Events of the log as somebody reads them: what happened, who, when, about what, and a fold with the exact fields. */
import { html } from "hono/html";
import { type DeskRight, may } from "../../domain/desk.ts";
import type { AgencyId } from "../../domain/ids.ts";
import type { LogRow, NamedInLog } from "../../pipeline/log/search.ts";
import type { SignedIn } from "../../pipeline/users/session.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { DeskReader } from "../route.ts";
import { logKindsOf, logWordsOf } from "../words/log.ts";
import { writtenNumber, writtenTime } from "./written.ts";

/** Whose page a thing of an event stands on. */
export interface LogAgency {
  readonly id: AgencyId;
  readonly orgNumber: string;
}

export interface RowsReader extends Pick<DeskReader, "language"> {
  readonly signedIn: SignedIn;
  readonly timeZone: string;
  agencyOf(row: LogRow): LogAgency | undefined;
}

/** A value is shown as far as a page has room. */
const longestValue = 1500;

export function logRows(reader: RowsReader, rows: readonly LogRow[]): Html {
  return html`<ol class="log-rows">${rows.map((row) => logRow(reader, row))}</ol>`;
}

function logRow(reader: RowsReader, row: LogRow): Html {
  const { language, timeZone } = reader;
  const words = logWordsOf[language];
  const about = aboutOf(reader, row);
  const many =
    row.count !== undefined && row.count !== 1 ? ` (${words.many(writtenNumber(row.count, language))})` : "";
  const beside = [
    row.actor === undefined ? "" : words.recorded(harmless(row.actor)),
    row.whose === "installation" ? words.installation : "",
  ].filter((text) => text !== "");
  return html`<li class="log-row" id="h-${row.eventId}"><p><strong>${logKindsOf[language][row.kind] ?? row.kind}</strong>${many}</p>
<p><bdi>${harmless(row.who)}</bdi> · ${writtenTime(row.at, timeZone, language)}${beside.map((text) => html` · <span class="quiet">${text}</span>`)}</p>
${about.length === 0 ? "" : html`<p class="log-about">${about}</p>`}
${row.faults.length === 0 ? "" : html`<div class="ds-alert" data-color="danger"><p>${words.rowBroken}</p><ul lang="en">${row.faults.map((fault) => html`<li>${harmless(fault)}</li>`)}</ul></div>`}
<details><summary>${words.exact}</summary>${exact(reader, row)}</details></li>`;
}

/** `enhet …1f2a3b4c5d6e`, `vedtak 3`, as links where the reader may see the page. */
function aboutOf(reader: RowsReader, row: LogRow): readonly Html[] {
  const agency = reader.agencyOf(row);
  const words = logWordsOf[reader.language];
  return row.about.map((thing, index) => {
    const name = `${words.things[thing.is]} ${thing.called === undefined ? `…${thing.id.slice(-12)}` : harmless(thing.called)}`;
    const href = agency && hrefOf(reader, agency, thing);
    return html`${index === 0 ? "" : " · "}${href === undefined ? html`<bdi>${name}</bdi>` : html`<a class="ds-link" href="${href}"><bdi>${name}</bdi></a>`}`;
  });
}

const pages: Readonly<Partial<Record<NamedInLog["is"], readonly [path: string, right: DeskRight]>>> = {
  item: ["ko", "item.read"],
  package: ["pakker", "package.read"],
  decision: ["vedtak", "decision.read"],
  hold: ["sperrer", "hold.read"],
  channel: ["kanaler", "channel.read"],
  entry: ["journal", "item.read"],
  case: ["journal", "item.read"],
  work: ["arbeid", "package.read"],
};

function hrefOf({ signedIn }: RowsReader, agency: LogAgency, { is, at }: NamedInLog): string | undefined {
  const [path, right] = pages[is] ?? [];
  if (at === undefined || right === undefined || !may(signedIn.held, right, agency.id)) return undefined;
  return `/${agency.orgNumber}/${path}/${at}`;
}

function exact({ language, timeZone }: RowsReader, row: LogRow): Html {
  const words = logWordsOf[language];
  const number = (n: number) => writtenNumber(n, language);
  const sealed = row.sealed
    ? html`${words.sealed(number(row.sealed.size))}, ${writtenTime(row.sealed.at, timeZone, language)}`
    : words.notSealed;
  return html`<dl class="facts"><dt>${words.event}</dt><dd class="package-id">${row.eventId}</dd>
<dt>${words.eventKind}</dt><dd><code>${row.kind}</code></dd>
<dt>${words.time}</dt><dd class="package-id">${row.at.toISOString()}</dd>
<dt>${words.leaf}</dt><dd class="package-id">${row.leaf}</dd>
<dt>${words.place}</dt><dd>${row.index === undefined ? words.unplaced : number(row.index + 1)}</dd></dl>
<p>${sealed}</p>
<dl class="log-fields">${row.fields.map(
    ({ name, value, withheld, commitment }) =>
      html`<div><dt><code>${name}</code></dt><dd>${withheld ? html`<em>${words.withheld}</em>` : html`<span class="archived">${shownValue(value, words.longer, number)}</span>`}<br><span class="quiet small package-id" title="${words.commitment}">${commitment}</span></dd></div>`,
  )}${row.destroyed.map(
    ({ name, commitment }) =>
      html`<div><dt><code>${harmless(name)}</code></dt><dd><em>${words.destroyed}</em><br><span class="quiet small package-id">${commitment}</span></dd></div>`,
  )}</dl>`;
}

export function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function shownValue(value: unknown, longer: (n: string) => string, number: (n: number) => string): string {
  const text = valueText(value);
  const shown =
    text.length > longestValue ? `${text.slice(0, longestValue)} ${longer(number(text.length))}` : text;
  return harmless(shown);
}
