#!/usr/bin/env bash
# The searches of the test suite, for longer.
#   ./soak.sh [SECONDS]                 random schedules of the dispatcher, broken syntax for the generator: for each
#                                       search 600 seconds unless given
#   ./soak.sh --qemu [SECONDS [SEED]]   random requests, cancels, holds and disk errors on QEMU's PIIX3, in all 600
#                                       seconds unless given; prints what it does, and the seed
#   ./soak.sh --effects                 every member of the class library that can be called is, and what it allocates is
#                                       held against what the effect summaries say of it; a few minutes
#   ./soak.sh --fuzz [SECONDS [SEED]]   the analyzers on the repository's own code, with routines anywhere and tokens gone:
#                                       for each of the two searches 600 seconds unless given
#   ./soak.sh --random [PROGRAMS [SEED]]
#                                       random programs, 2000 unless given, from a seed: what the analyzers know of their
#                                       values against what the runtime makes of them; prints what differs, cut down
set -euo pipefail
cd "$(dirname "$0")"

if [[ ${1:-} == --effects ]]; then
    TOPHALF_EFFECTS_ALL=1 exec ./test.sh effects
fi

if [[ ${1:-} == --random ]]; then
    for number in "${2:-2000}" "${3:-1}"; do
        if ! [[ $number =~ ^[1-9][0-9]*$ ]]; then
            echo "soak.sh: '$number' is not a number of programs, nor a seed; for example: ./soak.sh --random 2000 1" >&2
            exit 2
        fi
    done

    . build/environment.sh
    require_sdk
    dotnet build tests/oracle/Oracle.Tests.csproj -c Release --nologo -v quiet
    TOPHALF_PROGRAMS=${2:-2000} TOPHALF_SEED=${3:-1} \
        exec artifacts/bin/Oracle.Tests/release/Oracle.Tests -noLogo -showLiveOutput -class Tophalf.Oracle.Tests.Random.RandomProgramTests
fi

search=all
if [[ ${1:-} == --qemu || ${1:-} == --fuzz ]]; then
    search=${1#--}
    shift
fi

seconds=${1:-600}
if ! [[ $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "soak.sh: '$seconds' is not a number of seconds; for example: ./soak.sh 600" >&2
    exit 2
fi

export TOPHALF_SOAK_SECONDS=$seconds
[[ $search != all ]] || exec ./test.sh dispatch interleavings generators

if [[ -n ${2:-} ]]; then
    if ! [[ $2 =~ ^-?[0-9]+$ ]]; then
        echo "soak.sh: '$2' is not a seed, which is a number; for example: ./soak.sh --$search 600 1" >&2
        exit 2
    fi

    export TOPHALF_SEED=$2
fi

. build/environment.sh
require_sdk
if [[ $search == fuzz ]]; then
    dotnet build tests/analyzers/Analyzers.Tests.csproj -c Release --nologo -v quiet
    exec artifacts/bin/Analyzers.Tests/release/Analyzers.Tests -noLogo -namespace Tophalf.Analyzers.Tests.Fuzz
fi

dotnet build tests/hardware/Hardware.Tests.csproj -c Release --nologo -v quiet

# A soak that did not run is not a soak that passed: without QEMU it fails instead of being skipped.
CI=true exec artifacts/bin/Hardware.Tests/release/Hardware.Tests -noLogo -class Tophalf.Hardware.Tests.Soak.SoakOnQemu
