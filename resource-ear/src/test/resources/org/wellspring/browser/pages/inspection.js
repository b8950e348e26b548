// What is wrong with the page as it stands, one sentence for each thing. axe has been loaded before.
async (rules) => {
  const complaints = [];
  const root = document.documentElement;
  const where = (element) => {
    const words = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60);
    return '<' + element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
      + (element.className && element.className.baseVal === undefined ? '.' + element.className.replace(/\s+/g, '.') : '') + '> ' + words;
  };

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > root.clientWidth + 1 && getComputedStyle(element).position !== 'fixed';
    });
    complaints.push('scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth + ', '
      + wide.slice(-3).map(where).join(' | '));
  }

  const KEY = /\b(shared|account|catalogue|content|discovery|interop|operations|programme|reuse|school|vocabulary|facility|partnership|demonstration)\.[a-z]+[a-z.-]*[a-z]\b/;
  const RAW = /\{\d\}|\bnull\b|\b[A-Z]+_[A-Z_]+\b|\b\d{4}-\d\d-\d\dT\d\d:/;
  const CODE = /^[a-z]+(-[a-z]+)+$/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest('script, style, noscript, template')) { continue; }
    if (KEY.test(text) && !element.closest('code')) { complaints.push('untranslated: ' + where(element)); }
    if (element.closest('code, pre, kbd, textarea, [translate=no]')) { continue; }
    if (RAW.test(text)) { complaints.push('raw: ' + where(element)); }
    if (CODE.test(text)) { complaints.push('a code in place of its words: ' + where(element)); }
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name) || '';
      if (KEY.test(text) || RAW.test(text)) { complaints.push('untranslated ' + name + ': ' + text); }
    }
  }

  const options = { resultTypes: ['violations'], iframes: false };
  if (rules) { options.runOnly = { type: 'rule', values: rules }; }
  const found = await axe.run(document, options);
  for (const violation of found.violations) {
    complaints.push('axe ' + violation.id + ' (' + violation.nodes.length + '): '
      + violation.nodes.slice(0, 2).map((node) => node.target.join(' ') + ' ' + node.html.slice(0, 160)
        + (violation.id === 'color-contrast' ? ' ' + node.any.map((check) => check.message).join(' ') : '')).join(' | '));
  }
  return complaints;
}
