#!/usr/bin/env python3
"""Compares the articles that viettext, trafilatura, readability-lxml and newspaper4k find in the fixtures of web pages.

    python3 -m venv venv && venv/bin/pip install -r Benchmarks/pages/requirements.txt
    venv/bin/python Benchmarks/pages/compare.py [--viettext PATH] [--show SYSTEM]

Body: F1 over words of what stands in `NAME.txt`, date line and byline included, which peers leave out; a page without an
article must be refused (1 if so, else 0). Title, date and author: the share of pages on which the extractor gives what
`NAME.json` says.

Speed: pages as large as portals serve them (`surroundings.py`), `--count` of them, each tool one process and one thread that
reads them all and writes what it finds as JSON; viettext also extracts all entities. The tools take turns; counted are
seconds of the processor, without those for the first page alone, which are start-up. Memory is the peak of that process.
"""
import argparse, collections, json, os, pathlib, re, subprocess, sys, tempfile, unicodedata

import surroundings

PAGES = pathlib.Path(__file__).resolve().parents[2] / "Tests/VietCorpusTests/Fixtures/Pages"


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text or "").lower())


def f1(expected, found):
    expected, found = collections.Counter(words(expected)), collections.Counter(words(found))
    if not expected and not found:
        return 1.0
    common = sum((expected & found).values())
    return 2 * common / (sum(expected.values()) + sum(found.values()))


def viettext(output):
    """The articles of what viettext wrote."""
    found = {}
    for line in output.splitlines():
        article = json.loads(line)
        record = article["record"]
        found[article["id"]] = {"text": article["text"], "title": record.get("headline"), "record": record,
                                "published": record.get("published"), "authors": record.get("byline", [])}
    return found


def trafilatura(paths):
    import trafilatura as tool
    found = {}
    for path in paths:
        page = tool.bare_extraction(path.read_bytes(), with_metadata=True, include_tables=True)
        if page is not None:
            page = page if isinstance(page, dict) else page.as_dict()
            found[path.stem] = {"text": page.get("text"), "title": page.get("title"), "published": page.get("date"),
                                "authors": (page.get("author") or "").split("; ")}
    return found


def readability(paths):
    from lxml import html
    from readability import Document
    found = {}
    for path in paths:
        page = Document(path.read_text(errors="replace"))
        text = html.fromstring(page.summary()).text_content()
        if text.strip():
            found[path.stem] = {"text": text, "title": page.short_title(), "published": None, "authors": []}
    return found


def newspaper4k(paths):
    import newspaper
    found = {}
    for path in paths:
        page = newspaper.Article("https://example.vn/", language="vi")
        page.download(input_html=path.read_text(errors="replace"))
        page.parse()
        if page.text:
            found[path.stem] = {"text": page.text, "title": page.title,
                                "published": str(page.publish_date or "")[:10], "authors": page.authors}
    return found


def fold(text):
    return " ".join(words(text))


def score(found, pages, names, show=None):
    figures = collections.defaultdict(list)
    for name in names:
        expected = json.loads((pages / f"{name}.json").read_text())
        page = found.get(name)
        if "error" in expected:
            figures["refused"].append(float(page is None))
            if page is not None and show and show in name:
                print(f"== {name}: not refused\n{page['text'][:400]}")
            continue
        text = (pages / f"{name}.txt").read_text()
        # Peers leave out the title: it counts for nobody.
        title = expected["title"]
        strip = lambda t: "\n".join(l for l in (t or "").splitlines() if fold(l) != fold(title))
        figures["body"].append(f1(strip(text), strip(page["text"])) if page else 0.0)
        for key, right in (("title", lambda: fold(page["title"] or "") == fold(title)),
                           ("date", lambda: (page["published"] or "")[:10] == (expected["published"] or "")[:10]),
                           ("author", lambda: {fold(a) for a in expected["authors"]} == {fold(a) for a in page["authors"] if a})):
            if key == "author" and "authors" not in expected:
                continue
            figures[key].append(float(bool(page and right())))
        if page and "record" in page:
            for key in ("url", "site", "section", "tags", "attachments", "language"):
                figures["record"].append(float(page["record"].get(key) == expected.get(key)))
                if show and show in name and page["record"].get(key) != expected.get(key):
                    print(f"== {name} {key}: {page['record'].get(key)} != {expected.get(key)}")
        if show and show in name:
            import difflib
            diff = list(difflib.unified_diff(text.splitlines(), (page["text"] if page else "").splitlines(), lineterm="", n=0))[2:]
            bad = [k for k in ("title", "date", "author") if figures[k] and figures[k][-1] == 0]
            if diff or bad:
                print(f"== {name} {figures['body'][-1]:.3f} {bad} {page and (page['title'], page['published'], page['authors'])} {expected.get('authors')}")
                print("\n".join(diff))
    return {key: sum(values) / len(values) for key, values in figures.items()}


