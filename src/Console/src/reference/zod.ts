/** The package's zod would try once to compile code, which the content security policy forbids and reports. */
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(shared.__zod_globalConfig ??= {}).jitless = true;

export {};
