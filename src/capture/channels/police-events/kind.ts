/** PURE. What the archive asks of the kind `policeEvents`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

export const policeEventsKind: ChannelKindFacts = {
  name: {
    nb: "Polisens händelser",
    nn: "Polisens händelser",
    sv: "Polisens händelser",
    en: "Events of the Swedish Police",
  },
  described: {
    nb: "Hendelser fra det svenske politiet",
    nn: "Hendingar frå det svenske politiet",
    sv: "Polisens händelser",
    en: "Events of the Swedish Police",
  },
  found: "the event list of the Swedish Police",
  lists: "window",
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
};
