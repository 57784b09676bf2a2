#!/usr/bin/env bash
# Makes the first migration of both engines anew from the model. Only while nothing has been released.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf Storage/Migrations
../FeedbackBot/Storage/add-migration.sh Initial
