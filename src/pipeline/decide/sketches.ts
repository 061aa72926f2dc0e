/** Decisions written in the browser: begun from a draft of the program or from one of the agency's, changed, then kept as a draft. */
import {
  addSketch,
  dropSketch,
  listSketches,
  readSketch,
  type SketchRow,
  saveSketch,
} from "../../db/sketches.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";
import { draftDecision } from "./decide.ts";
import { type DraftName, draftFile, draftNames } from "./drafts.ts";
import { decisionByNumber } from "./gather.ts";
import { type CheckedDecision, checkDecision } from "./read.ts";

export type { SketchRow } from "../../db/sketches.ts";

/** What a sketch begins as. */
export type Beginning =
  | { readonly draft: DraftName }
  | { readonly copyOf: number }
  | { readonly text: string };

export function isDraftName(text: string): text is DraftName {
  return draftNames.some((name) => name === text);
}

/** @returns its id @throws ArchiveError `archive.missing` for a decision that is not there */
export async function beginSketch(tools: ArchiveTools, agency: Agency, from: Beginning): Promise<string> {
  const id = tools.ids.next();
  const [text, at, by] = [await begun(tools, agency, from), tools.clock.now(), tools.actor];
  const who = { madeBy: by, madeAt: at, changedBy: by, changedAt: at };
  await addSketch(tools.db, { id, agencyId: agency.id, text, edition: 1, ...who });
  return id;
}

async function begun(tools: ArchiveTools, agency: Agency, from: Beginning): Promise<string> {
  if ("text" in from) return from.text;
  if ("draft" in from) return await draftFile(from.draft, {});
  const { document } = await decisionByNumber(tools, agency, from.copyOf);
  return decisionText(document);
}

/** As people go on writing it: in order, indented. */
export function decisionText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export async function sketchesOf(tools: Pick<ArchiveTools, "db">, agency: Agency) {
  return await listSketches(tools.db, agency.id);
}

/** One of another agency is not there. */
export async function sketchOf(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  id: string,
): Promise<SketchRow | undefined> {
  return isUuid(id) ? await readSketch(tools.db, agency.id, id) : undefined;
}

/** @returns false when somebody changed it since it was read */
export async function changeSketch(tools: ArchiveTools, sketch: SketchRow, text: string): Promise<boolean> {
  return await saveSketch(tools.db, sketch, { text, by: tools.actor, at: tools.clock.now() });
}

export async function giveUpSketch(tools: ArchiveTools, sketch: SketchRow): Promise<void> {
  await dropSketch(tools.db, sketch);
}

export function checkSketch(
  tools: Pick<ArchiveTools, "clock">,
  agency: Agency,
  text: string,
  asked: { readonly language: Language; readonly name: string },
): CheckedDecision {
  const today = dayOf(tools.clock.now(), agency.timeZone);
  return checkDecision(new TextEncoder().encode(text), asked.name, { today, language: asked.language });
}

/** Keeps it as a draft, and gives up the sketch. @returns the draft's number @throws ArchiveError `decision.invalid` */
export async function keepSketch(
  tools: ArchiveTools,
  agency: Agency,
  sketch: SketchRow,
  language: Language,
): Promise<number> {
  const checked = checkSketch(tools, agency, sketch.text, { language, name: "" });
  if (!("decision" in checked))
    throw new ArchiveError("decision.invalid", checked.faults.map(({ message }) => message).join("; "));
  const number = await draftDecision(tools, agency, checked, { language, by: tools.actor });
  await dropSketch(tools.db, sketch);
  return number;
}
