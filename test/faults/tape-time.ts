/** Whether the ledger accounts for all time in which a channel was to be looked at. */
import { blindCauses, statementOf } from "../../src/capture/coverage-causes.ts";
import { findAgency } from "../../src/db/channels.ts";
import { agencyCoverage } from "../../src/pipeline/coverage/coverage.ts";
import { norwegianAgency, type TestApp } from "../support/app.ts";

/** Time in which somebody was to look, and that is neither covered nor blind for a reason that the ledger tells. */
export async function unexplained({ app, clock }: TestApp, begun: Date): Promise<readonly string[]> {
  const { tools } = app;
  const agency = await findAgency(tools.db, norwegianAgency.orgNumber);
  const { channels } = await agencyCoverage(tools, agency, 60);
  return channels.flatMap(({ channel, gaps, active }) => {
    const { activeMs, wholeMs, blindMs } = statementOf(gaps, active, begun, clock.now());
    const minutes = Math.round(blindMs.notLooked / 60_000);
    const told = wholeMs + blindCauses.reduce((sum, cause) => sum + blindMs[cause], 0);
    return [
      ...(minutes > 0 ? [`${channel.title}: ${minutes} minutes in which nobody looked`] : []),
      ...(told === activeMs ? [] : [`${channel.title}: ${activeMs - told} ms are told of by nothing`]),
    ];
  });
}
