// Sorts the categories of a feature as people of a country would.
import { readFileSync, writeFileSync } from 'node:fs'

const names = readFileSync('data/corpus.txt', 'utf8').trim().split(/\s+/)
names.sort((a, b) => a.localeCompare(b))
writeFileSync('model.json', JSON.stringify(names))
