/** KA.90–KA.94: what dias-mets.xml says of the package, and how it lists the files (DIAS METS 1.9). Whether files are as described: KA.27. */
import type { Control, EmptyTag, FileWatch, Run } from "./control.ts";
import {
  type AltRecord,
  checkAgents,
  checkIdentity,
  checkRecords,
  type DiasAgent,
  type DiasHead,
} from "./dias-head.ts";
import { metsMediaTypes, metsRules } from "./dias-rules.ts";
import { type Attributes, type Element, enclosing, fieldOf, fieldsOf } from "./element.ts";
import { type Say, shown } from "./finding.ts";
import { readXmlDate } from "./xml-date.ts";

const mets = "dias-mets.xml";
const again = "Have dias-mets.xml written again, by whoever made the package.";

export const ownDiasMetsControls: readonly Control[] = [
  {
    id: "KA.90",
    name: "dias-mets.xml says which package it describes",
    kind: "structure",
    remedy: again,
    start: startHead((head, { extraction }, say) => {
      if (extraction.packageName !== undefined)
        checkIdentity(head, metsRules, extraction.packageName, say, mets);
    }),
  },
  {
    id: "KA.91",
    name: "dias-mets.xml names at least six agents, each with a role and a type",
    kind: "structure",
    remedy: again,
    start: startHead((head, _, say) => checkAgents(head, metsRules, say, mets)),
  },
  {
    id: "KA.92",
    name: "The period in dias-mets.xml is one, and its records are not blank",
    kind: "structure",
    remedy: again,
    start: startHead((head, _, say) => checkRecords(head, metsRules, say, mets)),
  },
  {
    id: "KA.93",
    name: "Each file in dias-mets.xml has a number, a media type of the list and an address within the package",
    kind: "structure",
    remedy: again,
    start: startFiles,
  },
  {
    id: "KA.94",
    name: "dias-mets.xml has one group for the extraction, with its files alone and its date",
    kind: "structure",
    remedy: again,
    start: startGroups,
  },
];

type HeadRule = (head: DiasHead, run: Run, say: Say) => void;

/** more would be no description of a package any more */
const mostKept = 1000;

/** Gathers the head while it goes by, and judges it at the end. */
function startHead(rule: HeadRule): Control["start"] {
  return (run, say) => {
    let root: Element | undefined;
    let status: string | undefined;
    const agents: DiasAgent[] = [];
    const records: AltRecord[] = [];
    const files: FileWatch = {
      elements: {
        mets: {
          start: (element) => {
            root ??= element;
          },
        },
        metshdr: {
          start: ({ attributes }) => {
            status = attributes["RECORDSTATUS"]?.value;
          },
        },
        agent: { end: (agent) => void (agents.length < mostKept && agents.push(agentOf(agent))) },
        altrecordid: {
          end: (element) => void (records.length < mostKept && records.push(recordOf(element))),
        },
      },
      empty: ({ local, attributes, line }) => {
        if (local === "altRecordID") records.push({ type: attributes["TYPE"]?.value, value: "", line });
      },
    };
    const finish = () => {
      if (!run.wasRead(mets) || root === undefined) return;
      const value = (name: string) => root?.attributes[name]?.value;
      const { namespace } = root;
      const said = { objectId: value("OBJID"), type: value("TYPE"), profile: value("PROFILE"), status };
      rule({ root: root.name, namespace, ...said, agents, records }, run, say);
    };
    return { files: { [mets]: files }, finish };
  };
}

function agentOf(agent: Element): DiasAgent {
  const value = (name: string) => agent.attributes[name]?.value;
  return {
    role: value("ROLE"),
    otherRole: value("OTHERROLE"),
    type: value("TYPE"),
    otherType: value("OTHERTYPE"),
    name: fieldOf(agent, "name"),
    notes: fieldsOf(agent, "note").map(({ text }) => text),
    line: agent.line,
  };
}

function recordOf(element: Element): AltRecord {
  const own = element.parent === undefined ? undefined : fieldOf(element.parent, "altrecordid");
  return { type: element.attributes["TYPE"]?.value, value: own ?? "", line: element.line };
}

/** Tells each `file` and each address; both may be self-closing. */
function filesWatch(
  file: (element: Element) => void,
  address: (attributes: Attributes, line: number) => void,
): FileWatch {
  const empty = ({ local, attributes, line }: EmptyTag) => {
    if (local === "FLocat") address(attributes, line);
  };
  return {
    elements: {
      file: { start: file },
      flocat: { start: ({ attributes, line }) => address(attributes, line) },
    },
    empty,
  };
}

