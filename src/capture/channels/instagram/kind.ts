/** PURE. What the archive asks of the kind `instagram`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";
import { tidyGraphAddress } from "../../graph/place.ts";
import { postRule } from "../facebook/kind.ts";

export const instagramKind: ChannelKindFacts = {
  name: { nb: "Instagram", nn: "Instagram", sv: "Instagram", en: "Instagram" },
  described: {
    nb: "Instagram-konto",
    nn: "Instagram-konto",
    sv: "Instagram-konto",
    en: "Instagram account",
  },
  lists: "everything",
  relook: postRule,
  postsInTurn: true,
  reissues: false,
  // `is_comment_enabled` of each post
  tellsClosing: "always",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: tidyGraphAddress,
};
