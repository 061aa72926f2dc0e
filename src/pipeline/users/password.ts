/** Passwords: kept as argon2id, asked about in the same time whether the name is known or not. */
import { hash, verify } from "@node-rs/argon2";
import { shortestPassword } from "../../domain/desk.ts";

/** @see RFC 9106 section 4, the second recommended option for less memory, with the passes of OWASP's for 46 MiB or more */
const costs = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const longest = 200;

/** Why it may not be a password, as a code for the words of the four languages; undefined when it may. */
export function passwordFault(
  password: string,
  names: readonly string[],
): "short" | "long" | "named" | "same" | undefined {
  const plain = password.normalize("NFKC");
  const letters = [...plain];
  if (letters.length < shortestPassword) return "short";
  if (letters.length > longest) return "long";
  if (new Set(letters).size < 5) return "same";
  const lower = plain.toLowerCase();
  return names.some((name) => name.length > 3 && lower.replaceAll(name.toLowerCase(), "").length < 8)
    ? "named"
    : undefined;
}

export async function passwordHash(password: string): Promise<string> {
  return await hash(password.normalize("NFKC"), costs);
}

let stranger: Promise<string> | undefined;

/** @param kept undefined for a name that nobody has, or who has no password: it takes as long, and is wrong */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  if ([...password].length > longest) return false;
  stranger ??= passwordHash("nobody signs in with this sentence");
  const right = await verify(kept ?? (await stranger), password.normalize("NFKC"));
  return right && kept !== undefined;
}
