/** Which faults of looks and findings are told in the same words. */

/** Faults of looks that mean the same to who must act on them. */
export const faultGroups = [
  "silent",
  "notFound",
  "refused",
  "limited",
  "moved",
  "tooLarge",
  "broken",
  "page",
  "form",
  "empty",
  "short",
  "otherList",
  "many",
  "withheld",
  "otherAccount",
  "closedAccount",
  "unproved",
  "ended",
  "clock",
  "heldItem",
  "denied",
  "file",
  "settings",
  "other",
] as const;
export type FaultGroup = (typeof faultGroups)[number];

const groupOf: Readonly<Record<string, FaultGroup>> = {
  "channel.unreachable": "silent",
  "channel.timeout": "silent",
  "channel.status": "notFound",
  "channel.refused": "refused",
  "channel.rateLimited": "limited",
  "channel.redirectLoop": "moved",
  "channel.redirectRefused": "moved",
  "channel.tooLarge": "tooLarge",
  "channel.tooLong": "tooLarge",
  "channel.tooMany": "tooLarge",
  "channel.truncated": "broken",
  "channel.invalidUtf8": "broken",
  "channel.htmlInstead": "page",
  "channel.notJson": "form",
  "channel.notXml": "form",
  "channel.malformed": "form",
  "channel.toolError": "form",
  "channel.unreadable": "form",
  "channel.empty": "empty",
  "channel.nothingKept": "empty",
  "channel.shortList": "short",
  "channel.heldItems": "heldItem",
  "channel.wrongList": "otherList",
  "channel.olderList": "otherList",
  "channel.cached": "otherList",
  "channel.manyAbsent": "many",
  "channel.manyEdited": "many",
  "channel.newIds": "many",
  "channel.reusedIds": "many",
  "channel.withheld": "withheld",
  "channel.unseenReplies": "withheld",
  "channel.otherAccount": "otherAccount",
  "channel.accountClosed": "closedAccount",
  "channel.unproved": "unproved",
  "channel.interrupted": "ended",
  "channel.clockAhead": "clock",
  "item.denied": "denied",
};

export function faultGroup(code: string): FaultGroup {
  const known = groupOf[code];
  if (known) return known;
  if (code.startsWith("item.")) return "heldItem";
  if (code.startsWith("media.")) return "file";
  return code.startsWith("config.") ? "settings" : "other";
}
