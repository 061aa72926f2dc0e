/** The officer's queue: what waits, the item in its thread, and each act. */
import { queueItemPage, queuePage } from "../pages/queue.ts";
import {
  confirmItem,
  handItemOver,
  keepItem,
  noteOnItem,
  overruleItem,
  postponeItemTo,
  releaseItem,
  undoLast,
  undoOnItem,
} from "../pages/queue-acts.ts";
import { queueFile, queueText } from "../pages/queue-files.ts";
import { changeLook } from "../pages/queue-look.ts";
import { sayWhy } from "../pages/reading.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function queueRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    { method: "get", path: "/:agency/ko", needs: "item.read", answer: (request) => queuePage(site, request) },
    {
      method: "post",
      path: "/:agency/ko/visning",
      needs: "item.read",
      answer: (request) => changeLook(request),
    },
    {
      method: "post",
      path: "/:agency/ko/angre",
      needs: "item.decide",
      answer: (request) => undoLast(site, request),
    },
    {
      method: "get",
      path: "/:agency/ko/:item/tekst",
      needs: "item.readProtected",
      answer: (request) => queueText(site, request),
    },
    {
      method: "get",
      path: "/:agency/ko/:item/fil/:versjon/:nummer",
      needs: "item.readProtected",
      answer: (request) => queueFile(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/les",
      needs: "item.readProtected",
      answer: (request) => sayWhy(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/slipp",
      needs: "item.decide",
      answer: (request) => releaseItem(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/:item/behold",
      needs: "item.decide",
      answer: (request) => keepItem(site, request),
    },
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
  ];
}
