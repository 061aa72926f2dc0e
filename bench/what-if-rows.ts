/** Stored and classified items of any number, copied into the database of a benchmark: posts of the agency with nineteen comments each. */
import type pg from "pg";
import { norwegianRules } from "../src/classify/rules/no.ts";
import { copyRows } from "../src/db/copy.ts";

const at = Date.UTC(2023, 5, 1);
const rowsAtATime = 5000;

/** Class by what a comment's number leaves when divided by ten: most wait, some are praise. */
const comments = [
  "UNSORTED",
  "UNSORTED",
  "UNSORTED",
  "UNSORTED",
  "CITIZEN-DIALOGUE",
  "PRAISE",
  "PRAISE",
  "PRAISE",
  "COMPLAINT",
  "CASE-QUESTION",
];

/** Adds what lacks of `size` items, and analyzes. */
export async function fillStored(
  pool: pg.Pool,
  agencyId: string,
  under: { readonly channelId: string; readonly basis: string },
  size: number,
): Promise<void> {
  const client = await pool.connect();
  try {
    // made-up rows are sound by their making: the checks of references would take longer than all else
    await client.query("set session_replication_role = replica");
    const there = await client.query<{ rows: number }>("select count(*)::int as rows from core.items");
    for (let from = there.rows[0]?.rows ?? 0; from < size; from += rowsAtATime) {
      const numbers = Array.from({ length: Math.min(rowsAtATime, size - from) }, (_, index) => from + index);
      for (const { table, columns, row } of tables(agencyId, under.channelId, under.basis))
        await copyRows(client, table, columns, numbers.map(row));
    }
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

const id = (kind: number, n: number) => `01900000-000${kind}-7000-8000-${n.toString(16).padStart(12, "0")}`;
const posted = (n: number) => new Date(at + n * 94_000);
const isPost = (n: number) => n % 20 === 0;
const native = (n: number) => (isPost(n) ? `post-${n}` : `comment-${n}`);
const root = (n: number) => `post-${n - (n % 20)}`;

interface Table {
  readonly table: string;
  readonly columns: readonly string[];
  readonly row: (n: number) => Parameters<typeof copyRows>[3] extends Iterable<infer Row> ? Row : never;
}

function tables(agencyId: string, channelId: string, basis: string): readonly Table[] {
  return [
    {
      table: "core.items",
      columns: [
        "id",
        "agency_id",
        "channel_id",
        "native_id",
        "kind",
        "by_agency",
        "parent_native_id",
        "root_native_id",
        "posted_at",
        "first_seen_at",
        "first_observation_id",
      ],
      row: (n) => [
        id(1, n),
        agencyId,
        channelId,
        native(n),
        isPost(n) ? "post" : "comment",
        isPost(n),
        isPost(n) ? undefined : root(n),
        root(n),
        posted(n),
        posted(n),
        id(5, 0),
      ],
    },
    {
      table: "core.item_states",
      columns: [
        "item_id",
        "channel_id",
        "native_id",
        "content_hash",
        "version_number",
        "version_id",
        "visibility",
        "presence",
        "missing_looks",
        "facts",
      ],
      row: (n) => [id(1, n), channelId, native(n), "x", 1, id(2, n), "public", "present", 0, {}],
    },
    {
      table: "core.versions",
      columns: [
        "id",
        "item_id",
        "number",
        "observation_id",
        "seen_at",
        "content_hash",
        "text",
        "labels",
        "facts",
        "media",
        "replaced_characters",
        "payload_ordinal",
        "payload_pointer",
      ],
      row: (n) => [
        id(2, n),
        id(1, n),
        1,
        id(5, 0),
        posted(n),
        "x",
        `Ein kommentar av vanleg lengd, nummer ${n}, som nokon skreiv under eit innlegg ein kveld.`,
        [],
        {},
        [],
        0,
        0,
        "",
      ],
    },
    {
      table: "core.classifications",
      columns: [
        "id",
        "item_id",
        "version_id",
        "at",
        "by",
        "outcome",
        "class_id",
        "rule_id",
        "reason",
        "registration",
        "language",
      ],
      row: (n) => {
        const rule = ruleOf(n);
        const outcome = rule.outcome === "prunable" ? "needsReview" : rule.outcome;
        return [
          id(3, n),
          id(1, n),
          id(2, n),
          posted(n),
          "rules",
          outcome,
          rule.classId,
          rule.id,
          rule.reason.nn,
          rule.registration,
          "nn",
        ];
      },
    },
    {
      table: "core.item_classes",
      columns: ["item_id", "classification_id", "version_id", "outcome", "basis", "standing"],
      row: (n) => {
        const { outcome } = ruleOf(n);
        return [
          id(1, n),
          id(3, n),
          id(2, n),
          outcome === "prunable" ? "needsReview" : outcome,
          basis,
          "public present",
        ];
      },
    },
  ];
}

function ruleOf(n: number) {
  const classId = isPost(n) ? "PUBLICATION" : comments[n % 10];
  const rule = norwegianRules.find((each) => each.classId === classId);
  if (!rule) throw new Error(`no rule of the class ${classId}`);
  return rule;
}
