/** The register of channels, with their looks and findings, and the agency's own data. */

import { mostPlanBytes } from "../../pipeline/register/plan-file.ts";
import { channelPage } from "../pages/channel.ts";
import {
  acceptLookHere,
  acknowledgeHere,
  acknowledgeLookHere,
  changeStateHere,
  editHere,
  tryHere,
} from "../pages/channel-acts.ts";
import {
  addChannelHere,
  changeOwnData,
  newChannelPage,
  ownDataPage,
  registerTried,
} from "../pages/channel-new.ts";
import { channelsPage } from "../pages/channels.ts";
import { checklistCsv, checklistPage } from "../pages/checklist.ts";
import { lookPage } from "../pages/looks.ts";
import { registerPage } from "../pages/register.ts";
import { attestHere, downloadPlan, evaluateHere, setRegister, undoHere } from "../pages/register-acts.ts";
import { trialPage } from "../pages/trial.ts";
import type { AgencyRequest, DeskAnswer, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

/** The plan of a channel, with what stands beside it in the form. */
const mostBytes = mostPlanBytes + 1024 * 1024;

type Answering = (site: DeskSite, request: AgencyRequest) => Promise<DeskAnswer>;

export function channelRoutes(site: DeskSite): readonly DeskRoute[] {
  const shown = (path: string, page: Answering): DeskRoute => ({
    ...{ method: "get", path: `/:agency${path}`, needs: "channel.read" },
    answer: (request: AgencyRequest) => page(site, request),
  });
  const act = (path: string, done: Answering): DeskRoute => ({
    ...{ method: "post", path: `/:agency${path}`, needs: "channel.write" },
    answer: (request: AgencyRequest) => done(site, request),
  });
  const withFile = (path: string, done: Answering): DeskRoute => ({
    ...{ method: "post", path: `/:agency${path}`, needs: "channel.write", mostBytes },
    answer: (request: AgencyRequest) => done(site, request),
  });
  return [
    shown("/kanaler", channelsPage),
    shown("/kanaler/ny", (at, request) => newChannelPage(at, request)),
    act("/kanaler/ny", addChannelHere),
    shown("/kanaler/prove/:arbeid", (at, request) => trialPage(at, request)),
    act("/kanaler/prove/:arbeid", registerTried),
    shown("/kanaler/:kanal", (at, request) => channelPage(at, request)),
    act("/kanaler/:kanal/endre", editHere),
    act("/kanaler/:kanal/tilstand", changeStateHere),
    act("/kanaler/:kanal/prov", tryHere),
    act("/kanaler/:kanal/funn", acknowledgeHere),
    shown("/kanaler/:kanal/syn/:syn", (at, request) => lookPage(at, request)),
    act("/kanaler/:kanal/syn/:syn/merk", acknowledgeLookHere),
    act("/kanaler/:kanal/syn/:syn/godta", acceptLookHere),
    shown("/kanaler/:kanal/register", (at, request) => registerPage(at, request)),
    withFile("/kanaler/:kanal/register", setRegister),
    act("/kanaler/:kanal/register/evaluering", evaluateHere),
    act("/kanaler/:kanal/register/bekreft", attestHere),
    act("/kanaler/:kanal/register/angre", undoHere),
    shown("/kanaler/:kanal/register/plan", downloadPlan),
    shown("/kanaler/:kanal/sjekkliste", checklistPage),
    shown("/kanaler/:kanal/sjekkliste.csv", checklistCsv),
    shown("/virksomhet", (at, request) => ownDataPage(at, request)),
    {
      method: "post",
      path: "/:agency/virksomhet",
      needs: "agency.write",
      answer: (request) => changeOwnData(site, request),
    },
  ];
}
