/** What a decision would do, asked for at the desk: the steps of `kanalarkiv decision simulate` and `compare`. */
import { z } from "zod";
import { type Day, day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze, thaw } from "../../domain/frozen.ts";
import { type Difference, differences, simulateDecision, type WhatIfReport } from "../decide/simulate.ts";
import { numbered, worldWith } from "../decide/worlds.ts";
import type { AskedKindOfWork } from "./kind.ts";

const form = z.strictObject({
  decision: z.number().int().positive(),
  beside: z.number().int().positive().optional(),
  sample: z.number().int().positive().optional(),
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** of what hinders adoption */
  language: z.enum(["nb", "nn", "sv", "en"]),
});

export type WhatIfInput = z.output<typeof form>;

/** @throws ArchiveError `config.invalid` for what no version of the desk asks */
export function whatIfInputOf(input: FrozenJson): WhatIfInput & { readonly on?: Day | undefined } {
  const read = form.safeParse(input);
  if (!read.success)
    throw new ArchiveError("config.invalid", `this cannot be tried: ${z.prettifyError(read.error)}`);
  const { on, ...rest } = read.data;
  return on === undefined ? rest : { ...rest, on: day(on) };
}

export interface WhatIfDone {
  readonly report: WhatIfReport;
  /** of a comparison: clause by clause */
  readonly differing: readonly Difference[] | undefined;
}

export const whatIfOfDecision: AskedKindOfWork = {
  async run({ work, agency, tools, report }) {
    const { decision, beside, sample, on, language } = whatIfInputOf(work.input);
    report.phase("reading");
    const of = await numbered(tools, agency, decision);
    const other = beside === undefined ? undefined : await numbered(tools, agency, beside);
    const world = await worldWith(tools, agency, of, on, language);
    // both on one day: else what differs would be the days
    const besideWorld = other && (await worldWith(tools, agency, other, world.grounds.on, language));
    const drawn = sample === undefined ? undefined : { size: sample, seed: undefined };
    const found = await simulateDecision(
      tools,
      agency,
      { world, beside: besideWorld, sample: drawn },
      (done, total) => report.count(done, total),
    );
    const differing = other && differences(other.document, of.document);
    return freeze({ report: found, differing });
  },
};

/** What a run came to, as it was told. */
export function whatIfDone(result: FrozenJson): WhatIfDone {
  const { report, differing } = thaw(result) as WhatIfDone;
  return { report, differing };
}
