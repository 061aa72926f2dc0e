/** Long work that people ask for: who does it, what becomes of it when its worker is killed, and how it is cancelled. */
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findAskedWork } from "../../../src/db/asked-work.ts";
import { userById } from "../../../src/db/desk-users.ts";
import { transact } from "../../../src/db/transact.ts";
import { type AskedWork, type AskedWorkId, isOver, mostAttempts, paceOf } from "../../../src/domain/asked.ts";
import type { DeskUser } from "../../../src/domain/desk.ts";
import { ArchiveError } from "../../../src/domain/errors.ts";
import { askForWork, cancelAskedWork } from "../../../src/pipeline/asked/ask.ts";
import { packagesIn } from "../../../src/pipeline/asked/export.ts";
import { exportInput } from "../../../src/pipeline/asked/export-input.ts";
import type { AskedKindOfWork } from "../../../src/pipeline/asked/kind.ts";
import { askedKindsOfWork } from "../../../src/pipeline/asked/kinds.ts";
import { allPackages } from "../../../src/pipeline/deposit/packages.ts";
import { addUser, closePerson, giveRole, withdrawRole } from "../../../src/pipeline/users/people.ts";
import { beginSession, endSession } from "../../../src/pipeline/users/session.ts";
import type { UserTools } from "../../../src/pipeline/users/tools.ts";
import { type AskedWorker, openAskedWorker } from "../../../src/pipeline/work/asked.ts";
import { closeAll } from "../../support/close-all.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";
import { count } from "../../support/rows.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../../support/asked-worker.ts");
let place: ExportPlace;
let by: DeskUser;
let workers: AskedWorker[];
let users: UserTools;
const archivist = () => ({ role: "archivist", agencyId: place.agency.id }) as const;

beforeEach(async () => {
  workers = [];
  place = await openExportPlace();
  const secretBytes = (many: number) => crypto.getRandomValues(new Uint8Array(many));
  users = { ...place.tools, secretBytes };
  by = await addUser(users, { name: "Kari Vik", signInName: "kari" });
  await giveRole(users, by.id, archivist());
}, 30_000);
afterEach(async () => {
  for (const worker of workers) await worker.close();
  await place.close();
});

function aWorker(kinds = askedKindsOfWork): AskedWorker {
  const worker = openAskedWorker({ tools: place.tools, config: place.config, kinds, everyMs: 50 });
  workers.push(worker);
  return worker;
}

/** An export is replaced by something that a test can hold. */
function kindsWith(kind: AskedKindOfWork): typeof askedKindsOfWork {
  return { ...askedKindsOfWork, export: kind };
}

async function ask(kind: "export" | "exportDryRun" = "export"): Promise<AskedWorkId> {
  const { agency, closedBy: _, ...request } = { ...place.request(), ...closeAll };
  const input = exportInput(request);
  return await askForWork({ ...place.tools, actor: by.name }, { agencyId: agency.id, kind, input, by });
}

async function now(id: AskedWorkId): Promise<AskedWork> {
  const found = await findAskedWork(place.tools.pool, place.agency.id, id);
  if (!found) throw new Error("it is gone");
  return found;
}

