#!/usr/bin/env bash
# Deploys the current commit: the infrastructure, then the app, then a smoke test.
#
#   infra/deploy.sh --resource-group NAME --location REGION
#                   [--head worker|native] [--parameters FILE] [--package FILE] [--yes]
#
# --location is needed only when the resource group does not exist. --head overrides the head in the parameters file.
# --package deploys an existing package of this commit. --yes skips the question. docs/deploying.md lists the roles that
# the signed-in account needs.
set -euo pipefail
cd "$(dirname "$0")/.."

group=
location=
head=
parameters=infra/main.bicepparam
package=
ask=yes
pause=${OCR_DEPLOY_PAUSE:-10}

# A new role assignment has effect only after minutes, and the first start may take as long.
tries=60

fail() {
  echo "$1" >&2
  exit 1
}

until_it_works() {
  local what=$1 try
  shift
  for ((try = 1; try <= tries; try++)); do
    "$@" && return
    echo "   $what: try $try of $tries failed"
    sleep "$pause"
  done
  fail "$what: failed $tries times. Run this again."
}

while [ $# -gt 0 ]; do
  case $1 in
    --resource-group) group=$2; shift 2 ;;
    --location) location=$2; shift 2 ;;
    --head) head=$2; shift 2 ;;
    --parameters) parameters=$2; shift 2 ;;
    --package) package=$2; shift 2 ;;
    --yes) ask=no; shift ;;
    *) fail "Unknown argument: $1. See the beginning of $0." ;;
  esac
done
[ -n "$group" ] || fail "--resource-group NAME is missing."
[ -f "$parameters" ] || fail "$parameters does not exist: pass --parameters FILE."
[ -n "$head" ] || head=$(sed -n "s/^param head = '\(.*\)'$/\1/p" "$parameters")
case ${head:=worker} in
  worker | native) ;;
  *) fail "Unknown head: $head. Use worker or native." ;;
esac
az account show --output none || fail "Sign in first: az login."

commit=$(git rev-parse HEAD)
if [ -z "$package" ]; then
  # A deployment is identified by its commit.
  [ -z "$(git status --porcelain)" ] || fail "The working tree has uncommitted changes: commit them, or pass --package."
  infra/package.sh --head "$head"
  package=artifacts/package/origin-cloud-regions-$head.zip
fi
[ -f "$package" ] || fail "$package does not exist: pass --package FILE of an existing package."

# A head does not start on the runtime of the other head. File names in an archive are plain text, so grep finds them.
packed=native
if grep --quiet --text --fixed-strings worker.config.json "$package"; then
  packed=worker
fi
[ "$packed" = "$head" ] || fail "$package holds the $packed head: pass --head $packed."

if [ "$(az group exists --name "$group")" != true ]; then
  [ -n "$location" ] || fail "Resource group $group does not exist: pass --location REGION to create it."
  az group create --name "$group" --location "$location" --output none
fi

# The private network delegates its subnet to Microsoft.App. The first registration needs a role on the subscription.
az provider register --namespace Microsoft.App --wait \
  || echo "Microsoft.App could not be registered. If the deployment fails, ask an owner of the subscription to register it." >&2

echo "== changes, $head head"
az deployment group what-if --resource-group "$group" --parameters "$parameters" --parameters "head=$head"
if [ "$ask" = yes ]; then
  read -r -p "Deploy this to $group? [y/N] " answer || true
  [ "${answer:-}" = y ] || fail "Nothing was deployed."
fi

echo "== infrastructure"
mapfile -t outputs < <(az deployment group create --resource-group "$group" --parameters "$parameters" --parameters "head=$head" \
  --name "origin-cloud-regions-${commit:0:12}" --output tsv --query "properties.outputs.[baseUrl.value, functionAppName.value, \
functionAppId.value, storageAccountName.value, deploymentContainer.value, tableEndpoint.value]")
[ "${#outputs[@]}" -eq 6 ] || fail "The deployment failed: see the errors above."
base_url=${outputs[0]} app=${outputs[1]} app_id=${outputs[2]} account=${outputs[3]} container=${outputs[4]} tables=${outputs[5]}

# The platform starts the package in the blob with this name. The previous package remains as a version of the blob.
echo "== package"
until_it_works "upload" az storage blob upload --auth-mode login --account-name "$account" --container-name "$container" \
  --name released-package.zip --file "$package" --overwrite --output none

# Restarts the instances, which would keep the old package. The trigger sync reports the functions to the platform.
az functionapp restart --resource-group "$group" --name "$app" --output none
until_it_works "trigger sync" az rest --method post --url "$app_id/syncfunctiontriggers?api-version=2024-04-01" --output none

echo "== $base_url/healthz"
is_deployed() {
  curl --silent --max-time 30 "$base_url/healthz" | grep --quiet "\"commit\": *\"${commit:0:7}"
}
until_it_works "commit ${commit:0:12}" is_deployed

echo "== smoke test"
ocr() {
  dotnet run --project src/Cli -- credentials "$@" --connection "$tables"
}
create_token() {
  token=$(ocr create --all-zones --permission edit --name "smoke test" --expires "$(date -u -d "+1 hour" +%Y-%m-%dT%H:%M:%SZ)" | tail -n 1)
}
until_it_works "a token for the smoke test" create_token
trap 'ocr revoke "$(printf %s "$token" | sha256sum | cut -d " " -f 1)"' EXIT
OCR_PROVIDER_URL=$base_url OCR_PROVIDER_TOKEN=$token dotnet run --project tests/Contract -- -class "*ScenarioTests"

echo "Commit ${commit:0:12} runs at $base_url and uses the tables at $tables"
