/** When channels are looked at next, and what waits for the program itself. */
import { html } from "hono/html";
import { channelStatuses } from "../../pipeline/status/status.ts";
import { waitingWork } from "../../pipeline/status/waiting.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import { channelsWords } from "../words/channels.ts";
import { looksWords } from "../words/looks.ts";
import { countedDays, type Reader } from "./channels.ts";

const steps = ["classify", "review", "journal", "title", "publish"] as const;

export async function timetableSection(tools: ArchiveTools, reader: Reader): Promise<Html> {
  const { agency, language } = reader;
  const [words, channels] = [looksWords[language], channelsWords[language]];
  const now = tools.clock.now();
  const statuses = await channelStatuses(tools, agency, countedDays);
  const due = statuses
    .filter(({ nextLookAt }) => nextLookAt !== undefined)
    .sort((one, other) => Number(one.nextLookAt) - Number(other.nextLookAt));
  const { lists } = await waitingWork(tools, agency);
  const waiting = steps.filter((step) => lists[step] > 0);
  return html`<h2 id="tidsplan">${words.timetable}</h2>
<table class="ds-table stacking"><thead><tr><th scope="col">${channels.title}</th><th scope="col">${channels.every}</th><th scope="col">${words.due}</th><th scope="col">${channels.open}</th></tr></thead>
<tbody>${due.map(({ channel, nextLookAt, quietUntil, verdicts }) => {
    const late = nextLookAt !== undefined && nextLookAt < now;
    return html`<tr><th scope="row" data-label="${channels.title}"><a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}"><bdi>${harmless(channel.title)}</bdi></a></th><td data-label="${channels.every}">${channel.everyMinutes}</td><td data-label="${words.due}"><span>${nextLookAt ? time(nextLookAt, agency.timeZone, language) : ""}${late ? html` <span class="ds-tag" data-color="warning">${words.overdue}</span>` : ""}${quietUntil && quietUntil > now ? html`<br><span class="small">${words.quiet}</span>` : ""}</span></td><td data-label="${channels.open}">${verdicts.held === 0 ? "–" : html`<a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}?apne=ja#syn">${words.setAside(verdicts.held)}</a>`}</td></tr>`;
  })}</tbody></table>
<h2>${words.waiting}</h2>
${waiting.length === 0 ? html`<p>${words.nothingWaits}</p>` : html`<dl class="facts">${waiting.map((step) => html`<dt>${words.waits[step]}</dt><dd>${lists[step]}</dd>`)}</dl>`}`;
}
