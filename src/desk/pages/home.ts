/** Where one comes after signing in: the agencies that one works for, or, with one alone, that one's front page, with what waits. */
import { html } from "hono/html";
import { deskRoles } from "../../domain/desk.ts";
import { countWaiting } from "../../pipeline/review/waiting.ts";
import { harmless } from "../../web/archived-text.ts";
import { openPlaces } from "../layout.ts";
import type { AgencyRequest, DeskAnswer, SignedInRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { actsWordsOf } from "../words/acts.ts";
import { codeText } from "./provider-ways.ts";
import { dueLine, dueOf } from "./register-due.ts";

export async function homePage(site: DeskSite, { context, reader }: SignedInRequest): Promise<DeskAnswer> {
  const { words, signedIn } = reader;
  const own = (await site.agencies()).filter(({ id }) =>
    signedIn.held.some(({ agencyId }) => agencyId === "all" || agencyId === id),
  );
  const [only] = own;
  if (only && own.length === 1) return context.redirect(`/${only.orgNumber}`, 303);
  return {
    title: words.agencies,
    main: html`<h1>${words.agencies}</h1>
${own.length === 0 ? html`<p class="lead">${words.noRoles}</p>${codeText(reader)}` : html`<ul>${own.map((agency) => html`<li><a class="ds-link" href="/${agency.orgNumber}">${harmless(agency.name)}</a></li>`)}</ul>`}`,
  };
}

/** Everything that the person may open, as the menu has it; beside it how much waits there. */
export async function agencyPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { words, agency, signedIn } = reader;
  const roles = deskRoles.filter((role) =>
    signedIn.held.some(
      (held) => held.role === role && (held.agencyId === "all" || held.agencyId === agency.id),
    ),
  );
  const waits = await whatWaits(site, reader);
  return {
    title: agency.name,
    main: html`<h1>${harmless(agency.name)}</h1><p class="lead">${words.youAre(roles.map((role) => words.role[role]).join(", "))}</p>
<ul class="front-places">${openPlaces(reader).map(({ word, href, text }) => html`<li><a class="ds-link" href="${href}">${text}</a>${waits.has(word) ? html` <span class="quiet">${waits.get(word)}</span>` : ""}</li>`)}</ul>`,
  };
}

async function whatWaits(
  site: DeskSite,
  reader: AgencyRequest["reader"],
): Promise<ReadonlyMap<string, string>> {
  const registers = dueLine(await dueOf(site, reader), reader);
  return new Map([
    ...(await itemsWaiting(site, reader)),
    ...(registers ? [["channels", registers] as const] : []),
  ]);
}

async function itemsWaiting(
  site: DeskSite,
  { agency, acts, language, signedIn, words }: AgencyRequest["reader"],
): Promise<ReadonlyMap<string, string>> {
  if (!acts) return new Map();
  const waiting = await countWaiting(site.toolsFor(signedIn.user.name), agency);
  const items = Object.values(waiting).reduce((all, one) => all + one, 0);
  const said = actsWordsOf[language];
  return new Map([
    ["queue", words.waiting(items)],
    ["acts", acts.items === 0 ? said.none : said.count(acts.items, acts.overdue)],
  ]);
}
