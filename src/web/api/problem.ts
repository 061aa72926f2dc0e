/** RFC 9457 problem details that readers of the common journal service understand too: same `type`, same `message`. */
import type { Context } from "hono";
import type { z } from "zod";
import type { Problem } from "./schemas.ts";

const statusOf = {
  notFound: 404,
  gone: 410,
  methodNotAllowed: 405,
  validationError: 400,
  internalServerError: 500,
  networkError: 503,
} as const;
const titleOf: Readonly<Record<Problem["type"], string>> = {
  notFound: "Not found",
  gone: "Was public, and is not any more",
  methodNotAllowed: "Method not allowed",
  validationError: "The request has faults",
  internalServerError: "Something went wrong",
  networkError: "The question took too long",
};

/** @param detail never repeats a value that the reader sent */
export function problem(
  context: Context,
  type: Problem["type"],
  detail: string,
  fieldError?: Problem["fieldError"],
): Response {
  return answered(context, { type, title: titleOf[type], detail, fieldError });
}

/** The database is away: not the question's fault, and no fault of the program's. */
export function awayProblem(context: Context): Response {
  return answered(context, {
    type: "networkError",
    title: "The archive does not answer now",
    detail: "It comes back by itself; ask again in a minute",
    fieldError: undefined,
  });
}

function answered(
  context: Context,
  {
    type,
    title,
    detail,
    fieldError,
  }: Pick<Problem, "type" | "title" | "detail"> & { fieldError: Problem["fieldError"] },
): Response {
  const status = statusOf[type];
  const body: Problem = { type, title, status, detail, message: title, ...(fieldError && { fieldError }) };
  return context.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}

/** Each faulty parameter with what it must be. */
export function parameterProblem(context: Context, error: z.ZodError): Response {
  const faults = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          fieldName: namedSafely(key),
          message: "is not a parameter of this address",
        }))
      : [{ fieldName: issue.path.map(String).join("."), message: issue.message }],
  );
  const names = faults.map(({ fieldName }) => fieldName).join(", ");
  return problem(context, "validationError", `See fieldError: ${names}`, faults);
}

/** The name of a parameter that the reader made up, with only what such names are made of. */
function namedSafely(name: string): string {
  return name.slice(0, 40).replace(/[^\w.-]/g, "_");
}
