# Every command of the house. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install build demo test check clean

JOBS ?= 2
SWIFT ?= swift
PACKAGES := libyaml-dev libsqlite3-dev libzip-dev libqrencode-dev libxlsxwriter-dev libcurl4-openssl-dev \
	libreoffice-writer-nogui fonts-hosny-amiri fonts-noto-core fontconfig \
	poppler-utils pkg-config tzdata
# Independent judges that tests ask: JSON Schema, YAML, Word and Excel files.
TEST_PACKAGES := python3-jsonschema python3-yaml python3-docx python3-openpyxl python3-icalendar \
	dovecot-imapd postfix
MULTAQA := .build/release/multaqa
DEMO := demo/berkane-2015
EDITION := workflows/berkane-2015

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: ## the Debian packages that are missing (sudo when not root)
	@Scripts/install.sh $(PACKAGES)

build: install ## the program, optimised: .build/release/multaqa
	$(SWIFT) build -c release --product multaqa --static-swift-stdlib -j $(JOBS)

demo: build ## the Berkane seminar of 2015 from J-120 to C+30, into demo/berkane-2015
	rm -rf $(DEMO)
	$(MULTAQA) run $(EDITION)/seminar.yaml --run berkane-2015 --folder $(DEMO) --simulate \
		--answers $(EDITION)/answers.yaml
	$(MULTAQA) journal $(DEMO) --verify

test: install ## every test, with real LibreOffice
	@Scripts/install.sh $(TEST_PACKAGES)
	$(SWIFT) build --build-tests -j $(JOBS)
	$(SWIFT) test --skip-build

check: ## the form of every Swift file (the architecture is part of `make test`)
	$(SWIFT) format lint --strict -r Sources Tests plugins Package.swift

clean: ## takes away what was built and the demo's folder
	rm -rf .build $(DEMO)
