#!/usr/bin/env bash
# Makes the icons of all sizes from stagenet-console.svg. What it makes is committed, so that a build needs none of its
# tools: rsvg-convert (Debian: librsvg2-bin), icotool (icoutils), png2icns (icnsutils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

drawing=stagenet-console.svg
mkdir -p png
for size in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" "$drawing" --output "png/$size.png"
done
icotool --create --output stagenet-console.ico png/{16,24,32,48,64,128}.png --raw=png/256.png
png2icns stagenet-console.icns png/{16,32,48,128,256,512,1024}.png >/dev/null
