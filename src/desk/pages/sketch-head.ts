/** The head of a decision that is being written: title, body, validity, grounds, and what it takes the place of. */
import { html } from "hono/html";
import type { SketchRow } from "../../pipeline/decide/sketches.ts";
import { inquiryCriteria } from "../../retention/inquiry.ts";
import { decisionWords } from "../../retention/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { sketchWords } from "../words/sketch.ts";
import { hiddenKey } from "./form.ts";
import { areaField, type FieldFaults, faultsAt, textField } from "./sketch-fields.ts";
import {
  checked,
  faultsIn,
  type Reader,
  savePart,
  sketchCrumbs,
  sketchHere,
  sketchPath,
} from "./sketch-here.ts";
import { basisText, isObject, type Json, jsonOf, shown, withHead } from "./sketch-json.ts";

interface Said {
  readonly faults: FieldFaults;
  readonly said: string | undefined;
}

export async function headPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  const json = sketch && jsonOf(sketch.text);
  if (!sketch || !json) return undefined;
  const { faults } = checked(site, request.reader, sketch.text);
  return page(request.reader, sketch, json, { faults: faultsIn(faults, "hode"), said: undefined });
}

export async function saveHead(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  const before = sketch && jsonOf(sketch.text);
  if (!sketch || !before) return undefined;
  const { reader, context, form } = request;
  const json = withHead(before, form);
  if (!(await savePart(site, request, sketch, json))) {
    const said = sketchWords[reader.language].savedBy(sketch.changedBy);
    return page(reader, sketch, json, { faults: new Map(), said });
  }
  const { faults } = checked(site, reader, JSON.stringify(json));
  const path = sketchPath(reader, sketch);
  return context.redirect(faultsIn(faults, "hode").size > 0 ? `${path}/hode` : path, 303);
}

function page(reader: Reader, sketch: SketchRow, json: Json, { faults, said }: Said): DeskPage {
  const words = sketchWords[reader.language];
  const text = (name: string, label: string, key: string) =>
    textField({ name, label, value: shown(json[key]) }, faults);
  const day = (name: string, label: string, key: string) =>
    textField({ name, label, value: shown(json[key]) }, faults, "date");
  return {
    title: words.head,
    crumbs: sketchCrumbs(reader, sketch),
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${words.head}</h1>
${said === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(said)}</p></div>`}
<form method="post" action="${sketchPath(reader, sketch)}/hode" class="desk-form wide">${hiddenKey(reader)}<input type="hidden" name="utgave" value="${sketch.edition}">
${text("tittel", words.title, "title")}${text("referanse", words.reference, "reference")}${text("organ", words.body, "body")}
<div class="edit-grid">${day("gjeldfra", words.validFrom, "validFrom")}${day("gjeldtil", words.validTo, "validTo")}${day("omfra", words.recordsFrom, "recordsFrom")}${day("omtil", words.recordsTo, "recordsTo")}</div>
${areaField({ name: "heimel", label: words.basis, value: basisText(json), hint: words.basisHint }, faults, 4)}
${supersedes(reader, json, faults)}
${grounds(reader, json, faults)}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`,
  };
}

function supersedes({ language }: Reader, json: Json, faults: FieldFaults) {
  const words = sketchWords[language];
  const written = json["supersedes"];
  const isNone = Array.isArray(written) && written.length === 0;
  const now = written === undefined ? "alle" : isNone ? "ingen" : "fil";
  const choices = [["alle", words.all] as const, ["ingen", words.nothing] as const];
  const all = now === "fil" ? [...choices, ["fil", words.asWritten] as const] : choices;
  return html`<fieldset class="ds-fieldset" id="f-avloyser" tabindex="-1"><legend>${words.supersedes}</legend>${faultsAt("avloyser", faults)}${all.map(([value, label]) => html`<label class="choice"><input type="radio" name="avloyser" value="${value}"${value === now ? html` checked` : ""}> ${label}</label>`)}</fieldset>`;
}

function grounds({ language }: Reader, json: Json, faults: FieldFaults) {
  const { criteria, fields } = decisionWords[language];
  const inquiry = isObject(json["inquiry"]) ? json["inquiry"] : {};
  return html`<h2 id="f-grunngiving" tabindex="-1">${capital(fields["inquiry"] ?? "Grounds")}</h2>${faultsAt("grunngiving", faults)}
${inquiryCriteria[json["country"] === "SE" ? "SE" : "NO"].map(({ key, source }) => areaField({ name: `grunn-${key}`, label: capital(criteria[key]), value: shown(inquiry[key]), hint: source }, faults, 4))}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
