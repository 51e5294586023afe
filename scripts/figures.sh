#!/usr/bin/env bash
# The figures of README.md, measured on this machine: scripts/figures.sh [SHARED]. SHARED is the folder with the data and
# the gold annotations; without it the scores are left out. Run make build first.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=${1:-../shared}
kg=$PWD/bin/kg
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

row() { printf '| %-64s | %s |\n' "$1" "$2"; }

# ms COMMAND…: the least time of five runs, in milliseconds
ms() {
  local best=
  for _ in 1 2 3 4 5; do
    local from to; from=$(date +%s%N); "$@" >/dev/null 2>&1; to=$(date +%s%N)
    local t=$(((to - from) / 100000))
    if [ -z "$best" ] || [ "$t" -lt "$best" ]; then best=$t; fi
  done
  printf '%d.%d ms' $((best / 10)) $((best % 10))
}

fresh_build() { rm -rf "$tmp/fresh"; "$kg" --db "$tmp/fresh" build "$@"; }

row "what" "figure"
row "---" "---"
row "the binary, static, with the model" "$(($(stat -c %s "$kg") / 1024 / 1024)) MB"
row "start (kg --help)" "$(ms "$kg" --help)"
row "rules of extraction, their words, and examples that are tested" "$("$kg" rules check | sed 's/ in order, with/,/; s/ and /, /')"
row "the five articles of testdata: build" "$(ms fresh_build testdata/articles)"
row "the same again, nothing changed" "$(ms "$kg" --db "$tmp/fresh" build testdata/articles)"
for unread in eval/articles/unread eval/articles/press/unread eval/articles/press/later; do
  fresh_build "$unread" 2>/dev/null
  "$kg" --db "$tmp/fresh" export --format jsonl -o "$tmp/unread.jsonl" 2>/dev/null
  "$kg" eval statements "$unread" "$tmp/unread.jsonl" |
    awk '$1 == "entities" || $1 == "links" || $1 == "exact" { print $1, $2, $3, $4 }' |
    while read -r level p r f; do row "$unread, $(ls "$unread"/*.json | wc -l) articles: $level" "P $p, R $r, F1 $f"; done
done
fresh_build testdata/articles 2>/dev/null
row "kg path Stoltenberg Zelensky" "$(ms "$kg" --db "$tmp/fresh" path Stoltenberg Zelensky)"

if [ -d "$shared/gold/dev" ]; then
  words=$(cat "$shared"/gold/dev/*.txt | wc -w)
  from=$(date +%s%N)
  fresh_build "$shared/gold/dev" 2>/dev/null
  to=$(date +%s%N)
  row "build of $(ls "$shared"/gold/dev/*.txt | wc -l) press articles, $words words, $(nproc) cores" \
    "$(((to - from) / 1000000)) ms, $((words * 1000000000 / (to - from))) words a second"
  data=$shared/data
  row "syntax, UD Sequoia dev" \
    "$("$kg" eval conllu "$data/ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu" | sed -E 's/.*(UPOS [0-9.]+).*(LAS [0-9.]+)  LAS-.*/\1, \2/')"
  row "names, WiNER dev (60 Wikinews articles)" \
    "$("$kg" eval names "$data/winer-fr/dev" | awk '$1 == "all" { print "P " $2 ", R " $3 ", F1 " $4 }')"
  row "coreference, POPCORN dev slice, what is mentioned twice or more" \
    "$("$kg" eval coref --dev "$data/popcorn/train.json" | awk '/CoNLL/ { print "CoNLL F1 " $3; exit }')"
  "$kg" --db "$tmp/fresh" export --format jsonl -o "$tmp/dev.jsonl"
  python3 "$shared/gold/tools/score.py" "$shared/gold/dev" "$tmp/dev.jsonl" >"$tmp/score.txt"
  echo
  echo "Against the annotations of shared/gold/dev, which guided the work (\`score.py\` beside them says what counts as right):"
  echo
  echo '```'
  cat "$tmp/score.txt"
  echo '```'
fi
