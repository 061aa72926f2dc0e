import { describe, expect, test } from "@jest/globals";
import {
  type Comparison,
  compare,
  type EventFound,
  type ManifestFound,
  type Package,
  type Records,
} from "../../src/package/comparison.ts";
import { readManifest } from "../../src/package/manifest.ts";

const id = "01a1fdef-c1d2-7000-8000-000000000001";
const other = "01a1fdef-c1d2-7000-8000-000000000002";
const [good, bad] = ["a".repeat(64), "b".repeat(64)];
const given: Package = { packageName: id, sha256: good };

function manifest(change: object = {}): ManifestFound {
  const text = JSON.stringify({
    form: "kanalarkiv-package-1",
    packageId: id,
    closedAt: "2026-11-28T08:00:00.000Z",
    tar: { sha256: good },
    selection: { records: 3, needsReview: 0, prunableLeftOut: 4 },
    ...change,
  });
  const read = readManifest(text);
  if (read === undefined) throw new Error("not a manifest");
  return { state: "found", place: "manifest.json", manifest: read };
}

function stored(change: object = {}) {
  const found = manifest(change);
  return found.state === "found" ? found.manifest : undefined;
}

const event: EventFound = {
  kind: "package.committed",
  at: "2026-11-28T08:01:00.000Z",
  sha256: good,
  manifestSha256: stored()?.sha256,
  faults: [],
  signed: { size: 41 },
};
const recorded: Records = {
  id,
  manifest: manifest(),
  database: { state: "committed", committed: true, sha256: good, manifest: stored() },
  events: [event],
};

const errors = ({ findings }: Comparison) =>
  findings.filter(({ level }) => level === "error").map(({ control }) => control);
const outcomes = ({ compared }: Comparison) => compared.map((each) => `${each.with} ${each.outcome}`);
const absent: ManifestFound = { state: "absent", place: "manifest.json" };

