#!/usr/bin/env python3
"""How the time of a hostile page grows: each kind at a quarter, half and all of its size.

    Benchmarks/pages/hostile.py [--viettext PATH] [--only WORD] [--scale 0.1]

Prints processor seconds without those of a page of one line, how often the time at half the size the whole one takes
(2 is linear), the peak of memory, and what came of it. Fails where a process ends by itself, where a page is neither read
nor refused by name, or where twice the size takes more than three times as long.
"""
import argparse, os, pathlib, subprocess, sys, tempfile

LINE = "Chiều ngày 29/9/2022, đồng chí Lê Văn Sáu, Bí thư Huyện ủy, dự hội nghị tổng kết phong trào thi đua của huyện."
LAST = "Hội nghị bế mạc vào cuối buổi chiều cùng ngày, sau khi các đại biểu biểu quyết thông qua toàn bộ nghị quyết."
HEAD = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Hội nghị tổng kết năm của huyện</title>"
TOP = f"</head><body><h1>Hội nghị tổng kết năm của huyện</h1><div><p>{LINE}</p><p>{LINE}</p>"
END = f"<p>{LAST}</p></div></body></html>"
DEPTH = 400


def page(middle, head="", end=END):
    return HEAD + head + TOP + middle + end


def nested(count, start, text, end="</div>"):
    """Elements in one another, with text at the bottom."""
    return "".join(start.format(i) for i in range(count)) + text + end * count


