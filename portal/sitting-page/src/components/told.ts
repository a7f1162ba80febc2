/** Something the candidate must not miss; it stays until it is put away. */
export type Told =
  | { readonly kind: 'granted'; readonly minutes: number; readonly end: number }
  | { readonly kind: 'resumed' | 'shortened'; readonly end: number }
  | { readonly kind: 'memory' | 'failing' | 'full' | 'reload' };
