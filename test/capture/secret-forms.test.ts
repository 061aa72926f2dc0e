/** What of a secret goes with a question, and what of it never does. */
import { describe, expect, test } from "@jest/globals";
import { credentialHeaders, refreshSecret, tokenSecret } from "../../src/capture/secret-forms.ts";

describe("the headers by which a secret goes", () => {
  test.each<[string, Record<string, string>]>([
    ["Bearer EAAG:1", { authorization: `Basic ${btoa("Bearer EAAG:1")}` }],
    ["Bearer EAAG", { authorization: "Bearer EAAG" }],
    ["Bearer EAAG App-Secret: b1946ac9", { authorization: "Bearer EAAG" }],
    ["Client-Id: 47-a.apps Client-Secret: GO-x Refresh-Token: 1//0x", {}],
    ["Api-Key: 1f3c Api-Username: arkiv", { "api-key": "1f3c", "api-username": "arkiv" }],
    ["Api-Key: 1f3c", { "api-key": "1f3c" }],
    ["X-Goog-Api-Key: AIza b", { "x-goog-api-key": "AIza b" }],
    ["kari:æøå", { authorization: `Basic ${Buffer.from("kari:æøå").toString("base64")}` }],
  ])("%s", (secret, headers) => expect(credentialHeaders(secret)).toEqual(headers));
});

test("half of a form is none of it", () => {
  expect(tokenSecret("Bearer EAAG App-Secret:")).toBeUndefined();
  expect(tokenSecret("kari:hemmeleg")).toBeUndefined();
  expect(refreshSecret("Client-Id: a Client-Secret: b")).toBeUndefined();
  expect(tokenSecret("Bearer EAAG App-Secret: s")).toEqual({ token: "EAAG", appSecret: "s" });
});
