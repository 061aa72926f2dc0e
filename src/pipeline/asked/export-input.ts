/** What asking for an export says: the flags of `kanalarkiv export`, kept as JSON until a worker takes it. */
import { z } from "zod";
import { parseDelivery } from "../../dias/delivery.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze } from "../../domain/frozen.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ExportRequest } from "../export/plan.ts";

const givenDay = z.string().transform((text, context): Day => {
  try {
    return day(text);
  } catch {
    context.addIssue("is no day");
    return z.NEVER;
  }
});

const form = z.strictObject({
  from: givenDay,
  to: givenDay,
  noteDisposal: z.boolean(),
  delivery: z.unknown().optional(),
  replaces: z.string().refine(isUuid, "is no id of a package").optional(),
  again: z.boolean().optional(),
  withoutEntries: z.boolean().optional(),
  writeOffRest: z.boolean().optional(),
  closeAnyway: z.boolean().optional(),
  withoutLost: z.boolean().optional(),
  because: z.string().max(4000).optional(),
  limit: z
    .strictObject({
      items: z.number().int().positive().exactOptional(),
      bytes: z.number().positive().exactOptional(),
    })
    .optional(),
});

/** What of a request is kept: who closes is who asks, and the agency is that of the work. */
export function exportInput(request: Omit<ExportRequest, "agency" | "closedBy">): FrozenJson {
  const { period, ...rest } = request;
  return freeze({ from: period.from, to: period.to, ...rest });
}

/** @throws ArchiveError `config.invalid` for what no version of the desk asks */
export function exportRequestOf(input: FrozenJson, agency: Agency, closedBy: string): ExportRequest {
  const read = form.safeParse(input);
  const delivered = read.success ? parseDelivery(JSON.stringify(read.data.delivery ?? {})) : undefined;
  if (!read.success || !delivered?.ok)
    throw new ArchiveError(
      "config.invalid",
      `this export cannot be read: ${read.success ? delivered?.ok === false && delivered.faults.join("; ") : z.prettifyError(read.error)}`,
    );
  const { from, to, delivery: _, ...flags } = read.data;
  return { ...flags, agency, period: { from, to }, closedBy, delivery: delivered.delivery };
}
