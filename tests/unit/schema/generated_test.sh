#!/bin/sh
# The committed tables are what generate.py makes of the official definitions, byte by byte.
definitions=${IRORI_SHARED:-../shared}/data/r4-definitions
if ! command -v python3 >/dev/null || [ ! -d "$definitions" ]; then
	echo "skipped: needs python3 and the definitions in $definitions"
	exit 77
fi
exec python3 -B "${IRORI_TOP:-.}/profiles/r4/generate.py" "$definitions" --check
