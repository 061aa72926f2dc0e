/** What dias-mets.xml and the submission description say of the package, and the rules that hold for both. @see DIAS METS 1.9, submissionDescription 1.0 */
import { type Say, shown } from "./finding.ts";
import { readXmlDate } from "./xml-date.ts";

export interface DiasAgent {
  readonly role: string | undefined;
  readonly otherRole: string | undefined;
  readonly type: string | undefined;
  readonly otherType: string | undefined;
  readonly name: string | undefined;
  readonly notes: readonly string[];
  readonly line: number | undefined;
}

export interface AltRecord {
  readonly type: string | undefined;
  readonly value: string;
  readonly line: number | undefined;
}

export interface DiasHead {
  readonly root: string;
  readonly namespace: string;
  readonly objectId: string | undefined;
  readonly type: string | undefined;
  readonly profile: string | undefined;
  /** `undefined` where the schema lets it be left out, and it is */
  readonly status: string | undefined;
  readonly agents: readonly DiasAgent[];
  readonly records: readonly AltRecord[];
}

/** What one of the two documents must be. */
export interface HeadRules {
  readonly namespace: string;
  readonly fewestAgents: number;
  readonly otherRoles: readonly string[] | undefined;
  readonly recordTypes: ReadonlySet<string> | undefined;
}

const profile = "http://xml.ra.se/METS/RA_METS_eARD.xml";
const statuses = new Set(["SUPPLEMENT", "REPLACEMENT", "NEW", "TEST", "VERSION", "OTHER"]);
const roles = new Set([
  "CREATOR",
  "EDITOR",
  "ARCHIVIST",
  "PRESERVATION",
  "DISSEMINATOR",
  "CUSTODIAN",
  "IPOWNER",
  "OTHER",
]);
const types = new Set(["INDIVIDUAL", "ORGANIZATION", "OTHER"]);

/** @param packageName the folder that everything lies in */
export function checkIdentity(
  head: DiasHead,
  rules: HeadRules,
  packageName: string,
  say: Say,
  where: string,
): void {
  if (head.root !== "mets" || head.namespace !== rules.namespace)
    say("error", `the root is ${shown(head.root)} of the namespace ${shown(head.namespace)}`, where);
  const wanted = `UUID:${packageName}`;
  if (head.objectId?.toLowerCase() !== wanted.toLowerCase())
    say("error", `OBJID is ${shown(head.objectId)} instead of ${shown(wanted)}`, where);
  if (head.type !== "SIP") say("error", `TYPE is ${shown(head.type)} instead of "SIP"`, where);
  if (head.profile !== profile)
    say("error", `PROFILE is ${shown(head.profile)} instead of ${shown(profile)}`, where);
  if (head.status !== undefined && !statuses.has(head.status))
    say("error", `RECORDSTATUS is ${shown(head.status)}, none of ${[...statuses].join(", ")}`, where);
}

export function checkAgents({ agents }: DiasHead, rules: HeadRules, say: Say, where: string): void {
  if (agents.length < rules.fewestAgents)
    say("error", `${agents.length} agents are named, at least ${rules.fewestAgents} must be`, where);
  for (const agent of agents)
    for (const fault of agentFaults(agent, rules)) say("error", fault, where, agent.line);
  for (const [role, is] of wantedAgents) if (!agents.some(is)) say("warning", `no agent is ${role}`, where);
}

const wantedAgents: readonly (readonly [string, (agent: DiasAgent) => boolean])[] = [
  [
    "the archive creator (ARCHIVIST, ORGANIZATION)",
    ({ role, type }) => role === "ARCHIVIST" && type === "ORGANIZATION",
  ],
  ["the submitter (OTHER, SUBMITTER)", ({ otherRole }) => otherRole === "SUBMITTER"],
  ["the producer (OTHER, PRODUCER)", ({ otherRole }) => otherRole === "PRODUCER"],
];

function agentFaults(agent: DiasAgent, { otherRoles }: HeadRules): readonly string[] {
  const { role, otherRole, type, otherType, name } = agent;
  const faults: string[] = [];
  if (!roles.has(role ?? "")) faults.push(`an agent has ROLE ${shown(role)}`);
  if (role === "OTHER" && otherRole === undefined) faults.push("an agent has ROLE OTHER without OTHERROLE");
  if (role !== "OTHER" && otherRole !== undefined)
    faults.push(`an agent has OTHERROLE ${shown(otherRole)} and ROLE ${shown(role)} instead of OTHER`);
  if (otherRole !== undefined && otherRoles?.includes(otherRole) === false)
    faults.push(`an agent has OTHERROLE ${shown(otherRole)}, none of ${otherRoles.join(", ")}`);
  if (!types.has(type ?? "")) faults.push(`an agent has TYPE ${shown(type)}`);
  if (type === "OTHER" && otherType !== "SOFTWARE")
    faults.push(`an agent has TYPE OTHER and OTHERTYPE ${shown(otherType)} instead of SOFTWARE`);
  if (type !== "OTHER" && otherType !== undefined)
    faults.push(`an agent has OTHERTYPE ${shown(otherType)} and TYPE ${shown(type)} instead of OTHER`);
  if (name === undefined || name.trim() === "") faults.push("an agent has no name");
  return faults;
}

export function checkRecords(
  { records }: DiasHead,
  { recordTypes }: HeadRules,
  say: Say,
  where: string,
): void {
  for (const { type, value, line } of records) {
    if (recordTypes !== undefined && (type === undefined || !recordTypes.has(type)))
      say("error", `an altRecordID has TYPE ${shown(type)}, which is not in the list`, where, line);
    if (value.trim() === "") say("error", `the altRecordID ${shown(type)} is blank`, where, line);
    else if ((type === "STARTDATE" || type === "ENDDATE") && !isDay(value))
      say("error", `${type} is ${shown(value)}, not a day such as 2026-12-31`, where, line);
  }
  const dayOf = (wanted: string) => records.find(({ type }) => type === wanted)?.value.trim();
  const [start, end] = [dayOf("STARTDATE"), dayOf("ENDDATE")];
  if (start !== undefined && end !== undefined && isDay(start) && isDay(end) && end < start)
    say("error", `ENDDATE ${end} comes before STARTDATE ${start}`, where);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) && readXmlDate(text) !== undefined;
}
