import { catalogueFile, oneThingsFile } from '@onewindow/approval/catalogue/file-definition'
import { catalogueOfFiles } from '@onewindow/approval/catalogue/from-files'
import { findInPlainWords } from '@onewindow/approval/catalogue/search'
import { searchIndex } from '@onewindow/approval/catalogue/search-index'
import { shippedLexicon } from '@onewindow/approval/catalogue/search-lexicon'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'

const { file, oneThings } = shippedFiles()
const index = searchIndex(catalogueOfFiles(catalogueFile.parse(file), oneThingsFile.parse(oneThings), '2026-01-01T00:00:00+08:00'), shippedLexicon())

export const rules = {
  plainWords: ({ query }: { query: string }) => findInPlainWords(index, query).hits.map(({ key }) => key),
}
