/** What a setting may look like, where more is to be said of it than a number or a text. */
import { z } from "zod";

export function postgresUrl() {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/, { error: "must be postgresql://user@host/database", abort: true })
    .refine(
      (url) => URL.canParse(url),
      "cannot be read: a password's / ? # @ : and % are written %2F %3F %23 %40 %3A %25",
    );
}

export function webAddress() {
  return z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password, "must hold no user or password");
}

export function truth() {
  return z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")], {
    error: "must be true or false",
  });
}

/** One address and nothing else: no name before it, no second one, no line end. */
const address = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;

export function mailAddress() {
  return z.string().regex(address, "must be one address such as arkiv@example.org");
}

/** `999999999=a@example.org,b@example.org;212000-0001=c@example.org`, as addresses by organisation number. */
export function mailRecipients() {
  return z
    .string()
    .transform((text) =>
      text
        .split(";")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    )
    .transform((parts, context) => {
      const found = new Map<string, readonly string[]>();
      for (const part of parts) {
        const [number = "", list = "", ...rest] = part.split("=");
        const to = list.split(",").map((one) => one.trim());
        const sound =
          /^\d[\d-]{5,12}$/.test(number.trim()) && rest.length === 0 && to.every((one) => address.test(one));
        if (!sound || found.has(number.trim()))
          context.addIssue(
            "must be 999999999=one@example.org,other@example.org for each agency once, with ; between them",
          );
        found.set(number.trim(), to);
      }
      return found as ReadonlyMap<string, readonly string[]>;
    });
}

/** Digits, or a number of the file: whatever else counts as one (a space, `null`, `0x50`, `1e3`) was meant otherwise. */
/** `14,3`: whole numbers of days. */
export function days(most: number) {
  const told = `must be whole numbers of days from 1 to ${most}, with commas between them`;
  return z
    .string()
    .regex(/^\d{1,4}(?:,\d{1,4})*$/, told)
    .transform((text) => text.split(",").map(Number))
    .refine((numbers) => numbers.every((number) => number >= 1 && number <= most), told);
}

export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  const told = `must be a whole number in digits, ${most === Number.MAX_SAFE_INTEGER ? `at least ${least}` : `${least} to ${most}`}`;
  return z.preprocess(
    (given) => (typeof given === "string" && /^[0-9]{1,15}$/.test(given) ? Number(given) : given),
    z.int(told).min(least, told).max(most, told),
  );
}

/** A line of a file with Windows line ends, or a space that nobody sees, makes another value of it. */
export function hasEdges(value: unknown): boolean {
  return typeof value === "string" && value !== value.trim();
}
