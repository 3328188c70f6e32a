const PAGE_DEFAULT = 30
/** GitHub's own limit; a larger `per_page` gets this many. */
const PAGE_LIMIT = 100

/** The page of a list that the query asks for, with the `Link` header that leads to the others. */
export function cutPage(
  list: { readonly items: readonly unknown[]; readonly wrap?: string },
  address: string,
  query: URLSearchParams,
) {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? PAGE_DEFAULT), 1), PAGE_LIMIT)
  const number = Math.max(Number(query.get('page') ?? 1), 1)
  const last = Math.max(Math.ceil(list.items.length / size), 1)
  const items = list.items.slice((number - 1) * size, number * size)
  const link = (page: number, relation: string): string => {
    const target = new URLSearchParams(query)
    target.set('page', String(page))
    return `<${address}?${target.toString()}>; rel="${relation}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ]
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: list.wrap === undefined ? items : { total_count: list.items.length, [list.wrap]: items },
  }
}
