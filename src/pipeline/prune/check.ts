/** What stands against destruction, of one item or counted over an agency. Nothing is destroyed, and nothing is written. */
import { cursorRows } from "../../db/cursor.ts";
import { type DestructionGrounds, readGrounds, verdictsOn } from "../../db/destruction.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { publicAddress } from "../../domain/public-address.ts";
import type { DestructionAnswer, Obstacle, ObstacleCode, WaitsFor } from "../../retention/may-destroy.ts";
import { agencyOfItem } from "../hold/held.ts";
import { itemBy } from "../item/find.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";

export type { Obstacle, ObstacleCode, WaitsFor };

/** Items whose verdicts are worked out at a time. */
const batchSize = 500;

export interface CheckedItem {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channel: string;
  readonly classId: string | undefined;
  readonly answer: DestructionAnswer;
  readonly today: Day;
}

/** @param named as `itemBy` takes it */
export async function checkItem(tools: ArchiveTools, named: string): Promise<CheckedItem> {
  const { id, nativeId, channel } = await itemBy(tools, named);
  const agency = await agencyOfItem(tools, id);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const grounds = await readGrounds(tools.db, tools.pool, agency, today);
  const [verdict] = await verdictsOn(tools.pool, grounds, [id], true);
  if (!verdict) throw new ArchiveError("archive.missing", `item ${id} is not there`);
  const { answer, classId } = verdict;
  return { itemId: id, nativeId: publicAddress(nativeId), channel, classId, answer, today };
}

export interface CheckedAgency {
  readonly items: number;
  /** those whose class in force lets them be pruned, proposed or confirmed */
  readonly prunable: number;
  /** those against which nothing stands today */
  readonly due: number;
  /** of the prunable ones: how many each obstacle stands against, and how many nothing else */
  readonly obstacles: Readonly<
    Partial<Record<ObstacleCode, { readonly items: number; readonly alone: number }>>
  >;
  /** of the prunable ones: how many each hold covers, by its number */
  readonly holds: Readonly<Record<number, number>>;
}

/** At one point in time; the rest of the items is kept whatever the day. */
export async function checkAgency(
  tools: ArchiveTools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<CheckedAgency> {
  const today = dayOf(tools.clock.now(), agency.timeZone);
  return await transact(
    tools.pool,
    async ({ client, db }) => {
      const grounds = await readGrounds(db, client, agency, today);
      const counted = await client.query<{ items: number; prunable: number }>(
        `select count(*) as items, count(*) filter (where c.outcome = 'prunable') as prunable
           from core.items i left join core.item_classes c on c.item_id = i.id where i.agency_id = $1`,
        [agency.id],
      );
      const { items = 0, prunable = 0 } = counted.rows[0] ?? {};
      const tally = new Tally();
      const query = `select i.id from core.items i join core.item_classes c on c.item_id = i.id
        where i.agency_id = $1 and c.outcome = 'prunable'`;
      let done = 0;
      for await (const rows of cursorRows<{ id: string }>(
        client,
        "prunable",
        query,
        [agency.id],
        batchSize,
      )) {
        await countIn(tally, client, grounds, rows);
        done += rows.length;
        onProgress(done, prunable);
      }
      return { items, prunable, ...tally.result() };
    },
    "repeatable read, read only",
  );
}

async function countIn(
  tally: Tally,
  client: Parameters<typeof verdictsOn>[0],
  grounds: DestructionGrounds,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const verdicts = await verdictsOn(
    client,
    grounds,
    rows.map(({ id }) => id),
  );
  for (const { answer } of verdicts) tally.add(answer);
}

class Tally {
  #due = 0;
  readonly #obstacles = new Map<ObstacleCode, { items: number; alone: number }>();
  readonly #holds = new Map<number, number>();

  add(answer: DestructionAnswer): void {
    if (answer.may) {
      this.#due += 1;
      return;
    }
    const codes = new Set(answer.because.map(({ code }) => code));
    for (const code of codes) {
      const { items, alone } = this.#obstacles.get(code) ?? { items: 0, alone: 0 };
      this.#obstacles.set(code, { items: items + 1, alone: alone + (codes.size === 1 ? 1 : 0) });
    }
    for (const obstacle of answer.because)
      if (obstacle.code === "held")
        this.#holds.set(obstacle.hold.number, (this.#holds.get(obstacle.hold.number) ?? 0) + 1);
  }

  result(): Pick<CheckedAgency, "due" | "obstacles" | "holds"> {
    return {
      due: this.#due,
      obstacles: Object.fromEntries(this.#obstacles),
      holds: Object.fromEntries(this.#holds),
    };
  }
}
