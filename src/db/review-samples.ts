/** Samples of frozen lists and what was found in them. All of it is only ever added to. */
import type pg from "pg";
import { type SampleState, sampleState, type Verdict } from "../review/elusion.ts";
import { reviewSampleItems, reviewSampleReads, reviewSamples } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface NewSample {
  readonly id: string;
  readonly agencyId: string;
  readonly at: Date;
  readonly by: string;
  readonly purpose: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly listSha256: string;
  readonly list: readonly string[];
  readonly seed: string;
  readonly size: number;
  /** 0 to 1 */
  readonly bound: number;
}

/** A sample without its list. */
export interface Sample extends Omit<NewSample, "list"> {
  /** from 1 within the agency */
  readonly number: number;
  /** length of the list */
  readonly items: number;
  readonly stoppedBefore: number;
  readonly state: SampleState;
  readonly read: number;
  readonly finds: number;
  readonly readers: readonly string[];
}

export interface SampleItem {
  /** from 1, in the order of the draw */
  readonly place: number;
  readonly itemId: string;
  readonly versionId: string;
  readonly classificationId: string;
}

export interface ReadSampleItem extends SampleItem {
  readonly verdict: Verdict | undefined;
  readonly by: string | undefined;
  readonly at: Date | undefined;
  readonly because: string | undefined;
}

/** Whoever draws or reads waits here for who does so too. */
export async function lockSamples(tx: Tx, agencyId: string): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`review samples ${agencyId}`]);
}

/** Takes the agency's next number. @param tx holds `lockSamples` */
export async function addSample(
  tx: Tx,
  sample: NewSample,
  drawn: readonly SampleItem[],
): Promise<{ readonly number: number; readonly stoppedBefore: number }> {
  const { by, list, ...rest } = sample;
  const known = await samplesOf(tx.client, sample.agencyId);
  const number = Math.max(0, ...known.map((one) => one.number)) + 1;
  const stoppedBefore = await stoppedAmong(tx, sample);
  await tx.db.insert(reviewSamples).values({ ...rest, list: [...list], byPerson: by, number, stoppedBefore });
  await tx.db.insert(reviewSampleItems).values(drawn.map((item) => ({ ...item, sampleId: sample.id })));
  return { number, stoppedBefore };
}

/** How many samples of lists that share an item with this one a wrong item had stopped. */
async function stoppedAmong(tx: Tx, { agencyId, list }: NewSample): Promise<number> {
  const found = await tx.client.query<{ stopped: number }>(
    `select count(*)::int as stopped from core.review_samples s
      where s.agency_id = $1
        and exists (select 1 from core.review_sample_reads r where r.sample_id = s.id and r.verdict = 'wrong')
        and exists (select 1 from unnest(s.list) as held (id) where held.id = any($2::uuid[]))`,
    [agencyId, list],
  );
  return found.rows[0]?.stopped ?? 0;
}

export interface NewVerdict {
  readonly sampleId: string;
  readonly place: number;
  readonly verdict: Verdict;
  readonly at: Date;
  readonly by: string;
  readonly because: string;
  readonly actId: string;
}

export async function addVerdict(tx: Tx, { by, ...verdict }: NewVerdict): Promise<void> {
  await tx.db.insert(reviewSampleReads).values({ ...verdict, byPerson: by });
}

interface SampleRow extends Omit<Sample, "state"> {
  readonly verdicts: readonly Verdict[];
}

const columns = `s.id, s.agency_id as "agencyId", s.number, s.at, s.by_person as by, s.purpose, s.filter, s.list_sha256 as "listSha256",
       s.seed, s.size, s.bound, s.stopped_before as "stoppedBefore", cardinality(s.list) as items`;

/** Of what was read twice the `wrong` counts. */
const readings = `select coalesce(jsonb_agg(verdict), '[]') as verdicts, count(*)::int as read,
       (count(*) filter (where verdict = 'wrong'))::int as finds
  from (select max(verdict) as verdict from core.review_sample_reads where sample_id = s.id group by place) as judged`;

/** Newest first. */
export async function samplesOf(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  only: { readonly number?: number; readonly purpose?: string; readonly listSha256?: string } = {},
): Promise<readonly Sample[]> {
  const found = await client.query<SampleRow>(
    `select ${columns}, r.verdicts, r.read, r.finds,
            array(select distinct by_person from core.review_sample_reads where sample_id = s.id order by 1) as readers
       from core.review_samples s cross join lateral (${readings}) as r
      where s.agency_id = $1 and ($2::int is null or s.number = $2) and ($3::text is null or s.purpose = $3)
        and ($4::text is null or s.list_sha256 = $4)
      order by s.number desc`,
    [agencyId, only.number ?? null, only.purpose ?? null, only.listSha256 ?? null],
  );
  return found.rows.map(({ verdicts, ...row }) => ({ ...row, state: sampleState(row.size, verdicts) }));
}

/** In the order of the draw. */
export async function sampleItems(
  client: Pick<pg.ClientBase, "query">,
  sampleId: string,
): Promise<readonly ReadSampleItem[]> {
  const found = await client.query<{ [Name in keyof ReadSampleItem]: ReadSampleItem[Name] | null }>(
    `select i.place, i.item_id as "itemId", i.version_id as "versionId", i.classification_id as "classificationId",
            r.verdict, r.by_person as by, r.at, r.because
       from core.review_sample_items i left join lateral (
         select * from core.review_sample_reads r where r.sample_id = i.sample_id and r.place = i.place
          order by r.verdict desc limit 1) as r on true
      where i.sample_id = $1 order by i.place`,
    [sampleId],
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as ReadSampleItem,
  );
}

/** The ids of the frozen list, sorted. */
export async function sampledList(
  client: Pick<pg.ClientBase, "query">,
  sampleId: string,
): Promise<readonly string[]> {
  const found = await client.query<{ list: readonly string[] }>(
    "select list from core.review_samples where id = $1",
    [sampleId],
  );
  return found.rows[0]?.list ?? [];
}

/** What is judged of items that wait: their version, and the classification in force. */
export async function frozenNow(
  client: Pick<pg.ClientBase, "query">,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly versionId: string; readonly classificationId: string }>> {
  const found = await client.query<{ id: string; versionId: string; classificationId: string }>(
    `select c.item_id as id, s.version_id as "versionId", c.classification_id as "classificationId"
       from core.item_classes c join core.item_states s on s.item_id = c.item_id where c.item_id = any($1::uuid[])`,
    [itemIds],
  );
  return new Map(found.rows.map(({ id, ...row }) => [id, row]));
}

/** The act by which a person read this version last. */
export async function readingOf(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
  versionId: string,
  by: string,
): Promise<string | undefined> {
  const found = await client.query<{ id: string }>(
    `select id from core.review_acts
      where item_id = $1 and version_id = $2 and by_person = $3 and act = 'read' order by at desc, id desc limit 1`,
    [itemId, versionId, by],
  );
  return found.rows[0]?.id;
}
