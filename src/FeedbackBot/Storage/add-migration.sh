#!/usr/bin/env bash
# usage: add-migration.sh NAME   adds a migration of that name for SQLite and for PostgreSQL.
set -euo pipefail
name=${1:?a name for the migration}
cd "$(dirname "$0")/.."
dotnet tool restore -v q
export EfDesign=true
dotnet build -v q
for engine in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --context "${engine}FeedbackDb" --output-dir "Storage/Migrations/$engine"
done
unset EfDesign
dotnet restore -v q
