#!/usr/bin/env bash
# Checks the compiler's command line: every form, what it prints and its exit code. Ends with "command line: N passed, N failed".
#   tests/command-line.sh PATH-OF-RUSTHON
set -uo pipefail
rusthon=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME=$folder/cache NO_COLOR=1
cd "$folder"
passed=0
failed=0

# expect CODE PATTERN COMMAND...: the command ends with that code, and what it prints (both streams) matches the pattern.
expect() {
    local code=$1 pattern=$2 output
    shift 2
    output=$("$@" 2>&1 < "${input:-/dev/null}")
    local got=$?
    if [ "$got" -eq "$code" ] && grep -qE -- "$pattern" <<< "$output"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n  exit code %s, expected %s; output, expected to match %s:\n%s\n' "$*" "$got" "$code" "$pattern" "$output"
    fi
}

cat > args.py << 'END'
import sys
print(sys.argv)
if len(sys.argv) > 1 and sys.argv[1] == "read":
    print(input())
END
echo 'raise ValueError("boom")' > error.py
echo 'import sys; sys.exit(5)' > five.py
echo 'x = (1,' > broken.py
echo 'print("Hello, world!")' > hello.py
printf 'def f(n):\n    return n + 1\nprint(f(1))\n' > function.py
mkdir package
echo 'print(__name__, __package__)' > package/__main__.py
touch package/__init__.py
echo 'from the input' > input.txt

expect 0 "\['args.py', 'a', '-b'\]" "$rusthon" run args.py a -b
expect 0 "\['args.py', 'a'\]" "$rusthon" args.py a
input=input.txt expect 0 'from the input' "$rusthon" args.py read
expect 0 "\['-c', 'x', '-y'\]" "$rusthon" -c 'import sys; print(sys.argv)' x -y
input=args.py expect 0 "\['-', 'z'\]" "$rusthon" - z
expect 0 '__main__' "$rusthon" -m package
expect 1 'ValueError: boom' "$rusthon" error.py
# What was printed comes before the traceback where both go to one file.
printf 'print("printed")\nraise ValueError("boom")\n' > order.py
expect 1 '^printed Traceback .* boom ' bash -c '"$0" order.py 2>&1 | tr "\n" " "; exit "${PIPESTATUS[0]}"' "$rusthon"
# Output that cannot be written is an error, also when the program itself failed or left.
expect 120 '^Exception ignored on flushing sys.stdout: OSError: .Errno 28. No space left on device $' bash -c '"$0" -c "print(1)" 2>&1 > /dev/full | tr "\n" " "; exit "${PIPESTATUS[0]}"' "$rusthon"
expect 120 'No space left' bash -c '"$0" -c "import sys; print(1); sys.exit(3)" > /dev/full' "$rusthon"
expect 5 '' "$rusthon" run five.py
expect 3 'broken.py.*1' "$rusthon" run broken.py
expect 3 '' "$rusthon" build broken.py -o broken

if command -v gdb > /dev/null; then
    expect 0 '^$' "$rusthon" build function.py -o function -g -O0
    expect 0 'in f \(\)|function.py:2' gdb -q -batch -ex 'break function.py:2' -ex run -ex backtrace ./function
fi

for option in -O0 -O1 -O2 -O3 -g --static; do
    expect 0 '^$' "$rusthon" build function.py -o function $option
    expect 0 '^2$' ./function
done
"$rusthon" build function.py -o first && "$rusthon" build function.py -o second
expect 0 '' cmp first second

# A program that is large enough to be compiled in parts; its functions share texts, and call each other across parts.
for i in $(seq 150); do
    printf 'def f%d(n, previous):\n    items = {"key": n, "name": "f%d"}\n    for i in range(n):\n        items["key"] += previous(i, None) if previous else i\n    return items["key"] if items["name"] is not None else "key"\n' "$i" "$i"
done > large.py
printf 'total = 0\nfor n in range(3):\n' >> large.py
for i in $(seq 2 150); do printf '    total += f%d(n, f%d)\n' "$i" $((i - 1)); done >> large.py
printf '    total += f1(n, None)\nprint(total)\nf150(1, f1("x", f2))\n' >> large.py
expect 0 '^$' "$rusthon" build large.py -o large
expect 1 'line 3, in f1$' ./large
"$rusthon" build large.py -o again
expect 0 '' cmp large again
expect 0 'define.*f150' "$rusthon" emit large.py --stage llvm

expect 0 '^$' "$rusthon" build hello.py -o hello
expect 0 '^Hello, world!$' ./hello
expect 0 '' test "$(stat -c %s hello)" -lt 300000

# In an arena nothing dies; what could tell has counts, and a warning says why.
cat > arena.py << 'END'
text = ""
for i in range(1000):
    text += str(i)
