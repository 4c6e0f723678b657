# `make report` sets everything up and produces report.html of the Ansan proposal;
# `make test` sets everything up and runs every check and test. Both may be run again.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check install -q

.PHONY: report test lint bench clean

report: .venv/.installed
	$(BIN)/hria assess examples/ansan_ai_cctv.yaml -o report.html --force

test: lint
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(BIN)/python:
	$(PYTHON) -m venv --without-pip .venv

.venv/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -c constraints.txt -e .
	touch $@

.venv/.installed-dev: pyproject.toml requirements-ci.txt | $(BIN)/python
	$(PIP) --require-hashes -r requirements-ci.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@ .venv/.installed

clean:
	rm -rf .venv build dist report.html

bench: .venv/.installed
	$(BIN)/python benchmarks/cold.py
