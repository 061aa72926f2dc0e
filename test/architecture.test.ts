/** Holds the table “What a line may touch”: who may import whom, no cycles, no hidden inputs in pure folders. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";

const root = resolve(import.meta.dirname, "..");

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

const files = [...sourceFiles("src"), ...sourceFiles("jobs")];

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
  /** loaded when it is needed, and not with the file that names it */
  readonly later: boolean;
}

const importForm = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"(\.[^"]+)"/gm;
const laterForm = /\bimport\("(\.[^"]+)"\)/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const path = (to: string | undefined) => relative(root, resolve(root, dirname(file), to ?? ""));
  return [
    ...[...text.matchAll(importForm)].map(([, type, to]) => ({
      to: path(to),
      typeOnly: type !== undefined,
      later: false,
    })),
    ...[...text.matchAll(laterForm)].map(([, to]) => ({ to: path(to), typeOnly: false, later: true })),
  ];
}

/** The pure folders in the order of the picture: each may import those before it. */
const pureOrder = [
  "domain",
  "classify",
  "retention",
  "review",
  "watch",
  "journal",
  "noark",
  "dias",
  "eark",
  "audit",
  "access",
];

const pureCapture = [
  "observe",
  "coverage",
  "coverage-days",
  "coverage-causes",
  "coverage-hours",
  "judge",
  "suspicion",
  "lists",
  "packed",
  "reissue",
  "absence",
  "order",
  "change",
  "compare",
  "earlier",
  "content-hash",
  "file-address",
  "file-versions",
  "charset",
  "http-address",
  "text",
  "html",
  "html-entities",
  "references",
  "limits",
  "bounds",
  "fault",
  "malformed",
  "plain-text-writer",
  "screen",
  "author-names",
  "native-id",
  "relook",
  "access-health",
  "secret-forms",
  "google-quota",
  "rate-facts",
  "rate-budget",
  "rate-limits",
  "webhooks/fold",
  "webhooks/told",
].map((name) => `src/capture/${name}.ts`);

const purePackage = ["plan", "manifest", "verdict", "comparison", "remedy"].map(
  (name) => `src/package/${name}.ts`,
);

/** What a kind of channel says of itself may be asked by everybody, and so may the form of its addresses. */
const saysOfKinds = /^src\/capture\/(?:channels\/(?:kinds|[\w-]+\/kind)|graph\/(?:place|version))\.ts$/;

function roomOf(file: string): string {
  if (saysOfKinds.test(file)) return "kinds (pure)";
  if (pureCapture.includes(file)) return "capture (pure)";
  if (purePackage.includes(file)) return "package (pure)";
  const [top, folder, rest] = file.split("/");
  if (top === "jobs") return "jobs";
  return rest === undefined ? `root ${folder}` : (folder ?? "");
}

const pure = [...pureOrder, "kinds (pure)", "capture (pure)", "package (pure)"];

