#!/usr/bin/env bash
# Builds the runtime and the compiler into .rusthon: bin/rusthon and runtime/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
"$root/scripts/setup.sh"
mkdir -p "$root/.rusthon"
exec 9> "$root/.rusthon/lock"
flock 9
touch "$root/.rusthon/stamp.new"
quiet() { "$@" > "$root/.rusthon/build.log" 2>&1 9>&- || { cat "$root/.rusthon/build.log"; exit 1; }; }
echo "rusthon: building the runtime and the compiler (once)"
quiet dotnet build "$root/src/Rusthon.RuntimeBuild" -c Release -v q
quiet dotnet "$root/src/Rusthon.RuntimeBuild/bin/Release/net10.0/Rusthon.RuntimeBuild.dll" \
    "$root/src/Rusthon.Runtime/bin/Release/net10.0/Rusthon.Runtime.dll" "$root/.rusthon/runtime"
quiet dotnet publish "$root/src/Rusthon.Cli" -c Release -o "$root/.rusthon/bin" -v q
quiet "$root/.rusthon/bin/rusthon" compile-library
mv "$root/.rusthon/stamp.new" "$root/.rusthon/stamp"
