/** Words around the form of the gallery; the form brings its own. */
export const galleryText = {
  zh: {
    step: '店铺情况 · 2 / 5',
    check: '提交前，请核对',
    save: '保存并继续',
    offline: '没有网络',
    offlineText: '内容已留在这台设备上，联网后自动保存',
  },
  en: {
    step: 'The shop · 2 of 5',
    check: 'Check before you send',
    save: 'Save and continue',
    offline: 'No connection',
    offlineText: 'What you typed stays on this device and is saved when the line returns',
  },
}
