"""Runs `viettext extract` over a corpus on Apache Spark and writes Parquet.

    spark-submit --files viettext extract.py [OPTION ...] INPUT OUTPUT [-- VIETTEXT-OPTION ...]

INPUT is JSON Lines or Parquet, OUTPUT a new folder of Parquet with the columns of SCHEMA, a row for each record: the
extraction record of `viettext extract`, or `error`, which says why the record has none. Each partition goes through a
process of its own as a stream. A process that dies, or answers fewer records than it was given, fails the attempt of
its task; Spark runs the task again, and only whole attempts are in OUTPUT.

Exit status: 0 done, 1 some records failed (each has a row), 2 wrong usage, 3 the job failed.
"""

import argparse
import collections
import itertools
import json
import os
import re
import subprocess
import sys
import threading
import traceback

PHRASE = "struct<start: int, end: int, text: string>"
UNIT = "struct<code: string, name: string, parent: string>"
SCHEMA = f"""
    id string, offsetUnit string,
    record struct<
        headline: string, published: string, publishedOnPage: string, byline: array<string>, eventDate: string,
        body: array<int>, repeated: array<array<int>>>,
    entities array<struct<
        id: string, start: int, end: int, label: string, text: string, nested: boolean, value: string, lunar: string,
        solar: string, contradictsWeekday: boolean, person: string, expansion: array<string>, body: string, noun: {PHRASE},
        rule: string, cluster: string, surname: string, middle: string, given: string, subject: {PHRASE},
        sentence: array<int>,
        units: array<struct<
            code: string, name: string, parent: string, validFrom: string, validTo: string,
            successors: array<{UNIT}>, predecessors: array<{UNIT}>, asOf: {UNIT}>>>>,
    relations array<struct<
        type: string, person: string, title: string, status: string, effective: string, by: {PHRASE},
        organization: {PHRASE}, body: string, unit: {UNIT}, event: {PHRASE}, trigger: array<int>>>,
    claims array<struct<
        type: string, percent: string, part: string, whole: string, partNumber: string, wholeNumber: string,
        stated: string, computed: string, verdict: string, subject: {PHRASE}, sentence: array<int>, rule: string>>
"""

# What the job itself decides.
OWN_OPTIONS = {"--format", "--input-format", "--lines", "--output", "--resume", "--force", "--table", "--text-field",
               "--id-field", "--published-field", "--jobs", "--progress", "--quiet", "--explain", "--sqlite",
               "--duplicates"}


