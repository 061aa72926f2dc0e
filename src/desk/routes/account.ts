/** Signing in and out, what is one's own, and the way to an agency. */
import { accountPage, changePassword, endOwnSession } from "../pages/account.ts";
import { agencyPage, homePage } from "../pages/home.ts";
import { linkPage, signIn, signInPage, signInWithLink, signOut } from "../pages/sign-in.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function accountRoutes(site: DeskSite): readonly DeskRoute[] {
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
  ];
}
