# Two commands: `make run` and `make test`. Both set up all that they need, in .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# The sentences of a first start, in the language of the terminal: no library is there yet that could translate them.
LANGUAGE := $(firstword $(subst ., ,$(subst -, ,$(subst _, ,$(or $(NABUUR_LANGUAGE),$(LC_ALL),$(LC_MESSAGES),$(LANG),en)))))
said = $(or $(said_$(1)_$(LANGUAGE)),$(said_$(1)))
said_start := Starting the bot: some seconds …
said_start_nl := De bot start: enkele seconden …
said_start_fr := Le bot démarre : quelques secondes …
said_start_de := Der Bot startet: einige Sekunden …
said_place := Making a place for the libraries, .venv, with $(PYTHON) …
said_place_nl := Een plaats maken voor de bibliotheken, .venv, met $(PYTHON) …
said_place_fr := Création d'une place pour les bibliothèques, .venv, avec $(PYTHON) …
said_place_de := Ein Platz für die Bibliotheken entsteht, .venv, mit $(PYTHON) …
said_python := nabuur needs Python 3.11 or newer; this is
said_python_nl := nabuur heeft Python 3.11 of nieuwer nodig; dit is
said_python_fr := nabuur a besoin de Python 3.11 ou plus récent ; ceci est
said_python_de := nabuur braucht Python 3.11 oder neuer; dies ist
said_venv := That did not work. On Debian and Ubuntu: sudo apt install python3-venv. Then repeat the command.
said_venv_nl := Dat lukte niet. Op Debian en Ubuntu: sudo apt install python3-venv. Geef de opdracht daarna nog eens.
said_venv_fr := Cela n'a pas marché. Sous Debian et Ubuntu : sudo apt install python3-venv. Puis répétez la commande.
said_venv_de := Das gelang nicht. Unter Debian und Ubuntu: sudo apt install python3-venv. Geben Sie den Befehl dann noch einmal.
said_tools := Fetching the tools that build this package …
said_tools_nl := Het gereedschap ophalen dat dit pakket bouwt …
said_tools_fr := Téléchargement des outils qui construisent ce paquet …
said_tools_de := Die Werkzeuge werden geholt, die dieses Paket bauen …
said_libraries = Fetching $(libraries) libraries and checking each against its hash: a minute, or some on a small machine …
said_libraries_nl = $(libraries) bibliotheken ophalen en elk vergelijken met haar hash: een minuut, of enkele op een kleine machine …
said_libraries_fr = Téléchargement de $(libraries) bibliothèques, chacune comparée à son empreinte : une minute, ou plusieurs sur une petite machine …
said_libraries_de = $(libraries) Bibliotheken werden geholt und mit ihrer Prüfsumme verglichen: eine Minute, auf einem kleinen Rechner einige …
said_nabuur := Putting nabuur itself into .venv …
said_nabuur_nl := nabuur zelf in .venv zetten …
said_nabuur_fr := Installation de nabuur lui-même dans .venv …
said_nabuur_de := nabuur selbst kommt nach .venv …
said_ready := Ready. The next start skips these steps.
said_ready_nl := Klaar. De volgende start slaat deze stappen over.
said_ready_fr := C'est prêt. Le prochain démarrage saute ces étapes.
said_ready_de := Fertig. Der nächste Start überspringt diese Schritte.
libraries = $(shell grep -c == $<)

.PHONY: run test test-fast style types tests coverage check schema catalogues crash fuzz bench model evaluate evenings lock clean

run: .venv/run.done
	@echo "$(call said,start)"
	@exec $(BIN)/nabuur run $(addprefix --language ,$(filter nl fr de en,$(LANGUAGE)))

# Two processes more than there are cores, since some tests wait. The types are checked beside the tests.
CORES := $(shell getconf _NPROCESSORS_ONLN)
WORKERS ?= $(shell expr $(CORES) + 2)
PYTEST := $(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal

test: .venv/test.done
	@$(MAKE) --no-print-directory style
	@$(MAKE) --no-print-directory -j2 types tests

# What needs no other process, no socket and no model: tests/needs.py finds out which tests those are.
test-fast: .venv/test.done
	$(PYTEST) -m "not process and not socket and not model"

style: .venv/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.done
	$(BIN)/mypy

tests: .venv/test.done
	$(PYTEST)

coverage: .venv/test.done
	$(PYTEST) --cov --cov-report=term-missing

check: .venv/run.done
	$(BIN)/nabuur check

# docs/schema, from the readers and the words of docs/rules.md and docs/configuration.md. Run it after a change of these.
schema: .venv/run.done
	$(BIN)/python -m bot.schema

# New sentences of the program into bot/translation/catalogues; a person translates them there.
catalogues: .venv/test.done
	$(BIN)/python -m tests.translation.update

crash: .venv/test.done
	$(BIN)/python -m tests.crash.harness
	$(BIN)/python -m tests.crash.telegram
	$(BIN)/python -m tests.crash.signal
	$(BIN)/python -m tests.crash.loads
	HYPOTHESIS_PROFILE=thorough $(PYTEST) -m repeated

# Inputs that no person would write, for MINUTES. It uses atheris as well, if that is installed: pip install -e '.[fuzz]'.
MINUTES ?= 10
fuzz: .venv/test.done
	$(BIN)/python -m tests.fuzz $(MINUTES)

# Writes the table of docs/performance.md, on an idle machine.
bench: .venv/test.done
	$(BIN)/python -m benchmarks

# The learned reader anew, from the corpus: three to four hours on two cores. RUNS holds what a stopped run goes on from.
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
	@echo "$(call said,place)"
	@$(PYTHON) -c 'import sys; sys.exit("$(call said,python) " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "$(call said,venv)"; exit 1; }

# The tools that build this package, and the one library that has no wheel. No build fetches tools of its own.
.venv/build.done: requirements-build.txt | .venv/bin/python
	@echo "$(call said,tools)"
	@$(PIP) --require-hashes -r requirements-build.txt
	@touch $@

.venv/run.done: requirements.txt pyproject.toml .venv/build.done
	@echo "$(call said,libraries)"
	@$(PIP) --no-build-isolation --require-hashes -r requirements.txt
	@echo "$(call said,nabuur)"
	@$(PIP) --no-deps --no-build-isolation -e .
	@echo "$(call said,ready)"
	@touch $@

.venv/test.done: requirements-dev.txt pyproject.toml .venv/build.done
	@echo "$(call said,libraries)"
	@$(PIP) --no-build-isolation --require-hashes -r requirements-dev.txt
	@echo "$(call said,nabuur)"
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ .venv/run.done
