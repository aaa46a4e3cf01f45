# The commands of the project. Each sets up what it needs first.
SHELL := /bin/bash
PY := .venv/bin/python
export PYTHONUTF8 := 1

.PHONY: run test test-slow lint bench docs pictures clean

run: .venv/.runtime
	$(PY) -m cchc serve --example

# Tests keep their data in a folder of their own, so that they never meet the office's.
IN_TEMPORARY_VAR = export CCHC_VAR=$$(mktemp -d) && trap 'rm -rf "$$CCHC_VAR"' EXIT &&

# The fast suite brings thousands of small files to the disk, and waits for each: where there is room, memory is its disk.
MEMORY := $(shell room=$$(df -k --output=avail /dev/shm 2>/dev/null | tail -1); \
	[ "$${room:-0}" -gt 2000000 ] && echo /dev/shm || echo "$${TMPDIR:-/tmp}")

test: .venv/.dev
	export TMPDIR="$(MEMORY)" && $(IN_TEMPORARY_VAR) export PYTEST_DEBUG_TEMPROOT="$$CCHC_VAR" && \
	timeout 1800 .venv/bin/pytest -n auto --dist loadfile -m "not slow" $(ARGS)

test-slow: .venv/.dev
	$(IN_TEMPORARY_VAR) timeout 2400 .venv/bin/pytest --timeout 600 -m slow $(ARGS)

lint: .venv/.dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy src
	.venv/bin/lint-imports

bench: .venv/.dev
	$(PY) -m bench

docs: .venv/.dev
	$(PY) -m tools.docs

pictures: .venv/.dev
	$(PY) -m tools.pictures

clean:
	rm -rf .venv var

.venv/.runtime: requirements.lock tools/setup
	sh tools/setup runtime

.venv/.dev: requirements-dev.lock tools/setup
	sh tools/setup dev