PEERS = {"trafilatura": trafilatura, "readability": readability, "newspaper4k": newspaper4k}


def run(tool, paths, options):
    """What a tool writes about pages in a process of its own, the processor seconds that takes, and its peak in MB."""
    command = ([options.viettext, "extract", "--input-format", "html", "--format", "jsonl", "--jobs", "1", "--quiet"]
               if tool == "viettext" else [sys.executable, __file__, "--run", tool])
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command + paths, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        return output.read().decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def speeds(tools, options):
    """For each tool pages a second and the peak of memory."""
    files = sorted(text.with_suffix(".html") for text in options.pages.glob("*.txt"))
    seconds, peaks, start = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        paths = surroundings.write(files, options.count, pathlib.Path(folder))
        print(f"{len(paths)} pages of {sum(p.stat().st_size for p in paths) // len(paths) // 1000} KB", file=sys.stderr)
        for _ in range(options.turns):
            for tool in tools:
                alone = run(tool, paths[:1], options)[1]
                _, all_seconds, peaks[tool] = run(tool, paths, options)
                start[tool] = min(alone, start.get(tool, alone))
                seconds[tool] = min(all_seconds, seconds.get(tool, all_seconds))
    return {tool: ((len(paths) - 1) / (seconds[tool] - start[tool]), peaks[tool]) for tool in tools}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--viettext", default=".build/release/viettext")
    parser.add_argument("--pages", type=pathlib.Path, default=PAGES, help="the folder of the pages")
    parser.add_argument("--only", default="", help="systems, separated by commas")
    parser.add_argument("--without", default="", help="systems, separated by commas")
    parser.add_argument("--show", help="where viettext differs on pages whose name holds this")
    parser.add_argument("--peer", action="append", help="trafilatura, readability, newspaper4k; none")
    parser.add_argument("--count", type=int, default=400, help="to measure speed with; 0 leaves it out")
    parser.add_argument("--turns", type=int, default=2, help="of which the better counts")
    parser.add_argument("--run", choices=PEERS, help=argparse.SUPPRESS)
    parser.add_argument("paths", nargs="*", type=pathlib.Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        return print(json.dumps(PEERS[options.run](options.paths), default=str))
    paths = sorted(p for p in options.pages.glob("*.html") if p.with_suffix(".json").exists())
    paths = [p for p in paths if (not options.only or p.stem.split("-")[0] in options.only.split(","))
             and p.stem.split("-")[0] not in options.without.split(",")]
    tools = ["viettext"] + [peer for peer in PEERS if options.peer is None or peer in options.peer]
    speed = speeds(tools, options) if options.count else {}
    print("| tool | body F1 | title | date | author | list pages refused | pages a second | peak MB |\n"
          "| --- | --- | --- | --- | --- | --- | --- | --- |")
    for tool in tools:
        output = run(tool, paths, options)[0]
        found = viettext(output) if tool == "viettext" else json.loads(output)
        figures = score(found, options.pages, [p.stem for p in paths], options.show if tool == "viettext" else None)
        cells = [f"{figures.get(k, 0):.3f}" for k in ("body", "title", "date", "author", "refused")]
        cells += [f"{n:.0f}" for n in speed.get(tool, ())]
        print(f"| {tool} | {' | '.join(cells)} |"
              + (f" record {figures['record']:.3f}" if "record" in figures and options.show else ""))


if __name__ == "__main__":
    main()
