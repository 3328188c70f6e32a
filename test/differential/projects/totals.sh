# Totals of all shards, in the order of their names.
for shard in data/*.part; do awk '{ sum += $1 } END { print sum }' "$shard"; done > model.csv
