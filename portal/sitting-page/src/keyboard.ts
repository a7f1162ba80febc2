/** What a key means on the page; null leaves it to the browser. */
export type KeyAction =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'mark' };

export interface Key {
  readonly key: string;
  readonly modified: boolean;
  /** The focus is in a text field. */
  readonly typing: boolean;
}

/**
 * Left and right move between questions even from a radio button, where browsers would change the answer
 * without a word; up and down stay with the radio group.
 */
export function keyAction({ key, modified, typing }: Key): KeyAction | null {
  if (modified || typing) return null;
  if (key === 'ArrowRight') return { do: 'move', by: 1 };
  if (key === 'ArrowLeft') return { do: 'move', by: -1 };
  if (/^[1-9]$/.test(key)) return { do: 'choose', index: Number(key) - 1 };
  if (/^[a-h]$/i.test(key)) return { do: 'choose', index: key.toUpperCase().charCodeAt(0) - 65 };
  return key.toLowerCase() === 'm' ? { do: 'mark' } : null;
}
