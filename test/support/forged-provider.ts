/** A provider on this machine that answers as it is told, right or wrong: what no certified one would do. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

export interface ForgedAnswers {
  /** of the ID token; times in seconds of now */
  claims(right: JWTPayload): JWTPayload;
  /** replaces the ID token that was signed rightly */
  token(signed: string, right: JWTPayload): string | Promise<string>;
  /** of the token endpoint */
  tokens(right: object): object;
  metadata(right: object): object;
  /** before anything else; true when it has answered */
  first(path: string, response: ServerResponse): boolean;
}

export interface ForgedProvider {
  readonly issuer: string;
  /** what stands here is answered; what is left out is answered rightly */
  answers: Partial<ForgedAnswers>;
  /** the nonce that the next token carries */
  nonce: string;
  readonly asked: string[];
  signed(claims: JWTPayload, header?: object): Promise<string>;
  close(): Promise<void>;
}

export async function startForgedProvider(clientId: string): Promise<ForgedProvider> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signed = async (claims: JWTPayload, header: object = {}) =>
    await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(privateKey);
  const provider: ForgedProvider = {
    ...{ issuer, answers: {}, nonce: "", asked: [], signed },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const idToken = async () => {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: issuer,
      aud: clientId,
      sub: "kari",
      nonce: provider.nonce,
      iat: now,
      exp: now + 300,
      name: "Kari Vik",
    };
    const claims = provider.answers.claims?.(right) ?? right;
    const token = await signed(claims);
    return (await provider.answers.token?.(token, claims)) ?? token;
  };
  const answerTo: Readonly<Record<string, () => Promise<object>>> = {
    "/.well-known/openid-configuration": async () => {
      const right = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        token_endpoint_auth_methods_supported: ["client_secret_post"],
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
      };
      return provider.answers.metadata?.(right) ?? right;
    },
    "/keys": async () => ({ keys: [jwk] }),
    "/token": async () => {
      const right = { access_token: "a", token_type: "Bearer", id_token: await idToken() };
      return provider.answers.tokens?.(right) ?? right;
    },
  };
  server.on("request", (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    provider.asked.push(path);
    if (provider.answers.first?.(path, response)) return;
    answerTo[path]?.().then(
      (body) => response.setHeader("content-type", "application/json").end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });
  return provider;
}
