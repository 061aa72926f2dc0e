/** How the digits of a text stand, told in one walk: enough to say which numbers it cannot hold. */

export interface DigitShape {
  readonly digits: number;
  /** the longest run of them */
  readonly longest: number;
  /** the most of them with no more than five signs between any two neighbours */
  readonly near: number;
  /** a sign of a case's number stands between two of them, or nine are in one */
  readonly isJoined: boolean;
  /** a slash stands between two of them, or what follows a year's four digits is joined to them */
  readonly isSigned: boolean;
  /** seven of them with no more than three signs between any two neighbours */
  readonly mayBePhone: boolean;
}

const [widestInNumber, widestInPhone, fewestOfPhone] = [5, 3, 7];

/** @param plain the text as `plainDigits` gives it */
export function digitShapeOf(plain: string): DigitShape {
  const shape = { digits: 0, longest: 0, near: 0, isJoined: false, isSigned: false, mayBePhone: false };
  let [run, near, phone, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    const between = at - last - 1;
    if (between > 0 && between <= 3) join(shape, plain, last, at, run);
    run = between === 0 ? run + 1 : 1;
    near = between <= widestInNumber ? near + 1 : 1;
    phone = between <= widestInPhone ? phone + 1 : 1;
    last = at;
    shape.digits++;
    if (run > shape.longest) shape.longest = run;
    if (near > shape.near) shape.near = near;
    if (phone >= fewestOfPhone) shape.mayBePhone = true;
  }
  if (shape.longest >= 9) shape.isJoined = true;
  return shape;
}

type Joining = { -readonly [Key in "isJoined" | "isSigned"]: boolean };

/** @param run how many digits stand before the gap without another */
function join(shape: Joining, plain: string, last: number, next: number, run: number): void {
  const sign = plain.charCodeAt(last + 1);
  if (next - last === 2) {
    const isSlash = sign === 0x2f;
    // - . / :
    if (!(isSlash || sign === 0x2d || sign === 0x2e || sign === 0x3a)) return;
    shape.isJoined = true;
    if (isSlash || (run >= 4 && isYear(plain, last - 3))) shape.isSigned = true;
  } else if (plain.slice(last + 1, next).trim() === "/") shape.isJoined = true;
}

/** 19 or 20 */
function isYear(plain: string, at: number): boolean {
  const century = plain.slice(at, at + 2);
  return century === "19" || century === "20";
}
