/** What says nearly the same is found by likeness and confirmed by the words that both have. */
import { expect, test } from "@jest/globals";
import { similarItems } from "../../../src/pipeline/review/similar.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();

const chain =
  "Del dette vidare: kommunen har tenkt å leggje ned skulen i Ytre Fjordvik, og vi ventar på at nokon seier noko";

test("the likest stand first, the item itself and what says something else do not", async () => {
  await place.dialogue([
    aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva."),
    aFeedComment("s-1", chain),
    aFeedComment("s-2", `${chain.toUpperCase()}!!!`),
    aFeedComment("s-3", chain.replace("skulen", "barnehagen")),
    aFeedComment("c-1", "Dette har eg ei meining om, same kva ho er."),
  ]);
  const similar = async (nativeId: string, limit = 50) =>
    await similarItems(place.tools, place.agency, await place.id(nativeId), limit);
  expect((await similar("s-1")).map(({ nativeId, share }) => [nativeId, share === 1])).toEqual([
    ["s-2", true],
    ["s-3", false],
  ]);
  expect(await similar("s-1", 1)).toHaveLength(1);
  expect(await similar("c-1")).toEqual([]);
});
