"""How long 100,000 records take in a cluster of two workers on this machine, and one process with one thread.

Usage: measure.py VIETTEXT [RECORDS], with a Python that has pyspark. The records are the articles of Corpus, again and again.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from test_extract import JOB, ROOT, submit

viettext = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    texts = []
    for options in (["Corpus/samples"], ["--input-format", "gold", "Corpus/gold"]):
        command = [viettext, "extract", "--format", "spacy", *options]
        lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
        texts += [json.loads(line)["text"] for line in lines]
    corpus = folder / "articles.jsonl"
    with open(corpus, "w", encoding="utf-8") as file:
        for number in range(count):
            record = {"id": f"r{number}", "text": texts[number % len(texts)]}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    size = corpus.stat().st_size / 1e6

    start = time.monotonic()
    with open(folder / "alone.jsonl", "w") as output:
        subprocess.run([viettext, "extract", "--input-format", "jsonl", "--jobs", "1", corpus], check=True, stdout=output)
    alone = time.monotonic() - start

    start = time.monotonic()
    status, log = submit("--conf", "spark.sql.files.maxPartitionBytes=32m", "--files", viettext, JOB,
                         "--viettext", os.path.basename(viettext), corpus, folder / "out")
    cluster = time.monotonic() - start
    if status != 0 or f"{count} records, 0 failed" not in log:
        sys.exit(log)
    print(f"{count} records, {size:.0f} MB: one process {alone:.0f} s, cluster {cluster:.0f} s "
          f"with its start, {alone / cluster:.2f} times as fast")
