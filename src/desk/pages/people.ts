/** Who works at the desk for an agency: adding people, giving and taking roles, links for signing in, ending what they could do. */
import { html } from "hono/html";
import { type DeskRole, deskRoles, may, mayWherever, type RoleHeld, type UserId } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, isUuid } from "../../domain/ids.ts";
import { makeLink } from "../../pipeline/users/link.ts";
import {
  addUser,
  closePerson,
  giveRole,
  listPeople,
  type Person,
  personByCode,
  withdrawRole,
} from "../../pipeline/users/people.ts";
import { endSession, sessionsOf } from "../../pipeline/users/session.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { peopleWordsOf } from "../words/people.ts";
import { providerWordsOf } from "../words/provider.ts";
import { field, form, hiddenKey } from "./form.ts";
import { providerTitle } from "./provider-ways.ts";

export async function peoplePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await page(site, request, {});
}

interface Said {
  readonly fault?: string;
  /** a link, shown this once */
  readonly link?: { readonly of: string; readonly address: string };
}

/** Those who have a role for this agency: who has none here is none of its business. */
async function peopleOf(site: DeskSite, { reader }: AgencyRequest): Promise<readonly Person[]> {
  const all = await listPeople(site.users);
  return all.filter(
    ({ held, claimed, user }) =>
      !user.closedAt && [...held, ...claimed].some(({ agencyId }) => agencyId === reader.agency.id),
  );
}

async function page(site: DeskSite, request: AgencyRequest, said: Said): Promise<DeskPage> {
  const { reader } = request;
  const { words, agency, signedIn } = reader;
  const people = await peopleOf(site, request);
  const mayWrite = may(signedIn.held, "user.write", agency.id);
  return {
    title: words.people,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    ...(said.fault !== undefined && { status: 400 as const }),
    main: html`<h1>${words.people}</h1>
${said.fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(said.fault)}</p></div>`}
${said.link ? html`<div class="ds-alert" data-color="success" role="status"><p>${words.linkMade(harmless(said.link.of))}</p><p><code>${said.link.address}</code></p></div>` : ""}
<table class="ds-table stacked"><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.signInName}</th><th scope="col">${words.roles}</th>${mayWrite ? html`<th scope="col"><span class="ds-sr-only">${words.actions}</span></th>` : ""}</tr></thead><tbody>
${people.map((person) => row(site, reader, person, mayWrite))}
</tbody></table>
${mayWrite && site.passwords ? newPerson(reader) : ""}${mayWrite && site.providers.length > 0 ? somebodyThere(reader) : ""}`,
  };
}

function row(
  site: DeskSite,
  reader: AgencyRequest["reader"],
  { user, held, claimed }: Person,
  mayWrite: boolean,
): Html {
  const { words, agency, language } = reader;
  const here = held.filter(({ agencyId }) => agencyId === agency.id || agencyId === "all");
  const through = providerWordsOf[language].fromProvider(providerTitle(site, user.provider?.issuer ?? ""));
  const said = claimed
    .filter(({ agencyId }) => agencyId === agency.id || agencyId === "all")
    .map(({ role }) => `${words.role[role]} (${through})`);
  const needsReason = user.provider !== undefined || !site.passwords;
  const at = `/${agency.orgNumber}/folk`;
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="person" value="${user.id}">`;
  return html`<tr><td>${harmless(user.name)}</td><td>${knownAs(site, user)}</td><td>${[...here.map(({ role }) => words.role[role]), ...said].join(", ")}</td>
${
  mayWrite
    ? html`<td><details><summary>${words.actions}</summary>
<form method="post" action="${at}/rolle">${hidden}${roleChoice(reader, `r-${user.id}`)}<button class="ds-button" data-variant="secondary" type="submit">${words.giveRole}</button></form>
${here
  .filter(({ agencyId }) => agencyId === agency.id)
  .map(
    ({ role }) =>
      html`<form method="post" action="${at}/ta">${hidden}<input type="hidden" name="rolle" value="${role}">${because(words.because, `t-${user.id}-${role}`)}<button class="ds-button" data-variant="secondary" type="submit">${words.takeRole(words.role[role])}</button></form>`,
  )}
<form method="post" action="${at}/lenke">${hidden}${needsReason ? because(providerWordsOf[language].linkReason, `l-${user.id}`) : ""}<button class="ds-button" data-variant="secondary" type="submit">${words.makeLink}</button></form>
<form method="post" action="${at}/avslutt">${hidden}${because(words.because, `c-${user.id}`)}<button class="ds-button" data-color="danger" data-variant="secondary" type="submit">${words.closePerson}</button></form>
</details></td>`
    : ""
}</tr>`;
}

/** The address of mail is the provider's word, and stands beside who says it. */
function knownAs(site: DeskSite, { signInName, provider, email }: Person["user"]): string {
  if (signInName !== undefined || !provider) return harmless(signInName ?? "");
  const title = providerTitle(site, provider.issuer);
  return email === undefined ? title : `${harmless(email)} (${title})`;
}

/** By the code that the person reads out: names are not theirs alone. */
function somebodyThere(reader: AgencyRequest["reader"]): Html {
  const { words, agency, language } = reader;
  const { somebodyThere: heading, code, codeHint } = providerWordsOf[language];
  return html`<h2>${heading}</h2>
${form(
  reader,
  `/${agency.orgNumber}/folk/kode`,
  html`${field({ name: "kode", label: code, hint: codeHint })}${roleChoice(reader, "kode-rolle")}`,
  words.giveRole,
)}`;
}

