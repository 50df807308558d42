#!/usr/bin/env bash
# Makes sure that the .NET SDK, LLVM's shared library and a linker are there; installs Debian packages where it may.
# lld is wanted (it links faster), but cc will do.
set -euo pipefail

say() { printf 'rusthon: %s\n' "$*" >&2; }

find_llvm() {
    local version path
    for version in 22 21 20 19; do
        for path in /usr/lib/*-linux-gnu/libLLVM.so.$version.1 /usr/lib/llvm-$version/lib/libLLVM.so.$version.1 \
            /usr/lib/*-linux-gnu/libLLVM-$version.so* /usr/lib64/libLLVM.so.$version.1; do
            if [ -e "$path" ]; then
                return 0
            fi
        done
    done
    return 1
}

missing=()
wanted=()
command -v dotnet > /dev/null || { say "the .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download"; exit 1; }
find_llvm || missing+=(libllvm22)
command -v cc > /dev/null || missing+=(gcc)
[ -e /usr/include/stdio.h ] || missing+=(libc6-dev)
if ! command -v ld.lld-22 > /dev/null && ! command -v ld.lld > /dev/null; then
    wanted+=(lld-22)
fi

if [ ${#missing[@]} -eq 0 ] && [ ${#wanted[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
        as_root=(sudo -n)
    else
        [ ${#missing[@]} -gt 0 ] || exit 0
        say "please install: apt-get install ${missing[*]}"
        exit 1
    fi
fi

if ! command -v apt-get > /dev/null; then
    [ ${#missing[@]} -gt 0 ] || exit 0
    say "please install LLVM 22 (libLLVM.so, 22 down to 19 will do), a C compiler driver (cc) and its C library headers"
    exit 1
fi

say "installing ${missing[*]} ${wanted[*]}"
"${as_root[@]}" apt-get update -qq > /dev/null
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" "${wanted[@]}" > /dev/null || {
    [ ${#missing[@]} -gt 0 ] || exit 0
    say "could not install; please run: apt-get install ${missing[*]}"
    exit 1
}
