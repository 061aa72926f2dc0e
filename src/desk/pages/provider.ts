/** To a provider and back: what follows from its answer, and from its notice that somebody is signed out. */
import type { Context } from "hono";
import { html } from "hono/html";
import {
  beginAtProvider,
  endByProvider,
  finishAtProvider,
  type Provider,
  type Refusal,
} from "../../pipeline/users/provider-sign-in.ts";
import { harmless } from "../../web/archived-text.ts";
import { pathHere } from "../guard.ts";
import type { DeskAnswer, DeskPage, DeskReader, DeskRequest } from "../route.ts";
import { giveHint, givePending, giveSession, pendingSecret, takePending } from "../session-cookie.ts";
import type { DeskSite } from "../site.ts";
import { providerWordsOf } from "../words/provider.ts";
import { deskAddress } from "./provider-ways.ts";
import { open, triedBy } from "./sign-in.ts";

function called({ providers }: DeskSite, { context }: DeskRequest): Provider | undefined {
  const asked = context.req.param("provider");
  return providers.find(({ settings }) => settings.name === asked);
}

/** A page of another site starts nothing here, and neither does a browser that reads ahead. */
export async function toProvider(site: DeskSite, request: DeskRequest): Promise<DeskAnswer> {
  const { context, reader } = request;
  const provider = called(site, request);
  if (!provider) return undefined;
  const closed = open(site, context, reader);
  if (closed) return closed;
  if (context.req.header("sec-purpose")?.includes("prefetch")) return context.body(null, 503);
  const from = context.req.header("sec-fetch-site") ?? "none";
  if (from !== "none" && from !== "same-origin") return context.redirect("/inn", 303);
  const begun = await beginAtProvider(
    site.users,
    provider,
    {
      redirectUri: redirectUri(site, context, provider),
      backTo: pathHere(context.req.query("etter")),
      language: reader.language,
    },
    triedBy(site, context).from,
  );
  if ("why" in begun) return refusedPage(site, reader, provider, begun);
  givePending(context, begun.secret);
  return context.redirect(begun.to.href, 303);
}

/** One for each provider: an answer that comes to another's is none. @see RFC 9700 section 4.4.2 */
function redirectUri(site: DeskSite, context: Context, { settings }: Provider): string {
  return `${deskAddress(site, context)}/inn/svar/${settings.name}`;
}

export async function fromProvider(site: DeskSite, request: DeskRequest): Promise<DeskAnswer> {
  const { context, reader } = request;
  const provider = called(site, request);
  if (!provider) return undefined;
  const closed = open(site, context, reader);
  if (closed) return closed;
  const url = new URL(redirectUri(site, context, provider));
  url.search = new URL(context.req.url).search;
  const secret = pendingSecret(context);
  const done = await finishAtProvider(site.users, provider, { secret, url }, triedBy(site, context));
  if ("why" in done) {
    // another window's sign-in may still be under way
    if (done.why !== "over") takePending(context);
    return refusedPage(site, reader, provider, done);
  }
  takePending(context);
  giveSession(context, done.begun.secret);
  giveHint(context, done.idToken);
  return context.redirect(pathHere(done.backTo), 303);
}

/** @see OpenID Connect Back-Channel Logout 1.0 section 2.8 for the answers */
export async function noticeOfProvider(site: DeskSite, request: DeskRequest): Promise<DeskAnswer> {
  const { context, form } = request;
  const provider = called(site, request);
  if (!provider) return context.json({ error: "invalid_request" }, 404);
  const notice = form.get("logout_token");
  const ended = notice === undefined ? undefined : await endByProvider(site.users, provider, notice);
  return ended === undefined ? context.json({ error: "invalid_request" }, 400) : context.body(null, 200);
}

const statusOf: Readonly<Record<Refusal["why"], 400 | 403 | 503>> = {
  ...{ over: 400, expired: 400 },
  ...{ denied: 403, untrusted: 403, weak: 403, unnamed: 403, elsewhere: 403, closed: 403 },
  ...{ provider: 503, down: 503, clock: 503, setup: 503 },
};

function refusedPage(site: DeskSite, reader: DeskReader, provider: Provider, refusal: Refusal): DeskPage {
  const { name, title } = provider.settings;
  const { why, code, apart, subject } = refusal;
  // for whoever runs it; what a provider or a browser wrote is not among these
  if (why !== "over")
    site.toolsFor("desk").log.warn({ provider: name, why, code, apartSeconds: apart }, "sign-in refused");
  const words = providerWordsOf[reader.language];
  const back = reader.signedIn ? { href: "/", text: words.toDesk } : { href: "/inn", text: words.again };
  return {
    title: words.notSignedIn,
    main: html`<h1>${words.notSignedIn}</h1><p class="lead">${words.why[why](title)}</p>
${subject === undefined ? "" : html`<p><code>${harmless(subject)}</code></p>`}
<p><a class="ds-link" href="${back.href}">${back.text}</a></p>`,
    languagesAt: "/inn",
    status: statusOf[why],
  };
}
