/** No secret is shown with an address, and nothing else of it is lost. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  isSecretName,
  operatorAddress,
  publicAddress,
  secretsIn,
  variablesIn,
  withoutSecrets,
} from "../../src/domain/public-address.ts";

const secret = "KanariToken4711abc";
const host = "https://www.etaten.example";

describe("a secret is taken out wherever an address may carry one", () => {
  test.each([
    [`${host}/feed?access_token=${secret}`, `${host}/feed?access_token=REDACTED`, "access_token"],
    [`${host}/feed?a=1&KEY=${secret}&b=2`, `${host}/feed?a=1&KEY=REDACTED&b=2`, "KEY"],
    [`${host}/feed?feedKey=${secret}`, `${host}/feed?feedKey=REDACTED`, "feedKey"],
    [`${host}/feed?rsskey=${secret}`, `${host}/feed?rsskey=REDACTED`, "rsskey"],
    [`${host}/feed?a=1;token=${secret}`, `${host}/feed?a=1;token=REDACTED`, "token"],
    [`${host}/feed?access%5Ftoken=${secret}`, `${host}/feed?access%5Ftoken=REDACTED`, "access_token"],
    [`${host}/feed?access%255Ftoken=${secret}`, `${host}/feed?access%255Ftoken=REDACTED`, "access_token"],
    [`${host}/feed?auth[token]=${secret}`, `${host}/feed?auth[token]=REDACTED`, "auth[token]"],
    [`${host}/feed?a=1&amp;key=${secret}`, `${host}/feed?a=1&amp;key=REDACTED`, "key"],
    [`${host}/feed?ke\ny=${secret}`, `${host}/feed?key=REDACTED`, "key"],
    [`${host}/feed#access_token=${secret}`, `${host}/feed#access_token=REDACTED`, "access_token"],
    [`${host}/#/feed?token=${secret}`, `${host}/#/feed?token=REDACTED`, "token"],
    [`${host}/feed;jsessionid=${secret}?x=1`, `${host}/feed;jsessionid=REDACTED?x=1`, "jsessionid"],
    [`${host}/feed/token=${secret}/rss`, `${host}/feed/token=REDACTED/rss`, "token"],
    [`${host}/feed/key/${secret}/rss`, `${host}/feed/key/REDACTED/rss`, "path"],
    [`${host}/ical/private-0123456789abcdef01/basic.ics`, `${host}/ical/REDACTED/basic.ics`, "path"],
    [
      `${host}/file?X-Amz-Signature=${secret}&X-Amz-Date=2`,
      `${host}/file?X-Amz-Signature=REDACTED&X-Amz-Date=2`,
      "X-Amz-Signature",
    ],
    [`${host}/file?sv=2024&sig=${secret}`, `${host}/file?sv=2024&sig=REDACTED`, "sig"],
    [`${host}/r?to=https%3A%2F%2Fx.example%2F%3Ftoken%3D${secret}`, `${host}/r?to=REDACTED`, "to"],
    [`${host}/f?hdnts=st=1~exp=2~hmac=${secret}`, `${host}/f?hdnts=REDACTED`, "hdnts"],
    [`${host}/rss/secret:${secret}/u:kari/`, `${host}/rss/REDACTED/u:kari/`, "path"],
    [`${host}/x?code=0123456789abcdef0123456789abcdef`, `${host}/x?code=REDACTED`, "code"],
    [`${host}/feed?passord=${secret}`, `${host}/feed?passord=REDACTED`, "passord"],
    [`${host}/feed?l%C3%B6senord=kort1`, `${host}/feed?l%C3%B6senord=REDACTED`, "lösenord"],
    [`${host}/feed?nøkkel=${secret}`, `${host}/feed?nøkkel=REDACTED`, "nøkkel"],
    [`${host}/feed?nyckel=${secret}`, `${host}/feed?nyckel=REDACTED`, "nyckel"],
    [`${host}/?feed=rss2&_wpnonce=0a1b2c`, `${host}/?feed=rss2&_wpnonce=REDACTED`, "_wpnonce"],
    [`${host}/feed?PHPSESSID=${secret}`, `${host}/feed?PHPSESSID=REDACTED`, "PHPSESSID"],
    [`${host}/feed?authorization=abc`, `${host}/feed?authorization=REDACTED`, "authorization"],
    [`${host}/feed?a=Bearer%20${secret}`, `${host}/feed?a=REDACTED`, "a"],
    [`${host}/feed?k=${secret}`, `${host}/feed?k=REDACTED`, "k"],
    [`${host}/feed?u=kari&p=${secret}`, `${host}/feed?u=kari&p=REDACTED`, "p"],
    [`${host}/feed?code=${secret}`, `${host}/feed?code=REDACTED`, "code"],
    [`${host}/feed?x=glpat-abcdefghijKLMNOP`, `${host}/feed?x=REDACTED`, "x"],
    [`${host}/private/${secret}.rss`, `${host}/private/REDACTED`, "path"],
    [`https://kari:${secret}@www.etaten.example/feed`, `${host}/feed`, "user and password"],
    [`//kari:${secret}@www.etaten.example/feed`, "//www.etaten.example/feed", "user and password"],
    [`https:\\\\kari:${secret}@www.etaten.example/feed`, `${host}/feed`, "user and password"],
    [`//www.etaten.example/feed?key=${secret}`, "//www.etaten.example/feed?key=REDACTED", "key"],
    [`/feed?key=${secret}`, "/feed?key=REDACTED", "key"],
  ])("%j", (address, shown, where) => {
    expect([publicAddress(address), operatorAddress(address)]).toEqual([shown, shown]);
    expect(secretsIn(address)).toEqual([where]);
  });
});

test.each([
  `${host}/?p=12#comment-9`,
  `${host}/Grønt%20skifte?side=2&sort=dato&q=x%20y`,
  `${host}/?monkey=1&keyword=vatn&key_id=&sid=7&code=4203`,
  `${host}/?p=12&s=barnehage-2026&k=vatn&login=kari&pin=4711&t=1764324000&q=kommunedelplan2026utkast`,
  `${host}/?t=0199aaaa-1111-7222-8333-444455556666&sign=2&ticket=12345&share=facebook&x=sk-sak`,
  `${host}/privat/avtale-2026.pdf`,
  `${host}/2026/06/01/a-0199aaaa-1111-7222-8333-444455556666/`,
  "mailto:post@etaten.example",
  "ikkje ei adresse",
])("what carries no secret stays byte for byte: %s", (address) => {
  expect([publicAddress(address), operatorAddress(address), secretsIn(address)]).toEqual([
    address,
    address,
    [],
  ]);
});

test("a variable in place of the secret is no secret: the operator sees its name, the public does not", () => {
  const query = `${host}/feed?access_token={FJORDVIK_KEY}&a=1`;
  expect([operatorAddress(query), secretsIn(query), variablesIn(query)]).toEqual([
    query,
    [],
    ["FJORDVIK_KEY"],
  ]);
  expect(publicAddress(query)).toBe(`${host}/feed?access_token=REDACTED&a=1`);
  const path = new URL(`${host}/feed/{FJORDVIK_KEY}/rss`).href;
  expect(operatorAddress(path)).toBe(`${host}/feed/{FJORDVIK_KEY}/rss`);
  expect([publicAddress(path), variablesIn(path)]).toEqual([`${host}/feed/REDACTED/rss`, ["FJORDVIK_KEY"]]);
  expect(publicAddress(`${host}/feed?id=x{FJORDVIK_KEY}`)).not.toContain("FJORDVIK_KEY");
});

test("in a sentence, each address loses its secret and the words stay", () => {
  const said = `«${host}/a?key=${secret}» answered 404, not ${host}/b#token=${secret}`;
  expect(withoutSecrets(said)).toBe(`«${host}/a?key=REDACTED» answered 404, not ${host}/b#token=REDACTED`);
});

test("in a sentence, an address without a host loses its secret too, and a question stays one", () => {
  expect(withoutSecrets(`link "/f?token=${secret}" and "feed?a=1&key=${secret}": why? no=1 host`)).toBe(
    `link "/f?token=REDACTED" and "feed?a=1&key=REDACTED": why? no=1 host`,
  );
});

test("words that end in key are not all keys", () => {
  for (const name of ["monkey", "turkey", "hockey", "keyword", "key_id", "sortering", "author"])
    expect([name, isSecretName(name)]).toEqual([name, false]);
});

const separators = fc.constantFrom("?", "&", ";", "#", "?a=b&", "#a=b&", "?a=b;");
const names = fc
  .constantFrom(
    "access_token",
    "key",
    "token",
    "sig",
    "apiKey",
    "Passwd",
    "client_secret",
    "X-Amz-Signature",
    "auth",
  )
  .chain((name) =>
    fc.tuple(fc.constant(name), fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length })),
  )
  .map(([name, encoded]) =>
    [...name]
      .map((letter, index) => (encoded[index] ? `%${letter.charCodeAt(0).toString(16)}` : letter))
      .join(""),
  );

test("property: however its name is written and wherever it stands, the secret is gone, and a second time changes nothing", () => {
  const path = fc.webPath().map((text) => text.split(";").join(""));
  fc.assert(
    fc.property(
      path,
      separators,
      names,
      fc.constantFrom("", "&z=1", ";z=1"),
      (before, separator, name, after) => {
        const address = `${host}/a${before}${separator}${name}=${secret}${after}`;
        const shown = publicAddress(address);
        expect(shown).not.toContain(secret);
        expect(publicAddress(shown)).toBe(shown);
        expect(secretsIn(address)).not.toEqual([]);
      },
    ),
  );
});
