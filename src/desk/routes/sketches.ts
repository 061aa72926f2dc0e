/** Decisions that are being written: clause by clause, or as the file itself. Read before `/:number` of the decisions. */
import { beginHere, beginPage, giveUpHere, keepHere, sketchPage } from "../pages/sketch.ts";
import { clausePage, removeClause, saveClause } from "../pages/sketch-clause.ts";
import { downloadSketch, filePage, saveFile } from "../pages/sketch-file.ts";
import { headPage, saveHead } from "../pages/sketch-head.ts";
import type { AgencyRequest, DeskAnswer, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

type Answer = (site: DeskSite, request: AgencyRequest) => Promise<DeskAnswer>;

export function sketchRoutes(site: DeskSite): readonly DeskRoute[] {
  const at = "/:agency/vedtak";
  const read = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "get", path: `${at}${path}`, needs: "decision.read" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  const write = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "post", path: `${at}${path}`, needs: "decision.write" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  return [
    read("/nytt", beginPage),
    write("/nytt", beginHere),
    read("/kladd/:sketch", sketchPage),
    read("/kladd/:sketch/hode", headPage),
    write("/kladd/:sketch/hode", saveHead),
    read("/kladd/:sketch/punkt/:at", clausePage),
    write("/kladd/:sketch/punkt/:at", saveClause),
    write("/kladd/:sketch/punkt/:at/fjern", removeClause),
    read("/kladd/:sketch/fil", filePage),
    write("/kladd/:sketch/fil", saveFile),
    read("/kladd/:sketch/last-ned", downloadSketch),
    write("/kladd/:sketch/behold", keepHere),
    write("/kladd/:sketch/forkast", giveUpHere),
  ];
}
