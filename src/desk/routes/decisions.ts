/** Decisions: read, tried, adopted and taken back; writing them is `sketches.ts`. */
import { mostProtocolBytes } from "../../pipeline/decide/protocols.ts";
import { adoptHere, adoptPage } from "../pages/adopt.ts";
import { decisionPage } from "../pages/decision.ts";
import { attach, downloadDecision, downloadProtocol, withdraw } from "../pages/decision-acts.ts";
import { decisionsPage } from "../pages/decisions.ts";
import { askWhatIf, cancelWhatIf, whatIfAppendix, whatIfCsv, whatIfPage } from "../pages/what-if.ts";
import type { AgencyRequest, DeskAnswer, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

type Answer = (site: DeskSite, request: AgencyRequest) => Promise<DeskAnswer>;

/** room for the fields beside the file */
const mostBytes = mostProtocolBytes + 1024 * 1024;

export function decisionRoutes(site: DeskSite): readonly DeskRoute[] {
  const at = "/:agency/vedtak";
  const read = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "get", path: `${at}${path}`, needs: "decision.read" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  const write = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "post", path: `${at}${path}`, needs: "decision.write" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  const adopt = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "post", path: `${at}${path}`, needs: "decision.adopt", mostBytes },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  return [
    read("", decisionsPage),
    read("/proving/:work", whatIfPage),
    read("/proving/:work/csv/:table", whatIfCsv),
    read("/proving/:work/vedlegg", whatIfAppendix),
    write("/proving/:work/stopp", cancelWhatIf),
    read("/:number", decisionPage),
    read("/:number/fil", downloadDecision),
    write("/:number/proving", askWhatIf),
    write("/:number/trekk", withdraw),
    read("/:number/vedta", adoptPage),
    adopt("/:number/vedta", adoptHere),
    adopt("/:number/protokoll", attach),
    read("/:number/protokoll/:file", downloadProtocol),
  ];
}