def lines(size, form="<p>{}</p>"):
    line = form.format(LINE)
    return line * (size // len(line.encode()) + 1)


def attributes(count):
    return " ".join(f"a{i}" for i in range(count))


# Kind, its whole size, and the page of a size: a number of things, or bytes where it says MB.
KINDS = {
    "ordinary page, 20 MB": (20_000_000, lambda n: page(lines(n))),
    "no end tag, 20 MB": (20_000_000, lambda n: page(lines(n, "<p>{}"), end="")),
    "no tag at all, 20 MB": (20_000_000, lambda n: page(lines(n, "{} "), end="")),
    "one paragraph, 20 MB": (20_000_000, lambda n: page(f"<p>{lines(n, '{} ')}</p>")),
    "nested div": (100_000, lambda n: page("<div>" * n)),
    "nested b": (100_000, lambda n: page("<b>" * n)),
    "nested span, closed": (100_000, lambda n: page("<span>" * n + "x" + "</span>" * n)),
    "nested tables": (100_000, lambda n: page("<table><tr><td>" * n)),
    "unclosed p": (100_000, lambda n: page(f"<p>{LINE}" * n)),
    "unclosed td": (100_000, lambda n: page("<table>" + f"<tr><td>{LINE}" * n)),
    "unclosed li": (100_000, lambda n: page("<ul>" + f"<li>{LINE}" * n)),
    "unclosed b in p": (100_000, lambda n: page(f"<p><b>{LINE}</p>" * n)),
    "unclosed b before p": (100_000, lambda n: page(f"<b><p>{LINE}" * n)),
    "unclosed font in td": (100_000, lambda n: page("<table>" + f"<tr><td><font>{LINE}</td></tr>" * n + "</table>")),
    "misnested b and i": (100_000, lambda n: page(f"<p><b><i>{LINE}</b>x</i></p>" * n)),
    "unclosed a": (100_000, lambda n: page(f'<a href="/{{}}">{LINE}' * n)),
    "attributes of a tag": (1_000_000, lambda n: page(f"<p {attributes(n)}>{LINE}</p>")),
    "attributes after a stray quote": (1_000_000, lambda n: page(f'<a =">x</a><b {attributes(n)}>{LINE}</b>')),
    "one attribute again and again": (1_000_000, lambda n: page("<p " + 'class="x" ' * n + f">{LINE}</p>")),
    "class of a tag, 10 MB": (10_000_000, lambda n: page(f'<p class="{"tin-khac " * (n // 9)}">{LINE}</p>')),
    "style of a tag, 10 MB": (10_000_000, lambda n: page(f'<p style="{"color: red; " * (n // 12)}">{LINE}</p>')),
    "address of a link, 10 MB": (10_000_000, lambda n: page(f'<p><a href="{"x" * n}">{LINE}</a></p>')),
    "attribute without its end, 10 MB": (10_000_000, lambda n: page(f'<p class="{"x " * (n // 2)}')),
    "name of a tag, 10 MB": (10_000_000, lambda n: page(f'<{"x" * n}>{LINE}</p>')),
    "itemprop in itemprop, text below, 1 MB": (1_000_000, lambda n: page(nested(
        DEPTH, '<div itemprop="author headline datePublished publisher">', lines(n)))),
    "itemprop in itemprop": (100_000, lambda n: page(nested(
        DEPTH, '<div itemprop="author">', "").replace("</div>", "", 1) + "<i></i>" * n)),
    "first letters in one another, text below, 1 MB": (1_000_000, lambda n: page(nested(
        DEPTH, '<div class="dropcap">', lines(n)))),
    "titles in one another, text below, 1 MB": (1_000_000, lambda n: page(nested(
        DEPTH, '<div class="title menu tin-khac">', lines(n)))),
    "bodies in one another, text below, 1 MB": (1_000_000, lambda n: page(nested(
        DEPTH, '<div itemprop="articleBody">', lines(n)))),
    "lists in one another, text below, 1 MB": (1_000_000, lambda n: page(nested(
        DEPTH, '<div class="author"><!-- {} -->', lines(n, "<p>{}<br>tin khác</p>")))),
    "tables of data in one another": (20_000, lambda n: page("<table><tr><td>x</td></tr><tr><td>" * 100 + (
        "<table><tr><td>1</td><td>2</td></tr></table>" * n) + "</table>" * 100)),
    "end tags of nothing, deep": (1_000_000, lambda n: page(nested(DEPTH, "<div>", "</b>" * n + LINE))),
    "start tags of nothing, deep": (1_000_000, lambda n: page(nested(DEPTH, "<div>", "<col>" * n + LINE))),
    "line breaks": (1_000_000, lambda n: page("<br>" * n)),
    "lines of one word": (1_000_000, lambda n: page("x<br>" * n)),
    "character references": (1_000_000, lambda n: page(f"<p>{'&aacute; ' * n}</p>")),
    "character references without an end": (1_000_000, lambda n: page(f"<p>{'&#x' * n}{'&' * n}</p>")),
    "references escaped again and again": (1_000_000, lambda n: page(f"<p>&{'amp;' * n}lt;</p>")),
    "reference of many digits": (1_000_000, lambda n: page(f"<p>&#{'9' * n};</p>")),
    "entity bomb": (1_000, lambda n: "<!DOCTYPE html [<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>" for i in range(1, n)) + f"]>{page(f'<p>&a{n - 1};</p>')}"),
    "less-than signs": (1_000_000, lambda n: page("<" * n)),
    "comments without an end": (1_000_000, lambda n: page("<!--" * n)),
    "comments that end at once": (1_000_000, lambda n: page("<!-->" * n)),
    "declarations without an end": (1_000_000, lambda n: page("<![if " * n)),
    "scripts without an end": (1_000_000, lambda n: page("<script>" * n)),
    "scripts in comments in scripts": (200_000, lambda n: page("<script><!--<script>" * n)),
    "drawings": (200_000, lambda n: page("<svg><g>" * n)),
    "title without an end, 10 MB": (10_000_000, lambda n: page("", head="<title>" + "x" * n)),
    "title for others, 10 MB": (10_000_000, lambda n: page("", head=f'<meta property="og:title" content="{"x " * (n // 2)}">')),
    "date of a page, 10 MB": (10_000_000, lambda n: page("", head=f'<meta name="pubdate" content="{"1/" * (n // 2)}">')),
    "meta elements": (200_000, lambda n: page("", head='<meta property="article:tag" content="xã"><meta name="author" content="A B">' * n)),
    "dates that are not dates": (200_000, lambda n: page("", head='<meta name="pubdate" content="hôm nay">' * n)),
    "JSON-LD of 10 MB": (10_000_000, lambda n: page("", head=(
        f'<script type="application/ld+json">{{"articleBody":"{"x " * (n // 2)}"}}</script>'))),
    "JSON-LD nested": (100_000, lambda n: page("", head=f'<script type="application/ld+json">{"[" * n}</script>')),
    "JSON-LD nested in objects": (100_000, lambda n: page("", head=(
        '<script type="application/ld+json">' + '{"mainEntity":' * n + "1" + "}" * n + "</script>"))),
    "JSON-LD of many keys": (200_000, lambda n: page("", head='<script type="application/ld+json">{' + ",".join(
        f'"k{i}":1' for i in range(n)) + "}</script>")),
    "JSON-LD of many authors": (200_000, lambda n: page("", head='<script type="application/ld+json">{"author":[' + ",".join(
        f'{{"name":"Lê Văn A{i}"}}' for i in range(n)) + "]}</script>")),
    "JSON-LD scripts": (100_000, lambda n: page("", head='<script type="application/ld+json">{"headline":"x"}</script>' * n)),
    "links to documents": (100_000, lambda n: page("".join(f'<p><a href="/{i}.pdf">Quyết định số {i}</a></p>' for i in range(n)))),
    "links in a line": (100_000, lambda n: page(f'<p>{"".join(f"<a href=/{i}.pdf>{i}</a> " for i in range(n))}</p>')),
    "labels before text": (100_000, lambda n: HEAD + "</head><body><h1>Hội nghị tổng kết năm của huyện</h1>" + (
        "<p>Tin liên quan</p>" * n) + f"<p>{LINE}</p>" * 4 + END),
    "dates as lines": (100_000, lambda n: page("<p>24/11/2022</p>" * n)),
    "headlines": (100_000, lambda n: page("<h1>Hội nghị tổng kết năm của huyện</h1>" * n)),
    "headings and text": (100_000, lambda n: page(f"<h2>Hội nghị năm của xã</h2><p>{LINE}</p>" * n)),
    "bodies": (100_000, lambda n: page(f'<div itemprop="articleBody"><p>{LINE}</p></div>' * n)),
    "names in markup": (100_000, lambda n: page('<span class="author">Lê Văn A</span><br>' * n)),
    "items of lists": (200_000, lambda n: page("<ol>" + "<li>một" * n)),
    "lists in lists": (200, lambda n: page("<ol><li>một" * n)),
    "first letters": (100_000, lambda n: page('<span class="dropcap">C</span>' * n)),
    "frames with pages": (20_000, lambda n: HEAD + f'<meta property="og:title" content="{"x " * 4 * n}"></head>' + (
        '<iframe srcdoc="&lt;p>x&lt;/p>"></iframe>' * n)),
    "templates in noscript": (100_000, lambda n: page("<noscript><template>x</template></noscript>" * n)),
    "hidden elements": (200_000, lambda n: page('<p style="display:none" class="d-none x y z">x</p>' * n)),
    "zero bytes": (1_000_000, lambda n: page("\0" * n)),
    "soft hyphens and joiners": (1_000_000, lambda n: page("<p>" + "\u00ad\u200b" * n + "</p>")),
    "preformatted lines": (1_000_000, lambda n: page("<pre>" + "x\n" * n + "</pre>")),
    "cells in a row": (200_000, lambda n: page("<table><tr>" + "<td>1" * n + "</table>")),
    "nothing but links": (100_000, lambda n: page('<p><a href="/x">Hội nghị tổng kết công tác năm</a></p>' * n)),
}


