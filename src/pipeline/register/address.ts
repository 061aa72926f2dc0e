/** What may be registered as the address of a channel. Pure. */
import { isConfidential } from "../../capture/access.ts";
import { secretsIn, spelled, variablesIn } from "../../domain/public-address.ts";

/** @returns what is wrong with it and what to do, without the address and its secrets; empty when nothing is */
export function addressFaults(address: string): readonly string[] {
  const url = URL.parse(address);
  if (!url) return [];
  const secrets = secretsIn(address);
  const faults = secrets.map(secretFault);
  if (/[{}]/.test(spelled(address).replaceAll(/\{[A-Z][A-Z0-9_]*\}/g, "")))
    faults.push(
      "a name in braces is that of an environment variable: capital letters, digits and _, as in {FJORDVIK_KEY}",
    );
  if (variablesIn(address).length > 0 && !isConfidential(url))
    faults.push("must be https, or the key could be read on its way");
  return faults;
}

function secretFault(place: string): string {
  if (place === "user and password")
    return "must hold no user or password: put user:password into an environment variable, and name that with --secret-name";
  if (place === "path" || place === "query")
    return `its ${place} holds a key, which would be printed and published with it: write {FJORDVIK_KEY} in place of the key, and set the variable FJORDVIK_KEY to it in the environment`;
  return `${place} carries a secret, which would be printed and published with it: write ${place}={FJORDVIK_KEY}, and set the variable FJORDVIK_KEY to it in the environment`;
}
