/** Reads a decision file: every fault with its path, before anything starts. Pure. */
import { createHash } from "node:crypto";
import type { Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { namesUsedTwice } from "../../domain/json-names.ts";
import { type PlacedFault, parseDecision, placedWarnings } from "../../retention/parse.ts";
import { pathOf } from "../../retention/path.ts";
import { validityWarnings } from "../../retention/warnings.ts";
import { type DecisionWords, decisionWords } from "../../retention/words/index.ts";

/** A decision of a hundred clauses has some 40,000. */
const mostBytes = 1_048_576;

/** A decision file as it was read. */
export interface ReadDecision {
  readonly decision: RetentionDecision;
  readonly warnings: readonly string[];
  readonly fileSha256: string;
}

/** What is wrong with a file, or the decision that it holds, with what it says and should not. */
export type CheckedDecision =
  | { readonly faults: readonly PlacedFault[] }
  | {
      readonly faults: readonly [];
      readonly decision: RetentionDecision;
      readonly warnings: readonly PlacedFault[];
      readonly fileSha256: string;
    };

export interface Reading {
  /** when told, validity that is over or has not begun is warned of */
  readonly today?: Day | undefined;
  /** of faults and warnings; left out, English */
  readonly language?: Language | undefined;
}

/**
 * @param file the bytes of a JSON file (`schemas/retention-decision.schema.json`)
 * @throws ArchiveError `decision.invalid` with every fault and its path
 */
export function readDecision(file: Uint8Array, name: string, reading: Reading = {}): ReadDecision {
  const checked = checkDecision(file, name, reading);
  if (!("decision" in checked))
    throw new ArchiveError(
      "decision.invalid",
      decisionWords[reading.language ?? "en"].form.wrong(name, checked.faults.map(inLine)),
    );
  const { decision, warnings, fileSha256 } = checked;
  return { decision, warnings: warnings.map(inLine), fileSha256 };
}

/**
 * Everything that is wrong with a file at once, each with its place.
 *
 * @param name what the file is called in a fault of the whole of it
 */
export function checkDecision(file: Uint8Array, name: string, reading: Reading): CheckedDecision {
  const words = decisionWords[reading.language ?? "en"];
  const read = jsonOf(file, name, words);
  if ("fault" in read) return { faults: [{ path: "", place: name, message: read.fault }] };
  const parsed = parseDecision(read.json, reading.language);
  const faults = [
    ...namesUsedTwice(read.text).map((path) => ({
      path: pathOf(path),
      place: pathOf(path),
      message: words.form.twice,
    })),
    ...(parsed.ok ? [] : parsed.faults),
  ];
  if (!parsed.ok || faults.length > 0) return { faults };
  const { decision, warnings } = parsed;
  return {
    faults: [],
    decision,
    warnings: [...warnings, ...validity(decision, reading.today, words)],
    fileSha256: createHash("sha256").update(file).digest("hex"),
  };
}

function validity(
  decision: RetentionDecision,
  today: Day | undefined,
  words: DecisionWords,
): readonly PlacedFault[] {
  if (today === undefined) return [];
  return validityWarnings(decision, today, words).map((warning) => ({
    ...warning,
    place: words.fields[warning.path] ?? warning.path,
  }));
}

/** What is warned of in a decision that was read before. */
export function warningsIn(
  decision: RetentionDecision,
  { today, language = "en" }: Reading,
): readonly PlacedFault[] {
  const words = decisionWords[language];
  return [...placedWarnings(decision, words), ...validity(decision, today, words)];
}

/** Where it stands as the decision numbers it, then as the file does: `clause 9: … (clauses[21].retention.days)`. */
function inLine({ place, path, message }: PlacedFault): string {
  if (message.startsWith(`${place} `)) return shown(message);
  return shown(place === path || path === "" ? `${place}: ${message}` : `${place}: ${message} (${path})`);
}

/** A terminal obeys control characters, so what the file holds of them is spelled out. */
function shown(line: string): string {
  return line.replace(/\p{Cc}/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function jsonOf(
  file: Uint8Array,
  name: string,
  { form }: DecisionWords,
): { readonly text: string; readonly json: unknown } | { readonly fault: string } {
  if (file.length > mostBytes) return { fault: form.tooBig(name, file.length, mostBytes) };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return { fault: form.notUtf8(name) };
  }
  try {
    return { text, json: JSON.parse(text) };
  } catch (cause) {
    return {
      fault: form.notJson(name, cause instanceof Error ? cause.message : String(cause), lineOf(cause)),
    };
  }
}

/** In which line the text stopped being JSON, as far as the parser says it. */
function lineOf(cause: unknown): number | undefined {
  const [, line] = (cause instanceof Error && /\(line (\d+) column \d+\)/.exec(cause.message)) || [];
  return line === undefined ? undefined : Number(line);
}
