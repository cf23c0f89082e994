export const setTitles = { batchWindows: ['Batch windows', 'Days on which items decided in batches are taken; the statutory limit counts from the closing day. An item without an entry is taken all year.'] } as const
export const fieldWords = { item: 'Item', opens: 'Opens', closes: 'Closes' } as const
export const faultWords = { endsBeforeItBegins: 'Closes before it opens', noBatchItem: 'This item is not decided in batches', overlaps: 'Overlaps another window of the same item' } as const
