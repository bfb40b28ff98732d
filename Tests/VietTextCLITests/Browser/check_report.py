"""Opens a report in a headless Chromium and checks what its readers rely on.

usage: check_report.py CHROMIUM FOLDER RECORDS
FOLDER is what `extract --format html --output FOLDER` wrote, RECORDS the JSON Lines of the same articles. Prints the number of
entities found on the pages.
"""
import json
import os
import sys
import time

from browser import Browser

MARKS = """[...document.querySelectorAll("mark")].map((mark) => {
  const copy = mark.cloneNode(true);
  for (const detail of copy.querySelectorAll(".detail")) detail.remove();
  const about = document.getElementById(mark.getAttribute("aria-describedby"));
  return [mark.dataset.label, copy.textContent, mark.tabIndex, about.textContent];
})"""

# The lowest contrast of any text with what lies behind it, labels and texts of every colour included.
CONTRAST = """(() => {
  const pen = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d", {willReadFrequently: true});
  const rgb = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = rgb(getComputedStyle(e).backgroundColor);
      if (color[3] === 255) return color;
    }
    return rgb(matchMedia("(prefers-color-scheme: dark)").matches ? "#000" : "#fff");
  };
  let lowest = [Infinity, ""];
  const check = (element, style) => {
    const [a, b] = [luminance(rgb(style.color)), luminance(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < lowest[0]) lowest = [ratio, element.outerHTML.slice(0, 100)];
  };
  for (const element of document.querySelectorAll("main *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || element.closest("svg")) continue;
    check(element, getComputedStyle(element));
    const after = getComputedStyle(element, "::after");
    if (after.content !== "none") check(element, after);
  }
  return lowest;
})()"""

DETAIL = """(() => {
  const detail = document.activeElement.parentElement.querySelector(":scope > .detail");
  const box = detail.getBoundingClientRect();
  return {shown: getComputedStyle(detail).display !== "none", left: box.left, right: box.right,
          width: document.documentElement.clientWidth, outline: getComputedStyle(document.activeElement).outlineStyle};
})()"""


def check(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


def check_page(browser, path):
    """What holds for every page, whatever the window and the colours."""
    for width in [375, 1280]:
        for scheme in ["light", "dark"]:
            browser.emulate(width, 800, scheme)
            asked = browser.open(path)
            check(not asked, f"{path} asks for {asked}")
            check(browser.evaluate("window.violations") == [], f"{path} breaks its own policy")
            check(browser.evaluate("document.documentElement.scrollWidth") <= width, f"{path} is wider than {width}")
            ratio, element = browser.evaluate(CONTRAST)
            check(ratio >= 4.5, f"contrast {ratio:.2f} in {scheme} of {path}: {element}")


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check_entities(browser, path, record):
    found = browser.evaluate(MARKS)
    expected = [(e["label"], lines(e["text"])) for e in record["entities"]]
    check([(label, text) for label, text, _, _ in found] == expected, f"{path} has other entities")
    for entity, (_, text, tab_index, about) in zip(record["entities"], found):
        check(tab_index == 0, f"{text} cannot be focused")
        for key in ["label", "value", "rule"]:
            check(entity.get(key, "") in about, f"{text} does not show its {key}")
    return len(found)


def check_details(browser, path):
    """Every entity shows what is known of it when focused by the keyboard, inside the window; Escape takes it away."""
    for width in [375, 1280]:
        browser.emulate(width, 800, "light")
        browser.open(path)
        inputs = browser.evaluate("document.querySelectorAll('a, input').length")
        for _ in range(inputs + 1):
            browser.press("Tab")
            if browser.evaluate("document.activeElement.tagName") == "MARK":
                break
        check(browser.evaluate("document.activeElement.tagName") == "MARK", f"Tab finds no entity in {path}")
        state = browser.evaluate(DETAIL)
        check(state["shown"] and state["outline"] != "none", "a focused entity does not show")
        for index in range(browser.evaluate("document.querySelectorAll('mark').length")):
            browser.evaluate(f"document.querySelectorAll('mark')[{index}].focus()")
            state = browser.evaluate(DETAIL)
            inside = state["left"] >= 0 and state["right"] <= state["width"] + 0.5
            check(state["shown"] and inside, f"entity {index} of {path} shows outside of {width}: {state}")
        browser.press("Escape")
        check(not browser.evaluate(DETAIL)["shown"], "Escape does not take the detail away")


def check_legend(browser, path):
    browser.open(path)
    labels = browser.evaluate("[...document.querySelectorAll('.legend input')].map((i) => i.value)")
    content = "getComputedStyle(document.querySelector('mark[data-label={}]'), '::after').content"
    for label in labels:
        check(browser.evaluate(content.format(label)) == f'"{label}"', f"{label} is not written at its entities")
        browser.evaluate(f"document.querySelector('.legend input[value={label}]').click()")
        check(browser.evaluate(content.format(label)) == "none", f"{label} cannot be switched off")


def check_index(browser, folder, records):
    path = os.path.join(folder, "index.html")
    check_page(browser, path)
    count = "document.querySelectorAll('.articles > li:not([hidden])').length"
    check(browser.evaluate(count) == len(records), "the index has not every article")
    hrefs = browser.evaluate("[...document.querySelectorAll('.articles a')].map((a) => decodeURIComponent(a.pathname))")
    for href in hrefs:
        check(os.path.exists(href), f"the index links to {href}")
    names = browser.evaluate("[...document.querySelectorAll('#persons button')].map((b) => b.textContent)")
    check(names, "the index knows nobody")
    browser.evaluate(f"[...document.querySelectorAll('#persons button')].at(-1).click()")
    check(0 < browser.evaluate(count) < len(records), "a name does not narrow the articles")
    browser.evaluate("""(() => { const q = document.querySelector('#query'); q.value = 'khong ai co ten nay';
                        q.dispatchEvent(new Event('input')); })()""")
    check(browser.evaluate(count) == 0, "a search for nothing finds something")
    check(browser.evaluate("document.querySelectorAll('.chart rect').length") > 0, "the chart has no bars")


def main():
    executable, folder, record_file = sys.argv[1:]
    records = [json.loads(line) for line in open(record_file, encoding="utf-8")]
    total = 0
    with Browser(executable) as browser:
        for number, record in enumerate(records):
            path = os.path.join(folder, "articles", record["id"].replace("/", "_") + ".html")
            browser.open(path)
            total += check_entities(browser, path, record)
            check(browser.evaluate("window.injected") is None, f"{path} runs what the article says")
            if number < 3:
                check_page(browser, path)
                check_details(browser, path)
                check_legend(browser, path)
        check_index(browser, folder, records)
    print(total)


main()
