import { describe, expect, test } from "@jest/globals";
import { personFault } from "../../src/domain/person.ts";

describe("the permanent record names a person", () => {
  test.each(["Kari Vik", "Arkivleiar Åse", "Bo", "José O'Neill-Østby", "李小龍"])("%s may sign", (name) => {
    expect(personFault(name, "kari")).toBeUndefined();
  });

  test.each([
    ["root", "an account"],
    [" ROOT ", "an account"],
    ["www-data", "an account"],
    ["kvik", "an account"],
    ["KVIK", "an account"],
    ["", "no person's name"],
    ["  ", "no person's name"],
    ["1", "no person's name"],
    ["K", "no person's name"],
    ["Kari\u0000Vik", "cannot be seen"],
    ["\u202eKari Vik", "cannot be seen"],
  ])("%j may not: %s", (name, why) => {
    expect(personFault(name, "kvik")).toContain(why);
  });
});
