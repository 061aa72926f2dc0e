/** What is confirmed as prunable is left out of a package, told with who confirmed it, and never forgotten. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { countOutstanding } from "../../../src/db/left-out.ts";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import type { ReviewActId } from "../../../src/domain/review.ts";
import type { ExportResult } from "../../../src/pipeline/export/export.ts";
import { previewExport } from "../../../src/pipeline/export/plan.ts";
import { placeHold } from "../../../src/pipeline/hold/place.ts";
import { handOverItem, postponeItem } from "../../../src/pipeline/review/acts.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { digestOfBuild } from "../../support/build-again.ts";
import { shellWords, typedIn } from "../../support/cli-in-process.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { adoptClauses } from "../../support/reviewed.ts";

const run = promisify(execFile);
const items = [
  ...postAndComplaint,
  aFeedComment("c-praise", "Så flott!"),
  aFeedComment("c-open", "Så flott!"),
  aFeedComment("c-reply", "Så flott!", { date_published: "2026-05-20T11:00:00Z" }, { answers: "c-praise" }),
];

let place: ExportPlace;

beforeEach(async () => {
  place = await openExportPlace(items);
  await adoptClauses(place.tools, place.agency);
  await place.process();
  place.opened.clock.set(new Date("2027-01-10T09:00:00Z"));
}, 30_000);
afterEach(() => place?.close());

async function idOf(nativeId: string): Promise<ItemId> {
  const found = await place.tools.pool.query<{ id: string }>(
    "select id from core.items where native_id = $1",
    [nativeId],
  );
  return asId<ItemId>(found.rows[0]?.id ?? "");
}

async function confirm(...nativeIds: readonly string[]): Promise<ReviewActId> {
  const { decided } = await confirmItems(place.tools, place.agency, {
    items: await Promise.all(nativeIds.map(idOf)),
    by: "Ola Berg",
    because: "Berre ros.",
  });
  const first = await idOf(nativeIds[0] ?? "");
  return decided.find(({ item }) => item === first)?.act ?? asId<ReviewActId>("");
}

const because = "restansar er avklarte";
const closed = { writeOffRest: true, because } as const;

async function unpacked({ address }: ExportResult): Promise<string> {
  const path = fileURLToPath(address);
  const { stdout } = await run("tar", ["-xOf", path, "--wildcards", "*.xml", "*.json"], { maxBuffer: 1e8 });
  return stdout;
}

const findingsOf = ({ report }: ExportResult) =>
  report.findings
    .filter(({ control }) => control === "KA.67")
    .map(({ level, message }) => ({ level, message }));

test("a confirmed item is left out and told by the dry run, the manifest, the description and the report; the rest is in", async () => {
  await confirm("c-praise");
  const preview = await previewExport(place.tools, place.request());
  expect(preview.counts).toMatchObject({ records: 1, casework: 1, prunable: 2, leftOut: 1, needsReview: 0 });
  expect(preview.without).toEqual([{ under: "26/1 § 1.1", by: "Ola Berg", items: 1 }]);
  const result = await place.export(closed);
  expect(result.plan.items).toBe(4);
  expect(result.manifest).toMatchObject({
    selection: { records: 1, casework: 1, prunable: 2, leftOut: 1 },
    leftOut: [{ under: "26/1 § 1.1", by: "Ola Berg", items: 1 }],
    closing: { closed: true },
  });
  expect(result.manifest.remarks.join("\n")).toContain(
    "Ola Berg confirmed them as prunable under 26/1 § 1.1",
  );
  expect(findingsOf(result)).toEqual([
    {
      level: "info",
      message: expect.stringContaining("1 item of the period confirmed as prunable by Ola Berg"),
    },
  ]);
  expect(result.report).toMatchObject({ errors: 0 });
  const xml = await unpacked(result);
  expect(/Utelate [^<.]*\./.exec(xml)?.[0]).toContain("kassabelt: 1, av dette 1 av Ola Berg etter 26/1 § 1.");
  expect(xml.includes(`<systemID>${await idOf("c-praise")}</systemID>`)).toBe(false);
  expect(xml.includes(`<systemID>${await idOf("c-open")}</systemID>`)).toBe(true);
}, 60_000);

test("what answers a left-out item says so, with its kind, time and id and none of its words", async () => {
  await confirm("c-praise");
  const xml = await unpacked(await place.export(closed));
  const id = await idOf("c-praise");
  const told = /Svarar på: [^<]*/.exec(xml)?.[0];
  expect(told).toBe(
    `Svarar på: Kommentar 2026-05-20 12:00:00 Europe/Oslo, som ikkje er med i uttrekket, fordi det er stadfesta som kassabelt (${id}).`,
  );
  expect(xml.includes(`"answersLeftOut": "${id}"`)).toBe(true);
  expect(xml.includes(`<referanseTilRegistrering>${id}`)).toBe(false);
}, 60_000);

