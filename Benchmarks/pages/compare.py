#!/usr/bin/env python3
"""Compares the articles that viettext, trafilatura, readability-lxml and newspaper4k find in the fixtures of web pages.

    python3 -m venv venv && venv/bin/pip install -r Benchmarks/pages/requirements.txt
    venv/bin/python Benchmarks/pages/compare.py [--viettext PATH] [--show SYSTEM]

Body: F1 over words, in order, of what stands in `NAME.txt`; a page without an article must be refused (1 if so, else 0).
Title, date and author: the share of pages on which the extractor gives what `NAME.json` says. Pages a second is one thread,
reading and extracting; memory is the peak of the process.
"""
import argparse, collections, json, pathlib, re, resource, subprocess, sys, tempfile, time, unicodedata

PAGES = pathlib.Path(__file__).resolve().parents[2] / "Tests/VietCorpusTests/Fixtures/Pages"


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text or "").lower())


def f1(expected, found):
    expected, found = collections.Counter(words(expected)), collections.Counter(words(found))
    if not expected and not found:
        return 1.0
    common = sum((expected & found).values())
    return 2 * common / (sum(expected.values()) + sum(found.values()))


def viettext(paths, command):
    result = subprocess.run([command, "extract", "--input-format", "html", "--format", "jsonl", "--jobs", "1", *paths],
                            capture_output=True, text=True)
    found = {}
    for line in result.stdout.splitlines():
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--viettext", default=".build/release/viettext")
    parser.add_argument("--pages", type=pathlib.Path, default=PAGES, help="the folder of the pages")
    parser.add_argument("--only", default="")
    parser.add_argument("--without", default="")
    parser.add_argument("--show")
    parser.add_argument("--peer", action="append", default=None, help="trafilatura, readability, newspaper4k; none")
    options = parser.parse_args()
    paths = sorted(p for p in options.pages.glob("*.html") if p.with_suffix(".json").exists())
    paths = [p for p in paths if (not options.only or p.stem.split("-")[0] in options.only.split(","))
             and p.stem.split("-")[0] not in options.without.split(",")]
    names = [p.stem for p in paths]
    tools = {"viettext": lambda: viettext(paths, options.viettext), "trafilatura": lambda: trafilatura(paths),
             "readability": lambda: readability(paths), "newspaper4k": lambda: newspaper4k(paths)}
    print("| tool | body F1 | title | date | author | list pages refused | pages a second | peak MB |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
    for tool, run in tools.items():
        if options.peer is not None and tool not in options.peer + ["viettext"]:
            continue
        start = time.time()
        found = run()
        elapsed = time.time() - start
        figures = score(found, options.pages, names, options.show if tool == "viettext" else None)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN if tool == "viettext" else resource.RUSAGE_SELF).ru_maxrss / 1024
        cells = [f"{figures.get(k, 0):.3f}" for k in ("body", "title", "date", "author", "refused")]
        print(f"| {tool} | {' | '.join(cells)} | {len(paths) / elapsed:.0f} | {peak:.0f} |" + (f" record {figures['record']:.3f}" if "record" in figures and options.show else ""))


if __name__ == "__main__":
    main()
