/** What can be done with a decision: written anew from it, tried, adopted, taken back. Each works without a script. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import type { ListedDecision } from "../../pipeline/decide/gather.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { hiddenKey } from "./form.ts";
import { tryForm } from "./try-form.ts";

type Reader = AgencyRequest["reader"];

export function decisionActs(reader: Reader, { number, state }: ListedDecision): Html | "" {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const at = `/${agency.orgNumber}/vedtak`;
  const writes = may(signedIn.held, "decision.write", agency.id);
  const adopts = state === "draft" && may(signedIn.held, "decision.adopt", agency.id);
  if (!writes && !adopts) return "";
  return html`<div class="acts no-print">
${adopts ? html`<a class="ds-button" href="${at}/${number}/vedta">${words.adopt}</a>` : ""}
${writes ? html`<form method="post" action="${at}/nytt">${hiddenKey(reader)}<input type="hidden" name="fra" value="nr-${number}"><button class="ds-button" data-variant="secondary" type="submit">${words.copy}</button></form>` : ""}
</div>
${writes && (state === "draft" || state === "adopted") ? tryForm(reader, number) : ""}
${writes && state === "draft" ? withdrawForm(reader, `${at}/${number}/trekk`) : ""}`;
}

function withdrawForm(reader: Reader, at: string): Html {
  const words = decisionPageWords[reader.language];
  return html`<details class="no-print"><summary>${words.withdraw}</summary><form method="post" action="${at}" class="desk-form">${hiddenKey(reader)}
<label class="ds-label" for="trekk-fordi">${words.because}</label><input class="ds-input" id="trekk-fordi" name="fordi" required autocomplete="off">
<button class="ds-button" data-variant="secondary" data-color="danger" type="submit">${words.withdraw}</button></form></details>`;
}