test("with --with-prunable it is in the package with its disposal, and nothing is left out", async () => {
  await confirm("c-praise");
  const result = await place.export({ ...closed, noteDisposal: true });
  expect(result.manifest).toMatchObject({ selection: { prunable: 3, leftOut: 0 }, leftOut: [] });
  const xml = await unpacked(result);
  expect(xml.includes("<kassasjonshjemmel>26/1 § 1.1</kassasjonshjemmel>")).toBe(true);
}, 60_000);

test("a held item is in, and what is taken back after its package is outstanding until the period is exported again", async () => {
  const act = await confirm("c-praise", "c-open");
  await placeHold(
    place.tools,
    {
      ...{ agency: place.agency, kind: "accessRequest", scope: { item: await idOf("c-open") } },
      ...{ ground: "innsyn 27/3", owner: "Kari Vik", until: undefined, by: "Kari Vik", dryRun: false },
    },
    quiet,
  );
  const first = await place.export(closed);
  expect(first.manifest.selection).toMatchObject({ prunable: 2, leftOut: 1 });
  const outstanding = async () => (await previewExport(place.tools, place.request())).outstanding;
  const { agency, tools } = place;
  expect([await outstanding(), await countOutstanding(tools.pool, agency.id)]).toEqual([[], 0]);
  await undoAct(tools, { act, by: "Ola Berg", because: "Det var ein søknad." });
  const id = first.plan.scope.packageId;
  const told = [{ packageId: id, from: "2026-01-01", to: "2026-12-31", items: 1 }];
  expect([await outstanding(), await countOutstanding(tools.pool, agency.id)]).toEqual([told, 1]);
  expect(await digestOfBuild(place.opened.app, first.plan)).toBe(first.manifest.tar.sha256);
  const second = await place.export({ replaces: id, closeAnyway: true, ...closed });
  expect(second.plan.left).toEqual([{ what: "reopened", count: 1 }]);
  expect(second.manifest).toMatchObject({ selection: { prunable: 3, leftOut: 0 }, leftOut: [] });
  expect([await outstanding(), await countOutstanding(tools.pool, agency.id)]).toEqual([[], 0]);
}, 120_000);

test("a hold that comes after the package makes a left-out item outstanding, for it must be kept", async () => {
  await confirm("c-praise");
  const { plan } = await place.export(closed);
  await placeHold(
    place.tools,
    {
      ...{ agency: place.agency, kind: "appeal", scope: { words: "flott" } },
      ...{ ground: "klage 27/4", owner: "Kari Vik", until: undefined, by: "Kari Vik", dryRun: false },
    },
    quiet,
  );
  expect((await previewExport(place.tools, place.request())).outstanding).toMatchObject([
    { packageId: plan.scope.packageId, items: 1 },
  ]);
}, 60_000);

test("what is put off or handed over after its package is outstanding until that is settled or taken back", async () => {
  await confirm("c-praise", "c-open");
  await place.export(closed);
  const { agency, tools } = place;
  const counted = async () => {
    const told = (await previewExport(tools, place.request())).outstanding.map((one) => one.items);
    expect(await countOutstanding(tools.pool, agency.id)).toBe(told[0] ?? 0);
    return told;
  };
  const person = { by: "Kari Vik", because: "spør fagavdelinga" };
  expect(await counted()).toEqual([]);
  // on a clock that was put back since they were confirmed
  place.opened.clock.set(new Date("2026-12-31T09:00:00Z"));
  const item = await idOf("c-praise");
  const act = await postponeItem(tools, agency, { item, ...person, until: day("2027-06-01") });
  expect(await counted()).toEqual([1]);
  await handOverItem(tools, agency, { item: await idOf("c-open"), ...person, to: "Per Li" });
  expect(await counted()).toEqual([2]);
  const { undone } = await undoAct(tools, { act, ...person });
  expect(await counted()).toEqual([1]);
  await undoAct(tools, { act: undone[0]?.act ?? act, ...person });
  expect(await counted()).toEqual([2]);
}, 60_000);

