/**
 * Says where a module lies when nothing can be meant but one file, so that Node need not look.
 *
 * For each import Node looks whether the file is there, follows links, and asks which package it belongs to. For the last it
 * parses the whole `exports` of that package each time: those of `drizzle-orm` are 170 kB for 108 modules, 0.35 CPU-seconds
 * and 230 MB of every command, see `findings/node-package-scope.sh`. A relative name with its extension leaves no choice.
 */
import { registerHooks } from "node:module";

const own = new URL("../../", import.meta.url).href;
/** Packages of nothing but ES modules that name each other with their extension. */
const packages = ["drizzle-orm", "zod"];
const manyEntries = "drizzle-orm";

export function resolveQuickly(): void {
  const known = new Map<string, ReturnType<Parameters<typeof registerHooks>[0]["resolve"] & {}>>();
  registerHooks({
    resolve(specifier, context, next) {
      const format = context.parentURL && formatFrom(context.parentURL, specifier);
      if (format) return { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true };
      if (specifier !== manyEntries && !specifier.startsWith(`${manyEntries}/`))
        return next(specifier, context);
      const resolved = known.get(specifier) ?? next(specifier, context);
      known.set(specifier, resolved);
      return { ...resolved, shortCircuit: true };
    },
  });
}

/** Undefined where Node is asked. */
function formatFrom(parent: string, specifier: string): string | undefined {
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return undefined;
  if (parent.includes("/node_modules/")) {
    const inside = packages.some((name) => parent.includes(`/node_modules/${name}/`));
    return inside && parent.endsWith(".js") && specifier.endsWith(".js") ? "module" : undefined;
  }
  return parent.startsWith(own) && specifier.endsWith(".ts") ? "module-typescript" : undefined;
}
