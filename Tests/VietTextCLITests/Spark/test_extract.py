"""The Spark job in a cluster of two workers on this machine, against `viettext` alone.

Usage: test_extract.py VIETTEXT, with a Python that has pyspark.
"""

import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
JOB = ROOT / "Sources/VietTextCLI/Spark/extract.py"
VIETTEXT = PROGRAM = None   # a path, and what it is called

# The first attempt dies in the middle of its answer, the second ends early as if it were done; the others work.
FLAKY = """#!/bin/bash
if mkdir {marks}/killed 2>/dev/null; then '{viettext}' "$@" | head -c 20000; kill -9 $$; fi
if mkdir {marks}/early 2>/dev/null; then '{viettext}' "$@" | head -n 5; exit 0; fi
exec '{viettext}' "$@"
"""


def submit(*arguments):
    """Runs the job and returns its exit status and what it printed."""
    import pyspark

    submit = pathlib.Path(pyspark.__file__).parent / "bin/spark-submit"
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    settings = {"spark.ui.enabled": "false", "spark.sql.files.maxPartitionBytes": "150k",
                "spark.sql.files.openCostInBytes": "0", "spark.log.level": "ERROR"}
    options = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    run = subprocess.run(
        [submit, "--master", "local-cluster[2,1,1024]", *options, *arguments],
        env=environment, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def session():
    """A Spark of the test's own, which makes and reads tables."""
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    return SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()


def rows(path):
    """The rows of a Parquet folder without what is null, the records by their ids, and the errors."""
    spark = session()
    table = [json.loads(line) for line in spark.read.parquet(str(path)).toJSON().collect()]
    records = [row for row in table if "error" not in row]
    by_id = {record["id"]: record for record in records}
    assert len(by_id) == len(records), "a record stands twice"
    return by_id, sorted(re.sub("^file:/+", "file:/", row["error"]) for row in table if "error" in row)


class SparkTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        texts = subprocess.run(
            [VIETTEXT, "extract", "--input-format", "gold", "--format", "spacy", ROOT / "Corpus/gold"],
            check=True, capture_output=True, text=True).stdout.splitlines()
        lines = []
        for copy in range(4):
            for line in texts:
                article = json.loads(line)
                record = {"id": f"{article['id']}-{copy}", "text": article["text"]}
                lines.append(json.dumps(record | ({"published": "2023-05-04"} if copy else {}), ensure_ascii=False).encode())
        lines[40:40] = [b"", b"{broken", b'{"id":"no-text"}', b'{"id":"bytes","text":"\xff"}']
        (cls.folder / "in").mkdir()
        (cls.folder / "in/articles.jsonl").write_bytes(b"\r\n".join(lines))
        alone = subprocess.run(
            [VIETTEXT, "extract", "--input-format", "jsonl", cls.folder / "in/articles.jsonl"],
            capture_output=True, text=True)
        assert alone.returncode == 1
        cls.alone = {record["id"]: record for record in map(json.loads, alone.stdout.splitlines())}
        assert len(cls.alone) == 4 * len(texts)
        # `viettext: PATH:42: reason` is `file:PATH: line 42 from byte 0 on: reason`: all stand in the first block.
        cls.failures = sorted(
            re.sub(r"^viettext: (.*?):(\d+): ", r"file:\1: line \2 from byte 0 on: ", line)
            for line in alone.stderr.splitlines())
        assert len(cls.failures) == 3

    def test_cluster_and_single_machine_agree(self):
        """Every field of every record is the same, and every record that fails is named."""
        output = self.folder / "out"
        status, log = submit("--files", VIETTEXT, JOB, "--viettext", PROGRAM, self.folder / "in", output)
        self.assertEqual(status, 1, log)
        self.assertIn("251 records, 3 failed", log)
        self.assertGreater(len(list(output.glob("*.parquet"))), 2)
        records, errors = rows(output)
        self.assertEqual(records, self.alone)
        self.assertEqual(errors, self.failures)

    def test_failed_attempts_leave_nothing(self):
        """A process that dies and one that ends early are run again: nothing is lost, nothing stands twice."""
        marks = self.folder / "marks"
        marks.mkdir()
        flaky = self.folder / "flaky"
        flaky.write_text(FLAKY.format(marks=marks, viettext=VIETTEXT))
        flaky.chmod(flaky.stat().st_mode | stat.S_IEXEC)
        output = self.folder / "out-flaky"
        status, log = submit(JOB, "--viettext", flaky, self.folder / "in", output)
        self.assertEqual(status, 1, log)
        self.assertEqual(sorted(mark.name for mark in marks.iterdir()), ["early", "killed"])
        records, errors = rows(output)
        self.assertEqual(records, self.alone)
        self.assertEqual(errors, self.failures)

    def test_parquet(self):
        """Columns of other names and a timestamp go in, and options reach viettext."""
        from pyspark.sql import functions

        spark = session()
        table = spark.createDataFrame(
            [(7, "Sáng 5/10, ông Nguyễn Văn An phát biểu.", "2022-10-06 09:01:00"), (8, None, None), (9, "Hà Nội", None)],
            "key int, body string, date string")
        table = table.withColumn("date", functions.to_timestamp("date"))
        table.coalesce(1).write.parquet(str(self.folder / "in.parquet"))
        output = self.folder / "out-parquet"
        status, log = submit(
            "--files", VIETTEXT, JOB, "--viettext", PROGRAM, "--input-format", "parquet", "--text-field", "body", "--id-field", "key",
            "--published-field", "date", self.folder / "in.parquet", output, "--", "--labels", "DATE")
        self.assertEqual(status, 1, log)
        records, errors = rows(output)
        self.assertEqual(sorted(records), ["7", "9"])
        self.assertEqual([entity["value"] for entity in records["7"]["entities"]], ["2022-10-05TMO"])
        self.assertEqual(records["7"]["record"]["published"], "2022-10-06T09:01")
        self.assertTrue(len(errors) == 1 and "no text in 'body'" in errors[0])

    def test_wrong_usage(self):
        """What the job decides itself is refused before Spark starts."""
        run = subprocess.run(
            [sys.executable, JOB, "in", "out", "--", "--output=x"], capture_output=True, text=True)
        self.assertEqual(run.returncode, 2)
        self.assertIn("--output", run.stderr)


if __name__ == "__main__":
    VIETTEXT = os.path.abspath(sys.argv.pop(1))
    PROGRAM = os.path.basename(VIETTEXT)
    unittest.main(verbosity=2, warnings="ignore")
