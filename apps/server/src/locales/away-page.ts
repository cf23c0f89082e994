/** In both languages at once: whoever reads this page has no app to choose one in. */
export const AWAY_PAGE = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>503</title><p>系统暂时无法访问，请稍后再试，您已提交的内容不会丢失。</p><p lang="en">The system is away for a moment. Please try again shortly; nothing you have sent is lost.</p></html>'
