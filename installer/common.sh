# What linux.sh and macos.sh share: finding tools, the version, and the image with its trained cache. To be sourced, in
# the project's folder.
# shellcheck shell=bash

name=stagenet-console
dist=target/stagenet-console
out=target/installer
work=$out/work
dry=false
build=true

die() {
    echo "${0##*/}: $*" >&2
    exit 1
}

show() {
    printf '+' >&2
    printf ' %q' "$@" >&2
    printf '\n' >&2
}

# Runs a command, or only prints it.
run() {
    show "$@"
    $dry || "$@"
}

# The version of the project, its own <version> being the first in the pom: 1.2.0 or 1.2.0-SNAPSHOT.
version_of_pom() {
    sed -n 's:^  <version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1
}

# What all files are dated: an even second, since an archive that keeps only even ones must not void the cache.
time_of_pom() {
    sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*:\1:p' pom.xml
}

# Sets java_home to a JDK of the wanted version, JAVA_HOME first.
find_jdk() {
    local wanted home
    wanted=$(sed -n 's:.*<java.release>\(.*\)</java.release>.*:\1:p' pom.xml)
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        if [[ -x $home/bin/jpackage ]] && grep -qs "^JAVA_VERSION=\"$wanted[\".]" "$home/release"; then
            java_home=$home
            return
        fi
    done
    missing+=("a JDK $wanted with jpackage (set JAVA_HOME to it)")
    java_home=JDK
}

# need COMMAND PACKAGE: notes that a command is not there.
need() {
    command -v "$1" >/dev/null || missing+=("$1 ($2)")
}

# Ends here if a tool is missing; a dry run only says so.
check_tools() {
    if ((${#missing[@]})); then
        printf 'missing: %s\n' "${missing[@]}" >&2
        $dry || exit 1
    fi
}

# target/stagenet-console, the bill of materials beside it.
make_distribution() {
    if $build; then
        run mvn -B -q -DskipTests package
    fi
    run mvn -B -q cyclonedx:makeBom
    $dry || [[ -d $dist/lib ]] || die "there is no $dist; run it without --no-build"
}

# JavaFX comes from Maven as jars with the natives inside, which would be unpacked to the home folder at the first start.
# As modules of the runtime they lie where the virtual machine looks, and are signed with it.
make_runtime() {
    local jar module parts=$work/javafx
    run rm -rf "$work"
    run mkdir -p "$work/jmods" "$work/modules"
    for jar in "$dist"/lib/*.jar; do
        case ${jar##*/} in
            javafx-*)
                module=${jar##*/javafx-}
                module=javafx.${module%%-*}
                run mkdir -p "$parts/$module/classes" "$parts/$module/natives"
                (run cd "$parts/$module/classes" && run "$java_home/bin/jar" --extract --file "$OLDPWD/$jar")
                run find "$parts/$module/classes" \( -name '*.so' -o -name '*.dylib' \) \
                    -exec mv '{}' "$parts/$module/natives/" ';'
                run "$java_home/bin/jmod" create --class-path "$parts/$module/classes" \
                    --libs "$parts/$module/natives" --legal-notices "$java_home/legal/java.base" "$work/jmods/$module.jmod"
                ;;
            *) run cp "$jar" "$work/modules/" ;;
        esac
    done
    run "$java_home/bin/jlink" @installer/jlink.args --module-path "$work/jmods" --output "$work/runtime"
}

# Gives every file below $1 the time of the pom.
date_files() {
    local stamp
    stamp=$(time_of_pom)
    stamp=${stamp//[-:TZ]/}
    run env TZ=UTC find "$1" -exec touch -h -t "${stamp:0:12}.${stamp:12:2}" '{}' +
}

# train LAUNCHER CACHE COMMAND...: runs the demo through all its views and leaves a cache of the classes that took. The
# command starts the launcher, perhaps with a display.
train() {
    local launcher=$1 cache=$2 data=$work/training log=$work/training.log
    shift 2
    local command=(env "JAVA_TOOL_OPTIONS=-XX:AOTCacheOutput='$PWD/$cache'" "$@"
        "$launcher" --demo --rehearse --data-dir "$data")
    run mkdir -p "$data"
    show "${command[@]}"
    $dry && return
    if ! "${command[@]}" >"$log" 2>&1 || [[ ! -s $cache ]]; then
        tail -n 20 "$log" >&2
        die "the training run left no cache"
    fi
}

# use_cache CONFIG...: the launchers take the cache beside their configuration.
use_cache() {
    local config
    for config in "$@"; do
        if $dry; then
            # shellcheck disable=SC2016 # $APPDIR is for the launcher
            printf '+ echo java-options=-XX:AOTCache=$APPDIR/%s.aot >>%q\n' "$name" "$config" >&2
        else
            # shellcheck disable=SC2016
            printf 'java-options=-XX:AOTCache=$APPDIR/%s.aot\n' "$name" >>"$config"
        fi
    done
}

# Starts the launcher as it is installed; a cache that cannot be used ends it here with an error.
check_cache() {
    run env JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$1" --version
}

# What is given away: the licences of what is inside, and the list of all parts.
add_notices() {
    run cp -r "$dist/LICENSE" "$dist/THIRD-PARTY.md" "$dist/licences" "$1/"
    run cp target/bom.json "$1/sbom.cdx.json"
}
