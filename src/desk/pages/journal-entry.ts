/** One entry of the journal: what it is, what people did about it, and each act that may be done. */
import { html } from "hono/html";
import { dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { isUuid } from "../../domain/ids.ts";
import { officersOfCase } from "../../pipeline/journal/assign.ts";
import { groundsToday } from "../../pipeline/journal/change-entry.ts";
import {
  answersTo,
  daysOpen,
  type EntryHistory,
  entryBy,
  entryHistory,
  itemIdOf,
} from "../../pipeline/journal/entries.ts";
import { waysToWriteOff } from "../../pipeline/journal/write-off.ts";
import { harmless, outsideLink, safeLink } from "../../web/archived-text.ts";
import { type Html, longDay, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type JournalWords, journalWordsOf } from "../words/journal.ts";
import { type EntryChangeFaults, entryChangeFaultsOf, entryChangeWordsOf } from "../words/journal-changes.ts";
import { shownNames, writtenOffText } from "./journal.ts";
import { changeForms } from "./journal-changes.ts";
import { actForm, reasonForm, typed } from "./journal-form.ts";

export type EntryFault = keyof JournalWords["faults"] | `change.${keyof EntryChangeFaults}`;

type Reader = AgencyRequest["reader"];

export async function entryPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await entryWith(site, request, undefined);
}

/** An entry of another agency is not there. */
export async function entryHere(site: DeskSite, { reader, context }: AgencyRequest) {
  const named = context.req.param("entry") ?? "";
  if (!isUuid(named)) return undefined;
  const tools = site.toolsFor(reader.signedIn.user.name);
  return await entryBy(tools, named, reader.agency).catch((error: { readonly code?: string }) => {
    if (error.code === "archive.missing") return undefined;
    throw error;
  });
}

/** @param fault of what was given: it stands above, and what was typed stays */
export async function entryWith(
  site: DeskSite,
  request: AgencyRequest,
  fault: EntryFault | undefined,
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const words = journalWordsOf[language];
  const found = await entryHere(site, request);
  if (!found) return undefined;
  const tools = site.toolsFor(signedIn.user.name);
  const entry = await entryHistory(tools, found);
  const itemId = await itemIdOf(tools, entry);
  const officer = await officersOfCase(tools, agency, caseNumber(entry));
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const handles = may(signedIn.held, "entry.handle", agency.id);
  const saved = reader.search.get("lagret") === "1";
  return {
    title: entry.number,
    crumbs: [{ text: reader.words.journal, href: `/${agency.orgNumber}/journal` }],
    ...(fault !== undefined && { status: 409 as const }),
    main: html`<h1>${entry.number}</h1>
${fault ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${faultText(language, fault)}</p></div>` : ""}
${saved && !fault ? html`<p role="status">${words.publishedSoon}</p>` : ""}
${facts(reader, entry, daysOpen(entry, today), officer.person)}
<p><a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}">${words.readItem}</a> · <a class="ds-link" href="/${agency.orgNumber}/journal?sok=${encodeURIComponent(caseNumber(entry))}">${words.caseOf(caseNumber(entry))}</a></p>
${handles ? await forms(site, request, entry, itemId, officer.acts.length > 0) : ""}
${history(reader, entry)}`,
  };
}

function faultText(language: Reader["language"], fault: EntryFault): string {
  const changed = Object.entries(entryChangeFaultsOf[language]).find(([name]) => fault === `change.${name}`);
  return changed?.[1] ?? journalWordsOf[language].faults[fault as keyof JournalWords["faults"]];
}

function caseNumber({ number }: EntryHistory): string {
  return number.replace(/-\d+$/, "");
}

function facts(
  reader: Reader,
  entry: EntryHistory,
  days: number | undefined,
  officer: string | undefined,
): Html {
  const { language } = reader;
  const words = journalWordsOf[language];
  const shown = shownNames(reader, entry);
  const link = safeLink(entry.permalink ?? null);
  return html`<dl class="facts"><dt>${words.number}</dt><dd>${entry.sequence} · ${words.direction[entry.direction]}</dd>
