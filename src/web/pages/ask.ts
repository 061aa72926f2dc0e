/** Whom to ask for access, with what is asked for filled in. Nothing is sent from here. */
import { html } from "hono/html";
import { harmless, outsideLink, safeLink } from "../archived-text.ts";
import type { Html } from "../html.ts";
import type { Reader } from "../layout.ts";
import type { PublicAgency } from "../read/agencies.ts";
import { askWords } from "../words/ask.ts";

/** What is asked for: its number, and lines that tell it, without personal names. */
export interface Asked {
  readonly number: string;
  readonly lines: readonly string[];
}

export function askSection(asked: Asked, agency: PublicAgency, reader: Reader): Html {
  const w = askWords[reader.language];
  const { contactEmail: email, contactPhone: phone, contactAddress: address, contactForm } = agency;
  const form = safeLink(contactForm);
  const ways = [
    email === null
      ? undefined
      : html`<li><a class="ds-link" href="${mailto(email, asked, agency)}">${w.byMail}</a> <span class="quiet">(<bdi>${harmless(email)}</bdi>)</span></li>`,
    form === undefined ? undefined : html`<li>${w.byForm}: ${outsideLink(form, reader.words)}</li>`,
    phone === null ? undefined : html`<li>${w.byPhone}: <bdi>${harmless(phone)}</bdi></li>`,
    address === null ? undefined : html`<li>${w.byPost}: <bdi>${harmless(address)}</bdi></li>`,
  ].filter((way) => way !== undefined);
  return html`<h2 id="innsyn">${w.ask}</h2>
${ways.length === 0 ? html`<p>${w.noContact}</p>` : html`<ul class="ask">${ways}</ul>`}
<p class="quiet small">${w.askHint}</p>`;
}

/** In the agency's language, because the agency reads it. @see RFC 6068 */
function mailto(email: string, { number, lines }: Asked, agency: PublicAgency): string {
  const w = askWords[agency.language];
  const body = harmlessLines(w.mailBody(lines.join("\n")));
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(harmless(w.mailSubject(number)))}&body=${encodeURIComponent(body)}`;
}

function harmlessLines(text: string): string {
  return text.split("\n").map(harmless).join("\r\n");
}
