#!/usr/bin/env bash
# usage: pack.sh APP_ID [OUT.zip]   makes the Teams app package for a bot registration.
set -euo pipefail
cd "$(dirname "$0")"
id=${1:?the app id of the bot registration}
[[ $id =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || { echo "An app id looks like 12345678-1234-1234-1234-123456789abc, not like: $id" >&2; exit 2; }
out=$(realpath -m "${2:-feedbackbot.zip}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed "s/00000000-0000-0000-0000-000000000000/$id/g" manifest.json > "$work/manifest.json"
cp zh-cn.json color.png outline.png "$work/"
rm -f "$out"
(cd "$work" && zip -q "$out" manifest.json zh-cn.json color.png outline.png)
echo "$out"
