/** Who works for an agency, and with which roles. */
import {
  addPerson,
  closePersonHere,
  giveRoleByCode,
  giveRoleHere,
  linkForPerson,
  peoplePage,
  takeRoleHere,
} from "../pages/people.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function peopleRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/folk",
      needs: "user.read",
      answer: (request) => peoplePage(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/ny",
      needs: "user.write",
      answer: (request) => addPerson(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/rolle",
      needs: "user.write",
      answer: (request) => giveRoleHere(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/kode",
      needs: "user.write",
      answer: (request) => giveRoleByCode(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/ta",
      needs: "user.write",
      answer: (request) => takeRoleHere(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/lenke",
      needs: "user.write",
      answer: (request) => linkForPerson(site, request),
    },
    {
      method: "post",
      path: "/:agency/folk/avslutt",
      needs: "user.write",
      answer: (request) => closePersonHere(site, request),
    },
  ];
}
