# Caseload. `make` alone lists what can be made.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test test-long test-times tests version build release demo bench torture docs format lint clean deps deps-test swift tables locale

ARGS ?=
MINUTES ?= 10
SEED ?= 1
TESTS ?= .
PROGRAM := .build/debug/caseload

# Debian packages without which nothing builds, what each is for, and those that only the tests need.
PACKAGES := libncurses-dev libsqlite3-dev libmd-dev libpam0g-dev
TEST_PACKAGES := libvterm-dev gettext age libpam-wrapper faketime nano vim-tiny tmux screen python3-icalendar python3-vobject
WHY := the terminal (libncurses-dev), the store (libsqlite3-dev), its journal (libmd-dev), its lock (libpam0g-dev)
TEST_WHY := reading the screen in tests (libvterm-dev), translations (gettext), encrypted copies (age; recommended where the program is used), the lock (libpam-wrapper, faketime), editors (nano, vim-tiny), running inside them (tmux, screen), other readers of calendars and address cards (python3-icalendar, python3-vobject)

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## set up, build (for debugging: quicker to build) and open the program; ARGS="..." goes to it
	@$(PROGRAM) $(ARGS)

test: tests ## set up, build and run the short tests: all but what is exhaustive
	@swift test --skip-build

test-long: tests ## set up, build and run the exhaustive tests: damage, failing disks, bad text and every screen
	@CASELOAD_LONG=1 swift test --skip-build --filter 'AtLength'

# One after the other: beside others a test takes as long as all of them.
test-times: tests ## how long each test takes by itself, the slowest first; TESTS="a regular expression" picks some
	@CASELOAD_LONG=1 swift test --skip-build --no-parallel --filter '$(TESTS)' > .build/test-times.log 2>&1 || tail -n 1 .build/test-times.log
	@sed -nE 's/^. Test (.*) (passed|failed) after ([0-9.]+) seconds.*/\3 s  \1/p' .build/test-times.log | sort -rn > .build/test-times
	@head -n 50 .build/test-times; echo "All of them: .build/test-times"

tests: deps deps-test swift tables locale version
	@swift build --build-tests

build: deps swift tables locale version ## set up and build the program for debugging
	@swift build --product caseload

# Packed relocations: 2 MB less memory at start, and addresses stay random. Swift brings lld along.
LEAN := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker -s

release: CONFIGURATION := -c release --static-swift-stdlib $(LEAN)
release: deps swift tables locale version ## build the program as it is installed, with the Swift library inside it
	@swift build $(CONFIGURATION) --product caseload
	@echo "Built: $$(swift build -c release --show-bin-path)/caseload"

demo: build ## open the demo caseload, a throw-away copy
	@$(PROGRAM) demo $(ARGS)

bench: release deps-test ## measure the program beside a C program on the same file
	@if [ -x Tests/Bench/run ]; then Tests/Bench/run $(ARGS); else echo "There is no benchmark in Tests/Bench yet."; exit 1; fi

torture: deps deps-test swift version ## break the disk, the line and the program on purpose: MINUTES=10 SEED=1
	@swift build --build-tests
	@Tests/Torture/run "$(MINUTES)" "$(SEED)"

docs: build ## write the generated pages in docs/ again
	@mkdir -p docs
	@for page in keys data-model command-line due-rules; do $(PROGRAM) docs $$page > docs/$$page.md.new; mv docs/$$page.md.new docs/$$page.md; done

format: swift ## lay the source out as .swift-format says
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: swift ## say where the source is not as .swift-format says
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean: ## remove everything that was built
	@rm -rf .build

# Says nothing and touches no network when nothing is missing.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Caseload needs the development files of:$$missing. Install them with the package manager of this system."; exit 1; \
	fi; \
	sudo=""; if [ "$$(id -u)" != 0 ]; then sudo="sudo"; fi; \
	if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
	  echo "Missing Debian packages:$$missing. Install them as root: apt-get install$$missing"; exit 1; \
	fi; \
	echo "Installing Debian packages that are missing:$$missing"; \
	echo "They are for: $(2)."; \
	apt="$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y"; \
	$$apt install --no-install-recommends $$missing </dev/null \
	  || { $$apt update </dev/null && $$apt install --no-install-recommends $$missing </dev/null; } \
	  || { echo "apt-get could not install:$$missing. Is there a network, and may you install packages?"; exit 1; }
endef

deps:
	$(call install,$(PACKAGES),$(WHY))

deps-test:
	$(call install,$(TEST_PACKAGES),$(TEST_WHY))

swift:
	@command -v swift >/dev/null || { echo "Swift 6.3 or later is missing: install it from https://www.swift.org/install/linux and put it on the PATH."; exit 1; }

# Only what the tables need is built for it, and the program needs that too.
tables: swift
	@swift build -q $(CONFIGURATION) --product check-tables
	@"$$(swift build $(CONFIGURATION) --show-bin-path)/check-tables"

# What --version says: the newest tag, and the commit behind it. It is written only when it changes.
version:
	@tag=$$(git describe --tags --abbrev=0 2>/dev/null || echo unreleased); \
	commit=$$(git rev-parse --short=12 HEAD 2>/dev/null || true); \
	if [ -n "$$commit" ] && ! git diff --quiet HEAD -- Package.swift Sources data 2>/dev/null; then commit="$$commit, changed"; fi; \
	line="#define CASELOAD_VERSION \"$${tag#v}$${commit:+ ($$commit)}\""; \
	file=Sources/CVersion/commit.h; \
	if [ "$$(cat $$file 2>/dev/null || true)" != "$$line" ]; then echo "$$line" > $$file; touch Sources/CVersion/version.c; fi

# Catalogues lie where the program looks for them: ../share/locale from the folder it is in.
locale: swift
	@shopt -s nullglob; for catalogue in data/locale/*.po; do \
	  command -v msgfmt >/dev/null || { echo "msgfmt is missing (Debian package gettext), so everything will be in English."; exit 0; }; \
	  language=$$(basename $$catalogue .po); \
	  folder=$$(dirname "$$(swift build --show-bin-path)")/share/locale/$$language/LC_MESSAGES; \
	  mkdir -p $$folder; \
	  if [ ! $$folder/caseload.mo -nt $$catalogue ]; then msgfmt --check -o $$folder/caseload.mo $$catalogue; fi; \
	done
