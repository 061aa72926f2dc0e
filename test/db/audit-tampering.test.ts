/** A superuser who takes the triggers away and changes the audit log: each kind of change is found. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { anchorAudit, verifyAudit } from "../../src/pipeline/anchor/anchor.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, swedishAgency, type TestApp } from "../support/app.ts";
import { everyEventPlaceable } from "../support/placeable.ts";

let opened: TestApp;

/** Six events under two checkpoints. */
beforeEach(async () => {
  opened = await openTestApp();
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  for (let n = 1; n <= 5; n++) {
    await registerChannel(tools, {
      agency: norwegianAgency.orgNumber,
      kind: "feed",
      title: `Kanal ${n}`,
      address: `https://etaten.example/${n}`,
    });
    if (n === 2) await anchored(3);
  }
  await anchored(6);
  expect(await faults()).toEqual([]);
});
afterEach(() => opened.close());

async function faults(): Promise<readonly string[]> {
  return (await verifyAudit(opened.app.tools, opened.app.config, () => undefined)).faults;
}

/** A checkpoint that is signed before its events have their places would stand where a test puts another. */
async function anchored(events: number): Promise<void> {
  const { tools, config } = opened.app;
  await everyEventPlaceable(tools.pool);
  await anchorAudit(tools, config);
  const found = await tools.pool.query<{ n: number }>("select count(*)::int as n from core.audit_leaves");
  expect(found.rows[0]?.n).toBe(events);
}

async function asSuperuser(...statements: readonly string[]): Promise<void> {
  const client: pg.PoolClient = await opened.app.tools.pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query("reset session_replication_role");
    client.release();
  }
}

const third = "(select event_id from core.audit_leaves where leaf_index = 2)";
const last = "(select event_id from core.audit_leaves where leaf_index = 5)";

describe("tampering with the audit log is found", () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      "one byte of an event",
      [
        `update core.audit_events set body = convert_to(replace(convert_from(body, 'UTF8'), '"test"', '"best"'), 'UTF8') where id = ${third}`,
      ],
      /its leaf is not the hash of its bytes/,
    ],
    [
      "an event with its leaf made to fit",
      [
        `update core.audit_events a set body = b.body, leaf = b.leaf from core.audit_events b where a.id = ${third} and b.id = ${last}`,
      ],
      /its bytes are those of/,
    ],
    [
      "the time beside an event",
      [`update core.audit_events set at = at + interval '1 millisecond' where id = ${third}`],
      /column at is not what its bytes say/,
    ],
    [
      "the kind beside an event",
      [`update core.audit_events set kind = 'hold.released' where id = ${third}`],
      /column kind is not what its bytes say/,
    ],
    [
      "the actor beside an event",
      [`update core.audit_events set actor = 'best' where id = ${third}`],
      /column actor is not what its bytes say/,
    ],
    [
      "the leaf beside an event",
      [`update core.audit_events set leaf = decode(repeat('00', 32), 'hex') where id = ${third}`],
      /its leaf is not the hash of its bytes/,
    ],
    [
      "the value of a field",
      [
        `update core.audit_fields set value = '"https://ein.annan.example"' where event_id = ${third} and name = 'address'`,
      ],
      /field address is not what was committed to/,
    ],
    [
      "the salt of a field",
      [
        `update core.audit_fields set salt = decode(repeat('00', 32), 'hex') where event_id = ${third} and name = 'address'`,
      ],
      /field address is not what was committed to/,
    ],
    [
      "a field that was never committed to",
      [
        `insert into core.audit_fields (event_id, name, salt, value) values (${third}, 'godkjent', decode(repeat('00', 32), 'hex'), 'true')`,
      ],
      /field godkjent is not what was committed to/,
    ],
    [
      "an event that is gone, with its leaf",
      [
        `delete from core.audit_fields where event_id = ${third}`,
        `delete from core.audit_events where id = ${third}`,
        "delete from core.audit_leaves where leaf_index = 2",
      ],
      /leaf 2 is missing/,
    ],
    [
      "an event that is gone, its leaf left",
      [
        `delete from core.audit_fields where event_id = ${third}`,
        `delete from core.audit_events where id = ${third}`,
      ],
      /leaf 2 is missing/,
    ],
    [
      "the last event that is gone, with its leaf",
      [
        `delete from core.audit_fields where event_id = ${last}`,
        `delete from core.audit_events where id = ${last}`,
        "delete from core.audit_leaves where leaf_index = 5",
      ],
      /checkpoint 6: the log no longer has the root/,
    ],
    [
      "an event that is gone and the others moved up",
      [
        `delete from core.audit_fields where event_id = ${third}`,
        `delete from core.audit_events where id = ${third}`,
        "delete from core.audit_leaves where leaf_index = 2",
        "update core.audit_leaves set leaf_index = leaf_index - 1 where leaf_index > 2",
      ],
      /checkpoint 3: the log no longer has the root|checkpoint 6: the log no longer has the root/,
    ],
    [
      "two events that changed places",
      [
        "update core.audit_leaves set leaf_index = 100 where leaf_index = 1",
        "update core.audit_leaves set leaf_index = 1 where leaf_index = 4",
        "update core.audit_leaves set leaf_index = 4 where leaf_index = 100",
      ],
      /checkpoint 3: the log no longer has the root/,
    ],
    [
      "a checkpoint with another root",
      [
        "update core.audit_checkpoints set note = replace(note, split_part(note, E'\\n', 3), 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=') where tree_size = 3",
      ],
      /checkpoint 3: wrong-signature/,
    ],
    [
      "a checkpoint of nonsense",
      ["update core.audit_checkpoints set note = 'tull' where tree_size = 3"],
      /checkpoint 3: malformed/,
    ],
    [
      "a signed checkpoint under another size",
      ["update core.audit_checkpoints set tree_size = 5 where tree_size = 3"],
      /checkpoint 5: /,
    ],
  ])("%s", async (_, statements, fault) => {
    await asSuperuser(...statements);
    const found = await faults();
    expect(found.join("\n")).toMatch(fault);
    expect(found.join("\n")).not.toContain("etaten.example");
  });

  test("a checkpoint that somebody else signed", async () => {
    const { tools, config } = opened.app;
    const file = join(config.dataDir, "audit-key.pem");
    const ours = await readFile(file);
    const other = await openTestApp();
    await anchorAudit(other.app.tools, other.app.config);
    const theirs = await readFile(join(other.app.config.dataDir, "audit-key.pem"));
    await other.close();
    await asSuperuser("delete from core.audit_checkpoints");
    await writeFile(file, theirs);
    await anchorAudit(tools, config);
    await writeFile(file, ours);
    expect(await faults()).toEqual([expect.stringMatching(/^checkpoint 6: /)]);
  });
});

