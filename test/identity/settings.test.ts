/** The file of the providers: what it may say, and that each fault is told with its place and without a secret. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { readProviders, secretVariables } from "../../src/identity/settings.ts";

const place = mkdtempSync(join(tmpdir(), "kanalarkiv-providers-"));
afterAll(() => rmSync(place, { recursive: true }));

const least = {
  name: "entra",
  title: "Entra ID",
  issuer: "https://login.example.no/t/v2.0",
  clientId: "desk",
};

function read(providers: unknown, env: Record<string, string> = {}) {
  const path = join(place, "providers.json");
  writeFileSync(path, typeof providers === "string" ? providers : JSON.stringify({ providers }));
  return readProviders(path, (name) => env[name]);
}

function faultsOf(providers: unknown, env: Record<string, string> = {}): string {
  try {
    read(providers, env);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test("no file is no provider", () => {
  expect(readProviders(undefined, () => undefined)).toEqual([]);
});

test("four settings do; what is asked for as strength is demanded", () => {
  expect(read([least])).toMatchObject([
    { scopes: ["openid", "profile", "email"], demand: undefined, roles: [] },
  ]);
  expect(read([{ ...least, acrValues: ["high"], scopes: ["profile"] }])).toMatchObject([
    { demand: { acr: ["high"] }, scopes: ["openid", "profile"] },
  ]);
});

test("a secret comes from a variable, or from a file beside it without its line end", () => {
  writeFileSync(join(place, "secret"), "from a file\n");
  expect(read([{ ...least, clientSecretEnv: "ENTRA" }], { ENTRA: "from there" })[0]?.clientSecret).toBe(
    "from there",
  );
  expect(read([{ ...least, clientSecretFile: "secret" }])[0]?.clientSecret).toBe("from a file");
  read([{ ...least, clientSecretEnv: "ENTRA" }], { ENTRA: "x" });
  expect(secretVariables(join(place, "providers.json"))).toEqual(["ENTRA"]);
  expect(secretVariables(join(place, "nowhere.json"))).toEqual([]);
});

describe("is refused, with its place:", () => {
  const role = { when: { groups: "a" }, role: "officer", agency: "999999999" };
  test.each<[string, unknown, string]>([
    ["a file that is no JSON", '{ "clientSecret": "hush" ', "is not JSON"],
    ["no provider", [], "/providers"],
    ["a secret in the file itself", [{ ...least, clientSecret: "hush" }], "clientSecret"],
    ["plain http elsewhere", [{ ...least, issuer: "http://login.example.no" }], "/providers/0/issuer"],
    [
      "a password in the address",
      [{ ...least, issuer: "https://a:hush@login.example.no" }],
      "/providers/0/issuer",
    ],
    ["a name that is no word", [{ ...least, name: "../x" }], "/providers/0/name"],
    ["two of one name", [least, { ...least, issuer: "https://b.example" }], "one name"],
    ["two of one issuer", [least, { ...least, name: "b" }], "one issuer"],
    ["a role that is none", [{ ...least, roles: [{ ...role, role: "king" }] }], "/providers/0/roles/0/role"],
    ["a role for everybody", [{ ...least, roles: [{ ...role, when: {} }] }], "/providers/0/roles/0/when"],
    [
      "a role for no agency",
      [{ ...least, roles: [{ ...role, agency: "*" }] }],
      "/providers/0/roles/0/agency",
    ],
    ["what the desk says itself", [{ ...least, parameters: { redirect_uri: "hush" } }], "says itself"],
    ["a session of a week", [{ ...least, sessionHours: 168 }], "/providers/0/sessionHours"],
    ["a secret that is not there", [{ ...least, clientSecretEnv: "NONE" }], "NONE is not set"],
    ["two secrets", [{ ...least, clientSecretEnv: "A", clientSecretFile: "b" }], "not both"],
    ["a setting that is misspelt", [{ ...least, acr: ["high"] }], "acr"],
  ])("%s", (_, providers, told) => {
    const said = faultsOf(providers);
    expect(said).toContain(told);
    expect(said).not.toContain("hush");
  });
});
