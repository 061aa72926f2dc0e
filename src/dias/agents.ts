/** The agents of a package, as the national archive's tool maps them from its metadata.json. @see DIAS METS 1.9, element agent */
import type { Party } from "../domain/delivery.ts";
import type { ExportScope } from "../domain/export.ts";
import { isBlank, mandatory, type XmlNode } from "../noark/xml.ts";

interface Role {
  readonly ROLE: "ARCHIVIST" | "CREATOR" | "IPOWNER" | "PRESERVATION" | "OTHER";
  readonly OTHERROLE?: "SUBMITTER" | "PRODUCER";
}

const archivist: Role = { ROLE: "ARCHIVIST" };
const submitter: Role = { ROLE: "OTHER", OTHERROLE: "SUBMITTER" };
const producer: Role = { ROLE: "OTHER", OTHERROLE: "PRODUCER" };
const creator: Role = { ROLE: "CREATOR" };

/**
 * How the receiving system knows a Noark 5 package: the first note of the producing software that holds “noark” and a
 * digit. `Noark 5.3` would be read as Noark 3, so it is exactly this.
 */
export const systemType = "Noark5";
export const systemTypeVersion = "5.0";

/** At least nine: six are wanted in dias-mets.xml, three in the submission description. */
export function agentNodes(scope: ExportScope): readonly XmlNode[] {
  const { agency, delivery } = scope;
  const number = [`Org.nr. ${agency.orgNumber}`];
  const who = (given: Party | undefined) => given?.organisation ?? agency.name;
  return [
    organisation(archivist, who(delivery.archivist), delivery.archivist?.organisation ? [] : number),
    ...person(archivist, delivery.archivist ?? { person: agency.responsible }),
    organisation(submitter, who(delivery.submitter), delivery.submitter?.organisation ? [] : number),
    ...person(submitter, delivery.submitter),
    organisation(producer, who(delivery.producer)),
    ...person(producer, delivery.producer),
    organisation({ ROLE: "IPOWNER" }, who(delivery.owner)),
    ...person({ ROLE: "IPOWNER" }, delivery.owner),
    organisation(creator, who(delivery.creator)),
    ...person(creator, delivery.creator ?? { person: scope.closedBy }),
    software(creator, scope, ["notescontent:Version"]),
    ...(delivery.recipient === undefined ? [] : [organisation({ ROLE: "PRESERVATION" }, delivery.recipient)]),
    software(archivist, scope, [systemType, systemTypeVersion, "notescontent:Version,Type,TypeVersion"]),
    software(producer, scope, [systemType, systemTypeVersion, "notescontent:Version,Type,TypeVersion"]),
  ];
}

function organisation(role: Role, name: string, notes: readonly string[] = []): XmlNode {
  return agent(role, "ORGANIZATION", name, notes);
}

function person(role: Role, given: Party | undefined): readonly XmlNode[] {
  if (given?.person === undefined || isBlank(given.person)) return [];
  const known = [
    ["Address", given.address],
    ["Telephone", given.telephone],
    ["Email", given.email],
  ].flatMap(([name, value]) => (name === undefined || value === undefined ? [] : [{ name, value }]));
  const notes = known.map(({ value }) => value);
  if (known.length > 0) notes.push(`notescontent:${known.map(({ name }) => name).join(",")}`);
  return [agent(role, "INDIVIDUAL", given.person, notes)];
}

function software(role: Role, { systemName, systemVersion }: ExportScope, notes: readonly string[]): XmlNode {
  return agent(role, "SOFTWARE", systemName, [systemVersion, ...notes]);
}

function agent(
  { ROLE, OTHERROLE }: Role,
  type: "ORGANIZATION" | "INDIVIDUAL" | "SOFTWARE",
  name: string,
  notes: readonly string[],
): XmlNode {
  const isSoftware = type === "SOFTWARE";
  return [
    "mets:agent",
    [mandatory("mets:name", name), ...notes.map((note) => mandatory("mets:note", note))],
    [
      ["ROLE", ROLE],
      ["TYPE", isSoftware ? "OTHER" : type],
      ...(OTHERROLE === undefined ? [] : [["OTHERROLE", OTHERROLE] as const]),
      ...(isSoftware ? [["OTHERTYPE", "SOFTWARE"] as const] : []),
    ],
  ];
}
