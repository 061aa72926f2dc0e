/** PURE. What the archive asks of the kind `archive`: a channel that nothing looks at, whose archives are handed in. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

export const archiveKind: ChannelKindFacts = {
  name: {
    nb: "Bare innleverte arkiver",
    nn: "Berre innleverte arkiv",
    sv: "Endast inlämnade arkiv",
    en: "Archives that are handed in",
  },
  described: {
    nb: "Konto som ikke hentes; arkivene som plattformen ga fra seg, er importert",
    nn: "Konto som ikkje blir henta; arkiva som plattforma gav frå seg, er importerte",
    sv: "Konto som inte hämtas; arkiven som plattformen lämnade ut är importerade",
    en: "Account that is not captured; the archives that the platform gave were imported",
  },
  found: "an account of which archives are handed in",
  lists: "window",
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
  neverLooked: true,
};
