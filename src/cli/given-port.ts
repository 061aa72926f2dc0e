/** A port as it is given on the command line. */
import { InvalidArgumentError } from "commander";

/** @throws InvalidArgumentError */
export function givenPort(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError("a whole number from 0 to 65535");
  return value;
}
