/** Drafts of a reply to an item, as fields that a click marks: they are copied from here, and nothing is sent. */
import { html } from "hono/html";
import { draftsOf } from "../../pipeline/watch/drafts.ts";
import { harmless, outsideLink, safeLink } from "../../web/archived-text.ts";
import { type Html, queryString } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { watchWords } from "../words/watch.ts";
import { itemHere } from "./queue-here.ts";

const replyLanguages = [
  ["nb", "Bokmål"],
  ["nn", "Nynorsk"],
  ["sv", "Svenska"],
  ["en", "English"],
] as const;

export async function draftsPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn, search } = reader;
  const itemId = await itemHere(site, request);
  if (!itemId) return undefined;
  const words = watchWords[language];
  const chosen = replyLanguages.find(([code]) => code === search.get("svar"))?.[0];
  const found = await draftsOf(site.toolsFor(signedIn.user.name), agency, itemId, chosen);
  if (!found) return undefined;
  const at = `/${agency.orgNumber}/ko/${itemId}`;
  const link = found.permalink === undefined ? undefined : safeLink(found.permalink);
  return {
    title: words.drafts,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: reader.words.queue, href: at },
    ],
    main: html`<h1>${words.drafts}</h1>
<p class="lead">${words.draftsLead}</p>
<p class="watch-where"><a class="ds-link" href="${at}">${words.openItem}</a> · <bdi>${harmless(found.channelTitle)}</bdi>${link ? html` · ${outsideLink(link, reader.words)}` : ""}</p>
<nav class="act-kinds" aria-label="${words.languages}"><ul>${replyLanguages.map(([code, name]) => html`<li><a class="ds-link" lang="${code}" href="${at}/utkast${queryString({ svar: code })}"${code === found.language ? html` aria-current="true"` : ""}>${name}</a></li>`)}</ul></nav>
${found.drafts.length === 0 ? html`<p>${words.own}</p>` : found.drafts.map((draft, at) => one(draft, at))}`,
  };

  function one(draft: (typeof found & object)["drafts"][number], index: number): Html {
    return html`<section aria-labelledby="utkast-${index}"><h2 id="utkast-${index}">${words.draftKinds[draft.kind]}</h2>
<p class="watch-draft" lang="${found?.language ?? language}" tabindex="0" role="group" aria-labelledby="utkast-${index}">${harmless(draft.text)}</p>
${draft.lacksContact ? html`<p class="quiet small">${words.noContact}</p>` : ""}${draft.sources.length > 0 ? html`<p class="quiet small">${words.readAt}: ${draft.sources.join("; ")}</p>` : ""}</section>`;
  }
}
