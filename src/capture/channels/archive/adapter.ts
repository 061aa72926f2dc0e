/** The adapter of a channel that nothing looks at: it says so, and proves nothing of any item. */
import { faultWith } from "../../fault.ts";
import type { ChannelAdapter } from "../../port.ts";

export const archiveOnly: ChannelAdapter = {
  kind: "archive",
  look: async () => ({
    reach: { kind: "window", expectedSize: undefined },
    fault: faultWith(
      "channel.refused",
      "a channel of this kind is not looked at: hand its archives in with kanalarkiv import",
    ),
    payloads: [],
    sightings: [],
    findings: [],
  }),
  reread: () => ({ sightings: [], findings: [] }),
  check: async () => "unknown",
};
