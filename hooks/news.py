"""The hook: MkDocs' event names, bound to the adapter in `newsroom_mkdocs`."""

import gc

gc.disable()  # what is loaded stays; looking through it again and again takes a tenth of a build

from newsroom_mkdocs.events import News  # noqa: E402

gc.enable()

_news = News()
on_startup = _news.on_startup
on_config = _news.on_config
on_files = _news.on_files
on_nav = _news.on_nav
on_page_markdown = _news.on_page_markdown
on_env = _news.on_env
on_page_context = _news.on_page_context
on_template_context = _news.on_template_context
on_post_build = _news.on_post_build
on_build_error = _news.on_build_error
on_shutdown = _news.on_shutdown
on_serve = _news.on_serve