test("the post of a case that was opened after its package is outstanding, for the case hangs on it", async () => {
  const own = aFeedPost("post-2", "Nytt bad", "Vi opnar nytt bad.");
  await place.look([...items, own]);
  await place.process();
  await overruleItems(place.tools, place.agency, {
    ...{ items: [await idOf("post-2")], classId: "PRAISE", outcome: "prunable" },
    ...{ by: "Ola Berg", because: "Berre ros." },
  });
  await place.process();
  await place.export(closed);
  const answer = { answers: "post-2", thread: "post-2" };
  const complaint = "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?";
  await place.look([...items, own, aFeedComment("c-2", complaint, {}, answer)]);
  await place.process();
  expect((await place.tools.pool.query("select 1 from core.cases")).rowCount).toBe(2);
  expect((await previewExport(place.tools, place.request())).outstanding).toMatchObject([{ items: 1 }]);
  expect(await countOutstanding(place.tools.pool, place.agency.id)).toBe(1);
}, 60_000);

test("reopened items leave the series open, and close over them only with a reason", async () => {
  await confirm("c-praise");
  const edited = aFeedComment("c-praise", "Så flott! Men eg klagar.");
  await place.look(items.map((item) => (item["id"] === "c-praise" ? edited : item)));
  await place.process();
  const open = await place.export({ writeOffRest: true, because });
  expect(open.plan.left).toEqual([{ what: "reopened", count: 1 }]);
  expect(open.plan.scope.closure.closed).toBe(false);
  expect(open.manifest.selection).toMatchObject({ prunable: 3, leftOut: 0 });
  expect(open.manifest.remarks.join("\n")).toContain("decided and reopened, and wait for an officer again");
}, 60_000);

test("which items were left out, and on whose word, stands in the store and in the audit log for good", async () => {
  await confirm("c-praise");
  const result = await place.export(closed);
  const rows = await place.tools.pool.query(
    "select i.native_id, l.by, l.clause_id from core.package_left_out l join core.items i on i.id = l.item_id where l.package_id = $1",
    [result.plan.scope.packageId],
  );
  expect(rows.rows).toEqual([{ native_id: "c-praise", by: "Ola Berg", clause_id: "1.1" }]);
  const logged = await place.tools.pool.query<{ body: Buffer }>(
    "select body from core.audit_events where kind = 'package.planned'",
  );
  expect(logged.rows[0]?.body.toString("utf8")).toContain('"leftOut":"');
  for (const statement of ["update core.package_left_out set by = ''", "delete from core.package_left_out"])
    await expect(place.tools.pool.query(statement)).rejects.toThrow("only ever added to");
}, 60_000);

test("a split period tells each part what its own threads are without, and the parts come to the whole", async () => {
  const under = (id: string, text: string) =>
    aFeedComment(
      id,
      text,
      { date_published: "2026-06-02T10:00:00Z" },
      { answers: "post-2", thread: "post-2" },
    );
  await place.look([
    ...items,
    aFeedPost("post-2", "Barnehage", "Vi svarar på spørsmål om barnehage."),
    under("c-21", "Jeg klager på vedtaket om barnehage. Kan dere behandle klagen?"),
    under("c-22", "Så flott!"),
    under("c-23", "Så flott!"),
  ]);
  await place.process();
  await confirm("c-praise", "c-22", "c-23");
  const period = { from: day("2026-01-01"), to: day("2027-12-31") };
  const result = await place.export({ ...closed, period, limit: { items: 4 } });
  const parts = [result, ...result.others].map(({ manifest }) => [
    manifest.selection["leftOut"],
    manifest.leftOut?.map((group) => group.items),
  ]);
  expect(parts.toSorted()).toEqual([
    [1, [1]],
    [2, [2]],
  ]);
  for (const { report } of [result, ...result.others])
    expect(report.findings.filter(({ control }) => control === "KA.67")).toMatchObject([{ level: "info" }]);
}, 90_000);

