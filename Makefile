# Two commands: `make run` and `make test`. Both set up all that they need, in .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: run test test-fast style types tests coverage check schema catalogues crash fuzz bench model evaluate evenings lock clean

run: .venv/run.done
	@echo "Starting the bot: some seconds …"
	@exec $(BIN)/nabuur run

# One process more than there are cores, since some tests wait. The types are checked beside the tests.
CORES := $(shell getconf _NPROCESSORS_ONLN)
WORKERS ?= $(shell expr $(CORES) + 1)
PYTEST := $(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal

test: .venv/test.done
	@$(MAKE) --no-print-directory style
	@$(MAKE) --no-print-directory -j2 types tests

# What needs no other process, no socket and no model: tests/needs.py finds out which tests those are.
test-fast: .venv/test.done
	$(BIN)/pytest --numprocesses $(CORES) --dist worksteal -m "not process and not socket and not model"

style: .venv/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.done
	$(BIN)/mypy

tests: .venv/test.done
	$(PYTEST)

coverage: .venv/test.done
	$(PYTEST) --cov --cov-report=term

check: .venv/run.done
	$(BIN)/nabuur check

# docs/schema, from the readers and the words of docs/coordinators.md. Run it after a change of either.
schema: .venv/run.done
	$(BIN)/python -m bot.schema

# New sentences of the program into bot/translation/catalogues; a person translates them there.
catalogues: .venv/test.done
	$(BIN)/python -m tests.translation.update

crash: .venv/test.done
	$(BIN)/python -m tests.crash.harness
	$(BIN)/python -m tests.crash.telegram
	$(BIN)/python -m tests.crash.signal
	HYPOTHESIS_PROFILE=thorough $(PYTEST) -m repeated

# Inputs that no person would write, for MINUTES. It uses atheris as well, if that is installed: pip install -e '.[fuzz]'.
MINUTES ?= 10
fuzz: .venv/test.done
	$(BIN)/python -m tests.fuzz $(MINUTES)

# Writes the table of docs/performance.md, on an idle machine.
bench: .venv/test.done
	$(BIN)/python -m benchmarks

# The learned reader anew, from the corpus: about two hours on two cores. RUNS holds what a stopped run goes on from.
RUNS ?= build/model
model: .venv/train.done
	$(BIN)/python -m training.make --runs $(RUNS)
	$(BIN)/python -m training.evaluate

# The evenings of corpus/rehearsals, played by the shipped bot: expectations met, by key, and grave faults.
evenings: .venv/run.done
	$(BIN)/nabuur rehearse --summary corpus/rehearsals/k-*.json

evaluate: .venv/test.done
	$(BIN)/python -m training.evaluate

# The pinned sets, from pyproject.toml. Run it after a change there; it needs uv.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header --quiet
lock:
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --extra dev pyproject.toml -o requirements-dev.txt
	$(LOCK) --group build --constraint requirements.txt -o requirements-build.txt

.venv/train.done: pyproject.toml | .venv/test.done
	$(PIP) -e '.[training]'
	@touch $@

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	@echo "Making a place for the libraries, .venv, with $(PYTHON) …"
	@$(PYTHON) -c 'import sys; sys.exit("nabuur needs Python 3.11 or newer; this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv

# The tools that build this package, and the one library that has no wheel. No build fetches tools of its own.
.venv/build.done: requirements-build.txt | .venv/bin/python
	@echo "Fetching the tools that build this package …"
	@$(PIP) --require-hashes -r requirements-build.txt
	@touch $@

.venv/run.done: requirements.txt pyproject.toml .venv/build.done
	@echo "Fetching $$(grep -c == requirements.txt) libraries and checking each against its hash: a minute, or some on a small machine …"
	@$(PIP) --no-build-isolation --require-hashes -r requirements.txt
	@echo "Putting nabuur itself into .venv …"
	@$(PIP) --no-deps --no-build-isolation -e .
	@echo "Ready. The next start skips these steps."
	@touch $@

.venv/test.done: requirements-dev.txt pyproject.toml .venv/build.done
	@echo "Fetching $$(grep -c == requirements-dev.txt) libraries for the tests and checking each against its hash …"
	@$(PIP) --no-build-isolation --require-hashes -r requirements-dev.txt
	@echo "Putting nabuur itself into .venv …"
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ .venv/run.done
