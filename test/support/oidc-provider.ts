/** A certified OpenID Provider (npm `oidc-provider`) on a port of this machine, with people whom a test describes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import { deskOrigin } from "./desk-site.ts";

/** What of the package is used here; it comes without types. */
interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (
    of: object,
  ) => {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  };
}

type MadeProvider = new (issuer: string, settings: object) => Provider;

export const clientId = "the desk";
export const clientSecret = "a secret/of+the:desk %";

/** Who signs in next, and how; or the error with which the provider sends them back. */
export type Next =
  | { readonly account: string; readonly acr?: string; readonly amr?: readonly string[] }
  | { readonly error: string; readonly error_description: string };

export class RealProvider {
  readonly #server: Server;
  #provider: Provider | undefined;
  readonly issuer: string;
  /** address of the desk that it knows */
  readonly deskAt: string;
  /** claims by subject */
  readonly accounts = new Map<string, Readonly<Record<string, unknown>>>();
  next: Next = { account: "kari" };
  /** every request that it was sent, as `GET /path` */
  readonly asked: string[] = [];
  /** takes its notices to the desk */
  notify: ((url: string, init: RequestInit) => Promise<Response>) | undefined;

  constructor(server: Server, deskAt: string) {
    this.#server = server;
    this.deskAt = deskAt;
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(`${request.method} ${request.url?.split("?")[0]}`);
    if (!request.url?.startsWith("/interaction/")) return this.#provider?.callback()(request, response);
    const { next } = this;
    const login = "account" in next ? { ...next, accountId: next.account } : undefined;
    await this.#provider?.interactionFinished(request, response, login ? { login } : next);
  }

  /** With keys of its own; what it gave out before is signed with keys that it has no more. */
  async changeKeys(): Promise<void> {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const kid = `key ${crypto.randomUUID()}`;
    const keys = [{ ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" }];
    const { Provider: Made } = (await import("oidc-provider" as string)) as { Provider: MadeProvider };
    const kept = "oidc-provider/lib/adapters/memory_adapter.js" as string;
    const { createMemoryAdapter } = (await import(kept)) as {
      createMemoryAdapter(tolerance: number): unknown;
    };
    this.#provider = new Made(this.issuer, { ...this.#settings(keys), adapter: createMemoryAdapter(0) });
  }

  #settings(keys: readonly object[]): object {
    const { accounts, deskAt } = this;
    const notify = (url: string, init: RequestInit) => (this.notify ?? fetch)(url, init);
    return {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${deskAt}/inn/svar/real`],
          post_logout_redirect_uris: [`${deskAt}/inn`],
          backchannel_logout_uri: `${deskAt}/inn/utlogget/real`,
          backchannel_logout_session_required: true,
        },
      ],
      jwks: { keys },
      claims: { amr: null, profile: ["name", "groups"], email: ["email"] },
      acrValues: ["substantial", "high"],
      features: {
        devInteractions: { enabled: false },
        claimsParameter: { enabled: true },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context: { body: string }, form: string) => {
            context.body = `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
          },
        },
      },
      renderError: (context: { body: string }, out: { readonly error: string }) => {
        context.body = `the provider refuses: ${out.error}`;
      },
      fetch: notify,
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      cookies: { keys: ["a key of the test"] },
      ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 3600, AccessToken: 600 },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, ...accounts.get(id) }),
      }),
      loadExistingGrant: async (context: {
        oidc: { provider: Provider; client: { clientId: string }; account: { accountId: string } };
      }) => {
        const { provider, client, account } = context.oidc;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
        grant.addOIDCScope("openid profile email");
        await grant.save();
        return grant;
      },
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

export async function startRealProvider(deskAt = deskOrigin): Promise<RealProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const provider = new RealProvider(server, deskAt);
  await provider.changeKeys();
  return provider;
}

/** What a browser does at the provider: follows it, with its cookies, until it is sent elsewhere. */
export class AtProvider {
  readonly #cookies = new Map<string, string>();

  /** @returns the address to which it is sent back, or the page that it is shown */
  async follow(
    from: string,
    init: RequestInit = {},
  ): Promise<{ readonly to?: string; readonly page?: string }> {
    let [at, asked] = [from, init];
    for (let steps = 0; steps < 10; steps++) {
      if (at.startsWith(deskOrigin)) return { to: at };
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(at, { ...asked, redirect: "manual", headers: { ...asked.headers, cookie } });
      for (const set of answer.headers.getSetCookie()) this.#keep(set);
      const location = answer.headers.get("location");
      if (location === null) return { page: await answer.text() };
      [at, asked] = [new URL(location, at).href, {}];
    }
    throw new Error("the provider sends the browser round and round");
  }

  #keep(set: string): void {
    const [pair = ""] = set.split(";", 1);
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (value === "" || /expires=Thu, 01 Jan 1970/i.test(set)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
