import { createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { metaSignature, type SignatureForm } from "../../src/domain/webhook.ts";
import { isSameWord, isSigned, signatureIn } from "../../src/intake/signature.ts";

const secret = "hemmeleg";
const bytes = (text: string) => new TextEncoder().encode(text);
const hexOf = (text: string, by = secret) => createHmac("sha256", by).update(text).digest("hex");

function believes(body: string, given: string | undefined, form: SignatureForm = metaSignature): boolean {
  const signature = signatureIn(given, form);
  return signature !== undefined && isSigned(bytes(body), signature, secret);
}

describe("a body is believed by a signature over its bytes as they came", () => {
  const body = '{"a":1,"b":"\\u00e5"}';

  test("of who knows the secret, in either case of its digits", () => {
    expect(believes(body, `sha256=${hexOf(body)}`)).toBe(true);
    expect(believes(body, `sha256=${hexOf(body).toUpperCase()}`)).toBe(true);
  });

  test.each([
    ["written anew, with the same meaning", JSON.stringify(JSON.parse(body))],
    ["with its names in another order", '{"b":"\\u00e5","a":1}'],
    ["with a line end more", `${body}\n`],
    ["with one byte of it changed", body.replace("1", "2")],
    ["empty", ""],
  ])("and not when it is %s", (_, other) => {
    expect(believes(other, `sha256=${hexOf(body)}`)).toBe(false);
  });

  test.each([
    ["no signature", undefined],
    ["an empty one", ""],
    ["one without its prefix", hexOf(body)],
    ["one with another prefix", `sha1=${hexOf(body)}`],
    ["one that is cut", `sha256=${hexOf(body).slice(0, 62)}`],
    ["one with more behind it", `sha256=${hexOf(body)}00`],
    ["one that is no hex", `sha256=${"z".repeat(64)}`],
    ["one by another secret", `sha256=${hexOf(body, "ein annan")}`],
    ["two in one header", `sha256=${hexOf(body)}, sha256=${hexOf(body)}`],
  ])("nor with %s", (_, given) => {
    expect(believes(body, given)).toBe(false);
  });

  test("in another form when it is said: without a prefix, in Base64", () => {
    const form: SignatureForm = { header: "x-signature", prefix: "", encoding: "base64" };
    const right = createHmac("sha256", secret).update(body).digest("base64");
    expect(believes(body, right, form)).toBe(true);
    expect(believes(body, right.replace("=", ""), form)).toBe(false);
    expect(believes(body, hexOf(body), form)).toBe(false);
  });
});

test("a word is the same word, whatever its length", () => {
  expect(isSameWord("teikn", "teikn")).toBe(true);
  for (const other of ["", "teik", "teiknet", "Teikn"]) expect(isSameWord(other, "teikn")).toBe(false);
});
