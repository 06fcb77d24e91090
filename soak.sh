#!/usr/bin/env bash
# The searches of the test suite, for longer: random schedules of the dispatcher, broken syntax for the generator.
#   ./soak.sh [SECONDS]    for each search; 600 unless given
#   ./soak.sh --effects    instead, every member of the class library that can be called is, and what it allocates is held
#                          against what the effect summaries say of it; a few minutes
set -euo pipefail
cd "$(dirname "$0")"

if [[ ${1:-} == --effects ]]; then
    TOPHALF_EFFECTS_ALL=1 exec ./test.sh effects
fi

seconds=${1:-600}
if ! [[ $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "soak.sh: '$seconds' is not a number of seconds; for example: ./soak.sh 600" >&2
    exit 2
fi

TOPHALF_SOAK_SECONDS=$seconds exec ./test.sh dispatch interleavings generators
