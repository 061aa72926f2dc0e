/** The sketch that an address names, how it is checked, and how what was typed is saved. */
import {
  changeSketch,
  checkSketch,
  decisionText,
  type SketchRow,
  sketchOf,
} from "../../pipeline/decide/sketches.ts";
import type { PlacedFault } from "../../retention/parse.ts";
import { decisionWords } from "../../retention/words/index.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { sketchWords } from "../words/sketch.ts";
import type { FieldFaults } from "./sketch-fields.ts";
import { type FaultPlace, faultPlace, type Json } from "./sketch-json.ts";

export type Reader = AgencyRequest["reader"];

/** One of another agency is not there. */
export async function sketchHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<SketchRow | undefined> {
  const tools = site.toolsFor(reader.signedIn.user.name);
  return await sketchOf(tools, reader.agency, context.req.param("sketch") ?? "");
}

export function sketchPath({ agency }: Reader, { id }: Pick<SketchRow, "id">): string {
  return `/${agency.orgNumber}/vedtak/kladd/${id}`;
}

export function checked(site: DeskSite, { agency, language, signedIn }: Reader, text: string) {
  const name = decisionWords[language].place.file;
  return checkSketch(site.toolsFor(signedIn.user.name), agency, text, { language, name });
}

/** What is wrong in one part, by field. */
export function faultsIn(faults: readonly PlacedFault[], part: FaultPlace["part"]): FieldFaults {
  const found = new Map<string, string[]>();
  for (const { path, message } of faults) {
    const place = faultPlace(path);
    if (place.part !== part || place.field === undefined) continue;
    found.set(place.field, [...(found.get(place.field) ?? []), message]);
  }
  return found;
}

/** @returns whether it was saved; not when a colleague saved since the page was opened */
export async function savePart(
  site: DeskSite,
  { reader, form }: AgencyRequest,
  sketch: SketchRow,
  json: Json,
): Promise<boolean> {
  return await saveText(site, { reader, form }, sketch, decisionText(json));
}

export async function saveText(
  site: DeskSite,
  { reader, form }: Pick<AgencyRequest, "reader" | "form">,
  sketch: SketchRow,
  text: string,
): Promise<boolean> {
  if (form.get("utgave") !== String(sketch.edition)) return false;
  return await changeSketch(site.toolsFor(reader.signedIn.user.name), sketch, text);
}

export function sketchCrumbs(reader: Reader, sketch?: SketchRow) {
  const { agency, language } = reader;
  return [
    { text: agency.name, href: `/${agency.orgNumber}` },
    { text: decisionPageWords[language].decisions, href: `/${agency.orgNumber}/vedtak` },
    ...(sketch ? [{ text: sketchWords[language].writing, href: sketchPath(reader, sketch) }] : []),
  ];
}
