/** What the change log of a package tells, oldest first: write-offs of its entries, and the closing of its cases and series. */
import type pg from "pg";
import { closedCasesOf, writeOffActsOf } from "../../db/closing.ts";
import { titleStepsOf } from "../../db/titles.ts";
import {
  type Change,
  caseClosed,
  periodClosed,
  seriesOpened,
  writeOffChanged,
} from "../../noark/change-log.ts";
import { defaultSettings } from "../../noark/writing.ts";
import type { ExportPlan } from "./plan.ts";

/** @param client inside the transaction that reads the frozen selection */
export async function* changesOf({ scope }: ExportPlan, client: pg.ClientBase): AsyncGenerator<Change> {
  const { closed } = scope.closure;
  if (!closed) yield seriesOpened(scope);
  for await (const act of writeOffActsOf(client, scope.packageId, defaultSettings.avskrivningsmaate))
    yield writeOffChanged(act.entryId, act, act.from, act.to);
  for await (const step of titleStepsOf(client, scope.packageId))
    yield { unit: step.entryId, field: step.field, at: step.at, by: step.by, from: step.from, to: step.to };
  for (const id of await closedCasesOf(client, scope.packageId)) yield caseClosed(scope, id);
  if (closed) yield periodClosed(scope);
}
