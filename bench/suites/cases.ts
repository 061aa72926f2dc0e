/** The files of the public suites, each with what its suite expects of the entries. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Expectation, expectationOfGofeed, expectationOfPython } from "./expectation.ts";
import { handedExpectation } from "./handed.ts";

export interface SuiteCase {
  readonly suite: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Content-Type as the suite's server sends it */
  readonly mediaType: string;
  /** how many entries stand in it, counted by their tags */
  readonly entries: number;
  readonly expectation: Expectation;
}

/**
 * @param root the folder that holds `feedparser` and `gofeed`
 * @param handed the folder of further feeds with their `index.tsv`; passed by when it is not there
 */
export function suiteCases(root: string, handed?: string): readonly SuiteCase[] {
  return [
    ...(handed !== undefined && existsSync(handed) ? handedCases(handed) : []),
    ...feedparserCases(join(root, "feedparser/tests")),
    ...gofeedCases(join(root, "gofeed/testdata")),
  ];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|json)$/.test(name))
    .sort();
}

function feedparserCases(folder: string): readonly SuiteCase[] {
  return filesIn(folder).map((file) => {
    const bytes = readFileSync(join(folder, file));
    const [top = "", second] = file.split("/");
    const told = plainly(bytes);
    const comment = /Expect:\s*([\s\S]*?)(?:-->|$)/.exec(told)?.[1] ?? "";
    return {
      suite:
        top === "wellformed" && second !== "cdf"
          ? "feedparser: valid"
          : `feedparser: ${second === "cdf" ? "cdf" : top}`,
      file,
      bytes,
      mediaType: /Header:\s*Content-type:\s*([^\r\n]*)/i.exec(told)?.[1]?.trim() ?? typeByName(file),
      entries: entriesIn(told),
      expectation: expectationOfPython(Buffer.from(comment, "latin1").toString("utf8")),
    };
  });
}

function gofeedCases(folder: string): readonly SuiteCase[] {
  return filesIn(folder)
    .filter(
      (file) =>
        !/_expected\.json$/.test(file) &&
        !(file.endsWith(".json") && existsSync(join(folder, file.replace(/json$/, "xml")))),
    )
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      const answer = [file.replace(/\.xml$/, ".json"), file.replace(/\.json$/, "_expected.json")].find(
        (name) => name !== file && existsSync(join(folder, name)),
      );
      const json = answer === undefined ? {} : JSON.parse(readFileSync(join(folder, answer), "utf8"));
      const { entries, ...expectation } = expectationOfGofeed(json);
      const suite = entries > 0 ? "gofeed: valid" : "gofeed: others";
      const told = entries > 0 ? entries : file.endsWith(".xml") ? entriesIn(plainly(bytes)) : 0;
      return [{ suite, file, bytes, mediaType: typeByName(file), entries: told, expectation }];
    });
}

/** The last of an item that breaks off, or of versions of one id, is none that must be kept. */
const fewer: ReadonlySet<string> = new Set(["breaks-off.xml"]);

function handedCases(folder: string): readonly SuiteCase[] {
  const lines = readFileSync(join(folder, "index.tsv"), "utf8").trim().split("\n").slice(1);
  const types = new Map(lines.map((line) => [line.split("\t")[1] ?? "", line.split("\t")[2] ?? ""]));
  return filesIn(folder).map((file) => {
    const bytes = readFileSync(join(folder, file));
    const tagged = file.endsWith(".json")
      ? JSON.parse(bytes.toString()).items.length
      : entriesIn(plainly(bytes));
    return {
      suite: "handed feeds",
      file,
      bytes,
      mediaType: types.get(file.replace(/\.\w+$/, "")) ?? "",
      entries: tagged - (fewer.has(file) ? 1 : 0),
      expectation: { values: handedExpectation(file), notCompared: 0 },
    };
  });
}

function typeByName(file: string): string {
  return file.endsWith(".json") ? "application/feed+json" : "application/xml";
}

/** Enough of UTF-16 and UTF-32 to find tags and comments in them. */
function plainly(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
}

function entriesIn(text: string): number {
  const shown = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  return shown.match(/<(?:\w+:)?(?:item|entry)[\s/>]/gi)?.length ?? 0;
}
