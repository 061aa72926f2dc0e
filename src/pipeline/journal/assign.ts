/** Gives a case to the person who answers for it, or takes that back. Nothing is overwritten: each act is a row and an event. */
import { recordEvent } from "../../db/audit-log.ts";
import { addCaseOfficer, type CaseOfficerAct, caseOfficerActs } from "../../db/case-officers.ts";
import { casesNumbered } from "../../db/entries.ts";
import { lockJournal } from "../../db/journal.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { personFault } from "../../domain/person.ts";
import { officerOf } from "../review/officer.ts";
import type { ArchiveTools } from "../tools.ts";

export interface AssignRequest {
  /** `2026/3` */
  readonly caseNumber: string;
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** says what would be, and writes nothing */
  readonly dryRun?: boolean;
}

export interface Assigned {
  readonly caseNumber: string;
  /** undefined: who answers for the agency's cases */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** @throws ArchiveError `config.invalid` for no person's name or no reason; `archive.missing` for an unknown case */
export async function assignCase(
  tools: ArchiveTools,
  agency: Agency,
  request: AssignRequest & { readonly to: string },
): Promise<Assigned> {
  const fault = personFault(request.to);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: say who answers for the case`);
  return await onCase(tools, agency, request, (standing) => {
    const person = request.to.trim();
    if (standing.at(-1)?.person === person)
      throw new ArchiveError("config.invalid", `${person} answers for ${request.caseNumber} already`);
    return { act: "assigned", person };
  });
}

/** The one who had it before the last change has it again. */
export async function undoAssign(
  tools: ArchiveTools,
  agency: Agency,
  request: AssignRequest,
): Promise<Assigned> {
  return await onCase(tools, agency, request, (standing) => {
    if (standing.length === 0)
      throw new ArchiveError(
        "config.invalid",
        `${request.caseNumber} was given to nobody: there is nothing to undo`,
      );
    return { act: "undone", person: standing.at(-2)?.person };
  });
}

/** @returns who answers for it, and everything that was done about that; the case must be the agency's */
export async function officersOfCase(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  caseNumber: string,
): Promise<{ readonly person: string | undefined; readonly acts: readonly CaseOfficerAct[] }> {
  const acts = await caseOfficerActs(tools.pool, await caseId(tools.pool, agency, caseNumber));
  return { person: acts.at(-1)?.person, acts };
}

async function onCase(
  tools: ArchiveTools,
  agency: Agency,
  request: AssignRequest,
  decide: (standing: readonly CaseOfficerAct[]) => Pick<CaseOfficerAct, "act" | "person">,
): Promise<Assigned> {
  const { by, because } = officerOf(request, true);
  const { caseNumber, dryRun = false } = request;
  return await transact(tools.pool, async (tx) => {
    await lockJournal(tx, agency);
    const id = await caseId(tx.client, agency, caseNumber);
    const acts = await caseOfficerActs(tx.client, id);
    const { act, person } = decide(inForce(acts));
    const assigned = { caseNumber, before: acts.at(-1)?.person, now: person };
    if (dryRun) return assigned;
    const change = tools.ids.next();
    await addCaseOfficer(tx, change, id, { at: tools.clock.now(), act, person, because, by });
    await recordEvent(tx, tools, "case.assigned", {
      agency: agency.id,
      ...{ case: id, change, act, because, by },
      ...(person === undefined ? {} : { to: person }),
    });
    return assigned;
  });
}

/** One that was undone is gone with the act that undid it. */
function inForce(acts: readonly CaseOfficerAct[]): readonly CaseOfficerAct[] {
  const standing: CaseOfficerAct[] = [];
  for (const act of acts) {
    if (act.act === "undone") standing.pop();
    else standing.push(act);
  }
  return standing;
}

async function caseId(
  client: Parameters<typeof casesNumbered>[0],
  agency: Agency,
  caseNumber: string,
): Promise<string> {
  if (!/^\d{4}\/\d+$/.test(caseNumber))
    throw new ArchiveError(
      "config.invalid",
      `${JSON.stringify(caseNumber)} is no case number: give year and number, such as 2026/3`,
    );
  const [found] = await casesNumbered(client, caseNumber, agency.id);
  if (!found) throw new ArchiveError("archive.missing", `${agency.name} has no case ${caseNumber}`);
  return found.id;
}
