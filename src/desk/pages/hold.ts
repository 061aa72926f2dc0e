/** One hold: what it covers, everything that was done about it, and what may be done. */
import { html } from "hono/html";
import { dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { HoldActKind } from "../../domain/hold.ts";
import { changeHold } from "../../pipeline/hold/change.ts";
import { type Coverage, coverageOf, listHolds, type StandingHold } from "../../pipeline/hold/gather.ts";
import { type HoldReview, reviewsOfHolds, setReview } from "../../pipeline/hold/review.ts";
import { channelTitles } from "../../pipeline/register/find.ts";
import { quiet } from "../../pipeline/tools.ts";
import { actInForce } from "../../retention/hold.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type HoldWords, holdWords } from "../words/holds.ts";
import { minute, shortDay } from "./days.ts";
import { hiddenKey } from "./form.ts";
import { givenDayField } from "./given-day.ts";
import { holdScopeText, holdStateText } from "./hold-words.ts";

type Reader = AgencyRequest["reader"];

/** So many items are compared for a page, where their words or days must be read. */
export const mostCompared = 10_000;
const examples = 20;

async function holdHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<StandingHold | undefined> {
  const asked = context.req.param("number") ?? "";
  if (!/^\d{1,9}$/.test(asked)) return undefined;
  const all = await listHolds(site.toolsFor(reader.signedIn.user.name), reader.agency, true);
  return all.find(({ number }) => number === Number(asked));
}

export async function holdPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const hold = await holdHere(site, request);
  return hold && (await page(site, request, hold, undefined));
}

async function page(
  site: DeskSite,
  request: AgencyRequest,
  hold: StandingHold,
  fault: string | undefined,
): Promise<DeskPage> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const words = holdWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const channels = await channelTitles(tools, agency);
  const coverage = await coverageOf(tools, agency, hold, examples, quiet, mostCompared);
  const reviews = (await reviewsOfHolds(tools, agency)).get(hold.number) ?? [];
  const reviewOn = reviews.at(-1)?.reviewOn;
  const at = `/${agency.orgNumber}/sperrer`;
  return {
    title: words.hold(hold.number),
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.holds, href: at },
    ],
    ...(fault !== undefined && { status: 409 as const }),
    main: html`<h1>${words.hold(hold.number)}</h1>
${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(fault)}</p></div>`}
<p class="lead">${harmless(holdScopeText(hold.scope, words, language, channels))}</p>
<dl class="facts"><dt>${words.kind}</dt><dd>${words.kinds[hold.kind]}</dd>
<dt>${words.ground}</dt><dd>${harmless(hold.ground)}</dd><dt>${words.owner}</dt><dd>${harmless(hold.owner)}</dd>
<dt>${words.until}</dt><dd>${holdStateText(hold, words, language)}</dd>
${reviewOn ? html`<dt>${words.review}</dt><dd>${shortDay(reviewOn, language)}</dd>` : ""}</dl>
${coverageHtml(reader, coverage, words.covers)}
${may(signedIn.held, "hold.write", agency.id) ? acts(request, hold, `${at}/${hold.number}`) : ""}
<h2>${words.history}</h2><ol class="history">${historyOf(reader, hold, reviews).map((line) => html`<li>${harmless(line)}</li>`)}</ol>`,
  };
}

/** @param said how many, as a sentence */
export function coverageHtml(
  { agency, language }: Reader,
  { count, examples: first, comparedOf }: Coverage,
  said: (count: string) => string,
): Html {
  const words = holdWords[language];
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  const number = (value: number) => format.format(value);
  return html`<div role="status"><p class="lead">${said(number(count))}</p>${comparedOf === undefined ? "" : html`<p>${words.cut(number(mostCompared), number(comparedOf))}</p>`}</div>
${first.length === 0 ? "" : html`<h2>${words.examples}</h2><ul>${first.map((item) => html`<li><a class="ds-link" href="/${agency.orgNumber}/ko/${item.itemId}">${harmless(item.channel)}, ${words.posted(shortDay(item.postedOn, language))}</a> <span class="quiet">${harmless(item.nativeId)}</span></li>`)}</ul>`}`;
}

/** What was typed stands in the form that was refused. */
function acts({ reader, form, context }: AgencyRequest, hold: StandingHold, at: string): Html {
  const words = holdWords[reader.language];
  const refused = (path: string) => context.req.path.endsWith(`/${path}`);
  const typed = (path: string, name: string) => (refused(path) ? (form.get(name) ?? "") : "");
  const because = (path: string) =>
    html`<label class="ds-label" for="${path}-fordi">${words.because}</label><input class="ds-input" id="${path}-fordi" name="fordi" required autocomplete="off" value="${typed(path, "fordi")}">`;
  const act = (path: string, title: string, fields: Html | "") =>
    html`<details${refused(path) ? html` open` : ""}><summary>${title}</summary><form method="post" action="${at}/${path}" class="desk-form">${hiddenKey(reader)}<input type="hidden" name="sett" value="${hold.acts.length}">${fields}${because(path)}<button class="ds-button" data-variant="secondary" type="submit">${title}</button></form></details>`;
  const day = (path: string, label: string, hint: string, required: boolean) =>
    html`<label class="ds-label" for="${path}-dag">${label}</label><p class="quiet small" id="${path}-hint">${hint}</p><input class="ds-input" id="${path}-dag" name="dag" type="date" value="${typed(path, "dag")}" aria-describedby="${path}-hint"${required ? html` required` : ""}>`;
  return html`<div class="no-print">
