/** The audit log of an agency, searched by what happened, who did it, what it names and when; and a person's own log. */
import { html } from "hono/html";
import { type KeptVerdict, lastVerdict } from "../../pipeline/anchor/kept.ts";
import { ownLog } from "../../pipeline/log/own.ts";
import { fetchLog, peopleInLog, readableKinds, searchLog } from "../../pipeline/log/search.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, SignedInRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { isInGroup, type LogWords, logGroups, logKindsOf, logWordsOf } from "../words/log.ts";
import { csvAnswer } from "./csv.ts";
import { givenDayField } from "./given-day.ts";
import { alert } from "./inputs.ts";
import { askedOfLog, type LogFields, type LogQuestion, placeIn, placeText } from "./log-asked.ts";
import { logRows, valueText } from "./log-rows.ts";
import { writtenNumber, writtenTime } from "./written.ts";

type Reader = AgencyRequest["reader"];

/** As many as make a page of less than 100 kB, with their exact fields. */
const perPage = 25;

export async function logPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = logWordsOf[language];
  const tools = site.toolsFor(signedIn.user.name);
  const question = await askedOfLog(tools, reader, words);
  const found =
    "fault" in question
      ? undefined
      : await searchLog(tools, agency, signedIn.held, question.asked, {
          after: question.after,
          limit: perPage,
        });
  const rows = { language, signedIn, timeZone: agency.timeZone, agencyOf: () => agency };
  const last = await lastVerdict(tools);
  const whatIsKnown = verdict(reader, last);
  return {
    title: words.heading,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    ...("fault" in question ? { status: 400 as const } : {}),
    main: html`<h1>${words.heading}</h1><p class="lead">${words.lead}</p>
${"fault" in question ? alert(question.fault) : ""}
${filterForm(reader, question.fields, await peopleInLog(tools, agency, signedIn.held))}
${last && !last.whole ? whatIsKnown : ""}
${found === undefined ? "" : found.rows.length === 0 ? html`<p role="status">${words.none}</p>` : logRows(rows, found.rows)}
${pager(words, question, found?.next && placeText(found.next))}
${last && !last.whole ? "" : whatIsKnown}
<p class="quiet small">${words.onlyShown}</p>
<p class="quiet small">${words.absence}</p>`,
  };
}

function filterForm(
  { language, signedIn, agency, words: { narrow } }: Reader,
  fields: LogFields,
  people: readonly string[],
): Html {
  const words = logWordsOf[language];
  const readable = readableKinds(signedIn.held, agency.id);
  const option = (value: string, says: string) =>
    html`<option value="${value}"${value === fields.type ? html` selected` : ""}>${says}</option>`;
  const groups = logGroups.map((group) => ({
    group,
    kinds: readable.filter((kind) => isInGroup(kind, group)),
  }));
  const set = Object.values(fields).filter((value) => value !== "").length;
  // folded until it is used, so that a phone shows what happened first
  return html`<details class="log-filter"${set > 0 ? html` open` : ""}><summary>${narrow(set)}</summary><form method="get" class="journal-search" role="search">
<div><label class="ds-label" for="type">${words.kind}</label><select class="ds-input" id="type" name="type">${option("", words.anyKind)}${groups
    .filter(({ kinds }) => kinds.length > 0)
    .map(
      ({ group, kinds }) =>
        html`<optgroup label="${words.groups[group]}">${option(group, `${words.groups[group]}: ${words.allOf}`)}${group === "reading" ? "" : kinds.map((kind) => option(kind, logKindsOf[language][kind]))}</optgroup>`,
    )}</select></div>
<div><label class="ds-label" for="hvem">${words.who}</label><input class="ds-input" id="hvem" name="hvem" value="${harmless(fields.hvem)}" list="hvem-navn" autocomplete="off" aria-describedby="hvem-hint"><datalist id="hvem-navn">${people.map((name) => html`<option value="${harmless(name)}"></option>`)}</datalist></div>
<div><label class="ds-label" for="om">${words.about}</label><input class="ds-input" id="om" name="om" value="${harmless(fields.om)}" autocomplete="off" aria-describedby="om-hint"></div>
<div><label class="ds-label" for="fra">${words.from}</label><input class="ds-input" id="fra" name="fra" type="date" value="${givenDayField(fields.fra) ?? ""}"></div>
<div><label class="ds-label" for="til">${words.to}</label><input class="ds-input" id="til" name="til" type="date" value="${givenDayField(fields.til) ?? ""}"></div>
<button class="ds-button" type="submit">${words.show}</button>
<p class="quiet small" id="hvem-hint">${words.who}: ${words.whoHint}</p><p class="quiet small" id="om-hint">${words.about}: ${words.aboutHint}</p>
</form></details>`;
}