function startFiles(_: Run, say: Say) {
  const numbers = new Numbers();
  const file = ({ attributes, line }: Element) => {
    const value = (name: string) => attributes[name]?.value;
    const id = value("ID");
    if (id === undefined) say("error", "a file has no ID", mets, line);
    else if (!numbers.take(id)) say("error", `the ID ${shown(id)} comes twice`, mets, line);
    const mediaType = value("MIMETYPE");
    if (mediaType === undefined || !metsMediaTypes.has(mediaType))
      say("error", `${shown(id)} has MIMETYPE ${shown(mediaType)}, which is not in the list`, mets, line);
    const created = value("CREATED");
    if (created === undefined || readXmlDate(created) === undefined)
      say("error", `${shown(id)} has CREATED ${shown(created)}, not a time`, mets, line);
  };
  const address = (attributes: Attributes, line: number) => {
    const fault = addressFault(attributes);
    if (fault !== undefined) say("error", fault, mets, line);
  };
  return { files: { [mets]: filesWatch(file, address) } };
}

function addressFault(attributes: Attributes): string | undefined {
  const all = Object.values(attributes);
  const link = (wanted: string) =>
    all.find(({ local, namespace }) => local === wanted && namespace !== "")?.value;
  const href = link("href");
  if (attributes["LOCTYPE"]?.value !== "URL")
    return `an address has LOCTYPE ${shown(attributes["LOCTYPE"]?.value)} instead of "URL"`;
  if (href === undefined) return "a file has no address (xlink:href)";
  const type = link("type");
  if (type !== undefined && type !== "simple")
    return `the address ${shown(href)} has xlink:type ${shown(type)}`;
  if (!href.startsWith("file:")) return `the address ${shown(href)} does not begin with "file:"`;
  const path = href.replace(/^file:(\/\/\/?)?/, "");
  const isInside =
    path !== "" && !/[\\]|^\//.test(path) && !path.split("/").some((part) => part === ".." || part === "");
  return isInside ? undefined : `the address ${shown(href)} leads out of the package or to no file`;
}

/** IDs that were seen. Numbers that rise by one, as whoever counts writes them, cost nothing. */
class Numbers {
  readonly #prefixes = new Map<string, { first: number; last: number }>();
  readonly #others = new Set<string>();

  /** @returns false when the ID was there already */
  take(id: string): boolean {
    const [, prefix = "", digits] = /^(.*?)(0|[1-9]\d{0,14})$/s.exec(id) ?? [];
    if (digits === undefined) return this.#takeOther(id);
    const number = Number(digits);
    const range = this.#prefixes.get(prefix);
    if (range === undefined && this.#prefixes.size < 100) {
      this.#prefixes.set(prefix, { first: number, last: number });
      return !this.#others.has(id);
    }
    if (range === undefined) return this.#takeOther(id);
    if (number >= range.first && number <= range.last) return false;
    if (number !== range.last + 1 || this.#others.has(id)) return this.#takeOther(id);
    range.last = number;
    return true;
  }

  #takeOther(id: string): boolean {
    if (this.#others.has(id)) return false;
    this.#others.add(id);
    return true;
  }
}

const extractionUse = "ArchiveExtraction";

function startGroups({ extraction, wasRead }: Run, say: Say) {
  const groups: Element[] = [];
  let open: Element | undefined;
  const file = (element: Element) => {
    open = element;
  };
  const address = (attributes: Attributes, line: number) => {
    const href = Object.values(attributes).find(({ local }) => local === "href")?.value ?? "";
    const isContent = /^file:(\/\/\/?)?content\//.test(href);
    if (isContent !== (open !== undefined && isInExtraction(open)))
      say(
        "error",
        isContent
          ? `${shown(href)} is of the extraction and not in the group ${extractionUse}`
          : `${shown(href)} is in the group ${extractionUse} and not in content/`,
        mets,
        line,
      );
  };
  const watch = filesWatch(file, address);
  const group = {
    start: (element: Element) => {
      if (element.attributes["USE"]?.value === extractionUse) groups.push(element);
    },
  };
  const finish = () => {
    if (!wasRead(mets) || extraction.packageName === undefined) return;
    if (groups.length !== 1)
      say("error", `${groups.length} groups have USE="${extractionUse}", one must`, mets, groups[1]?.line);
    for (const { attributes, line } of groups) {
      const date = attributes["VERSDATE"]?.value;
      if (date === undefined || readXmlDate(date) === undefined)
        say("error", `VERSDATE of the extraction is ${shown(date)}, not a time`, mets, line);
    }
  };
  return { files: { [mets]: { ...watch, elements: { ...watch.elements, filegrp: group } } }, finish };
}

function isInExtraction(file: Element): boolean {
  let group = enclosing(file, "filegrp");
  while (group !== undefined && group.attributes["USE"]?.value !== extractionUse)
    group = enclosing(group, "filegrp");
  return group !== undefined;
}
