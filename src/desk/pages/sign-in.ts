/** Signing in and out: by name and password, or by a link that is good once. */

import type { Context } from "hono";
import { html } from "hono/html";
import type { Begun } from "../../pipeline/users/session.ts";
import { endSession } from "../../pipeline/users/session.ts";
import {
  type SignInRefusal,
  signInByLink,
  signInByPassword,
  type Tried,
  whoseLink,
} from "../../pipeline/users/sign-in.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import { isPrivateWay, machineOf, pathHere } from "../guard.ts";
import type { DeskAnswer, DeskPage, DeskReader, DeskRequest, SignedInRequest } from "../route.ts";
import { giveSession, sessionSecret, takeHint, takeSession } from "../session-cookie.ts";
import type { DeskSite } from "../site.ts";
import { providerWordsOf } from "../words/provider.ts";
import { field, form } from "./form.ts";
import { deskAddress, goingOutPage, providerButtons } from "./provider-ways.ts";

export async function signInPage(site: DeskSite, { context, reader }: DeskRequest): Promise<DeskAnswer> {
  if (reader.signedIn) return context.redirect(pathHere(reader.search.get("etter") ?? undefined), 303);
  return (
    open(site, context, reader) ??
    signInForm(site, reader, { after: reader.search.get("etter") ?? undefined })
  );
}

export async function signIn(
  site: DeskSite,
  { context, reader, form: given }: DeskRequest,
): Promise<DeskAnswer> {
  const closed = open(site, context, reader);
  if (closed) return closed;
  if (!site.passwords) return undefined;
  const name = given.get("navn") ?? "";
  const begun = await signInByPassword(
    site.users,
    { name, password: given.get("passord") ?? "" },
    triedBy(site, context),
  );
  if (typeof begun !== "string") return entered(context, begun, given.get("etter"));
  return signInForm(site, reader, { after: given.get("etter"), name, refusal: begun });
}

/** Only shown: what reads links in mail ahead of people must not use it up. */
export async function linkPage(site: DeskSite, { context, reader }: DeskRequest): Promise<DeskAnswer> {
  const closed = open(site, context, reader);
  if (closed) return closed;
  const secret = context.req.param("secret") ?? "";
  const user = await whoseLink(site.users, secret);
  if (!user) return linkOver(reader);
  const { words } = reader;
  return {
    title: words.signIn,
    main: html`<h1>${words.signIn}</h1><p class="lead">${words.linkIsFor(harmless(user.name))}</p>
${form(reader, "/inn/lenke", html`<input type="hidden" name="lenke" value="${secret}">`, words.signInAs(harmless(user.name)))}`,
  };
}

export async function signInWithLink(
  site: DeskSite,
  { context, reader, form: given }: DeskRequest,
): Promise<DeskAnswer> {
  const closed = open(site, context, reader);
  if (closed) return closed;
  const begun = await signInByLink(site.users, given.get("lenke") ?? "", triedBy(site, context));
  return typeof begun === "string" ? linkOver(reader) : entered(context, begun, undefined);
}

export async function signOut(site: DeskSite, { context, reader }: SignedInRequest): Promise<DeskAnswer> {
  const { session, user } = reader.signedIn;
  await endSession(site.users, session, "signedOut");
  takeSession(context);
  const hint = takeHint(context);
  // what the browser kept of the pages goes with the session
  context.header("Clear-Site-Data", '"cache"');
  const provider = site.providers.find(({ settings }) => settings.issuer === session.by);
  const address = await provider?.signOutAddress(
    { hint, subject: user.provider?.subject },
    `${deskAddress(site, context)}/inn`,
  );
  if (!provider || !address) return context.redirect("/inn", 303);
  // not by a redirect: a browser that keeps to `form-action` follows a form to no other site
  context.header("Refresh", `0; url=${address.href}`);
  return goingOutPage(reader, provider, address);
}

function entered(context: Context, { secret }: Begun, after: string | undefined): Response {
  giveSession(context, secret);
  return context.redirect(pathHere(after), 303);
}

export function triedBy({ proxies }: DeskSite, context: Context): Tried {
  const { req, env } = context;
  const socket: string = env?.incoming?.socket?.remoteAddress ?? "";
  return {
    browser: req.header("user-agent") ?? "",
    from: machineOf(socket, req.header("x-forwarded-for"), proxies),
    replaces: sessionSecret(context),
  };
}

/** A password or a link that anybody on the way can read is not taken. */
export function open({ deskUrl }: DeskSite, context: Context, { words }: DeskReader): DeskPage | undefined {
  if (isPrivateWay(deskUrl, context.req.header("host"))) return undefined;
  return {
    title: words.noTls,
    main: html`<h1>${words.noTls}</h1><p class="lead">${words.noTlsText}</p>`,
    status: 403,
  };
}

interface Given {
  readonly after: string | undefined;
  readonly name?: string;
  readonly refusal?: SignInRefusal;
}

const statusOf = { wrong: 401, tooMany: 429, linkOver: 401 } as const;

function signInForm(site: DeskSite, reader: DeskReader, { after, name, refusal }: Given): DeskPage {
  const { words } = reader;
  const own = site.passwords
    ? passwordForm(reader, { after, ...(name !== undefined && { name }) })
    : html`<p class="quiet">${providerWordsOf[reader.language].noPasswords}</p>`;
  return {
    title: words.signIn,
    main: html`<h1>${words.signIn}</h1>
${refusal ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${words.refusal[refusal]}</p></div>` : ""}
${providerButtons(site, reader, pathHere(after))}
${own}
<p class="quiet">${words.firstTime}</p>`,
    ...(refusal && { status: statusOf[refusal] }),
  };
}

function passwordForm(reader: DeskReader, { after, name }: Given): Html {
  const { words } = reader;
  return form(
    reader,
    "/inn",
    html`${field({ name: "navn", label: words.signInName, autocomplete: "username", value: name ?? "" })}
${field({ name: "passord", label: words.password, type: "password", autocomplete: "current-password" })}
<input type="hidden" name="etter" value="${pathHere(after)}">`,
    words.signIn,
  );
}

function linkOver({ words }: DeskReader): DeskPage {
  return {
    title: words.signIn,
    main: html`<h1>${words.signIn}</h1><p class="lead">${words.refusal.linkOver}</p><p><a class="ds-link" href="/inn">${words.signIn}</a></p>`,
    status: 401,
  };
}
