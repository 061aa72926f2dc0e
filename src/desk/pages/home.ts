/** Where one comes after signing in: the agencies that one works for, or, with one alone, that one's front page. */
import { html } from "hono/html";
import { deskRoles } from "../../domain/desk.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest, DeskAnswer, SignedInRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { codeText } from "./provider-ways.ts";

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

export async function agencyPage(_: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { words, agency, signedIn } = reader;
  const roles = deskRoles.filter((role) =>
    signedIn.held.some(
      (held) => held.role === role && (held.agencyId === "all" || held.agencyId === agency.id),
    ),
  );
  return {
    title: agency.name,
    main: html`<h1>${harmless(agency.name)}</h1><p class="lead">${words.youAre(roles.map((role) => words.role[role]).join(", "))}</p>`,
  };
}
