.POSIX:

# Python 3.11 or later; another one than the first on the path: make setup PYTHON=python3.12
PYTHON = python3
# More options for the demo, say: make demo ARGS="--port 9000 --no-browser"
ARGS =

BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check
COMPILE = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
	--custom-compile-command "make lock"

.PHONY: help setup demo test check faults bench lock

help:
	@echo "make demo    try it: sample data and a local chat page, no token needed"
	@echo "make setup   install into .venv"
	@echo "make test    every test, on SQLite and on a PostgreSQL that it brings along"
	@echo "make check   format, lint, types, import contracts, file sizes"
	@echo "make faults  SIGKILL storms and a thousand simulated days; half an hour"
	@echo "make bench   the figures of the README"
	@echo "make lock    pin the newest dependencies that pyproject.toml allows"

setup: .venv/.setup

demo: .venv/.setup
	@$(BIN)/fieldlog demo $(ARGS)

test: .venv/.dev
	$(BIN)/pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@find bot crm_core tests benchmarks -name '*.py' -exec \
		awk 'FNR == 301 {print FILENAME ": above 300 lines"; long = 1} END {exit long}' {} +

faults: .venv/.dev
	$(BIN)/python -m tests.faults

bench: .venv/.bench
	$(BIN)/python -m benchmarks

# setuptools stands in the lock because the project itself is installed without build isolation.
lock: .venv/.dev
	$(PIP) install --quiet uv
	echo 'setuptools>=77' | $(COMPILE) --upgrade --output-file requirements.txt pyproject.toml -
	echo 'setuptools>=77' | $(COMPILE) --upgrade --output-file requirements-dev.txt \
		--constraint requirements.txt --extra dev pyproject.toml -
	echo 'setuptools>=77' | $(COMPILE) --upgrade --output-file requirements-bench.txt \
		--constraint requirements-dev.txt --extra dev --extra bench pyproject.toml -

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Fieldlog needs Python 3.11 or later: make setup PYTHON=/path/to/python3.11" >&2; \
		exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

# The lock names everything, so pip need not resolve; an old pip could not: it takes a newer
# release for a requirement with an extra, and then finds that one not pinned.
.venv/.locked: .venv/.made requirements.txt
	@echo "Installing what Fieldlog needs into .venv, about half a minute ..."
	@$(PIP) install --quiet --no-deps --require-hashes --requirement requirements.txt
	@touch $@

.venv/.setup: .venv/.locked pyproject.toml
	@PYTHONWARNINGS=ignore $(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.setup requirements-dev.txt
	@echo "Installing what its tests need ..."
	@$(PIP) install --quiet --no-deps --require-hashes --requirement requirements-dev.txt
	@touch $@

# Other readers of dates, to be compared with; 300 MB.
.venv/.bench: .venv/.dev requirements-bench.txt
	@echo "Installing what Fieldlog is compared with ..."
	@$(PIP) install --quiet --no-deps --require-hashes --requirement requirements-bench.txt
	@touch $@
