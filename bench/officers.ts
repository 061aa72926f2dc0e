/** What officers' long commands cost: keeping the queue, a batch and its undoing, `prune check`, and the words of a hold. */
import { join } from "node:path";
import type pg from "pg";
import type { Agency } from "../src/domain/agency.ts";
import { asId, type ItemId } from "../src/domain/ids.ts";
import { placeHold } from "../src/pipeline/hold/place.ts";
import { checkAgency } from "../src/pipeline/prune/check.ts";
import { registerChannel } from "../src/pipeline/register/register.ts";
import { overruleItems } from "../src/pipeline/review/overrule.ts";
import { refreshQueue } from "../src/pipeline/review/queue.ts";
import { undoAct } from "../src/pipeline/review/undo.ts";
import { quiet, type Tools } from "../src/pipeline/tools.ts";
import { type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { fillQueue } from "./queue-rows.ts";

const sizes = [10_000, 100_000, 1_000_000];
const largestBatch = 100_000;

export async function officers(place: Place, items: number): Promise<readonly Figure[]> {
  await place.copy("officers", "template0");
  const app = await openBenchApp(place.url("officers"), join(place.dir, "officers"));
  const figures: Figure[] = [];
  try {
    const { agency, channel } = await register(app);
    const address = "https://fjordvik.example/small";
    const small = await registerChannel(app.tools, {
      ...{ agency: agency.orgNumber, kind: "feed", title: "Small", address },
    });
    for (const size of items === 100_000 ? sizes : [items]) {
      await fillQueue(app.tools.pool, agency.id, { large: channel.id, small: small.id }, size);
      await proposePraise(app.tools.pool);
      figures.push(...(await figuresAt(app.tools, agency, size)));
    }
  } finally {
    await app.close();
    await place.drop("officers");
  }
  return figures;
}

/** Two of five are proposals to prune, as the queue says of them. */
async function proposePraise(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(
      `update core.item_classes c set outcome = 'prunable' from core.classifications cl
        where cl.id = c.classification_id and cl.class_id = 'PRAISE' and c.outcome <> 'prunable'`,
    );
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

async function figuresAt(tools: Tools, agency: Agency, size: number): Promise<readonly Figure[]> {
  const named = (what: string) => `${size.toLocaleString("en")}: ${what}`;
  const timed = async (what: string, work: () => Promise<unknown>): Promise<Figure> => {
    const begun = performance.now();
    await work();
    return figure(named(what), "s", [(performance.now() - begun) / 1000]);
  };
  await refreshQueue(tools, agency, quiet);
  const keep = () => refreshQueue(tools, agency, quiet);
  const figures = [
    await timed("queue kept, nothing changed", keep),
    await timed("queue kept, a thousand changed", async () => {
      await tools.pool.query(
        "update core.item_states set visibility = 'held' where item_id in (select item_id from core.item_states limit 1000)",
      );
      await keep();
    }),
    await timed("the whole queue compared", async () => {
      await tools.pool.query("delete from core.review_queue_passes");
      await keep();
    }),
    await timed("prune check", () => checkAgency(tools, agency, quiet)),
    await timed("words of a hold that a hundredth has", () => words(tools, agency, "17")),
    await timed("words of a hold that nobody said", () => words(tools, agency, "storgata")),
  ];
  const ids = await someItems(tools.pool, Math.min(largestBatch, Math.floor(size / 2)));
  let batch: string | undefined;
  figures.push(
    await timed(`a batch of ${ids.length.toLocaleString("en")} overruled`, async () => {
      const done = await overruleItems(tools, agency, {
        ...{ items: ids, by: "Kari Vik", because: "lesne" },
        ...{ classId: "COMPLAINT", outcome: "publicRecord", filter: {} },
      });
      batch = done.batch?.id;
    }),
    await timed("and taken back", () =>
      undoAct(tools, { batch: asId(batch ?? ""), by: "Kari Vik", because: "for breitt" }),
    ),
    figure(named("peak of the process"), "MB", [process.resourceUsage().maxRSS / 1024]),
  );
  return figures;
}

function words(tools: Tools, agency: Agency, sought: string): Promise<unknown> {
  return placeHold(
    tools,
    {
      ...{ agency, kind: "manual", scope: { words: sought }, ground: "26/114", owner: "Kari Vik" },
      ...{ until: undefined, by: "Kari Vik", dryRun: true },
    } as const,
    quiet,
  );
}

async function someItems(pool: pg.Pool, most: number): Promise<readonly ItemId[]> {
  const found = await pool.query<{ id: string }>(
    "select item_id as id from core.review_queue where class_id = 'UNSORTED' or class_id = 'PRAISE' order by item_id limit $1",
    [most],
  );
  return found.rows.map(({ id }) => asId<ItemId>(id));
}
