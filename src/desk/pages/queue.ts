/** The officer's queue: what waits on the left, the item in its thread in the middle, the decision on the right. */
import { html } from "hono/html";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { type OfficerChoices, officerChoices } from "../../pipeline/review/choices.ts";
import { reviewItemBy } from "../../pipeline/review/given.ts";
import { listQueue, type QueuePage } from "../../pipeline/review/list.ts";
import { nextItemId } from "../../pipeline/review/next.ts";
import { lastActOf } from "../../pipeline/review/seen.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { holdWords } from "../words/holds.ts";
import { queueWords } from "../words/queue.ts";
import { watchWords } from "../words/watch.ts";
import { hiddenKey } from "./form.ts";
import { type ItemBefore, itemBefore, leaseMinutes } from "./queue-before.ts";
import { type ClassChoice, classChoices } from "./queue-class.ts";
import { proposal } from "./queue-decision.ts";
import { givenQueueFilter, type QueueSearch, queueFilters } from "./queue-filter.ts";
import { actForms } from "./queue-forms.ts";
import { itemHere } from "./queue-here.ts";
import { itemHistory } from "./queue-history.ts";
import { queueList } from "./queue-list.ts";
import { lookForms, lookOf } from "./queue-look.ts";
import type { Refused } from "./queue-refusal.ts";
import { itemInThread } from "./queue-thread.ts";

/** So many stand in the list at once. */
const pageLength = 40;

/** Without an item in the address: goes to the next one that is free, or shows that nothing waits. */
export async function queuePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const { agency, signedIn, search } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const asked = await givenQueueFilter(tools, agency, search, by);
  const at = `/${agency.orgNumber}/ko`;
  const named = search.get("finn")?.trim().slice(0, 500);
  if (named) {
    const found = await reviewItemBy(tools, agency, named).catch(refusedAsNone);
    if (found) return context.redirect(`${at}/${found}`, 303);
  } else if (may(signedIn.held, "item.decide", agency.id)) {
    const next = await nextAddress(tools, agency, { by, asked, search });
    if (next) return context.redirect(next, 303);
  }
  const choices = await officerChoices(tools, agency, by);
  return await page(site, request, {
    asked,
    choices,
    before: undefined,
    refused: undefined,
    notFound: named,
  });
}

/** Where the next item that is free stands, with what was just done; it is before the person then. */
export async function nextAddress(
  tools: ArchiveTools,
  agency: Agency,
  of: { readonly by: string; readonly asked: QueueSearch; readonly search: URLSearchParams },
): Promise<string | undefined> {
  const { by, asked, search } = of;
  const next = await nextItemId(tools, agency, { by, filter: asked.filter, minutes: leaseMinutes });
  if (next === undefined) return undefined;
  const told = { ...asked.given, gjort: search.get("gjort") ?? "", angret: search.get("angret") ?? "" };
  return `/${agency.orgNumber}/ko/${next}${queryString(told)}`;
}

/** What is no item of the agency is told on the page; so is a name that several have. */
function refusedAsNone(error: unknown): undefined {
  if (isArchiveError(error) && /^(?:archive\.missing|config\.invalid)$/.test(error.code)) return undefined;
  throw error;
}

export async function queueItemPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await queueItem(site, request, undefined);
}

/** @param refused an act that was not done: told first, with what was typed in its form again */
export async function queueItem(
  site: DeskSite,
  request: AgencyRequest,
  refused: Refused | undefined,
): Promise<DeskAnswer> {
  const { reader } = request;
  const by = reader.signedIn.user.name;
  const tools = site.toolsFor(by);
  const itemId = await itemHere(site, request);
  if (!itemId) return undefined;
  // of a form that was refused, what is shown stands in the form
  const search = refused ? new URLSearchParams(refused.typed.get("videre")) : reader.search;
  const asked = await givenQueueFilter(tools, reader.agency, search, by);
  const choices = await officerChoices(tools, reader.agency, by);
  const before = await itemBefore(tools, request, itemId, asked, choices.adopted);
  return await page(site, request, { asked, choices, before, refused, notFound: undefined });
}

interface Shown {
  readonly asked: QueueSearch;
  readonly choices: OfficerChoices;
  readonly before: ItemBefore | undefined;
  readonly refused: Refused | undefined;
  /** what was looked for in vain */
  readonly notFound: string | undefined;
}

