/** PURE. What the archive asks of the kind `facebook`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";
import { tidyGraphAddress } from "../../graph/place.ts";

export const facebookKind: ChannelKindFacts = {
  name: { nb: "Facebook", nn: "Facebook", sv: "Facebook", en: "Facebook" },
  described: { nb: "Facebook-side", nn: "Facebook-side", sv: "Facebook-sida", en: "Facebook Page" },
  lists: "everything",
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: tidyGraphAddress,
};
