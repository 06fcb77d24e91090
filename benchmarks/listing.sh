#!/usr/bin/env bash
# The machine code of the Piix3 dispatcher, as the JIT makes it of the generated C#, beside what gcc -O2 makes of the
# same thing written in C by hand; and the instructions of each path through both.
#   benchmarks/listing.sh [--code]     --code prints the two listings too
set -euo pipefail
cd "$(dirname "$0")/.."

command -v gcc > /dev/null || { echo "listing.sh: gcc is missing: apt-get install gcc" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release --nologo -v quiet benchmarks > "$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
DOTNET_TieredCompilation=0 DOTNET_JitStdOutFile="$work/jit.txt" DOTNET_JitDisasm='Interrupt Serve' \
    dotnet artifacts/bin/Tophalf.Benchmarks/release/Tophalf.Benchmarks.dll --once > /dev/null

# One block a function: "== Interrupt", its instructions and labels.
awk '/^; Assembly listing/ { keep = /PiixController/; match($0, /:[A-Za-z]+\(/); if (keep) print "== " substr($0, RSTART + 1, RLENGTH - 2); next }
     keep && (/^[ \t]+[a-z]/ || /^G_M[0-9_A-Z]+:/) { sub(/SHORT /, ""); print }' "$work/jit.txt" > "$work/csharp.txt"
awk '/^(interrupt|serve):/ { name = $1; sub(/:/, "", name); print "== " name; keep = 1; next }
     /\.size/ { keep = 0 }
     keep && !/^[ \t]*\./ || keep && /^\.L[0-9]+:/ { print }' \
    <(gcc -O2 -fPIC -Inative -masm=intel -S -o - benchmarks/listing/dispatch.c) | grep -v '^\.LFB' > "$work/c.txt"

if [[ "${1:-}" == --code ]]; then
    echo "The generated dispatcher, .NET $(dotnet --version), DOTNET_TieredCompilation=0:"
    cat "$work/csharp.txt"
    echo
    echo "By hand in C, $(gcc --version | head -n 1), -O2 -fPIC:"
    cat "$work/c.txt"
    echo
fi

# For each conditional jump on the way: t taken, n not. First channel and sibling: the interrupt is claimed, dismissed,
# the channel taken, nothing found that is left to complete, and the channel released.
count() { awk -f benchmarks/listing/walk.awk -v entry="$2" -v path="$3" "$work/$1.txt"; }
row() {
    local csharp c
    csharp=$(count csharp Interrupt "$2")
    c=$(count c interrupt "$3")
    printf '%-15s %6s %6s %+6d\n' "$1" "$csharp" "$c" $((csharp - c))
}

printf '%-15s %6s %6s %6s\n' instructions 'C#' C apart
row 'not mine' tnntn nnnnn
row 'first channel' ttnttt ntnttn
row 'sibling' tnnttnttt nnnntnttn
