/** What a hostile or careless reader sends: no fault of ours, no answer that is silently another question's. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { publicId } from "../../src/access/ids.ts";
import { SteppedClock } from "../../src/clock.ts";
import { openPool } from "../../src/db/connect.ts";
import { publicRoleFaults, watchPublicRole } from "../../src/db/public-role.ts";
import * as schemas from "../../src/web/api/schemas.ts";
import { publicWeb } from "../../src/web/app.ts";
import { type Place, putCase, putEntry, putItem, putPlace, siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;
let other: Place;
const days = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"];

beforeAll(async () => {
  place = await putPlace(site.owner);
  other = await putPlace(site.owner);
  const postId = await putItem(site.owner, place);
  const caseId = await putCase(site.owner, place, { year: 2026, sequence: 7, postId });
  for (const [index, journaledOn] of days.entries())
    await putEntry(
      site.owner,
      { ...place, caseId },
      { sequence: index + 1, numberInCase: index + 1, journaledOn },
    );
});

async function journalDays(search: string): Promise<string[]> {
  const answer = await site.get(`/api/v1/search?entity=Journalpost&sortOrder=asc&${search}`);
  const { items } = (await answer.json()) as { items: { journaldato: string }[] };
  return items.map(({ journaldato }) => journaldato);
}

describe("a value that the database cannot hold is named", () => {
  test.each([
    ["/search?tittel=%00", "tittel.0"],
    ["/search?korrespondansepartNavn=a&korrespondansepartNavn=b%00", "korrespondansepartNavn.1"],
    ["/search?skjermingshjemmel=%C2%9F", "skjermingshjemmel.0"],
    ["/search?plattform=%07", "plattform"],
    ["/enhet?query=%00", "query"],
    ["/enhet?orgnummer=%00", "orgnummer.0"],
  ])("%s", async (path, fieldName) => {
    const answer = await site.get(`/api/v1${path}`);
    expect(answer.status).toBe(400);
    expect(schemas.Problem.parse(await answer.json()).fieldError).toEqual([
      { fieldName, message: "must hold no control characters" },
    ]);
  });
});

describe("a question that has another meaning than the reader thinks is refused", () => {
  test.each([
    ["/search?jornaldatoFrom=2026-11-19", "jornaldatoFrom", "is not a parameter of this address"],
    ["/search?externalIds=1", "externalIds", "is not a parameter of this address"],
    ["/journalpost?query=plan", "query", "is not a parameter of this address"],
    ["/search?%3Cscript%3E=1", "_script_", "is not a parameter of this address"],
    ["/search?administrativEnhet=A&administrativEnhet=B", "administrativEnhet", "one agency at a time"],
  ])("%s", async (path, fieldName, message) => {
    const ids = [place, other].map(({ agencyId }) => publicId("agency", agencyId));
    const answer = await site.get(`/api/v1${path.replace("=A", `=${ids[0]}`).replace("=B", `=${ids[1]}`)}`);
    expect(answer.status).toBe(400);
    expect(schemas.Problem.parse(await answer.json()).fieldError).toEqual([{ fieldName, message }]);
  });

  test("two agencies at once find nothing, rather than the rows of one", async () => {
    const [one, two] = [place, other].map(({ agencyId }) => publicId("agency", agencyId));
    expect(await journalDays(`journalenhet=${one}&administrativEnhet=${one}`)).toEqual(days);
    expect(await journalDays(`journalenhet=${one}&administrativEnhet=${two}`)).toEqual([]);
  });

  test("of two bounds the narrower one holds", async () => {
    expect(await journalDays("journaldatoFrom=2026-11-17&standardDatoFrom=2026-11-19")).toEqual(
      days.slice(2),
    );
    expect(await journalDays("journaldatoTo=2026-11-18&standardDatoTo=2026-11-20")).toEqual(days.slice(0, 2));
  });
});

describe("times that no calendar of the database holds are as far away as it reaches", () => {
  test.each([
    ["journaldatoFrom=0000-01-01T00:00:00Z", 4],
    ["journaldatoFrom=1000-01-01", 4],
    ["journaldatoTo=9999-12-31", 4],
    ["publisertDatoFrom=1000-01-01", 4],
    ["publisertDatoTo=9999-12-31T23:59:59-12:00", 4],
    ["journaldatoTo=9999-12-31T23:59:59-12:00", 4],
    ["journaldatoFrom=now%2B8000y", 0],
    ["journaldatoFrom=now-99999y/y", 4],
    ["publisertDatoTo=now-99999y", 0],
    ["journaldatoTo=now%2B99999M/M", 4],
    ["startingAfter=0000-01-01&startingAfter=jp_00000000000000000000000000", 4],
  ])("%s finds %d", async (search, count) => {
    expect(await journalDays(search)).toHaveLength(count);
    expect(site.faults).toEqual([]);
  });

  test.each([
    "/sok?fra=0000-01-01",
    "/journal?dato=0000-01-01",
    "/journal?dato=0001-01-01",
    "/journal?dato=9999-12-31",
  ])("%s is a page", async (path) => expect((await site.get(path)).status).toBe(200));
});

describe("an address cannot be made to lead elsewhere", () => {
  test.each(["//elsewhere.example/x", "//elsewhere.example/journal", "/\\elsewhere.example"])(
    "%s links to no other site",
    async (path) => {
      const page = await site.text(path, { Host: "elsewhere.example" });
      expect(page).not.toMatch(/href="(\/\/|\/\\|https?:)/);
    },
  );

  test("a forged Host stands nowhere: the site's own address does", async () => {
    const page = await (
      await site.app.request("https://elsewhere.example/journal", {
        headers: { "X-Forwarded-Host": "forged.example" },
      })
    ).text();
    expect(page).not.toMatch(/elsewhere|forged/);
    expect(page).toContain("https://arkiv.example.no/journal");
  });
});

describe("a page after the last one is the last one", () => {
  test.each(["/sok?type=inngaaende&side=9", "/journal?side=9"])("%s", async (path) => {
    const enhet = publicId("agency", place.agencyId);
    const page = await site.text(`${path}&enhet=${enhet}`);
    expect(page).toContain("Kommentar til innlegg om åpningstider");
    expect(page).not.toMatch(/Ingen treff|Ingen journalposter/);
  });
});

describe("what caches are told", () => {
  test("an answer that is still current may be kept on, and read by any site", async () => {
    const path = "/api/v1/kanal";
    const etag = (await site.get(path)).headers.get("etag") ?? "";
    const answer = await site.get(path, { "If-None-Match": etag, Origin: "https://avis.example" });
    expect([
      answer.status,
      answer.headers.get("cache-control"),
      answer.headers.get("access-control-allow-origin"),
      answer.headers.get("access-control-expose-headers"),
    ]).toEqual([304, "public, max-age=300", "*", "ETag"]);
  });

  test("a page that is still current depends on the reader's language all the same", async () => {
    const etag = (await site.get("/om")).headers.get("etag") ?? "";
    const answer = await site.get("/om", { "If-None-Match": etag });
    expect([answer.status, answer.headers.get("vary")]).toEqual([304, "Accept-Language, Cookie"]);
  });

  test("a download is sent as it is made, without the digest that would hold it in memory", async () => {
    const answer = await site.get(`/journal.zip?enhet=${publicId("agency", place.agencyId)}&aar=2026`);
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, null]);
    await answer.arrayBuffer();
  });
});

describe("a search that takes longer than the database may", () => {
  test.each([
    ["/sok?query=plan", "text/html; charset=UTF-8", "Søket tok for lang tid"],
    ["/api/v1/search?query=plan", "application/problem+json", "Use fewer words"],
  ])("%s says so, and is not kept", async (path, type, text) => {
    const { pool, close } = openPool({ address: site.publicUrl, max: 2, statement_timeout: 300 });
    try {
      // the name rule of each search asks the clock: one that takes minutes makes any search take as long
      await site.owner.query(
        `create or replace function pub.clock() returns timestamptz language plpgsql stable as
         $$ begin for n in 1..2000000000 loop end loop; return now(); end $$`,
      );
      const app = publicWeb({ pool, clock: new SteppedClock(siteNow), baseUrl: "https://arkiv.example.no" });
      const answer = await app.request(path);
      expect([
        answer.status,
        answer.headers.get("content-type"),
        answer.headers.get("cache-control"),
      ]).toEqual([503, type, "no-store"]);
      expect(await answer.text()).toContain(text);
    } finally {
      await close();
      await site.setClock(siteNow);
    }
  });
});

describe("the public role reaches nothing but the projection, whatever it is made to run", () => {
  test.each([
    "select * from core.items",
    "select * from pg_authid",
    "select passwd from pg_shadow",
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/passwd')",
    "select * from pg_largeobject",
    "copy (select 1) to program 'id'",
    "copy (select 1) to '/tmp/kanalarkiv-never'",
    "create temp table t (x int)",
    "create schema s",
    "create table public.t (x int)",
    "create extension dblink schema pub",
    "alter role kanalarkiv_public superuser",
    "alter role kanalarkiv_public connection limit -1",
    "alter role kanalarkiv_public set temp_file_limit = -1",
    "set temp_file_limit = -1",
    "select lo_create(0)",
    "select lo_from_bytea(0, 'x')",
    "select lo_put(1, 0, 'x')",
    "select pg_advisory_lock(7164001)",
    "select pg_advisory_xact_lock_shared(7164002)",
    "select pg_try_advisory_lock(7164003)",
    "select pg_try_advisory_xact_lock(1, 2)",
    "select pg_advisory_unlock_all()",
    "select pg_notify('x', 'y')",
    "select pg_sleep(0)",
    "select pg_logical_emit_message(false, 'x', 'y')",
    "select pg_cancel_backend(pg_backend_pid())",
    "select pg_terminate_backend(pg_backend_pid())",
    "select query_to_xml('select 1', true, true, '')",
    "select row_to_json(e) from pub.entries e",
    "delete from pub.items",
    "update pub.agencies set names = 'searchable-1y'",
    "truncate pub.items",
  ])("%s", async (statement) => {
    await expect(site.pool.query(statement)).rejects.toThrow(/permission denied|must be superuser/);
  });

  test.each(["postgres", "template1"])("it is kept out of the database %s", async (name) => {
    const url = new URL(site.publicUrl);
    url.pathname = `/${name}`;
    const client = new pg.Client(url.href);
    await expect(client.connect()).rejects.toThrow(/permission denied for database/);
  });

  test("the archive itself finds nothing that it may do beyond that", async () => {
    const faults = await publicRoleFaults(site.owner);
    // other test files make and drop their databases at the same time
    expect(faults.filter((fault) => !/the database (test_|kanalarkiv_template)/.test(fault))).toEqual([]);
  });

  test.each([
    [
      "grant execute on function lo_create(oid), pg_advisory_lock(bigint) to public",
      /may call lo_create, pg_advisory_lock:/,
    ],
    ["grant temporary on database %d to kanalarkiv_public", /may make temporary tables/],
    ["grant create on schema pub to kanalarkiv_public", /may make tables in the schema pub/],
    ["grant usage on schema core to kanalarkiv_public", /may read the schema core/],
  ])("and it would tell of: %s", async (statement, fault) => {
    const { rows } = await site.owner.query("select current_database() as name");
    const client = await site.owner.connect();
    try {
      await client.query("begin");
      await client.query(statement.replace("%d", rows[0].name));
      // asked in the same transaction, which is taken back
      expect(await publicRoleFaults(client)).toContainEqual(expect.stringMatching(fault));
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  test("a statement that lifts its own limits is ended from outside", async () => {
    const client = new pg.Client(site.publicUrl);
    client.on("error", () => undefined);
    await client.connect();
    const ended = Promise.withResolvers<number>();
    const watch = watchPublicRole(
      site.owner,
      { onEnded: ended.resolve, onMended: () => undefined, onFault: ended.reject },
      { everyMs: 50, mostMs: 300 },
    );
    try {
      await client.query("set statement_timeout = 0");
      await expect(client.query("select count(*) from generate_series(1, 1000000000000)")).rejects.toThrow(
        /terminating connection/,
      );
      expect(await ended.promise).toBe(1);
      // what is idle goes on: the pool of the pages is
      expect((await site.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    } finally {
      watch.stop();
      await client.end().catch(() => undefined);
    }
  });

  test("it is a member of no other role and owns nothing", async () => {
    const { rows } = await site.pool.query(
      `select (select count(*)::int from pg_roles r where r.rolname <> current_user and pg_has_role(r.oid, 'member')) as member,
              (select count(*)::int from pg_class where pg_get_userbyid(relowner) = current_user) as owned,
              (select count(*)::int from pg_proc where pg_get_userbyid(proowner) = current_user) as functions`,
    );
    expect(rows).toEqual([{ member: 0, owned: 0, functions: 0 }]);
  });

  test("what the planner knows of the texts with names is not told", async () => {
    await site.owner.query("analyze pub.entries");
    await site.owner.query("analyze pub.cases");
    const { rows } = await site.pool.query(
      "select attname from pg_stats where schemaname = 'pub' and attname ~ '^(full|title_full|party_full)'",
    );
    expect(rows).toEqual([]);
  });
});
