/** Retention decisions: read, kept as inert drafts, adopted by a named body; and what an adoption would do, before it is done. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import {
  addDecision,
  adoptedDecision,
  changeDecision,
  type DecisionRow,
  listDecisions,
} from "../../db/decisions.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { day, dayOf } from "../../domain/day.ts";
import type { Adoption, RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { namesUsedTwice } from "../../domain/json-names.ts";
import { adopt } from "../../retention/adopt.ts";
import { parseDecision } from "../../retention/parse.ts";
import { pathOf } from "../../retention/path.ts";
import { type SimulatedClause, simulate } from "../../retention/simulate.ts";
import type { Tools } from "../tools.ts";

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
 * @throws ArchiveError `decision.invalid` with every fault and its path
 */
export function readDecision(file: Uint8Array, name: string): ReadDecision {
  const text = textOf(file, name);
  const reading = parseDecision(parsedJson(text, name));
  const faults = [
    ...namesUsedTwice(text).map((path) => ({
      path: pathOf(path),
      message: "stands twice: only one of them can count",
    })),
    ...(reading.ok ? [] : reading.faults),
  ];
  if (!reading.ok || faults.length > 0)
    throw new ArchiveError(
      "decision.invalid",
      `the decision in ${name} is wrong:\n${faults.map((fault) => `  ${fault.path || "/"}: ${fault.message}`).join("\n")}`,
    );
  return {
    decision: reading.decision,
    warnings: reading.warnings.map((warning) => `${warning.path || "/"}: ${warning.message}`),
    fileSha256: createHash("sha256").update(file).digest("hex"),
  };
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

/** Keeps a decision as a draft: it makes nothing due. @returns its number within the agency */
export async function draftDecision(tools: Tools, agency: Agency, read: ReadDecision): Promise<number> {
  if (read.decision.country !== agency.country)
    throw new ArchiveError(
      "decision.invalid",
      `the decision is for ${read.decision.country}, ${agency.name} is in ${agency.country}`,
    );
  return await transact(tools.pool, (tx) =>
    addDecision(tx, {
      id: tools.ids.next(),
      agencyId: agency.id,
      document: read.decision,
      fileSha256: read.fileSha256,
      addedAt: tools.clock.now(),
    }),
  );
}

/**
 * Adopts a draft; the decision that was in force is superseded in the same transaction.
 *
 * @throws ArchiveError `archive.missing` for an unknown number, `decision.state` with the reason when it may not be adopted
 */
export async function adoptDecision(
  tools: Tools,
  agency: Agency,
  number: number,
  adoption: Adoption,
): Promise<DecisionRow> {
  return await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`decisions ${agency.id}`]);
    const candidate = await decisionByNumber({ db: tx.db }, agency, number);
    const before = await adoptedDecision(tx.db, agency.id);
    const inForce = before && { document: before.document, adoption: adoptionOf(before) };
    const answer = adopt(candidate, adoption, dayOf(tools.clock.now(), agency.timeZone), inForce);
    if (!answer.may)
      throw new ArchiveError(
        "decision.state",
        `decision ${number} of ${agency.name} is not adopted (${answer.because}): ${answer.detail}`,
      );
    if (before) {
      await changeDecision(tx, before.id, { state: "superseded" });
      await recordEvent(tx, tools, "decision.superseded", { decision: before.id, by: candidate.id });
    }
    const change = {
      state: "adopted" as const,
      adoptedBy: answer.adoption.by,
      adoptedBody: answer.adoption.body,
      adoptedOn: answer.adoption.on,
      adoptedUnder: answer.adoption.under,
      adoptedReference: answer.adoption.reference,
    };
    await changeDecision(tx, candidate.id, change);
    await recordEvent(tx, tools, "decision.adopted", {
      decision: candidate.id,
      agency: agency.id,
      file: candidate.fileSha256,
      ...answer.adoption,
    });
    return { ...candidate, ...change };
  });
}

/** @throws ArchiveError `archive.missing` */
export async function decisionByNumber(
  tools: Pick<Tools, "db">,
  agency: Agency,
  number: number,
): Promise<DecisionRow> {
  const all = await listDecisions(tools.db, agency.id);
  const found = all.find((row) => row.number === number);
  if (!found)
    throw new ArchiveError(
      "archive.missing",
      `${agency.name} has no decision ${number}; it has ${all.length}`,
    );
  return found;
}

export function allDecisions(tools: Pick<Tools, "db">, agency: Agency): Promise<readonly DecisionRow[]> {
  return listDecisions(tools.db, agency.id);
}

/** What a decision would make due, over everything that is classified now. Writes nothing. */
export async function simulateDecision(
  tools: Tools,
  agency: Agency,
  document: RetentionDecision,
): Promise<readonly SimulatedClause[]> {
  const found = await tools.pool.query<{ class_id: string; at: Date; first_seen_at: Date }>(
    `select cl.class_id, coalesce(i.posted_at, i.first_seen_at) as at, i.first_seen_at
       from core.item_classes c join core.classifications cl on cl.id = c.classification_id join core.items i on i.id = c.item_id
      where i.agency_id = $1`,
    [agency.id],
  );
  return simulate(
    document,
    found.rows.map((row) => ({
      classId: row.class_id,
      postedOn: dayOf(row.at, agency.timeZone),
      capturedOn: dayOf(row.first_seen_at, agency.timeZone),
    })),
  );
}

function adoptionOf(row: DecisionRow): Adoption {
  return {
    by: row.adoptedBy ?? "",
    body: row.adoptedBody ?? "",
    on: day(row.adoptedOn ?? ""),
    under: row.adoptedUnder ?? "",
    reference: row.adoptedReference ?? "",
  };
}
