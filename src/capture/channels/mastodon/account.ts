/** Finds the account that a channel is, by its id once it is known: a name may be given to somebody else. */
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Finding } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { printable } from "../../text.ts";
import { type Asked, type Asker, isNowhere } from "./ask.ts";
import type { AccountAddress } from "./kind.ts";
import type { Account } from "./shapes.ts";

export type Found =
  /** `fault`: why the account's silence proves nothing, though it can be read */
  | { readonly account: Account; readonly fault: Fault | undefined; readonly findings: readonly Finding[] }
  | { readonly account: undefined; readonly fault: Fault };

/** The account whose profile was captured first is the channel, whatever it calls itself today. */
export async function findAccount(
  { name }: AccountAddress,
  known: readonly KnownBefore[],
  asker: Asker,
): Promise<Found> {
  const pinned = known.find(({ kind, facts }) => kind === "profile" && facts[idFact] !== undefined)?.facts[
    idFact
  ];
  if (pinned === undefined) return standing(await asker.ask({ kind: "lookup", name }), [], name);
  const asked = await asker.ask({ kind: "account", id: pinned });
  if (asked.kind === "said" && asked.said.kind === "account") {
    const now = asked.said.account.acct;
    return standing(asked, now.toLowerCase() === name.toLowerCase() ? [] : [renamed(now, pinned)], name);
  }
  if (!isNowhere(asked)) return faulty(asked);
  const other = await asker.ask({ kind: "lookup", name });
  if (other.kind !== "said" || other.said.kind !== "account") return faulty(asked, closed(name));
  return { account: undefined, fault: anotherAccount(name, pinned, other.said.account.id) };
}

/** The fact of a profile by which its account is known. */
export const idFact = "accountId";

function standing(asked: Asked, findings: readonly Finding[], name: string): Found {
  if (asked.kind !== "said" || asked.said.kind !== "account") {
    return faulty(asked, isNowhere(asked) ? closed(name) : undefined);
  }
  const { account } = asked.said;
  if (account.acct.includes("@"))
    return faulty(
      asked,
      faultWith("config.invalid", `${name} lives on another server: give the address of its profile there`),
    );
  return { account, fault: closedFault(account), findings };
}

function closedFault({ suspended, moved, acct }: Account): Fault | undefined {
  const name = printable(acct);
  if (suspended) return faultWith("channel.accountClosed", `the server has suspended the account ${name}`);
  if (!moved) return undefined;
  const to = moved.acct ? ` to ${printable(moved.acct)}` : "";
  return faultWith(
    "channel.accountClosed",
    `the account ${name} has moved${to}: register the new one as a channel`,
  );
}

function closed(name: string): Fault {
  return faultWith("channel.accountClosed", `the server knows no account ${printable(name)} any more`);
}

function anotherAccount(name: string, pinned: string, now: string): Fault {
  return faultWith(
    "channel.otherAccount",
    `the name ${printable(name)} belongs to the account ${now} now; the channel is the account ${pinned}, which is gone`,
  );
}

function renamed(now: string, pinned: string): Finding {
  return {
    code: "channel.otherAccount",
    held: false,
    nativeId: profileId(pinned),
    place: "account",
    detail: `the account calls itself ${printable(now)} now; it is the same by its id, so correct the channel's address`,
  };
}

export function profileId(account: string): string {
  return `account-${account}`;
}

function faulty(asked: Asked, fault?: Fault): Found {
  if (fault) return { account: undefined, fault };
  if (asked.kind === "said")
    return { account: undefined, fault: faultWith("channel.malformed", "the answer is no account") };
  return { account: undefined, fault: asked.fault };
}
