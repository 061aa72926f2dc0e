/** What the rules propose, with law and clause, and what an officer may do about it; every act works without a script. */
import { html } from "hono/html";
import { classIds, classTitles, isClassId } from "../../classify/classes.ts";
import { may } from "../../domain/desk.ts";
import type { ShownItem } from "../../pipeline/review/show.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { hiddenKey } from "./form.ts";
import { type QueueSearch, queueQuery } from "./queue-filter.ts";

type Reader = AgencyRequest["reader"];

/** In the order of the keys 1, 2, 3. */
export const decidedOutcomes = ["publicRecord", "caseworkDocument", "prunable"] as const;

export function decisionPanel(reader: Reader, shown: ShownItem, asked: QueueSearch): Html {
  const { words, agency, signedIn, language } = reader;
  const { item, holds } = shown;
  const title =
    item.classId && isClassId(item.classId)
      ? classTitles[item.classId][language]
      : (item.classId ?? words.notClassified);
  return html`<h2>${words.proposal}</h2>
<dl class="facts"><dt>${words.class}</dt><dd>${harmless(title)}</dd>
<dt>${words.outcome}</dt><dd>${item.outcome ? words.outcomes[item.outcome as keyof typeof words.outcomes] : "–"}</dd>
<dt>${words.reason}</dt><dd>${harmless(item.reason ?? "–")}</dd>
${item.ruleId ? html`<dt>${words.rule}</dt><dd><code>${item.ruleId}</code></dd>` : ""}
${item.ground ? html`<dt>${words.ground}</dt><dd>${harmless(item.ground)}</dd>` : ""}
${holds.map(({ number, ground }) => html`<dt>${words.hold} ${number}</dt><dd>${harmless(ground)}</dd>`)}</dl>
${may(signedIn.held, "item.decide", agency.id) ? acts(reader, shown, asked) : html`<p class="quiet">${words.readOnly}</p>`}`;
}

function acts(reader: Reader, { item }: ShownItem, asked: QueueSearch): Html {
  const { words, agency, language } = reader;
  const at = `/${agency.orgNumber}/ko/${item.itemId}`;
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="versjon" value="${item.versionId}"><input type="hidden" name="videre" value="${queueQuery(asked)}">`;
  return html`<form method="post" action="${at}/bekreft" data-act="confirm">${hidden}<button class="ds-button" type="submit" aria-keyshortcuts="Enter">${words.confirm}</button></form>
<form method="post" action="${at}/overprov" class="desk-form">${hidden}
<fieldset class="ds-fieldset"><legend>${words.decideOtherwise}</legend>
${decidedOutcomes.map((outcome, index) => html`<label class="choice"><input type="radio" name="utfall" value="${outcome}" required data-number="${index + 1}"> <kbd>${index + 1}</kbd> ${words.outcomes[outcome]}</label>`)}
</fieldset>
<label class="ds-label" for="klasse-valg">${words.class}</label><select class="ds-input" id="klasse-valg" name="klasse">${classIds.map((id) => html`<option value="${id}"${id === item.classId ? html` selected` : ""}>${classTitles[id][language]}</option>`)}</select>
<label class="ds-label" for="hjemmel">${words.groundHint}</label><input class="ds-input" id="hjemmel" name="hjemmel" autocomplete="off" value="${item.ground ?? ""}">
<label class="ds-label" for="fordi">${words.because}</label><textarea class="ds-input" id="fordi" name="fordi" required rows="2"></textarea>
<button class="ds-button" data-variant="secondary" type="submit">${words.overrule}</button></form>
<details><summary>${words.otherActs}</summary>
<form method="post" action="${at}/utsett" class="desk-form">${hidden}<label class="ds-label" for="dag">${words.postponeTo}</label><input class="ds-input" id="dag" name="dag" type="date" required><label class="ds-label" for="u-fordi">${words.because}</label><input class="ds-input" id="u-fordi" name="fordi" required autocomplete="off"><button class="ds-button" data-variant="secondary" type="submit">${words.postpone}</button></form>
<form method="post" action="${at}/notat" class="desk-form">${hidden}<label class="ds-label" for="notat">${words.note}</label><textarea class="ds-input" id="notat" name="fordi" required rows="2"></textarea><button class="ds-button" data-variant="secondary" type="submit">${words.addNote}</button></form>
<form method="post" action="${at}/gi" class="desk-form">${hidden}<label class="ds-label" for="til">${words.handOverTo}</label><input class="ds-input" id="til" name="til" required autocomplete="off"><label class="ds-label" for="g-fordi">${words.because}</label><input class="ds-input" id="g-fordi" name="fordi" required autocomplete="off"><button class="ds-button" data-variant="secondary" type="submit">${words.handOver}</button></form>
</details>`;
}
