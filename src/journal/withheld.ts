/** PURE. What stands in place of a withheld word (Noark 5 requirement 5.2.6). */
export const withheld = "*****";
