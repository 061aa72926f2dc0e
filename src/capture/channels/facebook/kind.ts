/** PURE. What the archive asks of the kind `facebook`. */
import { type ChannelKindFacts, type RelookRule, threadRule } from "../../../domain/channel-kind.ts";
import { tidyGraphAddress } from "../../graph/place.ts";

/** Of posts that lists no longer show, and of long threads; also of Instagram. */
export const postRule: RelookRule = {
  ...threadRule,
  mostPerLook: 40,
  because:
    "as threads elsewhere; a page may be asked 4,800 times a day for each person who engages with it, of which 48 looks of 40 posts and 20 pages of lists take some 2,900",
};

export const facebookKind: ChannelKindFacts = {
  name: { nb: "Facebook", nn: "Facebook", sv: "Facebook", en: "Facebook" },
  described: { nb: "Facebook-side", nn: "Facebook-side", sv: "Facebook-sida", en: "Facebook Page" },
  lists: "everything",
  relook: postRule,
  postsInTurn: true,
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: tidyGraphAddress,
};