test("the change log of the package tells what officers decided about its records, and nothing of what is left out", async () => {
  const act = await confirm("c-praise", "c-open");
  await place.opened.clock.sleep(60_000);
  await undoAct(place.tools, { act, by: "Kari Vik", because: "Det var ein søknad." });
  await place.opened.clock.sleep(60_000);
  await overruleItems(place.tools, place.agency, {
    ...{ items: [await idOf("c-reply"), await idOf("c-1")], by: "Kari Vik", because: "Nemner ein pasient." },
    ...{ classId: "COMPLAINT", outcome: "caseworkDocument" },
    ground: { text: "offl. § 13", act: "offentleglova", section: "§ 13" },
  });
  await place.process();
  const period = { from: day("2026-01-01"), to: day("2027-12-31") };
  const result = await place.export({ ...closed, period, closeAnyway: true });
  expect(result.report.errors).toBe(0);
  const log = /<endringslogg[^>]*>[\s\S]*<\/endringslogg>/.exec(await unpacked(result))?.[0] ?? "";
  const units = await place.tools.pool.query<{ native_id: string; id: string }>(
    "select i.native_id, coalesce(e.id, i.id) as id from core.items i left join core.registry_entries e on e.item_id = i.id",
  );
  const nameOf = new Map(units.rows.map(({ native_id, id }) => [id, native_id]));
  const changes = [
    ...log.matchAll(
      /<referanseArkivenhet>([^<]*)<[\s\S]*?<referanseMetadata>([^<]*)<[\s\S]*?<endretAv>([^<]*)<[\s\S]*?<tidligereVerdi>([^<]*)<[\s\S]*?<nyVerdi>([^<]*)</g,
    ),
  ]
    .map(([, unit = "", ...rest]) => [nameOf.get(unit), ...rest])
    .filter(([item]) => item !== undefined);
  expect(changes).toEqual(
    expect.arrayContaining([
      ["c-praise", "kassasjonsvedtak", "Ola Berg", "Vurderes senere", "Kasseres"],
      ["c-praise", "kassasjonshjemmel", "Ola Berg", "Ikke satt", "26/1 § 1.1"],
      ["c-praise", "kassasjonsvedtak", "Kari Vik", "Kasseres", "Vurderes senere"],
      [
        ...["c-praise", "virksomhetsspesifikkeMetadata", "Kari Vik", "PRAISE: kan kasserast (stadfesta)"],
        "PRAISE: kan kasserast (framlegg). Det var ein søknad.",
      ],
      ["c-reply", "skjermingshjemmel", "Kari Vik", "Ikke satt", "offl. § 13"],
      ["c-1", "skjermingshjemmel", "Kari Vik", "Ikke satt", "offl. § 13"],
    ]),
  );
  expect(changes.filter(([item]) => item === "c-open")).toEqual([]);
}, 60_000);

test("an archivist reads it at the command line: before the export, after it, and when something is kept again", async () => {
  const act = await confirm("c-praise", "c-open");
  const typed = async (line: string) =>
    (await typedIn(place.opened, shellWords(line), "Kari Vik")).text.replaceAll(/\s+/g, " ");
  const dryRun = "export --agency 999999999 --from 2026-01-01 --to 2026-12-31 --dry-run";
  const before = await typed(dryRun);
  expect(before).toContain("left out: confirmed as prunable, --with-prunable takes it in 2");
  expect(before).toContain("2 item(s) of the period are not in the package: Ola Berg confirmed them");
  expect(await typed(`${dryRun} --with-prunable`)).toContain("--with-prunable takes it in 0");
  const { plan } = await place.export(closed);
  const id = plan.scope.packageId;
  expect(await typed("status")).not.toContain("kept again");
  await undoAct(place.tools, { act, by: "Ola Berg", because: "Det var ein søknad." });
  const rows = await typed(`export left-out ${id}`);
  expect(rows).toContain(`${await idOf("c-praise")} Kanal Ola Berg 26/1 § 1.1 prunable, reopened: undone`);
  expect(rows).toContain(`${await idOf("c-open")} Kanal Ola Berg 26/1 § 1.1 prunable, confirmed`);
  expect(await typed("status")).toContain("kept again and in no package: 1 item(s)");
  expect(await typed(dryRun)).toContain(`export that period again with --replaces ${id}`);
}, 60_000);
