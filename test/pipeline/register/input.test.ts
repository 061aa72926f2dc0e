/** What a person gives and gets back in words. */
import { expect, test } from "@jest/globals";
import { ChannelChange, parsed } from "../../../src/pipeline/register/input.ts";

test.each([
  "www.fjordvik.example",
  "127.0.0.1:8080/feed.xml",
  "ikke en adresse",
  "ftp://fjordvik.example/feed.xml",
])("an address that is not whole is told what is lacking: %s", (address) => {
  expect(() => parsed(ChannelChange, { address }, "channel")).toThrow(
    "channel /address: must be a whole web address with https:// or http:// in front",
  );
});
