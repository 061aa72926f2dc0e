/** What goes on in a channel's dialogue: questions that wait, by how long they have; what only may be one; what stands out; figures. */
import { html } from "hono/html";
import { day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { personalDataOn } from "../../pipeline/watch/exposed.ts";
import { lastDays } from "../../pipeline/watch/period.ts";
import { type AskedQuestion, type ChannelQuestions, questionsOf } from "../../pipeline/watch/questions.ts";
import { reputationOn } from "../../pipeline/watch/reputation.ts";
import { hoursText } from "../../pipeline/watch/target.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, monthName, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { watchWords } from "../words/watch.ts";
import { channelHere, channelsCrumbs, type Reader } from "./channels.ts";
import { exposedSection } from "./watch-exposed.ts";
import { reputationSection } from "./watch-reputation.ts";

/** What was written before is seen on the command line. */
const shownDays = 90;
/** So many rows of each kind stand in the page. */
const mostRows = 100;

export async function watchPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const words = watchWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const period = lastDays(dayOf(tools.clock.now(), agency.timeZone), shownDays);
  const found = await questionsOf(tools, agency, channel, { period });
  const exposed = may(signedIn.held, "item.readProtected", agency.id)
    ? await personalDataOn(tools, agency, channel, { period })
    : undefined;
  const reputation = await reputationOn(tools, agency, channel, {});
  return {
    title: `${words.watch}: ${channel.title}`,
    crumbs: [
      ...channelsCrumbs(reader),
      { text: channel.title, href: `/${agency.orgNumber}/kanaler/${channel.id}` },
    ],
    main: html`<h1>${words.watch}: <bdi>${harmless(channel.title)}</bdi></h1>
<p class="lead">${words.lead}</p>
${measuredBy(reader, found)}
${questionsSection(reader, found)}
${exposed ? exposedSection(reader, exposed) : ""}
${reputationSection(reader, reputation)}
${figuresSection(reader, found)}`,
  };
}

function measuredBy({ agency, language }: Reader, found: ChannelQuestions): Html {
  const words = watchWords[language];
  const { target, hours, assumed, knownUntil, period } = found;
  const within =
    "workingHours" in target
      ? words.within.hours(target.workingHours)
      : words.within.days(target.workingDays);
  return html`<p>${words.measuredBy(within, hoursText(hours, words.weekdays))}${assumed.target || assumed.hours ? html` <span class="quiet">${words.assumed}</span>` : ""}</p>
<p class="quiet small">${words.period(longDay(period.first, language), longDay(period.last, language))} ${knownUntil ? html`${words.seenUntil} ${time(knownUntil, agency.timeZone, language)}.` : words.neverWhole}</p>`;
}

function questionsSection(reader: Reader, { questions }: ChannelQuestions): Html {
  const words = watchWords[reader.language];
  const sure = questions.filter(({ unclear }) => unclear === undefined);
  const open = sure.filter(({ answering }) => answering.state === "open");
  const over = open.filter(({ answering }) => answering.state === "open" && answering.over);
  const unknown = sure.filter(({ answering }) => answering.state === "notKnown");
  const perhaps = questions.filter(({ unclear }) => unclear !== undefined);
  return html`<section aria-labelledby="sporsmal"><h2 id="sporsmal">${words.questions}</h2>
<p role="status">${open.length === 0 ? words.none : words.count(open.length, over.length)}</p>
${table(reader, open, words.questions)}
${unknown.length === 0 ? "" : html`<h3>${words.unknown} (${unknown.length})</h3>${table(reader, unknown, words.unknown)}`}
${perhaps.length === 0 ? "" : html`<h3>${words.perhaps} (${perhaps.length})</h3><p class="quiet">${words.perhapsLead}</p>${table(reader, perhaps, words.perhaps)}`}</section>`;
}

function table(reader: Reader, questions: readonly AskedQuestion[], caption: string): Html | "" {
  if (questions.length === 0) return "";
  const words = watchWords[reader.language];
  const more = questions.length - mostRows;
  return html`<table class="ds-table act-table watch-table"><caption class="ds-sr-only">${caption}</caption><thead><tr><th scope="col">${words.asked}</th><th scope="col">${words.answerBy}</th><th scope="col">${words.state}</th><th scope="col"><span class="ds-sr-only">${reader.words.actions}</span></th></tr></thead><tbody>
${questions.slice(0, mostRows).map((one) => row(reader, one))}
</tbody></table>${more > 0 ? html`<p class="quiet">${words.more(more)}</p>` : ""}`;
}

function row(reader: Reader, one: AskedQuestion): Html {
  const { agency, language } = reader;
  const words = watchWords[language];
  const { itemId, askedAt, dueAt, unclear, preliminary } = one;
  const shown = (at: Date) => time(at, agency.timeZone, language);
  const beside = [
    ...(unclear === undefined ? [] : [words.unclear[unclear]]),
    ...(preliminary ? [words.preliminary] : []),
  ];
  return html`<tr>
<td data-label="${words.asked}">${shown(askedAt)}</td>
<td data-label="${words.answerBy}"><span class="watch-label">${words.answerBy} </span>${dueAt ? shown(dueAt) : "–"}</td>
<td data-label="${words.state}">${stateOf(reader, one)}${beside.length > 0 ? html`<br><span class="small">${beside.join("; ")}</span>` : ""}</td>
<td class="act-links"><a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}">${words.openItem}</a> <a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}/utkast">${words.draft}</a></td>
</tr>`;
}

/** In words, with a mark beside the colour. */
function stateOf({ language }: Reader, { answering }: AskedQuestion): Html | string {
  const words = watchWords[language];
  if (answering.state === "notKnown") return words.notKnown[answering.because];
  if (answering.state !== "open") return "";
  if (!answering.over)
    return html`<span class="ds-tag" data-color="neutral">${words.left(workedText(answering.leftMs, words.hour))}</span>`;
  return html`<span class="ds-tag" data-color="danger">${overMark()} ${words.over(workedText(answering.workedMs, words.hour))}</span>`;
}

function overMark(): Html {
  return html`<svg class="watch-mark" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1 15.5 15H.5Z" fill="currentColor"/><path d="M8 6v4.5M8 12v1.5" stroke="var(--ds-color-danger-surface-tinted)" stroke-width="1.8"/></svg>`;
}

/** `3 h 20 min` of working time. @param ms milliseconds */
function workedText(ms: number, hour: string): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${minutes % 60} min`;
}

function figuresSection({ language }: Reader, { months }: ChannelQuestions): Html | "" {
  const words = watchWords[language];
  if (months.length === 0) return "";
  return html`<section><h2 id="tall">${words.figures}</h2>
<div class="watch-figures" tabindex="0" role="region" aria-labelledby="tall"><table class="ds-table"><thead><tr><th scope="col">${words.month}</th>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${months.map(
  (one) =>
    html`<tr><th scope="row">${monthName(day(`${one.month}-01`), language)}</th><td>${one.asked}</td><td>${one.answeredInTime}</td><td>${one.answeredLate}</td><td>${one.openInTime}</td><td>${one.openOver}</td><td>${one.notKnown}</td><td>${one.gone}</td><td>${one.medianMs === undefined ? "–" : workedText(one.medianMs, words.hour)}</td></tr>`,
)}
</tbody></table></div></section>`;
}
