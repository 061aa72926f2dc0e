/** What needs an act of a person, and what was done about it. */
import { actsPage } from "../pages/acts.ts";
import { dealPage, dealWithItem, undoDealingOf } from "../pages/acts-deal.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function actsRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/frister",
      needs: "item.read",
      answer: (request) => actsPage(site, request),
    },
    {
      method: "get",
      path: "/:agency/frister/:item",
      needs: "item.read",
      answer: (request) => dealPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/frister/:item/ferdig",
      needs: "entry.handle",
      answer: (request) => dealWithItem(site, request),
    },
    {
      method: "post",
      path: "/:agency/frister/:item/angre",
      needs: "entry.handle",
      answer: (request) => undoDealingOf(site, request),
    },
  ];
}
