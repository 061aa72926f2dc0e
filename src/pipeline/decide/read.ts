/** Reads a decision file: every fault with its path, before anything starts. Pure. */
import { createHash } from "node:crypto";
import type { Day } from "../../domain/day.ts";
import type { RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { namesUsedTwice } from "../../domain/json-names.ts";
import { type PlacedFault, parseDecision } from "../../retention/parse.ts";
import { pathOf } from "../../retention/path.ts";
import { validityWarnings } from "../../retention/warnings.ts";

/** A decision of a hundred clauses has some 40,000. */
const mostBytes = 1_048_576;

/** A decision file as it was read. */
export interface ReadDecision {
  readonly decision: RetentionDecision;
  readonly warnings: readonly string[];
  readonly fileSha256: string;
}

/**
 * @param file the bytes of a JSON file (`schemas/retention-decision.schema.json`)
 * @param today when told, validity that is over or has not begun is warned of
 * @throws ArchiveError `decision.invalid` with every fault and its path
 */
export function readDecision(file: Uint8Array, name: string, today?: Day): ReadDecision {
  const text = textOf(file, name);
  const reading = parseDecision(parsedJson(text, name));
  const faults = [
    ...namesUsedTwice(text).map((path) => ({
      path: pathOf(path),
      place: pathOf(path),
      message: "stands twice: only one of them can count",
    })),
    ...(reading.ok ? [] : reading.faults),
  ];
  if (!reading.ok || faults.length > 0)
    throw new ArchiveError(
      "decision.invalid",
      `the decision in ${name} is wrong:\n${faults.map((fault) => `  ${inLine(fault)}`).join("\n")}`,
    );
  return {
    decision: reading.decision,
    warnings: [...reading.warnings, ...validity(reading.decision, today)].map(inLine),
    fileSha256: createHash("sha256").update(file).digest("hex"),
  };
}

function validity(decision: RetentionDecision, today: Day | undefined): readonly PlacedFault[] {
  if (today === undefined) return [];
  return validityWarnings(decision, today).map((warning) => ({ ...warning, place: warning.path }));
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

function textOf(file: Uint8Array, name: string): string {
  if (file.length > mostBytes)
    throw new ArchiveError(
      "decision.invalid",
      `${name} has ${file.length} bytes; a decision file has at most ${mostBytes}`,
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch (cause) {
    throw new ArchiveError("decision.invalid", `${name} is not text in UTF-8`, { cause });
  }
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ArchiveError(
      "decision.invalid",
      `${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
