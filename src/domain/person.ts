/** Whose name stands under an act in the permanent record: a person's, never an account of the machine (Noark 5 M603, M605). */

/** Accounts that programs and administrators share: nobody answers by these names. */
const accounts: ReadonlySet<string> = new Set([
  "admin",
  "administrator",
  "archive",
  "archivist",
  "arkiv",
  "daemon",
  "decision",
  "demo",
  "guest",
  "kanalarkiv",
  "nobody",
  "node",
  "operator",
  "postgres",
  "root",
  "rules",
  "runner",
  "service",
  "system",
  "test",
  "ubuntu",
  "user",
  "www-data",
]);

/**
 * Why `name` is not written as a person's; undefined when it may be.
 *
 * @param account the user that the program runs as, when it is known
 */
export function personFault(name: string, account?: string): string | undefined {
  const shown = JSON.stringify(name);
  const plain = name.trim().toLowerCase();
  if (!/\p{L}.*\p{L}/su.test(name)) return `${shown} is no person's name`;
  if (/[\p{Cc}\p{Cf}]/u.test(name)) return `${shown} holds characters that cannot be seen`;
  if (plain === account?.toLowerCase() || accounts.has(plain)) return `${shown} is an account, not a person`;
  return undefined;
}
