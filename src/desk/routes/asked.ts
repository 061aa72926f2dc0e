/** Long work that was asked for: everybody at an agency may come here, and sees of it what their roles may read. */
import { askedListPage, askedPage, cancelAsked } from "../pages/asked.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function askedRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/arbeid",
      needs: "package.read",
      answer: (request) => askedListPage(site, request),
    },
    {
      method: "get",
      path: "/:agency/arbeid/:id",
      needs: "package.read",
      answer: (request) => askedPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/arbeid/:id/avbryt",
      needs: "package.read",
      answer: (request) => cancelAsked(site, request),
    },
  ];
}
