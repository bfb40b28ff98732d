"""Reads what `viettext` wrote with the readers that people use, and compares it with the JSON Lines.

Usage: read_formats.py READER JSONL FILE, where READER is pandas-csv, pandas-tsv, spacy or conllu.
"""
import json
import sys

reader, records_path, path = sys.argv[1:]
records = [json.loads(line) for line in open(records_path, encoding="utf-8")]

if reader.startswith("pandas"):
    import pandas

    separator = "," if reader == "pandas-csv" else "\t"
    frame = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8")
    rows = [
        (row.article, row.entity, int(row.start), int(row.end), row.label, row.text, row.value, row.person, row.cluster)
        for row in frame.itertuples()
    ]
    expected = [
        (record["id"], e["id"], e["start"], e["end"], e["label"], e["text"], e.get("value", ""), e.get("person", ""),
         e.get("cluster", ""))
        for record in records for e in record["entities"]
    ]
    assert rows == expected, next((a, b) for a, b in zip(rows, expected) if a != b)
    print(len(rows))
elif reader == "spacy":
    import spacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("xx")
    docs, count = DocBin(), 0
    for line, record in zip(open(path, encoding="utf-8"), records, strict=True):
        data = json.loads(line)
        doc = nlp.make_doc(data["text"])
        outermost = [e for e in record["entities"] if not e.get("nested")]
        assert [[e["start"], e["end"], e["label"]] for e in outermost] == data["entities"]
        assert [e["text"] for e in outermost] == [data["text"][start:end] for start, end, _ in data["entities"]]
        spans = [doc.char_span(s, e, label=l, alignment_mode="expand") for s, e, l in data["entities"]]
        doc.ents = spacy.util.filter_spans([span for span in spans if span is not None])
        count += len(data["entities"])
        docs.add(doc)
    assert len(list(DocBin().from_bytes(docs.to_bytes()).get_docs(nlp.vocab))) == len(records)
    print(count)
elif reader == "conllu":
    import conllu

    sentences = conllu.parse(open(path, encoding="utf-8").read())
    for sentence in sentences:
        text = "".join(t["form"] + ("" if (t["misc"] or {}).get("SpaceAfter") == "No" else " ") for t in sentence)
        assert text.rstrip(" ") == sentence.metadata["text"], (text, sentence.metadata["text"])
    print(len(sentences))
