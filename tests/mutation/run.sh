#!/usr/bin/env bash
# Mutation testing of one project, explained in docs/mutation-testing.md:
#   tests/mutation/run.sh core|api [options of dotnet stryker]
set -euo pipefail
cd "$(dirname "$0")"

project=${1:?core or api}
shift

# Stryker leaves the mutated assembly among the built tests, and the original beside it.
restore() {
  for original in ../../artifacts/bin/*/*/*.stryker-unchanged; do
    [ ! -e "$original" ] || mv -f "$original" "${original%.stryker-unchanged}"
  done
}

rm -f ../../artifacts/bin/*/*/*.stryker-unchanged
trap restore EXIT
dotnet tool restore
minutes=${OCR_MUTATION_MINUTES:-45}
timeout --kill-after=30 "${minutes}m" dotnet stryker --skip-version-check \
  --config-file "$project.yaml" --output "../../artifacts/mutation/$project" "$@" || {
  status=$?
  [ "$status" -ne 124 ] || echo "No score: the run was ended after $minutes minutes." >&2
  exit "$status"
}
