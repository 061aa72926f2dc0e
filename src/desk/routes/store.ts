/** The object store and its checks. */
import { askForCheck, storePage } from "../pages/store.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function storeRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/lager",
      needs: "store.check",
      answer: (request) => storePage(site, request),
    },
    {
      method: "post",
      path: "/:agency/lager",
      needs: "store.check",
      answer: (request) => askForCheck(site, request),
    },
  ];
}
