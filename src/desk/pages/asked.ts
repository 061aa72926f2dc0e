/** Long work that people asked for: each with its live progress, and all of an agency that the reader may read. */
import { html } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import {
  type AskedProgress,
  type AskedWork,
  type AskedWorkId,
  askedKinds,
  askedRights,
  askedState,
  isOver,
  paceOf,
  rightTakenRule,
} from "../../domain/asked.ts";
import { may } from "../../domain/desk.ts";
import { asId, isUuid } from "../../domain/ids.ts";
import { cancelAskedWork, findAskedWork, listAskedWork } from "../../pipeline/asked/ask.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type AskedWords, askedWords } from "../words/asked.ts";
import { askedLooks } from "./asked-looks.ts";
import { hiddenKey } from "./form.ts";
import { writtenNumber, writtenTime } from "./written.ts";

type Reader = AgencyRequest["reader"];

const mostListed = 100;

export async function askedListPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = askedWords[language];
  const kinds = askedKinds.filter((kind) => may(signedIn.held, askedRights[kind].read, agency.id));
  const all = await listAskedWork(site.users.pool, agency.id, kinds, mostListed);
  return {
    title: words.title,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    main: html`<h1>${words.title}</h1>
${all.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="asked-rows">${all.map((work) => row(reader, words, work))}</ol>`}`,
  };
}

function row(reader: Reader, words: AskedWords, work: AskedWork): Html {
  const { agency, language } = reader;
  const look = askedLooks[work.kind];
  const state = askedState(work);
  return html`<li class="asked-row" data-state="${state}">
<a class="ds-link" href="/${agency.orgNumber}/${look.at?.(work) ?? `arbeid/${work.id}`}">${words.kind[work.kind]}</a>
<span>${look.about(reader, work)}</span>
<span><strong>${words.state[state]}</strong>${work.progress && state === "running" ? html` · ${progressText(words, work.progress, language)}` : ""}</span>
<span class="quiet small">${harmless(work.by)}, ${writtenTime(work.askedAt, agency.timeZone, language)}</span>
</li>`;
}

export async function askedPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const work = await workHere(site, request);
  if (!work) return undefined;
  const { reader } = request;
  const { agency, language } = reader;
  const words = askedWords[language];
  const look = askedLooks[work.kind];
  const over = isOver(work);
  return {
    title: `${words.kind[work.kind]} ${look.about(reader, work)}`,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.title, href: `/${agency.orgNumber}/arbeid` },
    ],
    ...(over ? {} : { head: html`<noscript><meta http-equiv="refresh" content="3"></noscript>` }),
    main: html`<h1>${words.kind[work.kind]} <span class="nowrap">${look.about(reader, work)}</span></h1>
<div id="arbeid" data-over="${over ? "ja" : "nei"}">${standing(reader, words, work)}</div>
${over ? "" : cancelForm(reader, words, work)}
${work.state === "done" ? await look.result(site, request, work) : ""}
${facts(reader, words, work)}
${over ? "" : html`<script src="/assets/asked-work.js" defer></script>`}`,
  };
}

/** What changes while it goes on. */
function standing(reader: Reader, words: AskedWords, work: AskedWork): Html {
  const { language } = reader;
  const state = askedState(work);
  const colour = {
    waiting: "info",
    running: "info",
    done: "success",
    failed: "danger",
    cancelled: "warning",
  }[state];
  const tooLate = state === "done" && work.cancelAskedAt;
  return html`<div class="ds-alert" data-color="${colour}" role="status"><p><strong>${words.state[state]}</strong></p>
${work.cancelAskedBy && state === "running" ? html`<p>${words.cancelAsked(harmless(work.cancelAskedBy))}</p>` : ""}
${tooLate ? html`<p>${words.tooLate}</p>` : ""}
${state === "waiting" ? html`<p>${words.waits}</p>` : ""}
${state === "failed" ? whyNot(reader, words, work) : ""}
${isOver(work) ? "" : html`<p>${words.survives} ${words.refreshes}</p>`}</div>
${work.attempts > 1 && state === "running" ? html`<p>${words.again(work.attempts)}</p>` : ""}
${state === "running" && work.progress ? bar(words, work.progress, language) : ""}
${state === "running" ? steps(words, work) : ""}`;
}

function bar(words: AskedWords, progress: AskedProgress, language: Language): Html {
  const { phase, done, total } = progress;
  const label = words.phases[phase] ?? phase;
  const known = total !== undefined && total > 0;
  return html`<p class="asked-progress"><label for="framgang">${label}</label>
