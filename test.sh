#!/usr/bin/env bash
# Builds everything and runs every test. Ends with the plain line "N passed, N failed, N skipped", added up from what
# the test runners report. Needs the .NET 10 SDK; everything else is restored from NuGet.
#   ./test.sh [NAME ...]    only the test projects of these folders under tests/
set -euo pipefail
cd "$(dirname "$0")"

. build/environment.sh
require_sdk

# The hardware tests run on QEMU too; without it they are skipped, and in CI that is a failure.
if [[ $# -eq 0 || " $* " == *" hardware "* || " $* " == *" demo "* || " $* " == *" freestanding "* ]]; then
    install_qemu
fi

# Images are linked, and run by Wine and QEMU.
if [[ $# -eq 0 || " $* " == *" freestanding "* || " $* " == *" benchmarks "* ]]; then
    install_image_tools
fi

# The instructions of the dispatcher are counted.
if [[ $# -eq 0 || " $* " == *" benchmarks "* ]]; then
    install_counter
fi

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

echo "== Building (Release)"
dotnet build Core.sln -c Release --nologo -v quiet

if [[ $# -eq 0 ]]; then
    echo "== Checking the format"
    # Without the subjects of the benchmarks: they name what is generated, which the formatter does not see.
    dotnet format Core.sln --no-restore --verify-no-changes --severity warn --exclude benchmarks/Subjects artifacts
fi

for project in tests/*/*.csproj; do
    folder=$(basename "$(dirname "$project")")
    if [[ $# -gt 0 && " $* " != *" $folder "* ]]; then
        continue
    fi

    name=$(basename "$project" .csproj)
    echo "== $name"
    # A runner that dies leaves no result, which is counted as a failure below.
    "artifacts/bin/$name/release/$name" -noLogo -result-xml "$results/$name.xml" || true
    [[ -f "$results/$name.xml" ]] || echo "<assembly name=\"$name\" passed=\"0\" failed=\"1\" skipped=\"0\" errors=\"0\"" > "$results/$name.xml"
done

sum() { grep -ho "<assembly [^>]*" "$results"/*.xml | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ total += $0 } END { print total + 0 }'; }

passed=$(sum passed)
failed=$(($(sum failed) + $(sum errors)))
skipped=$(sum skipped)
echo
echo "$passed passed, $failed failed, $skipped skipped"

[[ $failed -eq 0 && $passed -gt 0 ]] || exit 1
# In CI every test runs.
[[ "${CI:-}" != true || $skipped -eq 0 ]] || exit 1
