/** The checklist C01–C40 of a channel: each point with its state in words, what it rests on, what to do, and its source. */
import { html } from "hono/html";
import { checklistOfChannel } from "../../pipeline/watch/checklist.ts";
import { type PointFinding, type PointState, pointStates } from "../../watch/checklist/finding.ts";
import { becauseText, checklistWords, evidenceText } from "../../watch/checklist/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { registerWords } from "../words/register.ts";
import { channelHere, channelsCrumbs, type Reader } from "./channels.ts";
import { csvAnswer } from "./csv.ts";
import { tellsTime } from "./register-told.ts";

export async function checklistPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const words = registerWords[reader.language];
  const { points } = await checklistOfChannel(site.toolsFor(reader.signedIn.user.name), channel);
  const at = `/${reader.agency.orgNumber}/kanaler/${channel.id}`;
  const chosen = chosenState(reader.search.get("vis"));
  const shown = points.filter(({ state }) => chosen === undefined || state === chosen);
  return {
    title: `${words.checklist}: ${channel.title}`,
    crumbs: [...channelsCrumbs(reader), { text: channel.title, href: at }],
    main: html`<h1>${words.checklist}: <bdi>${harmless(channel.title)}</bdi></h1>
<p class="lead">${words.checklistLead}</p>
${filter(reader, points, `${at}/sjekkliste`, chosen)}
${table(reader, shown)}`,
  };
}

function chosenState(given: string | null): PointState | undefined {
  return pointStates.find((state) => state === given);
}

function filter(
  { language }: Reader,
  points: readonly PointFinding[],
  at: string,
  chosen: PointState | undefined,
): Html {
  const words = registerWords[language];
  const link = (text: string, query: string, current: boolean) =>
    html`<li><a class="ds-link" href="${at}${query}"${current ? html` aria-current="true"` : ""}>${text}</a></li>`;
  const count = (state: PointState) => points.filter((one) => one.state === state).length;
  const name = (state: PointState) => upper(checklistWords[language].state[state]);
  return html`<nav aria-label="${words.stateName}"><ul class="desk-links">
${link(`${words.all} (${points.length})`, "", chosen === undefined)}
${pointStates.map((state) => link(`${name(state)} (${count(state)})`, `?vis=${state}`, chosen === state))}
<li><a class="ds-link" href="${at}.csv${chosen ? `?vis=${chosen}` : ""}">${words.csv}</a></li></ul></nav>`;
}

const marks: Readonly<Record<PointState, readonly [sign: string, color: string]>> = {
  met: ["✓", "success"],
  notMet: ["✗", "danger"],
  notSeen: ["?", "warning"],
  notEvaluated: ["–", "neutral"],
};

function table(reader: Reader, points: readonly PointFinding[]): Html {
  const words = registerWords[reader.language];
  return html`<table class="ds-table stacking checklist"><thead><tr><th scope="col">${words.point}</th><th scope="col">${words.stateName}</th><th scope="col">${words.evidence}</th><th scope="col">${words.todo}</th><th scope="col">${words.source}</th></tr></thead>
<tbody>${points.map((point) => row(reader, point))}</tbody></table>`;
}

function row({ agency, language }: Reader, { id, state, evidence, because, source }: PointFinding): Html {
  const words = registerWords[language];
  const said = checklistWords[language];
  const time = tellsTime(agency.timeZone, language);
  const [sign, color] = marks[state];
  return html`<tr><th scope="row" data-label="${words.point}"><span><strong>${id}</strong> ${said.asks[id]}</span></th>
<td data-label="${words.stateName}"><span class="ds-tag" data-color="${color}"><span aria-hidden="true">${sign}</span> ${said.state[state]}</span></td>
<td data-label="${words.evidence}">${evidence.length === 0 ? "–" : html`<ul class="evidence">${evidence.map((one) => html`<li><bdi>${harmless(evidenceText(one, said, time))}</bdi></li>`)}</ul>`}</td>
<td data-label="${words.todo}">${because ? harmless(becauseText(because, said, time)) : "–"}</td>
<td data-label="${words.source}"><span class="small">${source}</span></td></tr>`;
}

export async function checklistCsv(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const { agency, language, search } = reader;
  const words = registerWords[language];
  const said = checklistWords[language];
  const time = tellsTime(agency.timeZone, language);
  const chosen = chosenState(search.get("vis"));
  const { points } = await checklistOfChannel(site.toolsFor(reader.signedIn.user.name), channel);
  return csvAnswer(context, `sjekkliste-${agency.orgNumber}-${channel.id.slice(-8)}.csv`, [
    [words.point, words.asks, words.stateName, words.evidence, words.todo, words.source],
    ...points
      .filter(({ state }) => chosen === undefined || state === chosen)
      .map(({ id, state, evidence, because, source }) => [
        ...[id, said.asks[id], said.state[state]],
        evidence.map((one) => evidenceText(one, said, time)).join(" / "),
        because ? becauseText(because, said, time) : "",
        source,
      ]),
  ]);
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
