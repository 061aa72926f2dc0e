/** The process that reads a package which somebody dropped: it has no database, no store and no secret to give away. */
import { mkdir, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Language } from "../../domain/agency.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { unpackZip } from "../../package/read-zip.ts";
import { reportHtml, type Verified } from "../../package/report-html.ts";
import type { JobTools } from "../../workers/serve.ts";
import { serveJobs } from "../../workers/serve.ts";
import { type JudgedReport, verifyGiven } from "../verify/verify.ts";
import type { ControlDone, ControlProgress } from "./done.ts";

export interface ControlInput {
  /** holds what was dropped, and nothing else */
  readonly given: string;
  /** an empty folder for what is unpacked and read again */
  readonly workDir: string;
  /** a zip may unpack to so much */
  readonly mostBytes: number;
  readonly language: Language;
  readonly verified: Omit<Verified, "given">;
}

const mostEntries = 500_000;
/** So many of the findings go into the page; the report has more of them. */
const shownFindings = 200;

const jobs = {
  async control(input: ControlInput, { progress }: JobTools<ControlProgress>): Promise<ControlDone> {
    const { given, workDir, language } = input;
    try {
      const { source, name } = await sourceIn(input, (bytes) =>
        progress({ phase: "unpacking", done: bytes, total: undefined }),
      );
      const scratch = join(workDir, "scratch");
      await mkdir(scratch);
      const report = await verifyGiven(source, {
        workDir: scratch,
        archive: () => Promise.reject(new Error("a package that was dropped is compared with no archive")),
        onProgress: (done, total) =>
          progress({ phase: "reading", done: done * 1e6, total: total && total * 1e6 }),
      });
      const verified = { ...input.verified, given: name };
      return { ...summaryOf(report), name, html: await reportHtml(report, verified, language) };
    } catch (error) {
      if (!isArchiveError(error) || !/^(?:package|config)\./.test(error.code)) throw error;
      const why = withoutPlace(error.message, [workDir, given]);
      const [name = ""] = await readdir(given);
      const html = await reportHtml({ unreadable: why }, { ...input.verified, given: name }, language);
      return { verdict: "faulty", name, unreadable: why, html, ...nothing };
    }
  },
};
export type ControlJobs = typeof jobs;

serveJobs(jobs);

const nothing = {
  packageName: undefined,
  sha256: undefined,
  files: 0,
  sizeBytes: 0,
  controls: 0,
  errors: 0,
  warnings: 0,
  reasons: [],
  findings: [],
} as const;

function summaryOf(report: JudgedReport): Omit<ControlDone, "html" | "name"> {
  const { verdict, packageName, sha256, files, sizeBytes, errors, warnings } = report;
  return {
    ...{ verdict, packageName, sha256, files, sizeBytes, errors, warnings, unreadable: undefined },
    controls: report.controls.length,
    reasons: report.reasons.map(({ kind, controls, findings, says }) => ({
      kind,
      controls: [...controls],
      findings,
      says,
    })),
    findings: report.findings
      .filter(({ level }) => level !== "info")
      .slice(0, shownFindings)
      .map(({ control, level, file, line, message }) => ({ control, level, file, line, message })),
  };
}

/** What is to be controlled: a tar as it is, a zip unpacked, or the folder; a zip or folder may hold one tar with its manifest. */
async function sourceIn(
  { given, workDir, mostBytes }: ControlInput,
  onBytes: (bytes: number) => void,
): Promise<{ readonly source: string; readonly name: string }> {
  const there = await readdir(given, { withFileTypes: true });
  const zips = there.filter((one) => one.isFile() && /\.zip$/i.test(one.name));
  const [zip] = zips;
  if (zip && there.length === 1) {
    const into = join(workDir, basename(zip.name).replace(/\.zip$/i, ""));
    await mkdir(into);
    await unpackZip(join(given, zip.name), into, { bytes: mostBytes, entries: mostEntries }, onBytes);
    return { source: (await onlyTar(into)) ?? into, name: zip.name };
  }
  const tar = await onlyTar(given);
  const [first] = there;
  if (tar !== undefined) return { source: tar, name: basename(tar) };
  if (first && there.length === 1 && (await stat(join(given, first.name))).isFile())
    return { source: join(given, first.name), name: first.name };
  return { source: given, name: first?.name ?? "" };
}

/** What may lie beside a tar: what is compared with it, a digest of it, and what systems leave in folders. */
const besideTar =
  /\.(?:json|xml|sha256|sha512|md5)$|^(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._.*)$/i;

/**
 * @throws ArchiveError `package.invalid` for several, of which nobody could say which one is meant, and for anything that would
 *   be handed over with a verdict that is not about it
 */
async function onlyTar(dir: string): Promise<string | undefined> {
  const there = await readdir(dir, { withFileTypes: true });
  const tars = there.filter((one) => one.isFile() && /\.tar$/i.test(one.name));
  if (tars.length > 1)
    throw new ArchiveError("package.invalid", `there are ${tars.length} tars: give one package at a time`);
  const [tar] = tars;
  const other = tar && there.find((one) => one !== tar && !besideTar.test(one.name));
  if (tar && other)
    throw new ArchiveError(
      "package.invalid",
      `beside ${tar.name} lies ${other.name}, which would be controlled by nobody: give one package at a time`,
    );
  return tar && join(dir, tar.name);
}

/** Where it lay is nobody's business, and is gone when the report is read. */
function withoutPlace(message: string, places: readonly string[]): string {
  return places.reduce((text, place) => text.replaceAll(`${place}/`, "").replaceAll(place, ""), message);
}
