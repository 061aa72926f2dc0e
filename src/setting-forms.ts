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
  return z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);
}
