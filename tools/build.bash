# What demo, check and bench share: colours, Debian packages, building out of tree. Read by bash with "."; $top is the
# project's folder.

build_packages=(gcc make autoconf automake pkg-config libc6-dev libevent-dev libssl-dev libxml2-dev libjansson-dev liblmdb-dev
	libjwt-dev zlib1g-dev libutf8proc-dev libpcre2-dev libp11-kit-dev)

bold= dim= red= green= yellow= plain=
if [ -t 1 ] && [ -z "${NO_COLOR-}" ] && [ "${TERM-dumb}" != dumb ]; then
	bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' yellow=$'\e[33m' plain=$'\e[0m'
fi

say() {
	printf '%s\n' "$*"
}

die() {
	printf '%s%s: %s%s\n' "$red" "${0##*/}" "$*" "$plain" >&2
	exit 1
}

# want PACKAGE...: installs those that are missing, if that can be; what is not there is done without.
want() {
	if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
		local no_install=1
	fi
	need "$@"
}

# need PACKAGE...: installs those that are missing, from Debian. With $no_install set, or where there is no dpkg, it only
# says so: configure and the programs themselves tell what they miss.
need() {
	local package missing=() as_root=()

	command -v dpkg-query >/dev/null || return 0
	for package; do
		[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	if [ -n "${no_install-}" ]; then
		say "${yellow}Done without these Debian packages, which are not installed: ${missing[*]}${plain}"
		return 0
	fi
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null ||
			die "these Debian packages are missing, and there is no sudo to install them. As root: apt-get install ${missing[*]}"
		as_root=(sudo)
		say "Root is needed to install Debian packages: ${missing[*]}"
	else
		say "Installing Debian packages: ${missing[*]}"
	fi
	local log
	log=$(mktemp)
	local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
	# The lists may be old or none; try first with what there is.
	if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >"$log" 2>&1 </dev/null; then
		if ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
			tail -n 20 "$log" >&2
			rm -f "$log"
			die "could not install: ${missing[*]}"
		fi
	fi
	rm -f "$log"
}

# When the folder can't be written to (a clone of somebody else's), works in a copy of it.
in_a_place_to_write() {
	local place

	[ -w "$top" ] && { [ ! -e "$top/build" ] || [ -w "$top/build" ]; } && { [ ! -e "$top/configure" ] || [ -w "$top/configure" ]; } &&
		return 0
	[ -z "${IRORI_COPIED-}" ] || die "cannot write to $top"
	place=$(mktemp -d "${TMPDIR:-/tmp}/irori-copy-$(id -u).XXXXXX") || exit 1
	say "$top can't be written to: working in a copy, $place"
	tar -C "$top" --exclude=./build --exclude=./.git --exclude=node_modules --exclude=./autom4te.cache -cf - . | tar -C "$place" -xf - ||
		die "could not copy $top"
	# The shared test data, if any, stands beside the original.
	export IRORI_COPIED=$place IRORI_SHARED=${IRORI_SHARED:-$(dirname "$top")/shared}
	bash "$place/tools/${0##*/}" "$@"
	local code=$?
	case ${0##*/} in
	check) rm -rf "$place" ;; # the demo still needs what it built
	esac
	exit "$code"
}

# build FOLDER [CONFIGURE-ARGUMENT]...: configures (once) and makes the folder. On failure the end of its log is shown.
build() {
	local folder=$1 log=$1/build.log
	shift
	mkdir -p "$folder" || die "cannot make $folder"
	: >"$log" || die "cannot write to $folder"
	(
		# One at a time: demo and check may start together.
		flock 9
		cd "$top" && { [ -x configure ] && [ ! configure.ac -nt configure ] || autoreconf -fi; } >>"$log" 2>&1
	) 9>"$top/build/.lock" || { tail -n 30 "$log" >&2; die "autoreconf failed (all of it: $log)"; }
	(
		flock 9
		cd "$folder" || exit 1
		if [ ! -f Makefile ] || [ "$(cat configured 2>/dev/null)" != "$*" ]; then
			"$top/configure" -q "$@" && printf '%s' "$*" >configured
		fi >>"$log" 2>&1 && make -s -j"$(nproc)" all >>"$log" 2>&1
	) 9>"$folder/.lock" || { tail -n 40 "$log" >&2; die "the build failed (all of it: $log)"; }
}
