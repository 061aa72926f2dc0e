/** Every route of the desk, with what it needs. A new one is written here, and nowhere else. */
import { accountPage, changePassword, endOwnSession } from "./pages/account.ts";
import { agencyPage, homePage } from "./pages/home.ts";
import {
  addPerson,
  closePersonHere,
  giveRoleHere,
  linkForPerson,
  peoplePage,
  takeRoleHere,
} from "./pages/people.ts";
import { queueItemPage, queuePage } from "./pages/queue.ts";
import {
  confirmItem,
  handItemOver,
  noteOnItem,
  overruleItem,
  postponeItemTo,
  undoOnItem,
} from "./pages/queue-acts.ts";
import { linkPage, signIn, signInPage, signInWithLink, signOut } from "./pages/sign-in.ts";
import type { DeskRoute } from "./route.ts";
import type { DeskSite } from "./site.ts";

export function deskRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    { method: "get", path: "/inn", needs: "nothing", answer: (request) => signInPage(site, request) },
    { method: "post", path: "/inn", needs: "nothing", answer: (request) => signIn(site, request) },
    {
      method: "post",
      path: "/inn/lenke",
      needs: "nothing",
      answer: (request) => signInWithLink(site, request),
    },
    { method: "get", path: "/inn/:secret", needs: "nothing", answer: (request) => linkPage(site, request) },
    { method: "post", path: "/ut", needs: "session", answer: (request) => signOut(site, request) },
    { method: "get", path: "/", needs: "session", answer: (request) => homePage(site, request) },
    { method: "get", path: "/konto", needs: "session", answer: (request) => accountPage(site, request) },
    {
      method: "post",
      path: "/konto/okt",
      needs: "session",
      answer: (request) => endOwnSession(site, request),
    },
    {
      method: "post",
      path: "/konto/passord",
      needs: "session",
      answer: (request) => changePassword(site, request),
    },
    {
      method: "get",
      path: "/:agency",
      needs: "channel.read",
      answer: (request) => agencyPage(site, request),
    },
    { method: "get", path: "/:agency/ko", needs: "item.read", answer: (request) => queuePage(site, request) },
    {
      method: "get",
      path: "/:agency/ko/:item",
      needs: "item.read",
      answer: (request) => queueItemPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/bekreft",
      needs: "item.decide",
      answer: (request) => confirmItem(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/overprov",
      needs: "item.decide",
      answer: (request) => overruleItem(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/utsett",
      needs: "item.decide",
      answer: (request) => postponeItemTo(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/notat",
      needs: "item.decide",
      answer: (request) => noteOnItem(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/gi",
      needs: "item.decide",
      answer: (request) => handItemOver(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/angre",
      needs: "item.decide",
      answer: (request) => undoOnItem(site, request),
    },
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
