/** Finds an account by its DID, and how it stands with its server. */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { type Account, documentAddress } from "./account.ts";
import type { Place } from "./address.ts";
import { type Ask, closedFault, methodAddress } from "./ask.ts";

export type FoundAccount = { readonly account: Account } | { readonly fault: Fault };

export async function findAccount(did: string, place: Pick<Place, "plc">, ask: Ask): Promise<FoundAccount> {
  const url = documentAddress(did, place);
  if (url === undefined)
    return { fault: faultWith("config.invalid", `${did} is named in no way that is known`) };
  const asked = await ask(url, { documentOf: did });
  if (asked.kind === "fault") return asked;
  // 404 for one that never was, 410 for one that was given up
  if (asked.kind === "refusal") return { fault: closedFault(`the directory knows no ${did}`) };
  const { account } = asked.said;
  if (typeof account === "object") return { account };
  return { fault: faultWith("channel.malformed", `the document of ${did}: ${account ?? "there is none"}`) };
}

/** `unknown` to the server: the account was deleted, or moved to another server. */
export type AccountState = "active" | "closed" | "unknown" | { readonly fault: Fault };

export interface Standing {
  readonly state: AccountState;
  /** what the server calls it */
  readonly word: string;
}

/** The only question that tells an account that was deactivated from one that was taken down or deleted. */
export async function standingOf({ did, pds }: Account, ask: Ask): Promise<Standing> {
  const asked = await ask(methodAddress(pds, "com.atproto.sync.getRepoStatus", [["did", did]]));
  if (asked.kind === "fault") return { state: { fault: asked.fault }, word: "" };
  if (asked.kind === "refusal")
    return asked.error === "RepoNotFound"
      ? { state: "unknown", word: "not known to its server: deleted, or moved" }
      : { state: { fault: asked.fault }, word: "" };
  const { standing } = asked.said;
  if (!standing)
    return {
      state: { fault: faultWith("channel.malformed", "getRepoStatus does not say how the account stands") },
      word: "",
    };
  return standing.active ? { state: "active", word: "active" } : { state: "closed", word: standing.status };
}
