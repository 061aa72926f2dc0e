/** An archive that the doctor looks at: a database, a data directory and a store of its own for each test of a file. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach } from "@jest/globals";
import { type Clock, idsBy, systemClock } from "../../src/clock.ts";
import { connect, type OwnedDatabase } from "../../src/db/connect.ts";
import { type DoctorPlace, type DoctorTools, examine } from "../../src/pipeline/doctor/doctor.ts";
import type { DoctorFinding } from "../../src/pipeline/doctor/report.ts";
import { makeDatabase } from "./database.ts";

/** The server is not this archive's own: it lets everybody into its other databases, which other test files make and drop. */
export const ofOtherTests = /connect to the database /;

/** Call at the top of a test file. */
export function doctorPlace() {
  let dir: string;
  let made: Awaited<ReturnType<typeof makeDatabase>>;
  let owned: OwnedDatabase;
  let place: DoctorPlace;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "kanalarkiv-doctor-"));
    made = await makeDatabase();
    owned = await connect(made.url);
    // a copy of a database does not inherit this
    await owned.pool.query(`revoke temporary on database ${new URL(made.url).pathname.slice(1)} from public`);
    const { rows } = await owned.pool.query<{ at: Date }>("select clock_timestamp() as at");
    serverAheadMs = (rows[0]?.at.getTime() ?? 0) - Date.now();
    await mkdir(join(dir, "objects"));
    place = {
      dataDir: dir,
      databaseUrl: made.url,
      publicDatabaseUrl: undefined,
      desk: { databaseUrl: undefined, url: undefined, port: 8090, proxies: 0 },
      host: "127.0.0.1",
      port: 8080,
      objectsUrl: pathToFileURL(join(dir, "objects")).href,
      s3: {},
      auditOrigin: "arkiv.example/audit",
      unknownVariables: [],
    };
  });
  afterEach(async () => {
    await owned.close();
    await made.drop();
    await rm(dir, { recursive: true, force: true });
  });

  /** Beside the server's clock, which under `faketime` may be another than this process's. */
  let serverAheadMs = 0;
  const clockBeside = (seconds: number): Clock => ({
    ...systemClock,
    now: () => new Date(Date.now() + serverAheadMs + seconds * 1000),
  });
  const tools: DoctorTools = { clock: clockBeside(0), ids: idsBy(systemClock), secret: () => undefined };

  /** All under one code. */
  const told = async (
    code: DoctorFinding["code"],
    changed: Partial<DoctorPlace> = {},
    given: Partial<DoctorTools> = {},
  ): Promise<readonly (readonly [string, string])[]> => {
    const found = await examine({ ...place, ...changed }, { ...tools, ...given });
    return found
      .filter((one) => one.code === code && !ofOtherTests.test(one.value))
      .map(({ grade, value }) => [grade, value] as const);
  };

  /** What is told of as in order. */
  const healthy = async (changed: Partial<DoctorPlace> = {}): Promise<readonly string[]> => {
    const found = await examine({ ...place, ...changed }, tools);
    return [...new Set(found.filter(({ grade }) => grade === "ok").map(({ code }) => code))].sort();
  };

  const sql = (text: string, values: unknown[] = []) => owned.pool.query(text, values);

  const aChannel = async (
    more: { readonly secretName?: string; readonly address?: string } = {},
  ): Promise<void> => {
    await sql(`insert into core.agencies (id, name, org_number, country, language, time_zone, unit, responsible, names, registered_at)
    select gen_random_uuid(), 'Fjordvik', '999999999', 'NO', 'nn', 'Europe/Oslo', 'A', 'B', 'hidden', now()`);
    await sql(
      `insert into core.channels (id, agency_id, kind, title, address, secret_name, every_minutes, registered_at)
     select gen_random_uuid(), id, 'feed', 'Dialog', $1, $2, 30, now() from core.agencies`,
      [more.address ?? "https://etaten.example/feed", more.secretName ?? null],
    );
  };

  return {
    get dir() {
      return dir;
    },
    get url() {
      return made.url;
    },
    get pool() {
      return owned.pool;
    },
    get place() {
      return place;
    },
    serverNow: () => Date.now() + serverAheadMs,
    tools,
    clockBeside,
    told,
    healthy,
    sql,
    aChannel,
  };
}