<dt>${words.title}</dt><dd><bdi>${harmless(shown.title)}</bdi></dd>
<dt>${words.publicTitle}</dt><dd><bdi>${harmless(entry.publicTitle)}</bdi></dd>
<dt>${words.party}</dt><dd><bdi>${harmless(shown.party)}</bdi></dd>
${entry.ground ? html`<dt>${words.ground}</dt><dd>${harmless(entry.ground)}</dd>` : ""}
<dt>${words.day}</dt><dd>${longDay(entry.documentDay ?? entry.journaledOn, language)}</dd>
<dt>${words.responsible}</dt><dd><bdi>${harmless(officer ?? words.asAgency)}</bdi></dd>
<dt>${words.journaled}</dt><dd>${longDay(entry.journaledOn, language)}</dd>
${entry.direction === "incoming" ? html`<dt>${words.writtenOff}</dt><dd>${days === undefined ? writtenOffText(entry, language) : html`<span class="ds-tag" data-color="warning">${words.open(days)}</span>`}</dd>` : ""}
${link && shown.reads ? html`<dt>${words.original}</dt><dd>${outsideLink(link, reader.words)}</dd>` : ""}</dl>`;
}

async function forms(
  site: DeskSite,
  request: AgencyRequest,
  entry: EntryHistory,
  itemId: string,
  wasAssigned: boolean,
): Promise<Html> {
  const { reader } = request;
  const words = journalWordsOf[reader.language];
  const acts = [
    entry.open ? await writeOffForm(site, request, entry) : "",
    entry.writtenOff ? reasonForm(request, entry.id, "angre-avskriving", words.undoWriteOff) : "",
    titleForms(request, entry),
    entry.acts.some(({ act }) => act === "titled" || act === "shielded")
      ? reasonForm(request, entry.id, "angre-tittel", words.undoTitle, seenTitles(entry))
      : "",
    assignForm(request, entry),
    changeForms(
      request,
      entry,
      groundsToday(site.toolsFor(reader.signedIn.user.name), reader.agency),
      itemId,
    ),
    wasAssigned ? reasonForm(request, entry.id, "angre-ansvar", words.undoAssign) : "",
  ];
  return html`${acts}`;
}

async function writeOffForm(site: DeskSite, request: AgencyRequest, entry: EntryHistory): Promise<Html> {
  const { language, signedIn } = request.reader;
  const words = journalWordsOf[language];
  const answers = await answersTo(site.toolsFor(signedIn.user.name), entry);
  const was = (name: string) => typed(request, "avskriv", name);
  return actForm(request, entry.id, "avskriv", {
    of: "w",
    label: words.writeOff,
    fields: html`${answers.length === 0 ? "" : html`<label class="ds-label" for="svar">${words.answer}</label><select class="ds-input" id="svar" name="svar"><option value=""></option>${answers.map((one) => html`<option value="${one.number}"${was("svar") === one.number ? html` selected` : ""}>${one.number} · ${longDay(one.documentDay ?? one.journaledOn, language)} · ${harmless(one.publicTitle)}</option>`)}</select>`}
<label class="ds-label" for="nummer">${answers.length === 0 ? words.answer : words.answerNumber}</label><input class="ds-input" id="nummer" name="nummer" autocomplete="off" value="${was("nummer")}">
<label class="ds-label" for="mate">${words.otherWay}</label><select class="ds-input" id="mate" name="mate"><option value=""></option>${waysToWriteOff.map((way) => html`<option${was("mate") === way ? html` selected` : ""}>${way}</option>`)}</select>`,
  });
}

function titleForms(request: AgencyRequest, entry: EntryHistory): Html {
  const words = journalWordsOf[request.reader.language];
  const was = (name: string) => typed(request, "tittel", name);
  const hid = (name: string) => typed(request, "skjerm", name);
  return html`${actForm(request, entry.id, "tittel", {
    of: "t",
    label: words.retitle,
    fields: html`${seenTitles(entry)}<label class="ds-label" for="tittel">${words.newTitle}</label><input class="ds-input" id="tittel" name="tittel" required maxlength="250" autocomplete="off" value="${was("tittel") || entry.publicTitle}">
<label class="ds-label" for="t-hjemmel">${words.titleGround}</label><p class="quiet small" id="t-hint">${words.groundHint}</p><input class="ds-input" id="t-hjemmel" name="hjemmel" autocomplete="off" aria-describedby="t-hint" value="${was("hjemmel")}">`,
  })}
${actForm(request, entry.id, "skjerm", {
  of: "s",
  label: words.shield,
  fields: html`${seenTitles(entry)}<label class="ds-label" for="ord">${words.shieldWords}</label><input class="ds-input" id="ord" name="ord" autocomplete="off" value="${hid("ord")}">
<label class="ds-label" for="s-hjemmel">${words.ground}</label><p class="quiet small" id="s-hint">${words.groundHint}</p><input class="ds-input" id="s-hjemmel" name="hjemmel" required autocomplete="off" aria-describedby="s-hint" value="${hid("hjemmel") || (entry.ground ?? "")}">`,
})}`;
}

function assignForm(request: AgencyRequest, entry: EntryHistory): Html {
  const words = journalWordsOf[request.reader.language];
  return actForm(request, entry.id, "ansvar", {
    of: "r",
    label: words.assign,
    fields: html`<label class="ds-label" for="til">${words.assignTo}</label><input class="ds-input" id="til" name="til" required autocomplete="off" value="${typed(request, "ansvar", "til")}">`,
  });
}

/** So many changes of its title the page shows: what was done since is not changed unseen, nor by a form that is sent twice. */
function seenTitles({ acts }: EntryHistory): Html {
  return html`<input type="hidden" name="sett" value="${acts.filter((one) => one.of === "title").length}">`;
}

/** Titles and parties may name somebody; a ground is public. */
function tellsGround({ of, act }: EntryHistory["acts"][number]): boolean {
  return of === "entry" && act !== "named" && act !== "nameUndone";
}

function history(reader: Reader, { acts }: EntryHistory): Html | "" {
  const { agency, language, signedIn } = reader;
  const words = journalWordsOf[language];
  // a reason may name somebody, and so may the title that stood before it was shielded
  const reads = may(signedIn.held, "item.readProtected", agency.id);
  if (acts.length === 0) return "";
  const saidOf: Readonly<Record<string, string>> = { ...words.acts, ...entryChangeWordsOf[language].acts };
  return html`<h2>${words.history}</h2><ul class="act-log">
${acts.toReversed().map((one) => html`<li>${time(one.at, agency.timeZone, language)}: ${saidOf[one.act] ?? one.act}${one.how && (reads || one.of === "arrears" || tellsGround(one)) ? html` «<bdi>${harmless(one.how)}</bdi>»` : ""} · <bdi>${harmless(one.by)}</bdi>${reads ? html`<br><span class="quiet">${harmless(one.because)}</span>` : ""}</li>`)}
</ul>`;
}
