/** What stands under a table: each thing that went wrong in one sentence, with what it means and what to do. */
import { sentence } from "../terminal.ts";
import { wordsOf } from "./codes.ts";

export interface Fault {
  /** the channel's title, or what else it happened to */
  readonly title: string;
  readonly code: string;
  /** as it was written with the look, or thrown */
  readonly detail?: string | undefined;
}

/** One paragraph for each code, in the order in which they first come; the remedy stands once. */
export function faultNotes(faults: readonly Fault[]): readonly string[] {
  const byCode = Map.groupBy(faults, ({ code }) => code);
  return [...byCode].map(([code, same]) => {
    const cases = same.map(({ title, detail }) => sentence(`${title}: ${detail?.trim() || code}`));
    return [...cases, ...remedyLines(code)].join("\n");
  });
}

/** What a code means and what to do; nothing but the code for one of another version. */
export function remedyLines(code: string): readonly string[] {
  const words = wordsOf(code);
  if (!words) return [sentence(`${code}: this version has no words for it; see CHANGELOG.md`, "  ")];
  return [sentence(`${words.meaning} (${code})`, "  "), sentence(words.remedy, "  → ")];
}
