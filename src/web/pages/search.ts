/** The search page: one box, plain filters, what was understood, and results that say why they are there. */
import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { longestQuery, type Query, readQuery } from "../../access/query.ts";
import { interpreted, wantedTexts } from "../../access/shown.ts";
import type { EntryDirection } from "../../domain/journal.ts";
import { journalposttypeOf } from "../api/shapes.ts";
import { harmless } from "../archived-text.ts";
import { type Html, longDay, queryString } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { meantInstead } from "../meant.ts";
import { type PublicAgency, readAgencies } from "../read/agencies.ts";
import { type SearchKind, searchAndCount } from "../search.ts";
import {
  type Happened,
  happenings,
  parametersOf,
  readForm,
  requestOf,
  type SearchForm,
  searchTypeOf,
  searchTypes,
} from "../search-form.ts";
import type { Site } from "../site.ts";
import { type HistoryWords, historyWords } from "../words/history.ts";
import { pageNumber } from "./journal.ts";
import { copyLinks, pageLinks } from "./parts.ts";
import { resultList } from "./results.ts";

const perPage = 25;
/** Paging goes no further: 40 pages are more than anyone reads. */
const mostPages = 40;

export async function searchPage(site: Site, reader: Reader): Promise<Page> {
  const { words } = reader;
  const agencies = await readAgencies(site.pool);
  const form = readForm(reader.search, agencies);
  const { cut } = readQuery(form.query);
  const { kinds, direction } = searchTypeOf(form);
  const request = requestOf(form);
  const read = (page: number) =>
    searchAndCount(site, request, { limit: perPage, offset: (page - 1) * perPage, descending: true });
  const askedPage = Math.min(pageNumber(reader.search.get("side")), mostPages);
  const asked = await read(askedPage);
  const last = lastPage(asked);
  const current = Math.min(askedPage, last);
  const { found, count, more, read: query } = current === askedPage ? asked : await read(current);
  const meant = count === 0 ? await meantInstead(site, request) : undefined;
  const first = (current - 1) * perPage + 1;
  const main = html`<h1>${words.search}</h1>
${searchForm(reader, form, agencies)}
${faultsOf(reader, form, { cut, query })}
${understood(query, reader)}
${chips(reader, form)}
<h2 id="treff">${found.length === 0 ? words.nothingFound : html`${words.results} <span class="quiet small">${words.range(first, first + found.length - 1, countShown(count, more, reader))}</span>`}</h2>
${meant === undefined ? "" : didYouMean(reader, form, meant)}
${found.length === 0 ? emptyState(reader) : resultList(found, wantedTexts(query), agencies, reader)}
${more && current === last ? html`<p>${words.narrow}</p>` : ""}
${pageLinks(reader, { current, last }, parametersOf(form))}
${copyLinks(reader, "sok", parametersOf(form))}`;
  const title = form.query === "" ? words.search : `${words.search}: ${form.query}`;
  const copies = queryString(parametersOf(form));
  return {
    ...{ title, crumbs: [], main, json: jsonAddress(form, kinds, direction) },
    ...{ feed: `/feed/sok.atom${copies}`, csv: `/sok.csv${copies}` },
  };
}

/** Where counting stopped there is one page more, until paging ends. */
function lastPage({ count, more }: { readonly count: number; readonly more: boolean }): number {
  return Math.max(1, Math.min(mostPages, Math.ceil(count / perPage) + (more ? 1 : 0)));
}

/** `500+` where counting stopped. */
function countShown(count: number, more: boolean, { language }: Reader): string {
  return `${count.toLocaleString(language)}${more ? "+" : ""}`;
}

/** The same search as JSON. */
function jsonAddress(
  form: SearchForm,
  kinds: readonly SearchKind[],
  direction: EntryDirection | undefined,
): string {
  const asked = queryString({
    query: form.query,
    journalenhet: form.agency && publicId("agency", form.agency.id),
    standardDatoFrom: form.from,
    standardDatoTo: form.to,
    journalposttype: direction && journalposttypeOf(direction),
    hendelse: form.happened,
    oppdatertDatoFrom: form.updatedFrom,
  });
  return `/api/v1/search${asked}${kinds.map((kind, index) => `${asked === "" && index === 0 ? "?" : "&"}entity=${kind}`).join("")}`;
}

