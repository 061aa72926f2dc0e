/** Many items at once: lists, their samples, and batches that were decided. */
import { batchPage } from "../pages/batch.ts";
import { decideBatch, drawSampleOf, undoBatch } from "../pages/batch-acts.ts";
import { decideSampled, judgeSample, samplePage } from "../pages/batch-sample.ts";
import { shownBatchPage } from "../pages/batch-shown.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

/** Before those of single items: `bunke` and `prove` are no items. */
export function batchRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/:agency/ko/bunke",
      needs: "item.read",
      answer: (request) => batchPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/bunke",
      needs: "item.decide",
      answer: (request) => decideBatch(site, request),
    },
    {
      method: "get",
      path: "/:agency/ko/bunke/:nummer",
      needs: "item.read",
      answer: (request) => shownBatchPage(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/bunke/:nummer/angre",
      needs: "item.decide",
      answer: (request) => undoBatch(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/prove",
      needs: "item.decide",
      answer: (request) => drawSampleOf(site, request),
    },
    {
      method: "get",
      path: "/:agency/ko/prove/:nummer",
      needs: "item.read",
      answer: (request) => samplePage(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/prove/:nummer",
      needs: "item.decide",
      answer: (request) => judgeSample(site, request),
    },
    {
      method: "post",
      path: "/:agency/ko/prove/:nummer/avgjor",
      needs: "item.decide",
      answer: (request) => decideSampled(site, request),
    },
  ];
}