describe("a package that is asked for by its id", () => {
  test("is compared with its id, its manifest, the database and the audit log", () => {
    const comparison = compare(given, recorded);
    expect(errors(comparison)).toEqual([]);
    expect(outcomes(comparison)).toEqual([
      "id matches",
      "manifest matches",
      "database matches",
      "auditLog matches",
    ]);
    expect(comparison.compared.map(({ says }) => says)).toEqual([
      "matches the id that was asked for",
      "matches the manifest of 2026-11-28 (manifest.json)",
      "matches what the database recorded",
      "matches the audit event of 2026-11-28, signed in the checkpoint over 41 events",
    ]);
  });

  const { database } = recorded;
  const inDatabase = (change: object): Partial<Records> => ({
    database: { ...(database as Exclude<typeof database, "absent" | undefined>), ...change },
  });
  test.each<[string, Package, Partial<Records>, readonly string[]]>([
    ["other bytes", { ...given, sha256: bad }, {}, ["KA.63", "KA.64", "KA.65"]],
    [
      "another package",
      { packageName: other, sha256: bad },
      {},
      ["KA.62", "KA.63", "KA.63", "KA.64", "KA.65"],
    ],
    ["another folder in the same bytes", { ...given, packageName: other }, {}, ["KA.62", "KA.63"]],
    ["no folder of its own", { ...given, packageName: undefined }, {}, ["KA.62"]],
    ["no manifest", given, { manifest: absent }, ["KA.63"]],
    [
      "a manifest that is none",
      given,
      { manifest: { state: "unreadable", place: "manifest.json" } },
      ["KA.63"],
    ],
    [
      "the manifest of another package",
      given,
      { manifest: manifest({ packageId: other }) },
      ["KA.63", "KA.63", "KA.65"],
    ],
    [
      "a manifest with other words",
      given,
      { manifest: manifest({ closedBy: "Nobody" }) },
      ["KA.63", "KA.65"],
    ],
    [
      "a manifest of another digest",
      given,
      { manifest: manifest({ tar: { sha256: bad } }) },
      ["KA.63", "KA.63", "KA.65"],
    ],
    [
      "another submission description than the manifest's",
      { ...given, submissionSha256: bad },
      {
        manifest: manifest({ submission: { sha256: good } }),
        ...inDatabase({ manifest: stored({ submission: { sha256: good } }) }),
        events: [{ ...event, manifestSha256: undefined }],
      },
      ["KA.63"],
    ],
    [
      "no submission description where the manifest tells of one",
      given,
      {
        manifest: manifest({ submission: { sha256: good } }),
        ...inDatabase({ manifest: stored({ submission: { sha256: good } }) }),
        events: [{ ...event, manifestSha256: undefined }],
      },
      ["KA.63"],
    ],
    ["a database that does not know it", given, { database: "absent" }, ["KA.64"]],
    ["a database with another digest", given, inDatabase({ sha256: bad }), ["KA.64", "KA.64"]],
    ["a package that failed", given, inDatabase({ committed: false, state: "failed" }), ["KA.64"]],
    ["no event in the log", given, { events: [] }, ["KA.65"]],
    ["an event of another digest", given, { events: [{ ...event, sha256: bad }] }, ["KA.65"]],
    ["an event whose digest was removed", given, { events: [{ ...event, sha256: undefined }] }, ["KA.65"]],
    ["an event of another manifest", given, { events: [{ ...event, manifestSha256: bad }] }, ["KA.65"]],
    ["an event that was changed", given, { events: [{ ...event, faults: ["changed"] }] }, ["KA.65"]],
    ["a second event that differs", given, { events: [event, { ...event, sha256: bad }] }, ["KA.65"]],
  ])("%s is an error", (_title, found, change, expected) => {
    const comparison = compare(found, { ...recorded, ...change });
    expect(errors(comparison)).toEqual(expected);
    const counted = comparison.controls.flatMap((each) => Array<string>(each.errors).fill(each.id));
    expect(counted).toEqual(expected);
  });

  test("an event that no checkpoint signs yet is no error and is told", () => {
    const comparison = compare(given, {
      ...recorded,
      events: [{ ...event, signed: { because: "not signed yet" } }],
    });
    expect(errors(comparison)).toEqual([]);
    expect(comparison.compared.at(-1)?.says).toContain("not signed yet");
  });
});

describe("a file or folder", () => {
  test("is compared with the manifest beside it, and the log that was not asked is named", () => {
    const comparison = compare(given, { manifest: manifest() });
    expect(outcomes(comparison)).toEqual(["manifest matches", "auditLog notCompared"]);
    expect(errors(compare({ ...given, sha256: bad }, { manifest: manifest() }))).toEqual(["KA.63"]);
  });

  test.each<ManifestFound>([
    absent,
    { state: "another", place: "manifest.json", packageId: other },
    { state: "unreadable", place: "manifest.json" },
  ])("without a manifest of its own is told what cannot be seen: $state", (found) => {
    const comparison = compare(given, { manifest: found });
    expect(errors(comparison)).toEqual([]);
    expect(comparison.compared[0]?.says).toContain(
      "a forgery with mended checksums cannot be seen; give --sha256",
    );
  });

  test("may come without its submission description; one that came is compared", () => {
    const told = manifest({ submission: { sha256: good } });
    expect(errors(compare(given, { manifest: told }))).toEqual([]);
    expect(errors(compare({ ...given, submissionSha256: good }, { manifest: told }))).toEqual([]);
    expect(errors(compare({ ...given, submissionSha256: bad }, { manifest: told }))).toEqual(["KA.63"]);
  });

  test("is compared with a digest that was given", () => {
    expect(outcomes(compare(given, { manifest: absent, sha256: good }))[0]).toBe("sha256 matches");
    expect(errors(compare(given, { manifest: absent, sha256: bad }))).toEqual(["KA.66"]);
  });

  test("a folder has no digest: only the id of the manifest is compared, and that is told", () => {
    const folder = { packageName: id, sha256: undefined };
    expect(outcomes(compare(folder, { manifest: manifest() }))).toEqual([
      "manifest matches",
      "manifest notCompared",
      "auditLog notCompared",
    ]);
    expect(errors(compare({ ...folder, packageName: other }, { manifest: manifest() }))).toEqual(["KA.63"]);
  });
});

