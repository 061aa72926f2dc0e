/** A string that has passed a check and cannot be swapped for another that has not. */
declare const brand: unique symbol;
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
