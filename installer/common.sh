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
        if [[ -x $home/bin/jpackage ]] && grep -qs "^JAVA_VERSION=\"${wanted}[\".]" "$home/release"; then
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
    check_notices
}

# Nothing of others is given away without its licence being named.
check_notices() {
    local jar part
    for jar in "$dist"/lib/*.jar; do
        part=${jar##*/}
        part=${part%%-[0-9]*}
        [[ $part == '*.jar' || $part == "$name" ]] || grep -qE "^\|.*\b$part\b.*\|.*\|.*\|$" "$dist/THIRD-PARTY.md" ||
            die "$part is not in THIRD-PARTY.md"
    done
}

# Everything becomes a module of the runtime: a trained cache is void where a module path differs from that of the
# training, and an installed console is elsewhere.
make_runtime() {
    local jar
    run rm -rf "$work"
    run mkdir -p "$work/modules"
    for jar in "$dist"/lib/*.jar; do
        case ${jar##*/} in
            javafx-*) take_javafx "$jar" ;;
            jmdns-*) take_jmdns "$jar" ;;
            # Its classes are of Java 5, and a cache takes none so old.
            picocli-*) run "$java_home/bin/java" installer/NewerClasses.java "$jar" "$work/modules/picocli.jar" ;;
            "$name"-*) take_console "$jar" ;;
            *) run cp "$jar" "$work/modules/" ;;
        esac
    done
    run "$java_home/bin/jlink" @installer/jlink.args --module-path "$work/modules" --output "$work/runtime"
}

# JavaFX comes from Maven with the natives inside the jars, which would be unpacked to the home folder at the first start.
# Out of them they lie where the virtual machine looks, and are signed with it.
take_javafx() {
    local module=${1##*/javafx-}
    module=javafx.${module%%-*}
    local parts=$work/javafx/$module
    run mkdir -p "$parts/classes" "$parts/natives"
    (run cd "$parts/classes" && run "$java_home/bin/jar" --extract --file "$OLDPWD/$1")
    run find "$parts/classes" \( -name '*.so' -o -name '*.dylib' \) -exec mv '{}' "$parts/natives/" ';'
    run "$java_home/bin/jmod" create --class-path "$parts/classes" --libs "$parts/natives" \
        --legal-notices "$java_home/legal/java.base" "$work/modules/$module.jmod"
}

# The one library that says no more than the name of its module: it gets the descriptor that it stands for.
take_jmdns() {
    local parts=$work/jmdns slf4j
    slf4j=$(echo "$dist"/lib/slf4j-api-*.jar)
    run mkdir -p "$parts"
    run cp "$1" "$work/modules/jmdns.jar"
    run "$java_home/bin/jdeps" --multi-release 9 --module-path "$slf4j" --generate-module-info "$parts" "$1"
    run "$java_home/bin/javac" --module-path "$slf4j" --patch-module "javax.jmdns=$1" \
        -d "$parts/classes" "$parts/javax.jmdns/versions/9/module-info.java"
    run "$java_home/bin/jar" --update --file "$work/modules/jmdns.jar" -C "$parts/classes" module-info.class
}

# The console itself, its stylesheet in binary form beside the text.
take_console() {
    local parts=$work/console sheet=io/stagenet/console/ui/console
    run mkdir -p "$parts/${sheet%/*}"
    run cp "$1" "$work/modules/$name.jar"
    run "$java_home/bin/java" --module-path "$dist/lib" --add-modules javafx.graphics installer/BinarySheet.java \
        "src/main/resources/$sheet.css" "$parts/$sheet.bss"
    run "$java_home/bin/jar" --update --file "$work/modules/$name.jar" -C "$parts" "$sheet.bss"
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
