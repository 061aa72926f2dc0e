/** KA.95, KA.96: what the submission description says of the package, and what the receiving system takes it for (submissionDescription 1.0). Whether the tar is as described: KA.28. */
import type { Control, Run } from "./control.ts";
import { checkAgents, checkIdentity, checkRecords, type DiasAgent, type DiasHead } from "./dias-head.ts";
import { submissionRules } from "./dias-rules.ts";
import { type Say, shown } from "./finding.ts";
import { childNamed, childrenNamed, type NamedTree } from "./tree.ts";

const again = "Have {uuid}.xml written again, by whoever made the package; the tar may stay as it is.";

export const ownDiasBesideControls: readonly Control[] = [
  {
    id: "KA.95",
    name: "The submission description says which package it describes, with three agents and its records",
    kind: "structure",
    remedy: again,
    start: startSubmission((root, { extraction }, say, where) => {
      const head = headOf(root);
      checkIdentity(head, submissionRules, extraction.packageName ?? "", say, where);
      checkAgents(head, submissionRules, say, where);
      checkRecords(head, submissionRules, say, where);
      if (head.records.length === 0) say("error", "there is no altRecordID, one must be", where);
    }),
  },
  {
    id: "KA.96",
    name: "The receiving system takes the package for a Noark 5 extraction",
    kind: "structure",
    remedy: `Let the first note of the producing software that names Noark be exactly "Noark5". ${again}`,
    start: startSubmission((root, _, say, where) => {
      const fault = systemFault(headOf(root).agents);
      if (fault !== undefined) say("error", fault, where);
    }),
  },
];

type Rule = (root: NamedTree, run: Run, say: Say, where: string) => void;

function startSubmission(rule: Rule): Control["start"] {
  return (run, say) => ({
    finish: () => {
      const { submission } = run.extraction.envelope;
      if (submission !== undefined && "root" in submission)
        rule(submission.root, run, say, `${run.extraction.packageName}.xml`);
    },
  });
}

function headOf(root: NamedTree): DiasHead {
  const value = (name: string) => root.attributes[name]?.value;
  const header = childNamed(root, "metsHdr");
  return {
    root: root.local,
    namespace: root.namespace,
    objectId: value("OBJID"),
    type: value("TYPE"),
    profile: value("PROFILE"),
    status: header?.attributes["RECORDSTATUS"]?.value,
    agents: childrenNamed(header, "agent").map((agent) => ({
      role: agent.attributes["ROLE"]?.value,
      otherRole: agent.attributes["OTHERROLE"]?.value,
      type: agent.attributes["TYPE"]?.value,
      otherType: agent.attributes["OTHERTYPE"]?.value,
      name: childNamed(agent, "name")?.text,
      notes: childrenNamed(agent, "note").map(({ text }) => text),
      line: undefined,
    })),
    records: childrenNamed(header, "altRecordID").map(({ attributes, text }) => ({
      type: attributes["TYPE"]?.value,
      value: text,
      line: undefined,
    })),
  };
}

/**
 * As the national tool reads it: the first producing software counts, of its notes the first that holds “noark” and 3, 4
 * or 5, and of these digits the first that is tried: “Noark 5.3” is Noark 3.
 */
function systemFault(agents: readonly DiasAgent[]): string | undefined {
  const software = agents.find(
    ({ role, otherRole, type, otherType }) =>
      role === "OTHER" && otherRole === "PRODUCER" && type === "OTHER" && otherType === "SOFTWARE",
  );
  if (software === undefined)
    return "no agent is the producing software (OTHER, PRODUCER; OTHER, SOFTWARE), so the type of the archive is unknown";
  const note = software.notes.find((each) => /noark/i.test(each) && /[345]/.test(each));
  if (note === undefined)
    return "no note of the producing software names Noark 5, so the type of the archive is unknown";
  const digit = ["3", "4", "5"].find((each) => note.includes(each));
  return digit === "5"
    ? undefined
    : `the note ${shown(note)} of the producing software is read as Noark ${digit}: it must be exactly "Noark5"`;
}