${known ? html`<progress id="framgang" max="${total}" value="${Math.min(done, total)}"></progress>` : html`<progress id="framgang"></progress>`}
<span>${progressText(words, progress, language)}</span></p>`;
}

/** `1 200 av 5 000 · 85 i sekundet · omtrent 45 sekunder igjen` */
function progressText(words: AskedWords, progress: AskedProgress, language: Language): string {
  const { done, total } = progress;
  const pace = paceOf(progress);
  const number = (value: number, digits = 0) => writtenNumber(value, language, digits);
  return [
    total === undefined
      ? done > 0
        ? words.counted(number(done))
        : undefined
      : words.done(number(done), number(total)),
    pace && words.pace(number(pace.perSecond, pace.perSecond < 10 ? 1 : 0)),
    pace?.secondsLeft !== undefined && pace.secondsLeft > 0
      ? words.left(lengthOf(words, pace.secondsLeft))
      : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

function lengthOf(words: AskedWords, seconds: number): string {
  if (seconds < 90) return words.seconds(Math.max(1, Math.round(seconds)));
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60);
}

function steps(words: AskedWords, { kind, progress }: AskedWork): Html | "" {
  const { phases } = askedLooks[kind];
  if (phases.length === 0) return "";
  return html`<h2>${words.steps}</h2><ol class="asked-steps">${phases.map(
    (phase) =>
      html`<li${phase === progress?.phase ? html` aria-current="step"` : ""}>${words.phases[phase] ?? phase}</li>`,
  )}</ol>`;
}

function whyNot(reader: Reader, words: AskedWords, work: AskedWork): Html {
  if (work.fault?.refusedBy === rightTakenRule) return html`<p>${words.rightTaken(harmless(work.by))}</p>`;
  const said = askedLooks[work.kind].refusal?.(reader, work);
  if (said) return said;
  return html`<p>${words.technical}</p><p lang="en" class="asked-fault">${harmless(work.fault?.message ?? "")}</p>`;
}

function cancelForm(reader: Reader, words: AskedWords, work: AskedWork): Html | "" {
  if (work.cancelAskedAt || !mayCancel(reader, work)) return "";
  return html`<form method="post" action="/${reader.agency.orgNumber}/arbeid/${work.id}/avbryt" class="desk-form">${hiddenKey(reader)}
<p class="quiet small" id="avbryt-hint">${words.cancelHint}</p>
<p><button class="ds-button" data-variant="secondary" data-color="danger" type="submit" aria-describedby="avbryt-hint">${words.cancel}</button></p></form>`;
}

function facts({ agency, language }: Reader, words: AskedWords, work: AskedWork): Html {
  const at = (instant: Date) => writtenTime(instant, agency.timeZone, language);
  return html`<dl class="desk-facts"><div><dt>${words.askedBy}</dt><dd>${harmless(work.by)}</dd></div>
<div><dt>${words.askedAt}</dt><dd>${at(work.askedAt)}</dd></div>
${work.endedAt ? html`<div><dt>${words.endedAt}</dt><dd>${at(work.endedAt)}</dd></div>` : ""}</dl>`;
}

/** Whoever asked may end it, and whoever may ask for such work. */
function mayCancel({ signedIn, agency }: Reader, work: AskedWork): boolean {
  return work.userId === signedIn.user.id || may(signedIn.held, askedRights[work.kind].ask, agency.id);
}

export async function cancelAsked(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const work = await workHere(site, request);
  if (!work || !mayCancel(reader, work)) return undefined;
  await cancelAskedWork(site.toolsFor(reader.signedIn.user.name), work);
  return context.redirect(`/${reader.agency.orgNumber}/arbeid/${work.id}`, 303);
}

/** The agency's, and one that the reader may read. */
async function workHere(site: DeskSite, { reader, context }: AgencyRequest): Promise<AskedWork | undefined> {
  const id = context.req.param("id") ?? "";
  if (!isUuid(id)) return undefined;
  const work = await findAskedWork(site.users.pool, reader.agency.id, asId<AskedWorkId>(id));
  if (!work || !(work.kind in askedRights)) return undefined;
  const isOwn = work.userId === reader.signedIn.user.id;
  return isOwn || may(reader.signedIn.held, askedRights[work.kind].read, reader.agency.id) ? work : undefined;
}
