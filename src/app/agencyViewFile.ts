/** Folder of the built site in which each agency has a file of what its page is answered with. */
export const AGENCY_VIEWS = 'views/agencies';

/** Within the site, without a slash in front. */
export const agencyViewFile = (agencyId: string): string => `${AGENCY_VIEWS}/${agencyId}.json`;

/** As the registry of sources has it, of an agency and of a document. */
export const isId = (text: string): boolean => /^[a-z0-9-]+$/.test(text);
