/**
 * Every path by which something could be destroyed, with why it may. A path that is not listed fails: what it takes away
 * must pass `mayDestroy` of `src/retention/may-destroy.ts` in its own transaction, or be nothing that is kept.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { deskRightsApart } from "../src/db/desk-role.ts";
import { confirmerOf } from "../src/retention/destroyable.ts";
import { testDatabase } from "./support/database.ts";

const root = join(import.meta.dirname, "..");

/** What takes something away, by the words that do it. */
const ways: Readonly<Record<string, RegExp>> = {
  "SQL delete": /\bdelete\s+from\b|\bthen\s+delete\b/gi,
  "SQL truncate": /(?<!\bbefore\s+)\btruncate\s+(?:table\s+)?["a-z$]/gi,
  "SQL drop": /\bdrop\s+(?:table|schema|column|trigger|function|database|view|type)\b/gi,
  "guards off": /\bdisable\s+(?:trigger|rule)\b|session_replication_role|\bon\s+delete\s+(?:cascade|set)\b/gi,
  "table delete": /\b(?:db|tx)\s*\.delete\(/g,
  "object delete": /\b(?:objects|store|#store|inner|copies)\s*\.delete\(|DeleteObjects?Command\(/g,
  "file removal": /\b(?:rm|rmdir|unlink|rmSync|rmdirSync|unlinkSync)\(/g,
  "file replacement": /\b(?:rename|renameSync|truncateSync|ftruncate)\(/g,
};

interface Path {
  readonly way: keyof typeof ways;
  readonly times: number;
  readonly because: string;
}

/** None of these takes away what was captured, decided or registered. */
const paths: Readonly<Record<string, readonly Path[]>> = {
  "src/db/relooks.ts": [
    {
      way: "SQL delete",
      times: 1,
      because:
        "by what a channel was asked whether an answer changed, once it is asked for whole again anyway",
    },
  ],
  "src/pipeline/import/archive/tar.ts": [
    {
      way: "file removal",
      times: 2,
      because:
        "what an archive that was handed in was unpacked to while it was read; the archive is whoever's it was",
    },
  ],
  "src/pipeline/import/media.ts": [
    { way: "file removal", times: 1, because: "a file of an archive on its way into the store" },
  ],
  "src/db/migrations/0057_desk_channels.sql": [
    {
      way: "SQL delete",
      times: 1,
      because: "the address of a channel that held a secret leaves the log; its event stays",
    },
  ],
  "src/db/migrations/0071_log_search.sql": [
    {
      way: "SQL delete",
      times: 1,
      because: "what the search of the log finds an event by, with the field that named it; the event stays",
    },
  ],
  "src/db/desk-sessions.ts": [
    {
      way: "SQL delete",
      times: 2,
      because:
        "failed tries of signing in, once they are too old to count or did not fail after all; the log keeps those of a known name",
    },
  ],
  "src/db/desk-sign-ins.ts": [
    {
      way: "SQL delete",
      times: 2,
      because:
        "a sign-in under way, when it is ended or has run out: the log has the session, or why there is none",
    },
  ],
  "src/db/sketches.ts": [
    {
      way: "table delete",
      times: 1,
      because: "a decision that was being written, once it is kept as a draft, or given up by who wrote it",
    },
  ],
  "src/db/embedded-cluster.ts": [
    {
      way: "file removal",
      times: 2,
      because: "a cluster that was not made to its end, and the file of its password",
    },
    {
      way: "file replacement",
      times: 1,
      because: "a cluster takes its place when it is whole; one that is there stays",
    },
  ],
  "src/db/embedded-program.ts": [
    { way: "file removal", times: 1, because: "a copy of the server's program that was not made to its end" },
    { way: "file replacement", times: 1, because: "the same copy takes its place when it is whole" },
  ],
  "src/db/embedded.ts": [
    { way: "file removal", times: 1, because: "a cluster that was asked for to be thrown away" },
  ],
  "src/db/item-files.ts": [
    {
      way: "SQL delete",
      times: 1,
      because: "a file that a person handed in is taken back, unless a hold covers its item; its bytes stay",
    },
  ],
  "src/db/held-locks.ts": [
    {
      way: "SQL delete",
      times: 1,
      because: "who holds a lock, once it is given back: no part of the archive",
    },
  ],
  "src/db/migrations/0056_public_history.sql": [
    {
      way: "guards off",
      times: 2,
      because: "earlier versions and events in the public copy go with the public row of their text",
    },
  ],
  "src/db/migrations/0073_public_coverage.sql": [
    {
      way: "guards off",
      times: 2,
      because:
        "what the public is told of a channel goes with the channel's own public row; the ledger stays in core",
    },
  ],
  "src/db/migrations/0074_search_vocabulary.sql": [
    {
      way: "SQL delete",
      times: 2,
      because:
        "words that no public text has any more, out of the list by which a search knows what may be meant",
    },
  ],
  "src/db/processes.ts": [
    {
      way: "SQL delete",
      times: 1,
      because: "processes that have not been there for a day: no part of the archive",
    },
  ],
  "src/db/load.ts": [
    {
      way: "guards off",
      times: 1,
      because: "while a backup is restored into tables that hold nothing, in the same transaction",
    },
  ],
  "src/db/look-starts.ts": [
    { way: "table delete", times: 1, because: "the note that a look has begun, once it is written" },
  ],
  "src/db/unread-looks.ts": [
    {
      way: "SQL delete",
      times: 1,
      because: "the note that a look is to be read again, once it is read; its answers stay",
    },
  ],
  "src/db/migrate.ts": [
    { way: "file removal", times: 1, because: "a copy of the migrations, of which the first ones were run" },
  ],
  "src/db/migrations/0018_review_queue_order.sql": [
    {
      way: "SQL delete",
      times: 1,
      because: "the queue, which is made again from the classifications in force",
    },
    { way: "SQL drop", times: 1, because: "a column of the queue, for which another came" },
  ],
  "src/db/migrations/0030_queue_follows.sql": [
    { way: "SQL delete", times: 1, because: "when the queue was last made whole: then it is made again" },
    { way: "SQL truncate", times: 1, because: "a queue that somebody emptied is told of, and made again" },
  ],
  "src/db/migrations/0031_queue_hears_rules.sql": [
    { way: "SQL delete", times: 1, because: "when the queue was last made whole: then it is made again" },
  ],
  "src/db/migrations/0033_worklists.sql": [
    {
      way: "SQL drop",
      times: 5,
      because: "the triggers that told the queue, made again as those of the worklists",
    },
  ],
  "src/db/migrations/0034_told_by_worklists.sql": [
    {
      way: "SQL drop",
      times: 1,
      because: "the notes for the queue, which were put into its worklist before",
    },
  ],
  "src/db/migrations/0035_search_parts_index.sql": [
    {
      way: "SQL drop",
      times: 13,
      because: "what the search had made of public texts, which it makes in another form, and its functions",
    },
  ],
  "src/db/migrations/0038_search_bounds.sql": [
    { way: "SQL drop", times: 1, because: "a function of the search, for which another came" },
  ],
  "src/db/migrations/0048_search_by_year.sql": [
    { way: "SQL drop", times: 2, because: "functions of the search, for which others came" },
  ],
  "src/db/migrations/0037_tallies.sql": [
    { way: "SQL delete", times: 1, because: "rows of counts that are put back as one with their sum" },
  ],
  "src/pipeline/control/room.ts": [
    {
      way: "file removal",
      times: 2,
      because:
        "a package that somebody dropped to be controlled, and what a killed process left of one; never stored",
    },
  ],
  "src/db/migrations/0078_public_withdrawn.sql": [
    {
      way: "guards off",
      times: 2,
      because: "that a text is withheld goes with the public row of its agency or channel",
    },
  ],
  "src/db/owed-acts.ts": [
    {
      way: "SQL delete",
      times: 1,
      because: "a row of the list of what needs an act, which is made from classes, queue and dealings",
    },
  ],
  "src/db/worklists/sweeps.ts": [
    { way: "SQL delete", times: 1, because: "what a walk fed that begins anew: it feeds all of it again" },
  ],
  "src/db/worklists/to-classify.ts": [
    { way: "SQL delete", times: 1, because: "a note of work, in the transaction that does it" },
  ],
  "src/db/worklists/to-journal.ts": [
    { way: "SQL delete", times: 1, because: "a note of work, in the transaction that does it" },
  ],
  "src/db/worklists/to-publish.ts": [
    { way: "SQL delete", times: 1, because: "a note of work, in the transaction that does it" },
  ],
  "src/db/worklists/to-review.ts": [
    {
      way: "SQL delete",
      times: 3,
      because:
        "notes that a row of the queue is to be placed again, once it is, and when it was last made whole",
    },
  ],
  "src/db/worklists/to-title.ts": [
    { way: "SQL delete", times: 1, because: "a note of work, in the transaction that does it" },
  ],
  "src/db/review-queue.ts": [
    {
      way: "SQL delete",
      times: 2,
      because: "what waits no longer leaves the queue; its classifications and acts stay",
    },
  ],
  "src/objects/directory.ts": [
    {
      way: "file removal",
      times: 4,
      because: "what a put left half written, and `delete` itself: who calls it is listed here",
    },
  ],
  "src/objects/s3.ts": [
    { way: "object delete", times: 1, because: "`delete` itself: who calls it is listed here" },
  ],
  "src/objects/s3-once.ts": [
    { way: "object delete", times: 1, because: "the marker by which the store is tried" },
  ],
  "src/objects/sound.ts": [
    {
      way: "object delete",
      times: 1,
      because: "damaged bytes go from their key after they were kept under another",
    },
  ],
  "src/package/read-package.ts": [
    { way: "file removal", times: 1, because: "a package unpacked to be read" },
  ],
  "src/package/schema-install.ts": [
    { way: "file removal", times: 1, because: "schemas that were fetched and not taken" },
    { way: "file replacement", times: 1, because: "schemas take their place when all were found right" },
  ],
  "src/package/xsd.ts": [{ way: "file removal", times: 1, because: "the folder of one validation" }],
  "src/pipeline/backup/backup.ts": [
    {
      way: "object delete",
      times: 1,
      because: "what a backup that was ended had come to: without a manifest it never was one",
    },
  ],
  "src/pipeline/backup/objects.ts": [
    {
      way: "object delete",
      times: 1,
      because: "a damaged copy at the place of backups, when the sound object is at hand to be copied anew",
    },
  ],
  "src/pipeline/asked/control.ts": [
    { way: "file removal", times: 2, because: "the folder of one verification, before and after it" },
  ],
  "src/pipeline/capture/fetch-file.ts": [
    { way: "file removal", times: 2, because: "a file that was fetched and stored, or given up" },
  ],
  "src/pipeline/doctor/store.ts": [
    {
      way: "object delete",
      times: 1,
      because: "the object that the doctor itself has just put there to try the store",
    },
  ],
  "src/pipeline/export/commit.ts": [
    { way: "file removal", times: 1, because: "the tar that was uploaded and read back" },
    {
      way: "object delete",
      times: 1,
      because: "a manifest that the store gave back otherwise: with it a package would exist",
    },
  ],
  "src/pipeline/export/export.ts": [
    { way: "file removal", times: 3, because: "folders of an export that ended" },
  ],
  "src/pipeline/export/settle.ts": [
    { way: "object delete", times: 1, because: "a tar without a manifest: a package that never was" },
  ],
  "src/pipeline/restore/marker.ts": [
    {
      way: "file removal",
      times: 2,
      because: "the note that a restore has begun, once it has ended or found its place taken",
    },
  ],
  "src/whole-file.ts": [
    {
      way: "file removal",
      times: 2,
      because: "what was being written beside its place, once it has its name or came to nothing",
    },
    {
      way: "file replacement",
      times: 2,
      because: "a file of our own made anew, and a name that was taken where there are no hard links",
    },
  ],
  "src/cli/restoring.ts": [
    { way: "file removal", times: 1, because: "the place in which a restore was tried" },
  ],
  "src/cli/commands/verify.ts": [
    { way: "file removal", times: 1, because: "the folder of one verification" },
  ],
  "src/pipeline/publish/apply.ts": [
    {
      way: "SQL delete",
      times: 4,
      because:
        "the public copy of what is not public any longer, and of earlier versions and events before they are written anew; the record stays in core; and that a text is withheld, when it is public again",
    },
  ],
  "src/pipeline/publish/coverage/apply.ts": [
    {
      way: "SQL delete",
      times: 1,
      because:
        "the gaps that the public is told of a channel, before they are told anew; the ledger stays in core",
    },
  ],
};

/** Tables of which a row may be deleted, and why that takes no record away. */
const deletable: Readonly<Record<string, string>> = {
  acts_owed: "the list of what needs an act: made again from classes, queue and dealings",
  agencies: "nothing deletes one, and whatever refers to it holds it fast",
  answer_validators:
    "by what a channel is asked whether an answer changed: without it, it is asked for the whole of it",
  channel_access: "what a platform last said of the access to a channel: the next look is told again",
  channels: "nothing deletes one, and whatever refers to it holds it fast",
  audit_fields: "an event stays when what it commits to goes (RFC 9901 section 9.3)",
  audit_named:
    "what the search of the log finds an event by: it goes with the field that names it, and the event stays",
  desk_attempts:
    "failed tries of signing in, counted for a quarter of an hour; the log keeps those of a known name",
  desk_sign_ins:
    "sign-ins that are under way, each good once and for ten minutes; the log has what came of them",
  decision_sketches:
    "a decision that is being written, gone once it is kept as a draft or given up: no record",
  decisions: "a draft only: an adopted decision is refused by a guard of its own",
  item_classes: "the fold of classifications, made again from them",
  item_states: "the fold of events, made again from them",
  review_queue: "the fold of classifications in force, made again from them",
  review_queue_passes: "when the queue was last made whole: without it, it is made again",
  reconciliations: "how far the comparison of everything has come: without it, it begins anew",
  reconciliation_differences: "a report of faults of the program, beside the log; no record",
  sweeps: "how far a walk through what is stored has come: without it, it begins anew",
  to_classify:
    "notes of threads to classify, gone once the work is done; a walk through all that is stored finds what is lost",
  to_journal:
    "notes of items to register, gone once the work is done; a walk through all that is stored finds what is lost",
  to_publish:
    "notes of items to publish, gone once the work is done; a walk through all that is stored finds what is lost",
  to_review: "notes of what is to be placed in the queue again, gone once it is",
  to_title:
    "notes of posts whose case may quote them, gone once the work is done; a walk through all that is stored finds what is lost",
  journal_counters: "the last numbers of a journal whose entries are never deleted",
  look_starts: "the note that a look has begun",
  unread_looks:
    "the note that a look is to be read again, gone once it is; its answers and its row in the ledger stay",
  media: "a file that a person handed in, and no other",
  object_checks: "when an object was read back last",
  channel_references: "the list that the next look is compared with",
  kept_counts: "counts of what can be counted anew, as they were at a time",
  rate_budgets: "what platforms said may be asked of them: without it, they say it again",
  rate_keys: "the key by which budgets know a credential: without it, another is made and budgets begin anew",
  relooks: "when single items were last asked for: without it, they are asked for again",
  tallies: "counts that are added up: `core.counted` counts them anew",
  series: "nothing deletes one, and every package refers to its own",
};

function sources(): readonly string[] {
  return ["src", "jobs"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|sql)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

function pathsIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  return Object.entries(ways).flatMap(([way, words]) => {
    const times = text.match(words)?.length ?? 0;
    return times === 0 ? [] : [`${way} × ${times}`];
  });
}

const inOrder = (ways: readonly string[]): readonly string[] => [...ways].sort();

describe("every path to destruction is known", () => {
  test("in the code and the migrations: a new one is listed with its reason, or passes mayDestroy", () => {
    const found = Object.fromEntries(
      sources().flatMap((file) => {
        const ways = pathsIn(file);
        return ways.length === 0 ? [] : [[file, inOrder(ways)]];
      }),
    );
    const known = Object.fromEntries(
      Object.entries(paths)
        .filter(([, ways]) => ways.length > 0)
        .map(([file, ways]) => [file, inOrder(ways.map(({ way, times }) => `${way} × ${times}`))]),
    );
    expect(found).toEqual(known);
  });

  test("each of the words is recognised, so that a path cannot hide in a spelling", () => {
    const written: Readonly<Record<keyof typeof ways, readonly string[]>> = {
      "SQL delete": ["DELETE FROM core.items", "delete\n  from core.items", "when matched then delete"],
      "SQL truncate": ["truncate core.items", "TRUNCATE TABLE core.items"],
      "SQL drop": ["drop table core.items", "alter table core.items drop column text"],
      "guards off": [
        "alter table x disable trigger all",
        "set session_replication_role = replica",
        "on delete cascade",
      ],
      "table delete": ["tx.db.delete(items)", "db.delete(items)", "tx\n    .delete(items)"],
      "object delete": ["tools.objects.delete(key)", "store.delete(key)", "new DeleteObjectsCommand({})"],
      "file removal": ["await rm(dir)", "unlinkSync(path)"],
      "file replacement": ["rename(from, to)"],
    };
    for (const [way, samples] of Object.entries(written))
      for (const sample of samples) expect(sample.match(ways[way] ?? /(?!)/g)).toHaveLength(1);
  });
});

describe("each class that a draft makes prunable is in the gate's table", () => {
  const drafts = join(root, "src/retention/drafts");
  test.each(readdirSync(drafts).filter((name) => name.endsWith(".json")))("%s", (name) => {
    const { clauses } = JSON.parse(readFileSync(join(drafts, name), "utf8")) as {
      clauses: readonly { outcome: string; classes: readonly string[] }[];
    };
    const prunable = clauses
      .filter(({ outcome }) => outcome === "prunable")
      .flatMap(({ classes }) => classes);
    expect(prunable.length).toBeGreaterThan(0);
    expect(prunable.filter((classId) => confirmerOf(classId) === "nobody")).toEqual([]);
  });
});

describe("the database itself refuses", () => {
  const database = testDatabase();

  /** tables without a trigger that refuses, before each row or statement, without a condition */
  async function unguarded(event: "delete" | "truncate"): Promise<readonly string[]> {
    const bit = event === "delete" ? 8 : 32;
    const found = await database.owned.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'p') and not exists (
          select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and t.tgtype & $1 > 0 and t.tgtype & 2 > 0 and t.tgqual is null and t.tgenabled = 'O'
             and p.proname = 'refuse_change')
        order by 1`,
      [bit],
    );
    return found.rows.map(({ name }) => name);
  }

  test("to delete a row of every table but those that are listed with a reason", async () => {
    expect(await unguarded("delete")).toEqual(Object.keys(deletable).sort());
  });

  test("to let the desk's role write more than is written down in src/db/desk-rights.ts, or keep a table from it", async () => {
    expect(await deskRightsApart(database.owned.pool)).toEqual({ tooMuch: [], tooLittle: [] });
  });

  test("to empty a table in which something stands that is made from nothing else", async () => {
    const open = await unguarded("truncate");
    expect(open.filter((name) => !(name in deletable))).toEqual([]);
    expect(open).not.toContain("decisions");
    expect(open).not.toContain("media");
  });
});
