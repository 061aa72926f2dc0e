/** KA.27–KA.29: the DIAS package around the extraction is whole (DIAS METS 1.9; `arkade validate -f DIAS-SIP-Noark5` looks only for presence). */
import type { Control, EmptyTag, FileWatch, Run } from "./control.ts";
import type { Attributes, Element } from "./element.ts";
import type { Extraction, FileFact } from "./extraction.ts";
import { FactSet } from "./fact-set.ts";
import { type Say, shown } from "./finding.ts";
import { childrenNamed, type NamedTree } from "./tree.ts";

const mets = "dias-mets.xml";

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
    name: "The files and folders of a DIAS submission are there, and nothing of an archival package",
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
  readonly line: number | undefined;
}

/** Tells each `file` with its address; FLocat is usually self-closing. */
function metsWatch(tell: (file: MetsFile) => void): FileWatch {
  let open: Element | undefined;
  const setOpen = (file: Element | undefined) => {
    open = file;
  };
  const locate = (attributes: Attributes) => {
    const file = open && fileAt(attributes, open.attributes, open.line);
    if (file !== undefined) tell(file);
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

/** @returns `undefined` for an address that leads nowhere */
function fileAt(address: Attributes, attributes: Attributes, line: number | undefined): MetsFile | undefined {
  const href = Object.values(address).find(({ local }) => local === "href")?.value;
  if (href === undefined) return undefined;
  const value = (name: string) => attributes[name]?.value;
  const size = value("SIZE");
  return {
    path: href.replace(/^file:(\/\/\/?)?/, ""),
    sha256: value("CHECKSUM")?.toLowerCase(),
    sizeBytes: size === undefined ? undefined : Number(size),
    algorithm: value("CHECKSUMTYPE"),
    line,
  };
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
  const described = new FactSet();
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

function startSubmission({ extraction }: Run, say: Say) {
  const finish = () => {
    const { packageName, tar, outside, envelope } = extraction;
    const where = `${packageName}.xml`;
    if (envelope.submission === undefined && tar !== undefined && outside.has(mets))
      say("warning", "does not lie beside the tar: the archive takes in both", where);
    if (envelope.submission === undefined || !("root" in envelope.submission)) return;
    const seen = new Set<string>();
    for (const file of describedIn(envelope.submission.root)) {
      const isTar = file.path === `${packageName}.tar`;
      const fact = isTar ? tar : outside.get(file.path.replace(`${packageName}/`, ""));
      if (seen.has(file.path)) say("error", `${shown(file.path)} is described twice`, where);
      seen.add(file.path);
      if (fact !== undefined) compareFile(file, fact, say, where);
      else if (!isTar) say("error", `${shown(file.path)} is described and not in the package`, where);
    }
    if (!seen.has(`${packageName}.tar`))
      say("error", `${shown(`${packageName}.tar`)} is not described`, where);
    if (outside.has(mets) && !seen.has(`${packageName}/${mets}`))
      say("error", `${shown(`${packageName}/${mets}`)} is not described`, where);
  };
  return { finish };
}

/** every `file` of a small METS with its address */
function describedIn(node: NamedTree): readonly MetsFile[] {
  const inner = node.children.flatMap(describedIn);
  if (node.local !== "file") return inner;
  const here = childrenNamed(node, "FLocat").flatMap(
    ({ attributes }) => fileAt(attributes, node.attributes, undefined) ?? [],
  );
  return [...here, ...inner];
}

const required = [
  "dias-mets.xml",
  "dias-mets.xsd",
  "log.xml",
  "administrative_metadata/dias-premis.xml",
  "administrative_metadata/dias-premis.xsd",
];

function checkPresence(extraction: Extraction, say: Say): void {
  const { packageName, outside, files } = extraction;
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
  else {
    for (const path of missing) say("error", "the file is missing", path);
    checkFolders(extraction, say);
  }
  for (const name of ["arkivuttrekk.xml", "addml.xsd"]) {
    const copy = outside.get(`administrative_metadata/${name}`);
    if (copy !== undefined && copy.sha256 !== files.get(name)?.sha256)
      say("error", `differs from content/${name}`, `administrative_metadata/${name}`);
  }
}

/** in an archival package only: the receiving archive adds what it did, and mostly the description */
const operations = "administrative_metadata/repository_operations/";
const descriptions = ["descriptive_metadata/ead.xml", "descriptive_metadata/eac-cpf.xml"];

/** Empty folders are lost when files are copied; a tar is what is delivered. */
function checkFolders({ outside, outsideFolders, tar }: Extraction, say: Say): void {
  for (const folder of ["administrative_metadata", "descriptive_metadata"])
    if (!outsideFolders.has(folder))
      say(
        tar === undefined ? "info" : "error",
        "the folder is missing; it must be there even when it is empty",
        folder,
      );
  for (const path of outside.keys())
    if (path.startsWith(operations))
      say("error", "belongs to an archival package, not to a submission", path);
    else if (descriptions.includes(path)) say("info", "is mostly added by the receiving archive", path);
}
