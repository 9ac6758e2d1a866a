/** Parts that cannot be decoded: `%E4%BD` is a character cut in two, as a mail program does with long addresses. */
const decodable = (part: string): boolean => {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
};

/** The address with each part that cannot be decoded taken as it is written: `%E4%BD` → `%25E4%25BD`. */
export const escapeBrokenParts = (address: string): string =>
  address
    .split(/([/?#&=])/)
    .map((part) => (decodable(part) ? part : part.replaceAll('%', '%25')))
    .join('');

/** For the address that the window was opened with, before the router decodes it: then it finds no page, and says so. */
export function escapeBrokenAddress(): void {
  const { pathname, search, hash } = window.location;
  const written = pathname + search + hash;
  const escaped = escapeBrokenParts(written);
  if (escaped !== written) window.history.replaceState(window.history.state, '', escaped);
}
