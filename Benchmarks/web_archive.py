#!/usr/bin/env python3
"""Makes a web archive (WARC, ISO 28500, or WET) of any size out of pages, for measurements and tests; the same each time.

    Benchmarks/web_archive.py --size 1000000000 Tests/VietCorpusTests/Fixtures/Pages > pages.warc
    Benchmarks/web_archive.py --records 20 --gzip --wet Tests/VietCorpusTests/Fixtures/Pages > texts.wet.gz

Pages are written as responses, whole, in chunks, in gzip, or in gzip in chunks, each with a request before it; resources,
revisits, redirections, pictures and metadata stand between them. `--damage` spoils some records and counts on standard
error what a reader should name: cut (in the middle, the next record follows), nolength, short and long (a wrong length),
empty, nohttp, garbage (between records), chunk (cut within a chunk), twice (an id that is there already, which is no
damage), member (a broken member of gzip), end (the last record is cut).
"""
import argparse, gzip, pathlib, sys, uuid

NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
DAMAGES = ["cut", "nolength", "short", "long", "empty", "nohttp", "garbage", "chunk", "twice", "member"]


def record(kind, number, content_type, block, url=None, length=None, version="1.0", identity=None):
    """A record as bytes; `length` is what it says of itself, False for nothing."""
    lines = [f"WARC/{version}", f"WARC-Type: {kind}",
             f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(NAMESPACE, identity or f'{kind} {number}')}>",
             f"WARC-Date: 2022-10-{number % 28 + 1:02}T{number % 24:02}:00:00Z"]
    if url:
        lines.append(f"WARC-Target-URI: {url}")
    lines.append(f"Content-Type: {content_type}")
    if length is not False:
        lines.append(f"Content-Length: {len(block) if length is None else length}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def chunks(body, size=1 << 12):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def page_type(page):
    """What a server says of a page: its encoding only where that is UTF-8."""
    try:
        page.decode()
        return "text/html; charset=utf-8"
    except UnicodeDecodeError:
        return "text/html"


def response(body, number, status="200 OK", content_type=None):
    """An HTTP response: every second one in gzip, every third in chunks."""
    content_type = content_type or page_type(body)
    head = [f"HTTP/1.1 {status}", "Server: nginx", f"Content-Type: {content_type}"]
    if number % 2 and body:
        head.append("Content-Encoding: gzip")
        body = gzip.compress(body, 6, mtime=0)
    if number % 3 == 2 and body:
        head.append("Transfer-Encoding: chunked")
        body = chunks(body)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def page_records(number, page):
    """The records of a page: what was asked, what came, and what is beside it."""
    url = f"https://xa{number}.gov.vn/tin-tuc/{number}.html"
    yield record("request", number, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n", url)
    if number % 7 == 6:
        yield record("resource", number, "text/html", page, url, version="1.1")
    else:
        yield record("response", number, "application/http; msgtype=response", response(page, number), f"{url}")
    if number % 5 == 0:
        moved = b"HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n"
        yield record("response", -number - 1, "application/http; msgtype=response", moved, url + "#moved")
        picture = response(b"\x89PNG" * 50, 0, content_type="image/png")
        yield record("response", number + 10**9, "application/http; msgtype=response", picture, url + "#picture")
        yield record("revisit", number, "application/http; msgtype=response", b"HTTP/1.1 200 OK\r\n\r\n", url)
        yield record("metadata", number, "application/warc-fields", b"via: /\r\n", url)


def text_records(number, text):
    yield record("conversion", number, "text/plain", text, f"https://xa{number}.gov.vn/tin-tuc/{number}.html")


def spoiled(damage, number, block, wet):
    """A damaged record, and how many names it should cost."""
    url = f"https://hong{number}.gov.vn/"
    kind = ("conversion", number, "text/plain") if wet else (
        "response", number, "application/http; msgtype=response")
    if not wet:
        block = response(block, 2 if damage == "chunk" else 0)
    whole = record(*kind, block, url, identity=f"damage {number}")
    head = whole.index(b"\r\n\r\n") + 4
    match damage:
        case "cut": return whole[:head + len(block) // 2], 1
        case "nolength": return record(*kind, block, url, length=False), 1
        case "short": return record(*kind, block, url, length=len(block) // 2), 1
        case "long": return record(*kind, block, url, length=len(block) + 100), 1
        case "empty": return record(*kind, b"", url), 1
        case "nohttp": return record(*kind, b"<html>" + block, url), 1
        case "garbage": return b"x" * 1000 + b"\r\n\r\n", 1
        case "chunk": return record(*kind, block[:-100], url), 1
        case "twice": return whole + whole, 0
        case "member": return whole, 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="with pages (*.html) and their texts (*.txt)")
    parser.add_argument("--size", type=int, help="bytes to reach, uncompressed")
    parser.add_argument("--records", type=int, default=100, help="pages to write, without --size")
    parser.add_argument("--gzip", action="store_true", help="with a member a record")
    parser.add_argument("--wet", action="store_true", help="texts instead of pages")
    parser.add_argument("--damage", default="", help="kinds of damage, separated by commas, or all")
    options = parser.parse_args()
    # A page without its text beside it is the list of a section: no article.
    files = sorted(text if options.wet else text.with_suffix(".html") for text in options.folder.glob("*.txt"))
    pages = [file.read_bytes() for file in files]
    damages = DAMAGES + ["end"] if options.damage == "all" else [d for d in options.damage.split(",") if d]
    pointless = (["nohttp", "chunk"] if options.wet else []) + ([] if options.gzip else ["member"])
    damages = [damage for damage in damages if damage not in pointless]
    size = articles = failures = 0

    def write(block, damage=None):
        nonlocal size
        size += len(block)
        if options.gzip:
            block = gzip.compress(block, 6, mtime=0)
            if damage == "member":
                middle = len(block) // 2
                block = block[:middle] + bytes(b ^ 0xFF for b in block[middle:middle + 40]) + block[middle + 40:]
        if damage == "end":
            block = block[:len(block) // 2]
        sys.stdout.buffer.write(block)

    write(record("warcinfo", 0, "application/warc-fields", b"software: web_archive.py\r\n"))
    number = 0
    while size < options.size if options.size else number < options.records:
        page = pages[number % len(pages)]
        for block in (text_records if options.wet else page_records)(number, page):
            write(block)
        articles += 1
        if number % 10 == 3 and number // 10 < len(damages) and damages[number // 10] != "end":
            damage = damages[number // 10]
            block, cost = spoiled(damage, number, page, options.wet)
            write(block, damage)
            failures += cost
            articles += 2 if damage == "twice" else 0
        number += 1
    if "end" in damages:
        write(record("request" if not options.wet else "conversion", number, "text/plain", pages[0]), "end")
        failures += 1
    print(f"{articles} articles, {failures} failures", file=sys.stderr)


if __name__ == "__main__":
    main()
