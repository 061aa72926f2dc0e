/**
 * The agency's own answers, as far as anybody may read them: beside their entries, and only where nothing of their thread
 * is kept from the public. Gather: the answers of items and of the threads that they stand in. Apply: what is shown otherwise.
 */
import { type OwnText, shownAnswer } from "../../access/answer.ts";
import { entryChangeAt } from "../../db/entry-changes.ts";
import { type ShieldJson, shieldsOf, shieldsQuery } from "../../db/shields.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { standingShields } from "../../journal/shields.ts";
import { publicItems } from "./gather.ts";

interface AnswerRow {
  readonly entry_id: string;
  readonly item_id: string;
  /** as it is published */
  readonly shown: string | null;
  readonly channel_title: string;
  /** null: nothing of it may be shown, whatever it says */
  readonly text: string | null;
  readonly shields: readonly ShieldJson[] | null;
  readonly post_title: string | null;
  readonly post_text: string | null;
  readonly post_shields: readonly ShieldJson[] | null;
}

/**
 * A comment of the agency that was registered as sent, that stands in public as it was classified, under a post of the
 * agency that is public, in a thread of which no item and no entry is screened.
 */
const answersQuery = `
  with answers as (
    select e.id as entry_id, a.id as item_id, a.channel_id, a.root_native_id
      from core.items a join core.registry_entries e on e.item_id = a.id and e.direction = 'outgoing'
     where a.id = any($1::uuid[]) and a.by_agency and a.kind = 'comment'),
  threads as (
    select t.channel_id, t.root_native_id, p.title, p.text, p.shields, p.id is not null and not exists (
             select 1 from core.items o
               left join core.item_classes oc on oc.item_id = o.id left join core.classifications ol on ol.id = oc.classification_id
               left join core.registry_entries e on e.item_id = o.id
               left join lateral ${entryChangeAt("'infinity'")} x on true
              where o.channel_id = t.channel_id and o.root_native_id = t.root_native_id
                and (ol.ground is not null or x.screening = 'screened' or (x.screening is distinct from 'lifted' and e.ground is not null))) as open
      from (select distinct channel_id, root_native_id from answers) t
      left join lateral (${publicItems} and i.channel_id = t.channel_id and i.native_id = t.root_native_id) p on true)
  select n.entry_id, n.item_id, p.answer as shown, ch.title as channel_title,
         case when t.open and s.visibility = 'public' and s.presence <> 'removed' and c.version_id = s.version_id
                   and c.reopened_because is null and c.outcome in ('publicRecord', 'caseworkDocument') then v.text end as text,
         ${shieldsQuery("n.item_id")} as shields, t.title as post_title, t.text as post_text, t.shields as post_shields
    from answers n join threads t on t.channel_id = n.channel_id and t.root_native_id = n.root_native_id
    join core.channels ch on ch.id = n.channel_id
    join pub.entries p on p.id = n.entry_id
    join core.item_states s on s.item_id = n.item_id
    join core.versions v on v.id = s.version_id
    join core.item_classes c on c.item_id = n.item_id`;

export interface StaleAnswer {
  readonly entryId: string;
  readonly itemId: string;
  /** undefined: nothing of it */
  readonly answer: string | undefined;
}

/** Those of the items that are answers and are not shown as they may be. */
export async function staleAnswers(
  tx: Pick<Tx, "client">,
  agency: Agency,
  itemIds: readonly string[],
): Promise<readonly StaleAnswer[]> {
  const found = await tx.client.query<AnswerRow>(answersQuery, [itemIds]);
  return found.rows.flatMap((row) => {
    const answer = answerOf(agency, row);
    return (row.shown ?? undefined) === answer
      ? []
      : [{ entryId: row.entry_id, itemId: row.item_id, answer }];
  });
}

function answerOf(agency: Agency, row: AnswerRow): string | undefined {
  if (row.text === null || row.post_text === null) return undefined;
  const post = textOf(row.post_title, row.post_text, row.post_shields);
  const own = [agency.name, agency.unit, row.channel_title];
  return shownAnswer(textOf(null, row.text, row.shields), post, own);
}

function textOf(title: string | null, text: string, shields: readonly ShieldJson[] | null): OwnText {
  return { title: title ?? undefined, text, shields: standingShields(shieldsOf(shields)) };
}

export async function applyAnswers(
  tx: Pick<Tx, "client">,
  agency: Agency,
  itemIds: readonly string[],
  at: Date,
): Promise<void> {
  await writeAnswers(tx, await staleAnswers(tx, agency, itemIds), at);
}

/** The answers in the threads of these items: what of them the public may not read any more, or may now, is so with the act. */
export async function applyAnswersAround(
  tx: Pick<Tx, "client">,
  agency: Agency,
  itemIds: readonly string[],
  at: Date,
): Promise<void> {
  await applyAnswers(tx, agency, await answersAround(tx, itemIds), at);
}

async function answersAround(tx: Pick<Tx, "client">, itemIds: readonly string[]): Promise<readonly string[]> {
  const found = await tx.client.query<{ id: string }>(
    `select a.id from (select distinct channel_id, root_native_id from core.items where id = any($1::uuid[])) t
       join core.items a on a.channel_id = t.channel_id and a.root_native_id = t.root_native_id and a.by_agency and a.kind = 'comment'
       join core.registry_entries e on e.item_id = a.id and e.direction = 'outgoing'`,
    [itemIds],
  );
  return found.rows.map(({ id }) => id);
}

async function writeAnswers(
  tx: Pick<Tx, "client">,
  answers: readonly StaleAnswer[],
  at: Date,
): Promise<void> {
  if (answers.length === 0) return;
  await tx.client.query(
    `update pub.entries p set answer = r.answer, updated_at = case when p.published_at < $2 then $2 else p.updated_at end
       from jsonb_to_recordset($1::jsonb) as r("entryId" uuid, answer text)
      where p.id = r."entryId"`,
    [JSON.stringify(answers), at],
  );
}
