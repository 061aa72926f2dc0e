/** Which variables are settings, and which were meant to be. */
import { nearest } from "./domain/nearest.ts";
import { settings } from "./settings.ts";

/** Read beside the settings: where the file is, and who acts. */
const otherVariables = ["KANALARKIV_CONFIG", "KANALARKIV_OPERATOR"];
/** Those of the tests and the demo, which are none of ours. */
const notOurs = /^KANALARKIV_(?:TEST|DEMO)_/;

const known: ReadonlySet<string> = new Set([
  ...Object.values(settings).map((setting): string => setting.env),
  ...otherVariables,
]);

/** Variables that begin as ours do and are no setting, and those whose name is one of ours but for a slip or for small letters. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const names = Object.keys(env).filter((name) => !known.has(name) && !notOurs.test(name));
  return names.filter((name) => env[name] !== "" && (name.startsWith(start) || isSlip(name))).sort();
}

const start = "KANALARKIV_";
/** What else is named so is nobody's slip: other programs have variables of their own. */
const alike = /^(?:KANAL|DATABASE_|DATABSE_|DATBASE_)/i;

function isSlip(name: string): boolean {
  return alike.test(name) && nearest(name.toUpperCase(), [...known]) !== undefined;
}

/** A setting that is misspelt would be left out without a word, and another archive be opened than was meant. */
export function slip(variable: string): readonly string[] {
  if (!variable.startsWith(start)) return [];
  const meant = nearest(
    variable.slice(start.length),
    [...known].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)),
  );
  return meant === undefined ? [] : [`${variable}: there is no such setting; did you mean ${start}${meant}?`];
}
