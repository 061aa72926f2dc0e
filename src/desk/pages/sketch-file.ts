/** A decision that is being written, as the file itself: in a field, from a file, and as one. */
import { html } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import type { SketchRow } from "../../pipeline/decide/sketches.ts";
import { decisionWords } from "../../retention/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { sketchWords } from "../words/sketch.ts";
import { hiddenKey } from "./form.ts";
import { type GivenFile, givenFile } from "./given-file.ts";
import { areaField } from "./sketch-fields.ts";
import {
  checked,
  faultsIn,
  type Reader,
  saveText,
  sketchCrumbs,
  sketchHere,
  sketchPath,
} from "./sketch-here.ts";

/** as `decision check` has it */
const mostBytes = 1_048_576;

/** The text of a file that was sent, or why it is none. */
export function fileTextOf(
  { name, content }: GivenFile,
  language: Language,
): { readonly text: string } | { readonly fault: string } {
  const { form } = decisionWords[language];
  if (content.length > mostBytes) return { fault: form.tooBig(name, content.length, mostBytes) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    // PostgreSQL keeps no text with it, and no JSON has it
    return text.includes("\u0000") ? { fault: form.unstorable(name) } : { text };
  } catch {
    return { fault: form.notUtf8(name) };
  }
}

export async function filePage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  return sketch && page(site, request.reader, sketch, { text: sketch.text, said: undefined });
}

export async function saveFile(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  if (!sketch) return undefined;
  const { reader, context, form } = request;
  const { language } = reader;
  const sent = await givenFile(context, "filopp");
  const typed = new TextEncoder().encode((form.get("fil") ?? "").replaceAll("\r\n", "\n"));
  const read = fileTextOf(sent ?? { name: decisionWords[language].place.file, content: typed }, language);
  if ("fault" in read) return page(site, reader, sketch, { text: form.get("fil") ?? "", said: read.fault });
  if (!(await saveText(site, request, sketch, read.text))) {
    const said = sketchWords[language].savedBy(sketch.changedBy);
    return page(site, reader, sketch, { text: read.text, said });
  }
  return context.redirect(sketchPath(reader, sketch), 303);
}

function page(
  site: DeskSite,
  reader: Reader,
  sketch: SketchRow,
  { text, said }: { readonly text: string; readonly said: string | undefined },
): DeskPage {
  const words = sketchWords[reader.language];
  const { faults } = checked(site, reader, text);
  const hidden = html`${hiddenKey(reader)}<input type="hidden" name="utgave" value="${sketch.edition}">`;
  return {
    title: words.asFile,
    crumbs: sketchCrumbs(reader, sketch),
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${words.asFile}</h1><p class="quiet">${words.fileHint}</p>
${said === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(said)}</p></div>`}
<form method="post" action="${sketchPath(reader, sketch)}/fil" enctype="multipart/form-data" class="desk-form wide">${hidden}
${areaField({ name: "fil", label: words.fileText, value: text }, faultsIn(faults, "fil"), 30)}
<label class="ds-label" for="filopp">${words.replace}</label><input class="ds-input" type="file" id="filopp" name="filopp" accept=".json,application/json">
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`,
  };
}

export async function downloadSketch(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const sketch = await sketchHere(site, request);
  if (!sketch) return undefined;
  return request.context.body(sketch.text, 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": 'attachment; filename="decision.json"',
  });
}
