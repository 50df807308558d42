#!/usr/bin/env bash
# Writes the table of what works into README.md, from the folders of tests/programs. With --check: fails when it is old.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
table=$(mktemp)
trap 'rm -f "$table" "$table.readme"' EXIT
{
    echo "| topic | programs |"
    echo "|---|---|"
    for folder in "$root"/tests/programs/*/; do
        name=$(basename "$folder")
        programs=$(cd "$folder" && find . -name '*.out' -o -name '*.diag' | sed 's|^\./||; s|\.[a-z]*$||' | LC_ALL=C sort | paste -sd, | sed 's/,/, /g')
        echo "| $name | $programs |"
    done
} > "$table"
awk -v table="$table" '
    /<!-- topics -->/ { print; while ((getline line < table) > 0) print line; skip = 1; next }
    /<!-- end of topics -->/ { skip = 0 }
    !skip { print }
' "$root/README.md" > "$table.readme"
if [ "${1:-}" = --check ]; then
    cmp -s "$table.readme" "$root/README.md" || { echo "README.md is old: run scripts/topics.sh"; exit 1; }
else
    cp "$table.readme" "$root/README.md"
fi
