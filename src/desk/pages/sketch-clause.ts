/** One clause of a decision that is being written. */
import { html } from "hono/html";
import { classIds } from "../../classify/classes.ts";
import { retentionConditions, retentionTriggers } from "../../domain/decision.ts";
import type { SketchRow } from "../../pipeline/decide/sketches.ts";
import { listOwnChannels } from "../../pipeline/register/find.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { sketchWords } from "../words/sketch.ts";
import { classTitle } from "./decision-words.ts";
import { hiddenKey } from "./form.ts";
import { areaField, boxes, type FieldFaults, faultsAt, selectField, textField } from "./sketch-fields.ts";
import {
  checked,
  faultsIn,
  type Reader,
  savePart,
  sketchCrumbs,
  sketchHere,
  sketchPath,
} from "./sketch-here.ts";
import {
  clausesIn,
  isObject,
  type Json,
  jsonOf,
  listIn,
  shown,
  withClause,
  withoutClause,
} from "./sketch-json.ts";

interface Here {
  readonly sketch: SketchRow;
  readonly json: Json;
  readonly at: number;
}

async function clauseHere(site: DeskSite, request: AgencyRequest): Promise<Here | undefined> {
  const sketch = await sketchHere(site, request);
  const json = sketch && jsonOf(sketch.text);
  const asked = request.context.req.param("at") ?? "";
  if (!sketch || !json) return undefined;
  const count = listIn(json["clauses"]).length;
  const at = asked === "nytt" ? count : /^\d{1,4}$/.test(asked) ? Number(asked) : -1;
  return at < 0 || at > count ? undefined : { sketch, json, at };
}

export async function clausePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const here = await clauseHere(site, request);
  if (!here) return undefined;
  const { sketch, at } = here;
  const { faults } = checked(site, request.reader, sketch.text);
  return await page(site, request.reader, here, { faults: faultsIn(faults, `punkt/${at}`), said: undefined });
}

/** Saved also with faults, which then stand beside the fields: nothing that was typed is lost. */
export async function saveClause(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const here = await clauseHere(site, request);
  if (!here) return undefined;
  const { reader, context, form } = request;
  const { sketch, at } = here;
  const json = withClause(here.json, at, form);
  if (!(await savePart(site, request, sketch, json))) {
    const said = sketchWords[reader.language].savedBy(sketch.changedBy);
    return await page(site, reader, { ...here, json }, { faults: new Map(), said });
  }
  const { faults } = checked(site, reader, JSON.stringify(json));
  const path = sketchPath(reader, sketch);
  const isWrong = faultsIn(faults, `punkt/${at}`).size > 0;
  return context.redirect(isWrong ? `${path}/punkt/${at}` : `${path}#punkt-${at}`, 303);
}

export async function removeClause(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const here = await clauseHere(site, request);
  if (!here) return undefined;
  const { reader, context } = request;
  const { sketch, json, at } = here;
  if (!(await savePart(site, request, sketch, withoutClause(json, at)))) {
    const said = sketchWords[reader.language].savedBy(sketch.changedBy);
    return await page(site, reader, here, { faults: new Map(), said });
  }
  return context.redirect(sketchPath(reader, sketch), 303);
}

async function page(
  site: DeskSite,
  reader: Reader,
  { sketch, json, at }: Here,
  { faults, said }: { readonly faults: FieldFaults; readonly said: string | undefined },
): Promise<DeskPage> {
  const { language, agency, signedIn } = reader;
  const words = sketchWords[language];
  const clause = clausesIn(json)[at] ?? {};
  const title = clause["id"] === undefined ? words.add : words.edit(shown(clause["id"]));
  const path = `${sketchPath(reader, sketch)}/punkt/${at}`;
  const channels = await listOwnChannels(site.toolsFor(signedIn.user.name), agency);
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="utgave" value="${sketch.edition}">`;
  return {
    title,
    crumbs: sketchCrumbs(reader, sketch),
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${harmless(title)}</h1>
${said === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(said)}</p></div>`}
<form method="post" action="${path}" class="desk-form wide">${hidden}
${fields(reader, json, clause, faults)}
${scopeFields(
  reader,
  clause,
  channels.map(({ id, title: text }) => ({ value: id as string, text })),
  faults,
)}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>
${clause["id"] === undefined ? "" : html`<form method="post" action="${path}/fjern">${hidden}<button class="ds-button" data-variant="secondary" data-color="danger" type="submit">${words.remove}</button></form>`}`,
  };
}

function fields({ language }: Reader, json: Json, clause: Json, faults: FieldFaults) {
  const words = sketchWords[language];
  const said = decisionPageWords[language];
  const retention = isObject(clause["retention"]) ? clause["retention"] : {};
  const source = isObject(clause["source"]) ? clause["source"] : {};
  const value = (name: string, label: string, of: unknown, hint?: string) => ({
    ...{ name, label, value: shown(of) },
    ...(hint !== undefined && { hint }),
  });
  const own = listIn(json["ownClasses"]).flatMap((one) => (isObject(one) ? [shown(one["id"])] : []));
  const classes = [...classIds, ...own].map((id) => ({
    value: id as string,
    text: classTitle(id, language),
  }));
  const kind = shown(retention["kind"]);
  const options = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([option, text]) => ({ value: option, text }));
  const none = { value: "", text: words.unsaid };
  return html`${textField(value("nummer", words.number, clause["id"]), faults)}
${areaField(value("tekst", words.text, clause["text"]), faults, 4)}
${boxes({ name: "klasser", label: words.classes }, classes, listIn(clause["classes"]).map(shown), faults)}
${selectField(value("utfall", words.outcome, clause["outcome"]), options(said.outcomes), faults)}
<div class="edit-grid">${selectField(value("slag", words.kind, kind), options(words.kinds), faults)}
${textField(value("mengd", words.amount, retention[kind]), faults)}
${selectField(value("start", words.trigger, retention["trigger"]), [none, ...retentionTriggers.map((one) => ({ value: one, text: said.retention.trigger[one] }))], faults)}
${textField(value("stille", words.quiet, retention["quietDays"], words.quietHint), faults)}</div>
${boxes(
  { name: "vilkar", label: words.conditions },
  retentionConditions.map((one) => ({ value: one, text: said.conditionOf[one] })),
  listIn(clause["conditions"]).map(shown),
  faults,
)}
<label class="choice"><input type="checkbox" id="f-sjolv" name="sjolv" value="ja"${clause["confirmedByDecision"] === true ? html` checked` : ""}> ${words.byDecision}</label>${faultsAt("sjolv", faults)}
${selectField(value("journal", words.journal, clause["registration"]), [none, ...options(said.registrationOf)], faults)}
<div class="edit-grid">${textField(value("lov", words.act, source["act"]), faults)}${textField(value("paragraf", words.section, source["section"]), faults)}</div>`;
}

function scopeFields(
  { language }: Reader,
  clause: Json,
  channels: readonly { readonly value: string; readonly text: string }[],
  faults: FieldFaults,
) {
  const words = sketchWords[language];
  const scope = isObject(clause["scope"]) ? clause["scope"] : {};
  return html`${boxes({ name: "kanalar", label: words.channels }, channels, listIn(scope["channels"]).map(shown), faults)}
<div class="edit-grid">${textField({ name: "postfra", label: words.from, value: shown(scope["postedFrom"]) }, faults, "date")}${textField({ name: "posttil", label: words.to, value: shown(scope["postedTo"]) }, faults, "date")}</div>`;
}
