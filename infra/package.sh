#!/usr/bin/env bash
# Makes the package that is deployed and the list of what is in it. The same commit gives the same bytes, whatever the folder.
#
#   infra/package.sh                publishes natively and packs that, into artifacts/package
#   infra/package.sh FOLDER TARGET  packs a folder that was published before
set -euo pipefail
cd "$(dirname "$0")/.."

published=${1:-artifacts/publish/Native/release_linux-x64}
target=${2:-artifacts/package}
most_bytes=$((15 * 1024 * 1024))

# Of Debian 12, which the images of the Functions host stand on.
newest_glibc=2.36
commit=$(git rev-parse HEAD)
moment=$(git show --no-patch --format=%ct HEAD)

if [ $# -eq 0 ]; then
  # The package says that it is of the commit.
  if [ -n "$(git status --porcelain)" ]; then
    echo "There are changes that are not committed: commit them, or put them away." >&2
    exit 1
  fi

  # What was published before may hold a function that is no more.
  rm -rf "$published"

  # As on a build server: no path of this machine goes into the executable.
  dotnet publish src/Native -c Release -r linux-x64 --nologo -v quiet -p:ContinuousIntegrationBuild=true

  needed=$(objdump -T "$published/OriginCloudRegions.Native" | grep -o 'GLIBC_[0-9.]*' | cut -d _ -f 2 | sort -V | tail -n 1)
  if [ "$(printf '%s\n' "$needed" "$newest_glibc" | sort -V | tail -n 1)" != "$newest_glibc" ]; then
    echo "Linked here, the app needs glibc $needed, and there is $newest_glibc where it runs: publish it on an older Linux." >&2
    exit 1
  fi
fi

mkdir -p "$target"
package=$(realpath "$target")/origin-cloud-regions.zip
list=$(realpath "$target")/origin-cloud-regions.cdx.json
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

# Symbols stay here: they are three times the app.
cp -R "$published/." "$staging"
find "$staging" \( -name '*.pdb' -o -name '*.dbg' \) -delete

# An archive keeps times and permissions: the commit's time, and who may run what but not this machine's umask.
find "$staging" -type f -perm -u+x -exec chmod 755 {} +
find "$staging" -type f ! -perm -u+x -exec chmod 644 {} +
find "$staging" -exec touch --date "@$moment" {} +
rm -f "$package"
(cd "$staging" && find . -type f -printf '%P\n' | LC_ALL=C sort | TZ=UTC zip --quiet -9 -X -@ "$package")

size=$(stat --format %s "$package")
if [ "$size" -gt "$most_bytes" ]; then
  echo "$package has $size bytes, more than $most_bytes: every byte is fetched by each new instance." >&2
  exit 1
fi

dotnet run infra/sbom.cs -- artifacts/obj/Native/project.assets.json "$package" "$commit" "$moment" > "$list"
echo "$package: $size bytes, of commit $commit"
