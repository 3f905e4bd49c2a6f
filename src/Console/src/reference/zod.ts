/**
 * The package validates with zod, which tries once whether it may compile code. The content security policy forbids that, and
 * would report each try.
 */
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(shared.__zod_globalConfig ??= {}).jitless = true;

export {};
