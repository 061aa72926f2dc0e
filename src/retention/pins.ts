/**
 * What the places that a decision names were when it was adopted. A channel that gets another address, or a unit that gets
 * another name, is the same place: else a clause that keeps what was said there would lose it in silence.
 */
import type { ClauseScope, RetentionDecision } from "../domain/decision.ts";
import { sameName, tidyAddress } from "./scope.ts";
import type { DecisionWords } from "./words/index.ts";

export interface Pins {
  /** ids of channels, by how the decision names them */
  readonly channels: Readonly<Record<string, string>>;
  /** the agency's unit on the day of adoption */
  readonly unit: string;
}

/** A place of the file in the words of a language. */
type Where = (place: DecisionWords["place"]) => string;

/** What a decision names that is not there. */
export interface UnknownPlace {
  /** `clause 4.1`, or `supersedes no. 1` */
  readonly where: Where;
  readonly channel: string;
}

export function pinsOf(
  decision: RetentionDecision,
  channels: readonly { readonly id: string; readonly address: string }[],
  unit: string,
): { readonly pins: Pins; readonly unknown: readonly UnknownPlace[] } {
  const found: Record<string, string> = {};
  const unknown: UnknownPlace[] = [];
  for (const { where, scope } of scopesOf(decision))
    for (const named of scope.channels ?? []) {
      const tidied = tidyAddress(named);
      const channel = channels.find(({ id, address }) => id === tidied || tidyAddress(address) === tidied);
      if (channel) found[named] = channel.id;
      else unknown.push({ where, channel: named });
    }
  return { pins: { channels: found, unit }, unknown };
}

function* scopesOf({ clauses, supersedes = [] }: RetentionDecision): Generator<{
  readonly where: Where;
  readonly scope: ClauseScope;
}> {
  for (const { id, scope } of clauses) if (scope) yield { where: (place) => place.clause(id), scope };
  for (const [at, { scope }] of supersedes.entries())
    if (scope) yield { where: (place) => place.supersedes(at + 1), scope };
}

/** The decision with its places as they are now. @param unit the agency's unit today */
export function pinned(decision: RetentionDecision, pins: Pins, unit: string): RetentionDecision {
  const { clauses, supersedes } = decision;
  return {
    ...decision,
    clauses: clauses.map((clause) => withScope(clause, pins, unit)),
    ...(supersedes && { supersedes: supersedes.map((part) => withScope(part, pins, unit)) }),
  };
}

export function withScope<Scoped extends { readonly scope?: ClauseScope | undefined }>(
  of: Scoped,
  pins: Pins,
  unit: string,
): Scoped {
  return of.scope ? { ...of, scope: pinnedScope(of.scope, pins, unit) } : of;
}

function pinnedScope(scope: ClauseScope, pins: Pins, unit: string): ClauseScope {
  const { channels, units } = scope;
  const isOwn = units?.some((each) => sameName(each) === sameName(pins.unit));
  return {
    ...scope,
    ...(channels && { channels: channels.map((named) => pins.channels[named] ?? named) }),
    ...(units && isOwn && { units: [...units, unit] }),
  };
}
