/** KA.27–KA.29: the DIAS package around the extraction is whole (DIAS METS 1.9; `arkade validate -f DIAS-SIP-Noark5` looks only for presence). */
import type { Control, EmptyTag, FileWatch, Run } from "./control.ts";
import type { Attributes, Element } from "./element.ts";
import type { Extraction, FileFact } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

const mets = "dias-mets.xml";
const submission = "submission.xml";

export const ownDiasControls: readonly Control[] = [
  {
    id: "KA.27",
    name: "dias-mets.xml describes each file of the package as it is",
    kind: "structure",
    remedy: "Make the package again from the extraction; dias-mets.xml is written after all other files.",
    start: startMets,
  },
  {
    id: "KA.28",
    name: "The submission description describes the tar as it is",
    kind: "structure",
    remedy:
      "The tar was changed after its {uuid}.xml was written: fetch both again, or make the package again.",
    start: startSubmission,
  },
  {
    id: "KA.29",
    name: "The files of a DIAS package are there",
    kind: "structure",
    remedy: "Make the package again: the archive's intake refuses one that lacks them.",
    start: ({ extraction }, say) => ({ finish: () => checkPresence(extraction, say) }),
  },
];

interface MetsFile {
  readonly path: string;
  readonly sha256: string | undefined;
  readonly sizeBytes: number | undefined;
  readonly algorithm: string | undefined;
  readonly line: number;
}

/** Tells each `file` with its address; FLocat is usually self-closing. */
function metsWatch(tell: (file: MetsFile) => void): FileWatch {
  let open: Element | undefined;
  const setOpen = (file: Element | undefined) => {
    open = file;
  };
  const locate = (attributes: Attributes) => {
    const href = Object.values(attributes).find(({ local }) => local === "href")?.value;
    const value = (name: string) => open?.attributes[name]?.value;
    if (open === undefined || href === undefined) return;
    const size = value("SIZE");
    tell({
      path: href.replace(/^file:(\/\/\/?)?/, ""),
      sha256: value("CHECKSUM")?.toLowerCase(),
      sizeBytes: size === undefined ? undefined : Number(size),
      algorithm: value("CHECKSUMTYPE"),
      line: open.line,
    });
  };
  const elements = {
    file: { start: (file: Element) => setOpen(file), end: () => setOpen(undefined) },
    flocat: { start: ({ attributes }: Element) => locate(attributes) },
  };
  const empty = ({ local, attributes }: EmptyTag) => {
    if (local === "FLocat") locate(attributes);
  };
  return { elements, empty };
}

function compareFile(file: MetsFile, fact: FileFact, say: Say, where: string): void {
  const path = shown(file.path);
  if (file.algorithm !== "SHA-256")
    say("error", `${path} has CHECKSUMTYPE ${shown(file.algorithm)} instead of SHA-256`, where, file.line);
  else if (file.sha256 !== fact.sha256)
    say("error", `${path} hashes to ${fact.sha256}, described is ${shown(file.sha256)}`, where, file.line);
  if (file.sizeBytes !== fact.sizeBytes)
    say(
      "error",
      `${path} has ${fact.sizeBytes} bytes, described are ${file.sizeBytes ?? "none"}`,
      where,
      file.line,
    );
}

function packageFile({ files, outside }: Extraction, path: string): FileFact | undefined {
  const inContent = path.startsWith("content/") ? files.get(path.slice("content/".length)) : undefined;
  return inContent ?? outside.get(path);
}

/** as written, or with percent signs read */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function startMets({ extraction, wasRead, faultOf }: Run, say: Say) {
  const described = new Set<FileFact>();
  const watch = metsWatch((file) => {
    const fact = packageFile(extraction, file.path) ?? packageFile(extraction, decoded(file.path));
    if (fact === undefined)
      return say("error", `${shown(file.path)} is described and not there`, mets, file.line);
    if (described.has(fact)) say("error", `${shown(file.path)} is described twice`, mets, file.line);
    described.add(fact);
    compareFile(file, fact, say, mets);
  });
  const finish = () => {
    const fault = faultOf(mets);
    if (fault !== undefined) say("error", `not well-formed: ${fault.message}`, mets, fault.line);
    if (!wasRead(mets)) return;
    for (const [path, fact] of extraction.files)
      if (!described.has(fact)) say("error", `${shown(`content/${path}`)} is not described`, mets);
    for (const [path, fact] of extraction.outside)
      if (path !== mets && !described.has(fact)) say("error", `${shown(path)} is not described`, mets);
  };
  return { files: { [mets]: watch }, finish };
}

function startSubmission({ extraction, wasRead, faultOf }: Run, say: Say) {
  const { packageName, tar } = extraction;
  const seen = new Set<string>();
  const where = `${packageName ?? "submission"}.xml`;
  const watch = metsWatch((file) => {
    const isTar = file.path === `${packageName}.tar`;
    const fact = isTar ? tar : extraction.outside.get(file.path.replace(`${packageName}/`, ""));
    seen.add(file.path);
    if (fact !== undefined) compareFile(file, fact, say, where);
    else if (!isTar)
      say("error", `${shown(file.path)} is described and not in the package`, where, file.line);
  });
  const finish = () => {
    const fault = faultOf(submission);
    if (fault !== undefined) say("error", `not well-formed: ${fault.message}`, where, fault.line);
    if (wasRead(submission) && !seen.has(`${packageName}.tar`))
      say("error", `${shown(`${packageName}.tar`)} is not described`, where);
  };
  return { files: { [submission]: watch }, finish };
}

const required = [
  "dias-mets.xml",
  "dias-mets.xsd",
  "log.xml",
  "administrative_metadata/dias-premis.xml",
  "administrative_metadata/dias-premis.xsd",
];

function checkPresence({ packageName, outside, files }: Extraction, say: Say): void {
  if (packageName === undefined) return;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(packageName))
    say("error", `the package's folder ${shown(packageName)} is not a UUID`, packageName);
  const missing = required.filter((path) => !outside.has(path));
  if (missing.length === required.length)
    say(
      "warning",
      `an extraction in a tar, without the DIAS envelope (${required.join(", ")}): make that before a delivery`,
      packageName,
    );
  else for (const path of missing) say("error", "the file is missing", path);
  for (const name of ["arkivuttrekk.xml", "addml.xsd"]) {
    const copy = outside.get(`administrative_metadata/${name}`);
    if (copy !== undefined && copy.sha256 !== files.get(name)?.sha256)
      say("error", `differs from content/${name}`, `administrative_metadata/${name}`);
  }
}