print(len(text))
END
expect 0 '^$' "$rusthon" build arena.py -o arena --memory=arena
expect 0 '^2890$' ./arena
expect 0 '^2890$' "$rusthon" run --memory=arena arena.py
printf 'import gc\n' > collects.py
printf 'def count():\n    with open("arena.py") as file:\n        yield len(file.read())\nprint(*count())\n' > abandons.py
printf 'class Named:\n    def __del__(self):\n        print("gone")\nNamed()\nprint("end")\n' > dies.py
expect 0 'collects.py:1:8: warning\[R0204\]: the program can see when objects die: it imports gc$' "$rusthon" build collects.py -o collects --memory=arena
expect 0 'abandons.py:3:9: warning\[R0204\]' "$rusthon" build abandons.py -o abandons --memory=arena
expect 0 'dies.py:2:9: warning\[R0204\].*it defines __del__$' "$rusthon" build dies.py -o dies --memory=arena
expect 0 '^gone$' ./dies
expect 2 'goes with neither --allocator nor --check-leaks' "$rusthon" build arena.py --memory=arena --check-leaks
expect 2 'goes with neither --allocator nor --check-leaks' "$rusthon" build arena.py --memory=arena --allocator Malloc
expect 2 'rusthon memory shows lifetimes' "$rusthon" memory --memory=arena arena.py

expect 0 '^$' "$rusthon" check function.py
expect 3 'error' "$rusthon" check broken.py
expect 3 '"line": *1' "$rusthon" check broken.py --format json
expect 0 '^\[\]$|"diagnostics": *\[\]' "$rusthon" check function.py --format json

cat > recursive.py << 'END'
def factorial(n):
    if n <= 1:
        return 1
    return n * factorial(n - 1)


def outer(n):
    values = [n, n + 1]
    return sum(values)


print(factorial(5), outer(3))
END
# The traceback of an endless recursion is folded while it grows: it needs no memory.
printf 'def down(n):\n    if n < 0:\n        return 0\n    return down(n + 1) + 1\n\n\ndown(0)\n' > endless.py
expect 1 'repeated [0-9]+ more times' "$rusthon" run --max-heap 32M endless.py

expect 0 'frame +[0-9]+ bytes' "$rusthon" memory recursive.py
expect 0 'unbounded: factorial → factorial takes [0-9]+ bytes each round' "$rusthon" memory recursive.py
expect 0 'return address +8' "$rusthon" memory recursive.py
expect 0 ' n +int +64-bit integer +8 +r' "$rusthon" memory recursive.py
expect 0 '8 +list +\[n, n \+ 1\] +40 \+ 8 × 2 +heap' "$rusthon" memory recursive.py
expect 0 '"frame_bytes": [0-9]+' "$rusthon" memory recursive.py --format json
expect 0 '^$' "$rusthon" memory recursive.py --format json -o report.json
expect 0 '"name": "factorial"' cat report.json
expect 3 'broken.py.*1' "$rusthon" memory broken.py
expect 2 'Required argument|FILE' "$rusthon" memory
expect 2 "'xml'" "$rusthon" memory recursive.py --format xml
expect 2 "no function 'absent'; there are <module>, factorial, outer" "$rusthon" memory recursive.py --function absent
expect 0 '^outer\(n\) ' "$rusthon" memory recursive.py --function outer
expect 0 '<svg role="img"' "$rusthon" memory recursive.py --format html
expect 0 'factorial\(1\) ' "$rusthon" memory --run recursive.py
expect 0 "\['args.py', 'a', '--format'\]" "$rusthon" memory --run args.py a --format
expect 2 'options go before FILE' "$rusthon" memory args.py --run
expect 1 'ValueError: boom' "$rusthon" memory --run error.py
expect 4 'absent.py' "$rusthon" memory absent.py

expect 0 "Name 'print'" "$rusthon" emit function.py --stage tokens
expect 0 'FunctionDef' "$rusthon" emit function.py --stage tree
expect 0 'f' "$rusthon" emit function.py --stage symbols
expect 0 'function|func|@f' "$rusthon" emit function.py --stage ir
expect 0 'release|retain|return' "$rusthon" emit function.py --stage ir-after:refcount
expect 0 'define' "$rusthon" emit function.py --stage llvm
expect 0 '\.section|\.text' "$rusthon" emit function.py --stage asm
expect 0 '^$' "$rusthon" emit function.py --stage obj -o function.o
expect 0 'ELF' head -c 4 function.o
expect 2 'no-such-stage' "$rusthon" emit function.py --stage no-such-stage
expect 2 'no-such-pass' "$rusthon" emit function.py --stage ir-after:no-such-pass

expect 0 '^[0-9]+\.[0-9]+' "$rusthon" --version
expect 0 'Examples:' "$rusthon" --help
expect 2 'rusthon --help' "$rusthon" build
expect 2 'rusthon --help' "$rusthon" build function.py --no-such-option
expect 2 'rusthon --help' "$rusthon" run
expect 4 'missing.py' "$rusthon" run missing.py
expect 4 'RUSTHON_LLVM=7' env RUSTHON_LLVM=7 "$rusthon" build function.py -o function

# A broken promise inside the compiler: the inlinable part of the runtime is not what it should be.
product=$(dirname "$(dirname "$rusthon")")
mkdir -p broken-product/runtime
cp "$product"/runtime/runtime.* broken-product/runtime
printf 'BC\300\336broken' > broken-product/runtime/inline.bc
ln -s "$product/library" broken-product/library
ln -s "$(dirname "$product")/lib" broken-product/lib
expect 70 'internal error: stage code generation' env RUSTHON_HOME="$PWD/broken-product" "$rusthon" build function.py -o function

echo "command line: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
