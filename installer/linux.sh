#!/usr/bin/env bash
# Makes the packages for Linux in target/installer: a .deb, an .rpm and a portable .tar.gz, each with all it needs to run.
#
#   installer/linux.sh [--dry-run] [--no-build] [deb] [rpm] [tar]
#
# --dry-run   prints the commands and runs none
# --no-build  takes target/stagenet-console as it is
# Without a kind it makes all it has the tools for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/common.sh

kinds=()
for word in "$@"; do
    case $word in
        --dry-run) dry=true ;;
        --no-build) build=false ;;
        deb | rpm | tar) kinds+=("$word") ;;
        *) die "what is $word? Expected --dry-run, --no-build, deb, rpm or tar" ;;
    esac
done
if ((!${#kinds[@]})); then
    kinds=(tar)
    for each in deb:dpkg-deb rpm:rpmbuild; do
        if command -v "${each#*:}" >/dev/null; then
            kinds+=("${each%:*}")
        else
            echo "No .${each%:*}: ${each#*:} is not here." >&2
        fi
    done
fi

missing=()
find_jdk
need mvn maven
[[ -n ${DISPLAY:-} ]] || need xvfb-run xvfb # the cache holds the classes of a real window
for kind in "${kinds[@]}"; do
    case $kind in
        deb) need dpkg-deb dpkg ;;
        rpm) need rpmbuild rpm ;;
        tar) need tar tar ;;
    esac
done
check_tools

# "~" sorts before everything, so a snapshot gives way to its release.
version=$(version_of_pom)
version=${version/-/\~}
machine=$(uname -m)
image=$work/image/$name
staged=$work/staged

make_image() {
    local display=(xvfb-run --auto-servernum --server-args '-screen 0 1440x900x24')
    [[ -z ${DISPLAY:-} ]] || display=()
    run "$java_home/bin/jpackage" --type app-image @installer/args/common.args @installer/args/linux.args \
        --app-version "$version" --runtime-image "$work/runtime" --dest "$work/image"
    add_notices "$image"
    date_files "$image"
    train "$image/bin/$name" "$image/lib/app/$name.aot" "${display[@]}"
    use_cache "$image/lib/app/$name.cfg"
    date_files "$image"
    check_cache "$image/bin/$name"
}

# Lays the files out as they are on the target. Neither package runs a script at installing or removing: desktops find
# the menu entry and what a show file is by themselves, and what is in the home folder is nobody's but the operator's.
stage() {
    local size share=$staged/usr/share
    run mkdir -p "$staged/opt" "$staged/usr/bin" "$share/applications" "$share/mime/packages" "$share/doc/$name"
    run cp -a "$image" "$staged/opt/"
    run ln -s "../../opt/$name/bin/$name" "$staged/usr/bin/$name"
    run cp "installer/linux/$name.desktop" "$share/applications/"
    run cp "installer/linux/$name.xml" "$share/mime/packages/"
    for size in 16 24 32 48 64 128 256 512; do
        run mkdir -p "$share/icons/hicolor/${size}x$size/apps"
        run cp "assets/icon/png/$size.png" "$share/icons/hicolor/${size}x$size/apps/$name.png"
    done
    run mkdir -p "$share/icons/hicolor/scalable/apps"
    run cp "assets/icon/$name.svg" "$share/icons/hicolor/scalable/apps/"
    run cp installer/linux/copyright "$share/doc/$name/"
    run chmod -R u=rwX,go=rX "$staged"
    date_files "$staged"
}

# fill FILE: the values of this build in the place of @NAMES@.
fill() {
    sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture 2>/dev/null || true)/" \
        -e "s/@SIZE@/$($dry || du -sk "$staged" | cut -f 1)/" "$1"
}

make_deb() {
    run mkdir -p "$staged/DEBIAN"
    $dry || fill installer/linux/control >"$staged/DEBIAN/control"
    run dpkg-deb --root-owner-group -Zxz -z4 --build "$staged" \
        "$out/${name}_${version}_$(dpkg --print-architecture 2>/dev/null || echo "$machine").deb"
    run rm -r "$staged/DEBIAN"
}

make_rpm() {
    $dry || fill installer/linux/$name.spec >"$work/$name.spec"
    run rpmbuild -bb --quiet --define "_topdir $PWD/$work/rpm" --define "staged $PWD/$staged" \
        --define '_binary_payload w1T0.xzdio' "$work/$name.spec"
    run find "$work/rpm/RPMS" -name '*.rpm' -exec mv '{}' "$out/" ';'
}

make_tar() {
    run tar --create --gzip --file "$out/$name-$version-linux-$machine.tar.gz" --owner 0 --group 0 --numeric-owner \
        --sort name --directory "${image%/*}" "$name"
}

make_distribution
make_runtime
make_image
stage
for kind in "${kinds[@]}"; do
    "make_$kind"
done
$dry || ls -l "$out"/*.*