test("a field may be pruned: what is left still proves the rest", async () => {
  await opened.app.tools.pool.query(
    `delete from core.audit_fields where event_id = ${third} and name = 'address'`,
  );
  expect(await faults()).toEqual([]);
});

test("events that came with a restored dump, of transactions that this server has yet to reach, get their places", async () => {
  const { tools } = opened.app;
  await registerAgency(tools, swedishAgency);
  await asSuperuser(
    "update core.audit_events set written_by = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8 where not exists (select 1 from core.audit_leaves where event_id = id)",
  );
  expect(await verifyAudit(tools, opened.app.config, () => undefined)).toMatchObject({
    events: 7,
    leaves: 7,
    faults: [],
  });
});

describe("a log that was signed", () => {
  test("is neither verified nor signed without its key, and no new key is made", async () => {
    const { tools, config } = opened.app;
    const file = join(config.dataDir, "audit-key.pem");
    const key = await readFile(file);
    await rm(file);
    const refused = { code: "config.invalid", message: expect.stringContaining(file) };
    await expect(anchorAudit(tools, config)).rejects.toMatchObject(refused);
    await expect(faults()).rejects.toMatchObject(refused);
    await writeFile(file, "not a key");
    await expect(faults()).rejects.toMatchObject(refused);
    await writeFile(file, key);
    expect(await faults()).toEqual([]);
  });

  test("is not signed again once it contradicts what was signed", async () => {
    await asSuperuser(
      `delete from core.audit_leaves where event_id = ${last}`,
      "delete from core.audit_fields f where not exists (select 1 from core.audit_leaves l where l.event_id = f.event_id)",
      "delete from core.audit_events e where not exists (select 1 from core.audit_leaves l where l.event_id = e.id)",
    );
    await expect(anchorAudit(opened.app.tools, opened.app.config)).rejects.toMatchObject({
      code: "audit.broken",
      message: expect.stringContaining("checkpoint 6"),
    });
    expect(await faults()).toEqual([expect.stringContaining("checkpoint 6")]);
  });
});
