import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nearPlaceOf, placeOf, tidyAddress } from "../../../src/pipeline/register/same-site.ts";

test.each([
  ["http://www.etaten.example", "http://www.etaten.example/"],
  ["http://www.etaten.example", "https://WWW.Etaten.example:443"],
  ["http://www.etaten.example:80/x", "HTTP://www.etaten.example./x//#top"],
  ["https://www.etaten.example/blogg/index.php", "https://www.etaten.example/blogg/"],
  ["https://www.etaten.example/feed?b=2&a=1", "http://www.etaten.example/feed/?a=1&b=2&"],
  ["https://www.etaten.example/%7Ekari", "https://www.etaten.example/~kari/"],
  ["https://www.etaten.example/gr%c3%b8nt", "https://www.etaten.example/grønt"],
  ["https://f.example/{FJORDVIK_KEY}/rss", "https://f.example/%7BFJORDVIK_KEY%7D/rss/"],
])("%s and %s are one place", (one, other) => {
  expect(placeOf(one)).toBe(placeOf(other));
});

test.each([
  ["https://www.etaten.example/", "https://www.etaten.example/feed"],
  ["https://www.etaten.example/feed", "https://www.etaten.example/comments/feed"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8081/"],
  ["https://f.example/rss?id=1", "https://f.example/rss?id=2"],
  ["https://www.etaten.example/Blogg", "https://www.etaten.example/blogg"],
])("%s and %s are two places", (one, other) => {
  expect(placeOf(one)).not.toBe(placeOf(other));
});

test("www. is nearly the same place", () => {
  expect(placeOf("https://www.etaten.example")).not.toBe(placeOf("https://etaten.example"));
  expect(nearPlaceOf("https://www.etaten.example/")).toBe(nearPlaceOf("http://etaten.example"));
});

test.each([
  ["https://etaten.example/wp-admin/edit.php?post_type=page", "https://etaten.example"],
  ["https://etaten.example/blogg/wp-json/wp/v2/posts", "https://etaten.example/blogg"],
  ["https://etaten.example/wp-login.php?redirect_to=x", "https://etaten.example"],
  ["https://etaten.example/index.php", "https://etaten.example"],
  ["https://etaten.example/", "https://etaten.example/"],
])("of a WordPress the root is kept: %s", (copied, root) => {
  expect(tidyAddress("wordpress", copied)).toBe(root);
});

test("property: an address and what is tidied of it are the same place", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      expect(placeOf(tidyAddress("feed", address))).toBe(placeOf(address));
    }),
  );
});
