/** What other pages show of the providers: the buttons of the ways in, the page of the way out, and their names. */
import type { Context } from "hono";
import { html } from "hono/html";
import { codeOf } from "../../pipeline/users/people.ts";
import type { Provider } from "../../pipeline/users/provider-sign-in.ts";
import type { Html } from "../../web/html.ts";
import type { DeskPage, DeskReader, SignedInRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { providerWordsOf } from "../words/provider.ts";

/** Links, not forms: a browser that keeps to `form-action` follows a form to no other site. */
export function providerButtons({ providers }: DeskSite, { language }: DeskReader, after: string): Html | "" {
  if (providers.length === 0) return "";
  const words = providerWordsOf[language];
  return html`<ul class="providers">${providers.map(
    ({ settings: { name, title } }) =>
      html`<li><a class="ds-button" href="/inn/leverandor/${name}?etter=${encodeURIComponent(after)}">${words.signInWith(title)}</a></li>`,
  )}</ul>`;
}

export function deskAddress({ deskUrl }: DeskSite, { req }: Context): string {
  return deskUrl ?? new URL(req.url).origin;
}

/** Here it is done already; the rest is the browser's, which follows without a form. */
export function goingOutPage({ language }: DeskReader, { settings }: Provider, address: URL): DeskPage {
  const words = providerWordsOf[language];
  return {
    title: words.signedOutHere,
    languagesAt: "/inn",
    main: html`<h1>${words.signedOutHere}</h1><p class="lead">${words.signingOutThere(settings.title)}</p>
<p><a class="ds-link" href="${address.href}">${words.signOutThere(settings.title)}</a></p>`,
  };
}

/** Under which name people know it; the issuer when it is among the settings no more. */
export function providerTitle({ providers }: DeskSite, issuer: string): string {
  return providers.find(({ settings }) => settings.issuer === issuer)?.settings.title ?? issuer;
}

/** For who came from a provider and may do nothing yet: what an administrator finds them by. */
export function codeText({ signedIn, language }: SignedInRequest["reader"]): Html | "" {
  if (!signedIn.user.provider) return "";
  return html`<p>${providerWordsOf[language].tellCode} <code class="code">${codeOf(signedIn.user)}</code></p>`;
}