class Extraction:
    """A `viettext` process that is fed from one thread and read from another."""

    FAILURE = re.compile(r"viettext: standard input:(\d+): (.*)")

    def __init__(self, command, lines):
        """Starts the process; `lines` are JSON objects as bytes without line ends."""
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.sent = self.answered = 0
        self.failures = collections.deque()
        self.messages = collections.deque(maxlen=20)
        self.trouble = None
        self.threads = [
            threading.Thread(target=self._feed, args=(lines,), daemon=True),
            threading.Thread(target=self._hear, daemon=True)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        """Ends the process, also where the consumer wants no more."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def results(self):
        """Yields `(record, None)` and `(None, (line number, reason))`, and raises where anything is missing."""
        for line in self.process.stdout:
            if not line.endswith(b"\n"):
                raise RuntimeError(f"viettext was cut short in its answer {self.answered + 1}: {self._last_words()}")
            self.answered += 1
            yield line.decode("utf-8"), None
            yield from self._failures()
        for thread in self.threads:
            thread.join()
        yield from self._failures()
        self._check(self.process.wait())

    def _failures(self):
        while self.failures:
            self.answered += 1
            yield None, self.failures.popleft()

    def _check(self, status):
        if self.trouble:
            raise self.trouble
        if status not in (0, 1):
            raise RuntimeError(f"viettext ended with {status}: {self._last_words()}")
        if self.answered != self.sent:
            raise RuntimeError(f"viettext answered {self.answered} of {self.sent} records: {self._last_words()}")

    def _last_words(self):
        return " / ".join(self.messages) or "it said nothing"

    def _feed(self, lines):
        """Writes the records; a full pipe holds the partition back."""
        try:
            with self.process.stdin as pipe:
                for line in lines:
                    pipe.write(line + b"\n")
                    self.sent += not is_blank(line)
        except BrokenPipeError:
            self.sent += 1  # It ended before its input did: that is not all it was given.
        except Exception as error:
            self.trouble = error
            self.process.kill()

    def _hear(self):
        """Takes the failures from standard error and leaves everything else in the log of the executor."""
        for line in self.process.stderr:
            message = line.decode("utf-8", "replace").rstrip("\n")
            if failure := self.FAILURE.fullmatch(message):
                self.failures.append((int(failure[1]), failure[2]))
            else:
                self.messages.append(message)
                print(message, file=sys.stderr, flush=True)


def extract_partition(rows, program, arguments, id_field):
    """Extracts from the rows `(bytes, path, start of the block)` of a partition.

    Yields `(record, source, error)`: the JSON of the record or why there is none.
    """
    command = [executable(program), *arguments]
    for (path, start), block in itertools.groupby(rows, key=lambda row: (row[1], row[2])):
        source = path.rsplit("/", 1)[-1]
        unnamed = []
        lines = identified((bytes(row[0]) for row in block), id_field, unnamed)
        with Extraction(command, lines) as extraction:
            for record, failure in extraction.results():
                yield record, source, failure and f"{path}: line {failure[0]} from byte {start} on: {failure[1]}"
        for number in unnamed:
            yield None, source, f"{path}: line {number} from byte {start} on: no '{id_field}'; give it an id of its own"


def identified(lines, id_field, unnamed):
    """Empties the records without an id: numbers within partitions would name several of them alike."""
    key = f'"{id_field}"'.encode()
    for number, line in enumerate(lines, 1):
        if key in line or is_blank(line) or not is_object(line):
            yield line
        else:
            unnamed.append(number)
            yield b""


def is_object(line):
    """Whether a line is what viettext takes for a record; it says itself what is wrong with another."""
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def is_blank(line):
    """Whether viettext passes over a line."""
    return not line.strip(b" \t\r\n")


def executable(program):
    """The program as `--files` brought it to this executor, or else by its path or name."""
    from pyspark import SparkFiles

    brought = SparkFiles.get(os.path.basename(program))
    return brought if os.path.exists(brought) else program


def read(spark, path, input_format, fields):
    """The records as JSON in bytes, with the place where they stand."""
    from pyspark.sql import functions, types

    if input_format == "jsonl":
        records = spark.read.text(path, lineSep="\n")
        content = functions.col("value")
    else:
        records = spark.read.parquet(path)
        missing = {fields.text_field, fields.id_field} - set(records.columns)
        if missing:
            raise SystemExit(f"extract.py: no column {', '.join(sorted(missing))} in {path}")
        columns = []
        for name in {fields.text_field, fields.id_field, fields.published_field} & set(records.columns):
            column = functions.col(f"`{name}`")
            if isinstance(records.schema[name].dataType, (types.TimestampType, types.TimestampNTZType)):
                column = functions.date_format(column, "yyyy-MM-dd'T'HH:mm")
            columns.append(column.alias(name))
        content = functions.to_json(functions.struct(*columns))
    return records.select(content.cast("binary"), "_metadata.file_path", "_metadata.file_block_start")


def extract(spark, options, viettext_options):
    """Writes the Parquet."""
    from pyspark.sql import functions

    arguments = ["extract", "--input-format", "jsonl", "--format", "jsonl", "--jobs", str(options.jobs),
                 "--text-field", options.text_field, "--id-field", options.id_field,
                 "--published-field", options.published_field, *viettext_options]
    program, id_field = options.viettext, options.id_field
    rows = read(spark, options.input, options.input_format, options).rdd.mapPartitions(
        lambda rows: extract_partition(rows, program, arguments, id_field))
    table = spark.createDataFrame(rows, "json string, source string, error string", verifySchema=False)
    record = functions.from_json("json", SCHEMA, {"mode": "FAILFAST"}).alias("extracted")
    table.select(record, "source", "error").select("extracted.*", "source", "error").write.parquet(options.output)


def parse(arguments):
    """The options of the job, and those for viettext."""
    parser = argparse.ArgumentParser(
        prog="extract.py", description="Runs viettext extract on Apache Spark and writes Parquet.",
        epilog="Options after -- go to viettext extract, such as --labels, --offsets, --published, --max-record.")
    parser.add_argument("input", help="a file or folder of records, in any file system that Spark reads")
    parser.add_argument("output", help="a new folder of Parquet")
    parser.add_argument("--input-format", choices=["jsonl", "parquet"], default="jsonl")
    parser.add_argument("--text-field", default="text", help="the field with the text (default: text)")
    parser.add_argument("--id-field", default="id", help="the field with the id, which every record needs (default: id)")
    parser.add_argument("--published-field", default="published", help="the field with the date (default: published)")
    parser.add_argument("--viettext", default="viettext",
                        help="the program: the name of one of spark-submit's --files, else a path on every node")
    parser.add_argument("--jobs", type=int, default=1, help="threads of each process (default: 1, as a task has one core)")
    own, rest = arguments, []
    if "--" in arguments:
        place = arguments.index("--")
        own, rest = arguments[:place], arguments[place + 1:]
    refused = OWN_OPTIONS & {option.split("=")[0] for option in rest}
    if refused:
        parser.error(f"{', '.join(sorted(refused))} cannot be given to viettext here")
    return parser.parse_args(own), rest


def main(arguments):
    options, viettext_options = parse(arguments)
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("viettext extract").getOrCreate()
    try:
        extract(spark, options, viettext_options)
        written = spark.read.parquet(options.output)
        failed = written.where("error is not null").count()
        print(f"extract.py: {written.count()} records, {failed} failed", file=sys.stderr)
    finally:
        spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:
        traceback.print_exc()
        sys.exit(3)
