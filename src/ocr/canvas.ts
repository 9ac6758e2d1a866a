/** What pages are drawn on: the browser's canvas without a window, or the package that Node has in its place. */
export interface Drawing {
  drawImage(picture: object, x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillStyle: unknown;
  imageSmoothingQuality: 'low' | 'medium' | 'high';
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

export interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d', options?: object): unknown;
}

export interface Decoded {
  readonly width: number;
  readonly height: number;
}

export interface Canvases {
  create(width: number, height: number): Canvas;
  /** PNG or JPEG. Rejects where it is damaged. */
  decode(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded>;
}
