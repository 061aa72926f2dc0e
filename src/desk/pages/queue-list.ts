/** What waits, in its order: why, until when, and who has it before them. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import type { ListedItem, QueuePage } from "../../pipeline/review/list.ts";
import { alarmLevel } from "../../review/urgency.ts";
import { whyNext } from "../../review/why.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, queryString } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { queueWords } from "../words/queue.ts";
import { type ClassChoice, titleOfClass } from "./queue-class.ts";
import type { QueueSearch } from "./queue-filter.ts";

/** With the agency's day. */
type Reader = AgencyRequest["reader"] & { readonly today: Day };

export function queueList(
  reader: Reader,
  { items, cursor }: QueuePage,
  asked: QueueSearch,
  choices: readonly ClassChoice[],
  chosen: string | undefined,
): Html {
  const { words, agency, language, signedIn } = reader;
  if (items.length === 0) return html`<p>${words.queueEmpty}</p>`;
  const said = queueWords[language];
  const next = cursor === undefined ? "" : queryString({ ...asked.given, fra: cursor });
  const decides = may(signedIn.held, "item.decide", agency.id);
  const at = `/${agency.orgNumber}/ko`;
  return html`<form method="get" action="${at}/bunke" id="velg">
<ol class="queue-rows">${items.map((item) => row(reader, item, { asked, choices, chosen, decides }))}</ol>
${decides ? html`<p><button class="ds-button" data-variant="secondary" type="submit">${said.handleSelected}</button></p>` : ""}</form>
${next ? html`<p><a class="ds-link" href="${at}${chosen ? `/${chosen}` : ""}${next}">${words.more}</a></p>` : ""}
${decides ? html`<p><a class="ds-link" href="${at}/bunke${queryString({ ...asked.given, alle: "ja" })}">${said.handleAll}</a></p>` : ""}`;
}

interface RowOf {
  readonly asked: QueueSearch;
  readonly choices: readonly ClassChoice[];
  readonly chosen: string | undefined;
  readonly decides: boolean;
}

function row(reader: Reader, item: ListedItem, { asked, choices, chosen, decides }: RowOf): Html {
  const { words, language, agency, today, signedIn } = reader;
  const said = queueWords[language];
  const title = harmless(titleOfClass(choices, item.classId));
  const why = whyNext(language, {
    ...item,
    actBy: undefined,
    doubtedBy: item.doubted ? item.model : undefined,
    today,
  });
  const others = item.leasedBy && item.leasedBy !== signedIn.user.name ? item.leasedBy : undefined;
  const notes = [
    longDay(dayOf(item.postedAt, agency.timeZone), language),
    ...(others ? [words.before(harmless(others))] : []),
    ...(item.handedTo ? [said.handedTo(harmless(item.handedTo))] : []),
    ...(item.postponedTo ? [said.postponedTo(longDay(item.postponedTo as Day, language))] : []),
  ];
  return html`<li class="queue-row"${item.urgency >= alarmLevel ? html` data-alarm="true"` : ""}${item.itemId === chosen ? html` data-current="true"` : ""}>
${decides ? html`<label class="queue-pick"><input type="checkbox" name="valgt" value="${item.itemId}" aria-label="${said.select(`${title}, ${item.name}`)}"></label>` : ""}
<a href="/${agency.orgNumber}/ko/${item.itemId}${asked.query}"${item.itemId === chosen ? html` aria-current="true"` : ""}>
<span class="queue-row-title">${title}</span>
${item.actBy ? limitTag(reader, item.actBy) : ""}
${why.toLowerCase() === title.toLowerCase() ? "" : html`<span class="small">${harmless(why)}</span>`}
<span class="quiet small"><bdi>${harmless(item.channelTitle)}</bdi> · ${notes.join(" · ")}</span>
</a></li>`;
}

/** The day on which a time limit ends, in words and not by colour alone. */
export function limitTag({ language, today }: Pick<Reader, "language" | "today">, actBy: string): Html {
  const days = Math.round((Date.parse(actBy) - Date.parse(today)) / 86_400_000);
  const colour = days <= 0 ? "danger" : days <= 2 ? "warning" : "neutral";
  return html`<span class="ds-tag" data-color="${colour}">${queueWords[language].limit(days, longDay(actBy as Day, language))}</span>`;
}
