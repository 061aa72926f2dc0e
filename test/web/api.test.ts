/** The access API: shapes, lists, search, problems and headers. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { z } from "zod";
import { publicId } from "../../src/access/ids.ts";
import { openApi } from "../../src/web/api/openapi.ts";
import * as schemas from "../../src/web/api/schemas.ts";
import { type Place, putCase, putChannel, putEntry, putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;
let caseId: string;
let entryIds: string[];
let itemId: string;

beforeAll(async () => {
  place = await putPlace(site.owner);
  itemId = await putItem(site.owner, place, { permalink: "javascript:alert(1)" });
  caseId = await putCase(site.owner, place, { year: 2026, sequence: 7, postId: itemId });
  entryIds = [];
  for (let number = 1; number <= 5; number++)
    entryIds.push(
      await putEntry(
        site.owner,
        { ...place, caseId },
        {
          sequence: number,
          numberInCase: number,
          journaledOn: `2026-11-1${number}`,
          direction: number % 2 === 0 ? "outgoing" : "incoming",
          washed: `Henvendelse nummer ${number}`,
          ground: number === 5 ? "offl. § 24 andre ledd" : null,
          documentDay: number === 1 ? null : "2026-11-10",
        },
      ),
    );
});

async function json(path: string, status = 200): Promise<unknown> {
  const answer = await site.get(path);
  expect({ path, status: answer.status }).toEqual({ path, status });
  return answer.json();
}

async function idsOf(path: string): Promise<string[]> {
  const { items } = (await json(path)) as { items: { systemId: string }[] };
  return items.map((item) => item.systemId);
}

describe("every answer is as the contract says", () => {
  test.each([
    [schemas.EnhetList, (): string => "/enhet"],
    [schemas.Enhet, (): string => `/enhet/${publicId("agency", place.agencyId)}`],
    [schemas.SaksmappeList, (): string => "/saksmappe"],
    [schemas.Saksmappe, (): string => `/saksmappe/${publicId("case", caseId)}?expand=journalenhet`],
    [schemas.JournalpostList, (): string => `/saksmappe/${publicId("case", caseId)}/journalpost`],
    [
      schemas.JournalpostList,
      (): string => "/journalpost?expand[]=saksmappe&expand[]=administrativEnhetObjekt",
    ],
    [schemas.Journalpost, (): string => `/journalpost/${publicId("entry", entryIds[4] ?? "")}`],
    [schemas.Journalpost, (): string => `/journalpost/${entryIds[0]}`],
    [schemas.KanalList, (): string => "/kanal"],
    [schemas.Kanal, (): string => `/kanal/${publicId("channel", place.channelId)}`],
    [schemas.Innlegg, (): string => `/innlegg/${publicId("item", itemId)}`],
    [schemas.SearchList, (): string => "/search"],
    [schemas.SearchList, (): string => "/search?query=henvendelse&expand=saksmappe&limit=2"],
  ] as const)("answer %#", async (schema: z.ZodType, path) => {
    const parsed = schema.safeParse(await json(`/api/v1${path()}`));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test("an entry is in the words of the common journal service", async () => {
    expect(await json(`/api/v1/journalpost/${publicId("entry", entryIds[4] ?? "")}`)).toMatchObject({
      entity: "Journalpost",
      journalaar: 2026,
      journalsekvensnummer: 5,
      journalpostnummer: 5,
      journalposttype: "inngaaende_dokument",
      journaldato: "2026-11-15",
      dokumentetsDato: "2026-11-10",
      korrespondansepart: [{ korrespondanseparttype: "avsender" }],
      skjerming: { tilgangsrestriksjon: "unntattOffentlighet", skjermingshjemmel: "offl. § 24 andre ledd" },
      saksmappe: publicId("case", caseId),
      journalenhet: publicId("agency", place.agencyId),
      sosialtMedium: { plattform: "wordpress", innlegg: publicId("item", itemId) },
    });
  });

  test("an address that is no web address is left out", async () => {
    expect(await json(`/api/v1/innlegg/${publicId("item", itemId)}`)).not.toHaveProperty("kanonskUrl");
  });

  test("the checked-in contract is current", () => {
    const file = join(import.meta.dirname, "../../schemas/access-api.openapi.json");
    const current = `${JSON.stringify(openApi(), undefined, 2)}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] !== "true") writeFileSync(file, current);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(current));
  });

  test("every route of the contract answers", async () => {
    const { paths } = openApi() as { paths: Record<string, unknown> };
    const checkpoint = "/logg/checkpoint";
    for (const path of Object.keys(paths).filter((one) => !one.includes("{") && one !== checkpoint))
      await json(`/api/v1${path}`);
    await json(`/api/v1${checkpoint}`, 404);
    await site.owner.query(
      "insert into pub.checkpoints values (7, now(), 'arkiv.example/audit'), (9, now(), 'newest')",
    );
    expect(await site.text(`/api/v1${checkpoint}`)).toBe("newest");
    expect(await json("/api/v1/logg")).toMatchObject({ items: [{ stoerrelse: 9 }, { stoerrelse: 7 }] });
  });
});

describe("lists go on from where they were", () => {
  test.each([
    "/api/v1/journalpost?limit=2",
    "/api/v1/journalpost?limit=2&sortOrder=asc",
    "/api/v1/search?limit=2&entity=Journalpost",
    "/api/v1/search?limit=2&entity=Journalpost&sortOrder=asc",
  ])("%s, forwards to the end and back to the start", async (first) => {
    const seen: string[] = [];
    const pages: string[] = [];
    let path: string | undefined = first;
    while (path) {
      pages.push(path);
      seen.push(...(await idsOf(path)));
      path = ((await json(path)) as { next?: string }).next;
    }
    expect(seen).toEqual(first.includes("asc") ? entryIds : [...entryIds].reverse());
    const back: string[] = [];
    path = ((await json(pages.at(-1) ?? "")) as { previous?: string }).previous;
    while (path) {
      back.unshift(...(await idsOf(path)));
      path = ((await json(path)) as { previous?: string }).previous;
    }
    expect(back).toEqual(seen.slice(0, back.length));
    expect(back.length).toBe(4);
  });

  test.each([
    "startingAfter=xyz",
    "endingBefore=jp_1",
    "startingAfter=a&startingAfter=b&startingAfter=c",
    "startingAfter=2026-99-99&startingAfter=jp_0",
  ])("a broken cursor is no cursor: %s", async (cursor) => {
    expect(await idsOf(`/api/v1/journalpost?${cursor}`)).toHaveLength(5);
    expect(await idsOf(`/api/v1/search?entity=Journalpost&${cursor}`)).toHaveLength(5);
  });

  test("ids choose rows, and unknown ones are passed over", async () => {
    const [one = "", , three = ""] = entryIds;
    const path = `/api/v1/journalpost?ids=${publicId("entry", three)}&ids=${publicId("entry", one)}&ids=jp_unknown`;
    expect(await idsOf(path)).toEqual([three, one]);
  });

  test("agencies are found by name and number", async () => {
    expect(await idsOf("/api/v1/enhet?query=fjordv&orgnummer=987654321")).toContain(place.agencyId);
    expect(await idsOf("/api/v1/enhet?orgnummer=000000000")).toEqual([]);
  });
});

describe("filters of the search", () => {
  test.each([
    ["journalposttype=utgaaende_dokument", [2, 4]],
    ["journaldatoFrom=2026-11-13&journaldatoTo=2026-11-14", [3, 4]],
    ["entity=Journalpost&standardDatoFrom=2026-11-15", [5]],
    ["journaldatoFrom=now-7d/d", [4, 5]],
    ["journalsekvensnummer=3", [3]],
    ["journalpostnummer=1&journalpostnummer=2", [1, 2]],
    ["skjermingshjemmel=§ 24", [5]],
    ["dokumentetsDatoTo=2026-11-12&entity=Journalpost", [2, 3, 4, 5]],
    ["saksnummer=2026/7&entity=Journalpost", [1, 2, 3, 4, 5]],
    ["saksaar=2025&entity=Journalpost", []],
    ["tittel=nummer 4&entity=Journalpost", [4]],
    ["query=2026/7-3", [3]],
    ["query=2/2026", [2]],
    ["publisertDatoFrom=now%2B1d&entity=Journalpost", []],
    ["plattform=feed&entity=Journalpost", []],
  ])("%s", async (filter, numbers) => {
    const ids = await idsOf(`/api/v1/search?${filter}`);
    const expected = numbers.map((number) => entryIds[number - 1] ?? "");
    expect(ids.filter((id) => entryIds.includes(id)).sort()).toEqual([...expected].sort());
    expect(ids.filter((id) => !entryIds.includes(id))).toEqual([]);
  });

  test("of another agency", async () => {
    const other = await putPlace(site.owner);
    await putChannel(site.owner, other.agencyId);
    expect(await idsOf(`/api/v1/search?journalenhet=${publicId("agency", other.agencyId)}`)).toEqual([]);
  });
});

describe("faults are problem details that name the parameter and repeat nothing", () => {
  test.each([
    ["/search?limit=0", "limit"],
    ["/search?limit=101", "limit"],
    ["/search?entity=Moetemappe", "entity.0"],
    ["/search?journaldatoFrom=igår", "journaldatoFrom"],
    ["/search?journalenhet=<script>", "journalenhet"],
    ["/journalpost?sortOrder=up", "sortOrder"],
    ["/search?saksaar=abc", "saksaar.0"],
  ])("%s", async (path, field) => {
    const answer = await site.get(`/api/v1${path}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const body = schemas.Problem.parse(await answer.json());
    expect(body).toMatchObject({ type: "validationError", status: 400, fieldError: [{ fieldName: field }] });
    expect(JSON.stringify(body)).not.toContain("<script>");
  });

  test.each([
    "/journalpost/jp_1",
    "/journalpost/x",
    "/enhet/1",
    "/nothing",
    "/saksmappe/sm_1/journalpost",
    "/innlegg/01990000-0000-7000-8000-ffffffffffff",
    "/kanal/%00",
  ])("%s is not found", async (path) => {
    const body = schemas.Problem.parse(await json(`/api/v1${path}`, 404));
    expect(body.type).toBe("notFound");
  });

  test("what would change something is refused", async () => {
    const answer = await site.app.request("/api/v1/journalpost", { method: "POST", body: "{}" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(schemas.Problem.parse(await answer.json()).type).toBe("methodNotAllowed");
  });

  test("a search of nonsense is an empty or whole list, never a fault", async () => {
    for (const query of [
      "((((",
      '"',
      "-",
      "|||",
      "a".repeat(1999),
      "'; drop table x; --",
      "\\",
      "%00",
      "🦆 & !",
      "*:*",
    ])
      await json(`/api/v1/search?query=${encodeURIComponent(query)}`);
    expect(site.faults).toEqual([]);
  });
});

describe("headers", () => {
  test("an answer has a strong ETag, and one who has it gets 304", async () => {
    const path = `/api/v1/journalpost/${entryIds[0]}`;
    const answer = await site.get(path);
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    const again = await site.get(path, { "If-None-Match": `"x", ${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  });

  test("HEAD tells the same without a body", async () => {
    const answer = await site.app.request(`/api/v1/journalpost/${entryIds[0]}`, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("etag")).toMatch(/^"[0-9a-f]{64}"$/);
  });

  test("any site may read the API, and no cookie is set", async () => {
    const answer = await site.get("/api/v1/enhet?lang=sv", { Origin: "https://avis.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});