/** What each room may import beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  classify: ["domain"],
  "kinds (pure)": ["domain"],
  retention: ["domain", "classify", "kinds (pure)"],
  review: ["domain", "classify"],
  watch: ["domain", "classify", "review"],
  journal: ["domain", "classify", "retention"],
  noark: ["domain", "classify", "retention", "journal", "kinds (pure)"],
  dias: ["domain", "noark"],
  eark: ["domain", "classify", "retention", "journal", "noark"],
  audit: ["domain"],
  access: ["domain", "classify", "retention", "journal"],
  "capture (pure)": ["domain"],
  "package (pure)": ["domain", "audit", "noark"],
  capture: ["domain", "capture (pure)", "kinds (pure)", "workers", "root clock.ts"],
  // what channels tell by themselves: it stands nearest to strangers, and reaches nothing but what it is given
  intake: ["domain"],
  // whom the archive tells outside of it
  notify: ["domain", "capture"],
  objects: ["domain", "root make-directory.ts"],
  // a provider of sign-in is asked under the same rules about private hosts as a channel is
  identity: ["domain", "capture", "root clock.ts"],
  render: ["domain", "noark"],
  workers: ["domain"],
  package: [...pure, "workers"],
  db: [...pure, "root clock.ts", "root make-directory.ts", "root whole-file.ts"],
  pipeline: [
    ...pure,
    "capture",
    "objects",
    "identity",
    "package",
    "notify",
    "db",
    "render",
    "workers",
    "root clock.ts",
    "root version.ts",
    "root make-directory.ts",
    "root whole-file.ts",
  ],
  // the pages show the ledger's days
  web: [
    "pipeline",
    "domain",
    "access",
    "journal",
    "capture (pure)",
    "kinds (pure)",
    "root clock.ts",
    "root app.ts",
  ],
  // the desk shows what rules, reviews and packages know, and draws as the public pages do
  desk: [...pure, "pipeline", "web", "root clock.ts"],
  cli: [
    "pipeline",
    "domain",
    "dias",
    "root app.ts",
    "root desk.ts",
    "root intake.ts",
    "root pages.ts",
    "root clock.ts",
    "root config.ts",
    "root process-environment.ts",
    "root settings.ts",
    "root log.ts",
    "root version.ts",
    "root whole-file.ts",
    "web",
    "desk",
    "intake",
    "jobs",
    "package",
    "db",
    // the checklist and the register are told in the words that the desk has
    "watch",
  ],
  jobs: ["pipeline", "domain"],
  "root app.ts": ["*"],
  "root pages.ts": ["*"],
  "root desk.ts": ["*"],
  "root intake.ts": ["*"],
  "root database-news.ts": ["*"],
  "root config.ts": ["*"],
  "root process-environment.ts": ["domain", "identity", "root config.ts", "root settings.ts"],
  "root log.ts": ["*"],
  "root clock.ts": ["*"],
  "root make-directory.ts": [],
  "root whole-file.ts": [],
  "root settings.ts": ["root setting-forms.ts"],
  "root setting-names.ts": ["domain", "root settings.ts"],
  "root setting-forms.ts": [],
  "root version.ts": [],
};

describe("a line may touch only what its folder may", () => {
  test.each(files)("%s", (file) => {
    const room = roomOf(file);
    const may = allowed[room];
    expect(may ?? `no rule for the room “${room}”`).toBeInstanceOf(Array);
    const forbidden = importsOf(file).filter(({ to, typeOnly }) => {
      const target = roomOf(to);
      if (typeOnly && to === "src/capture/port.ts" && room === "capture (pure)") return false;
      return target !== room && !may?.includes("*") && !may?.includes(target);
    });
    expect(forbidden.map(({ to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test("no import goes in a circle", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((one) => !one.typeOnly && !one.later)
          .map((one) => one.to),
      ]),
    );
    const done = new Set<string>();
    const circle = (file: string, trail: readonly string[]): readonly string[] | undefined => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const found = circle(next, [...trail, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => circle(file, [])).find((found) => found !== undefined)).toBeUndefined();
  });
});

const hiddenInputs = [
  "process.env",
  "Date.now(",
  "new Date()",
  "Math.random(",
  "randomUUID(",
  "console.",
  "randomBytes(",
];
const worldModules =
  /from "node:(fs|net|http|https|os|child_process|dns|timers|worker_threads|fs\/promises|stream\/promises)"/;

describe("a pure folder has no hidden inputs", () => {
  test.each(files.filter((file) => pure.includes(roomOf(file))))("%s", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    expect(hiddenInputs.filter((input) => text.includes(input))).toEqual([]);
    expect(worldModules.exec(text)?.[0]).toBeUndefined();
  });

  /** besides the clock: names of temporary files, of processes and of their claims, and the password of the embedded server */
  const mayAsk = [
    ...["src/clock.ts", "src/app.ts", "src/db/embedded.ts", "src/objects/directory.ts"],
    ...["src/db/held-locks.ts", "src/db/processes.ts"],
  ];

  test("only the roots and the edges ask for the time or for chance", () => {
    const asking = files.filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return !mayAsk.includes(file) && /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/.test(text);
    });
    expect(asking).toEqual([]);
  });

  /**
   * two have a function of that name, which is no SQL; the third asks what the server's clock says, and nothing but that;
   * the fourth how long others were silent, for which the server's is the one clock that all of them share
   */
  const nowIsTheirs = ["src/clock.ts", "src/cli/progress.ts", "src/db/diagnosis.ts", "src/db/processes.ts"];
  const sqlTime =
    /(?<![\w.])now\(\)|\b(?:current_(?:date|time|timestamp)|localtimestamp|(?:clock|statement|transaction)_timestamp|defaultNow|defaultRandom)\b/i;

  test("no statement asks the database for the time: what it says is given", () => {
    const asking = files.filter(
      (file) => !nowIsTheirs.includes(file) && sqlTime.test(readFileSync(join(root, file), "utf8")),
    );
    expect(asking).toEqual([]);
  });
});

