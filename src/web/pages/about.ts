/** What this is, how to read it by machine, and how accessible it is. */
import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import type { Site } from "../site.ts";

export function aboutPage(site: Site, reader: Reader): Page {
  const { words } = reader;
  const { aboutPage: text } = words;
  const api = `${site.baseUrl}/api/v1`;
  const main = html`<h1>${words.about}</h1>
<h2>${text.what}</h2>${text.whatText.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>${text.names}</h2><p>${text.namesText}</p>
<h2>${text.limits}</h2><p>${text.limitsText} <a class="ds-link" href="/kanaler">${words.allChannels}</a>.</p>
<h2 id="api">${text.api}</h2><p>${text.apiText}</p>
${example(text.apiFirst, `curl '${api}/search?query=barnehage&limit=10'`)}
${example(text.apiDay, `curl '${api}/search?entity=Journalpost&journaldatoFrom=now-7d/d'`)}
${example(text.apiCase, `curl '${api}/search?entity=Journalpost&saksaar=2026&sakssekvensnummer=12'`)}
${example(text.apiChannels, `curl '${api}/kanal'`)}
<p><a class="ds-link" href="/api/v1/openapi.json">${text.apiContract}</a></p>
<h2 id="tilgjengelighet">${text.accessibility}</h2>${text.accessibilityText.map((paragraph) => html`<p>${paragraph}</p>`)}`;
  return { title: words.about, crumbs: [], main };
}

function example(what: string, command: string): Html {
  return html`<h3>${what}</h3><pre tabindex="0" aria-label="${what}"><code translate="no">${command}</code></pre>`;
}