function searchForm(reader: Reader, form: SearchForm, agencies: readonly PublicAgency[]): Html {
  const { query: _, ...narrowing } = parametersOf(form);
  const chosen = Object.values(narrowing).filter((value) => value !== undefined && value !== "").length;
  const { words } = reader;
  const w = historyWords[reader.language];
  return html`<form class="search-form" action="/sok" method="get" role="search">
<div class="search-row"><div class="ds-field"><label class="ds-label" for="query">${words.searchFor}</label>
<input class="ds-input" id="query" name="query" type="search" autocomplete="off" maxlength="${longestQuery}" value="${form.query}" aria-describedby="hint"></div>
<button class="ds-button" type="submit">${words.search}</button></div>
<p id="hint" class="quiet small">${words.searchHint}</p>
<details class="filter-fold"${chosen > 0 ? html` open` : ""}><summary>${words.filters}${chosen > 0 ? ` (${chosen})` : ""}</summary>
<fieldset class="filters"><legend class="ds-sr-only">${words.filters}</legend>
<div class="ds-field"><label class="ds-label" for="enhet">${words.agency}</label><select class="ds-input" id="enhet" name="enhet"><option value="">${words.allAgencies}</option>
${agencies.map((agency) => html`<option value="${publicId("agency", agency.id)}" lang="${agency.language}"${agency.id === form.agency?.id ? html` selected` : ""}>${harmless(agency.name)}</option>`)}</select></div>
<div class="ds-field"><label class="ds-label" for="type">${words.type}</label><select class="ds-input" id="type" name="type">
${Object.keys(searchTypes).map((type) => html`<option value="${type}"${type === form.type ? html` selected` : ""}>${typeWord(type, reader)}</option>`)}</select></div>
<div class="ds-field"><label class="ds-label" for="fra">${words.from}</label><input class="ds-input" id="fra" name="fra" type="date" value="${form.from ?? ""}"></div>
<div class="ds-field"><label class="ds-label" for="til">${words.to}</label><input class="ds-input" id="til" name="til" type="date" value="${form.to ?? ""}"></div>
<div class="ds-field"><label class="ds-label" for="hendelse">${w.happened}</label><select class="ds-input" id="hendelse" name="hendelse">
${(["", ...Object.keys(happenings)] as (Happened | "")[]).map((one) => html`<option value="${one}"${one === form.happened ? html` selected` : ""}>${happenedWord(one, w)}</option>`)}</select></div>
<div class="ds-field"><label class="ds-label" for="endretFra">${w.updatedSince}</label><input class="ds-input" id="endretFra" name="endretFra" type="date" value="${form.updatedFrom ?? ""}"></div>
</fieldset></details></form>`;
}

function happenedWord(happened: Happened | "", w: HistoryWords): string {
  const said = { endret: w.onlyEdited, slettet: w.onlyRemoved, endretEllerSlettet: w.either };
  return happened === "" ? w.anything : said[happened];
}

function typeWord(type: string, { words }: Reader): string {
  const direction = searchTypes[type]?.direction;
  if (direction) return words.direction[direction];
  if (type === "journalpost") return words.typeEntry;
  return type === "sak" ? words.typeCase : type === "innlegg" ? words.typePost : words.allTypes;
}

function understood(query: Query, { words }: Reader): Html | "" {
  const text = interpreted(query, { ...words, caseNumber: words.caseNumberLong });
  return text === "" ? "" : html`<p>${words.understoodAs}: <strong><bdi>${harmless(text)}</bdi></strong></p>`;
}

/** What of the search was not understood, and is therefore not part of it. */
function faultsOf(
  { words, search }: Reader,
  form: SearchForm,
  { cut, query }: { readonly cut: boolean; readonly query: Query },
): Html | "" {
  const days = (["fra", "til"] as const).filter(
    (name) => search.get(name) && !form[name === "fra" ? "from" : "to"],
  );
  const faults = [
    query.kind === "nothing" && words.noWords,
    cut && words.queryCut,
    ...days.map((name) => words.unknownDay(harmless((search.get(name) ?? "").slice(0, 40)))),
    form.from && form.to && form.to < form.from && words.periodBackwards,
  ].filter((fault) => typeof fault === "string");
  if (faults.length === 0) return "";
  return html`<div class="ds-alert" data-color="warning"><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`;
}

function didYouMean({ words, path }: Reader, form: SearchForm, meant: string): Html {
  const href = `${path}${queryString({ ...parametersOf(form), query: meant })}`;
  return html`<p class="lead">${words.didYouMean} <a class="ds-link" href="${href}"><bdi>${harmless(meant)}</bdi></a>?</p>`;
}

/** Each filter that is on, as a link that takes it off. */
function chips(reader: Reader, form: SearchForm): Html | "" {
  const { words, path, language } = reader;
  const w = historyWords[language];
  const on = [
    form.agency && (["enhet", form.agency.name] as const),
    form.type === "" ? undefined : (["type", typeWord(form.type, reader)] as const),
    form.from && (["fra", `${words.from} ${longDay(form.from, language)}`] as const),
    form.to && (["til", `${words.to} ${longDay(form.to, language)}`] as const),
    form.happened === "" ? undefined : (["hendelse", happenedWord(form.happened, w)] as const),
    form.updatedFrom && (["endretFra", `${w.updatedSince} ${longDay(form.updatedFrom, language)}`] as const),
  ].filter((filter) => filter !== undefined);
  if (on.length === 0) return "";
  return html`<ul class="chips" aria-label="${words.chosen}">${on.map(([name, text]) => {
    const href = `${path}${queryString({ ...parametersOf(form), [name]: undefined })}`;
    return html`<li><a href="${href}" aria-label="${words.remove(harmless(text))}">${harmless(text)} <span aria-hidden="true">✕</span></a></li>`;
  })}</ul>`;
}

function emptyState({ words }: Reader): Html {
  return html`<div class="ds-alert"><p>${words.tryThis}</p><ul>${words.advice.map((advice) => html`<li>${advice}</li>`)}</ul></div>`;
}
