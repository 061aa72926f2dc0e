/** A short text as tokens, each of which a closed list knows or nobody does: nothing is skipped but spaces. */

export type TokenForm =
  | "word"
  | "number"
  | "address"
  | "mention"
  | "hashtag"
  | "emoji"
  /** . ! , and the like: it ends a segment */
  | "stop"
  | "questionMark"
  /** anything else, as quotation marks or three dots: it may turn the meaning round */
  | "unknown";

export interface Token {
  readonly form: TokenForm;
  /** lower case; of an emoji without its skin tone and gender */
  readonly text: string;
  /** begins with a capital letter and goes on in small ones, as a name does */
  readonly capital: boolean;
}

/** Longer texts hold more than these readers look for, so they are not read at all. */
export const longestText = 400;

const pattern =
  /(?<address>(?:https?:\/\/|www\.)\S+)|(?<mention>@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)|(?<hashtag>#\p{L}[\p{L}\p{N}_]*)|(?<word>kl(?=\.\s?\d)|\p{L}+(?:[-'’]\p{L}+)*)|(?<number>\d{1,2}\.(?=\s?\p{Ll})|\d{1,4}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?(?![\d\p{L}]))|(?<emoji>\p{RI}\p{RI}|\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*)*|[:=]-?[)D](?![\p{L}\p{N}])|<3+)|(?<stop>(?<!\bkl)\.(?!\.)|[!,:;\n]|\s[-–]\s)|(?<questionMark>[?？])|(?<space>\s+|(?<=\bkl)\.)|(?<unknown>.)/uy;

const forms = [
  "word",
  "stop",
  "emoji",
  "mention",
  "questionMark",
  "number",
  "address",
  "hashtag",
] as const satisfies readonly TokenForm[];

/** Ends with the first token for which `wanted` is false, which is given too: most texts are left after a few words. */
export function readTokens(text: string, wanted: (token: Token) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  const normal = text.normalize("NFC").trim();
  for (let at = 0; at < normal.length; ) {
    pattern.lastIndex = at;
    const groups = pattern.exec(normal)?.groups;
    if (!groups) break;
    at = pattern.lastIndex;
    if (groups["space"] !== undefined) continue;
    const token = tokenOf(groups);
    tokens.push(token);
    if (!wanted(token)) break;
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  for (const form of forms) {
    const found = groups[form];
    if (found === undefined) continue;
    if (form === "emoji") return { form, text: plainEmoji(found), capital: false };
    if (form === "stop" || form === "questionMark") return { form, text: found, capital: false };
    return { form, text: found.toLowerCase(), capital: isName(form === "mention" ? found.slice(1) : found) };
  }
  return { form: "unknown", text: groups["unknown"] ?? "", capital: false };
}

const toneOrGender = /[\u{FE0F}\u{1F3FB}-\u{1F3FF}]|\u200D[♀♂]/gu;

function plainEmoji(text: string): string {
  return text.replace(toneOrGender, "");
}

const nameForm = /^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?$/u;

function isName(word: string): boolean {
  return nameForm.test(word);
}
