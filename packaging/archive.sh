#!/usr/bin/env bash
# Puts the built program and what belongs to it into chalkchain-TARGET.tar.gz, with its SHA-256 beside it.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$1
name=chalkchain-$target
program=target/release/chalkchain
if [ ! -f "$program" ]; then
    program=$program.exe
fi
folder=$(mktemp -d)
mkdir "$folder/$name"
cp "$program" README.md LICENSE-MIT LICENSE-APACHE docs/node.md packaging/chalkchain.service "$folder/$name"
tar -C "$folder" -czf "$name.tar.gz" "$name"
rm -r "$folder"
if command -v sha256sum >/dev/null; then
    sha256sum "$name.tar.gz" >"$name.tar.gz.sha256"
else
    shasum -a 256 "$name.tar.gz" >"$name.tar.gz.sha256"
fi
