/** Links between the views of this page. Apart from the address, because an embed has none of them. */

/**
 * The query of another view of this page, null: the page itself. How a teacher's link wants the page to start (backend,
 * theme, what is hidden) goes along; what is shown is left behind.
 */
export function viewSearch(href: string, view: string | null, language: string): string {
  const { searchParams } = new URL(href);
  for (const key of ['view', 'embed']) searchParams.delete(key);
  if (view) searchParams.set('view', view);
  searchParams.set('lang', language);
  return `?${searchParams.toString()}`;
}

/** The same for the address of this window, as a link that leads there. */
export function linkToView(view: string | null, language: string): string {
  return viewSearch(location.href, view, language);
}
