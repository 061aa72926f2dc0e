/** What no certified provider says: each is refused, for a reason that has its sentence, in bounded time and room. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { JWTPayload } from "jose";
import { systemClock } from "../../src/clock.ts";
import { openProvider, type Provider } from "../../src/identity/provider.ts";
import { refusalOf } from "../../src/identity/refusal.ts";
import type { ProviderSettings } from "../../src/identity/settings.ts";
import { type ForgedProvider, startForgedProvider } from "../support/forged-provider.ts";
import { aProvider } from "../support/provider-settings.ts";

let forged: ForgedProvider;
beforeAll(async () => {
  forged = await startForgedProvider("desk");
});
afterAll(() => forged.close());
beforeEach(() => {
  forged.answers = {};
  forged.asked.length = 0;
});

const bound = { state: "s".repeat(43), nonce: "n".repeat(43), verifier: "v".repeat(43) };
const limits = { longestMs: 300, mostBytes: 64 * 1024 };

function provider(given: Partial<ProviderSettings> = {}): Provider {
  forged.nonce = bound.nonce;
  return openProvider(aProvider({ issuer: forged.issuer, ...given }), { clock: systemClock, limits });
}

/** @returns why nobody is signed in; the subject of who is */
async function came(asked = provider(), query = `code=c&state=${bound.state}`): Promise<string> {
  return await asked.finish(new URL(`http://localhost:8090/inn/svar/provider?${query}`), bound).then(
    ({ subject }) => subject,
    (error: unknown) => refusalOf(error).why,
  );
}

test("what is right is taken", async () => {
  expect(await came()).toBe("kari");
});

/** What a token says, with anything where something else belongs. */
type Wrong = Readonly<Record<string, unknown>>;

const unsigned = (claims: JWTPayload, alg: string) =>
  `${[{ alg }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;

describe("a token is refused", () => {
  const claims: readonly (readonly [string, Wrong, string])[] = [
    ["for another audience", { aud: "another" }, "untrusted"],
    [
      "for us and others, made for another of them",
      { aud: ["desk", "another"], azp: "another" },
      "untrusted",
    ],
    ["of another issuer", { iss: "https://elsewhere.example" }, "untrusted"],
    ["for another sign-in", { nonce: "m".repeat(43) }, "untrusted"],
    ["for none", { nonce: undefined }, "untrusted"],
    ["of nobody", { sub: undefined }, "untrusted"],
    ["of an empty name", { sub: "" }, "untrusted"],
    ["of somebody whom no database can hold", { sub: "kari\u0000" }, "untrusted"],
    ["of a subject that is too long", { sub: "k".repeat(256) }, "untrusted"],
    ["of a number", { sub: 7 }, "untrusted"],
    ["without an end", { exp: undefined }, "untrusted"],
  ];
  test.each(claims)("%s", async (_, wrong, why) => {
    forged.answers = { claims: (right) => ({ ...right, ...wrong }) as JWTPayload };
    expect(await came()).toBe(why);
  });

  test.each([
    ["of a clock five minutes ahead", (now: number) => ({ iat: now + 300, exp: now + 600 }), "clock"],
    ["that is not valid yet", (now: number) => ({ nbf: now + 300 }), "clock"],
    ["that is over", (now: number) => ({ iat: now - 400, exp: now - 100 }), "clock"],
  ])("%s", async (_, times, why) => {
    forged.answers = { claims: (right) => ({ ...right, ...times(right.iat ?? 0) }) };
    expect(await came()).toBe(why);
  });

  test.each(["none", "None", "HS256", "RS512"])("that says of itself that it is of %s", async (alg) => {
    forged.answers = { token: (_, right) => unsigned(right, alg) };
    expect(await came()).toBe("untrusted");
  });

  test("that was changed after it was signed", async () => {
    forged.answers = {
      token: (signed, right) => {
        const [head, , sign] = signed.split(".");
        const body = Buffer.from(JSON.stringify({ ...right, sub: "eva" })).toString("base64url");
        return `${head}.${body}.${sign}`;
      },
    };
    expect(await came()).toBe("untrusted");
  });

  test("of a key that the provider has not", async () => {
    forged.answers = { token: async (_, right) => await forged.signed(right, { kid: "two" }) };
    expect(await came()).toBe("untrusted");
  });

  test.each(["", "a.b.c", "not a token", "ey.ey.ey.ey.ey"])("that is none: %j", async (text) => {
    forged.answers = { token: () => text };
    expect(await came()).toBe("untrusted");
  });

  test("that is not there", async () => {
    forged.answers = { tokens: () => ({ access_token: "a", token_type: "Bearer" }) };
    expect(await came()).toBe("untrusted");
  });
});

describe("clocks", () => {
  test.each([
    [-59, "kari"],
    [59, "kari"],
    [62, "clock"],
  ])("%d seconds apart", async (apart, came_) => {
    forged.answers = {
      claims: (right) => ({ ...right, iat: (right.iat ?? 0) + apart, exp: (right.iat ?? 0) + apart + 300 }),
    };
    expect(await came()).toBe(came_);
  });

  test("that differ are told with by how much", async () => {
    forged.answers = { claims: (right) => ({ ...right, iat: (right.iat ?? 0) + 300 }) };
    const refusal = await provider()
      .finish(new URL(`http://localhost:8090/inn/svar/provider?code=c&state=${bound.state}`), bound)
      .catch(refusalOf);
    expect(refusal).toMatchObject({ why: "clock", apart: expect.closeTo(300, -1) });
  });
});

