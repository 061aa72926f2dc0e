/** Packages: the list, one of them, what becomes of it, and new ones. Whoever decides about items may make none. */
import { askForExport, newExportPage } from "../pages/new-export.ts";
import { packagePage } from "../pages/package.ts";
import {
  answerPackage,
  controlPackage,
  depositPackage,
  fetchFile,
  manifestFile,
} from "../pages/package-acts.ts";
import {
  controlReport,
  deliveryListCsv,
  deliveryListPage,
  leftOutPage,
  openEntriesCsv,
  openEntriesPage,
} from "../pages/package-lists.ts";
import { comparePage, packagesPage } from "../pages/packages.ts";
import type { AgencyRequest, DeskAnswer, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

type Needs = "package.read" | "package.make" | "package.control";
type Answer = (site: DeskSite, request: AgencyRequest) => Promise<DeskAnswer>;

/** What anybody at the agency may read; none of these shows a protected text. */
const read: readonly (readonly [string, Answer])[] = [
  ["", packagesPage],
  ["/nytt", newExportPage],
  ["/restanse", openEntriesPage],
  ["/restanse.csv", openEntriesCsv],
  ["/sammenlign", comparePage],
  ["/:id", packagePage],
  ["/:id/liste", deliveryListPage],
  ["/:id/liste.csv", deliveryListCsv],
  ["/:id/utelatt", leftOutPage],
  ["/:id/manifest", manifestFile],
  ["/:id/kontroll", controlReport],
];

export function packagesRoutes(site: DeskSite): readonly DeskRoute[] {
  const route = (method: "get" | "post", path: string, needs: Needs, answer: Answer): DeskRoute => ({
    ...{ method, path: `/:agency/pakker${path}`, needs },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  return [
    ...read.map(([path, answer]) => route("get", path, "package.read", answer)),
    // the package itself holds what is protected: who may control it may have it, and the log says who did
    route("get", "/:id/tar", "package.control", (_, request) => fetchFile(site, request, "tar")),
    route("get", "/:id/xml", "package.control", (_, request) => fetchFile(site, request, "submission")),
    route("post", "/nytt", "package.make", askForExport),
    route("post", "/:id/avlevert", "package.make", depositPackage),
    route("post", "/:id/svar", "package.make", answerPackage),
    route("post", "/:id/kontroll", "package.control", controlPackage),
  ];
}
