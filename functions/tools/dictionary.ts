import { buildDictionary, type Dictionary } from '../../shared/terms/language/dictionary.ts';

let loading: Promise<Dictionary> | undefined;

async function readDictionary(): Promise<Dictionary> {
  const { default: swedish } = await import('dictionary-sv');
  const decoder = new TextDecoder();
  return buildDictionary(decoder.decode(swedish.aff), decoder.decode(swedish.dic));
}

/** The Swedish dictionary, read from its package at first use and then kept: about 0.1 s and 40 MB. */
export function loadDictionary(): Promise<Dictionary> {
  loading ??= readDictionary();
  return loading;
}
