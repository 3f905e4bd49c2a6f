#!/usr/bin/env bash
# Builds the package of one head and its SBOM. The same commit produces the same bytes in every folder.
#
#   infra/package.sh [--head worker|native]                publishes the head and packs it into artifacts/package
#   infra/package.sh --head worker|native FOLDER TARGET    packs a published folder
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "$1" >&2
  exit 1
}

head=worker
if [ "${1:-}" = --head ]; then
  head=${2:-}
  shift 2 || fail "--head needs a value: worker or native."
fi
[ $# -eq 0 ] || [ $# -eq 2 ] || fail "Unknown arguments: $*. See the beginning of $0."

# Every cold start downloads the package, so its size is limited.
case $head in
  worker)
    project=Functions
    most_bytes=$((12 * 1024 * 1024))
    needed_files=(host.json worker.config.json functions.metadata extensions.json .azurefunctions/function.deps.json)
    ;;
  native)
    project=Native
    most_bytes=$((15 * 1024 * 1024))
    needed_files=(host.json OriginCloudRegions.Native Wildcard/function.json)
    ;;
  *) fail "Unknown head: $head. Use worker or native." ;;
esac

published=${1:-artifacts/publish/$project/release_linux-x64}
target=${2:-artifacts/package}
commit=$(git rev-parse HEAD)
moment=$(git show --no-patch --format=%ct HEAD)

# The images of the Functions host use Debian 12.
newest_glibc=2.36

publish() {
  # The package names its commit, so it must not contain other changes.
  [ -z "$(git status --porcelain)" ] || fail "The working tree has uncommitted changes: commit or stash them."

  # An incremental build would keep local paths, files of deleted functions, and the console of another Node.js.
  rm -rf "$published" artifacts/obj/*/release artifacts/obj/*/release_linux-x64 src/Console/dist

  # ContinuousIntegrationBuild removes local paths from assemblies. Symbols are off, because an assembly contains their
  # hash, and their order differs between builds: https://github.com/dotnet/runtime/issues/119587.
  dotnet publish "src/$project" -c Release -r linux-x64 --nologo -v quiet -p:ContinuousIntegrationBuild=true -p:DebugType=none

  # For development, a build without Node.js succeeds.
  [ -f src/Console/dist/index.html ] || fail "The build made no web console and no API reference: install Node.js 20."
}

check_glibc() {
  local needed
  needed=$(objdump -T "$published/OriginCloudRegions.Native" | grep -o 'GLIBC_[0-9.]*' | cut -d _ -f 2 | sort -V | tail -n 1)
  [ "$(printf '%s\n' "$needed" "$newest_glibc" | sort -V | tail -n 1)" = "$newest_glibc" ] \
    || fail "The executable needs glibc $needed, but the Functions host has $newest_glibc: publish it on an older Linux."
}

if [ $# -eq 0 ]; then
  publish
  [ "$head" = worker ] || check_glibc
fi

for file in "${needed_files[@]}"; do
  [ -f "$published/$file" ] || fail "$published lacks $file, which the Functions host needs for the $head head: publish the head again."
done

mkdir -p "$target"
package=$(realpath "$target")/origin-cloud-regions-$head.zip
list=$(realpath "$target")/origin-cloud-regions-$head.cdx.json
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

# Omits symbols, which are large, and local.settings.json, which is for development.
cp -R "$published/." "$staging"
find "$staging" \( -name '*.pdb' -o -name '*.dbg' -o -name local.settings.json \) -delete

# Makes the bytes reproducible: the time of the commit, and permissions independent of the umask and the package cache.
find "$staging" -type f -perm -u+x ! -name '*.dll' -exec chmod 755 {} +
find "$staging" -type f \( ! -perm -u+x -o -name '*.dll' \) -exec chmod 644 {} +
find "$staging" -exec touch --date "@$moment" {} +
rm -f "$package"
(cd "$staging" && find . -type f -printf '%P\n' | LC_ALL=C sort | TZ=UTC zip --quiet -9 -X -@ "$package")

size=$(stat --format %s "$package")
[ "$size" -le "$most_bytes" ] || fail "$package has $size bytes, more than the limit of $most_bytes."

dotnet run infra/sbom.cs -- "$head" "artifacts/obj/$project/project.assets.json" src/Console/package-lock.json \
  "$package" "$commit" "$moment" > "$list"
echo "$package: $size bytes, commit $commit"
