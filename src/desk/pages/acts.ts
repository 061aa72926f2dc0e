/** What needs an act of a person, by the last day in time: in words and colour, with the law and who has it. */
import { html } from "hono/html";
import { classTitles, isClassId } from "../../classify/classes.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import {
  countActs,
  type ListedAct,
  listActs,
  listDealings,
  type UrgencyCause,
} from "../../pipeline/acts/list.ts";
import { whyNext } from "../../review/why.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, queryString, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { actsWordsOf } from "../words/acts.ts";
import { dueOf, dueSection } from "./register-due.ts";

type Reader = AgencyRequest["reader"];

/** So many stand on a page. */
const pageLength = 100;
/** Of what was dealt with, the newest. */
const latestLength = 10;

export async function actsPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, signedIn, search, language } = reader;
  const words = actsWordsOf[language];
  const tools = site.toolsFor(signedIn.user.name);
  const counts = await countActs(tools, agency);
  const cause = counts.find((one) => one.cause === search.get("slag"))?.cause;
  const overdue = search.get("over") === "1";
  const page = pageNumber(search.get("side"));
  const asked = { cause, overdue, limit: pageLength + 1, offset: page * pageLength };
  const found = await listActs(tools, agency, asked);
  const late = counts.reduce((sum, one) => sum + one.overdue, 0);
  const all = counts.reduce((sum, one) => sum + one.items, 0);
  const more =
    found.length > pageLength && queryString({ slag: cause, over: overdue ? 1 : undefined, side: page + 2 });
  return {
    title: reader.words.acts,
    main: html`<h1>${reader.words.acts}</h1>
<p class="lead">${words.lead}</p>
<p role="status">${all === 0 ? words.none : words.count(all, late)}</p>
${all === 0 ? "" : kinds(reader, counts, cause, overdue)}
${found.length === 0 ? "" : table(reader, found.slice(0, pageLength))}
${more ? html`<p><a class="ds-link" href="/${agency.orgNumber}/frister${more}">${words.next}</a></p>` : ""}
${may(signedIn.held, "channel.read", agency.id) ? dueSection(await dueOf(site, reader), reader) : ""}
${latest(reader, await listDealings(tools, agency, {}, latestLength))}`,
  };
}

function pageNumber(given: string | null): number {
  return given !== null && /^[1-9]\d{0,4}$/.test(given) ? Number(given) - 1 : 0;
}

function kinds(
  { agency, language }: Reader,
  counts: Awaited<ReturnType<typeof countActs>>,
  chosen: UrgencyCause | undefined,
  overdue: boolean,
): Html {
  const words = actsWordsOf[language];
  const at = `/${agency.orgNumber}/frister`;
  const link = (text: string, query: string, current: boolean) =>
    html`<li><a class="ds-link" href="${at}${query}"${current ? html` aria-current="true"` : ""}>${text}</a></li>`;
  const late = counts.reduce((sum, one) => sum + one.overdue, 0);
  return html`<nav class="act-kinds" aria-label="${words.kinds}"><ul>
${link(words.all, "", chosen === undefined && !overdue)}
${late > 0 ? link(`${words.onlyOverdue} (${late})`, "?over=1", overdue) : ""}
${counts.map(({ cause, items }) => link(`${causeText(cause, language)} (${items})`, `?slag=${cause}`, chosen === cause))}
</ul></nav>`;
}

function causeText(cause: UrgencyCause, language: Reader["language"]): string {
  const text = whyNext(language, {
    ...{ cause, actBy: undefined, reopenedBecause: undefined, drawn: false, today: "2000-01-01" as Day },
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function table(reader: Reader, acts: readonly ListedAct[]): Html {
  const words = actsWordsOf[reader.language];
  return html`<table class="ds-table act-table"><thead><tr><th scope="col">${words.lastDay}</th><th scope="col">${words.what}</th><th scope="col">${words.where}</th><th scope="col">${words.law}</th><th scope="col">${words.whoHasIt}</th><th scope="col"><span class="ds-sr-only">${reader.words.actions}</span></th></tr></thead><tbody>
${acts.map((act) => row(reader, act))}
</tbody></table>`;
}

function row(reader: Reader, act: ListedAct): Html {
  const { agency, language, signedIn } = reader;
  const words = actsWordsOf[language];
  const mayDeal = may(signedIn.held, "entry.handle", agency.id);
  return html`<tr>
<td data-label="${words.lastDay}">${lastDay(act, language)}</td>
<td data-label="${words.what}"><strong>${classTitle(act.classId, language)}</strong>${causeBeside(act, language)}</td>
<td data-label="${words.where}"><bdi>${harmless(act.channelTitle)}</bdi><br><span class="quiet small">${longDay(dayOf(act.receivedAt, agency.timeZone), language)}${act.entry ? html` · ${act.entry}` : ""}</span></td>
<td data-label="${words.law}"${act.source ? "" : html` class="act-none"`}>${act.source ?? "–"}</td>
<td data-label="${words.whoHasIt}">${holder(act, words.nobody)}</td>
<td class="act-links"><a class="ds-link" href="/${agency.orgNumber}/ko/${act.itemId}">${words.openItem}</a>${mayDeal ? html` <a class="ds-link" href="/${agency.orgNumber}/frister/${act.itemId}">${words.handle}</a>` : ""}</td>
</tr>`;
}

export function classTitle(classId: string, language: Reader["language"]): string {
  return harmless(isClassId(classId) ? classTitles[classId][language] : classId);
}

/** Unless the class says it already. */
function causeBeside({ classId, cause }: ListedAct, language: Reader["language"]): Html | "" {
  const text = causeText(cause, language);
  return text === classTitle(classId, language) ? "" : html`<br><span class="small">${text}</span>`;
}

/** Whoever has it before them now, or was given it. */
function holder({ leasedBy, handedTo }: ListedAct, nobody: string): Html | string {
  const name = leasedBy ?? handedTo;
  return name === undefined ? html`<span class="quiet">${nobody}</span>` : html`<bdi>${harmless(name)}</bdi>`;
}

/** The day, and in words how long it is to it: colour alone says nothing. */
export function lastDay({ actBy, daysLeft, urgency }: ListedAct, language: Reader["language"]): Html {
  const words = actsWordsOf[language];
  if (daysLeft === undefined || actBy === undefined)
    return urgency >= 9 ? html`<span class="ds-tag" data-color="danger">${words.atOnce}</span>` : html`–`;
  const color = daysLeft < 0 ? "danger" : daysLeft <= 2 ? "warning" : "neutral";
  return html`<span class="act-day">${longDay(actBy as Day, language)}</span><br><span class="ds-tag" data-color="${color}">${words.left(daysLeft)}</span>`;
}

function latest(reader: Reader, found: Awaited<ReturnType<typeof listDealings>>): Html | "" {
  const { agency, language } = reader;
  const words = actsWordsOf[language];
  if (found.length === 0) return "";
  return html`<h2>${words.latest}</h2><ul class="act-log">
${found.map((one) => html`<li>${time(one.at, agency.timeZone, language)}: <a class="ds-link" href="/${agency.orgNumber}/frister/${one.itemId}">${classTitle(one.classId, language)}</a>, ${one.way ? words.done[one.way] : words.undone} · <bdi>${harmless(one.by)}</bdi></li>`)}
</ul>`;
}
