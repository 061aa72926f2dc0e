/** The public is told where the archive is blind: piece by piece the same as all at once, and by what is new alone. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { coverage } from "../../../src/capture/coverage.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { publishCoverage, reconcileCoverage } from "../../../src/pipeline/publish/coverage/coverage.ts";
import { type Look, tellAll, tellMore } from "../../../src/pipeline/publish/coverage/decide.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

const start = new Date("2026-06-01T08:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe("told piece by piece", () => {
  const looks = fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 90 }),
      verdict: fc.constantFrom("accepted", "accepted", "timeout", "refused"),
    }),
    { maxLength: 40 },
  );

  test("it comes to what all of the ledger comes to", () => {
    fc.assert(
      fc.property(looks, fc.array(fc.nat(40)), (made, cuts) => {
        let minute = 0;
        const all: Look[] = made.map(({ gap, verdict }) => {
          minute += gap;
          const whole = verdict === "accepted";
          return { startedAt: at(minute), whole, held: false, fault: whole ? undefined : verdict };
        });
        const active = [{ from: start }];
        const bounds = [...new Set([0, ...cuts.filter((cut) => cut <= all.length), all.length])].sort(
          (one, other) => one - other,
        );
        let told = tellAll(active, [], 15);
        const gaps = [...told.gaps];
        for (const [index, from] of bounds.entries()) {
          told = tellMore(told.ledger, all.slice(from, bounds[index + 1] ?? from), 15);
          gaps.push(...told.gaps);
        }
        const whole = tellAll(active, all, 15);
        expect(gaps).toEqual(whole.gaps);
        expect(told.ledger.open).toEqual(whole.ledger.open);
        const last = all.findLast((look) => look.whole)?.startedAt ?? start;
        expect(gaps).toEqual(
          coverage(
            all.filter(({ startedAt }) => startedAt <= last),
            start,
            last,
            15,
          ).gaps,
        );
      }),
    );
  });

  test("a look that is believed later covers from its own time on", () => {
    const look = (minute: number, whole: boolean, held = false): Look => ({
      ...{ startedAt: at(minute), whole, held },
      fault: held ? "channel.wrongList" : undefined,
    });
    const first = tellAll([{ from: start }], [look(15, true), look(30, false, true)], 15);
    expect(first.ledger).toMatchObject({ held: true, open: { since: at(15) } });
    const later = tellMore(first.ledger, [look(30, true), look(45, true)], 15);
    expect(later).toMatchObject({ gaps: [], ledger: { held: false, open: { since: at(45), faults: [] } } });
  });

  test("nobody was to look while it was paused, and the end of that time closes a gap", () => {
    const active = [{ from: start, to: at(60) }, { from: at(600) }];
    const { gaps, ledger } = tellAll(
      active,
      [15, 610].map((minute) => ({ startedAt: at(minute), whole: true, held: false, fault: undefined })),
      15,
    );
    expect(gaps).toEqual([{ from: at(15), to: at(60), faults: [] }]);
    expect(ledger.open).toEqual({ since: at(610), faults: [] });
  });
});

describe("in the archive", () => {
  let opened: TestApp;
  let agency: Agency;
  let channelId: string;
  let looks = 0;
  beforeAll(async () => {
    opened = await openTestApp();
    agency = await registerAgency(opened.app.tools, norwegianAgency);
    channelId = (
      await registerChannel(opened.app.tools, {
        ...{ agency: agency.orgNumber, kind: "feed", title: "Dialog", everyMinutes: 15 },
        address: "https://www.fjordvik.example/feed.json",
      })
    ).id;
  }, 60_000);
  afterAll(async () => await opened?.close());

  async function look(minute: number, verdict: string, of = channelId): Promise<void> {
    looks += 1;
    const id = `01990000-0000-7000-8000-${looks.toString(16).padStart(12, "0")}`;
    const fault = verdict === "accepted" ? null : "channel.timeout";
    await opened.app.tools.pool.query(
      `insert into core.observations (id, channel_id, started_at, ended_at, verdict, fault_code, seen, new_items, new_versions, removed, findings)
       values ($1, $2, $3, $3, $4, $5, 1, 0, 0, 0, 0)`,
      [id, of, at(minute), verdict, fault],
    );
    await opened.app.tools.pool.query("update core.channels set last_observation_id = $2 where id = $1", [
      of,
      id,
    ]);
    if (opened.clock.now() < at(minute)) opened.clock.set(at(minute));
  }
  async function told(): Promise<readonly unknown[]> {
    await publish(opened.app.tools);
    const { pool } = opened.app.tools;
    const found = await pool.query("select from_at, to_at, faults from pub.coverage_gaps order by from_at");
    return found.rows.map((row) => [row.from_at, row.to_at, row.faults]);
  }

  test("gaps are told as they close, and a look with nothing new writes nothing", async () => {
    await look(15, "accepted");
    await look(30, "accepted");
    expect(await told()).toEqual([]);
    await look(45, "incomplete");
    await look(60, "incomplete");
    expect(await told()).toEqual([]);
    await look(75, "accepted");
    expect(await told()).toEqual([[at(30), at(75), ["channel.timeout"]]]);
    const { pool } = opened.app.tools;
    const stamp = async () => (await pool.query("select xmin from pub.coverage")).rows;
    const before = await stamp();
    await publishCoverage(opened.app.tools, agency);
    expect(await stamp()).toEqual(before);
    expect(await reconcileCoverage(opened.app.tools, agency)).toEqual([]);
  });

  test("what is told wrong is found by the comparison with all of the ledger, and put right", async () => {
    const { pool } = opened.app.tools;
    await pool.query("delete from pub.coverage_gaps");
    expect(await reconcileCoverage(opened.app.tools, agency)).toEqual([channelId]);
    expect(await told()).toEqual([[at(30), at(75), ["channel.timeout"]]]);
    expect(await reconcileCoverage(opened.app.tools, agency)).toEqual([]);
  });

  test("another interval makes all of it anew", async () => {
    await opened.app.tools.pool.query("update core.channels set every_minutes = 60 where id = $1", [
      channelId,
    ]);
    expect(await told()).toEqual([]);
  });

  test("the public role reads the gaps, and not of what they were made", async () => {
    const { pool } = opened.app.tools;
    const rights = await pool.query<{ column: string; may: boolean }>(
      `select a.attname as column, has_column_privilege('kanalarkiv_public', a.attrelid, a.attnum, 'select') as may
         from pg_attribute a where a.attrelid = 'pub.coverage'::regclass and a.attnum > 0 order by a.attnum`,
    );
    expect(Object.fromEntries(rights.rows.map(({ column, may }) => [column, may]))).toEqual({
      ...{ channel_id: true, active: true, open_since: true, open_faults: true },
      ...{ read_to: false, held: false, basis: false },
    });
  });
});
