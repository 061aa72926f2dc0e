/** What goes on in a channel's dialogue, and drafts of replies. Both only show: nothing is done to anything. */
import { watchPage } from "../pages/watch.ts";
import { draftsPage } from "../pages/watch-drafts.ts";
import type { AgencyRequest, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function watchRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      ...{ method: "get", path: "/:agency/kanaler/:kanal/folg", needs: "item.read" },
      answer: (request: AgencyRequest) => watchPage(site, request),
    },
    {
      ...{ method: "get", path: "/:agency/ko/:item/utkast", needs: "item.read" },
      answer: (request: AgencyRequest) => draftsPage(site, request),
    },
  ];
}
