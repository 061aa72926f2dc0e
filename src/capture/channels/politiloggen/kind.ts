/** PURE. What the archive asks of the kind `politiloggen`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

export const politiloggenKind: ChannelKindFacts = {
  name: {
    nb: "Politiloggen",
    nn: "Politiloggen",
    sv: "Politiloggen (Norge)",
    en: "Politiloggen (Norwegian police log)",
  },
  described: {
    nb: "Meldinger i Politiloggen",
    nn: "Meldingar i Politiloggen",
    sv: "Meddelanden i norska Politiloggen",
    en: "Messages of the Norwegian police log",
  },
  found: "the message list of Politiloggen",
  lists: "window",
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
};