async function workerThatDies(at: string): Promise<unknown> {
  const ended = await run(process.execPath, [program], {
    env: {
      ...process.env,
      DATABASE_URL: place.config.databaseUrl,
      KANALARKIV_DATA_DIR: place.config.dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      WORKER_AT: place.opened.clock.now().toISOString(),
      WORKER_DIES_AT: at,
    },
  }).catch((error: { signal: string }) => error.signal);
  const locks =
    "pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database()";
  while ((await count(place.tools.pool, locks)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return ended;
}

const packageStates = async () =>
  (await allPackages(place.tools, place.agency)).map(({ id, state }) => ({ id, state }));

describe("an export that is asked for", () => {
  test("is done by a worker, in the name of who asked, and its result names the package", async () => {
    const id = await ask();
    expect(await now(id)).toMatchObject({ state: "waiting", by: "Kari Vik", progress: undefined });
    expect(await aWorker().drain()).toBe(1);
    const done = await now(id);
    expect(done).toMatchObject({ state: "done", attempts: 1, fault: undefined });
    const [made] = await allPackages(place.tools, place.agency);
    expect(packagesIn(done.result)).toEqual([made?.id]);
    expect(made).toMatchObject({ state: "committed", closedBy: "Kari Vik", lastBy: "Kari Vik" });
    const told = await place.tools.pool.query(
      "select actor, kind from core.audit_events where kind like 'work.%' or kind = 'package.committed' order by at, kind",
    );
    expect(told.rows.map(({ actor, kind }) => `${kind} ${actor}`).sort()).toEqual([
      "package.committed Kari Vik",
      "work.asked Kari Vik",
      "work.ended Kari Vik",
    ]);
  }, 60_000);

  test("that is refused ends with the rule and the words of the refusal, and makes no package", async () => {
    await ask();
    await aWorker().drain();
    const again = await ask();
    await aWorker().drain();
    expect(await now(again)).toMatchObject({
      state: "failed",
      fault: { code: "package.refused", refusedBy: "deliveredOnce" },
    });
    expect(await packageStates()).toHaveLength(1);
  }, 60_000);

  test("as a dry run writes no package and keeps no title", async () => {
    const id = await ask("exportDryRun");
    await aWorker().drain();
    const { state, result } = await now(id);
    expect({ state, result }).toMatchObject({
      state: "done",
      result: { items: 2, packages: 1, arrears: 1, counts: { casework: 1, records: 1 } },
    });
    expect(JSON.stringify(result)).not.toMatch(/klag|gebyr/i);
    expect(await packageStates()).toEqual([]);
  });

  test("that no version asks so is told, and not tried again", async () => {
    const input = { from: "2026-13-01", to: "2026-12-31", noteDisposal: false };
    const tools = { ...place.tools, actor: by.name };
    const id = await askForWork(tools, { agencyId: place.agency.id, kind: "export", input, by });
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state: "failed", fault: { code: "config.invalid" } });
  });
});

describe("a right that was taken after something was asked for", () => {
  const taken = { state: "failed", fault: { refusedBy: "rightTaken" } };

  test.each([
    ["a role", async () => await withdrawRole(users, by.id, archivist(), "sluttet")],
    ["every one, with the person", async () => await closePerson(users, by.id, "sluttet")],
  ])("%s: it is not done, and nobody's package is made", async (_, take) => {
    const id = await ask();
    await take();
    await aWorker().drain();
    expect(await now(id)).toMatchObject(taken);
    expect(await packageStates()).toEqual([]);
  });

  test("while it goes on: it ends where nothing is half done", async () => {
    const begun = Promise.withResolvers<void>();
    const id = await ask();
    const drained = aWorker(
      kindsWith({
        async run({ report }) {
          report.phase("building");
          begun.resolve();
          for (;;) {
            report.count(1, 2);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        },
      }),
    ).drain();
    await begun.promise;
    await withdrawRole(users, by.id, archivist(), "sluttet");
    await drained;
    expect(await now(id)).toMatchObject(taken);
  }, 20_000);

  test("another role that gives the same stays enough", async () => {
    const id = await ask("exportDryRun");
    await giveRole(users, by.id, { role: "archivist", agencyId: "all" });
    await withdrawRole(users, by.id, archivist(), "for alle");
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state: "done" });
  });

  test.each([
    ["signedOut", "done"],
    ["provider", "failed"],
    ["revoked", "failed"],
  ] as const)("by a provider: a session that ended as %s leaves it %s", async (because, state) => {
    await withdrawRole(users, by.id, archivist(), "leverandøren sier det");
    const { session } = await transact(place.tools.pool, async (tx) => {
      const user = await userById(tx.client, by.id);
      if (!user) throw new Error("no such person");
      const begun = { by: "https://id.example.no", browser: "Test 1.0", claimed: [archivist()] };
      return await beginSession(tx, users, user, begun);
    });
    const id = await ask("exportDryRun");
    await endSession(users, session, because);
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state });
  });
});

