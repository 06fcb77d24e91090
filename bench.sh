#!/usr/bin/env bash
# Measures the interrupt path, and writes docs/benchmarks.md of what was measured.
#   ./bench.sh                   what CI gates, in minutes
#   ./bench.sh --full            the rest too: tails, the cost of the tools; ten minutes
#   ./bench.sh --only SECTION    one section, and the report: any of those that --help lists
#   ./bench.sh --help            this
# Sections that are not measured now are shown as they were measured last, with the date and commit of that. Ends with 0
# when all is well, 1 when a section could not be measured or a gate is closed, 2 when the command line cannot be used.
set -euo pipefail
cd "$(dirname "$0")"

# A section is a command of benchmarks/.
gated=(instructions sizes)
rest=(shapes tails tooling)

help() { sed -n '2,/^set/p' "$0" | grep '^#' | cut -c3-; echo "Sections: ${gated[*]} ${rest[*]}"; }
refuse() { echo "bench.sh: $1 --help lists what may be said." >&2; exit 2; }

sections=("${gated[@]}")
while [[ $# -gt 0 ]]; do
    case $1 in
        --full) sections=("${gated[@]}" "${rest[@]}") ;;
        --only)
            [[ -n ${2:-} ]] || refuse "--only needs the name of a section."
            [[ " ${gated[*]} ${rest[*]} " == *" $2 "* ]] || refuse "There is no section '$2'."
            sections=("$2")
            shift ;;
        --help | -h) help; exit 0 ;;
        *) refuse "What is '$1'?" ;;
    esac
    shift
done

. build/environment.sh
require_sdk
install_bench_tools

echo "== Building (Release)"
dotnet build benchmarks/Tophalf.Benchmarks.csproj -c Release --nologo -v quiet

# A section that fails does not keep the others from being measured and shown.
failed=()
number=0
for section in "${sections[@]}"; do
    number=$((number + 1))
    echo "== $section ($number of ${#sections[@]})"
    begin=$SECONDS
    dotnet artifacts/bin/Tophalf.Benchmarks/release/Tophalf.Benchmarks.dll "$section" || failed+=("$section")
    echo "   $((SECONDS - begin)) s"
done

echo "== report"
dotnet artifacts/bin/Tophalf.Benchmarks/release/Tophalf.Benchmarks.dll report

if [[ ${#failed[@]} -ne 0 ]]; then
    echo "bench.sh: failed: ${failed[*]}" >&2
    exit 1
fi
