/** The control page: packages that are dropped, and what each came to. */
import { controlledPage, controlPage, controlReport, dropPackage } from "../pages/control.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function controlRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/kontroll",
      needs: "package.control",
      answer: (request) => controlPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/kontroll",
      needs: "package.control",
      files: true,
      answer: (request) => dropPackage(site, request),
    },
    {
      method: "get",
      path: "/:agency/kontroll/:kontroll",
      needs: "package.control",
      answer: (request) => controlledPage(site, request),
    },
    {
      method: "get",
      path: "/:agency/kontroll/:kontroll/rapport",
      needs: "package.control",
      answer: (request) => controlReport(site, request),
    },
  ];
}
