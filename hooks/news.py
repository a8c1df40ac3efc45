"""The hook: MkDocs' event names, bound to the adapter in `newsroom_mkdocs`."""

from newsroom_mkdocs.hook import Hook

_hook = Hook()
on_startup = _hook.on_startup
on_config = _hook.on_config
on_files = _hook.on_files
on_nav = _hook.passed_on("on_nav")
on_page_markdown = _hook.passed_on("on_page_markdown")
on_env = _hook.passed_on("on_env")
on_page_context = _hook.passed_on("on_page_context")
on_template_context = _hook.passed_on("on_template_context")
on_post_build = _hook.on_post_build
on_build_error = _hook.on_build_error
on_shutdown = _hook.on_shutdown
on_serve = _hook.passed_on("on_serve")
