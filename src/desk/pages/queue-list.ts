/** What waits, in its order: why, until when, and who has it before them. */
import { html } from "hono/html";
import { classTitles, isClassId } from "../../classify/classes.ts";
import type { Day } from "../../domain/day.ts";
import { dayOf } from "../../domain/day.ts";
import type { ListedItem, QueuePage } from "../../pipeline/review/list.ts";
import { alarmLevel } from "../../review/urgency.ts";
import { whyNext } from "../../review/why.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, queryString } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { type QueueSearch, queueQuery } from "./queue-filter.ts";

type Reader = AgencyRequest["reader"];

export function queueList(
  reader: Reader,
  { items, cursor }: QueuePage,
  asked: QueueSearch,
  chosen: string | undefined,
): Html {
  const { words, agency } = reader;
  if (items.length === 0) return html`<p>${words.queueEmpty}</p>`;
  const next = cursor === undefined ? "" : queryString({ ...asked.given, fra: cursor });
  return html`<ol class="queue-rows">${items.map((item) => row(reader, item, asked, item.itemId === chosen))}</ol>
${next ? html`<p><a class="ds-link" href="/${agency.orgNumber}/ko${chosen ? `/${chosen}` : ""}${next}">${words.more}</a></p>` : ""}`;
}

function row(
  { words, language, agency, today }: Reader & { readonly today?: Day },
  item: ListedItem,
  asked: QueueSearch,
  isChosen: boolean,
): Html {
  const title = isClassId(item.classId) ? classTitles[item.classId][language] : item.classId;
  const alarms = item.urgency >= alarmLevel;
  const why = whyNext(language, {
    ...item,
    actBy: item.actBy as Day | undefined,
    doubtedBy: item.doubted ? item.model : undefined,
    today: today ?? dayOf(item.waitingSince, agency.timeZone),
  });
  return html`<li class="queue-row"${alarms ? html` data-alarm="true"` : ""}>
<a href="/${agency.orgNumber}/ko/${item.itemId}${queueQuery(asked)}"${isChosen ? html` aria-current="true"` : ""}>
<span class="queue-row-title">${harmless(title)}</span>
<span class="small">${harmless(why)}</span>
<span class="quiet small"><bdi>${harmless(item.channelTitle)}</bdi> · ${longDay(dayOf(item.postedAt, agency.timeZone), language)}${item.leasedBy ? html` · ${words.before(harmless(item.leasedBy))}` : ""}</span>
</a></li>`;
}
