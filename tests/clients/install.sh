#!/usr/bin/env bash
# Installs the MCP clients the tests talk through, into the folder `clients` of the target folder. Run again, it does
# nothing unless the list of clients has changed. Needs npm (any version) and python3 with venv.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

target=$(cargo metadata --no-deps --format-version 1 --manifest-path "$here/../../Cargo.toml" |
  sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
folder=$target/clients
wanted=$(cat "$here/package-lock.json" "$here"/requirements*.txt | cksum)

mkdir -p "$folder"
# the scripts stay where they are; node looks for packages beside the link
ln -sfn "$here/js" "$folder/js"

if [[ $(cat "$folder/installed" 2>/dev/null) == "$wanted" ]]; then
  echo "the clients in $folder are up to date"
  exit
fi

for tool in npm python3; do
  command -v "$tool" >/dev/null || { echo "install.sh: \`$tool\` is needed and not there" >&2; exit 1; }
done
rm -f "$folder/installed"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$folder/"
(cd "$folder" && npm ci --ignore-scripts --no-progress --loglevel=error)
# version 1 of the Python SDK and version 2, which fastmcp builds on, cannot be in one place
python() {
  python3 -m venv --clear "$folder/$1"
  "$folder/$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/$2"
}
python python requirements.txt & python fastmcp requirements-fastmcp.txt & wait -n; wait -n
echo "$wanted" >"$folder/installed"
echo "the clients are in $folder"
