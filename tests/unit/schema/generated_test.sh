#!/bin/sh
# The committed tables are what generate.py makes of the official definitions, byte by byte.
definitions=${IRORI_SHARED:-../shared}/data/r4-definitions
# They are also in the package that tests/clients installs.
[ -d "$definitions" ] || definitions=${IRORI_TOP:-.}/tests/clients/node_modules/hl7.fhir.r4.examples
if ! command -v python3 >/dev/null || [ ! -d "$definitions" ]; then
	echo "skipped: needs python3 and the definitions in $definitions"
	exit 77
fi
exec python3 -B "${IRORI_TOP:-.}/profiles/r4/generate.py" "$definitions" --check
