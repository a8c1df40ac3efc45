// Stands in for markdown-it, a third of the bundle: the site's own reader reads Markdown, and
// prosemirror-markdown shall only write it.
export default () => ({});
