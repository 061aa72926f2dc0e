/** Settings of a provider, where a test cares for some of them only. */
import type { ProviderSettings } from "../../src/identity/settings.ts";

export function aProvider(given: Partial<ProviderSettings>): ProviderSettings {
  return {
    name: "provider",
    title: "Innlogginga",
    issuer: "https://login.example.no",
    clientId: "desk",
    clientSecret: "secret",
    scopes: ["openid", "profile", "email"],
    acrValues: [],
    demand: undefined,
    maxAgeSeconds: undefined,
    authorizationDetails: undefined,
    parameters: {},
    claims: { name: ["name"], email: "email" },
    roles: [],
    userinfo: undefined,
    signOutThere: true,
    sessionHours: 12,
    hosts: [],
    ...given,
  };
}
