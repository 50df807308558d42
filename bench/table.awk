# Prints the table of bench/run. A row: name, kind, seconds of rusthon, CPython, PyPy and C, peak KB of the same, compile
# nanoseconds, bytes of the executable; "-" for what did not run. With heading=1 the heading; with summary=1 the geometric
# means of all rows and of each kind. Times below a millisecond count as one.
BEGIN {
    FS = "\t"
    if (heading) {
        printf "%-19s%8s|%8s%7s|%8s%7s|%8s%7s|%7s%7s%7s%7s|%7s%6s\n", "program", "rusthon", "CPython", "x", "PyPy", "x", "C", "/C",
            "MB", "CPython", "PyPy", "C", "build s", "KB"
    }
}

function at_least(seconds) { return seconds < 0.001 ? 0.001 : seconds }

function compare(seconds, ratio) {
    return seconds == "-" ? sprintf("%8s%7s|", "-", "-") : sprintf("%8.3f%7.2f|", seconds, ratio)
}

function megabytes(kilobytes) { return kilobytes == "-" ? sprintf("%7s", "-") : sprintf("%7.1f", kilobytes / 1024) }

function count(key, kind, ratio) {
    logs[key] += log(ratio)
    numbers[key]++
    logs[key, kind] += log(ratio)
    numbers[key, kind]++
}

function mean(key, text) { return numbers[key] ? sprintf(text, exp(logs[key] / numbers[key])) : sprintf("%9s", "-") }

{
    own = at_least($3)
    if (!summary) {
        printf "%-19s%8.3f|%s%s%s%s%s%s%s|%7.2f%6d\n", $1, $3, compare($4, at_least($4) / own), compare($5, at_least($5) / own),
            compare($6, own / at_least($6)), megabytes($7), megabytes($8), megabytes($9), megabytes($10), $11 / 1e9, $12 / 1024
        next
    }
    if (!($2 in seen)) {
        seen[$2] = 1
        kinds[++kind_count] = $2
    }
    if ($4 != "-") count("cpython", $2, at_least($4) / own)
    if ($5 != "-") count("pypy", $2, at_least($5) / own)
    if ($6 != "-") count("c", $2, own / at_least($6))
    if ($5 != "-" && at_least($5) < own) slower = slower " " $1
    compile += $11 / 1e9
}

END {
    if (summary && NR > 0) {
        printf "\n%-16s%9s%9s%9s   (geometric means: speed-up over CPython, over PyPy, time relative to C)\n", "kind", "CPython", "PyPy", "/C"
        for (i = 1; i <= kind_count; i++)
            printf "%-16s%s%s%s\n", kinds[i], mean("cpython" SUBSEP kinds[i], "%9.2f"), mean("pypy" SUBSEP kinds[i], "%9.2f"), mean("c" SUBSEP kinds[i], "%9.2f")
        printf "%-16s%s%s%s\n", "all " NR, mean("cpython", "%9.2f"), mean("pypy", "%9.2f"), mean("c", "%9.2f")
        printf "slower than PyPy:%s\n", slower == "" ? " none" : slower
        printf "compile time, mean: %.2f s\n", compile / NR
    }
}
