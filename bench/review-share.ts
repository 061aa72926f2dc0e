/**
 * How much of real and labelled text waits for an officer, in each standing, by this build and beside it by an earlier one:
 * `node bench/review-share.ts [ROOT-OF-AN-EARLIER-BUILD]`. The texts lie beside the checkout and are not printed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Country } from "../src/domain/agency.ts";
import type { Outcome } from "../src/domain/outcome.ts";

const shared = join(import.meta.dirname, "../../shared");

interface Texts {
  readonly name: string;
  readonly country: Country;
  readonly texts: readonly string[];
}

const parent = { kind: "comment", byAgency: false, outcome: "prunable" };
const standings: Readonly<Record<string, object>> = {
  alone: {},
  answered: { answeredByAgency: true },
  "reply under praise": { parent },
};

type Classifying = (country: Country, text: string, standing: object) => Outcome;

// biome-ignore-start lint/suspicious/noExplicitAny: another build may have other forms
async function buildAt(root: string): Promise<Classifying> {
  const from = (path: string): Promise<any> => import(pathToFileURL(join(root, "src/classify", path)).href);
  const { featuresOf } = await from("features.ts");
  const { blankSubject } = await from("subject.ts");
  const { classify, compileTable, rulesByCountry } = await from("table.ts");
  const tables = { NO: compileTable(rulesByCountry.NO), SE: compileTable(rulesByCountry.SE) };
  return (country, text, standing) =>
    classify(tables[country], featuresOf({ ...blankSubject(country), text, ...standing })).rule.outcome;
}
// biome-ignore-end lint/suspicious/noExplicitAny: the forms of another build end here

function textSets(): readonly Texts[] {
  const read = (...path: string[]) => readFileSync(join(shared, ...path), "utf8");
  const tweets = read("data/swe-sentiment-dataset/swe-sentiment-dataset.csv").split(
    /,(?:pos|neu|neg),[^\n]*\n/,
  );
  const asked = read("data/superlim-swefaq/swefaq/swefaq_dev.jsonl").split("\n").filter(Boolean);
  const labelled = read("cases/classes/labelled.tsv").trim().split("\n").slice(1);
  const comments = labelled.map((line) => line.split("\t")).filter(([, kind]) => kind === "comment");
  const inLanguage = (isSwedish: boolean) =>
    comments.filter(([language]) => (language === "sv") === isSwedish).map((row) => row[5] ?? "");
  return [
    { name: "Swedish tweets and comments", country: "SE", texts: tweets },
    {
      name: "Swedish questions to authorities",
      country: "SE",
      texts: asked.map((line) => JSON.parse(line).question),
    },
    { name: "labelled comments, Norway", country: "NO", texts: inLanguage(false) },
    { name: "labelled comments, Sweden", country: "SE", texts: inLanguage(true) },
  ];
}

function share(classifying: Classifying, { country, texts }: Texts, standing: object, of: Outcome): string {
  const hits = texts.filter((text) => classifying(country, text, standing) === of).length;
  return `${((100 * hits) / texts.length).toFixed(1)} %`;
}

const [, , earlierRoot] = process.argv;
const builds = [
  ...(earlierRoot === undefined ? [] : [{ name: "earlier", classifying: await buildAt(earlierRoot) }]),
  { name: "ours", classifying: await buildAt(join(import.meta.dirname, "..")) },
];
for (const set of textSets())
  for (const [name, standing] of Object.entries(standings))
    for (const build of builds) {
      const shares = (["needsReview", "prunable", "caseworkDocument"] as const).map(
        (outcome) => `${outcome} ${share(build.classifying, set, standing, outcome)}`,
      );
      process.stdout.write(
        `${set.name} (${set.texts.length}), ${name}, ${build.name}: ${shares.join(", ")}\n`,
      );
    }
