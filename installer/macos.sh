#!/usr/bin/env bash
# Makes the disk image for macOS in target/installer.
#
#   installer/macos.sh [--dry-run] [--no-build]
#
# --dry-run   prints the commands and runs none; works on any system
# --no-build  takes target/stagenet-console as it is
#
# Signed if STAGENET_SIGN_IDENTITY names a "Developer ID Application" certificate of the keychain. Notarised if besides
# STAGENET_NOTARY_PROFILE names what "xcrun notarytool store-credentials" keeps there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/common.sh

for word in "$@"; do
    case $word in
        --dry-run) dry=true ;;
        --no-build) build=false ;;
        *) die "what is $word? Expected --dry-run or --no-build" ;;
    esac
done

missing=()
find_jdk
need mvn maven
need codesign "the command line tools of Xcode"
need hdiutil macOS
[[ -z ${STAGENET_NOTARY_PROFILE:-} ]] || need xcrun "the command line tools of Xcode"
check_tools

version=$(version_of_pom)
machine=$(uname -m)
resources=$work/resources
image="$work/image/StageNet Console.app"
disk=$out/$name-$version-macos-$machine.dmg

# jpackage takes numbers only and no version that begins with 0: it gets a stand-in where needed, and the list of
# properties, which is what macOS and people read, says the true one.
numbers=${version%%-*}
stand_in=$numbers
[[ $numbers != 0.* ]] || stand_in=1.${numbers#0.}

make_image() {
    run mkdir -p "$resources"
    show sed "s/@VERSION@/$numbers/" installer/macos/Info.plist
    $dry || sed "s/@VERSION@/$numbers/" installer/macos/Info.plist >"$resources/Info.plist"
    run "$java_home/bin/jpackage" --type app-image @installer/args/common.args @installer/args/macos.args \
        --app-version "$stand_in" --runtime-image "$work/runtime" \
        --resource-dir "$resources" --dest "$work/image"
    add_notices "$image/Contents/app"
    date_files "$image"
    train "$image/Contents/MacOS/StageNet Console" "$image/Contents/app/$name.aot"
    use_cache "$image/Contents/app/StageNet Console.cfg"
    date_files "$image"
    check_cache "$image/Contents/MacOS/StageNet Console"
}

# After the cache: nothing inside may change once it is signed.
sign_image() {
    if [[ -n ${STAGENET_SIGN_IDENTITY:-} ]]; then
        run "$java_home/bin/jpackage" --type app-image --app-image "$image" --mac-sign \
            --mac-app-image-sign-identity "$STAGENET_SIGN_IDENTITY" \
            --mac-entitlements installer/macos/entitlements.plist
    else
        # A signature of nobody still gives the bundle one identity, which the permission for the local network needs.
        run codesign --force --deep --sign - --entitlements installer/macos/entitlements.plist "$image"
    fi
    run codesign --verify --deep --strict "$image"
}

make_disk() {
    run "$java_home/bin/jpackage" --type dmg --app-image "$image" --name "StageNet Console" \
        --app-version "$stand_in" --dest "$work"
    run mv "$work/StageNet Console-$stand_in.dmg" "$disk"
    if [[ -n ${STAGENET_SIGN_IDENTITY:-} ]]; then
        run codesign --sign "$STAGENET_SIGN_IDENTITY" "$disk"
    fi
    if [[ -n ${STAGENET_NOTARY_PROFILE:-} ]]; then
        run xcrun notarytool submit "$disk" --keychain-profile "$STAGENET_NOTARY_PROFILE" --wait
        run xcrun stapler staple "$disk"
    fi
}

make_distribution
make_runtime
make_image
sign_image
make_disk
$dry || ls -l "$disk"
