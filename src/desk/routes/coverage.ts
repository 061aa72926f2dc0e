/** Coverage of the channels, and the timetable. */
import { coverageCsv, coveragePage } from "../pages/coverage.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function coverageRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/dekning",
      needs: "channel.read",
      answer: (request) => coveragePage(site, request),
    },
    {
      method: "get",
      path: "/:agency/dekning.csv",
      needs: "channel.read",
      answer: (request) => coverageCsv(site, request),
    },
  ];
}