/** The step whose own name is `decide` adopts retention decisions; what it decides lies in `src/retention`. */
const stepFiles = (name: string) =>
  files.filter((file) => file.startsWith("src/pipeline/") && file.endsWith(`/${name}.ts`));
const decisions = stepFiles("decide").filter((file) => file !== "src/pipeline/decide/decide.ts");

describe("a step decides in one place, which reads and writes nothing", () => {
  test.each(decisions)("%s", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const values = importsOf(file).filter(({ typeOnly }) => !typeOnly);
    expect(values.map(({ to }) => to).filter((to) => !pure.includes(roomOf(to)))).toEqual([]);
    expect(hiddenInputs.filter((input) => text.includes(input))).toEqual([]);
    expect(text).not.toMatch(/\b(async|await)\b/);
  });

  test.each(stepFiles("gather"))("%s writes nothing", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    expect(text).not.toMatch(
      /\b(insert into|update (core|pub)\.|delete from|copy core|transact\(|recordEvent\()/,
    );
  });
});

/** Which step takes from a worklist; others may count it, sweeps feed it, and what a comparison finds is told again. */
const takers: Readonly<Record<string, string>> = {
  "to-classify": "src/pipeline/classify/classify.ts",
  "to-review": "src/pipeline/review/queue.ts",
  "to-journal": "src/pipeline/journal/journal.ts",
  "to-title": "src/pipeline/journal/correct.ts",
  "to-publish": "src/pipeline/publish/publish.ts",
};
const listFiles = files.filter((file) => /^src\/db\/worklists\/to-/.test(file));
const migrations = readdirSync(join(root, "src/db/migrations")).filter((name) => name.endsWith(".sql"));
const migrationText = migrations
  .map((name) => readFileSync(join(root, "src/db/migrations", name), "utf8"))
  .join("\n");

describe("between two steps lies a worklist", () => {
  test("each list has a step that takes from it", () => {
    expect(listFiles.map((file) => /to-\w+/.exec(file)?.[0] ?? file).sort()).toEqual(
      Object.keys(takers).sort(),
    );
  });

  test.each(listFiles)("%s is filled by triggers alone, and taken from by its step alone", (file) => {
    const name = /to-\w+/.exec(file)?.[0] ?? "";
    const table = `core.${name.replace("-", "_")}`;
    const take = /export async function (take\w+)/.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? "";
    expect(migrationText).toContain(`insert into ${table} (`);
    const named = files.filter(
      (one) => one !== file && readFileSync(join(root, one), "utf8").includes(`${take}(`),
    );
    expect(named).toEqual([takers[name]]);
    const writers = files.filter((one) =>
      new RegExp(`insert into ${table}\\b`).test(readFileSync(join(root, one), "utf8")),
    );
    const feeders = ["src/db/worklists/retell.ts", "src/db/worklists/sweeps.ts"];
    expect(writers.filter((one) => !feeders.includes(one))).toEqual([]);
  });
});

describe("size", () => {
  const lengths = files.map((file) => ({
    file,
    lines: readFileSync(join(root, file), "utf8").split("\n").length,
  }));

  test("no module has more than 400 lines", () => {
    expect(lengths.filter(({ lines }) => lines > 400).map(({ file, lines }) => `${file}: ${lines}`)).toEqual(
      [],
    );
  });

  test("the median module has at most 120 lines", () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
  });

  test("every source folder is a folder", () => {
    for (const folder of ["src", "jobs", "schemas", "test", "docker"])
      expect(statSync(join(root, folder)).isDirectory()).toBe(true);
  });
});