function pager(words: LogWords, question: LogQuestion, next: string | undefined): Html {
  const { fields } = question;
  const filter = { ...fields };
  const isFiltered = Object.values(fields).some((value) => value !== "");
  const isLater = !("fault" in question) && question.after !== undefined;
  return html`<p class="desk-links">${next === undefined ? "" : html`<a class="ds-link" href="${queryString({ ...filter, etter: next })}" rel="next">${words.older}</a>`}
${isLater || "fault" in question ? html`<a class="ds-link" href="${queryString(filter) || "?"}">${words.newest}</a>` : ""}
${isFiltered ? html`<a class="ds-link" href="?">${words.all}</a>` : ""}
${"fault" in question ? "" : html`<a class="ds-link" href="logg.csv${queryString(filter)}">${words.csv}</a> <span class="quiet small">${words.csvHint}</span>`}</p>`;
}

/** What is known of the whole log, and no more. */
function verdict({ language, agency }: Reader, last: KeptVerdict | undefined): Html {
  const words = logWordsOf[language];
  if (last === undefined) return html`<p>${words.neverVerified}</p>`;
  const number = (n: number) => writtenNumber(n, language);
  const at = writtenTime(last.at, agency.timeZone, language);
  return last.whole
    ? html`<p>${at}: ${words.verified(number(last.leaves), number(last.checkpoints))}</p>`
    : html`<div class="ds-alert" data-color="danger"><p>${at}: ${words.broken(number(last.faults.length))}</p></div>`;
}

/** A spreadsheet takes no longer cell. */
const longestCell = 32_000;

export async function logCsv(site: DeskSite, { reader, context }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = logWordsOf[language];
  const tools = site.toolsFor(signedIn.user.name);
  const question = await askedOfLog(tools, reader, words);
  if ("fault" in question)
    return context.redirect(`/${agency.orgNumber}/logg${queryString({ ...question.fields })}`, 303);
  const { rows, cut } = await fetchLog(tools, agency, signedIn.held, question.asked);
  const things = (row: (typeof rows)[number]) =>
    row.about.map(
      ({ is, id, called }) => `${words.things[is]} ${called === undefined ? id : `${called} (${id})`}`,
    );
  return csvAnswer(context, `logg-${agency.orgNumber}.csv`, [
    [
      ...[words.time, words.kind, words.eventKind, words.who, words.recordedBy, words.about, words.fields],
      ...[words.event, words.place, words.leaf, words.sealedBy, words.fits],
    ],
    ...rows.map((row) => [
      ...[
        row.at.toISOString(),
        logKindsOf[language][row.kind] ?? row.kind,
        row.kind,
        row.who,
        row.actor ?? row.who,
      ],
      things(row).join(", "),
      row.fields
        .map(({ name, value, withheld }) => `${name}: ${withheld ? words.withheld : valueText(value)}`)
        .join("\n")
        .slice(0, longestCell),
      ...[row.eventId, row.index === undefined ? "" : String(row.index + 1), row.leaf],
      ...[
        row.sealed === undefined ? "" : String(row.sealed.size),
        row.faults.length === 0 ? words.yes : words.no,
      ],
    ]),
    ...(cut ? [[words.cut]] : []),
  ]);
}

export async function ownLogPage(site: DeskSite, { reader }: SignedInRequest): Promise<DeskAnswer> {
  const { language, signedIn, search } = reader;
  const words = logWordsOf[language];
  const place = placeIn(search.get("etter"));
  const found =
    place === "none"
      ? undefined
      : await ownLog(site.toolsFor(signedIn.user.name), signedIn, { after: place, limit: perPage });
  const agencies = new Map<string, Awaited<ReturnType<DeskSite["agencies"]>>[number]>(
    (await site.agencies()).map((agency) => [agency.id, agency]),
  );
  const rows = {
    ...{ language, signedIn, timeZone: site.timeZone },
    agencyOf: ({ scope }: { readonly scope: string }) => agencies.get(scope),
  };
  const shared = found?.shared.map(harmless).join(", ") ?? "";
  return {
    title: words.ownHeading,
    crumbs: [{ text: reader.words.account, href: "/konto" }],
    ...(found === undefined ? { status: 400 as const } : {}),
    main: html`<h1>${words.ownHeading}</h1><p class="lead">${words.ownLead}</p>
${found === undefined ? alert(words.badPlace) : ""}
${shared === "" ? "" : html`<div class="ds-alert" data-color="info"><p>${words.shared(shared)}</p></div>`}
${found === undefined ? "" : found.rows.length === 0 ? html`<p role="status">${words.none}</p>` : logRows(rows, found.rows)}
<p class="desk-links">${found?.next ? html`<a class="ds-link" href="?etter=${placeText(found.next)}" rel="next">${words.older}</a>` : ""}${place === undefined ? "" : html`<a class="ds-link" href="/konto/logg">${words.newest}</a>`}</p>
<p class="quiet small">${words.absence}</p>`,
  };
}
