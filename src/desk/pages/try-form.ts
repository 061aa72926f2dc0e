/** Asking what a decision would do: beside what stands, or beside another decision, of all items or of a sample. */
import { html } from "hono/html";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { whatIfPageWords } from "../words/what-if.ts";
import { hiddenKey } from "./form.ts";

export function tryForm(reader: AgencyRequest["reader"], number: number): Html {
  const { agency, language } = reader;
  const words = whatIfPageWords[language];
  const at = `/${agency.orgNumber}/vedtak/${number}/proving`;
  return html`<details class="no-print"><summary>${words.try}</summary><form method="post" action="${at}" class="desk-form">${hiddenKey(reader)}
<p class="quiet" id="prov-om">${words.tryLead}</p>
<label class="ds-label" for="mot">${words.beside}</label><input class="ds-input" id="mot" name="mot" inputmode="numeric" autocomplete="off" aria-describedby="mot-hint"><p class="quiet small" id="mot-hint">${words.besideHint}</p>
<label class="ds-label" for="utvalg">${words.sample}</label><input class="ds-input" id="utvalg" name="utvalg" inputmode="numeric" autocomplete="off" aria-describedby="utvalg-hint"><p class="quiet small" id="utvalg-hint">${words.sampleHint}</p>
<label class="ds-label" for="per">${words.on}</label><input class="ds-input" id="per" name="per" type="date" aria-describedby="per-hint"><p class="quiet small" id="per-hint">${words.onHint}</p>
<button class="ds-button" data-variant="secondary" type="submit">${words.try}</button></form></details>`;
}
