/** What a person sees of themselves: roles, sessions, password. */
import { html } from "hono/html";
import type { Agency } from "../../domain/agency.ts";
import { type RoleFrom, shortestPassword } from "../../domain/desk.ts";
import { endSession, sessionsOf } from "../../pipeline/users/session.ts";
import { choosePassword, knowsPassword } from "../../pipeline/users/sign-in.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { DeskAnswer, DeskPage, SignedInRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { logWordsOf } from "../words/log.ts";
import { providerWordsOf } from "../words/provider.ts";
import { field, form, hiddenKey } from "./form.ts";
import { codeText, providerTitle } from "./provider-ways.ts";
import { triedBy } from "./sign-in.ts";

export async function accountPage(site: DeskSite, { reader }: SignedInRequest): Promise<DeskAnswer> {
  return await account(site, reader, undefined);
}

/** Ends a session of the person's own, this one or another; nobody else's is found by its id. */
export async function endOwnSession(
  site: DeskSite,
  { context, reader, form: given }: SignedInRequest,
): Promise<DeskAnswer> {
  const own = await sessionsOf(site.users, reader.signedIn.user);
  const session = own.find(({ id }) => id === given.get("okt"));
  if (!session) return undefined;
  await endSession(site.users, session, "revoked");
  return context.redirect("/konto", 303);
}

export async function changePassword(
  site: DeskSite,
  { context, reader, form: given }: SignedInRequest,
): Promise<DeskAnswer> {
  const { words, signedIn } = reader;
  if (signedIn.user.provider || !site.passwords) return undefined;
  if (asksPresent(signedIn)) {
    const { from } = triedBy(site, context);
    const answer = await knowsPassword(site.users, signedIn.user, given.get("na") ?? "", from);
    if (answer === "tooMany") return await account(site, reader, words.refusal.tooMany);
    if (answer === "wrong") return await account(site, reader, undefined, words.passwordFault.present);
  }
  const password = given.get("nytt") ?? "";
  if (password !== given.get("igjen")) return await account(site, reader, words.passwordFault.differ);
  const fault = await choosePassword(site.users, signedIn.user, password);
  if (fault) return await account(site, reader, words.passwordFault[fault]);
  // whoever knew the password before is signed out with it
  for (const session of await sessionsOf(site.users, signedIn.user))
    if (session.id !== signedIn.session.id) await endSession(site.users, session, "revoked");
  return context.redirect("/konto?passord=byttet", 303);
}

/** Who came by a link may have forgotten it: the link shows who they are. */
function asksPresent({ user, session }: SignedInRequest["reader"]["signedIn"]): boolean {
  return user.passwordHash !== undefined && session.by === "password";
}

/**
 * @param fault what is wrong with the new password
 * @param presentFault what is wrong with the present one
 */
async function account(
  site: DeskSite,
  reader: SignedInRequest["reader"],
  fault: string | undefined,
  presentFault?: string,
): Promise<DeskPage> {
  const { words, signedIn, search } = reader;
  const agencies = await site.agencies();
  const changed = search.get("passord") === "byttet" && (fault ?? presentFault) === undefined;
  return {
    title: words.account,
    crumbs: [],
    ...((fault ?? presentFault) !== undefined && { status: 400 as const }),
    main: html`<h1>${harmless(signedIn.user.name)}</h1>
${changed ? html`<div class="ds-alert" data-color="success" role="status"><p>${words.passwordChanged}</p></div>` : ""}
<h2>${words.roles}</h2>
${rolesTable(site, reader, agencies)}
<h2>${words.sessions}</h2>
${await sessionsTable(site, reader)}
<p><a class="ds-link" href="/konto/logg">${logWordsOf[reader.language].ownLink}</a></p>
${form(reader, "/ut", html``, words.signOut)}
${signedIn.user.provider || !site.passwords ? "" : passwordForm(reader, fault, presentFault)}`,
  };
}

function rolesTable(site: DeskSite, reader: SignedInRequest["reader"], agencies: readonly Agency[]): Html {
  const { words, signedIn, language } = reader;
  const { held } = signedIn;
  if (held.length === 0) return html`<p>${words.noRoles}</p>${codeText(reader)}`;
  return html`<table class="ds-table stacked"><thead><tr><th scope="col">${words.roleName}</th><th scope="col">${words.agency}</th><th scope="col">${providerWordsOf[language].from}</th></tr></thead><tbody>
${held.map((one) => {
  const agency = agencies.find(({ id }) => id === one.agencyId);
  return html`<tr><td>${words.role[one.role]}</td><td>${one.agencyId === "all" ? words.allAgencies : harmless(agency?.name ?? one.agencyId)}</td><td>${sourceOf(site, reader, one)}</td></tr>`;
})}
</tbody></table>`;
}

/** Who gave the role: a right whose source nobody sees is taken away in the wrong place. */
function sourceOf(
  site: DeskSite,
  { signedIn, language }: SignedInRequest["reader"],
  { from }: RoleFrom,
): string {
  const words = providerWordsOf[language];
  return from === "person" ? words.givenHere : words.fromProvider(providerTitle(site, signedIn.session.by));
}

async function sessionsTable(site: DeskSite, reader: SignedInRequest["reader"]): Promise<Html> {
  const { words, signedIn, language } = reader;
  const sessions = await sessionsOf(site.users, signedIn.user);
  return html`<table class="ds-table stacked"><thead><tr><th scope="col">${words.browser}</th><th scope="col">${words.begun}</th><th scope="col">${words.lastUsed}</th><th scope="col"><span class="ds-sr-only">${words.end}</span></th></tr></thead><tbody>
${sessions.map((session) => {
  const own = session.id === signedIn.session.id;
  return html`<tr><td>${harmless(session.browser)}${own ? html` <span class="ds-tag" data-color="info">${words.thisOne}</span>` : ""}</td>
<td>${time(session.begunAt, site.timeZone, language)}</td><td>${time(session.usedAt, site.timeZone, language)}</td>
<td>${own ? "" : html`<form method="post" action="/konto/okt">${hiddenKey(reader)}<input type="hidden" name="okt" value="${session.id}"><button class="ds-button" data-variant="secondary" type="submit">${words.end}</button></form>`}</td></tr>`;
})}
</tbody></table>`;
}

function passwordForm(
  reader: SignedInRequest["reader"],
  fault: string | undefined,
  presentFault: string | undefined,
): Html {
  const { words, signedIn } = reader;
  const heading = signedIn.user.passwordHash === undefined ? words.choosePassword : words.changePassword;
  return html`<h2>${heading}</h2>
${form(
  reader,
  "/konto/passord",
  html`<input type="text" name="username" autocomplete="username" value="${signedIn.user.signInName ?? ""}" hidden>
${asksPresent(signedIn) ? field({ name: "na", label: words.presentPassword, type: "password", autocomplete: "current-password", fault: presentFault }) : ""}
${field({ name: "nytt", label: words.newPassword, type: "password", autocomplete: "new-password", hint: words.passwordHint(shortestPassword), fault })}
${field({ name: "igjen", label: words.newPasswordAgain, type: "password", autocomplete: "new-password" })}`,
  heading,
)}`;
}
