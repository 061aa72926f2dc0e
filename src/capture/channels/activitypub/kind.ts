/** PURE. What the archive asks of the kind `activitypub`. */
import { type ChannelKindFacts, threadRule } from "../../../domain/channel-kind.ts";

export const activitypubKind: ChannelKindFacts = {
  name: { nb: "ActivityPub", nn: "ActivityPub", sv: "ActivityPub", en: "ActivityPub" },
  described: {
    nb: "Konto i fødiverset (ActivityPub)",
    nn: "Konto i fødiverset (ActivityPub)",
    sv: "Konto i fediversum (ActivityPub)",
    en: "Account in the fediverse (ActivityPub)",
  },
  found: "an actor of ActivityPub with an outbox",
  lists: "everything",
  relook: threadRule,
  postsInTurn: true,
  reissues: true,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
};
