#!/usr/bin/env bash
# Checks rusthon memory: reports are consistent in themselves, with the machine code and with what programs are known to do, and
# the pages in docs/ show what it prints. Ends with "memory: N passed, N failed".
#   tests/memory.sh PATH-OF-RUSTHON
set -uo pipefail
rusthon=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME=$folder/cache NO_COLOR=1
cd "$folder"
passed=0
failed=0

# ok NAME COMMAND...: the command succeeds.
ok() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n%s\n' "$name" "$output"
    fi
}

# The bytes that a function of an executable takes from the stack in its prologue, its return address included.
frame_in_executable() {
    local bytes=8 line
    while read -r line; do
        if [[ $line =~ [[:space:]]push[[:space:]] ]]; then
            bytes=$((bytes + 8))
        elif [[ $line =~ sub[[:space:]]+\$(0x[0-9a-f]+),%rsp ]]; then
            bytes=$((bytes + BASH_REMATCH[1]))
        elif [[ $line =~ [[:space:]](call|j[a-z]+)[[:space:]] ]]; then
            break
        fi
    done < <(objdump -d --no-show-raw-insn "$1" --disassemble="$2" | grep -E '^ +[0-9a-f]+:')
    echo "$bytes"
}

frame_in_report() {
    awk -v symbol="\"symbol\": \"$2\"" 'index($0, symbol) { found = 1 } found && /"frame_bytes"/ { gsub(/[^0-9]/, ""); print; exit }' "$1"
}

same_frame() {
    local executable report
    executable=$(frame_in_executable "$1" "py.$3")
    report=$(frame_in_report "$2" "$3")
    echo "$3: $executable bytes in the executable, $report in the report"
    [ -n "$report" ] && [ "$executable" = "$report" ]
}

# A program that measures prints what it prints otherwise, and its report holds together.
for program in "$root"/examples/memory/{factorial,lifetimes,growth,cycle,frame,allocations}.py "$root/tests/memory/known.py"; do
    name=$(basename "$program" .py)
    "$rusthon" run "$program" > "$name.out" 2> "$name.err"
    "$rusthon" memory --run --format json -o "$name.json" "$program" > "$name.measured" 2> "$name.errors"
    ok "$name: runs" test $? -eq 0
    ok "$name: prints the same" cmp "$name.out" "$name.measured"
    ok "$name: is consistent" "$rusthon" run "$root/tests/memory/check.py" "$name.json"
done

"$rusthon" run "$root/tests/memory/check.py" known.json Point generator list tuple > known.facts
ok "known counts" diff "$root/tests/memory/known.out" known.facts
echo 'import sys; print("out"); sys.exit(7)' > seven.py
"$rusthon" memory --run seven.py > seven.out 2> seven.err
ok "the program's exit code" test $? -eq 7
ok "the program's output" grep -qx out seven.out
ok "the report is apart" grep -q 'exit code 7' seven.err

echo 'own = 1' > part.py
echo 'import part' > whole.py
"$rusthon" memory whole.py > whole.out
ok "globals of each module" test "$(grep -oE '^  (part|own) ' whole.out | tr -d ' \n')" = partown

printf 'def pairs(d):\n    s = 0\n    for i, (k, v) in enumerate(d.items()):\n        s += i + k * v\n    return s\n\n\nfor _ in range(3):\n    print(pairs({1: 2}))\n' > pairs.py
"$rusthon" memory pairs.py > pairs.out
ok "a loop over a dict makes nothing" test "$(grep -cE '^  3 +(dict view|enumerate|iterator) .* none +registers ' pairs.out)" = 2

printf 'def sums(n):\n    total = 0\n    for i in range(n):\n        total += i\n        yield total\n\n\nnext(sums(2))\nprint(list(sums(3)))\n' > sums.py
"$rusthon" memory sums.py --function sums > sums.out
ok "the frame of a generator's body" grep -qE '^  frame +[0-9]+ bytes \(resumed code\)$' sums.out

ok "page" "$rusthon" memory --run --format html -o page.html "$root/examples/memory/lifetimes.py"
ok "page: drawings" test "$(grep -c '<svg' page.html)" -ge 5
ok "page: needs nothing else" bash -c '! grep -qE "(src|href)=\"?(http|//)|@import|url\(" page.html'
ok "page: both themes" grep -q 'prefers-color-scheme: dark' page.html

if command -v objdump > /dev/null && [ "$(uname -m)" = x86_64 ]; then
    "$rusthon" build "$root/examples/memory/factorial.py" -g -o factorial
    "$rusthon" build "$root/examples/memory/lifetimes.py" -g -o lifetimes
    "$rusthon" memory --format json -o factorial.json "$root/examples/memory/factorial.py"
    "$rusthon" memory --format json -o lifetimes.json "$root/examples/memory/lifetimes.py"
    ok "frame of factorial" same_frame factorial factorial.json __main__.factorial.direct
    ok "frame of outer" same_frame lifetimes lifetimes.json __main__.outer
    ok "frame of inner" same_frame lifetimes lifetimes.json __main__.inner
    "$rusthon" emit "$root/examples/memory/lifetimes.py" --stage obj -o plain.o
    "$rusthon" emit "$root/examples/memory/lifetimes.py" --stage obj -g -o debug.o
    ok "debug information changes no code" diff <(objdump -d plain.o | tail -n +4) <(objdump -d debug.o | tail -n +4)
fi

ok "pages in docs" "$root/scripts/memory-docs.sh" --check "$rusthon"
echo "memory: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
