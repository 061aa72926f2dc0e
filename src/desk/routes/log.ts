/** The audit log: an agency's, for who may read it, and everybody's own. */
import { logCsv, logPage, ownLogPage } from "../pages/log.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function logRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    { method: "get", path: "/konto/logg", needs: "session", answer: (request) => ownLogPage(site, request) },
    {
      method: "get",
      path: "/:agency/logg",
      needs: "audit.read",
      answer: (request) => logPage(site, request),
    },
    {
      method: "get",
      path: "/:agency/logg.csv",
      needs: "audit.read",
      answer: (request) => logCsv(site, request),
    },
  ];
}
