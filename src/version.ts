/** What this program calls itself in packages, user agents and checkpoints. */
export const systemName = "Kanalarkiv";
/** as in package.json; a test holds the two together */
export const systemVersion = "0.1.0";
