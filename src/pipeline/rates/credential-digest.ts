/** What a credential is known by in the table of budgets: the same in every process, and no help to who guesses passwords. */
import { scrypt } from "node:crypto";
import { promisify } from "node:util";

const digest = promisify<string, Uint8Array, number, Buffer>(scrypt);

/** @param keyOf the archive's own key; asked for once */
export function credentialDigests(keyOf: () => Promise<Uint8Array>): (credential: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  let key: Promise<Uint8Array> | undefined;
  return (credential) => {
    const before = known.get(credential);
    if (before !== undefined) return before;
    key ??= keyOf();
    const made = key.then(async (bytes) => (await digest(credential, bytes, 16)).toString("hex"));
    known.set(credential, made);
    // a database that was away is asked again
    made.catch(() => {
      known.delete(credential);
      key = undefined;
    });
    return made;
  };
}
