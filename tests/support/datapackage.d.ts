/** The parts of the Frictionless library that the tests use; it ships no types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    /** Rejects on the first row that does not meet its schema or, with `relations`, points nowhere. */
    read(options: { readonly relations: boolean; readonly cast: boolean }): Promise<readonly unknown[]>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly resources: readonly Resource[];
  }
  export function validate(
    descriptor: string,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}
