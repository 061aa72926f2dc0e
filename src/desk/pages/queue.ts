/** The officer's queue: what waits on the left, the item in its thread in the middle, the decision on the right. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId, isUuid } from "../../domain/ids.ts";
import { listQueue, type QueuePage } from "../../pipeline/review/list.ts";
import { nextItem } from "../../pipeline/review/next.ts";
import { type ShownItem, showItem } from "../../pipeline/review/show.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPanel } from "./queue-decision.ts";
import { givenQueueFilter, type QueueSearch, queueFilters, queueQuery } from "./queue-filter.ts";
import { queueList } from "./queue-list.ts";
import { itemInThread } from "./queue-thread.ts";

/** So many stand in the list at once. */
const pageLength = 40;
/** Long enough for a case that must be looked up; renewed at each page. */
export const leaseMinutes = 15;

/** Without an item in the address: goes to the next one that is free, or shows that nothing waits. */
export async function queuePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const { agency, signedIn } = reader;
  const tools = site.toolsFor(signedIn.user.name);
  const asked = await givenQueueFilter(tools, agency, reader.search);
  if (may(signedIn.held, "item.decide", agency.id)) {
    const next = await nextItem(tools, agency, {
      by: signedIn.user.name,
      filter: asked.filter,
      minutes: leaseMinutes,
    });
    if (next) return context.redirect(`/${agency.orgNumber}/ko/${next.itemId}${queueQuery(asked)}`, 303);
  }
  return await page(site, request, asked, undefined, undefined);
}

export async function queueItemPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await queueItem(site, request, undefined);
}

/** @param said what to tell first: a fault of what was given, or what was done */
export async function queueItem(
  site: DeskSite,
  request: AgencyRequest,
  said: { readonly fault: string } | undefined,
): Promise<DeskAnswer> {
  const { reader, context } = request;
  const { agency, signedIn } = reader;
  const tools = site.toolsFor(signedIn.user.name);
  const itemId = await itemHere(site, request);
  if (!itemId) return undefined;
  const asked = await givenQueueFilter(tools, agency, reader.search);
  const reads = may(signedIn.held, "item.readProtected", agency.id);
  const reading = reads ? ({ shown: "thread", by: signedIn.user.name } as const) : undefined;
  const shown = await showItem(tools, agency, { itemId, reading });
  context.header("Cache-Control", "no-store");
  return await page(site, request, asked, shown, said);
}

/** An item of another agency is not there. */
export async function itemHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<ItemId | undefined> {
  const asked = context.req.param("item") ?? "";
  if (!isUuid(asked)) return undefined;
  return (await site.itemOf(reader.agency, asked)) ? asId<ItemId>(asked) : undefined;
}

async function page(
  site: DeskSite,
  { reader }: AgencyRequest,
  asked: QueueSearch,
  shown: ShownItem | undefined,
  said: { readonly fault: string } | undefined,
): Promise<DeskPage> {
  const { words, agency, signedIn } = reader;
  const tools = site.toolsFor(signedIn.user.name);
  const list = await listQueue(tools, agency, {
    filter: asked.filter,
    limit: pageLength,
    cursor: asked.cursor,
  }).catch((error: unknown): QueuePage => {
    // an address that somebody kept while the program changed begins at the beginning
    if (isArchiveError(error) && error.code === "config.invalid") return { items: [], cursor: undefined };
    throw error;
  });
  return {
    title: words.queue,
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1 class="queue-heading">${words.queue}</h1>
${said ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${said.fault}</p></div>` : ""}
<div class="queue">
<section class="queue-list" aria-label="${words.queueList}">${queueFilters(reader, asked)}${queueList(reader, list, asked, shown?.item.itemId)}</section>
${
  shown
    ? html`<section class="queue-item" aria-label="${words.queueItem}">${itemInThread(reader, shown)}</section>
<section class="queue-decision" aria-label="${words.queueDecision}">${decisionPanel(reader, shown, asked)}</section>`
    : empty(words.queueEmpty)
}
</div>`,
  };
}

function empty(text: string): Html {
  return html`<section class="queue-item"><p class="lead">${text}</p></section>`;
}
