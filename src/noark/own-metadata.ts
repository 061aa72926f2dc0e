/**
 * What Noark 5 has no element for: where an item was on its channel, why it was classified so, and the digests of its
 * versions (virksomhetsspesifikkeMetadata M711, requirements 6.4.31–6.4.35; schema kanalarkiv-item.xsd).
 */
import type { ExportedChannel, ExportedItem, ExportedVersion } from "../domain/export.ts";
import { namespaces } from "./names.ts";
import { dateTime } from "./times.ts";
import { mandatory, type XmlNode } from "./xml.ts";

export function ownMetadata(channel: ExportedChannel, item: ExportedItem): XmlNode {
  const { outcome, classId, ruleId, clause } = item.classification;
  return [
    "virksomhetsspesifikkeMetadata",
    [
      [
        "ka:item",
        [
          mandatory("ka:channelKind", channel.kind),
          mandatory("ka:channelAddress", channel.address),
          mandatory("ka:nativeId", item.nativeId),
          ["ka:permalink", item.permalink],
          mandatory("ka:postedAt", dateTime(item.postedAt)),
          mandatory("ka:firstSeenAt", dateTime(item.firstSeenAt)),
          mandatory("ka:visibility", item.visibility),
          ["ka:language", item.language],
          mandatory("ka:outcome", outcome),
          mandatory("ka:classId", classId),
          mandatory("ka:ruleId", ruleId),
          ["ka:decisionId", clause?.decisionId],
          ["ka:clauseId", clause?.clauseId],
          ...item.versions.map(versionNode),
        ],
        [["xmlns:ka", namespaces.item]],
      ],
    ],
  ];
}

/** Its content is the version's id, because no element of an extraction may be empty (Arkade N5.63). */
function versionNode(version: ExportedVersion): XmlNode {
  return [
    "ka:version",
    version.id,
    [
      ["number", version.number],
      ["seenAt", dateTime(version.seenAt)],
      ["contentSha256", version.contentHash],
    ],
  ];
}
