# Two commands: `make serve` shows the site while you write, `make test` checks everything.
# Both set themselves up in .venv on the first run, with packages pinned by hash.

.PHONY: serve site test format lock clean
.DELETE_ON_ERROR:

PYTHON := .venv/bin/python
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check

serve: .venv/site.done
	.venv/bin/mkdocs serve

site: .venv/site.done
	.venv/bin/mkdocs build --strict

test: .venv/test.done
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -n 2

format: .venv/test.done
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

# After a change of the dependencies in pyproject.toml. Wheels only, so that no machine needs a compiler.
UV := uv pip compile --quiet --universal --python-version 3.11 --no-build \
	--generate-hashes --no-emit-index-url --no-header --no-annotate
lock:
	$(UV) --group build --output-file requirements.txt pyproject.toml
	$(UV) --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean:
	rm -rf .venv site .dateline

# The newest Python from 3.11 to 3.13 that works, found by trying: a name on PATH may be a shim with nothing behind.
SUITABLE := import ensurepip, sqlite3, ssl, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
.venv/made:
	@for version in 3.13 3.12 3.11 3; do \
	  for python in python$$version "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/$$version.*/bin/python; do \
	    "$$python" -c '$(SUITABLE)' 2>/dev/null && "$$python" -m venv --clear .venv || continue; \
	    .venv/bin/python --version; touch $@; exit 0; \
	  done; \
	done; \
	echo "No Python 3.11, 3.12 or 3.13 with venv found; install one (Debian: python3 and python3-venv)." >&2; exit 1

.venv/site.done: .venv/made requirements.txt pyproject.toml
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: .venv/site.done requirements-dev.txt
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@command -v chromium chromium-browser google-chrome >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -yqq chromium; } \
	  || { echo "The browser tests need Chromium; install it with your system's packages." >&2; exit 1; }
	@touch $@
