#!/usr/bin/env bash
# Kills the real program from outside, at random, until it was killed N times (200 unless told); each run is taken up again until it
# ends, and must leave the outbox of a run that nobody disturbed, and a journal that verifies.
#
#   Scripts/kill-nine.sh [N] [SEED]        the program: $MULTAQA, else .build/release/multaqa
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=${1:-200}
RANDOM=${2:-1}
program=$(realpath "${MULTAQA:-.build/release/multaqa}")
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -r workflows "$stage/"
cp Scripts/kill/letters.yaml "$stage/workflows/berkane-2015/"
# Word files are filled and written; turning each into a PDF would take hours.
printf 'multaqa: 1\nsite: kill\nplugins: {documents/office: {pdf: false}}\n' >"$stage/workflows/berkane-2015/site.yaml"
# An overlay is found by its own name.
cp workflows/berkane-2015/seminar.yaml "$stage/workflows/berkane-2015/berkane-2015.yaml"
cd "$stage"
file=workflows/berkane-2015/letters.yaml
answers=workflows/berkane-2015/answers.yaml

# Steps that are not there have no answers; everything else is as in the demo.
begin_run=("$program" run "$file" --run kill --simulate --answers "$answers" --folder)
start() { "${begin_run[@]}" "$1" >/dev/null 2>"$stage/log"; }
print_outbox() { (cd "$1/outbox" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

begin=$(date +%s%N)
start whole || true
lasts=$(( ($(date +%s%N) - begin) / 1000 ))
"$program" journal whole --verify >/dev/null
expected=$(print_outbox whole)
state=$("$program" status whole --format json | grep '"state"' | tail -1)

kills=0 runs=0
while [ "$kills" -lt "$wanted" ]; do
    rm -rf killed
    runs=$((runs + 1))
    while true; do
        # Killed before its first commit, it has begun no run: it is started again.
        if "$program" status killed >/dev/null 2>&1; then
            "$program" resume killed >/dev/null 2>"$stage/log" &
        else
            "${begin_run[@]}" killed >/dev/null 2>"$stage/log" &
        fi
        pid=$!
        after=$(((RANDOM * 32768 + RANDOM) % (lasts + 1)))
        sleep "$((after / 1000000)).$(printf %06d $((after % 1000000)))"
        if kill -9 "$pid" 2>/dev/null; then kills=$((kills + 1)); fi
        status=0
        wait "$pid" 2>/dev/null || status=$?
        if [ "$status" -ne 137 ]; then break; fi
        [ "$kills" -lt "$wanted" ] || { "$program" resume killed >/dev/null 2>&1 || start killed || true; break; }
    done
    "$program" journal killed --verify >/dev/null
    if [ "$(print_outbox killed)" != "$expected" ]; then
        echo "run $runs: another outbox" >&2
        diff <(echo "$expected") <(print_outbox killed) | head -20 >&2
        exit 1
    fi
    [ "$("$program" status killed --format json | grep '"state"' | tail -1)" = "$state" ] ||
        { echo "run $runs: another state" >&2; exit 1; }
done
echo "{\"kills\":$kills,\"runs\":$runs,\"other_outboxes\":0,\"unverified_journals\":0}"
