#!/usr/bin/env bash
# The machine code of the Piix3 dispatcher, as it is made of the generated C#, beside what gcc -O2 makes of the same thing
# written in C by hand; and the instructions of each path through both.
#   benchmarks/listing.sh [--code]             by the JIT, for Linux
#   benchmarks/listing.sh --image [--code]     in the driver image, for Windows
#   benchmarks/listing.sh --object FILE        in an object file or image that is there, without the C; the code too
# --code prints the listings too.
set -euo pipefail
cd "$(dirname "$0")/.."

what=jit
code=
while [[ $# -gt 0 ]]; do
    case $1 in
        --code) code=1 ;;
        --image) what=image ;;
        --object) what=object; object=$2; code=1; shift ;;
        *) echo "listing.sh: what is $1?" >&2; exit 2 ;;
    esac
    shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need() { command -v "$1" > /dev/null || { echo "listing.sh: $1 is missing: apt-get install $2" >&2; exit 1; }; }

build() { dotnet build -c Release --nologo -v quiet "$@" > "$work/build.log" || { cat "$work/build.log" >&2; exit 1; }; }

# One block a function: "== Interrupt", its instructions and labels.
jit_listing() {
    build benchmarks
    DOTNET_TieredCompilation=0 DOTNET_JitStdOutFile="$work/jit.txt" DOTNET_JitDisasm='Interrupt Serve' \
        dotnet artifacts/bin/Tophalf.Benchmarks/release/Tophalf.Benchmarks.dll once > /dev/null
    awk '/^; Assembly listing/ { keep = /PiixController/; match($0, /:[A-Za-z]+\(/); if (keep) print "== " substr($0, RSTART + 1, RLENGTH - 2); next }
         keep && (/^[ \t]+[a-z]/ || /^G_M[0-9_A-Z]+:/) { sub(/SHORT /, ""); print }' "$work/jit.txt"
}

object_listing() {
    need llvm-objdump llvm
    llvm-objdump -dr --no-show-raw-insn --x86-asm-syntax=intel "$1" | awk -f benchmarks/listing/image.awk
}

c_listing() {
    "$@" -O2 -Inative -masm=intel -S -o - benchmarks/native/dispatch.c |
        awk '/^(interrupt|serve):/ { name = $1; sub(/:/, "", name); print "== " name; keep = 1; next }
             /\.size|\.seh_endproc/ { keep = 0 }
             keep && !/^[ \t]*\./ || keep && /^\.L[0-9]+:/ { print }' | grep -v '^\.LFB'
}

# For each conditional jump on the way: t taken, n not. First channel and sibling: the interrupt is claimed, dismissed,
# the channel taken, nothing found that is left to complete, and the channel released.
count() { awk -f benchmarks/listing/walk.awk -v thunks="$thunks" -v entry="$2" -v path="$3" "$work/$1.txt"; }
row() {
    local csharp c
    csharp=$(count csharp Interrupt "$2")
    if [[ $what == object ]]; then
        printf '%-15s %6s\n' "$1" "$csharp"
    else
        c=$(thunks= count c interrupt "$3")
        printf '%-15s %6s %6s %+6d\n' "$1" "$csharp" "$c" $((csharp - c))
    fi
}

thunks=
case $what in
    jit)
        need gcc gcc
        compiler=(gcc -fPIC)
        title="The generated dispatcher, .NET $(dotnet --version), DOTNET_TieredCompilation=0:"
        jit_listing > "$work/csharp.txt" ;;
    image)
        need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
        compiler=(x86_64-w64-mingw32-gcc)
        title="The generated dispatcher in the driver image:"
        thunks=1
        build samples/Piix3 -p:TophalfImage=WindowsDriver
        object_listing artifacts/obj/Piix3/release/image/piix3.obj > "$work/csharp.txt" ;;
    object)
        thunks=1
        object_listing "$object" > "$work/csharp.txt" ;;
esac

if [[ $what != object ]]; then
    c_listing "${compiler[@]}" > "$work/c.txt"
    if [[ -n $code ]]; then
        echo "$title"
        cat "$work/csharp.txt"
        echo
        echo "By hand in C, $("${compiler[0]}" --version | head -n 1), -O2${compiler[1]:+ ${compiler[1]}}:"
        cat "$work/c.txt"
        echo
    fi
    printf '%-15s %6s %6s %6s\n' instructions 'C#' C apart
fi

row 'not mine' tnntn nnnnn
row 'first channel' ttnttt ntnttn
row 'sibling' tnnttnttt nnnntnttn

if [[ $what == object ]]; then
    echo
    cat "$work/csharp.txt"
fi
