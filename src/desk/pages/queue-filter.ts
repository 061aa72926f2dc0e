/** What of the queue is shown, as it stands in the address of the page. */
import { html } from "hono/html";
import { classIds, classTitles } from "../../classify/classes.ts";
import type { Agency } from "../../domain/agency.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { filterBy } from "../../pipeline/review/given.ts";
import { queueKinds } from "../../pipeline/review/list.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { QueueFilter } from "../../review/filter.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { DeskReader } from "../route.ts";

export interface QueueSearch {
  readonly filter: QueueFilter;
  readonly cursor: string | undefined;
  /** what was given, for the form and for links */
  readonly given: Readonly<Record<"klasse" | "venter" | "kanal", string>>;
}

/** What is not known narrows nothing, and the form shows it empty. */
export async function givenQueueFilter(
  tools: ArchiveTools,
  agency: Agency,
  search: URLSearchParams,
): Promise<QueueSearch> {
  const [klasse, venter, kanal] = ["klasse", "venter", "kanal"].map((name) => search.get(name)?.trim() ?? "");
  const cursor = search.get("fra") ?? undefined;
  const waits = queueKinds.find((kind) => kind === venter);
  try {
    const filter = await filterBy(tools, agency, {
      class: klasse || undefined,
      channel: kanal || undefined,
      waits,
    });
    return { filter, cursor, given: { klasse: klasse ?? "", venter: waits ?? "", kanal: kanal ?? "" } };
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return {
      filter: await filterBy(tools, agency, {}),
      cursor,
      given: { klasse: "", venter: "", kanal: "" },
    };
  }
}

export function queueQuery({ given }: QueueSearch): string {
  return queryString(given);
}

export function queueFilters({ words, agency, language }: DeskReader, { given }: QueueSearch): Html {
  const set = Object.values(given).filter((value) => value !== "").length;
  return html`<details class="queue-filters"${set > 0 ? html` open` : ""}><summary>${words.narrow(set)}</summary>
<form method="get" action="/${agency?.orgNumber}/ko">
<label class="ds-label" for="klasse">${words.class}</label><select class="ds-input" id="klasse" name="klasse"><option value="">${words.any}</option>${classIds.map((id) => html`<option value="${id}"${id === given.klasse ? html` selected` : ""}>${classTitles[id][language]}</option>`)}</select>
<label class="ds-label" for="venter">${words.waitsFor}</label><select class="ds-input" id="venter" name="venter"><option value="">${words.any}</option>${queueKinds.map((kind) => html`<option value="${kind}"${kind === given.venter ? html` selected` : ""}>${words.waits[kind]}</option>`)}</select>
<button class="ds-button" data-variant="secondary" type="submit">${words.show}</button>
</form></details>`;
}
