/** What of the queue is shown, as it stands in the address of the page: whoever is given the address sees the same. */
import { html } from "hono/html";
import type { Agency } from "../../domain/agency.ts";
import { type Day, day } from "../../domain/day.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { filterBy } from "../../pipeline/review/given.ts";
import { queueKinds } from "../../pipeline/review/list.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { QueueFilter } from "../../review/filter.ts";
import { alarmLevel } from "../../review/urgency.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { queueWords } from "../words/queue.ts";
import type { ClassChoice } from "./queue-class.ts";

const names = ["klasse", "venter", "kanal", "regel", "fom", "tom", "haster", "gitt", "utsatt"] as const;
type Name = (typeof names)[number];

export interface QueueSearch {
  readonly filter: QueueFilter;
  readonly cursor: string | undefined;
  /** what was given, for the form and for links */
  readonly given: Readonly<Record<Name, string>>;
  /** the same as a query string; empty when nothing was given */
  readonly query: string;
}

const nothing = Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>;

/** What is not known narrows nothing, and the form shows it empty. @param by whose `gitt=meg` it is */
export async function givenQueueFilter(
  tools: ArchiveTools,
  agency: Agency,
  search: URLSearchParams,
  by: string,
): Promise<QueueSearch> {
  const cursor = search.get("fra") ?? undefined;
  const given = { ...nothing };
  for (const name of names) given[name] = search.get(name)?.trim().slice(0, 200) ?? "";
  given.venter = queueKinds.find((kind) => kind === given.venter) ?? "";
  for (const name of ["fom", "tom"] as const) if (!dayIn(given[name])) given[name] = "";
  for (const name of ["haster", "utsatt"] as const) given[name] = given[name] === "ja" ? "ja" : "";
  given.gitt = given.gitt === "meg" ? "meg" : "";
  for (;;) {
    try {
      const filter = await filterBy(tools, agency, asGiven(given, by));
      return { filter, cursor, given, query: queryString(given) };
    } catch (error) {
      // a class, rule or channel that there is not
      const odd = (["klasse", "regel", "kanal"] as const).filter((name) => given[name] !== "");
      if (!isArchiveError(error) || odd.length === 0) throw error;
      for (const name of odd) given[name] = "";
    }
  }
}

function asGiven(given: Readonly<Record<Name, string>>, by: string) {
  return {
    class: given.klasse || undefined,
    rule: given.regel || undefined,
    channel: given.kanal || undefined,
    waits: queueKinds.find((kind) => kind === given.venter),
    from: dayIn(given.fom),
    to: dayIn(given.tom),
    ...(given.haster && { urgency: alarmLevel }),
    ...(given.gitt && { handedTo: by }),
    ...(given.utsatt && { postponed: true }),
  };
}

function dayIn(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return day(text);
  } catch {
    return undefined;
  }
}

export interface FilterChoices {
  readonly classes: readonly ClassChoice[];
  readonly channels: readonly { readonly id: string; readonly title: string }[];
}

export function queueFilters(
  { words, agency, language }: AgencyRequest["reader"],
  { given, query }: QueueSearch,
  choices: FilterChoices,
): Html {
  const said = queueWords[language];
  const set = Object.values(given).filter((value) => value !== "").length;
  const at = `/${agency.orgNumber}/ko`;
  const view = (name: keyof typeof said.view, asked: Partial<Record<Name, string>>) => {
    const to = queryString(asked);
    return html`<li><a class="ds-link" href="${at}${to}"${to === query ? html` aria-current="true"` : ""}>${said.view[name]}</a></li>`;
  };
  const choose = (name: Name, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label class="ds-label" for="f-${name}">${label}</label><select class="ds-input" id="f-${name}" name="${name}"><option value="">${words.any}</option>${options.map(([value, text]) => html`<option value="${value}"${value === given[name] ? html` selected` : ""}>${harmless(text)}</option>`)}</select>`;
  const date = (name: "fom" | "tom", label: string) =>
    html`<label class="ds-label" for="f-${name}">${label}</label><input class="ds-input" type="date" id="f-${name}" name="${name}" value="${given[name]}">`;
  return html`<nav aria-label="${said.views}"><ul class="queue-views">
${view("urgent", { haster: "ja" })}${view("mine", { gitt: "meg" })}${view("proposals", { venter: "proposal" })}${view("reopened", { venter: "reopened" })}${view("postponed", { utsatt: "ja" })}
</ul></nav>
<details class="queue-filters"${set > 0 ? html` open` : ""}><summary>${words.narrow(set)}</summary>
<form method="get" action="${at}">
${choose(
  "klasse",
  words.class,
  choices.classes.map(({ id, title }) => [id, title]),
)}
${choose(
  "venter",
  words.waitsFor,
  queueKinds.map((kind) => [kind, words.waits[kind]]),
)}
${choose(
  "kanal",
  said.channel,
  choices.channels.map(({ id, title }) => [id, title]),
)}
${date("fom", said.postedFrom)}${date("tom", said.postedTo)}
${(["haster", "gitt", "utsatt", "regel"] as const).map((name) => (given[name] ? html`<input type="hidden" name="${name}" value="${given[name]}">` : ""))}
<button class="ds-button" data-variant="secondary" type="submit">${words.show}</button>
</form><form method="get" action="${at}" role="search" class="queue-find"><label class="ds-label" for="finn">${said.find}</label><p class="quiet small" id="finn-hint">${said.findHint}</p><div class="one-line"><input class="ds-input" id="finn" name="finn" aria-describedby="finn-hint" autocomplete="off" required><button class="ds-button" data-variant="secondary" type="submit">${words.show}</button></div></form>${set > 0 ? html`<p class="quiet small">${said.shareView}</p>` : ""}</details>`;
}
