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

# QEMU by apt, where it is missing and this may install it. Otherwise it says so, and goes on.
install_qemu() {
    if command -v qemu-system-x86_64 > /dev/null && command -v qemu-system-ppc > /dev/null; then
        return
    fi

    local root=()
    if [[ $(id -u) -ne 0 ]]; then
        root=(sudo -n)
    fi

    if ! command -v apt-get > /dev/null || ! "${root[@]}" true 2> /dev/null; then
        echo "$(basename "$0"): QEMU is missing and cannot be installed from here, so its tests are skipped. As root: apt-get install qemu-system-x86 qemu-system-ppc" >&2
        return
    fi

    echo "== Installing QEMU (qemu-system-x86, qemu-system-ppc)"
    local output
    if ! output=$("${root[@]}" sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends qemu-system-x86 qemu-system-ppc' 2>&1); then
        echo "$output" | tail -5 >&2
        echo "$(basename "$0"): QEMU could not be installed, so its tests are skipped." >&2
    fi
}
