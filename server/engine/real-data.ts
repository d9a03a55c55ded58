export function findRealData(_typed: string, _diagnosis: string): string | null {
  return null
}
