/** The holds of an agency: those first that are about to end, or to be looked at again. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { listHolds, type StandingHold } from "../../pipeline/hold/gather.ts";
import { reviewsOfHolds } from "../../pipeline/hold/review.ts";
import { channelTitles } from "../../pipeline/register/find.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { holdWords } from "../words/holds.ts";
import { shortDay } from "./days.ts";
import { daysBetween, holdScopeText, holdStateText } from "./hold-words.ts";

type Reader = AgencyRequest["reader"];

/** A hold that ends, or is to be looked at, within so many days stands first. */
const soonDays = 30;

interface Listed {
  readonly hold: StandingHold;
  readonly reviewOn: Day | undefined;
  /** the first of its last day and its day of review */
  readonly next: Day | undefined;
}

export async function holdsPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn, search } = reader;
  const words = holdWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const all = search.get("alle") === "ja";
  const [holds, reviews, channels] = [
    await listHolds(tools, agency, all),
    await reviewsOfHolds(tools, agency),
    await channelTitles(tools, agency),
  ];
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const listed = holds.map((hold): Listed => {
    const reviewOn = reviews.get(hold.number)?.at(-1)?.reviewOn;
    const days = [hold.lastDay, reviewOn].filter((day) => day !== undefined);
    return { hold, reviewOn, next: days.sort()[0] };
  });
  const counting = listed.filter(({ hold }) => hold.state === "counts");
  const isSoon = ({ next }: Listed) => next !== undefined && daysBetween(today, next) <= soonDays;
  const soon = counting.filter(isSoon).sort((one, other) => ((one.next ?? "") < (other.next ?? "") ? -1 : 1));
  const rest = counting.filter((one) => !isSoon(one)).reverse();
  const over = listed.filter(({ hold }) => hold.state !== "counts").reverse();
  const show = (rows: readonly Listed[]) => holdList(reader, rows, { today, channels });
  const at = `/${agency.orgNumber}/sperrer`;
  return {
    title: words.holds,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    main: html`<h1>${words.holds}</h1><p>${words.lead}</p>
${may(signedIn.held, "hold.write", agency.id) ? html`<p><a class="ds-button" href="${at}/ny">${words.place}</a></p>` : ""}
${soon.length === 0 ? "" : html`<h2>${words.soon}</h2>${show(soon)}`}
<h2>${words.counting}</h2>${rest.length === 0 && soon.length === 0 ? html`<p class="lead">${words.none}</p>` : show(rest)}
${all ? html`<h2>${words.over}</h2>${show(over)}` : html`<p><a class="ds-link" href="${at}?alle=ja">${words.showOver}</a></p>`}`,
  };
}

function holdList(
  { agency, language }: Reader,
  rows: readonly Listed[],
  { today, channels }: { readonly today: Day; readonly channels: ReadonlyMap<string, string> },
): Html {
  const words = holdWords[language];
  return html`<ul class="decision-list">${rows.map(({ hold, reviewOn }) => {
    const left = hold.state === "counts" && hold.lastDay && words.inDays(daysBetween(today, hold.lastDay));
    const looked =
      hold.state === "counts" &&
      reviewOn &&
      (reviewOn < today ? words.reviewOver : words.reviewOn)(shortDay(reviewOn, language));
    const facts = [
      words.kinds[hold.kind],
      hold.ground,
      hold.owner,
      holdStateText(hold, words, language),
      looked,
    ];
    return html`<li><a class="ds-link" href="/${agency.orgNumber}/sperrer/${hold.number}">${words.hold(hold.number)}: ${harmless(holdScopeText(hold.scope, words, language, channels))}</a>${left ? html` <strong>${left}</strong>` : ""} <span class="quiet">${harmless(facts.filter(Boolean).join(" · "))}</span></li>`;
  })}</ul>`;
}
