/** Which language a WordPress says its items are in: what it says of the post, else what the site is set to. */
import { describe, expect, test } from "@jest/globals";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import { compare } from "../../../../src/capture/compare.ts";
import { hashed } from "../../../../src/capture/content-hash.ts";
import { aKnownItem } from "../../../support/known-items.ts";
import {
  aComment,
  aPayload,
  aPost,
  aType,
  aWordPressChannel,
  type Fields,
  theTypes,
} from "../../../support/wordpress-answers.ts";

const seenAt = new Date("2026-11-22T12:00:00Z");

/** The post and its comment on a site that names its posts and pages so. */
function read(labels: readonly [string, string] | undefined, post: Fields = {}) {
  const [posts, pages] = labels ?? [];
  const types = { ...theTypes(), post: aType("post", { name: posts }), page: aType("page", { name: pages }) };
  const payloads = [
    ...(labels ? [aPayload("/wp/v2/types", types)] : []),
    aPayload("/wp/v2/posts?page=1", [aPost(post)]),
    aPayload("/wp/v2/comments?page=1", [aComment()]),
  ].map((payload, ordinal) => ({ ...payload, ordinal }));
  return wordpress.reread(aWordPressChannel(), payloads, seenAt).sightings;
}

const languages = (...of: Parameters<typeof read>) => read(...of).map(({ facts }) => facts["language"]);

describe("the language of a post and its comments is", () => {
  test.each<readonly [string, string, string]>([
    ["Innlegg", "Sider", "no"],
    ["Inlägg", "Sidor", "sv"],
    ["Indlæg", "Sider", "da"],
    ["Artikkelit", "Sivut", "fi"],
    ["Posts", "Pages", "en"],
  ])("that of the site, as it names its %s and %s", (posts, pages, language) => {
    expect(languages([posts, pages])).toEqual([language, language]);
  });

  test.each<readonly [string, Fields, string]>([
    ["Polylang", { lang: "nn" }, "nn"],
    ["WPML", { wpml_current_locale: "nb_NO" }, "nb-NO"],
  ])("what %s says of the post, on a site in whatever language", (_, post, language) => {
    expect(languages(["Posts", "Pages"], post)).toEqual([language, language]);
  });

  test.each<readonly [string, Parameters<typeof read>]>([
    ["no types are told", [undefined]],
    ["posts have another name", [["Aktuelt", "Sider"]]],
    ["the words are of two languages", [["Innlegg", "Pages"]]],
    ["what is said of the post is no language", [undefined, { lang: "<b>nn</b>" }]],
    ["nothing is said of the post", [undefined, { lang: "", wpml_current_locale: false }]],
  ])("not known when %s", (_, of) => {
    expect(languages(...of)).toEqual([undefined, undefined]);
  });
});

describe("an item that is known", () => {
  const told = (before: Parameters<typeof read>, after: Parameters<typeof read>) =>
    read(...after).map((sighting, at) => {
      const known = read(...before)[at];
      if (!known) throw new Error("nothing was read");
      const { newVersion, changes } = compare(aKnownItem(known), hashed(sighting));
      return [newVersion, ...changes.map(({ kind, detail }) => ({ kind, ...detail }))];
    });

  test("is not changed by a site that is set to another language, or does not tell it today", () => {
    const none = [[false], [false]];
    expect(told([["Innlegg", "Sider"]], [["Posts", "Pages"]])).toEqual(none);
    expect(told([["Innlegg", "Sider"]], [undefined])).toEqual(none);
    expect(told([undefined], [["Innlegg", "Sider"]])).toEqual(none);
    expect(told([undefined, { lang: "nn" }], [["Posts", "Pages"]])).toEqual(none);
  });

  test("is told of when the post itself is said to be in another language", () => {
    const [post, comment] = told([undefined, { lang: "nn" }], [undefined, { lang: "se" }]);
    expect(post).toEqual([false, { kind: "relabelled", fact: "language", from: "nn", to: "se" }]);
    expect(comment).toEqual([false]);
  });
});