async function page(site: DeskSite, request: AgencyRequest, shown: Shown): Promise<DeskPage> {
  const { words, agency, signedIn, language } = request.reader;
  const { asked, choices, before, refused, notFound } = shown;
  const tools = site.toolsFor(signedIn.user.name);
  const reader = { ...request.reader, today: dayOf(tools.clock.now(), agency.timeZone) };
  const list = await listed(site, request, asked);
  const classes = classChoices(language, choices.ownClasses);
  const said = queueWords[language];
  const look = lookOf(request.context);
  const chosen = before?.shown.item.itemId;
  const back = `${chosen ? `/${chosen}` : ""}${asked.query}`;
  const { colleagues, channels } = choices;
  return {
    title: words.queue,
    ...(refused !== undefined && { status: 409 as const }),
    main: html`<h1 class="queue-heading">${words.queue}</h1>
${refused ? html`<div class="ds-alert" data-color="danger" role="alert" id="avslag" tabindex="-1"><p>${refused.sentence}</p></div>` : ""}
${notFound ? html`<div class="ds-alert" data-color="warning" role="alert"><p>${said.notFound(harmless(notFound).slice(0, 120))}</p></div>` : ""}
${refused ? "" : await doneText(site, request, classes)}
<div class="queue" data-keys="${look.keys ? "on" : "off"}"${before?.held ? html` data-held="/${agency.orgNumber}/ko/${chosen}" data-lease-over="${said.leaseOver}"` : ""} data-draft-kept="${said.draftKept}">
<section class="queue-list" aria-label="${words.queueList}">${queueFilters(reader, asked, { classes, channels })}${queueList(reader, list, asked, classes, chosen)}</section>
${before ? itemColumns(reader, before, { classes, colleagues, refused }) : html`<section class="queue-item"><p class="lead">${words.queueEmpty}</p></section>`}
</div>
${lookForms(reader, look, back)}
<p role="status" class="queue-told" id="melding"></p>
<script type="module" src="/assets/queue.js"></script>`,
  };
}

interface Columns {
  readonly classes: readonly ClassChoice[];
  readonly colleagues: readonly string[];
  readonly refused: Refused | undefined;
}

function itemColumns(
  reader: AgencyRequest["reader"] & { readonly today: Day },
  before: ItemBefore,
  { classes, colleagues, refused }: Columns,
): Html {
  const { words } = reader;
  return html`<section class="queue-item" aria-label="${words.queueItem}">${itemInThread(reader, before)}${itemHistory(reader, before, classes)}</section>
<section class="queue-decision" aria-label="${words.queueDecision}">${proposal(reader, before, classes)}${actForms(reader, { before, choices: classes, colleagues, refused })}${alike(reader, before)}${holdLink(reader, before)}${draftLink(reader, before)}</section>`;
}

function alike({ agency, language }: AgencyRequest["reader"], { shown: { queued } }: ItemBefore): Html | "" {
  if (!queued || queued.alike === 0) return "";
  return html`<p><a class="ds-link" href="/${agency.orgNumber}/ko/bunke?lik=${queued.itemId}">${queueWords[language].handleAlike(queued.alike)}</a></p>`;
}

/** Somebody asks for it, complains about it or sues: whoever has it before them is the first to know. */
function holdLink({ agency, language, signedIn }: AgencyRequest["reader"], { shown }: ItemBefore): Html | "" {
  if (!may(signedIn.held, "hold.write", agency.id)) return "";
  return html`<p><a class="ds-link" href="/${agency.orgNumber}/sperrer/ny?post=${shown.item.itemId}">${holdWords[language].placeHere}</a></p>`;
}

/** What may be answered on the channel until the answer is there. */
function draftLink({ agency, language }: AgencyRequest["reader"], { shown }: ItemBefore): Html | "" {
  if (shown.item.byAgency) return "";
  return html`<p><a class="ds-link" href="/${agency.orgNumber}/ko/${shown.item.itemId}/utkast">${watchWords[language].drafts}</a></p>`;
}

async function listed(site: DeskSite, { reader }: AgencyRequest, asked: QueueSearch): Promise<QueuePage> {
  const { agency, signedIn } = reader;
  const { filter, cursor } = asked;
  return await listQueue(site.toolsFor(signedIn.user.name), agency, {
    filter,
    limit: pageLength,
    cursor,
    countsAlike: false,
  }).catch((error: unknown): QueuePage => {
    // an address that somebody kept while the program changed begins at the beginning
    if (isArchiveError(error) && error.code === "config.invalid") return { items: [], cursor: undefined };
    throw error;
  });
}

/** What the person did just now, with an undo that stays until the next act. */
async function doneText(
  site: DeskSite,
  { reader }: AgencyRequest,
  classes: readonly ClassChoice[],
): Promise<Html | ""> {
  const { agency, signedIn, language, words } = reader;
  const told = reader.search.get("gjort");
  if (reader.search.get("angret") === "nei")
    return html`<div class="ds-alert" data-color="info" role="status"><p>${queueWords[language].nothingToUndo}</p></div>`;
  if (!told || !may(signedIn.held, "item.decide", agency.id)) return "";
  const last = await lastActOf(site.toolsFor(signedIn.user.name), agency, signedIn.user.name);
  if (!last || last.id !== told || last.batch !== undefined) return "";
  const said = queueWords[language];
  const what = last.outcome ? `: ${words.outcomes[last.outcome as keyof typeof words.outcomes] ?? ""}` : "";
  const title = classes.find(({ id }) => id === last.classId)?.title;
  return html`<form method="post" action="/${agency.orgNumber}/ko/angre" class="ds-alert done-line" data-color="success" id="angre">${hiddenKey(reader)}<input type="hidden" name="handling" value="${last.id}">
<p role="status">${harmless(signedIn.user.name)} ${said.done[last.act]}${title ? ` «${harmless(title)}»` : ""}${what}</p><button class="ds-button" data-variant="tertiary" type="submit" data-key="z">${said.undo} <kbd>z</kbd></button></form>`;
}
