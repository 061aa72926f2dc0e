/** An archive of made-up items, captured, classified and journaled by the real steps; made once for each size. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dayOf } from "../src/domain/day.ts";
import { storePayloads } from "../src/pipeline/capture/payloads.ts";
import { classifyAgency } from "../src/pipeline/classify/classify.ts";
import { adoptDecision, draftDecision } from "../src/pipeline/decide/decide.ts";
import { readDecision } from "../src/pipeline/decide/read.ts";
import { journalAgency } from "../src/pipeline/journal/journal.ts";
import { quiet } from "../src/pipeline/tools.ts";
import { feedPages } from "./dialogue.ts";
import { takeLook } from "./look.ts";
import { type Ground, openBenchApp, type Place, register } from "./place.ts";

export interface Archive {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly items: number;
  readonly classifyMs: number;
  readonly journalMs: number;
  readonly entries: number;
}

const made = new Map<string, Promise<Archive>>();

export function archiveOf(place: Place, items: number): Promise<Archive> {
  const key = `${place.dir} ${items}`;
  const known = made.get(key) ?? make(place, items);
  made.set(key, known);
  return known;
}

async function make(place: Place, items: number): Promise<Archive> {
  const name = `archive_${items}`;
  await place.copy(name, "template1");
  const dataDir = join(place.dir, name);
  const app = await openBenchApp(place.url(name), dataDir);
  try {
    const ground = await register(app);
    await adoptDraft(app, ground);
    const payloads = feedPages(items, ground.channel.address, app.tools.clock.now());
    await takeLook(app, ground.channel, payloads, await storePayloads(app.tools, payloads));
    const begun = performance.now();
    await classifyAgency(app.tools, ground.agency, quiet);
    const classifyMs = performance.now() - begun;
    await settleReviews(app);
    const ready = performance.now();
    const { entries } = await journalAgency(app.tools, ground.agency, quiet);
    const journalMs = performance.now() - ready;
    await app.tools.pool.query("analyze");
    return {
      databaseUrl: place.url(name),
      dataDir,
      items,
      classifyMs,
      journalMs,
      entries,
    };
  } finally {
    await app.close();
  }
}

/** The draft that the demo adopts: without a decision nothing can be prunable. */
async function adoptDraft({ tools }: Awaited<ReturnType<typeof openBenchApp>>, { agency }: Ground) {
  const file = join(import.meta.dirname, "../src/retention/drafts/no-demo.json");
  const read = readDecision(await readFile(file), file);
  const number = await draftDecision(tools, agency, read);
  const [basis] = read.decision.legalBasis;
  await adoptDecision(tools, agency, number, {
    by: "bench",
    body: read.decision.body,
    on: dayOf(tools.clock.now(), agency.timeZone),
    under: basis ? `${basis.act} ${basis.section}` : "",
    reference: read.decision.reference,
  });
}

/** What waits for a person is kept as a record, so that a package holds as many items as were captured. */
async function settleReviews({ tools }: Awaited<ReturnType<typeof openBenchApp>>): Promise<void> {
  await tools.pool.query(
    `with settled as (
       insert into core.classifications (id, item_id, version_id, at, by, outcome, class_id, rule_id, reason, registration, language)
       select gen_random_uuid(), k.item_id, k.version_id, k.at, 'bench', 'publicRecord', k.class_id, k.rule_id,
              'settled for the benchmark', 'neither', k.language
         from core.item_classes c join core.classifications k on k.id = c.classification_id
        where c.outcome = 'needsReview'
       returning id, item_id)
     update core.item_classes c set classification_id = settled.id, outcome = 'publicRecord'
       from settled where settled.item_id = c.item_id`,
  );
}