/** A person who is known to a provider, and whom nobody here can find but by their code. */
export async function giveRoleByCode(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const { form: given, reader } = request;
    const person = personByCode(await listPeople(site.users), given.get("kode") ?? "");
    const held = heldHere(request, roleIn(given));
    if (!person) return { fault: providerWordsOf[reader.language].noSuchCode };
    if (person.user.id === reader.signedIn.user.id)
      return { fault: peopleWordsOf[reader.language].notYourself };
    await giveRole(tools, person.user.id, held);
    return {};
  });
}

function because(label: string, id: string): Html {
  return html`<label class="ds-label" for="${id}">${label}</label><input class="ds-input" id="${id}" name="fordi" required autocomplete="off">`;
}

function roleChoice({ words }: AgencyRequest["reader"], id: string): Html {
  return html`<label class="ds-label" for="${id}">${words.roleName}</label><select class="ds-input" id="${id}" name="rolle">${deskRoles.map((role) => html`<option value="${role}">${words.role[role]}</option>`)}</select>`;
}

function newPerson(reader: AgencyRequest["reader"]): Html {
  const { words, agency } = reader;
  return html`<h2>${words.newPerson}</h2>
${form(
  reader,
  `/${agency.orgNumber}/folk/ny`,
  html`${field({ name: "navn", label: words.name, hint: words.nameHint })}${field({ name: "inn", label: words.signInName })}${roleChoice(reader, "ny-rolle")}`,
  words.addPerson,
)}`;
}

/** Adds a person with a role for this agency, and shows the link by which they sign in the first time. */
export async function addPerson(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const { form: given } = request;
    // without passwords, who is added here could come in by links alone
    if (!site.passwords) throw new NotHere();
    const user = await addUser(tools, { name: given.get("navn") ?? "", signInName: given.get("inn") ?? "" });
    await giveRole(tools, user.id, heldHere(request, roleIn(given)));
    const { secret } = await makeLink(tools, user.id, undefined, site);
    return { link: { of: user.name, address: `${addressOf(site, request)}/inn/${secret}` } };
  });
}

/** Nobody gives a role to themselves: who gives rights could have every other one by that. */
export async function giveRoleHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const { signedIn, language } = request.reader;
    const id = await personHere(site, request);
    if (id === signedIn.user.id) return { fault: peopleWordsOf[language].notYourself };
    await giveRole(tools, id, heldHere(request, roleIn(request.form)));
    return {};
  });
}

export async function takeRoleHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const held = heldHere(request, roleIn(request.form));
    await withdrawRole(tools, await personHere(site, request), held, request.form.get("fordi") ?? "");
    return {};
  });
}

/** Who has a link is the person, for every agency: only who may give rights for all of these makes one. */
export async function linkForPerson(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const { signedIn, language } = request.reader;
    const id = await personHere(site, request);
    const [person] = (await listPeople(site.users)).filter(({ user }) => user.id === id);
    if (!mayWherever(signedIn.held, "user.write", person?.held ?? []))
      return { fault: peopleWordsOf[language].notOthersLink };
    const { secret } = await makeLink(tools, id, request.form.get("fordi"), site);
    return { link: { of: person?.user.name ?? "", address: `${addressOf(site, request)}/inn/${secret}` } };
  });
}

/** Who works for other agencies too keeps that: here only the roles for this agency are taken. */
export async function closePersonHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async (tools) => {
    const id = await personHere(site, request);
    const reason = request.form.get("fordi") ?? "";
    const [person] = (await listPeople(site.users)).filter(({ user }) => user.id === id);
    const { held = [], claimed = [] } = person ?? {};
    const isHere = ({ agencyId }: RoleHeld) => agencyId === request.reader.agency.id;
    if (!person || [...held, ...claimed].every(isHere)) await closePerson(tools, id, reason);
    else {
      for (const one of held.filter(isHere)) await withdrawRole(tools, id, one, reason);
      for (const session of await sessionsOf(tools, person.user))
        if (session.claimed?.some(isHere)) await endSession(tools, session, "revoked");
    }
    return {};
  });
}

/** What a form names is not there, for this agency. */
class NotHere extends Error {}

/** After an act the page is asked for anew, unless it has something to show that is shown once. */
async function acting(
  site: DeskSite,
  request: AgencyRequest,
  act: (tools: DeskSite["users"]) => Promise<Said>,
): Promise<DeskAnswer> {
  const { reader, context } = request;
  try {
    const said = await act({ ...site.users, actor: reader.signedIn.user.name });
    return said.link || said.fault !== undefined
      ? await page(site, request, said)
      : context.redirect(`/${reader.agency.orgNumber}/folk`, 303);
  } catch (error) {
    if (error instanceof NotHere) return undefined;
    if (!isArchiveError(error)) throw error;
    return await page(site, request, { fault: error.message });
  }
}

/** An administrator of one agency finds nobody of another by their id. */
async function personHere(site: DeskSite, request: AgencyRequest): Promise<UserId> {
  const asked = request.form.get("person") ?? "";
  const known =
    isUuid(asked) && (await peopleOf(site, request)).find(({ user }) => user.id === asId<UserId>(asked));
  if (!known) throw new NotHere();
  return known.user.id;
}

function roleIn(form: ReadonlyMap<string, string>): DeskRole {
  const role = deskRoles.find((one) => one === form.get("rolle"));
  if (role === undefined) throw new NotHere();
  return role;
}

function heldHere({ reader }: AgencyRequest, role: DeskRole): RoleHeld {
  return { role, agencyId: reader.agency.id };
}

function addressOf({ deskUrl }: DeskSite, { context }: AgencyRequest): string {
  return deskUrl ?? new URL(context.req.url).origin;
}
