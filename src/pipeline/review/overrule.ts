/** Sets another class in the place of what is in force. Nothing is overwritten. */
import { lockJournal } from "../../db/journal.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { Ground, Outcome, Registration } from "../../domain/outcome.ts";
import { overruleClass } from "../../retention/officers-class.ts";
import { lockPublication } from "../publish/apply.ts";
import type { ArchiveTools } from "../tools.ts";
import { decideItems, type ReviewRequest, type ReviewResult } from "./deciding.ts";
import { coveredNow, isKnownClass, registeredAs } from "./gather.ts";
import { officerOf } from "./officer.ts";
import { purposeOf } from "./sample/draw.ts";

export interface OverruleRequest extends ReviewRequest {
  readonly classId: string;
  readonly outcome: Exclude<Outcome, "needsReview">;
  /** default: what the rules ask for the class */
  readonly registration?: Registration | undefined;
  /** why it is kept from the public; left out, the ground in force stays, and null says that there is none */
  readonly ground?: Ground | null | undefined;
  /** decides anew what an officer decided already */
  readonly again?: boolean | undefined;
}

/**
 * A ground hides the item at once; casework is journaled by the next run, and what has an entry keeps it.
 *
 * @throws ArchiveError as `confirmItems`; also `review.state` for what an officer decided already, unless `again`
 */
export async function overruleItems(
  tools: ArchiveTools,
  agency: Agency,
  request: OverruleRequest,
): Promise<ReviewResult> {
  const officer = officerOf(request, true);
  refuseFaults(agency, request);
  const { classId, outcome, registration, ground, again = false } = request;
  const other = { classId, outcome, registration, ground, again, because: officer.because };
  const registered = registeredAs(agency, classId, outcome);
  const purpose = outcome === "prunable" ? purposeOf({ classId, outcome }) : undefined;
  return await transact(tools.pool, async (tx) => {
    await lockPublication(tx, agency.id);
    await lockJournal(tx, agency);
    return await decideItems(
      tx,
      tools,
      agency,
      { ...request, ...officer, act: "overruled", purpose },
      (inForce, { item }, now) => {
        if (!isKnownClass(classId, now)) throw unknownClass(classId);
        const covered = coveredNow(agency, now, item, classId);
        return overruleClass(inForce, other, { country: agency.country, covered, registered });
      },
    );
  });
}

function unknownClass(classId: string): ArchiveError {
  return new ArchiveError(
    "config.invalid",
    `there is no class ${JSON.stringify(classId)}, and no decision in force makes one: see \`kanalarkiv rules\``,
  );
}

function refuseFaults(agency: Agency, { registration, ground }: OverruleRequest): void {
  if (agency.country === "NO" && registration === "keepOrdered")
    throw new ArchiveError("config.invalid", "keepOrdered is Swedish: give register or neither");
  if (ground && [ground.text, ground.act, ground.section].some((part) => part.trim() === ""))
    throw new ArchiveError("config.invalid", "a ground names the act and the section, and how it is printed");
}
