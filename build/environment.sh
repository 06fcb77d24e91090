# Sourced by the scripts at the top: what they need of the machine.

# No first-run messages, and no servers that outlive the script.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=${UseSharedCompilation:-true}

# The SDK runs without ICU, which a small Debian lacks.
if ! ldconfig -p 2> /dev/null | grep -q libicuuc; then
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
fi

require_sdk() {
    if ! command -v dotnet > /dev/null; then
        echo "$(basename "$0"): the .NET 10 SDK is missing. Install it as https://learn.microsoft.com/dotnet/core/install/linux says, so that 'dotnet' is on the PATH." >&2
        exit 1
    fi

    if ! dotnet --version > /dev/null 2>&1 || [[ "$(dotnet --version)" != 10.* ]]; then
        echo "$(basename "$0"): the .NET 10 SDK is needed; 'dotnet --list-sdks' has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')." >&2
        exit 1
    fi
}

# Programs of Debian packages, by apt, where one is missing and this may install them. Otherwise it says what is skipped.
#   install_packages WHAT "PROGRAM ..." "PACKAGE ..."
install_packages() {
    local program missing=
    for program in $2; do
        command -v "$program" > /dev/null || [[ -x $program ]] || missing=1
    done

    [[ -n $missing ]] || return 0

    local root=()
    if [[ $(id -u) -ne 0 ]]; then
        root=(sudo -n)
    fi

    if ! command -v apt-get > /dev/null || ! "${root[@]}" true 2> /dev/null; then
        echo "$(basename "$0"): $1 missing, and cannot be installed from here, so what needs it is left out. As root: apt-get install $3" >&2
        return 0
    fi

    echo "== Installing ($3)"
    local output
    if ! output=$("${root[@]}" sh -c "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $3" 2>&1); then
        echo "$output" | tail -5 >&2
        echo "$(basename "$0"): $1 could not be installed, so what needs it is left out." >&2
    fi
}

# The HBAs that nobody here wrote.
install_qemu() { install_packages QEMU "qemu-system-x86_64 qemu-system-ppc" "qemu-system-x86 qemu-system-ppc"; }

# What makes driver images, and what runs them by the rules of Windows.
install_image_tools() {
    install_packages "The linker of images" "lld-link ld.lld llvm-dlltool llvm-mc" "lld llvm"
    install_packages "The C compiler" "gcc" "gcc libc6-dev"
    install_packages "Wine" "/usr/lib/wine/wine64 x86_64-w64-mingw32-gcc" "wine64 gcc-mingw-w64-x86-64-win32"
}

# What counts instructions.
install_counter() { install_packages "Valgrind or the C compiler" "valgrind gcc" "valgrind gcc libc6-dev"; }

# And what the generated code is held against.
install_bench_tools() {
    install_counter
    install_image_tools
    install_packages "A second C compiler" "clang" "clang"
}
