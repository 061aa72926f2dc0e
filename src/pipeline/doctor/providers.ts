/** What the providers of sign-in say of themselves: whether they answer, by which clock, and with how many keys. */
import type { Clock } from "../../clock.ts";
import { digitsOf } from "../../db/desk-sign-ins.ts";
import { reasonOf } from "../../domain/errors.ts";
import { openProvider } from "../../identity/provider.ts";
import { refusalOf } from "../../identity/refusal.ts";
import { clockToleranceSeconds, type ProviderSettings, readProviders } from "../../identity/settings.ts";
import { type DoctorFinding, fault, ok, warn } from "./report.ts";

export interface ProviderTools {
  readonly clock: Clock;
  secret(name: string): string | undefined;
}

/** @param registered digits of the agencies' organisation numbers; undefined when they could not be read */
export async function examineProviders(
  file: string | undefined,
  { clock, secret }: ProviderTools,
  registered: ReadonlySet<string> | undefined,
): Promise<readonly DoctorFinding[]> {
  if (file === undefined)
    return [ok("doctor.provider", "desk", "no provider: people sign in by links and passwords")];
  let providers: readonly ProviderSettings[];
  try {
    providers = readProviders(file, secret);
  } catch (error) {
    return [fault("doctor.provider", file, reasonOf(error), "Correct what is named: docs/desk-sign-in.md.")];
  }
  const found = await Promise.all(
    providers.map(async (one) => [await asked(one, clock), ...strayRoles(one, registered)]),
  );
  return found.flat();
}

async function asked(settings: ProviderSettings, clock: Clock): Promise<DoctorFinding> {
  const place = settings.issuer;
  try {
    const { apart, keys } = await openProvider(settings, { clock }).look();
    if (keys === 0) return fault("doctor.provider", place, "answers, and has no key to sign with");
    if (apart === undefined)
      return warn("doctor.provider", place, `answers without its time; ${keys} key(s)`, clockUnknown);
    const value = `answers; its clock is ${apart} s from ours; ${keys} key(s)`;
    if (Math.abs(apart) > clockToleranceSeconds)
      return fault("doctor.provider", place, value, "Put the clock right: sign-ins are refused until it is.");
    return ok("doctor.provider", place, value);
  } catch (error) {
    const { why, code } = refusalOf(error);
    return fault(
      "doctor.provider",
      place,
      code === "issuer" ? "calls itself by another issuer" : `is ${why}`,
    );
  }
}

const clockUnknown = "Compare its clock with this machine's yourself: beyond a minute sign-ins are refused.";

/** What a provider says that somebody may do for an agency that is not here comes to nothing, and nobody is told. */
function strayRoles(
  { name, roles }: ProviderSettings,
  registered: ReadonlySet<string> | undefined,
): readonly DoctorFinding[] {
  if (registered === undefined) return [];
  const stray = roles.filter(({ agency }) => agency !== "all" && !registered.has(digitsOf(agency)));
  const numbers = [...new Set(stray.map(({ agency }) => agency))];
  return numbers.map((number) =>
    warn(
      "doctor.provider",
      name,
      `gives roles for ${number}, which no agency here has`,
      "Correct the number in the providers' file, or register the agency: until then nobody has these roles.",
    ),
  );
}