describe("a worker that is killed", () => {
  test.each(["building", "verifying"])(
    "while %s leaves no half package, and the next takes the work up",
    async (phase) => {
      const id = await ask();
      expect(await workerThatDies(phase)).toBe("SIGKILL");
      expect(await now(id)).toMatchObject({ state: "running", attempts: 1 });
      await aWorker().drain();
      const done = await now(id);
      expect(done).toMatchObject({ state: "done", attempts: 2 });
      const [failed, made, ...more] = await packageStates();
      expect([failed?.state, made, more]).toEqual([
        "failed",
        { id: packagesIn(done.result)[0], state: "committed" },
        [],
      ]);
      expect(await readdir(join(place.config.dataDir, "work"))).toEqual([]);
    },
    60_000,
  );

  test("after its package had come to be has done its work: it is not made again, nor refused", async () => {
    const id = await ask();
    expect(await workerThatDies("after the manifest")).toBe("SIGKILL");
    await aWorker().drain();
    const done = await now(id);
    expect(done).toMatchObject({ state: "done", attempts: 2, fault: undefined });
    expect(await packageStates()).toEqual([{ id: packagesIn(done.result)[0], state: "committed" }]);
  }, 60_000);

  test("is cancelled by the next when that was asked for meanwhile", async () => {
    const id = await ask();
    await workerThatDies("building");
    expect(await cancelAskedWork({ ...place.tools, actor: "Ola Nes" }, await now(id))).toBe(true);
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state: "cancelled", cancelAskedBy: "Ola Nes", result: undefined });
  }, 60_000);

  test("each time ends the work with words, and does not stop what comes after it", async () => {
    const [deadly, next] = [await ask(), await ask("exportDryRun")];
    await place.tools.pool.query("update core.asked_work set attempts = $2 where id = $1", [
      deadly,
      mostAttempts,
    ]);
    await aWorker().drain();
    expect(await now(deadly)).toMatchObject({
      state: "failed",
      fault: { message: expect.stringContaining("ended 3 times") },
    });
    expect(await now(next)).toMatchObject({ state: "done" });
    expect(await packageStates()).toEqual([]);
  });
});

describe("two workers", () => {
  test("do no piece of work twice", async () => {
    const done: string[] = [];
    const slow: AskedKindOfWork = {
      async run({ work }) {
        done.push(work.id);
        await new Promise((resolve) => setTimeout(resolve, 30));
        return {};
      },
    };
    const asked = [await ask(), await ask(), await ask(), await ask()];
    const both = [aWorker(kindsWith(slow)), aWorker(kindsWith(slow))];
    for (const worker of both) worker.start();
    while (!(await Promise.all(asked.map(now))).every(isOver))
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...done].sort()).toEqual([...asked].sort());
  });

  test("of which one lost its claim: what it comes to afterwards is not written", async () => {
    let other: Promise<unknown> | undefined;
    const id = await ask();
    const slept: AskedKindOfWork = {
      async run() {
        other = place.tools.pool.query("update core.asked_work set claim = gen_random_uuid() where id = $1", [
          id,
        ]);
        await other;
        return { from: "the first" };
      },
    };
    expect(await aWorker(kindsWith(slept)).drain()).toBe(0);
    expect(await now(id)).toMatchObject({ state: "running", result: undefined });
  });

  test("at an agency that is exported already wait for their turn, and fail nobody", async () => {
    const busy: AskedKindOfWork = {
      run: async () => Promise.reject(new ArchiveError("archive.busy", "is being exported already")),
    };
    const id = await ask();
    await aWorker(kindsWith(busy)).drain();
    expect(await now(id)).toMatchObject({ state: "waiting", attempts: 0, fault: undefined });
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state: "done" });
  }, 60_000);
});

