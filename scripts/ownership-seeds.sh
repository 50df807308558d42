#!/usr/bin/env bash
# A check before a release: random programs that stress ownership (tests/ownership/generate.py), many of them. Each is run by
# CPython 3.13, whose output is the expected one, and by Rusthon with free lists, and with every second one also with cycles; no
# block may be live at the end. Programs that fail are kept in .rusthon/ownership. Ends with "ownership: N passed, N failed".
#   scripts/ownership-seeds.sh [FIRST [LAST]]     (default: 1 to 300)
# PYTHON names the interpreter (default: python3.13), RUSTHON the compiler, JOBS how many run at once (default: all cores).
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export root PYTHON=${PYTHON:-python3.13} RUSTHON=${RUSTHON:-$root/.rusthon/bin/rusthon}
first=${1:-1}
last=${2:-300}
export kept=$root/.rusthon/ownership
mkdir -p "$kept"

one() {
    local seed=$1 cycles="" folder code
    folder=$(mktemp -d)
    [ $((seed % 2)) -eq 0 ] && cycles=cycles
    "$PYTHON" "$root/tests/ownership/generate.py" "$seed" $cycles > "$folder/program.py"
    "$PYTHON" "$folder/program.py" > "$folder/expected" 2> /dev/null
    code=$?
    if "$RUSTHON" build "$folder/program.py" -o "$folder/program" 2> "$folder/errors" \
        && { RUSTHON_CHECK_LIVE=1 timeout 60 "$folder/program" > "$folder/output" 2>> "$folder/errors"; [ $? -eq $code ]; } \
        && cmp -s "$folder/expected" "$folder/output"; then
        echo passed
    else
        cp "$folder/program.py" "$kept/$seed.py"
        echo "failed seed $seed $cycles: .rusthon/ownership/$seed.py; $(tail -n 1 "$folder/errors")"
    fi
    rm -rf "$folder"
}
export -f one

results=$(seq "$first" "$last" | xargs -P "${JOBS:-$(nproc)}" -I {} bash -c 'one {}')
grep '^failed' <<< "$results"
passed=$(grep -c '^passed' <<< "$results")
failed=$(grep -c '^failed' <<< "$results")
echo "ownership: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
