# Levier in two commands: `make run` and `make test`. Both set everything up the
# first time, say what they do, and do nothing twice when nothing changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help run test test-browser lint types check check-content index bench examples lock clean

help:
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

run: $(VENV)/.installed index ## set up if need be, then serve the page and print its address
	@$(BIN)/python -m app run

index: $(VENV)/.installed ## bring the search index in line with the texts (only what changed)
	@$(BIN)/python -m app index

test: $(VENV)/.installed-dev index ## all tests; those that need a browser only where a Chromium is found
	@echo "== tests"
	@$(BIN)/python -m pytest

test-browser: $(VENV)/.installed-dev index ## only the tests that drive a real Chromium
	@LEVIER_REQUIRE_BROWSER=1 $(BIN)/python -m pytest tests/browser

check-content: $(VENV)/.installed-dev ## every fault of the texts, the grid and the figures, all at once
	@$(BIN)/python -m app check

lint: $(VENV)/.installed-dev
	@echo "== lint"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	@echo "== types"
	@$(BIN)/mypy

check: lint types check-content test ## what must be green before a change lands

bench: $(VENV)/.installed-dev index ## measure speed, memory and quality; writes evaluation/report/
	@$(BIN)/python -m evaluation

# torch goes first and alone, so that pip keeps a CPU build where one is at hand
# and does not resolve a CUDA build for another package.
$(VENV)/.installed: requirements.txt requirements.lock
	@echo "== setting up Python packages in $(VENV) (a few minutes the first time)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Levier needs Python 3.11 or newer; '$(PYTHON)' is older. Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "-- torch"
	@$(PIP) install --quiet --constraint requirements.lock torch==2.13.0
	@echo "-- the rest"
	@$(PIP) install --quiet --constraint requirements.lock --requirement requirements.txt
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@echo "-- what the tests need"
	@$(PIP) install --quiet --constraint requirements.lock --requirement requirements-dev.txt
	@touch $@

# Resolve anew from the two requirement files, into a scratch environment. Host names,
# local version suffixes and CUDA packages stay out of the lock: it must serve any machine.
lock: ## resolve all packages again into requirements.lock
	@rm -rf build/lock && $(PYTHON) -m venv build/lock
	@build/lock/bin/pip install --quiet torch==2.13.0
	@build/lock/bin/pip install --quiet --requirement requirements.txt --requirement requirements-dev.txt
	@{ echo "# Every package, resolved. Written by 'make lock'; used as constraints by the Makefile."; \
	   build/lock/bin/pip list --format=freeze \
	   | grep -viE '^(pip|setuptools|wheel|nvidia-.*|cuda-.*|triton)==' | sed -E 's/\+[a-z0-9.]+$$//' ; } > requirements.lock
	@rm -rf build/lock

examples: $(VENV)/.installed index ## write the example talks anew from their scripts
	@$(BIN)/python -m app talk app/examples/scripts.jsonl --out build/examples
	@for language in fr nl en; do cp build/examples/$$language.assessment.json app/examples/$$language.json; done

clean: ## remove what was built here; talks kept in .levier/ stay
	@rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
