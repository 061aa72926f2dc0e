/** An answer that only informs: when, where, how much, how, or a courtesy. It binds nobody. */
import { neverInAnswers, pleasedEmoji } from "../words/closed.ts";
import { namesArePlaces, type QuestionKind } from "./question.ts";
import { is, type Read, readAs, standsIn } from "./read.ts";
import type { Token } from "./token.ts";
import { bits } from "./vocabulary.ts";

/** What its words may stand for. */
export const informationKinds =
  bits.askLink |
  bits.opens |
  bits.happens |
  bits.costs |
  bits.finds |
  bits.gets |
  bits.thing |
  bits.who |
  bits.time |
  bits.date |
  bits.runs |
  bits.tells |
  bits.yesNo |
  bits.thanks |
  bits.greeting |
  bits.praise |
  bits.degree |
  bits.link;

const longestInformation = 60;

/** Whether it answers a question of this kind, or any when none is given. */
export function informs(tokens: readonly Token[], asked?: QuestionKind): boolean {
  const reads = readInformation(tokens);
  if (!reads) return false;
  const given = kindsGiven(reads);
  if (asked === undefined) return given.size > 0;
  return answersTo[asked].some((kind) => given.has(kind));
}

type Given = "time" | "place" | "price" | "address" | "yesNo" | "way";

const answersTo: Readonly<Record<QuestionKind, readonly Given[]>> = {
  time: ["time", "address"],
  place: ["place", "address"],
  price: ["price", "address"],
  how: ["address", "place", "way"],
  whether: ["yesNo", "time", "price", "address"],
};

function readInformation(tokens: readonly Token[]): readonly Read[] | undefined {
  if (!tokens.every(mayStand) || neverInAnswers.some((order) => standsIn(tokens, order))) return undefined;
  const reads = readAs(tokens, informationKinds);
  return reads && reads.length <= longestInformation && namesArePlaces(reads) ? reads : undefined;
}

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text);
  return form !== "questionMark" && form !== "hashtag" && form !== "unknown";
}

const money: ReadonlySet<string> = new Set(
  "kr kroner kronor gratis kostnadsfritt avgiftsfritt free".split(" "),
);
const pages: ReadonlySet<string> = new Set(
  "nettside nettsiden nettsida nettsidene nettsider hjemmeside hjemmesiden heimeside hemsida hemsidan webbplats webbplatsen website lenke lenka lenken länk länken skjemaet".split(
    " ",
  ),
);

function kindsGiven(reads: readonly Read[]): ReadonlySet<Given> {
  const given = new Set<Given>();
  for (const [at, read] of reads.entries()) {
    const { form, text } = read.token;
    const next = reads[at + 1];
    if (form === "number") given.add(next && money.has(next.token.text) ? "price" : "time");
    if (is(read, bits.time | bits.date)) given.add("time");
    if (money.has(text)) given.add("price");
    if (form === "address" || pages.has(text)) given.add("address");
    if (is(read, bits.yesNo) && reads.length > 2) given.add("yesNo");
    if (is(read, bits.gets)) given.add("way");
    if (is(read, bits.finds) && reads.slice(at + 1).some(isPlace)) given.add("place");
    if (is(read, bits.thing) && placeBefore.has(reads[at - 1]?.token.text ?? "")) given.add("place");
  }
  return given;
}

const placeBefore: ReadonlySet<string> = new Set(
  "i på ved vid hos bak foran utenfor utanför in at".split(" "),
);

function isPlace({ token, kinds }: Read): boolean {
  return (kinds & bits.thing) !== 0 || (token.form === "word" && kinds === 0);
}
