/** All that outlives the page or shows in it. */
export const traces = (page, fields = 'input, textarea') => page.evaluate(async (selector) => JSON.stringify({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map((database) => database.name),
  caches: await caches.keys(),
  address: location.href,
  history: history.state,
  name: window.name,
  document: document.documentElement.outerHTML,
  fields: [...document.querySelectorAll(selector)].map((field) => field.value),
}), fields);
