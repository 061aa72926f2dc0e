/** Writing a decision: what it begins with, all that the check says of it, and keeping it as a draft. */
import { html } from "hono/html";
import { isArchiveError } from "../../domain/errors.ts";
import { draftNames } from "../../pipeline/decide/drafts.ts";
import { allDecisions } from "../../pipeline/decide/gather.ts";
import {
  type Beginning,
  beginSketch,
  giveUpSketch,
  isDraftName,
  keepSketch,
  type SketchRow,
} from "../../pipeline/decide/sketches.ts";
import type { PlacedFault } from "../../retention/parse.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { sketchWords } from "../words/sketch.ts";
import { classTitle } from "./decision-words.ts";
import { hiddenKey } from "./form.ts";
import { givenFile } from "./given-file.ts";
import { fileTextOf } from "./sketch-file.ts";
import { checked, type Reader, sketchCrumbs, sketchHere, sketchPath } from "./sketch-here.ts";
import { clausesIn, faultPlace, isObject, type Json, jsonOf, listIn, shown } from "./sketch-json.ts";

export async function beginPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  return await begin(site, reader, undefined);
}

async function begin(site: DeskSite, reader: Reader, fault: string | undefined): Promise<DeskPage> {
  const { agency, language, signedIn } = reader;
  const words = sketchWords[language];
  const own = await allDecisions(site.toolsFor(signedIn.user.name), agency);
  const radio = (value: string, label: string) =>
    html`<label class="choice"><input type="radio" name="fra" value="${value}" required> ${harmless(label)}</label>`;
  const here = draftNames.filter((name) => name.startsWith(agency.country.toLowerCase()));
  return {
    title: words.start,
    crumbs: sketchCrumbs(reader),
    ...(fault !== undefined && { status: 400 as const }),
    main: html`<h1>${words.start}</h1><p>${words.startLead}</p>
${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(fault)}</p></div>`}
<form method="post" action="/${agency.orgNumber}/vedtak/nytt" enctype="multipart/form-data" class="desk-form">${hiddenKey(reader)}
<fieldset class="ds-fieldset"><legend class="ds-sr-only">${words.start}</legend>
${here.map((name) => radio(`utkast-${name}`, `${words.shipped}: ${words.draftOf[name]}`))}
${[...own].reverse().map(({ number, document }) => radio(`nr-${number}`, `${words.copyOf} ${number}: ${document.title}`))}
${radio("fil", words.upload)}</fieldset>
<label class="ds-label" for="fil">${words.upload}</label><input class="ds-input" type="file" id="fil" name="fil" accept=".json,application/json">
<p><button class="ds-button" type="submit">${words.begin}</button></p></form>`,
  };
}

export async function beginHere(
  site: DeskSite,
  { reader, context, form }: AgencyRequest,
): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = sketchWords[language];
  const from = form.get("fra") ?? "";
  const tools = site.toolsFor(signedIn.user.name);
  let beginning: Beginning | undefined;
  if (from === "fil") {
    const file = await givenFile(context, "fil");
    const read = file && fileTextOf(file, language);
    if (read && "fault" in read) return await begin(site, reader, read.fault);
    beginning = read;
  } else if (/^nr-\d{1,9}$/.test(from)) beginning = { copyOf: Number(from.slice(3)) };
  else if (isDraftName(from.replace(/^utkast-/, "")))
    beginning = { draft: from.replace(/^utkast-/, "") as (typeof draftNames)[number] };
  if (!beginning) return await begin(site, reader, words.chooseOne);
  try {
    const id = await beginSketch(tools, agency, beginning);
    return context.redirect(sketchPath(reader, { id }), 303);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await begin(site, reader, words.chooseOne);
  }
}

export async function sketchPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  return sketch && overview(site, request.reader, sketch, undefined);
}

function overview(site: DeskSite, reader: Reader, sketch: SketchRow, refused: string | undefined): DeskPage {
  const { language } = reader;
  const words = sketchWords[language];
  const json = jsonOf(sketch.text);
  const read = checked(site, reader, sketch.text);
  const path = sketchPath(reader, sketch);
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="utgave" value="${sketch.edition}">`;
  const warnings = "warnings" in read ? read.warnings : [];
  return {
    title: words.writing,
    crumbs: sketchCrumbs(reader),
    ...(refused !== undefined && { status: 409 as const }),
    main: html`<h1>${harmless(shown(json?.["title"]) || words.writing)}</h1>
${refused === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(refused)}</p></div>`}
${read.faults.length === 0 ? html`<div class="ds-alert" data-color="success" role="status"><p>${words.sound}</p></div>` : faultList(words.faults(read.faults.length), read.faults, path, "danger")}
${warnings.length === 0 ? "" : faultList(words.warnings, warnings, path, "warning")}
${json ? parts(reader, json, path) : html`<p>${words.notJson}</p>`}
<p class="acts"><a class="ds-button" data-variant="secondary" href="${path}/fil">${words.asFile}</a> <a class="ds-button" data-variant="secondary" href="${path}/last-ned">${words.download}</a></p>
<p class="quiet">${words.keepHint}</p>
<div class="acts">${read.faults.length === 0 ? html`<form method="post" action="${path}/behold">${hidden}<button class="ds-button" type="submit">${words.keep}</button></form>` : ""}
<form method="post" action="${path}/forkast">${hidden}<button class="ds-button" data-variant="secondary" data-color="danger" type="submit">${words.giveUp}</button></form></div>`,
  };
}

/** Each leads to the field where it is corrected. */
function faultList(
  title: string,
  faults: readonly PlacedFault[],
  path: string,
  color: "danger" | "warning",
): Html {
  return html`<div class="ds-alert" data-color="${color}"><h2>${title}</h2><ul class="fault-list">${faults.map(
    (fault) => {
      const { part, field } = faultPlace(fault.path);
      const said = fault.message.startsWith(`${fault.place} `)
        ? fault.message
        : `${fault.place}: ${fault.message}`;
      return html`<li><a class="ds-link" href="${path}/${part}#f-${field ?? ""}">${harmless(said)}</a></li>`;
    },
  )}</ul></div>`;
}

function parts({ language }: Reader, json: Json, path: string): Html {
  const words = sketchWords[language];
  const said = decisionPageWords[language];
  const own = listIn(json["ownClasses"]).flatMap((one) =>
    isObject(one) ? [{ id: shown(one["id"]), titles: isObject(one["titles"]) ? one["titles"] : {} }] : [],
  );
  const rows = clausesIn(json).map((clause, at) => {
    const id = shown(clause["id"]);
    const classes = listIn(clause["classes"]).map((each) => classTitle(shown(each), language, own as []));
    const outcome =
      said.outcomes[shown(clause["outcome"]) as keyof typeof said.outcomes] ?? shown(clause["outcome"]);
    return html`<li id="punkt-${at}"><a class="ds-link" href="${path}/punkt/${at}">${harmless(said.clause(id))}: ${harmless(classes.join(", "))}</a> <span class="quiet">${harmless(outcome)}</span></li>`;
  });
  return html`<h2>${words.head}</h2><p><a class="ds-link" href="${path}/hode">${words.editHead}</a></p>
<h2>${words.clauses}</h2><ul class="decision-list">${rows}</ul><p><a class="ds-link" href="${path}/punkt/nytt">${words.add}</a></p>`;
}

/** What the page showed is kept, or nothing: a colleague may have changed it since. */
export async function keepHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  if (!sketch) return undefined;
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  if (form.get("utgave") !== String(sketch.edition))
    return overview(site, reader, sketch, sketchWords[language].savedBy(sketch.changedBy));
  try {
    const number = await keepSketch(site.toolsFor(signedIn.user.name), agency, sketch, language);
    return context.redirect(`/${agency.orgNumber}/vedtak/${number}`, 303);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return overview(site, reader, sketch, error.message);
  }
}

export async function giveUpHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  if (!sketch) return undefined;
  const { reader, context, form } = request;
  if (form.get("utgave") !== String(sketch.edition))
    return overview(site, reader, sketch, sketchWords[reader.language].savedBy(sketch.changedBy));
  await giveUpSketch(site.toolsFor(reader.signedIn.user.name), sketch);
  return context.redirect(`/${reader.agency.orgNumber}/vedtak`, 303);
}
