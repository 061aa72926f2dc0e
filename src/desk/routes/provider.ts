/** To the providers of sign-in, and back. */
import { fromProvider, noticeOfProvider, toProvider } from "../pages/provider.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function providerRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/inn/leverandor/:provider",
      needs: "nothing",
      answer: (request) => toProvider(site, request),
    },
    {
      method: "get",
      path: "/inn/svar/:provider",
      needs: "nothing",
      answer: (request) => fromProvider(site, request),
    },
    {
      method: "post",
      path: "/inn/utlogget/:provider",
      needs: "nothing",
      sender: "server",
      answer: (request) => noticeOfProvider(site, request),
    },
  ];
}