def measure(command, bytes_):
    """Processor seconds, peak of memory in MB, what stood on standard output and error, and the status."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.html"
        path.write_bytes(bytes_)
        with open(f"{folder}/out", "w+b") as output, open(f"{folder}/errors", "w+b") as errors:
            process = subprocess.Popen(
                [command, "extract", "--input-format", "html", "--format", "jsonl", "--jobs", "1", "--quiet",
                 "--max-record", "1000000000", path], stdout=output, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            errors.seek(0)
            return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read().decode(errors="replace"),
                    errors.read().decode(errors="replace").strip(), process.returncode)


def outcome(output, errors, status):
    """What came of a page in a few words, and whether that is right."""
    if status == 0 and output:
        return "read to its end" if LAST in output else "read", True
    reason = errors.split(".html: ", 1)[-1].splitlines()[0] if errors else "no message"
    named = status == 1 and ("page.html" in errors) and "signal" not in errors and "ended its process" not in errors
    return reason[:60], named


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--viettext", default=".build/release/viettext")
    parser.add_argument("--only", default="", help="kinds whose name holds this")
    parser.add_argument("--scale", type=float, default=1, help="of all sizes")
    options = parser.parse_args()
    start = min(measure(options.viettext, page("").encode())[0] for _ in range(3))
    print("| page | MB | quarter | half | whole | growth | peak MB | outcome |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
    bad = []
    for name, (size, make) in KINDS.items():
        if options.only not in name:
            continue
        seconds = []
        for part in (4, 2, 1):
            text = make(max(1, int(size * options.scale) // part)).encode()
            spent, peak, output, errors, status = measure(options.viettext, text)
            seconds.append(max(0.001, spent - start))
        what, right = outcome(output, errors, status)
        growth = seconds[2] / seconds[1]
        # What takes no time at all says nothing of growth.
        if not right or growth > 3 and seconds[2] > 0.2:
            bad.append(name)
        print(f"| {name} | {len(text) / 1e6:.1f} | {' | '.join(f'{s:.2f}' for s in seconds)} | {growth:.1f} | {peak:.0f} "
              f"| {what}{'' if name not in bad else ' **!**'} |", flush=True)
    if bad:
        sys.exit(f"{len(bad)} kinds grow, or end otherwise than by name: {', '.join(bad)}")


if __name__ == "__main__":
    main()
