#!/usr/bin/env bash
# Reads whole disks through the interrupt routine of the PIIX3 sample, and says what happened. Needs the .NET 10 SDK;
# everything else is restored from NuGet.
#   ./demo.sh [IMAGE ...] [--hba model|qemu] [--wiring isa|native]    ./demo.sh --help lists the options
#   ./demo.sh --ring0                                                 the same miniport as a kernel, without a runtime
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

. "$root/build/environment.sh"

if [[ ${1:-} == --ring0 ]]; then
    exec "$root/samples/ring0.sh" "${@:2}"
fi

# From the root, for its global.json. The program itself runs where the images are named from.
(cd "$root" && require_sdk)

# Quiet, unless it fails.
if ! output=$(cd "$root" && dotnet build samples/Demo/Demo.csproj -c Release --nologo -v quiet -clp:ErrorsOnly 2>&1); then
    echo "$output" >&2
    echo "demo.sh: the demo cannot be built; the errors are above." >&2
    exit 1
fi

exec dotnet "$root/artifacts/bin/Demo/release/Demo.dll" "$@"
