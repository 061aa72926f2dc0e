/** The drafts of retention decisions that come with the program: inert files to begin with. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDecision } from "./read.ts";

/** By whom each is meant to be adopted, with all 28 kinds of items. */
export const draftNames = ["no-municipality", "no-state", "se-municipality", "se-authority"] as const;
export type DraftName = (typeof draftNames)[number];

const folder = join(import.meta.dirname, "../../retention/drafts");

export interface DraftSummary {
  readonly name: DraftName;
  readonly country: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly clauses: number;
}

export async function listDrafts(): Promise<readonly DraftSummary[]> {
  return await Promise.all(
    draftNames.map(async (name) => {
      const file = await readFile(fileOf(name));
      const { country, language, title, body, clauses } = readDecision(file, name).decision;
      return { name, country, language, title, body, clauses: clauses.length };
    }),
  );
}

/** What a draft is to be called instead. */
export interface DraftNaming {
  readonly title?: string | undefined;
  readonly reference?: string | undefined;
  readonly body?: string | undefined;
}

/** The file as people go on writing it: in order, indented, without the address of our schema. */
export async function draftFile(name: DraftName, naming: DraftNaming): Promise<string> {
  const { $schema: _, ...draft } = JSON.parse(await readFile(fileOf(name), "utf8"));
  const named = Object.entries(naming).filter(([, given]) => given !== undefined);
  return `${JSON.stringify({ ...draft, ...Object.fromEntries(named) }, null, 2)}\n`;
}

function fileOf(name: DraftName): string {
  return join(folder, `${name}.json`);
}
