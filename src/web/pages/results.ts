/** Rows of a search result. What is cut and marked is the text that the reader may see, which is the one that matched. */
import { html } from "hono/html";
import { cutAround, markedParts } from "../../access/snippet.ts";
import { assertNever } from "../../domain/errors.ts";
import { harmless, languageTag } from "../archived-text.ts";
import { dayTime, type Html, marked } from "../html.ts";
import type { Reader } from "../layout.ts";
import type { PublicAgency } from "../read/agencies.ts";
import type { Found } from "../search.ts";
import { casePath, documentNumber, entryNumber, entryPath, itemPath, shownParty } from "./parts.ts";
import { kindWord, postTitle } from "./post.ts";
import { marksOf } from "./post-history.ts";

const snippetLength = 260;

export function resultList(
  found: readonly Found[],
  wanted: readonly string[],
  agencies: readonly PublicAgency[],
  reader: Reader,
): Html {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return html`<ul class="results">${found.map((one) => html`<li>${row(one, wanted, byId, reader)}</li>`)}</ul>`;
}

function row(
  found: Found,
  wanted: readonly string[],
  agencies: ReadonlyMap<string, PublicAgency>,
  reader: Reader,
): Html {
  switch (found.kind) {
    case "Journalpost":
      return entryRow(found, wanted, agencies.get(found.entry.agencyId), reader);
    case "Saksmappe":
      return caseRow(found, wanted, agencies.get(found.file.agencyId), reader);
    case "Innlegg":
      return itemRow(found, wanted, agencies.get(found.item.agencyId), reader);
    default:
      return assertNever(found);
  }
}

function entryRow(
  { entry }: Found & { readonly kind: "Journalpost" },
  wanted: readonly string[],
  agency: PublicAgency | undefined,
  reader: Reader,
): Html {
  const { words } = reader;
  const language = agency?.language ?? "nb";
  return html`<h3><a class="ds-link" href="${entryPath(entry)}" lang="${language}"><bdi>${marked(markedParts(entry.title, wanted))}</bdi></a></h3>
<div class="facts">${dayTime(entry.journaledOn, reader.language)} <span class="ds-tag" data-color="info">${words.direction[entry.direction]}</span> <span>${words.number} ${entryNumber(entry)}</span> <span>${words.caseNumber} ${documentNumber(entry)}</span> ${agencyName(agency)} ${entry.ground === null ? "" : html`<span class="ds-tag" data-color="warning">${words.withheldBy(harmless(entry.ground))}</span>`}</div>
${entry.party === "" ? "" : html`<p class="small"><span class="quiet">${words.party}:</span> <bdi lang="${language}">${marked(markedParts(shownParty(entry.party, words), wanted))}</bdi></p>`}`;
}

function caseRow(
  { file }: Found & { readonly kind: "Saksmappe" },
  wanted: readonly string[],
  agency: PublicAgency | undefined,
  reader: Reader,
): Html {
  const { words } = reader;
  const number = `${file.year}/${file.sequence}`;
  return html`<h3><a class="ds-link" href="${casePath(file.id)}" lang="${agency?.language ?? "nb"}"><bdi>${marked(markedParts(file.title, wanted))}</bdi></a></h3>
<div class="facts">${dayTime(file.openedOn, reader.language)} <span class="ds-tag" data-color="neutral">${words.caseFile}</span> <span>${words.caseNumber} ${number}</span> ${agencyName(agency)}</div>`;
}

function itemRow(
  { item, day }: Found & { readonly kind: "Innlegg" },
  wanted: readonly string[],
  agency: PublicAgency | undefined,
  reader: Reader,
): Html {
  const tag = languageTag(item.language, agency?.language ?? "nb");
  const title = agency ? postTitle(item, agency, reader) : (item.title ?? reader.words.postHeading);
  return html`<h3><a class="ds-link" href="${itemPath(item.id)}" lang="${item.title === null ? reader.language : tag}"><bdi>${marked(markedParts(title, wanted))}</bdi></a></h3>
<div class="facts">${dayTime(day, reader.language)} <span class="ds-tag" data-color="success">${kindWord(item, reader)}</span> ${marksOf(item, reader)}${agencyName(agency)}</div>
<p lang="${tag}" dir="auto">${marked(markedParts(cutAround(item.body, wanted, snippetLength), wanted))}</p>`;
}

function agencyName(agency: PublicAgency | undefined): Html | "" {
  return agency ? html`<span lang="${agency.language}">${harmless(agency.name)}</span>` : "";
}
