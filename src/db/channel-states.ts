/** When channels were paused, closed and taken up again, as the audit log tells it. */
import type pg from "pg";
import type { ChannelState } from "../domain/channel.ts";

export interface ChangedState {
  readonly channelId: string;
  readonly at: Date;
  readonly state: ChannelState;
}

/** In order of time. */
export async function stateChanges(
  client: Pick<pg.ClientBase, "query">,
  channels: readonly string[],
): Promise<readonly ChangedState[]> {
  const found = await client.query<ChangedState>(
    `select c.value #>> '{}' as "channelId", e.at, f.value -> 'state' ->> 'to' as state
       from core.audit_events e
       join core.audit_fields c on c.event_id = e.id and c.name = 'channel'
       join core.audit_fields f on f.event_id = e.id and f.name = 'changes'
      where e.kind = 'channel.changed' and f.value -> 'state' ->> 'to' is not null and c.value #>> '{}' = any($1)
      order by e.at, e.id`,
    [channels],
  );
  return found.rows;
}
