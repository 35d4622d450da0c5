#!/usr/bin/env bash
# Fuzzes one target (YAML, CEL, CSV, Offsets, Sheet) for some seconds with libFuzzer and AddressSanitizer:
#   Scripts/fuzz.sh YAML 600
# Seeds are Fuzzing/<target>/Seeds; what is found goes to .build/fuzzing/findings, and makes the script fail.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:?which target? $(ls Fuzzing | tr '\n' ' ')}
seconds=${2:?how many seconds?}
[ -d "Fuzzing/$target" ] || { echo "fuzz: no target '$target' in Fuzzing" >&2; exit 1; }

scratch=.build/fuzzing
corpus=$scratch/corpus/$target
findings=$scratch/findings/
mkdir -p "$corpus" "$findings"

MULTAQA_FUZZING=1 ${SWIFT:-swift} build -c release --scratch-path "$scratch" --product "Fuzz$target" -j "${JOBS:-2}" \
    --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld

options=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$findings$target-")
[ -f "Fuzzing/$target/words.dict" ] && options+=(-dict="Fuzzing/$target/words.dict")
[ -f "Fuzzing/$target/options" ] && mapfile -t -O ${#options[@]} options < "Fuzzing/$target/options"
# Swift would read the memory of the crashed program itself, which AddressSanitizer does not allow; and its enums keep marks in
# the bits of their pointers, which LeakSanitizer therefore does not see.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
exec nice -n 19 "$scratch/release/Fuzz$target" "${options[@]}" "$corpus" "Fuzzing/$target/Seeds"