test("what belongs to the period and was left out is a warning; what is prunable is not", () => {
  const selection = { needsReview: 2, notJournaled: 0, unclassified: 1, prunableLeftOut: 9 };
  const { findings } = compare(given, { manifest: manifest({ selection }) });
  expect(findings.map(({ control, level, message }) => [control, level, message])).toEqual([
    ["KA.67", "warning", "2 items of the period needing review: not in the package"],
    ["KA.67", "warning", "1 item of the period not classified: not in the package"],
  ]);
});

test("what was left out of a period that somebody closed with a reason is told, and hinders nothing", () => {
  const closing = { closed: true, because: "avtalt med depotet" };
  const { findings, controls } = compare(given, {
    manifest: manifest({ selection: { needsReview: 2 }, closing }),
  });
  expect(findings.map(({ control, level }) => [control, level])).toEqual([["KA.67", "info"]]);
  expect(controls.find(({ id }) => id === "KA.67")).toMatchObject({ warnings: 0, infos: 1 });
  const open = { closed: false, because: "avtalt med depotet" };
  const { findings: left } = compare(given, {
    manifest: manifest({ selection: { needsReview: 2 }, closing: open }),
  });
  expect(left.map(({ level }) => level)).toEqual(["warning"]);
});

test("what is confirmed as prunable is told with who confirmed it, and hinders nothing", () => {
  const leftOut = [
    { under: "26/118 § 1.1", by: "Kari Vik", items: 12 },
    { under: "26/118 § 2", by: null, items: 1 },
  ];
  const { findings, controls } = compare(given, {
    manifest: manifest({ selection: { records: 3, leftOut: 13 }, leftOut }),
  });
  expect(findings.map(({ control, level, message }) => [control, level, message])).toEqual([
    [
      "KA.67",
      "info",
      "12 items of the period confirmed as prunable by Kari Vik under 26/118 § 1.1: not in the package",
    ],
    [
      "KA.67",
      "info",
      "1 item of the period confirmed as prunable by the decision itself under 26/118 § 2: not in the package",
    ],
  ]);
  expect(controls.find(({ id }) => id === "KA.67")).toMatchObject({ warnings: 0, infos: 2 });
});

test.each([
  [13, [{ under: "26/118 § 1.1", by: "Kari Vik", items: 12 }]],
  [12, []],
  [0, [{ under: "26/118 § 1.1", by: "Kari Vik", items: 12 }]],
])("%d items left out as prunable that are not those of %j are a warning", (without, leftOut) => {
  const { findings } = compare(given, {
    manifest: manifest({ selection: { records: 3, leftOut: without }, leftOut }),
  });
  expect(findings.filter(({ level }) => level === "warning")).toHaveLength(1);
});

describe("a manifest is read as one only when it is one", () => {
  test.each([
    ["no JSON", "{"],
    ["another form", JSON.stringify({ form: "webapp", packageId: id })],
    ["no digest", JSON.stringify({ form: "kanalarkiv-package-1", packageId: id, tar: {} })],
    ["deeper than any manifest", `${"[".repeat(500)}${"]".repeat(500)}`],
    ["nothing", ""],
  ])("%s", (_title, text) => {
    expect(readManifest(text)).toBeUndefined();
  });

  test("a later form of it says more, and is read", () => {
    const later = {
      form: "kanalarkiv-package-2",
      packageId: id,
      closedAt: "2026-11-28T08:00:00Z",
      tar: { sha256: good, more: 1 },
    };
    expect(readManifest(JSON.stringify(later))).toMatchObject({ packageId: id, selection: {} });
  });
});
