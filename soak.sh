#!/usr/bin/env bash
# The searches of the test suite, for longer: random schedules of the dispatcher, broken syntax for the generator.
#   ./soak.sh [SECONDS]    for each search; 600 unless given
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-600}
if ! [[ $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "soak.sh: '$seconds' is not a number of seconds; for example: ./soak.sh 600" >&2
    exit 2
fi

TOPHALF_SOAK_SECONDS=$seconds exec ./test.sh dispatch interleavings generators
