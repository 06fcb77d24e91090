#!/usr/bin/env bash
# The effect summaries of the class library: docs/internals/effects.md.
#   tools/effects.sh                     computes analyzers/Effects/effects.bin from the installed framework
#   tools/effects.sh query MEMBER        prints what is known of a member, and why
#   tools/effects.sh unknowns            counts what keeps members from being known
#   tools/effects.sh measure [--jit] [--every N]
#                                        calls members and holds what they allocate against what is said of them
set -euo pipefail
cd "$(dirname "$0")/.."

. build/environment.sh
require_sdk

# What the build says is of interest when it fails.
if ! output=$(dotnet build tools/EffectSummaries/EffectSummaries.csproj -c Release --nologo -v quiet 2>&1); then
    echo "$output" >&2
    exit 1
fi

if [[ $# -eq 0 ]]; then
    set -- make analyzers/Effects/effects.bin
fi

exec artifacts/bin/EffectSummaries/release/EffectSummaries "$@"
