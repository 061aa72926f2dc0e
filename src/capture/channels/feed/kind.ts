/** PURE. What the archive asks of the kind `feed`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

export const feedKind: ChannelKindFacts = {
  name: {
    nb: "Nyhetsstrøm (RSS, Atom, JSON Feed)",
    nn: "Nyhendestraum (RSS, Atom, JSON Feed)",
    sv: "Nyhetsflöde (RSS, Atom, JSON Feed)",
    en: "Feed (RSS, Atom, JSON Feed)",
  },
  described: {
    nb: "Nyhetsstrøm (RSS, Atom eller JSON Feed)",
    nn: "Nyheitsstraum (RSS, Atom eller JSON Feed)",
    sv: "Nyhetsflöde (RSS, Atom eller JSON Feed)",
    en: "News feed (RSS, Atom or JSON Feed)",
  },
  lists: "window",
  reissues: true,
  // of posts in a dialog feed whose tool writes it
  tellsClosing: "maybe",
  tellsAudience: true,
  removedBy: "anybody",
};
