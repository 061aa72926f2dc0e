/** PURE. The text of a comment, as Takeout writes it: pieces of JSON one after the other, and before that plain text. */
import { z } from "zod";
import { parseJson } from "../../json-text.ts";

const Segment = z.object({
  text: z.string().optional(),
  emoji: z.object({ shortcuts: z.array(z.string()).optional() }).optional(),
});
const Wrapped = z.object({ takeoutSegments: z.array(Segment) });

/** @returns undefined for what begins as such pieces do and is none */
export function segmentsText(field: string): string | undefined {
  if (!/^\s*\{\s*"/.test(field)) return field;
  const read = parseJson(`[${field}]`, "application/json");
  if ("fault" in read || read.left > 0 || read.over.size > 0 || !Array.isArray(read.json)) return undefined;
  const texts = read.json.map((one: unknown) => {
    const wrapped = Wrapped.safeParse(one);
    if (wrapped.success) return wrapped.data.takeoutSegments.map(textIn).join("");
    const segment = Segment.safeParse(one);
    return segment.success ? textIn(segment.data) : undefined;
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

function textIn({ text, emoji }: z.infer<typeof Segment>): string {
  return text ?? emoji?.shortcuts?.[0] ?? "";
}