describe("cancelling", () => {
  test("what waits ends it at once, and no worker begins it", async () => {
    const id = await ask();
    const tools = { ...place.tools, actor: "Ola Nes" };
    expect([
      await cancelAskedWork(tools, await now(id)),
      await cancelAskedWork(tools, await now(id)),
    ]).toEqual([true, false]);
    expect(isOver(await now(id))).toBe(true);
    await aWorker().drain();
    expect(await now(id)).toMatchObject({ state: "cancelled" });
    expect(await packageStates()).toEqual([]);
  });

  test("what goes on ends it where nothing is half done", async () => {
    const id = await ask();
    const { export: real } = askedKindsOfWork;
    const held: AskedKindOfWork = {
      ...real,
      run: async (task) =>
        await real.run({
          ...task,
          async note(begun) {
            await task.note(begun);
            await cancelAskedWork({ ...place.tools, actor: "Kari Vik" }, task.work);
            while (!task.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 20));
          },
        }),
    };
    await aWorker(kindsWith(held)).drain();
    expect(await now(id)).toMatchObject({ state: "cancelled", result: undefined });
    expect((await packageStates()).map(({ state }) => state)).toEqual(["failed"]);
  }, 60_000);

  test("what is over changes nothing", async () => {
    const id = await ask("exportDryRun");
    await aWorker().drain();
    expect(await cancelAskedWork({ ...place.tools, actor: "Kari Vik" }, await now(id))).toBe(false);
    expect(await now(id)).toMatchObject({ state: "done", cancelAskedAt: undefined });
  });

  test("the process itself puts the work back for the next, and counts no attempt", async () => {
    const id = await ask();
    let begun: (() => void) | undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const long: AskedKindOfWork = {
      async run({ report }) {
        report.phase("building");
        begun?.();
        for (let done = 1; ; done++) {
          report.count(done, undefined);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
    };
    const worker = aWorker(kindsWith(long));
    worker.start();
    await hasBegun;
    await worker.close();
    expect(await now(id)).toMatchObject({ state: "waiting", attempts: 0 });
  });
});

test("the desk's role asks and cancels, and writes nothing that a worker writes", async () => {
  const id = await ask();
  const as = async (statement: string) => {
    const client = await place.tools.pool.connect();
    try {
      await client.query("begin; set local role kanalarkiv_desk");
      return await client.query(statement, [id]).then(
        ({ rowCount }) => rowCount,
        (error: Error) => error.message,
      );
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const change = (set: string) => as(`update core.asked_work set ${set} where id = $1`);
  expect(await change("cancel_asked_at = now(), cancel_asked_by = 'x'")).toBe(1);
  for (const forged of ["state = 'done', result = '{}', ended_at = now()", "attempts = 9", "input = '{}'"])
    expect(await change(forged)).toMatch(/permission denied/);
  expect(await as("delete from core.asked_work where id = $1")).toMatch(/permission denied/);
});

test("what is left takes as long as what is done took, at the same pace", () => {
  const at = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(
      at,
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 1, max: 1e5 }),
      (begunAt, done, rest, seconds) => {
        const told = {
          phase: "x",
          done,
          total: done + rest,
          begunAt,
          at: new Date(begunAt.getTime() + seconds * 1000),
        };
        const pace = paceOf(told);
        expect((pace?.perSecond ?? 0) * seconds).toBeCloseTo(done, 3);
        expect((pace?.secondsLeft ?? 0) * (pace?.perSecond ?? 0)).toBeCloseTo(rest, 3);
        expect(paceOf({ ...told, done: 0 })).toBeUndefined();
        expect(paceOf({ ...told, total: undefined })?.secondsLeft).toBeUndefined();
      },
    ),
  );
});