${hold.state === "released" ? "" : html`${act("slutt", words.end, day("slutt", words.until, words.untilHint, false))}${act("gjennomgang", words.setReview, day("gjennomgang", words.review, words.reviewHint, true))}${act("opphev", words.release, "")}`}
${actInForce(hold.acts) ? act("angre", words.undo, "") : ""}</div>`;
}

function historyOf(
  { agency, language }: Reader,
  hold: StandingHold,
  reviews: readonly HoldReview[],
): readonly string[] {
  const words = holdWords[language];
  const at = (instant: Date) => minute(instant, agency.timeZone, language);
  const done = hold.acts.map(({ act, lastDay, at: when, by, because }) => {
    const what = act === "ends" ? words.acts.ends(lastDay && shortDay(lastDay, language)) : words.acts[act];
    return { when, line: words.actLine(at(when), what, by, because) };
  });
  const looked = reviews.map(({ reviewOn, at: when, by, because }) => ({
    when,
    line: words.actLine(at(when), words.reviewLine(shortDay(reviewOn, language)), by, because),
  }));
  const sorted = [...done, ...looked].sort((one, other) => one.when.getTime() - other.when.getTime());
  return [words.placed(at(hold.placedAt), hold.placedBy), ...sorted.map(({ line }) => line)];
}

export async function endHold(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await change(site, request, "ends");
}

export async function releaseHold(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await change(site, request, "released");
}

export async function undoHold(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await change(site, request, "undone");
}

async function change(site: DeskSite, request: AgencyRequest, act: HoldActKind): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const hold = await holdHere(site, request);
  if (!hold) return undefined;
  const { fault: said } = holdWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const typed = act === "ends" ? (form.get("dag") ?? "").trim() : "";
  const lastDay = typed === "" ? undefined : givenDayField(typed);
  const because = (form.get("fordi") ?? "").trim();
  const fault =
    (typed !== "" && lastDay === undefined && said.day) ||
    (because === "" && said.empty(holdWords[language].because)) ||
    stepRefusal(hold, act, { lastDay, today }, said);
  if (fault) return await page(site, request, hold, fault);
  // no page of ours leaves it out
  const seenActs = /^\d{1,6}$/.test(form.get("sett") ?? "") ? Number(form.get("sett")) : -1;
  try {
    await changeHold(tools, agency, hold.number, { act, lastDay, because, by: signedIn.user.name, seenActs });
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "hold.state") throw error;
    return await page(site, request, (await holdHere(site, request)) ?? hold, said.changed);
  }
  return context.redirect(`/${agency.orgNumber}/sperrer/${hold.number}`, 303);
}

/** What the step would be refused for, in the reader's words; what happens meanwhile is refused by the step itself. */
function stepRefusal(
  hold: StandingHold,
  act: HoldActKind,
  { lastDay, today }: { readonly lastDay: string | undefined; readonly today: string },
  said: HoldWords["fault"],
): string | undefined {
  const last = actInForce(hold.acts);
  if (act === "undone") return last ? undefined : said.nothing;
  if (hold.state === "released") return said.released;
  if (act !== "ends") return undefined;
  if (lastDay !== undefined && lastDay < today) return said.over;
  return lastDay === last?.lastDay ? said.same : undefined;
}

export async function setReviewOfHold(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const hold = await holdHere(site, request);
  if (!hold) return undefined;
  const words = holdWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const reviewOn = givenDayField(form.get("dag"));
  const because = (form.get("fordi") ?? "").trim();
  if (reviewOn === undefined) return await page(site, request, hold, words.fault.day);
  if (because === "") return await page(site, request, hold, words.fault.empty(words.because));
  if (reviewOn < dayOf(tools.clock.now(), agency.timeZone))
    return await page(site, request, hold, words.fault.over);
  await setReview(tools, agency, hold.number, { reviewOn, because, by: signedIn.user.name });
  return context.redirect(`/${agency.orgNumber}/sperrer/${hold.number}`, 303);
}
