#!/usr/bin/env bash
# ./demo.sh --ring0: the Piix3 sample as a kernel without any runtime, started by QEMU. It reads two disks that are made for
# it, one on each channel, and the hashes and interrupts that it reports are compared with what they are from outside.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mebibytes=4

. "$root/build/environment.sh"

fail() {
    echo "demo.sh: $1" >&2
    exit 1
}

if [[ $# -ne 0 ]]; then
    echo "demo.sh: --ring0 takes no other arguments, and '$1' was given." >&2
    exit 2
fi

(cd "$root" && require_sdk)
for tool in qemu-system-x86_64:qemu-system-x86 ld.lld:lld llvm-mc:llvm; do
    command -v "${tool%:*}" > /dev/null || fail "${tool%:*} is missing. Install it (Debian: apt-get install qemu-system-x86 lld llvm)."
done

echo "Building the kernel"
if ! output=$(cd "$root" && dotnet build samples/Piix3 -c Release -p:TophalfImage=Pvh --nologo -v quiet -clp:ErrorsOnly 2>&1); then
    echo "$output" >&2
    fail "the kernel cannot be built; the errors are above."
fi

kernel=$root/artifacts/bin/Piix3/release/image/piix3.elf
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
declare -A hashes
for channel in 0 1; do
    head -c $((mebibytes << 20)) /dev/urandom > "$folder/disk$channel"
    hashes[$channel]=$(sha256sum "$folder/disk$channel" | cut -d' ' -f1)
    echo "channel $channel  $mebibytes MiB, SHA-256 ${hashes[$channel]}"
done

# One read of one sector of channel 0 fails.
disk0=if=none,id=d0,format=raw,file.driver=blkdebug,file.image.filename=$folder/disk0
disk0+=,file.inject-error.0.event=read_aio,file.inject-error.0.errno=5,file.inject-error.0.once=on,file.inject-error.0.sector=3000

echo
echo "Starting it: $(stat -c %s "$kernel") bytes, $(qemu-system-x86_64 --version | head -1)"
code=0
timeout --foreground 300 qemu-system-x86_64 -M pc -accel tcg -cpu qemu64 -m 64 -display none -no-reboot -nodefaults -kernel "$kernel" \
    -serial stdio -device isa-debug-exit,iobase=0xf4,iosize=4 -d int -D "$folder/interrupts" \
    -drive "$disk0" -device ide-hd,drive=d0,bus=ide.0,unit=0 \
    -drive "if=none,id=d1,format=raw,file=$folder/disk1" -device ide-hd,drive=d1,bus=ide.1,unit=0 \
    < /dev/null | tr -d '\r' | tee "$folder/serial" || code=${PIPESTATUS[0]}

# QEMU's exit code for "passed": the device that ends it doubles what it is given, and adds one.
[[ $code -eq 33 ]] || fail "the kernel ended with $code, and 33 is what means that it passed."

echo
for channel in 0 1; do
    for way in "by DMA" "by PIO" "by DMA on a shared line"; do
        grep -qF "channel $channel disk 0  read $way, $((mebibytes << 20)) bytes, SHA-256 ${hashes[$channel]}" "$folder/serial" \
            || fail "channel $channel was not read $way as it is on the disk."
    done

    # Lines 14 and 15 have the vectors 2e and 2f.
    delivered=$(grep -c "v=2$(printf %x $((14 + channel))) " "$folder/interrupts" || true)
    counted=$(sed -n "s/^line $((14 + channel)): \([0-9]*\) interrupts.*/\1/p" "$folder/serial")
    echo "line $((14 + channel))  $delivered interrupts delivered by QEMU, $counted counted by the kernel"
    [[ $delivered -eq $counted && $counted -gt 0 ]] || fail "an interrupt was lost on the way, or came from nowhere."
done

grep -q "^disk errors 1, deferrals 1," "$folder/serial" || fail "the error of the disk was not deferred once."
echo "All is well: three reads of each disk are what sha256sum says, the failed sector was deferred and read again."
