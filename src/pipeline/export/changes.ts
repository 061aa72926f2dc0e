/**
 * What the change log of a package tells, oldest first: what officers decided about its records, write-offs, titles,
 * parties and screening of its entries, and the closing of its cases and series.
 */
import type pg from "pg";
import { caseOfficerSteps } from "../../db/case-officers.ts";
import { closedCasesOf, writeOffActsOf } from "../../db/closing.ts";
import { entrySteps } from "../../db/entry-changes.ts";
import { officersActsOf } from "../../db/officers-acts.ts";
import { titleStepsOf } from "../../db/titles.ts";
import {
  type Change,
  caseAssigned,
  caseClosed,
  periodClosed,
  seriesOpened,
  writeOffChanged,
} from "../../noark/change-log.ts";
import { officersChanges } from "../../noark/officers-acts.ts";
import { defaultSettings } from "../../noark/writing.ts";
import type { ExportPlan } from "./plan.ts";

/** @param client inside the transaction that reads the frozen selection */
export async function* changesOf({ scope }: ExportPlan, client: pg.ClientBase): AsyncGenerator<Change> {
  const { closed } = scope.closure;
  if (!closed) yield seriesOpened(scope);
  yield* inOrder([
    decided(scope, client),
    writtenOff(scope, client),
    titled(scope, client),
    assigned(scope, client),
    entriesChanged(scope, client),
  ]);
  for (const id of await closedCasesOf(client, scope.packageId)) yield caseClosed(scope, id);
  if (closed) yield periodClosed(scope);
}

type Scope = ExportPlan["scope"];

async function* decided({ packageId, agency }: Scope, client: pg.ClientBase): AsyncGenerator<Change> {
  for await (const act of officersActsOf(client, packageId)) yield* officersChanges(agency.language, act);
}

async function* writtenOff({ packageId }: Scope, client: pg.ClientBase): AsyncGenerator<Change> {
  for await (const act of writeOffActsOf(client, packageId, defaultSettings.avskrivningsmaate))
    yield writeOffChanged(act.entryId, act, act.from, act.to);
}

async function* titled({ packageId }: Scope, client: pg.ClientBase): AsyncGenerator<Change> {
  for await (const step of titleStepsOf(client, packageId))
    yield { unit: step.entryId, field: step.field, at: step.at, by: step.by, from: step.from, to: step.to };
}

async function* entriesChanged({ packageId }: Scope, client: pg.ClientBase): AsyncGenerator<Change> {
  for (const { entryId, ...step } of await entrySteps(client, packageId)) yield { unit: entryId, ...step };
}

async function* assigned(scope: Scope, client: pg.ClientBase): AsyncGenerator<Change> {
  for (const step of await caseOfficerSteps(client, scope.packageId)) yield caseAssigned(scope, step);
}

/** One stream of several that are each oldest first; what happened at one moment in the order of the streams. */
export async function* inOrder(streams: readonly AsyncGenerator<Change>[]): AsyncGenerator<Change> {
  const heads: { next: Change; readonly from: AsyncGenerator<Change> }[] = [];
  for (const from of streams) {
    const first = await from.next();
    if (!first.done) heads.push({ next: first.value, from });
  }
  for (;;) {
    const [first, ...others] = heads;
    if (!first) return;
    const oldest = others.reduce((old, head) => (head.next.at < old.next.at ? head : old), first);
    yield oldest.next;
    const after = await oldest.from.next();
    if (after.done) heads.splice(heads.indexOf(oldest), 1);
    else oldest.next = after.value;
  }
}
