/** PURE. What of a channel's register is due: told once and in few words, so that nobody learns to look past it. */
import { addDays, addMonths, type Day } from "../../domain/day.ts";
import { type AttestedPoint, attestedPoints } from "../checklist/points.ts";
import type { ChannelRegister } from "./fold.ts";
import { aheadRule, evaluationRule } from "./rules.ts";
import type { SingleTopic } from "./topics.ts";

/** Without these nobody can be asked about the channel, and nobody approved it. */
const demanded = ["owner", "plan"] as const satisfies readonly SingleTopic[];

export type Duty =
  /** of a channel from before there was a register: this alone is told of it */
  | { readonly what: "notRegistered" }
  | { readonly what: "lacks"; readonly topics: readonly (typeof demanded)[number][] }
  | { readonly what: "evaluationOverdue" | "evaluationSoon"; readonly due: Day }
  | { readonly what: "attestationLapsed"; readonly point: AttestedPoint; readonly until: Day }
  | { readonly what: "durationOver"; readonly until: Day };

export interface EvaluationDue {
  readonly due: Day;
  /** the last day that the guidance leaves: counted from the last evaluation, or from the opening */
  readonly latest: Day;
  /** somebody registered the day; otherwise it is the last one that the guidance leaves */
  readonly planned: boolean;
}

/** @param opened the day from which is counted while no evaluation was carried out */
export function evaluationDue(
  { evaluationDue: set, evaluations }: ChannelRegister,
  opened: Day,
): EvaluationDue {
  const last = evaluations.at(-1)?.value.on;
  const latest = addMonths(last ?? opened, evaluationRule.months);
  const day = set?.value.on;
  // a day that an evaluation was carried out for is used up
  const planned = day !== undefined && (last === undefined || day > last);
  return { due: planned ? day : latest, latest, planned };
}

/**
 * @param opened when nobody registered it: the day on which the archive was told of the channel
 * @param active a channel that nobody uses any more owes nothing
 */
export function dutiesOf(
  register: ChannelRegister,
  { today, opened, active }: { readonly today: Day; readonly opened: Day; readonly active: boolean },
): readonly Duty[] {
  if (!active) return [];
  if (register.empty) return [{ what: "notRegistered" }];
  const lacking = demanded.filter((topic) => register[topic] === undefined);
  const { due: planned, latest } = evaluationDue(register, register.opened?.value.on ?? opened);
  // a day that is planned too late, or mistyped, puts nothing off
  const due = planned < latest ? planned : latest;
  const until = register.duration?.value.until;
  return [
    ...(lacking.length > 0 ? [{ what: "lacks", topics: lacking } as const] : []),
    ...(due < today ? [{ what: "evaluationOverdue", due } as const] : []),
    ...(due >= today && due <= addDays(today, aheadRule.days)
      ? [{ what: "evaluationSoon", due } as const]
      : []),
    ...lapsed(register, today),
    ...(until !== undefined && until < today ? [{ what: "durationOver", until } as const] : []),
  ];
}

function lapsed({ attested }: ChannelRegister, today: Day): readonly Duty[] {
  return attestedPoints.flatMap((point) => {
    const until = attested[point]?.value.until;
    return until !== undefined && until < today ? [{ what: "attestationLapsed", point, until } as const] : [];
  });
}
