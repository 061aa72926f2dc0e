/** dias-premis.xml and log.xml: what the package is, who made it, and what was done. @see DIAS PREMIS 2.0 */
import type { ExportScope } from "../domain/export.ts";
import { uuidV5 } from "../noark/identity.ts";
import { dateTime } from "../noark/times.ts";
import { mandatory, type XmlAttributes, type XmlNode, xsiNamespace } from "../noark/xml.ts";
import { xlinkNamespace } from "./header.ts";

export const premisPath = "administrative_metadata/dias-premis.xml";
export const logPath = "log.xml";

/** as the national archive's tool writes it: the code of the Norwegian archive */
const identifierType = "NO/RA";
const own = "kanalarkiv";

/** The package as an object to preserve. */
export function premisDocument(scope: ExportScope): XmlNode {
  return premis([packageObject(scope)]);
}

/** The package, how it was made, and by whom. */
export function logDocument(scope: ExportScope, schemas: "official" | "own"): XmlNode {
  const system = `${scope.systemName} ${scope.systemVersion}`;
  const described = schemas === "official" ? "the official schemas" : "the system's own schemas";
  return premis([
    packageObject(scope),
    event(
      scope,
      "Creation",
      `The period from ${scope.from} to ${scope.to} was closed, its selection frozen, and a Noark 5 extraction, version 5.0, made of it, with ${described}.`,
      [system, scope.closedBy],
    ),
    agent(system, "software"),
    agent(scope.closedBy, "person"),
  ]);
}

function premis(content: readonly XmlNode[]): XmlNode {
  const attributes: XmlAttributes = [
    ["xmlns:premis", "http://arkivverket.no/standarder/PREMIS"],
    ["xmlns:xlink", xlinkNamespace],
    xsiNamespace,
    ["version", "2.0"],
  ];
  return ["premis:premis", content, attributes];
}

function packageObject({ packageId }: ExportScope): XmlNode {
  const format: XmlNode = ["premis:format", [["premis:formatDesignation", [["premis:formatName", "tar"]]]]];
  return [
    "premis:object",
    [
      ["premis:objectIdentifier", pair("objectIdentifier", identifierType, packageId), simpleLink],
      ["premis:preservationLevel", [["premis:preservationLevelValue", "full"]]],
      ["premis:objectCharacteristics", [["premis:compositionLevel", 0], format]],
    ],
    [["xsi:type", "premis:file"]],
  ];
}

/** @param type one of the schema's six */
function event(scope: ExportScope, type: "Creation", detail: string, by: readonly string[]): XmlNode {
  const id = uuidV5(scope.packageId, `event:${type}`);
  return [
    "premis:event",
    [
      ["premis:eventIdentifier", pair("eventIdentifier", "UUID", id), simpleLink],
      ["premis:eventType", type],
      ["premis:eventDateTime", dateTime(scope.closedAt)],
      ["premis:eventDetail", detail],
      ...by.map(
        (name): XmlNode => [
          "premis:linkingAgentIdentifier",
          pair("linkingAgentIdentifier", own, name),
          simpleLink,
        ],
      ),
      [
        "premis:linkingObjectIdentifier",
        pair("linkingObjectIdentifier", identifierType, scope.packageId),
        simpleLink,
      ],
    ],
  ];
}

function agent(name: string, type: "person" | "software"): XmlNode {
  return [
    "premis:agent",
    [
      ["premis:agentIdentifier", pair("agentIdentifier", own, name), simpleLink],
      mandatory("premis:agentName", name),
      ["premis:agentType", type],
    ],
  ];
}

const simpleLink: XmlAttributes = [["xlink:type", "simple"]];

function pair(name: string, type: string, value: string): readonly XmlNode[] {
  return [mandatory(`premis:${name}Type`, type), mandatory(`premis:${name}Value`, value)];
}
