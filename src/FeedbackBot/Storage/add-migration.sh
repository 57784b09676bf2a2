#!/usr/bin/env bash
# usage: add-migration.sh NAME   adds a migration of that name for SQLite and for PostgreSQL.
set -euo pipefail
name=${1:?a name for the migration}
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
export EfDesign=true
dotnet restore > /dev/null
for engine in Sqlite Postgres; do
  dotnet ef migrations add "$name" --context "${engine}FeedbackDb" --output-dir "Storage/Migrations/$engine" \
    --namespace "FeedbackBot.Storage.Migrations.$engine"
done
unset EfDesign
dotnet restore > /dev/null