describe("an answer to the browser is refused", () => {
  test.each([
    ["of another sign-in", `code=c&state=${"t".repeat(43)}`, "untrusted"],
    ["without its state", "code=c", "untrusted"],
    ["with two codes", `code=c&code=d&state=${bound.state}`, "untrusted"],
    ["of another issuer", `code=c&state=${bound.state}&iss=https://elsewhere.example`, "untrusted"],
    ["that says no", `error=access_denied&state=${bound.state}`, "denied"],
    ["that says what nobody knows", `error=%3Cb%3E&state=${bound.state}`, "provider"],
    ["that says toString", `error=toString&state=${bound.state}`, "provider"],
    ["that says too weak", `error=unmet_authentication_requirements&state=${bound.state}`, "weak"],
  ])("%s", async (_, query, why) => {
    expect(await came(provider(), query)).toBe(why);
  });

  test("without its issuer, where the provider promises to name it", async () => {
    forged.answers = {
      metadata: (right) => ({ ...right, authorization_response_iss_parameter_supported: true }),
    };
    expect(await came()).toBe("untrusted");
    expect(forged.asked).not.toContain("/token");
  });

  test.each([
    ["invalid_grant", 400, "expired"],
    ["invalid_client", 401, "setup"],
    ["unauthorized_client", 400, "setup"],
    ["<script>", 400, "provider"],
  ])("by its code, with %s", async (error, status, why) => {
    forged.answers = {
      first: (path, response) => {
        if (path !== "/token") return false;
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify({ error, error_description: "<script>" }));
        return true;
      },
    };
    expect(await came()).toBe(why);
  });
});

