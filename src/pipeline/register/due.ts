/** What of the registers of an agency's channels is due. */
import { agencyRegisterRows } from "../../db/channel-register.ts";
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { type Duty, dutiesOf } from "../../watch/register/duties.ts";
import { registerOf } from "../../watch/register/fold.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ChannelDuties {
  readonly channel: RegisteredChannel;
  readonly duties: readonly Duty[];
}

/** Only the channels that owe something, in the order of registration. */
export async function dueRegisters(
  { pool, db, clock }: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Pick<Agency, "id" | "timeZone">,
): Promise<readonly ChannelDuties[]> {
  const written = await agencyRegisterRows(pool, agency.id);
  const today = dayOf(clock.now(), agency.timeZone);
  const channels = await listChannels(db, agency.id);
  return channels
    .map((channel) => ({
      channel,
      duties: dutiesOf(registerOf(written.get(channel.id) ?? []), {
        ...{ today, opened: dayOf(channel.registeredAt, agency.timeZone) },
        active: channel.state === "active",
      }),
    }))
    .filter(({ duties }) => duties.length > 0);
}
