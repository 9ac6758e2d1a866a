/** One of the library's dictionaries: `繁 简|…`, the first of several choices being the usual one. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
