/** PURE. What the archive asks of the kind `wordpress`. */
import type { ChannelKindFacts } from "../../../domain/channel-kind.ts";

/** What WordPress answers at other addresses than its root; people copy these from the browser. */
const tail = /\/(?:index\.php|wp-json(?:\/.*)?|wp-admin(?:\/.*)?|wp-login\.php)\/*$/i;

export const wordpressKind: ChannelKindFacts = {
  name: { nb: "WordPress", nn: "WordPress", sv: "WordPress", en: "WordPress" },
  described: {
    nb: "WordPress-nettsted",
    nn: "WordPress-nettstad",
    sv: "WordPress-webbplats",
    en: "WordPress site",
  },
  lists: "everything",
  reissues: false,
  // `comment_status` of each post
  tellsClosing: "always",
  tellsAudience: false,
  removedBy: "agency",
  tidy: (url) => {
    const path = url.pathname.replace(tail, "");
    return path === url.pathname && url.search === "" && url.hash === "" ? url.href : `${url.origin}${path}`;
  },
};
