/** PURE. What the archive asks of the kind `krisinformation`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

export const krisinformationKind: ChannelKindFacts = {
  name: {
    nb: "Krisinformation.se",
    nn: "Krisinformation.se",
    sv: "Krisinformation.se",
    en: "Krisinformation.se",
  },
  described: {
    nb: "Nyheter fra Krisinformation.se",
    nn: "Nyhende frå Krisinformation.se",
    sv: "Nyheter från Krisinformation.se",
    en: "News of Krisinformation.se",
  },
  found: "the news list of Krisinformation.se",
  lists: "window",
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
};