describe("a provider", () => {
  test("that says it is another is not taken, nor one for every organisation", async () => {
    for (const issuer of [
      "https://elsewhere.example",
      `${forged.issuer}/`,
      "https://login.example/{tenantid}/v2.0",
    ]) {
      forged.answers = { metadata: (right) => ({ ...right, issuer }) };
      expect(await came()).not.toBe("kari");
    }
  });

  test.each([
    ["/.well-known/openid-configuration", "down"],
    ["/token", "down"],
    ["/keys", "down"],
  ])("that hangs, floods, breaks off or is broken at %s is down, soon", async (place, why) => {
    const ways: readonly ((response: import("node:http").ServerResponse) => void)[] = [
      () => undefined,
      (response) => void response.writeHead(200, { "content-type": "application/json" }).write("{"),
      (response) =>
        response.writeHead(200, { "content-type": "application/json" }).end(" ".repeat(65 * 1024)),
      (response) =>
        response.writeHead(200, { "content-type": "application/json", "content-length": "99" }).end("{}"),
      (response) => response.writeHead(200, { "content-encoding": "gzip" }).end("{}"),
      (response) => response.writeHead(503).end("<html>"),
      (response) => response.destroy(),
    ];
    for (const way of ways) {
      forged.answers = {
        first: (path, response) => {
          if (path === place) way(response);
          return path === place;
        },
      };
      expect(await came()).toBe(why);
    }
  });

  test("is followed nowhere, and leads to no private host but its own", async () => {
    forged.answers = {
      first: (path, response) => {
        if (path === "/token") response.writeHead(302, { location: `${forged.issuer}/elsewhere` }).end();
        return path === "/token";
      },
    };
    expect(await came()).not.toBe("kari");
    expect(forged.asked).not.toContain("/elsewhere");
    for (const inside of ["https://10.0.0.7/token", "https://[::1]/token", "http://192.0.2.1/token"]) {
      forged.answers = { metadata: (right) => ({ ...right, token_endpoint: inside }) };
      expect(await came()).toBe("down");
    }
  });

  test("is asked once for what it says of itself, and again after it failed", async () => {
    const one = provider();
    forged.answers = {
      first: (_, response) => {
        response.writeHead(503).end();
        return true;
      },
    };
    expect(await came(one)).toBe("down");
    forged.answers = {};
    forged.asked.length = 0;
    expect(await came(one)).toBe("kari");
    expect(await came(one)).toBe("kari");
    expect(forged.asked.filter((path) => path.startsWith("/.well-known"))).toHaveLength(1);
  });

  test("that has more groups than a token holds does not seem to have none", async () => {
    const roles = [{ when: { groups: "a" }, role: "officer", agency: "all" }] as const;
    forged.answers = { claims: (right) => ({ ...right, _claim_names: { groups: "src1" } }) };
    expect(await came(provider({ roles }))).toBe("elsewhere");
    expect(await came(provider())).toBe("kari");
  });
});

describe("a notice of sign-out", () => {
  const event = { "http://schemas.openid.net/event/backchannel-logout": {} };
  const right = () => {
    const now = Math.floor(systemClock.now().getTime() / 1000);
    return {
      iss: forged.issuer,
      aud: "desk",
      iat: now,
      exp: now + 120,
      jti: "j",
      events: event,
      sub: "kari",
      sid: "s",
    };
  };

  test("names whose sessions are over", async () => {
    const notice = await forged.signed(right(), { typ: "logout+jwt" });
    expect(await provider().ended(notice)).toEqual({ subject: "kari", session: "s" });
    const only = await forged.signed({ ...right(), sub: undefined } as Wrong as JWTPayload);
    expect(await provider().ended(only)).toEqual({ subject: undefined, session: "s" });
  });

  test.each([
    ["for another audience", { aud: "another" }],
    ["of another issuer", { iss: "https://elsewhere.example" }],
    ["that is an ID token", { nonce: "n" }],
    ["of no event", { events: {} }],
    ["of another event", { events: { "https://elsewhere.example/event": {} } }],
    ["of nobody", { sub: undefined, sid: undefined }],
    ["without a number", { jti: undefined }],
    ["without a time", { iat: undefined }],
    ["of an hour ago", { iat: inSeconds(-3600), exp: inSeconds(600) }],
    ["that is over", { exp: inSeconds(-100) }],
  ])("is none: %s", async (_, wrong) => {
    expect(
      await provider().ended(await forged.signed({ ...right(), ...wrong } as JWTPayload)),
    ).toBeUndefined();
  });

  test("is none when it is of another kind, of no key, or very long; and keys are asked for once", async () => {
    const asked = provider();
    expect(await asked.ended(await forged.signed(right(), { typ: "at+jwt" }))).toBeUndefined();
    for (let times = 0; times < 5; times++) {
      expect(await asked.ended(await forged.signed(right(), { kid: `k${times}` }))).toBeUndefined();
      expect(await asked.ended(unsigned(right(), "none"))).toBeUndefined();
    }
    expect(await asked.ended(`${"a".repeat(20_000)}.b.c`)).toBeUndefined();
    expect(forged.asked.filter((path) => path === "/keys")).toHaveLength(1);
  });
});

function inSeconds(seconds: number): number {
  return Math.floor(systemClock.now().getTime() / 1000) + seconds;
}
