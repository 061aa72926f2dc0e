/** Which variables are settings, and which were meant to be. */
import { nearest } from "./domain/nearest.ts";
import { settings } from "./settings.ts";

/** Read beside the settings: where the file is, and who acts. */
const otherVariables = ["KANALARKIV_CONFIG", "KANALARKIV_OPERATOR"];
/** Those of the tests and the demo, which are none of ours. */
const notOurs = /^KANALARKIV_(?:TEST|DEMO)_/;

/** Variables that begin as ours do and are no setting. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known = new Set([
    ...Object.values(settings).map((setting): string => setting.env),
    ...otherVariables,
  ]);
  const ours = Object.keys(env).filter((name) => name.startsWith("KANALARKIV_") && !notOurs.test(name));
  return ours.filter((name) => !known.has(name) && env[name] !== "").sort();
}

/** A setting that is misspelt would be left out without a word, and another archive be opened than was meant. */
export function slip(variable: string): readonly string[] {
  const start = "KANALARKIV_";
  const known = [...Object.values(settings).map((setting): string => setting.env), ...otherVariables];
  const meant = nearest(
    variable.slice(start.length),
    known.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)),
  );
  return meant === undefined ? [] : [`${variable}: there is no such setting; did you mean ${start}${meant}?`];
}
