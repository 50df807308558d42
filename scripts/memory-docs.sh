#!/usr/bin/env bash
# Writes what rusthon memory prints into docs/memory-model.md and docs/debugging-memory.md: each block between
#   <!-- output: ARGUMENTS OF RUSTHON -->  and  <!-- end of output -->
# is replaced by the output of the command. With --check it only says whether the pages are true.
#   scripts/memory-docs.sh [--check] [PATH-OF-RUSTHON]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
check=no
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi
rusthon=$(realpath "${1:-.rusthon/bin/rusthon}")
export NO_COLOR=1

# Prints a page with the outputs of today.
refresh() {
    local line inside=no arguments
    while IFS= read -r line || [ -n "$line" ]; do
        if [[ $line == '<!-- end of output -->' ]]; then
            inside=no
        fi
        if [ $inside = no ]; then
            printf '%s\n' "$line"
        fi
        if [[ $line =~ ^'<!-- output: '(.*)' -->'$ ]]; then
            inside=yes
            read -ra arguments <<< "${BASH_REMATCH[1]}"
            printf '```\n$ rusthon %s\n' "${BASH_REMATCH[1]}"
            "$rusthon" "${arguments[@]}" < /dev/null 2>&1 | sed -e 's/[[:space:]]*$//' -e "s#$root/##g" | cat -s || true
            printf '```\n'
        fi
    done < "$1"
}

status=0
for page in docs/memory-model.md docs/debugging-memory.md; do
    fresh=$(mktemp)
    refresh "$page" > "$fresh"
    if [ $check = no ]; then
        cat "$fresh" > "$page"
    elif ! diff -u "$page" "$fresh"; then
        echo "$page is not what rusthon memory prints: run scripts/memory-docs.sh"
        status=1
    fi
    rm -f "$fresh"
done
exit $status
